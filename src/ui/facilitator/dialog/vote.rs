//! The votes of the room: entered from cards or fingers held up, changed until they are shown.

use super::{Then, title_ui, ways_out_ui};
use crate::exercise::view::Question;
use crate::exercise::{Command, Seat};
use crate::id::DecisionIx;
use crate::say;
use crate::scenario::model::Vote;
use crate::ui::facilitator::{FacilitatorView, lead};
use crate::ui::speech::words_in;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets::{self, Press};
use crate::ui::wish::Wish;
use egui::Ui;

const LETTERS: [&str; 6] = ["A", "B", "C", "D", "E", "F"];
const SURE: [u8; 3] = [50, 70, 90];

pub(super) fn vote_ui(
    ui: &mut Ui,
    view: &FacilitatorView<'_>,
    decision: DecisionIx,
    wishes: &mut Vec<Wish>,
) -> Then {
    let (tokens, words) = (Tokens::of(ui), words_in(ui.ctx()));
    let Some(question) = view.view.questions.iter().find(|it| it.decision == decision) else {
        return Then::Close;
    };
    title_ui(ui, &words.say("lead-vote-title"));
    widgets::para(ui, words.say("lead-vote-about"), tokens.muted);
    for (answer, letter) in question.answers.iter().zip(LETTERS) {
        let text = format!("{letter}  {}", answer.text);
        ui.add(egui::Label::new(widgets::tinted(text, size::BODY, tokens.text)).wrap());
    }
    ui.add_space(8.0);
    egui::ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
        egui::Grid::new("lead_votes").num_columns(3).spacing([16.0, 6.0]).show(ui, |ui| {
            for person in view.room.people.iter().filter(|it| it.is_here && !it.is_stand_in) {
                let vote = question.votes.iter().find(|vote| vote.role == person.role);
                ui.label(widgets::tinted(&person.title, size::BODY, tokens.text));
                row_ui(ui, question, person, vote.copied(), wishes);
                ui.end_row();
            }
        });
    });
    let reveal = words.say("lead-vote-reveal");
    let (done, then) = ways_out_ui(ui, &reveal, question.voted > 0 && !question.revealed);
    if done {
        wishes.push(lead(Command::RevealVotes { decision }));
    }
    then
}

fn row_ui(
    ui: &mut Ui,
    question: &Question,
    person: &crate::ui::facilitator::Seated,
    vote: Option<crate::exercise::view::VoteView>,
    wishes: &mut Vec<Wish>,
) {
    let words = words_in(ui.ctx());
    let who = person.title.as_str();
    let ask = |choice, confidence| Wish::Ask {
        seat: Seat::Role(person.role),
        command: Command::Vote { decision: question.decision, choice, confidence },
    };
    let sure = vote.and_then(|it| it.confidence);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        for (answer, letter) in question.answers.iter().zip(LETTERS) {
            let name = say!(words, "lead-vote-name", who = who, text = answer.text.as_str());
            let chosen = vote.is_some_and(|it| it.choice == answer.choice);
            let press = Press::new(letter).name(&name).selected(chosen).enabled(!question.revealed);
            if ui.add(press).clicked() {
                wishes.push(ask(answer.choice, sure));
            }
        }
    });
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let asks = question.vote == (Vote::Silent { confidence: true });
        let Some(vote) = vote.filter(|_| asks) else { return };
        for percent in SURE {
            let name = say!(words, "lead-vote-sure", who = who, percent = percent);
            let text = percent.to_string();
            let chosen = sure == Some(percent);
            let press = Press::new(&text).name(&name).round().selected(chosen);
            if ui.add(press.enabled(!question.revealed)).clicked() {
                wishes.push(ask(vote.choice, Some(percent)));
            }
        }
    });
}
