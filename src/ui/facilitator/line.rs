//! The command line: who did what, in two or three letters.

use super::{FacilitatorView, lead};
use crate::exercise::{Act, Command, Work};
use crate::id::{ObjectIx, RoleIx};
use crate::say;
use crate::time::{ExerciseTime, Span};
use crate::ui::keys::{self, Action};
use crate::ui::play::search::find;
use crate::ui::speech::words;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets;
use crate::ui::wish::Wish;
use crate::words::Words;
use egui::{Align, Id, Key, Layout, Modifiers, Ui};

/// A step of back-dating.
const STEP: Span = Span::from_seconds(30);
/// So many rows are shown.
const ROWS: usize = 5;

/// What is typed and picked.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    query: String,
    /// The chosen row.
    at: usize,
    /// Which of those who may do it.
    who: usize,
    /// How long ago it happened.
    ago: Span,
    /// How many rows there were in the last frame.
    found: usize,
}

/// Something that can be logged, short of who did it.
struct Row<'a> {
    text: String,
    act: Act,
    roles: &'a [RoleIx],
    expected: bool,
}

impl Line {
    /// The field's place.
    pub(super) fn id() -> Id {
        Id::new("lead_line_field")
    }

    /// As high as it needs to be for what was found in the last frame.
    pub(super) fn height(&self, has_notice: bool) -> f32 {
        if self.query.is_empty() {
            return if has_notice { 88.0 } else { 64.0 };
        }
        let rows = self.found.clamp(1, ROWS);
        let rows = u8::try_from(rows).unwrap_or(5);
        f32::from(rows).mul_add(39.0, 66.0)
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.query.is_empty()
    }

    fn retyped(&mut self) {
        *self =
            Self { query: std::mem::take(&mut self.query), found: self.found, ..Self::default() };
    }

    fn moved(&mut self, at: usize) {
        self.at = at;
        self.who = 0;
    }
}

pub(super) fn line_ui(
    ui: &mut Ui,
    view: &FacilitatorView<'_>,
    line: &mut Line,
    wishes: &mut Vec<Wish>,
) {
    let words = words(ui);
    let rows = if line.query.is_empty() { Vec::new() } else { rows(view, &line.query, &words) };
    line.found = rows.len();
    line.at = line.at.min(rows.len().saturating_sub(1));
    if ui.memory(|memory| memory.has_focus(Line::id())) {
        line_keys(ui, view, line, &rows, wishes);
    }
    field_ui(ui, view, line, &words);
    if line.query.is_empty() {
        return;
    }
    if rows.is_empty() {
        let text = {
            let cap = |action| keys::cap(ui.ctx(), &words, action);
            let (gap, strength) = (cap(Action::LeadGap), cap(Action::LeadStrength));
            let text = say!(words, "lead-line-nothing", gap = gap, strength = strength);
            widgets::tinted(text, size::BODY, Tokens::of(ui).dim)
        };
        ui.label(text);
    }
    let area = egui::ScrollArea::vertical().auto_shrink(false).min_scrolled_height(0.0);
    area.show(ui, |ui| {
        for (at, row) in rows.iter().enumerate() {
            row_ui(ui, view, line, (at, row), wishes, &words);
        }
    });
}

/// What the letters find, each thing it can be about in a row of its own; what is looked for now
/// comes first.
fn rows<'a>(view: &FacilitatorView<'a>, query: &str, words: &Words) -> Vec<Row<'a>> {
    let palette = &view.view.palette;
    let mut rows: Vec<Row<'a>> = Vec::new();
    for hit in find(palette, query).into_iter().take(24) {
        let Some(offer) = palette.get(hit.offer) else { continue };
        let doers = view.room.doers.get(hit.offer);
        let roles = doers.map_or(&[][..], |it| &it.roles[..]);
        let expected = doers.is_some_and(|it| it.expected);
        let act = Act::of(offer.action);
        let mut push = |text: String, act: Act| rows.push(Row { text, act, roles, expected });
        match &offer.objects {
            Some(objects) => {
                let named = hit.object.and_then(|at| objects.get(at));
                let listed = named.map_or(&objects[..], std::slice::from_ref);
                for object in listed.iter().take(4) {
                    let about: Option<ObjectIx> = Some(object.object);
                    push(format!("{}: {}", offer.name, object.title), Act { about, ..act });
                }
            }
            None if offer.wants_level => {
                for level in &view.view.severity.levels {
                    let text = format!("{}: {}", offer.name, level.name);
                    push(text, Act { level: Some(level.level), ..act });
                }
            }
            None if !offer.recipients.is_empty() => {
                for recipient in &offer.recipients {
                    let text = say!(
                        words,
                        "lead-row-to",
                        what = offer.name.as_str(),
                        to = recipient.title.as_str()
                    );
                    push(text, Act { to: Some(recipient.role), ..act });
                }
            }
            None => push(offer.name.clone(), act),
        }
    }
    rows.sort_by_key(|row| !row.expected);
    rows.truncate(ROWS);
    rows
}

