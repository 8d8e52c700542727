//! What can be pressed: at least 32 points high, with a ring when focused and its key beside it.

use crate::ui::keys::{self, Action};
use crate::ui::speech;
use crate::ui::theme::{Tokens, size, strong};
use egui::{
    Align2, Color32, CornerRadius, FontId, Galley, Rect, Response, Sense, Stroke, StrokeKind, Ui,
    Widget, WidgetInfo, WidgetType,
};
use std::sync::Arc;

/// The cap beside a button's text.
#[derive(Clone, Copy)]
enum Cap<'a> {
    None,
    Fixed(&'a str),
    Of(Action),
}

impl Cap<'_> {
    fn text(self, ui: &Ui) -> String {
        match self {
            Self::None => String::new(),
            Self::Fixed(key) => speech::key(ui, key),
            Self::Of(action) => keys::cap(ui.ctx(), &speech::words(ui), action),
        }
    }
}

/// A button.
#[expect(clippy::struct_excessive_bools, reason = "each is one word of how a button looks")]
pub(in crate::ui) struct Press<'a> {
    text: &'a str,
    name: Option<&'a str>,
    key: Cap<'a>,
    primary: bool,
    selected: Option<bool>,
    enabled: bool,
    round: bool,
    width: Option<f32>,
    left: bool,
    quiet: bool,
    danger: bool,
}

impl<'a> Press<'a> {
    pub(in crate::ui) const fn new(text: &'a str) -> Self {
        Self {
            text,
            name: None,
            key: Cap::None,
            primary: false,
            selected: None,
            enabled: true,
            round: false,
            width: None,
            left: false,
            quiet: false,
            danger: false,
        }
    }

    /// Its accessible name, where the text alone does not say it.
    pub(in crate::ui) const fn name(mut self, name: &'a str) -> Self {
        self.name = Some(name);
        self
    }

    /// The key that does the same, and stays what it is.
    pub(in crate::ui) const fn key(mut self, key: &'a str) -> Self {
        self.key = Cap::Fixed(key);
        self
    }

    /// What it does; its cap shows the key in force.
    pub(in crate::ui) const fn action(mut self, action: Action) -> Self {
        self.key = Cap::Of(action);
        self
    }

    /// The one thing to do on this screen.
    pub(in crate::ui) const fn primary(mut self) -> Self {
        self.primary = true;
        self
    }

    /// One of several, of which one may be chosen.
    pub(in crate::ui) const fn selected(mut self, selected: bool) -> Self {
        self.selected = Some(selected);
        self
    }

    pub(in crate::ui) const fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    /// With round ends, like a chip.
    pub(in crate::ui) const fn round(mut self) -> Self {
        self.round = true;
        self
    }

    pub(in crate::ui) const fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// With its text at the left rather than in the middle.
    pub(in crate::ui) const fn left(mut self) -> Self {
        self.left = true;
        self
    }

    /// Without a box, until it is pointed at.
    pub(in crate::ui) const fn quiet(mut self) -> Self {
        self.quiet = true;
        self
    }

    /// What stops everything.
    pub(in crate::ui) const fn danger(mut self) -> Self {
        self.danger = true;
        self
    }

    fn colours(&self, tokens: &Tokens, response: &Response) -> (Color32, Color32, Stroke) {
        if !self.enabled {
            return (tokens.panel, tokens.dim, Stroke::new(1.0, tokens.line));
        }
        if self.primary {
            let fill =
                if response.hovered() { tokens.accent.gamma_multiply(0.9) } else { tokens.accent };
            return (fill, tokens.on_accent, Stroke::new(1.0, tokens.accent));
        }
        if self.danger {
            return (tokens.panel, tokens.unable, Stroke::new(1.0, tokens.unable));
        }
        if self.quiet && !response.hovered() {
            return (Color32::TRANSPARENT, tokens.muted, Stroke::NONE);
        }
        let chosen = self.selected == Some(true);
        let edge = if chosen {
            tokens.accent
        } else if response.hovered() {
            tokens.edge
        } else {
            tokens.line
        };
        (tokens.raised, tokens.text, Stroke::new(1.0, edge))
    }

