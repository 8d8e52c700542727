//! Open questions: choose, say how sure, say why.

use super::PlayView;
use crate::exercise::Command;
use crate::exercise::view::Question;
use crate::id::{ChoiceIx, DecisionIx};
use crate::say;
use crate::scenario::model::Vote;
use crate::ui::speech::words;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets::{self, Press};
use crate::ui::wish::Wish;
use crate::words::Words;
use egui::Ui;
use std::collections::BTreeMap;

/// What is chosen and written but not yet decided, by question.
#[derive(Clone, Debug, Default)]
pub(super) struct Drafts {
    drafts: BTreeMap<DecisionIx, Draft>,
    /// The question that is spread out; the most urgent one when none was chosen.
    open: Option<DecisionIx>,
}

#[derive(Clone, Debug, Default)]
struct Draft {
    choice: Option<ChoiceIx>,
    confidence: Option<u8>,
    rationale: String,
}

/// How sure one can be, in per cent.
const SURE: [u8; 5] = [50, 60, 70, 80, 90];

/// The place of the first answer, for the key that goes there.
pub(super) fn first_answer() -> egui::Id {
    egui::Id::new("first-answer")
}

pub(super) fn questions_ui(
    ui: &mut Ui,
    play: &PlayView<'_>,
    drafts: &mut Drafts,
    wishes: &mut Vec<Wish>,
) {
    let mut open: Vec<&Question> =
        play.view.questions.iter().filter(|question| question.outcome.is_none()).collect();
    open.sort_by_key(|question| (!question.yours, question.left.is_none(), question.left));
    let chosen = drafts.open.filter(|it| open.iter().any(|question| question.decision == *it));
    let spread = chosen.or_else(|| open.first().map(|question| question.decision));
    for question in open {
        if Some(question.decision) == spread {
            let draft = drafts.drafts.entry(question.decision).or_default();
            ui.push_id(question.decision, |ui| question_ui(ui, play, question, draft, wishes));
        } else if folded_ui(ui, question).clicked() {
            drafts.open = Some(question.decision);
        }
        ui.add_space(8.0);
    }
}

/// A question that waits its turn: who decides, how long is left, what it asks.
fn folded_ui(ui: &mut Ui, question: &Question) -> egui::Response {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    let name = say!(words, "play-question-open", question = question.prompt.as_str());
    widgets::row(ui, &name, false, |ui| {
        let head = widgets::strong(head(&words, question), size::TINY, tokens.major);
        ui.add(egui::Label::new(head).truncate());
        let prompt = widgets::tinted(&question.prompt, size::SMALL, tokens.muted);
        ui.add(egui::Label::new(prompt).truncate());
    })
}

fn question_ui(
    ui: &mut Ui,
    play: &PlayView<'_>,
    question: &Question,
    draft: &mut Draft,
    wishes: &mut Vec<Wish>,
) {
    let tokens = Tokens::of(ui);
    let frame = egui::Frame::NONE
        .fill(tokens.call)
        .stroke(egui::Stroke::new(1.0, tokens.call_line))
        .corner_radius(8)
        .inner_margin(egui::Margin::symmetric(12, 10));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let head = head(&words(ui), question).to_uppercase();
        let head = widgets::strong(head, size::TINY, tokens.major);
        ui.add(egui::Label::new(head.extra_letter_spacing(0.8)).wrap());
        let prompt = widgets::tinted(&question.prompt, 13.0, tokens.text).line_height(Some(18.0));
        ui.add(egui::Label::new(prompt).wrap());
        let may_vote = question.vote != Vote::None && !question.revealed;
        if !question.yours && !may_vote {
            return;
        }
        answers_ui(ui, question, draft);
        sure_ui(ui, question, draft);
        if question.yours {
            why_ui(ui, draft);
        }
        confirm_ui(ui, play, question, draft, wishes);
    });
}

fn head(words: &Words, question: &Question) -> String {
    let left = question
        .left
        .map(|left| widgets::clock_text(crate::time::ExerciseTime::from_millis(left.millis())));
    let who = question.owner.as_str();
    match (question.yours, left) {
        (true, Some(left)) => say!(words, "play-question-yours-left", left = left),
        (true, None) => words.say("play-question-yours"),
        (false, Some(left)) => say!(words, "play-question-owner-left", who = who, left = left),
        (false, None) => say!(words, "play-question-owner", who = who),
    }
}

fn answers_ui(ui: &mut Ui, question: &Question, draft: &mut Draft) {
    let tokens = Tokens::of(ui);
    for answer in &question.answers {
        let chosen = draft.choice.or_else(|| question.own_vote.map(|(choice, _)| choice));
        let press = Press::new(&answer.text).selected(chosen == Some(answer.choice));
        let response = ui.add(press.left().width(ui.available_width()));
        if response.clicked() {
            draft.choice = Some(answer.choice);
        }
        if question.answers.first() == Some(answer) {
            let id = response.id;
            ui.data_mut(|data| data.insert_temp(first_answer(), id));
        }
        if let Some(votes) = answer.votes {
            let text = say!(words(ui), "play-question-votes", votes = votes);
            ui.label(widgets::tinted(text, size::SMALL, tokens.muted));
        }
    }
}

fn sure_ui(ui: &mut Ui, question: &Question, draft: &mut Draft) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    if !question.yours && question.vote != (Vote::Silent { confidence: true }) {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        ui.label(widgets::tinted(words.say("play-question-sure"), size::SMALL, tokens.muted));
        for percent in SURE {
            let text = percent.to_string();
            let name = say!(words, "play-question-sure-name", percent = percent);
            let chosen = draft.confidence == Some(percent);
            let press = Press::new(&text).name(&name).round().selected(chosen).width(34.0);
            if ui.add(press).clicked() {
                draft.confidence = if chosen { None } else { Some(percent) };
            }
        }
    });
}

fn why_ui(ui: &mut Ui, draft: &mut Draft) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    let edit = egui::TextEdit::singleline(&mut draft.rationale)
        .hint_text(words.say("play-question-why-hint"))
        .desired_width(f32::INFINITY)
        .margin(egui::Margin::symmetric(10, 8))
        .char_limit(280)
        .text_color(tokens.text);
    let edit = ui.add(edit.min_size(egui::vec2(0.0, size::TARGET)));
    widgets::named(edit, &words.say("play-question-why"));
}

fn confirm_ui(
    ui: &mut Ui,
    play: &PlayView<'_>,
    question: &Question,
    draft: &Draft,
    wishes: &mut Vec<Wish>,
) {
    let text = if question.yours { "play-question-decide" } else { "play-question-vote" };
    let text = words(ui).say(text);
    let press = Press::new(&text).enabled(draft.choice.is_some()).width(ui.available_width());
    let press = if draft.choice.is_some() { press.primary() } else { press };
    let clicked = ui.add(press).clicked();
    let Some(choice) = draft.choice.filter(|_| clicked) else { return };
    let (decision, confidence) = (question.decision, draft.confidence);
    let command = if question.yours {
        let rationale = draft.rationale.trim().to_owned();
        Command::Decide { decision, choice, confidence, rationale }
    } else {
        Command::Vote { decision, choice, confidence }
    };
    wishes.push(play.ask(command));
}
