//! Pictures of every screen to look at, in both looks and two sizes:
//! `cargo test --no-default-features --features ui --test it picture -- --ignored`.

use super::sample;
use super::soft::Painter;
use drillhall::ui::{Desk, PlayView, Saving, Screen, Theme};
use std::path::Path;

fn picture(folder: &Path, name: &str, screen: &Screen<'_>, events: &[egui::Event]) {
    for (theme, look) in [(Theme::Dark, "dark"), (Theme::Light, "light")] {
        for (width, height) in [(1280, 800), (1920, 1080)] {
            let png = draw(theme, [width, height], screen, events);
            let file = folder.join(format!("{name}-{look}-{width}.png"));
            std::fs::write(file, png).unwrap();
        }
    }
}

fn draw(theme: Theme, size: [usize; 2], screen: &Screen<'_>, events: &[egui::Event]) -> Vec<u8> {
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
        if frame == 3 {
            input.events.extend(events.iter().cloned());
        }
        let output = ctx.run_ui(input, |ui| {
            desk.frame(ui, screen);
        });
        primitives = ctx.tessellate(output.shapes, output.pixels_per_point);
        painter.take(output.textures_delta);
    }
    painter.draw(&primitives, size).png()
}

fn folder() -> std::path::PathBuf {
    let folder = std::env::temp_dir().join("drillhall-pictures");
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

fn play_picture(name: &str, view: &drillhall::exercise::view::View, events: &[egui::Event]) {
    let now = view.times.now;
    let saving = Saving::Saved;
    let play = PlayView { view, now, leads: true, notice: None, saving };
    picture(&folder(), name, &Screen::Play(play), events);
}

fn typed(text: &str) -> Vec<egui::Event> {
    vec![egui::Event::Text(text.to_owned())]
}

fn key(key: egui::Key, modifiers: egui::Modifiers) -> egui::Event {
    egui::Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
}

#[test]
#[ignore = "draws pictures to look at"]
fn picture_of_the_library() {
    picture(&folder(), "library", &Screen::Library(&sample::library()), &[]);
}

#[test]
#[ignore = "draws pictures to look at"]
fn picture_of_the_briefing() {
    picture(&folder(), "briefing", &Screen::Briefing(&sample::briefing()), &[]);
}

#[test]
#[ignore = "draws pictures to look at"]
fn picture_of_play() {
    let (exercise, seat) = sample::ward_at_twenty();
    let mut view = exercise.view(seat);
    play_picture("play-verdicts", &view, &[]);
    view.verdicts.clear();
    play_picture("play", &view, &[]);
}

#[test]
#[ignore = "draws pictures to look at"]
fn picture_of_acting() {
    let (exercise, seat) = sample::ward_with_a_question();
    let mut view = exercise.view(seat);
    view.verdicts.clear();
    play_picture("play-question", &view, &typed("iso"));
    let tell = [key(egui::Key::T, egui::Modifiers::COMMAND)];
    play_picture("play-tell", &view, &tell);
    let menu = [key(egui::Key::F1, egui::Modifiers::NONE)];
    play_picture("play-menu", &view, &menu);
    let tab = key(egui::Key::Tab, egui::Modifiers::NONE);
    play_picture("play-focus", &view, &vec![tab; 5]);
}

#[test]
#[ignore = "draws pictures to look at"]
fn picture_of_the_first_minute() {
    let (mut exercise, seat) = sample::alone(&sample::first_alert());
    sample::advance(&mut exercise, 40);
    play_picture("play-first", &exercise.view(seat), &[]);
}

#[test]
#[ignore = "draws pictures to look at"]
fn picture_of_the_hot_wash() {
    picture(&folder(), "hotwash", &Screen::Hotwash(&sample::hotwash()), &[]);
}

#[test]
#[ignore = "draws pictures to look at"]
fn picture_of_the_report() {
    picture(&folder(), "report", &Screen::Report(&sample::report()), &[]);
}
