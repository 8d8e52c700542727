//! The command line: a few letters, what it costs, Enter.

use super::compose::Composing;
use super::picks::{Pick, Picks};
use super::search::{Hit, find};
use super::{PlayView, offer};
use crate::exercise::view::Offer;
use crate::exercise::{Command, Work};
use crate::id::ActionIx;
use crate::runbook::draft::WorkPhase;
use crate::say;
use crate::scenario::model::pattern::Manner;
use crate::ui::speech::words;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets;
use crate::ui::wish::Wish;
use egui::{Align, Id, Key, Layout, Modifiers, Ui};

/// What is offered while nothing is typed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Shown {
    #[default]
    All,
    /// What this role did before, the latest first.
    Lately,
    /// What belongs to a phase of the work.
    Phase(WorkPhase),
}

impl Shown {
    /// Its phrase.
    const fn phrase(self) -> &'static str {
        match self {
            Self::All => "act-shown-all",
            Self::Lately => "act-shown-lately",
            Self::Phase(phase) => phase_phrase(phase),
        }
    }
}

/// What is typed and picked.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    pub(super) query: String,
    /// The chosen row.
    at: usize,
    /// What is offered while nothing is typed.
    shown: Shown,
    pub(super) picks: Picks,
    /// What the picks are for.
    picked_for: Option<ActionIx>,
    /// The pick that the arrow keys turn.
    pub(super) picking: Option<Pick>,
    /// Whether somebody chose a row rather than typed.
    pointed: bool,
    moved: bool,
    /// The message that the chosen act would send, while it is being written.
    pub(super) composing: Option<Composing>,
    /// How many rows the list has.
    found: usize,
}

/// The room beside the field for the keys that work in it, or for what is shown.
const KEYS: f32 = 230.0;
/// The height of the field and of a chosen row with its picks, and of every other row.
const HEAD: f32 = 170.0;
const ROW: f32 = 34.0;

impl Line {
    /// The field's place, for whoever wants to give it the keyboard.
    pub(super) fn id() -> Id {
        Id::new("command-line")
    }

    /// Puts letters in that were typed elsewhere.
    pub(super) fn push(&mut self, text: &str) {
        self.query.push_str(text);
        self.retyped();
    }

    const fn retyped(&mut self) {
        self.at = 0;
        self.picking = None;
        self.picked_for = None;
        self.pointed = false;
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.query.is_empty() && self.picking.is_none()
    }

    /// As high as it needs to be for what was found in the last frame, once somebody is about to
    /// act.
    pub(super) fn height(&self) -> f32 {
        if self.is_empty() && !self.pointed && self.shown == Shown::All {
            return 0.0;
        }
        let rows = f32::from(u16::try_from(self.found).unwrap_or(u16::MAX));
        HEAD + rows * ROW
    }

    /// Whether the row at this place is chosen. While nothing is typed nothing is, unless pointed
    /// at: Enter on an empty line does nothing.
    const fn is_chosen(&self, at: usize) -> bool {
        self.at == at && (self.pointed || !self.query.is_empty())
    }

    const fn point(&mut self, at: usize) {
        self.at = at;
        self.pointed = true;
        self.moved = true;
    }

    /// Gives up the pick, then the choice and the letters.
    pub(super) fn step_back(&mut self) {
        if self.picking.take().is_some() {
            return;
        }
        self.query.clear();
        self.retyped();
    }

    /// What was asked for has been sent.
    pub(super) fn sent(&mut self) {
        self.clear();
    }

    fn clear(&mut self) {
        *self = Self { shown: self.shown, ..Self::default() };
    }

    /// Makes the picks fit the chosen row.
    fn choose(&mut self, offer: &Offer, hit: Hit) {
        if self.picked_for != Some(offer.action) {
            self.picked_for = Some(offer.action);
            self.picks = Picks::default();
            self.picking = None;
        }
        if let Some(object) = hit.object.and_then(|at| offer.objects.as_deref()?.get(at))
            && self.picks.object.is_none()
        {
            self.picks.object = Some(object.object);
        }
        self.picks.settle(offer);
    }
}

