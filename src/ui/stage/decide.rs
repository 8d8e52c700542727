//! An open question on the stage: who decides, how many votes are in, and how the room voted.

use super::{Scale, StageView, size};
use crate::exercise::view::Question;
use crate::say;
use crate::scenario::model::Vote;
use crate::time::ExerciseTime;
use crate::ui::speech::words;
use crate::ui::theme::Tokens;
use crate::ui::widgets;
use egui::{Align, CornerRadius, Label, Layout, Ui};

/// The question the room is at: the one asked last that is open, or one that has just fallen.
pub(super) fn current<'a>(stage: &StageView<'a>) -> Option<&'a Question> {
    let questions = &stage.view.questions;
    let open = questions.iter().rev().find(|it| it.outcome.is_none());
    let just = |it: &&Question| {
        let fell = it.outcome.as_ref().map(|outcome| stage.now.since(outcome.at));
        fell.is_some_and(|since| since < crate::time::Span::from_minutes(1))
    };
    open.or_else(|| questions.iter().rev().find(just))
}

pub(super) fn question_ui(ui: &mut Ui, stage: &StageView<'_>, question: &Question, scale: Scale) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    let head = match (&question.outcome, question.left) {
        (Some(_), _) => words.say("stage-decided"),
        (None, Some(left)) => {
            let left = widgets::clock_text(ExerciseTime::from_millis(left.millis()));
            say!(words, "stage-decide-left", left = left)
        }
        (None, None) => words.say("stage-decide"),
    };
    let head = scale.strong(format!("◆ {head}"), 24.0, tokens.major);
    ui.label(head.extra_letter_spacing(scale.to(1.4)));
    let prompt = scale.plain(&question.prompt, size::BODY, tokens.text);
    ui.add(Label::new(prompt.line_height(Some(scale.to(46.0)))).wrap());
    match &question.outcome {
        Some(outcome) => {
            let text = scale.strong(&outcome.text, size::MEDIUM, tokens.performed);
            ui.add(Label::new(text).wrap());
        }
        None => open_ui(ui, stage, question, scale),
    }
}

fn open_ui(ui: &mut Ui, stage: &StageView<'_>, question: &Question, scale: Scale) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    if question.revealed {
        votes_ui(ui, question, scale);
    } else if question.vote != Vote::None {
        let people = stage.view.people.iter();
        let here = people.filter(|it| it.presence == crate::exercise::view::Presence::Here);
        let table = here
            .filter(|it| it.occupant == crate::exercise::Occupant::Person)
            .count()
            .max(question.voted);
        let text = say!(words, "stage-votes", voted = question.voted, of = table);
        ui.label(scale.plain(text, 28.0, tokens.muted));
        let share = widgets::share(
            i64::try_from(question.voted).unwrap_or(0),
            i64::try_from(table).unwrap_or(1),
        );
        let name = words.say("stage-votes-in");
        widgets::bar(ui, &name, share, tokens.major, scale.to(10.0));
    }
    let owner = say!(words, "stage-owner", owner = question.owner.as_str());
    ui.add(Label::new(scale.plain(owner, 28.0, tokens.muted)).wrap());
}

/// How the room voted, a bar for each answer.
fn votes_ui(ui: &mut Ui, question: &Question, scale: Scale) {
    let tokens = Tokens::of(ui);
    let all: usize = question.answers.iter().filter_map(|it| it.votes).sum();
    for answer in &question.answers {
        let votes = answer.votes.unwrap_or(0);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.label(scale.strong(votes.to_string(), size::SMALL, tokens.text));
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let text = scale.plain(&answer.text, size::SMALL, tokens.text);
                ui.add(Label::new(text).wrap());
            });
        });
        let (rect, _) = ui.allocate_exact_size(
            egui::vec2(ui.available_width(), scale.to(10.0)),
            egui::Sense::hover(),
        );
        let share = widgets::share(
            i64::try_from(votes).unwrap_or(0),
            i64::try_from(all.max(1)).unwrap_or(1),
        );
        ui.painter().rect_filled(rect, CornerRadius::same(5), tokens.track);
        let filled = egui::vec2(rect.width() * share, rect.height());
        let filled = egui::Rect::from_min_size(rect.min, filled);
        ui.painter().rect_filled(filled, CornerRadius::same(5), tokens.accent);
    }
}
