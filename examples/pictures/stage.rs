//! A hall with a made-up clock, a made-up keyboard, and a painter instead of a screen.

use super::soft::Painter;
use drillhall::hall::{Hall, Moment, Options};
use drillhall::journal::Wall;
use drillhall::store::disk::RealDisk;
use drillhall::store::library::Library;
use drillhall::ui::Wish;
use drillhall::words::Words;
use egui::{ClippedPrimitive, Event, Key, Modifiers};
use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

const SIZES: [[u16; 2]; 3] = [[640, 400], [1280, 800], [1920, 1080]];
/// Enough frames for everything that moves to come to rest.
const FRAMES: u8 = 8;
/// 21 November 2026, 09:00 UTC.
const MORNING: i64 = 1_795_251_600_000;

pub(crate) struct Stage {
    hall: Hall,
    ctx: egui::Context,
    /// The other window.
    second: egui::Context,
    second_painter: Painter,
    painter: Painter,
    size: [u16; 2],
    frames: u32,
    passed: Duration,
    folder: PathBuf,
    word: String,
    /// Where everything that has a name lies, as of the last frame.
    named: Vec<(String, egui::Pos2)>,
}

impl Stage {
    pub(crate) fn new(folder: PathBuf, word: String, words: Arc<Words>, runs: PathBuf) -> Self {
        let options = Options {
            library: Library::default(),
            elsewhere: runs.clone(),
            folder: runs,
            settings: None,
        };
        let mut stage = Self {
            hall: Hall::new(options, RealDisk),
            ctx: egui::Context::default(),
            second: egui::Context::default(),
            second_painter: Painter::default(),
            painter: Painter::default(),
            size: SIZES[1],
            frames: 0,
            passed: Duration::ZERO,
            folder,
            word,
            named: Vec::new(),
        };
        stage.hall.speak_in(words);
        stage.ctx.enable_accesskit();
        // The first frame only sets the fonts.
        stage.rest();
        stage
    }

    fn now(&self) -> Moment {
        let passed = i64::try_from(self.passed.as_millis()).unwrap_or(0);
        Moment { passed: self.passed, room: Wall(MORNING + passed) }
    }

    pub(crate) fn wish(&mut self, wish: Wish) {
        let now = self.now();
        self.hall.carry_out(wish, now);
    }

    /// Lets so many seconds pass, frame by frame.
    pub(crate) fn wait(&mut self, seconds: u64) {
        for _ in 0..seconds {
            self.passed += Duration::from_secs(1);
            let now = self.now();
            self.hall.tick(now);
        }
    }

    pub(crate) fn press(&mut self, key: Key, modifiers: Modifiers) {
        let event =
            |pressed| Event::Key { key, physical_key: None, pressed, repeat: false, modifiers };
        self.frame(vec![event(true)], modifiers);
        self.frame(vec![event(false)], Modifiers::NONE);
        self.rest();
    }

    pub(crate) fn type_letters(&mut self, letters: &str) {
        self.frame(vec![Event::Text(letters.to_owned())], Modifiers::NONE);
        self.rest();
    }

    /// Clicks the first thing whose name begins so.
    pub(crate) fn click(&mut self, name: &str) {
        let found = self.named.iter().find(|(it, _)| it.starts_with(name));
        let Some(pos) = found.map(|(_, pos)| *pos) else {
            println!("there is no “{name}” to click");
            return;
        };
        let button = egui::PointerButton::Primary;
        let press = |pressed| {
            let modifiers = Modifiers::NONE;
            Event::PointerButton { pos, button, pressed, modifiers }
        };
        self.frame(vec![Event::PointerMoved(pos)], Modifiers::NONE);
        self.frame(vec![press(true)], Modifiers::NONE);
        self.frame(vec![press(false), Event::PointerGone], Modifiers::NONE);
        self.rest();
    }

    /// Does what a few letters find, with whatever it suggests.
    pub(crate) fn act(&mut self, letters: &str) {
        self.type_letters(letters);
        for _ in 0..4 {
            self.press(Key::Enter, Modifiers::NONE);
        }
        self.press(Key::Escape, Modifiers::NONE);
    }

    /// Logs what a few letters find in the facilitator's window.
    pub(crate) fn log(&mut self, letters: &str) {
        self.type_letters("l");
        self.type_letters(letters);
        self.press(Key::Enter, Modifiers::NONE);
    }