pub(super) fn line_ui(ui: &mut Ui, play: &PlayView<'_>, line: &mut Line, wishes: &mut Vec<Wish>) {
    let mut hits = find(&play.view.palette, &line.query);
    if line.query.is_empty() {
        narrow(play, line, &mut hits);
    }
    line.at = line.at.min(hits.len().saturating_sub(1));
    line.found = hits.len();
    line_keys(ui, play, line, &hits, wishes);
    field_ui(ui, play, line);
    notice_ui(ui, play);
    // Where there is no room for the list the field alone stays.
    let area = egui::ScrollArea::vertical().auto_shrink(false).min_scrolled_height(0.0);
    area.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        if hits.is_empty() {
            nothing_ui(ui, play, line);
        }
        for (at, hit) in hits.iter().enumerate() {
            let Some(offer) = play.view.palette.get(hit.offer) else { continue };
            hit_ui(ui, play, line, (at, *hit), offer, wishes);
        }
    });
    line.moved = false;
}

/// What is offered while nothing is typed: all of it, one phase's, or what was done lately.
fn narrow(play: &PlayView<'_>, line: &Line, hits: &mut Vec<Hit>) {
    let offer = |hit: &Hit| play.view.palette.get(hit.offer);
    match line.shown {
        Shown::All => {}
        Shown::Phase(phase) => hits.retain(|hit| offer(hit).is_some_and(|it| it.phase == phase)),
        Shown::Lately => {
            let last = |hit: &Hit| {
                let name = &offer(hit)?.name;
                play.view.acts.iter().rposition(|act| act.text.starts_with(name.as_str()))
            };
            hits.retain(|hit| last(hit).is_some());
            hits.sort_by_key(|hit| std::cmp::Reverse(last(hit)));
        }
    }
}

fn field_ui(ui: &mut Ui, play: &PlayView<'_>, line: &mut Line) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        ui.label(widgets::strong("›", 16.0, tokens.accent));
        let edit = egui::TextEdit::singleline(&mut line.query)
            .id(Line::id())
            .frame(egui::Frame::NONE)
            .font(egui::FontId::proportional(16.0))
            .hint_text(words.say("act-what-hint"))
            .desired_width(ui.available_width() - KEYS)
            .margin(egui::Margin::symmetric(2, 4))
            .min_size(egui::vec2(0.0, size::TARGET))
            .vertical_align(Align::Center)
            .text_color(tokens.text);
        let response = widgets::named(ui.add(edit), &words.say("act-what"));
        if response.changed() {
            line.retyped();
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if line.query.is_empty() {
                phases_ui(ui, play, line);
            } else {
                widgets::key_cap(ui, "↵");
                ui.label(widgets::tinted(words.say("act-key-do"), size::SMALL, tokens.dim));
                widgets::key_cap(ui, "↑↓");
                ui.label(widgets::tinted(words.say("act-key-choose"), size::SMALL, tokens.dim));
            }
        });
    });
}

/// Keys that the field would otherwise take for itself.
fn line_keys(ui: &Ui, play: &PlayView<'_>, line: &mut Line, hits: &[Hit], wishes: &mut Vec<Wish>) {
    if !ui.memory(|memory| memory.has_focus(Line::id())) {
        return;
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let chosen = hits.get(line.at).copied().filter(|_| line.is_chosen(line.at));
    let offer = chosen.and_then(|hit| play.view.palette.get(hit.offer));
    if let (Some(offer), Some(hit)) = (offer, chosen) {
        line.choose(offer, hit);
        if let Some(pick) = line.picking {
            let levels: Vec<u8> = play.view.severity.levels.iter().map(|it| it.level).collect();
            let forward = pressed(Key::ArrowRight) || pressed(Key::ArrowDown);
            if forward || pressed(Key::ArrowLeft) || pressed(Key::ArrowUp) {
                line.picks.turn(pick, offer, &levels, forward);
            }
        }
        if pressed(Key::Enter) {
            commit(play, line, offer, wishes);
            return;
        }
    }
    if pressed(Key::ArrowDown) && !hits.is_empty() {
        let on = if line.is_chosen(line.at) { line.at + 1 } else { 0 };
        line.point(on.min(hits.len() - 1));
    }
    if pressed(Key::ArrowUp) && chosen.is_some() {
        line.point(line.at.saturating_sub(1));
    }
}

/// Asks for the chosen act, or for what it still needs.
pub(super) fn commit(play: &PlayView<'_>, line: &mut Line, offer: &Offer, wishes: &mut Vec<Wish>) {
    if let Some(missing) = line.picks.missing(offer) {
        if line.picking != Some(missing) {
            line.picking = Some(missing);
            let levels: Vec<u8> = play.view.severity.levels.iter().map(|it| it.level).collect();
            line.picks.turn(missing, offer, &levels, true);
        }
        return;
    }
    if offer::refusal(offer, &line.picks).is_some() {
        return;
    }
    let act = line.picks.act(offer);
    if act.manner != Manner::Considered && offer.message(act.about).is_some() {
        line.composing = Some(Composing::of(act));
        return;
    }
    wishes.push(play.ask(Command::Do(Work::Act(act))));
    line.clear();
}

/// Narrowing what is shown to one phase of the work.
fn phases_ui(ui: &mut Ui, play: &PlayView<'_>, line: &mut Line) {
    let mut phases: Vec<WorkPhase> = play.view.palette.iter().map(|offer| offer.phase).collect();
    phases.sort_unstable();
    phases.dedup();
    let (before, words) = (line.shown, words(ui));
    let shown = words.say(before.phrase());
    let list = egui::ComboBox::from_id_salt("phases").width(128.0).selected_text(&shown);
    let response = list.show_ui(ui, |ui| {
        for shown in
            [Shown::All, Shown::Lately].into_iter().chain(phases.into_iter().map(Shown::Phase))
        {
            ui.selectable_value(&mut line.shown, shown, words.say(shown.phrase()));
        }
    });
    let name = say!(words, "act-shown-name", shown = shown);
    response
        .response
        .widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::ComboBox, true, &name));
    if line.shown != before {
        line.at = 0;
    }
}

