//! What lies over the facilitator's window until it is answered or put away.

use super::{FacilitatorState, FacilitatorView, lead};
use crate::exercise::{Command, NoteKind};
use crate::id::{ChoiceIx, DecisionIx, ObjectiveIx};
use crate::runbook::draft::Channel;
use crate::say;
use crate::ui::keys::{self, Action, Group};
use crate::ui::play::grid_ui;
use crate::ui::speech::words_in;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets::{self, Press};
use crate::ui::wish::Wish;
use egui::{Id, Key, Modal, Modifiers, Ui};

mod decide;
mod flow;
mod improvise;
mod note;
mod rate;
mod rules;
mod vote;

pub(in crate::ui) use self::rules::RULES;

/// What lies over the window.
#[derive(Clone, Debug)]
pub(super) enum Dialog {
    /// Making an inject up.
    Improvise(Improvising),
    /// Writing something down.
    Note(Noting),
    /// A decision falls.
    Decide(Deciding),
    /// The votes of the room.
    Vote(DecisionIx),
    /// Rating objectives.
    Rate(Rating),
    /// The rules of engagement, this one next.
    Rules(usize),
    /// The whole flow.
    Flow,
    /// The keys.
    Keys,
    /// Whether to end the exercise.
    End,
    /// A real incident.
    StopReal,
}

/// An inject in the making.
#[derive(Clone, Debug, Default)]
pub(super) struct Improvising {
    pub(super) text: String,
    pub(super) from: String,
    /// Which role; everybody when left out.
    pub(super) to: Option<usize>,
    pub(super) private: bool,
    pub(super) channel: usize,
}

/// How an improvised inject can arrive.
pub(super) const CHANNELS: [Channel; 5] =
    [Channel::Phone, Channel::Mail, Channel::Chat, Channel::News, Channel::InPerson];

/// A note in the making.
#[derive(Clone, Debug)]
pub(super) struct Noting {
    pub(super) kind: NoteKind,
    pub(super) anchor: Option<u64>,
    pub(super) text: String,
}

impl Noting {
    pub(super) const fn of(kind: NoteKind, anchor: Option<u64>) -> Self {
        Self { kind, anchor, text: String::new() }
    }

    /// What somebody who was asked by name said.
    pub(super) fn heard(who: &str) -> Self {
        Self { text: format!("{who}: "), ..Self::of(NoteKind::Remark, None) }
    }
}

/// A decision about to be logged.
#[derive(Clone, Debug, Default)]
pub(super) struct Deciding {
    /// Which open question; none when the scenario asked nothing.
    pub(super) question: Option<DecisionIx>,
    pub(super) choice: Option<ChoiceIx>,
    pub(super) confidence: Option<u8>,
    pub(super) rationale: String,
}

impl Deciding {
    /// About the question that has waited longest.
    pub(super) fn now(view: &FacilitatorView<'_>) -> Self {
        let mut open = view.view.questions.iter().filter(|it| it.outcome.is_none());
        Self { question: open.next().map(|it| it.decision), ..Self::default() }
    }

    /// About one question.
    pub(super) fn about(question: DecisionIx) -> Self {
        Self { question: Some(question), ..Self::default() }
    }
}

/// Ratings being confirmed or overridden.
#[derive(Clone, Debug, Default)]
pub(super) struct Rating {
    /// Which objective is open.
    pub(super) open: Option<ObjectiveIx>,
    pub(super) rating: Option<crate::exercise::Rating>,
    pub(super) reason: String,
}

/// What becomes of a dialog in a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Then {
    /// It stays.
    Stay,
    /// It goes away.
    Close,
}

const WIDTH: f32 = 620.0;

pub(super) fn dialog_ui(
    ui: &Ui,
    view: &FacilitatorView<'_>,
    local: &mut FacilitatorState,
    wishes: &mut Vec<Wish>,
) {
    let Some(mut dialog) = local.dialog.take() else { return };
    let tokens = Tokens::of(ui);
    let frame = widgets::panel(&tokens).inner_margin(egui::Margin::same(24));
    let response = Modal::new(Id::new("lead_dialog")).frame(frame).show(ui.ctx(), |ui| {
        let room = ui.ctx().content_rect().width() - 80.0;
        ui.set_width(if matches!(dialog, Dialog::Flow) { room } else { WIDTH.min(room) });
        match &mut dialog {
            Dialog::Improvise(made) => improvise::improvise_ui(ui, view, made, wishes),
            Dialog::Note(note) => note::note_ui(ui, note, wishes),
            Dialog::Decide(deciding) => decide::decide_ui(ui, view, deciding, wishes),
            Dialog::Vote(decision) => vote::vote_ui(ui, view, *decision, wishes),
            Dialog::Rate(rating) => rate::rate_ui(ui, view, rating, wishes),
            Dialog::Rules(at) => rules::rules_ui(ui, view, at, wishes),
            Dialog::Flow => flow::flow_ui(ui, view, &mut local.chosen),
            Dialog::Keys => keys_ui(ui),
            Dialog::End => end_ui(ui, wishes),
            Dialog::StopReal => stop_ui(ui, wishes),
        }
    });
    if response.inner == Then::Stay && !response.should_close() {
        local.dialog = Some(dialog);
    }
}