    fn font(&self) -> FontId {
        if self.primary || self.selected == Some(true) {
            strong(size::BODY)
        } else {
            FontId::proportional(size::BODY)
        }
    }
}

const PADDING: f32 = 12.0;
const ROUND_PADDING: f32 = 8.0;
const KEY_PADDING: f32 = 5.0;
const GAP: f32 = 8.0;

impl Widget for Press<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let padding = if self.round { ROUND_PADDING } else { PADDING };
        let room = self.width.unwrap_or(f32::INFINITY) - 2.0 * padding;
        let text = ui.fonts_mut(|fonts| {
            fonts.layout(self.text.to_owned(), self.font(), Color32::PLACEHOLDER, room)
        });
        let cap = self.cap_width(ui);
        let wanted = egui::vec2(
            self.width.unwrap_or_else(|| text.size().x + cap + 2.0 * padding),
            (text.size().y + 12.0).max(size::TARGET),
        );
        let sense = if self.enabled { Sense::click() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(wanted, sense);
        let name = self.name.unwrap_or(self.text);
        response.widget_info(|| match self.selected {
            Some(selected) => {
                WidgetInfo::selected(WidgetType::Button, self.enabled, selected, name)
            }
            None => WidgetInfo::labeled(WidgetType::Button, self.enabled, name),
        });
        if ui.is_rect_visible(rect) {
            self.paint(ui, &response, text, cap, padding);
        }
        response
    }
}

impl Press<'_> {
    /// The room that the key's cap takes, with the gap before it.
    fn cap_width(&self, ui: &Ui) -> f32 {
        let text = self.key.text(ui);
        if text.is_empty() {
            return 0.0;
        }
        let font = FontId::proportional(size::TINY);
        let key = ui.fonts_mut(|fonts| fonts.layout_no_wrap(text, font, Color32::PLACEHOLDER));
        key.size().x + 2.0 * KEY_PADDING + GAP
    }

    fn paint(&self, ui: &Ui, response: &Response, text: Arc<Galley>, cap: f32, padding: f32) {
        let tokens = Tokens::of(ui);
        let rect = response.rect;
        let (fill, ink, stroke) = self.colours(&tokens, response);
        let round = CornerRadius::same(if self.round { 16 } else { 6 });
        ui.painter().rect(rect, round, fill, stroke, StrokeKind::Inside);
        focus_ring(ui, response, rect, round);
        let inner = rect.shrink2(egui::vec2(padding, 0.0));
        let spread = self.left || self.width.is_some() && cap > 0.0;
        let left = if spread {
            inner.left()
        } else {
            inner.center().x - f32::midpoint(text.size().x, cap)
        };
        let at = egui::pos2(left.round(), (rect.center().y - text.size().y / 2.0).round());
        let end = if spread { inner.right() } else { at.x + text.size().x + cap };
        ui.painter().galley(at, text, ink);
        if cap > 0.0 {
            let high = egui::vec2(cap - GAP, 18.0);
            let middle = egui::pos2(end - high.x / 2.0, rect.center().y);
            let (shade, edge) = if self.primary {
                (tokens.on_accent, tokens.on_accent)
            } else {
                (tokens.muted, tokens.line)
            };
            let frame = Rect::from_center_size(middle, high);
            ui.painter().rect_stroke(frame, 4.0, Stroke::new(1.0, edge), StrokeKind::Inside);
            let font = FontId::proportional(size::TINY);
            let key = self.key.text(ui);
            ui.painter().text(middle, Align2::CENTER_CENTER, key, font, shade);
        }
    }
}

/// The ring about what has the keyboard.
pub(in crate::ui) fn focus_ring(ui: &Ui, response: &Response, rect: Rect, round: CornerRadius) {
    if response.has_focus() {
        let tokens = Tokens::of(ui);
        let ring = Stroke::new(2.0, tokens.accent);
        ui.painter().rect_stroke(rect.expand(2.0), round, ring, StrokeKind::Outside);
    }
}
