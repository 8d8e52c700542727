//! The typefaces: Inter for text, `JetBrains Mono` for what machines said (both OFL, see
//! `assets/fonts`), and egui's own for symbols that those two lack.

use super::theme::STRONG;
use egui::{FontData, FontDefinitions, FontFamily};
use std::sync::Arc;

const INTER: &[u8] = include_bytes!("../../assets/fonts/Inter-Regular.otf");
const INTER_STRONG: &[u8] = include_bytes!("../../assets/fonts/Inter-SemiBold.otf");
const MONO: &[u8] = include_bytes!("../../assets/fonts/JetBrainsMono-Regular.ttf");

/// The fonts of every screen, for [`egui::Context::set_fonts`].
pub fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    for (name, bytes) in [("inter", INTER), ("inter-strong", INTER_STRONG), ("mono", MONO)] {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    let symbols = ["NotoEmoji-Regular", "emoji-icon-font", "Hack"];
    let family = |first: &[&str]| {
        first.iter().chain(&symbols).map(|name| (*name).to_owned()).collect::<Vec<_>>()
    };
    fonts.families.insert(FontFamily::Proportional, family(&["inter", "mono"]));
    fonts
        .families
        .insert(FontFamily::Name(STRONG.into()), family(&["inter-strong", "inter", "mono"]));
    fonts.families.insert(FontFamily::Monospace, family(&["mono", "inter"]));
    fonts
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::FontId;

    /// Every character that the screens draw beside what authors write.
    const USED: &str = "ABCxyz0189 ·…—–−×“”‘’éüßŁ→←↑↓↵●▲◆■◐○◎◉✓▶⏸⚠?";

    /// What a character looks like: its place among the drawn ones.
    fn drawn(ctx: &egui::Context, font: &FontId, letter: char) -> ([u16; 2], [u16; 2]) {
        let galley = ctx.fonts_mut(|fonts| {
            fonts.layout_no_wrap(letter.to_string(), font.clone(), egui::Color32::WHITE)
        });
        let place = galley.rows[0].row.glyphs[0].uv_rect;
        (place.min, place.max)
    }

    #[test]
    fn every_character_we_use_has_a_glyph() {
        let ctx = egui::Context::default();
        ctx.set_fonts(definitions());
        ctx.run_ui(egui::RawInput::default(), |_| {}).drop_without_applying_deltas();
        for family in [FontFamily::Proportional, FontFamily::Name(STRONG.into())] {
            let font = FontId::new(14.0, family);
            let none = drawn(&ctx, &font, '日');
            assert_eq!(drawn(&ctx, &font, '中'), none, "what is missing looks alike");
            let letters = USED.chars().filter(|letter| *letter != ' ');
            let missing: Vec<char> =
                letters.filter(|letter| drawn(&ctx, &font, *letter) == none).collect();
            assert!(missing.is_empty(), "{missing:?} in {font:?}");
        }
    }
}