/// A dialog's title.
fn title_ui(ui: &mut Ui, text: &str) {
    let tokens = Tokens::of(ui);
    ui.label(widgets::strong(text, size::HEADING, tokens.text));
    ui.add_space(8.0);
}

/// The two ways out: do it, or not. What was pressed.
fn ways_out_ui(ui: &mut Ui, yes: &str, may: bool) -> (bool, Then) {
    let words = words_in(ui.ctx());
    ui.add_space(12.0);
    let mut then = Then::Stay;
    let mut done = false;
    ui.horizontal(|ui| {
        let press = Press::new(yes).enabled(may).key("↵");
        done = ui.add(if may { press.primary() } else { press }).clicked();
        if ui.add(Press::new(&words.say("lead-never-mind")).key("Esc")).clicked() {
            then = Then::Close;
        }
    });
    let enter = may && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    if done || enter {
        return (true, Then::Close);
    }
    (false, then)
}

/// A field for one line of text that has the keyboard when the dialog opens.
fn field_ui(ui: &mut Ui, text: &mut String, name: &str, hint: &str, takes_focus: bool) {
    let tokens = Tokens::of(ui);
    let edit = egui::TextEdit::singleline(text)
        .hint_text(hint)
        .desired_width(f32::INFINITY)
        .margin(egui::Margin::symmetric(10, 8))
        .char_limit(400)
        .return_key(None)
        .text_color(tokens.text)
        .min_size(egui::vec2(0.0, size::TARGET));
    let response = widgets::named(ui.add(edit), name);
    let asked = Id::new(("lead_field", name));
    let last: u64 = ui.data(|data| data.get_temp(asked)).unwrap_or(0);
    let now = ui.ctx().cumulative_pass_nr();
    if takes_focus && last + 1 < now {
        response.request_focus();
    }
    ui.data_mut(|data| data.insert_temp(asked, now));
}

fn keys_ui(ui: &mut Ui) -> Then {
    let words = words_in(ui.ctx());
    title_ui(ui, &words.say("lead-keys-title"));
    let shown = Action::ALL.iter().filter(|action| action.group() != Group::Play);
    let mut rows: Vec<(String, String)> = shown
        .map(|action| {
            let cap = keys::cap(ui.ctx(), &words, *action);
            let cap = if *action == Action::LeadKeys { format!("{cap}, ?") } else { cap };
            (cap, words.say(action.phrase()))
        })
        .collect();
    rows.push(("Tab".to_owned(), words.say("lead-key-tab")));
    let room = ui.ctx().content_rect().height() - 190.0;
    egui::ScrollArea::vertical().max_height(room).min_scrolled_height(room).show(ui, |ui| {
        grid_ui(ui, "lead_keys", &rows);
    });
    close_ui(ui)
}

/// The one way out of what is only to be read.
fn close_ui(ui: &mut Ui) -> Then {
    let words = words_in(ui.ctx());
    ui.add_space(12.0);
    let clicked = ui.add(Press::new(&words.say("lead-close")).key("Esc")).clicked();
    let enter = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    if clicked || enter { Then::Close } else { Then::Stay }
}

fn end_ui(ui: &mut Ui, wishes: &mut Vec<Wish>) -> Then {
    let (tokens, words) = (Tokens::of(ui), words_in(ui.ctx()));
    title_ui(ui, &words.say("lead-end-title"));
    widgets::para(ui, words.say("lead-end-about"), tokens.muted);
    let (done, then) = ways_out_ui(ui, &words.say("lead-end-yes"), true);
    if done {
        wishes.push(lead(Command::End));
    }
    then
}

fn stop_ui(ui: &mut Ui, wishes: &mut Vec<Wish>) -> Then {
    let (tokens, words) = (Tokens::of(ui), words_in(ui.ctx()));
    title_ui(ui, &words.say("lead-stop-title"));
    widgets::para(ui, words.say("lead-stop-about"), tokens.muted);
    let (done, then) = ways_out_ui(ui, &words.say("lead-stop-yes"), true);
    if done {
        wishes.push(lead(Command::StopReal { reason: String::new() }));
    }
    then
}

/// Buttons of which one is chosen; the position of one that was pressed.
fn choice_ui(ui: &mut Ui, title: &str, texts: &[String], chosen: Option<usize>) -> Option<usize> {
    let words = words_in(ui.ctx());
    let mut pressed = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(6.0, 6.0);
        for (at, text) in texts.iter().enumerate() {
            let name = say!(words, "lead-choice-name", title = title, text = text.as_str());
            if ui.add(Press::new(text).name(&name).selected(chosen == Some(at))).clicked() {
                pressed = Some(at);
            }
        }
    });
    pressed
}
