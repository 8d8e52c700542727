//! Open questions: who decides, how the room votes, how it fell.

use super::dialog::{Deciding, Dialog};
use super::{FacilitatorState, FacilitatorView, lead};
use crate::exercise::Command;
use crate::exercise::view::Question;
use crate::say;
use crate::scenario::model::Vote;
use crate::time::ExerciseTime;
use crate::ui::keys::Action;
use crate::ui::speech::words;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets::{self, Press};
use crate::ui::wish::Wish;
use egui::{Align, Layout, Ui};

pub(super) fn questions_ui(
    ui: &mut Ui,
    view: &FacilitatorView<'_>,
    local: &mut FacilitatorState,
    wishes: &mut Vec<Wish>,
) {
    for question in view.view.questions.iter().filter(|it| it.outcome.is_none()) {
        question_ui(ui, view, question, local, wishes);
        ui.add_space(10.0);
    }
}

fn question_ui(
    ui: &mut Ui,
    view: &FacilitatorView<'_>,
    question: &Question,
    local: &mut FacilitatorState,
    wishes: &mut Vec<Wish>,
) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    let frame = egui::Frame::NONE
        .fill(tokens.call)
        .stroke(egui::Stroke::new(1.0, tokens.call_line))
        .corner_radius(8)
        .inner_margin(egui::Margin::symmetric(14, 10));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let high = egui::vec2(ui.available_width(), 42.0);
        ui.allocate_ui_with_layout(high, Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            let decide = words.say("lead-decide");
            let name = say!(words, "lead-decide-name", prompt = question.prompt.as_str());
            if ui
                .add(Press::new(&decide).name(&name).primary().action(Action::LeadDecide))
                .clicked()
            {
                local.dialog = Some(Dialog::Decide(Deciding::about(question.decision)));
            }
            votes_ui(ui, view, question, local, wishes);
            ui.with_layout(Layout::top_down(Align::LEFT), |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                let owner = say!(words, "lead-question-owner", owner = question.owner.as_str());
                let head = match question.left {
                    Some(left) => {
                        let left = ExerciseTime::from_millis(left.millis());
                        let left = say!(words, "lead-left", left = widgets::clock_text(left));
                        format!("◆ {owner} · {left}")
                    }
                    None => format!("◆ {owner}"),
                };
                let head = widgets::strong(head, size::TINY, tokens.major);
                ui.add(egui::Label::new(head).truncate());
                let prompt = widgets::tinted(&question.prompt, size::BODY, tokens.text);
                ui.add(egui::Label::new(prompt).wrap());
            });
        });
    });
}

/// Drawn from right to left.
fn votes_ui(
    ui: &mut Ui,
    view: &FacilitatorView<'_>,
    question: &Question,
    local: &mut FacilitatorState,
    wishes: &mut Vec<Wish>,
) {
    let words = words(ui);
    if question.vote == Vote::None {
        return;
    }
    let table = view.room.people.iter().filter(|it| it.is_here && !it.is_stand_in).count();
    if question.voted > 0 && !question.revealed {
        let reveal = words.say("lead-vote-reveal");
        if ui.add(Press::new(&reveal)).clicked() {
            wishes.push(lead(Command::RevealVotes { decision: question.decision }));
        }
    }
    let text = say!(words, "lead-votes", voted = question.voted, of = table);
    if ui.add(Press::new(&text).action(Action::LeadVote)).clicked() {
        local.dialog = Some(Dialog::Vote(question.decision));
    }
}
