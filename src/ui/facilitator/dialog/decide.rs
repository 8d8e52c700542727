//! A decision falls: which, how sure, why. One that the scenario did not ask for is written down.

use super::{Deciding, Then, field_ui, title_ui, ways_out_ui};
use crate::exercise::view::Question;
use crate::exercise::{Command, NoteKind};
use crate::say;
use crate::ui::facilitator::{FacilitatorView, lead};
use crate::ui::speech::words_in;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets::{self, Press};
use crate::ui::wish::Wish;
use egui::{Key, Modifiers, Ui};

/// How sure one can be, in per cent.
const SURE: [u8; 5] = [50, 60, 70, 80, 90];
/// Keys of the answers.
const DIGITS: [Key; 6] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6];

pub(super) fn decide_ui(
    ui: &mut Ui,
    view: &FacilitatorView<'_>,
    deciding: &mut Deciding,
    wishes: &mut Vec<Wish>,
) -> Then {
    let open: Vec<&Question> =
        view.view.questions.iter().filter(|it| it.outcome.is_none()).collect();
    let asked = |it: &&&Question| Some(it.decision) == deciding.question;
    match open.iter().find(asked) {
        Some(question) => question_ui(ui, &open, question, deciding, wishes),
        None => unasked_ui(ui, deciding, wishes),
    }
}

fn question_ui(
    ui: &mut Ui,
    open: &[&Question],
    question: &Question,
    deciding: &mut Deciding,
    wishes: &mut Vec<Wish>,
) -> Then {
    let (tokens, words) = (Tokens::of(ui), words_in(ui.ctx()));
    title_ui(ui, &words.say("lead-decide-title"));
    if open.len() > 1 {
        ui.horizontal_wrapped(|ui| {
            for other in open {
                let chosen = other.decision == question.decision;
                if ui.add(Press::new(&other.prompt).selected(chosen)).clicked() {
                    *deciding = Deciding::about(other.decision);
                }
            }
        });
    }
    widgets::para(ui, &question.prompt, tokens.text);
    let owner = say!(words, "lead-decide-owner", owner = question.owner.as_str());
    ui.label(widgets::tinted(owner, size::SMALL, tokens.muted));
    ui.add_space(6.0);
    let is_typing = ui.ctx().text_edit_focused();
    for ((at, answer), key) in question.answers.iter().enumerate().zip(DIGITS) {
        let cap = (at + 1).to_string();
        let votes = answer.votes.filter(|votes| *votes > 0);
        let text = match votes {
            Some(count) => {
                say!(words, "lead-answer-votes", text = answer.text.as_str(), count = count)
            }
            None => answer.text.clone(),
        };
        let chosen = deciding.choice == Some(answer.choice);
        let press = Press::new(&text).selected(chosen).left().width(ui.available_width()).key(&cap);
        let digit = !is_typing && ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if ui.add(press).clicked() || digit {
            deciding.choice = Some(answer.choice);
        }
    }
    ui.add_space(6.0);
    sure_ui(ui, deciding);
    field_ui(
        ui,
        &mut deciding.rationale,
        &words.say("lead-decide-why"),
        &words.say("lead-decide-why-hint"),
        deciding.choice.is_some(),
    );
    let (done, then) = ways_out_ui(ui, &words.say("lead-decide-do"), deciding.choice.is_some());
    if let Some(choice) = deciding.choice.filter(|_| done) {
        let (decision, confidence) = (question.decision, deciding.confidence);
        let rationale = deciding.rationale.trim().to_owned();
        wishes.push(lead(Command::Decide { decision, choice, confidence, rationale }));
    }
    then
}

fn sure_ui(ui: &mut Ui, deciding: &mut Deciding) {
    let (tokens, words) = (Tokens::of(ui), words_in(ui.ctx()));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        ui.label(widgets::tinted(words.say("lead-sure"), size::SMALL, tokens.muted));
        for percent in SURE {
            let name = say!(words, "lead-sure-name", percent = percent);
            let text = percent.to_string();
            let chosen = deciding.confidence == Some(percent);
            if ui.add(Press::new(&text).name(&name).round().selected(chosen)).clicked() {
                deciding.confidence = if chosen { None } else { Some(percent) };
            }
        }
    });
    ui.add_space(6.0);
}

/// What the scenario did not ask for.
fn unasked_ui(ui: &mut Ui, deciding: &mut Deciding, wishes: &mut Vec<Wish>) -> Then {
    let words = words_in(ui.ctx());
    title_ui(ui, &words.say("lead-decide-unasked"));
    let name = words.say("lead-decide-what");
    field_ui(ui, &mut deciding.rationale, &name, &words.say("lead-decide-what-hint"), true);
    let text = deciding.rationale.trim();
    let (done, then) = ways_out_ui(ui, &words.say("lead-note-write"), !text.is_empty());
    if done {
        let text = say!(words, "lead-decided-note", text = text);
        wishes.push(lead(Command::Note { kind: NoteKind::Remark, text, anchor: None }));
    }
    then
}
