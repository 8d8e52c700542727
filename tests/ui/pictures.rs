//! Pictures of every screen to look at, in both looks and two sizes.

use super::sample;
use super::soft::Painter;
use drillhall::ui::{Desk, PlayView, Saving, Screen, Theme};
use std::path::Path;

fn picture(folder: &Path, name: &str, screen: &Screen<'_>, typed: &str) {
    for (theme, look) in [(Theme::Dark, "dark"), (Theme::Light, "light")] {
        for (width, height) in [(1280, 800), (1920, 1080)] {
            let png = draw(theme, [width, height], screen, typed);
            let file = folder.join(format!("{name}-{look}-{width}.png"));
            std::fs::write(file, png).unwrap();
        }
    }
}

fn draw(theme: Theme, size: [usize; 2], screen: &Screen<'_>, typed: &str) -> Vec<u8> {
    let ctx = egui::Context::default();
    let mut desk = Desk::new(theme);
    let mut painter = Painter::default();
    let extent = egui::vec2(size[0] as f32, size[1] as f32);
    let mut primitives = Vec::new();
    for frame in 0..12 {
        let mut input = egui::RawInput {
            screen_rect: Some(egui::Rect::from_min_size(egui::Pos2::ZERO, extent)),
            time: Some(f64::from(frame) * 0.1),
            ..egui::RawInput::default()
        };
        if frame == 3 && !typed.is_empty() {
            input.events.push(egui::Event::Text(typed.to_owned()));
        }
        let output = ctx.run_ui(input, |ui| {
            desk.frame(ui, screen);
        });
        primitives = ctx.tessellate(output.shapes, output.pixels_per_point);
        painter.take(output.textures_delta);
    }
    painter.draw(&primitives, size).png()
}

#[test]
#[ignore = "draws pictures to look at: cargo test --features ui pictures -- --ignored"]
fn pictures_of_every_screen() {
    let folder = std::env::temp_dir().join("drillhall-pictures");
    std::fs::create_dir_all(&folder).unwrap();
    picture(&folder, "library", &Screen::Library(&sample::library()), "");
    picture(&folder, "briefing", &Screen::Briefing(&sample::briefing()), "");
    let (exercise, seat) = sample::ward_at_twenty();
    let view = exercise.view(seat);
    let now = view.times.now;
    let saving = Saving::Saved;
    let play = PlayView { view: &view, now, leads: true, notice: None, saving };
    picture(&folder, "play", &Screen::Play(play), "");
    picture(&folder, "play-typed", &Screen::Play(play), "cap");
    picture(&folder, "hotwash", &Screen::Hotwash(&sample::hotwash()), "");
    picture(&folder, "report", &Screen::Report(&sample::report()), "");
    println!("{}", folder.display());
}
