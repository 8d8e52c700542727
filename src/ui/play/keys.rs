//! Keys that work wherever one is on the play screen.

use super::line::Line;
use super::tell::Telling;
use super::{PlayState, PlayView, notes, own, question, top};
use crate::ui::keys::{Action, asked, is_typed as types};
use crate::ui::wish::Wish;
use egui::{Event, Key, Modifiers, Ui};

pub(super) fn keys(ui: &Ui, play: &PlayView<'_>, local: &mut PlayState, wishes: &mut Vec<Wish>) {
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    let focused = ui.memory(egui::Memory::focused);
    local.is_writing = ui.ctx().text_edit_focused() && focused != Some(Line::id());
    if play.trouble.is_some() {
        return;
    }
    if asked(ui, Action::Help) {
        local.menu = !local.menu;
    }
    if local.is_covered() || play.view.times.over.is_some() {
        return;
    }
    if play.leads && asked(ui, Action::Stop) {
        local.stopping = true;
        return;
    }
    if play.leads && asked(ui, Action::NextEvent) && play.view.times.running() {
        wishes.push(Wish::NextEvent);
    }
    if asked(ui, Action::Tell) && !play.view.known.is_empty() {
        local.telling = Some(Telling::default());
    }
    if let Some(undo) = play.undo
        && local.line.is_empty()
        && asked(ui, Action::Undo)
    {
        wishes.push(own::take_back(play, undo));
    }
    if asked(ui, Action::Note) {
        notes::open(ui, local);
    }
    if asked(ui, Action::Board) {
        local.board.folded = !local.board.folded;
    }
    if asked(ui, Action::Question)
        && let Some(id) = ui.data(|data| data.get_temp(question::first_answer()))
    {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    leaf(ui, play, local);
    if play.leads && !types(ui, Action::Clock) && asked(ui, Action::Clock) {
        wishes.push(top::pause(&play.view.times));
    }
    let in_line = local.had_keyboard.is_none_or(|id| id == Line::id());
    if in_line && !local.line.is_empty() && pressed(Modifiers::NONE, Key::Escape) {
        local.line.step_back();
        ui.memory_mut(|memory| memory.request_focus(Line::id()));
    }
    local.had_keyboard = ui.memory(egui::Memory::focused);
    typed(ui, play, local, wishes);
}

/// Turning over the inbox.
fn leaf(ui: &Ui, play: &PlayView<'_>, local: &mut PlayState) {
    let Some(at) = local.shown(play.view) else { return };
    if asked(ui, Action::Newer) && at + 1 < play.view.inbox.len() {
        local.open(play.view, at + 1);
        ui.ctx().request_repaint();
    }
    if asked(ui, Action::Older) && at > 0 {
        local.open(play.view, at - 1);
        ui.ctx().request_repaint();
    }
}

/// Letters typed anywhere go to the command line; on an empty one Space stops and starts the clock, and
/// a question mark shows the keys.
fn typed(ui: &Ui, play: &PlayView<'_>, local: &mut PlayState, wishes: &mut Vec<Wish>) {
    let focused = ui.memory(egui::Memory::focused);
    let in_line = focused == Some(Line::id());
    if ui.ctx().text_edit_focused() && !in_line {
        return;
    }
    if (focused.is_none() || in_line) && local.line.is_empty() {
        if types(ui, Action::Clock) && asked(ui, Action::Clock) && play.leads {
            wishes.push(top::pause(&play.view.times));
        }
        if is_typed(ui, "?") {
            local.menu = true;
            return;
        }
    }
    if in_line {
        return;
    }
    let text = taken(ui);
    if !text.is_empty() {
        local.line.push(&text);
        ui.memory_mut(|memory| memory.request_focus(Line::id()));
        put_cursor_last(ui, local.line.query.chars().count());
    }
}

/// Whether this was typed; nothing else hears of it then.
fn is_typed(ui: &Ui, letters: &str) -> bool {
    let is_it = |event: &Event| matches!(event, Event::Text(text) if text == letters);
    ui.input_mut(|input| {
        let before = input.events.len();
        input.events.retain(|event| !is_it(event));
        before > input.events.len()
    })
}

fn put_cursor_last(ui: &Ui, letters: usize) {
    use egui::text::{CCursor, CCursorRange};
    let mut state = egui::TextEdit::load_state(ui.ctx(), Line::id()).unwrap_or_default();
    state.cursor.set_char_range(Some(CCursorRange::one(CCursor::new(letters))));
    egui::TextEdit::store_state(ui.ctx(), Line::id(), state);
}

/// The letters typed in this frame, taken away from whatever would type them again.
fn taken(ui: &Ui) -> String {
    let mut text = String::new();
    ui.input_mut(|input| {
        input.events.retain(|event| match event {
            Event::Text(letters) if letters != " " => {
                text.push_str(letters);
                false
            }
            _ => true,
        });
    });
    text
}
