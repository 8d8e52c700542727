//! Plays turned into what a report is made from.

use crate::exercise::{Event, Exercise, Seat, Setup, Sink, State};
use crate::report::{AfterActionReport, Finality, ReportInput, TrailEntry};
use crate::scenario::{Scenario, Sources, read as read_scenario};
use crate::script::{Prompter, Script, read as read_script};
use std::sync::Arc;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// A run with its trail.
pub(super) struct Played {
    pub(super) exercise: Exercise,
    shadow: State,
    trail: Vec<TrailEntry>,
    entry: u64,
}

/// Keeps every event of a command, with its entry.
struct Keeper<'a> {
    scenario: &'a Scenario,
    shadow: &'a mut State,
    trail: &'a mut Vec<TrailEntry>,
    entry: u64,
    seat: Seat,
}

impl Sink for Keeper<'_> {
    fn event(&mut self, event: &Event) {
        self.shadow.apply(self.scenario, event);
        let line = TrailEntry::new(self.scenario, self.shadow, self.entry, self.seat, *event);
        self.trail.push(line);
    }
}

impl Played {
    pub(super) fn new(scenario: Arc<Scenario>, setup: Setup) -> Self {
        let shadow = State::new(&scenario, &setup);
        Self { exercise: Exercise::new(scenario, setup), shadow, trail: Vec::new(), entry: 0 }
    }

    /// A play that ships, played to its end with nobody else acting.
    pub(super) fn shipped(name: &str, play: &str) -> Self {
        let scenario = shipped_scenario(name);
        let source = text(&format!("{name}/plays/{play}.ron"));
        let script = read_script(&source, &scenario).unwrap();
        let setup = match script.solo {
            Some(role) => Setup::solo(&scenario, role, 1),
            None => Setup::all_bots(&scenario, 1),
        };
        let mut played = Self::new(scenario, setup);
        played.perform(&script);
        played
    }

    /// Asks for something; what is turned down leaves no entry.
    pub(super) fn ask(&mut self, seat: Seat, command: &crate::exercise::Command) {
        let scenario = Arc::clone(self.exercise.scenario());
        let mut keeper = Keeper {
            scenario: &scenario,
            shadow: &mut self.shadow,
            trail: &mut self.trail,
            entry: self.entry + 1,
            seat,
        };
        if self.exercise.handle(seat, command, &mut keeper).is_ok() {
            self.entry += 1;
        }
    }

    /// Asks for something that must be carried out.
    #[track_caller]
    pub(super) fn expect(&mut self, seat: Seat, command: &crate::exercise::Command) {
        let before = self.entry;
        let may = self.exercise.clone().handle(seat, command, &mut ());
        self.ask(seat, command);
        assert_eq!(self.entry, before + 1, "{command:?}: {may:?}");
    }

    /// The number of the latest entry.
    pub(super) const fn entry(&self) -> u64 {
        self.entry
    }

    fn perform(&mut self, script: &Script) {
        use crate::exercise::Command;
        let scenario = Arc::clone(self.exercise.scenario());
        let mut prompter = Prompter::new(script);
        self.ask(Seat::Facilitator, &Command::Start);
        while let Some(due) = self.exercise.next_due() {
            let step = prompter.next(self.exercise.state()).filter(|(moment, _)| *moment <= due);
            let to = step.map_or(due, |(moment, _)| moment).max(self.exercise.state().now);
            self.ask(Seat::Facilitator, &Command::Advance { to });
            let Some((_, step)) = step else { continue };
            if let Some((seat, command)) = prompter.take(step, &scenario, self.exercise.state()) {
                self.ask(seat, &command);
            }
        }
    }

    pub(super) fn input(&self) -> ReportInput<'_> {
        ReportInput {
            scenario: self.exercise.scenario(),
            setup: self.exercise.setup(),
            state: self.exercise.state(),
            trail: &self.trail,
            held_on: None,
            finality: Finality::Draft(1),
            journal_head: None,
            sources: Vec::new(),
            gone_on_from: None,
            debrief: None,
        }
    }

    pub(super) fn report(&self) -> AfterActionReport {
        AfterActionReport::of(&self.input())
    }
}

/// A scenario that ships.
pub(super) fn shipped_scenario(name: &str) -> Arc<Scenario> {
    let (scenario, runbook, standing) =
        (text(&format!("{name}/scenario.ron")), text("runbook.ron"), text("standing.ron"));
    let sources = Sources { scenario: &scenario, runbook: &runbook, standing: &standing };
    let reading = read_scenario(sources);
    Arc::new(reading.scenario.unwrap_or_else(|| panic!("{name}: {:?}", reading.diagnostics)))
}

/// The text of a file that ships.
#[expect(clippy::disallowed_methods, reason = "tests read what ships as it lies there")]
fn text(path: &str) -> String {
    std::fs::read_to_string(format!("{ROOT}/scenarios/{path}")).unwrap()
}

/// The names of the scenarios that ship.
pub(super) fn scenarios() -> Vec<String> {
    let folders = names_in("scenarios");
    folders.into_iter().filter(|name| !name.contains('.')).collect()
}

/// The names of a scenario's plays.
pub(super) fn plays(name: &str) -> Vec<String> {
    let files = names_in(&format!("scenarios/{name}/plays"));
    files.iter().map(|file| file.trim_end_matches(".ron").to_owned()).collect()
}

fn names_in(folder: &str) -> Vec<String> {
    let entries = std::fs::read_dir(format!("{ROOT}/{folder}")).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}
