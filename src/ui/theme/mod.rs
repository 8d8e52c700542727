//! The look: colours from `assets/theme/*.ron`, sizes and corners.

use crate::words::Words;
use egui::{Color32, CornerRadius, FontFamily, FontId, Stroke, TextStyle, Visuals};
use serde::{Deserialize, Deserializer, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

const DARK: &str = include_str!("../../../assets/theme/dark.ron");
const LIGHT: &str = include_str!("../../../assets/theme/light.ron");
const CONTRAST_DARK: &str = include_str!("../../../assets/theme/contrast-dark.ron");
const STAGE_DARK: &str = include_str!("../../../assets/theme/stage-dark.ron");
const STAGE_LIGHT: &str = include_str!("../../../assets/theme/stage-light.ron");
const CONTRAST_LIGHT: &str = include_str!("../../../assets/theme/contrast-light.ron");

/// Which of the looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Theme {
    /// For dark rooms.
    #[default]
    Dark,
    /// For bright ones.
    Light,
    /// White on black, for those who need more contrast.
    ContrastDark,
    /// Black on white.
    ContrastLight,
    /// The stage in a dark room.
    StageDark,
    /// The stage in a bright one.
    StageLight,
}

impl Theme {
    /// Those of the first window, in the order in which one turns through them.
    pub const ALL: [Self; 4] = [Self::Dark, Self::Light, Self::ContrastDark, Self::ContrastLight];

    /// The next one.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Dark => Self::Light,
            Self::Light => Self::ContrastDark,
            Self::ContrastDark => Self::ContrastLight,
            Self::ContrastLight | Self::StageDark | Self::StageLight => Self::Dark,
        }
    }

    /// The look of the stage beside this one.
    #[must_use]
    pub const fn of_stage(self) -> Self {
        match self {
            Self::Dark | Self::ContrastDark | Self::StageDark => Self::StageDark,
            Self::Light | Self::ContrastLight | Self::StageLight => Self::StageLight,
        }
    }

    /// What it is called.
    pub fn name(self, words: &Words) -> String {
        words.say(match self {
            Self::Dark => "settings-look-dark",
            Self::Light => "settings-look-light",
            Self::ContrastDark => "settings-look-contrast-dark",
            Self::ContrastLight => "settings-look-contrast-light",
            Self::StageDark => "settings-look-stage-dark",
            Self::StageLight => "settings-look-stage-light",
        })
    }

    /// Its colours.
    ///
    /// # Panics
    ///
    /// If the theme's file, which is part of the program, were broken; a test reads it.
    pub fn tokens(self) -> Tokens {
        let text = match self {
            Self::Dark => DARK,
            Self::Light => LIGHT,
            Self::ContrastDark => CONTRAST_DARK,
            Self::ContrastLight => CONTRAST_LIGHT,
            Self::StageDark => STAGE_DARK,
            Self::StageLight => STAGE_LIGHT,
        };
        #[expect(
            clippy::expect_used,
            reason = "the files are part of the program; a test reads them"
        )]
        ron::from_str(text).expect("the theme's file is part of the program")
    }

    /// Dresses a context in this look. Fonts are set apart ([`super::definitions`]).
    pub fn dress(self, ctx: &egui::Context, reduced_motion: bool) {
        let tokens = self.tokens();
        let mut style = style(&tokens);
        if reduced_motion {
            style.animation_time = 0.0;
            style.scroll_animation = egui::style::ScrollAnimation::none();
        }
        let theme = if tokens.dark { egui::Theme::Dark } else { egui::Theme::Light };
        ctx.set_theme(theme);
        ctx.set_style_of(theme, style);
        ctx.data_mut(|data| data.insert_temp(egui::Id::NULL, Arc::new(tokens)));
    }
}

/// A colour as the theme's file writes it: `"#12161C"`.
fn hex<'de, D: Deserializer<'de>>(from: D) -> Result<Color32, D::Error> {
    let text = String::deserialize(from)?;
    Color32::from_hex(&text).map_err(|error| serde::de::Error::custom(format!("{error:?}: {text}")))
}

macro_rules! tokens {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// The colours of a look.
        #[derive(Clone, Debug, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct Tokens {
            /// Whether it is for dark rooms.
            pub dark: bool,
            $($(#[$doc])* #[serde(deserialize_with = "hex")] pub $name: Color32,)*
            /// How dark shadows are, 0 to 255.
            pub shadow: u8,
        }
    };
}

tokens! {
    /// Behind everything.
    background,
    /// Bars and panels.
    panel,
    /// Buttons and selected rows.
    raised,
    /// Thin lines.
    line,
    /// The edge of what can be pressed or typed into.
    edge,
    /// The empty part of a bar.
    track,
    /// Text.
    text,
    /// Quieter text.
    muted,
    /// The quietest text.
    dim,
    /// The one thing to do; focus.
    accent,
    /// Text on the accent.
    on_accent,
    /// ● P: performed without challenges.
    performed,
    /// ▲ S: with some.
    some,
    /// ◆ M: with major ones. Deadlines and calls.
    major,
    /// ■ U: unable to be performed.
    unable,
    /// ◐ What only you know.
    private,
    /// Behind a question to you.
    call,
    /// Around a question to you.
    call_line,
    /// The card of an inject.
    paper,
    /// Lines on the card.
    paper_line,
    /// Text on the card.
    ink,
    /// Quieter text on the card.
    ink_muted,
}

