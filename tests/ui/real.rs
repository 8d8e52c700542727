//! The whole window without a window: a hall with the shipped scenarios, a clock of its own and a
//! folder that goes away after.

use drillhall::exercise::{Command, Seat};
use drillhall::hall::{Hall, Moment, Options, Speaker};
use drillhall::journal::Wall;
use drillhall::store::disk::RealDisk;
use drillhall::store::library::Library;
use drillhall::ui::{Settings, Wish};
use drillhall::words::Words;
use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use std::sync::Arc;
use std::time::Duration;
use tempfile::TempDir;

/// 21 November 2026, 09:00 UTC.
const MORNING: i64 = 1_795_251_600_000;

/// A hall and what was wished for in it.
pub(crate) struct Real {
    hall: Hall,
    passed: Duration,
    /// What was wished for so far; it was carried out.
    pub(crate) wishes: Vec<Wish>,
    folder: TempDir,
}

impl Real {
    /// A hall at its first screen.
    pub(crate) fn new(settings: Settings) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let runs = folder.path().join("runs");
        let options = Options {
            library: Library::default(),
            elsewhere: runs.clone(),
            folder: runs,
            settings: Some(folder.path().join("settings.ron")),
        };
        let hall = Hall::new(options, RealDisk);
        let mut real = Self { hall, passed: Duration::ZERO, wishes: Vec::new(), folder };
        real.wish(Wish::Set(settings));
        real
    }

    pub(crate) fn speak(mut self, words: Arc<Words>) -> Self {
        self.hall.speak_in(words);
        self
    }

    /// Reads aloud with this.
    pub(crate) fn read_aloud_with(mut self, speaker: Box<dyn Speaker>) -> Self {
        self.hall.read_aloud_with(speaker);
        self
    }

    fn now(&self) -> Moment {
        let passed = i64::try_from(self.passed.as_millis()).unwrap();
        Moment { passed: self.passed, room: Wall(MORNING + passed) }
    }

    pub(crate) fn wish(&mut self, wish: Wish) {
        let now = self.now();
        self.hall.carry_out(wish, now);
    }

    /// Lets so many seconds pass.
    pub(crate) fn wait(&mut self, seconds: u64) {
        for _ in 0..seconds {
            self.passed += Duration::from_secs(1);
            let now = self.now();
            self.hall.tick(now);
        }
    }

    /// The text of the one file with this ending that was written so far.
    pub(crate) fn written(&self, ending: &str) -> String {
        let runs = std::fs::read_dir(self.folder.path().join("runs")).unwrap();
        let mut paths = runs.map(|entry| entry.unwrap().path());
        let path = paths.find(|path| path.extension().is_some_and(|it| it == ending)).unwrap();
        std::fs::read_to_string(path).unwrap()
    }

    /// One person in the hospital drill, some way in.
    pub(crate) fn play(mut self) -> Self {
        self.wish(Wish::Open { scenario: "ward-lights".to_owned(), role: None });
        let role = "incident_commander".to_owned();
        self.wish(Wish::StartSolo { scenario: "ward-lights".to_owned(), role });
        self.wait(400);
        self
    }

    /// Before a drill with a team.
    pub(crate) fn prepare(mut self) -> Self {
        self.wish(Wish::Prepare("ward-lights".to_owned()));
        self
    }

    /// Shows it in a window of so many points.
    pub(crate) fn show(self, size: [f32; 2]) -> Harness<'static, Self> {
        let draw = |ui: &mut egui::Ui, real: &mut Self| {
            let now = real.now();
            for wish in real.hall.draw(ui, now) {
                real.wishes.push(wish.clone());
                real.hall.carry_out(wish, now);
            }
        };
        let mut harness = Harness::builder().with_size(size).build_ui_state(draw, self);
        harness.run();
        harness
    }
}

/// What the facilitator asks for.
pub(crate) const fn lead(command: Command) -> Wish {
    Wish::Ask { seat: Seat::Facilitator, command }
}

pub(crate) fn press<S>(harness: &mut Harness<'_, S>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run();
}

pub(crate) fn type_letters<S>(harness: &mut Harness<'_, S>, letters: &str) {
    harness.event(Event::Text(letters.to_owned()));
    harness.run();
}

/// The facilitator's window, some way into the drill.
pub(crate) fn led(real: Real, size: [f32; 2]) -> Harness<'static, Real> {
    let mut harness = real.prepare().show(size);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    harness.state_mut().wish(lead(Command::Start));
    harness.state_mut().wait(700);
    harness.run();
    harness.state_mut().wishes.clear();
    harness
}
