//! The keys of the facilitator's window: one for everything, while nothing is being typed.

use super::dialog::{Deciding, Dialog, Improvising, Noting, Rating};
use super::line::Line;
use super::{FacilitatorState, FacilitatorView, StageShows, lead, log, top};
use crate::exercise::Command;
use crate::ui::widgets;
use crate::ui::wish::Wish;
use egui::{Event, Key, Modifiers, Ui};

/// The keys and what they do. A test holds them against the keys that are listened to.
pub(in crate::ui) const LEAD_KEYS: [(&str, &str); 23] = [
    ("L", "lead-key-log"),
    ("D", "lead-key-decide"),
    ("V", "lead-key-vote"),
    ("N", "lead-key-next"),
    ("I", "lead-key-improvise"),
    ("lead-key-space", "lead-key-pause"),
    ("H", "lead-key-hold"),
    ("X", "lead-key-speed"),
    ("J", "lead-key-jump"),
    ("S", "lead-key-strength"),
    ("G", "lead-key-gap"),
    ("P", "lead-key-park"),
    ("F", "lead-key-flow"),
    ("E", "lead-key-rate"),
    ("R", "lead-key-rules"),
    ("Ctrl Z", "lead-key-undo"),
    ("A", "lead-key-page"),
    ("F9", "lead-key-test"),
    ("F10", "lead-key-stage"),
    ("F11", "lead-key-full"),
    ("F1, ?", "lead-key-keys"),
    ("Ctrl .", "lead-key-stop"),
    ("Tab", "lead-key-tab"),
];

pub(super) fn keys(
    ui: &Ui,
    view: &FacilitatorView<'_>,
    local: &mut FacilitatorState,
    wishes: &mut Vec<Wish>,
) {
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    if view.trouble.is_some() || local.dialog.is_some() {
        return;
    }
    // egui takes the keyboard from the line on Escape before the line sees it.
    if !local.line.is_empty() && pressed(Modifiers::NONE, Key::Escape) {
        local.line = Line::default();
        ui.memory_mut(|memory| memory.surrender_focus(Line::id()));
    }
    if pressed(Modifiers::COMMAND, Key::Period) {
        local.dialog = Some(Dialog::StopReal);
        return;
    }
    if pressed(Modifiers::NONE, Key::F1) {
        local.dialog = Some(Dialog::Keys);
    }
    if pressed(Modifiers::NONE, Key::F11) {
        wishes.push(Wish::StageFullScreen);
    }
    if pressed(Modifiers::NONE, Key::F10) {
        let next =
            if view.stage == StageShows::Blank { StageShows::Play } else { StageShows::Blank };
        wishes.push(if view.has_stage { Wish::Stage(next) } else { Wish::OpenStage });
    }
    if pressed(Modifiers::NONE, Key::F9) {
        let test = view.stage == StageShows::TestCard;
        wishes.push(Wish::Stage(if test { StageShows::Play } else { StageShows::TestCard }));
    }
    if let Some(undo) = view.undo
        && pressed(Modifiers::COMMAND, Key::Z)
    {
        wishes.push(lead(Command::Undo { entry: undo.entry }));
    }
    if widgets::is_idle(ui) {
        letters(ui, view, local, wishes);
    }
}

/// Letters mean something while nothing has the keyboard.
fn letters(
    ui: &Ui,
    view: &FacilitatorView<'_>,
    local: &mut FacilitatorState,
    wishes: &mut Vec<Wish>,
) {
    let times = &view.view.times;
    let enter = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    if enter && !times.started {
        wishes.push(lead(Command::Start));
    }
    // The letter as it was typed: keyboards differ in where it lies.
    let mut typed = Vec::new();
    ui.input_mut(|input| {
        input.events.retain(|event| match event {
            Event::Text(text) => {
                typed.extend(text.chars());
                false
            }
            _ => true,
        });
    });
    for letter in typed {
        let letter = letter.to_ascii_uppercase();
        match letter {
            'L' | '/' => ui.memory_mut(|memory| memory.request_focus(Line::id())),
            'I' => local.dialog = Some(Dialog::Improvise(Improvising::default())),
            'D' => local.dialog = Some(Dialog::Decide(Deciding::now(view))),
            'F' => local.dialog = Some(Dialog::Flow),
            'E' => local.dialog = Some(Dialog::Rate(Rating::default())),
            'V' => local.dialog = open_vote(view),
            'R' if !times.started => {
                local.dialog = Some(Dialog::Rules(0));
                wishes.push(Wish::Stage(StageShows::Rules));
            }
            '?' => local.dialog = Some(Dialog::Keys),
            _ if !times.started || times.over.is_some() => {}
            'N' => wishes.extend(top::fire_next(view)),
            ' ' => wishes.push(top::pause_or_go_on(view)),
            'H' => wishes.push(top::hold_or_go_on(view)),
            'X' => wishes.push(top::faster(times.speed)),
            'J' => wishes.push(Wish::NextEvent),
            'A' => wishes.push(Wish::StagePage),
            other => {
                let note = log::NOTES.iter().find(|(_, key, _)| key.starts_with(other));
                if let Some((kind, _, _)) = note {
                    local.dialog = Some(Dialog::Note(Noting::of(*kind, None)));
                }
            }
        }
    }
}

/// The first question that the room votes on.
fn open_vote(view: &FacilitatorView<'_>) -> Option<Dialog> {
    use crate::scenario::model::Vote;
    let mut open = view.view.questions.iter();
    let voted = open.find(|it| it.outcome.is_none() && it.vote != Vote::None)?;
    Some(Dialog::Vote(voted.decision))
}