impl Tokens {
    /// A colour as faint on a panel as this share of it would be. Opaque: how what is half
    /// transparent comes out differs from one machine to another.
    pub(super) fn faint(&self, colour: Color32, share: f32) -> Color32 {
        self.panel.lerp_to_gamma(colour, share)
    }

    /// The colours in force.
    pub fn of(ui: &egui::Ui) -> Arc<Self> {
        let found = ui.ctx().data(|data| data.get_temp::<Arc<Self>>(egui::Id::NULL));
        found.unwrap_or_else(|| Arc::new(Theme::Dark.tokens()))
    }
}

/// Sizes of type.
pub(super) mod size {
    /// Headings in small capitals, times.
    pub(in crate::ui) const TINY: f32 = 11.0;
    /// Second lines.
    pub(in crate::ui) const SMALL: f32 = 12.5;
    /// Text.
    pub(in crate::ui) const BODY: f32 = 14.0;
    /// Titles of cards.
    pub(in crate::ui) const TITLE: f32 = 17.0;
    /// Titles of screens.
    pub(in crate::ui) const HEADING: f32 = 22.0;
    /// The clock.
    pub(in crate::ui) const CLOCK: f32 = 26.0;
    /// One figure a screen.
    pub(in crate::ui) const FIGURE: f32 = 44.0;
    /// The least height of what can be pressed.
    pub(in crate::ui) const TARGET: f32 = 32.0;
}

/// The family of headings and names.
pub(super) const STRONG: &str = "strong";

/// A strong font of a size.
pub(super) fn strong(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(STRONG.into()))
}

fn style(tokens: &Tokens) -> egui::Style {
    let mut style = egui::Style {
        visuals: visuals(tokens),
        text_styles: text_styles(),
        animation_time: 0.12,
        ..egui::Style::default()
    };
    style.spacing.item_spacing = egui::vec2(8.0, 6.0);
    style.spacing.button_padding = egui::vec2(12.0, 6.0);
    style.spacing.interact_size = egui::vec2(size::TARGET, size::TARGET);
    style.spacing.scroll = egui::style::ScrollStyle::thin();
    // It darkens the edge instead of fading what is under it.
    style.spacing.scroll.fade.strength = 0.0;
    style.interaction.selectable_labels = false;
    style
}

fn text_styles() -> BTreeMap<TextStyle, FontId> {
    [
        (TextStyle::Small, FontId::proportional(size::SMALL)),
        (TextStyle::Body, FontId::proportional(size::BODY)),
        (TextStyle::Button, FontId::proportional(size::BODY)),
        (TextStyle::Heading, strong(size::HEADING)),
        (TextStyle::Monospace, FontId::monospace(size::SMALL)),
    ]
    .into()
}

fn visuals(tokens: &Tokens) -> Visuals {
    let mut visuals = if tokens.dark { Visuals::dark() } else { Visuals::light() };
    // Dark letters on light come out thin where colours are blended as light; this fills them out.
    visuals.text_options.color_transfer_function =
        Visuals::dark().text_options.color_transfer_function;
    visuals.panel_fill = tokens.background;
    visuals.window_fill = tokens.panel;
    visuals.window_stroke = Stroke::new(1.0, tokens.edge);
    visuals.window_corner_radius = CornerRadius::same(10);
    visuals.extreme_bg_color = tokens.background;
    visuals.faint_bg_color = tokens.panel;
    visuals.weak_text_color = Some(tokens.dim);
    visuals.hyperlink_color = tokens.accent;
    visuals.warn_fg_color = tokens.major;
    visuals.error_fg_color = tokens.unable;
    visuals.selection.bg_fill = tokens.raised;
    visuals.selection.stroke = Stroke::new(2.0, tokens.accent);
    visuals.text_cursor.stroke = Stroke::new(2.0, tokens.accent);
    visuals.disabled_alpha = 1.0;
    let widgets = &mut visuals.widgets;
    for widget in [
        &mut widgets.noninteractive,
        &mut widgets.inactive,
        &mut widgets.hovered,
        &mut widgets.active,
        &mut widgets.open,
    ] {
        widget.corner_radius = CornerRadius::same(6);
        widget.expansion = 0.0;
        widget.bg_fill = tokens.raised;
        widget.weak_bg_fill = tokens.raised;
        widget.bg_stroke = Stroke::new(1.0, tokens.line);
        widget.fg_stroke = Stroke::new(1.0, tokens.text);
    }
    widgets.hovered.bg_stroke = Stroke::new(1.0, tokens.edge);
    widgets.active.bg_stroke = Stroke::new(2.0, tokens.accent);
    visuals
}

#[cfg(test)]
mod tests;