/// Keys that the field would otherwise take for itself.
fn line_keys(
    ui: &Ui,
    view: &FacilitatorView<'_>,
    line: &mut Line,
    rows: &[Row<'_>],
    wishes: &mut Vec<Wish>,
) {
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::Escape) {
        *line = Line::default();
        ui.memory_mut(|memory| memory.surrender_focus(Line::id()));
        return;
    }
    let Some(row) = rows.get(line.at) else { return };
    if pressed(Key::ArrowDown) {
        line.moved((line.at + 1).min(rows.len() - 1));
    }
    if pressed(Key::ArrowUp) {
        line.moved(line.at.saturating_sub(1));
    }
    if pressed(Key::Tab) && !row.roles.is_empty() {
        line.who = (line.who + 1) % row.roles.len();
    }
    if pressed(Key::ArrowLeft) {
        line.ago = line.ago.plus(STEP);
    }
    if pressed(Key::ArrowRight) {
        line.ago = Span::from_millis((line.ago.millis() - STEP.millis()).max(0));
    }
    if pressed(Key::Enter) {
        log(view, line, row, wishes);
        ui.memory_mut(|memory| memory.surrender_focus(Line::id()));
    }
}

fn log(view: &FacilitatorView<'_>, line: &mut Line, row: &Row<'_>, wishes: &mut Vec<Wish>) {
    let Some(by) = row.roles.get(line.who).or_else(|| row.roles.first()) else { return };
    let now = view.now.millis() - line.ago.millis();
    let happened_at = (line.ago > Span::ZERO).then(|| ExerciseTime::from_millis(now.max(0)));
    wishes.push(lead(Command::Log { by: *by, work: Work::Act(row.act), happened_at }));
    *line = Line::default();
}

fn field_ui(ui: &mut Ui, view: &FacilitatorView<'_>, line: &mut Line, words: &Words) {
    let tokens = Tokens::of(ui);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        ui.label(widgets::strong("›", 16.0, tokens.accent));
        let has_focus = ui.memory(|memory| memory.has_focus(Line::id()));
        let key = keys::cap(ui.ctx(), words, Action::LeadLog);
        let hint = if has_focus {
            words.say("lead-line-hint")
        } else {
            say!(words, "lead-line-hint-key", key = key)
        };
        let edit = egui::TextEdit::singleline(&mut line.query)
            .id(Line::id())
            .frame(egui::Frame::NONE)
            .font(egui::FontId::proportional(16.0))
            .hint_text(hint)
            .desired_width(ui.available_width() - 60.0)
            .margin(egui::Margin::symmetric(2, 4))
            .min_size(egui::vec2(0.0, size::TARGET))
            .vertical_align(Align::Center)
            // Tab turns who did it, once there is something to turn; it leaves an empty line.
            .lock_focus(line.found > 0)
            .text_color(tokens.text);
        let response = widgets::named(ui.add(edit), &words.say("lead-line-name-field"));
        if response.changed() {
            line.retyped();
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if !has_focus {
                widgets::key_cap(ui, "L");
            }
        });
    });
    if line.query.is_empty()
        && let Some(notice) = view.notice
    {
        let colour = if notice.is_refusal { tokens.major } else { tokens.muted };
        let text = widgets::tinted(&notice.text, size::SMALL, colour);
        ui.add(egui::Label::new(text).truncate());
    }
}

fn row_ui(
    ui: &mut Ui,
    view: &FacilitatorView<'_>,
    line: &mut Line,
    (at, row): (usize, &Row<'_>),
    wishes: &mut Vec<Wish>,
    words: &Words,
) {
    let tokens = Tokens::of(ui);
    let is_chosen = line.at == at;
    let who = if is_chosen { line.who } else { 0 };
    let by = row.roles.get(who).map_or("", |role| view.role(*role));
    let when = if is_chosen && line.ago > Span::ZERO {
        say!(words, "lead-row-ago", ago = words.span(line.ago))
    } else {
        words.say("lead-row-now")
    };
    let name =
        say!(words, "lead-row-name", what = row.text.as_str(), by = by, when = when.as_str());
    let response = widgets::row(ui, &name, is_chosen, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if is_chosen {
                    widgets::key_cap(ui, "↵");
                    keys_ui(ui, row, words);
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    if row.expected {
                        ui.label(widgets::tinted("◆", size::SMALL, tokens.major));
                    }
                    ui.label(widgets::tinted(&row.text, size::BODY, tokens.text));
                    let text = say!(words, "lead-row-by", by = by, when = when.as_str());
                    let aside = widgets::tinted(text, size::BODY, tokens.muted);
                    ui.add(egui::Label::new(aside).truncate());
                });
            });
        });
    });
    if response.clicked() {
        line.moved(at);
        log(view, line, row, wishes);
    }
}

/// Drawn from right to left: the keys that change who and when.
fn keys_ui(ui: &mut Ui, row: &Row<'_>, words: &Words) {
    let tokens = Tokens::of(ui);
    ui.label(widgets::tinted(words.say("lead-row-earlier"), size::SMALL, tokens.dim));
    widgets::key_cap(ui, "←");
    if row.roles.len() > 1 {
        ui.label(widgets::tinted(words.say("lead-row-other"), size::SMALL, tokens.dim));
        widgets::key_cap(ui, "Tab");
    }
}