    /// A picture in every look and both sizes.
    pub(crate) fn picture(&mut self, name: &str) -> io::Result<()> {
        if !name.contains(&self.word) {
            self.rest();
            return Ok(());
        }
        for look in ["dark", "light", "white-on-black", "black-on-white"] {
            for size in SIZES {
                self.size = size;
                let (primitives, scale) = self.rest();
                let [width, height] = size.map(usize::from);
                let picture = self.painter.draw(&primitives, [width, height], scale);
                let file = self.folder.join(format!("{name}-{look}-{width}.png"));
                std::fs::write(file, picture.png())?;
            }
            self.press(Key::F2, Modifiers::NONE);
        }
        Ok(())
    }

    /// A picture of the other window in both sizes, as it is beside a dark window and a light one.
    pub(crate) fn stage_picture(&mut self, name: &str) -> io::Result<()> {
        if !name.contains(&self.word) {
            return Ok(());
        }
        for look in ["dark", "light"] {
            for [width, height] in SIZES {
                let extent = egui::vec2(f32::from(width), f32::from(height));
                let mut last = (Vec::new(), 1.0);
                for _ in 0..FRAMES {
                    self.frames += 1;
                    let input = egui::RawInput {
                        screen_rect: Some(egui::Rect::from_min_size(egui::Pos2::ZERO, extent)),
                        time: Some(f64::from(self.frames) * 0.1),
                        ..egui::RawInput::default()
                    };
                    let now = self.now();
                    let Self { hall, second, .. } = self;
                    let output = second.run_ui(input, |ui| drop(hall.draw_stage(ui, now)));
                    let scale = output.pixels_per_point;
                    last = (self.second.tessellate(output.shapes, scale), scale);
                    self.second_painter.take(output.textures_delta);
                }
                let size = [usize::from(width), usize::from(height)];
                let picture = self.second_painter.draw(&last.0, size, last.1);
                let file = self.folder.join(format!("{name}-{look}-{width}.png"));
                std::fs::write(file, picture.png())?;
            }
            self.press(Key::F2, Modifiers::NONE);
        }
        self.press(Key::F2, Modifiers::NONE);
        self.press(Key::F2, Modifiers::NONE);
        Ok(())
    }

    fn rest(&mut self) -> (Vec<ClippedPrimitive>, f32) {
        let mut last = (Vec::new(), 1.0);
        for _ in 0..FRAMES {
            last = self.frame(Vec::new(), Modifiers::NONE);
        }
        last
    }

    fn frame(
        &mut self,
        mut events: Vec<Event>,
        modifiers: Modifiers,
    ) -> (Vec<ClippedPrimitive>, f32) {
        let [width, height] = self.size.map(f32::from);
        let extent = egui::vec2(width, height) / self.ctx.zoom_factor();
        self.frames += 1;
        events.insert(0, Event::ModifiersChanged(modifiers));
        let input = egui::RawInput {
            screen_rect: Some(egui::Rect::from_min_size(egui::Pos2::ZERO, extent)),
            time: Some(f64::from(self.frames) * 0.1),
            events,
            ..egui::RawInput::default()
        };
        let now = self.now();
        let Self { hall, ctx, .. } = self;
        let mut wishes = Vec::new();
        let output = ctx.run_ui(input, |ui| {
            hall.scale(ui.ctx());
            wishes = hall.draw(ui, now);
        });
        for wish in wishes {
            hall.carry_out(wish, now);
        }
        if let Some(update) = output.platform_output.accesskit_update {
            self.named = update.nodes.iter().filter_map(|(_, node)| place(node)).collect();
        }
        let scale = output.pixels_per_point;
        let primitives = self.ctx.tessellate(output.shapes, scale);
        self.painter.take(output.textures_delta);
        (primitives, scale)
    }
}

/// What a part of the screen is called, and its middle.
#[expect(clippy::cast_possible_truncation, reason = "a screen is smaller than that")]
fn place(node: &egui::accesskit::Node) -> Option<(String, egui::Pos2)> {
    let (name, bounds) = (node.label()?, node.bounds()?);
    let middle = |from: f64, to: f64| f64::midpoint(from, to) as f32;
    let pos = egui::pos2(middle(bounds.x0, bounds.x1), middle(bounds.y0, bounds.y1));
    Some((name.to_owned(), pos))
}