const fn phase_phrase(phase: WorkPhase) -> &'static str {
    match phase {
        WorkPhase::Intake => "act-phase-intake",
        WorkPhase::Triage => "act-phase-triage",
        WorkPhase::Mobilise => "act-phase-mobilise",
        WorkPhase::Contain => "act-phase-contain",
        WorkPhase::Investigate => "act-phase-investigate",
        WorkPhase::Eradicate => "act-phase-eradicate",
        WorkPhase::Recover => "act-phase-recover",
        WorkPhase::Escalate => "act-phase-escalate",
        WorkPhase::Communicate => "act-phase-communicate",
        WorkPhase::Run => "act-phase-run",
        WorkPhase::Close => "act-phase-close",
        WorkPhase::Learn => "act-phase-learn",
    }
}

fn notice_ui(ui: &mut Ui, play: &PlayView<'_>) {
    let tokens = Tokens::of(ui);
    if let Some(notice) = play.notice {
        let colour = if notice.is_refusal { tokens.major } else { tokens.performed };
        ui.add(egui::Label::new(widgets::tinted(&notice.text, size::SMALL, colour)).wrap());
    }
}

fn nothing_ui(ui: &mut Ui, play: &PlayView<'_>, line: &Line) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    let text = if !play.view.here {
        words.say("act-nothing-not-told")
    } else if play.view.palette.is_empty() {
        words.say("act-nothing-here")
    } else {
        say!(words, "act-nothing-found", letters = line.query.as_str())
    };
    ui.add_space(8.0);
    widgets::para(ui, text, tokens.muted);
}

/// Whether a row drawn next would lie outside what the list shows; then its room is enough.
fn is_out_of_sight(ui: &Ui) -> bool {
    let (top, clip) = (ui.cursor().top(), ui.clip_rect());
    top > clip.bottom() || top + size::TARGET < clip.top()
}

fn hit_ui(
    ui: &mut Ui,
    play: &PlayView<'_>,
    line: &mut Line,
    (at, hit): (usize, Hit),
    offer: &Offer,
    wishes: &mut Vec<Wish>,
) {
    let chosen = line.is_chosen(at);
    if chosen {
        line.choose(offer, hit);
    } else if is_out_of_sight(ui) {
        ui.allocate_space(egui::vec2(ui.available_width(), size::TARGET));
        return;
    }
    let response = ui
        .push_id(offer.action, |ui| {
            widgets::row(ui, &offer.name, chosen, |ui| {
                if chosen {
                    offer::chosen_ui(ui, play, line, offer, wishes);
                } else {
                    offer::brief_ui(ui, offer);
                }
            })
        })
        .inner;
    if chosen && line.moved {
        response.scroll_to_me(None);
    }
    if response.clicked() && !chosen {
        line.point(at);
        line.choose(offer, hit);
    }
}
