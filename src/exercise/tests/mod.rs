//! The rules of play as given, when, then: one small scenario, one test a rule.

use super::*;
use crate::evaluation::{Evaluation, Item, Outcome, assess};
use crate::id::{FactIx, Key, ObjectIx, RoleSet, Table};
use crate::scenario::{Sources, read};
use crate::time::{ExerciseTime, Span};

mod acts;
mod contacts;
mod decisions;
mod facilitated;
mod judging;
mod messages;
mod refusals;
mod sameness;
mod script;
mod world;

/// One run of the small scenario, driven by names and minutes.
pub(super) struct Room {
    pub(super) exercise: Exercise,
    pub(super) events: Vec<Event>,
}

pub(super) fn small_scenario() -> Arc<Scenario> {
    let standing = "(format: 1, sets: [])";
    let (scenario, runbook) = (include_str!("scenario.ron"), include_str!("runbook.ron"));
    let reading = read(Sources { scenario, runbook, standing });
    Arc::new(reading.scenario.unwrap_or_else(|| panic!("{:?}", reading.diagnostics)))
}

fn find<K: Key, T>(table: &Table<K, T>, name: &str, slug: impl Fn(&T) -> &str) -> K {
    table.find(|it| slug(it) == name).unwrap_or_else(|| panic!("no `{name}`"))
}

impl Room {
    /// Bots' seats, so that busy roles queue; play has begun.
    fn started() -> Self {
        let scenario = small_scenario();
        let setup = Setup::all_bots(&scenario, 1);
        Self::of(scenario, setup)
    }

    /// People and a facilitator; play has begun.
    fn facilitated() -> Self {
        let scenario = small_scenario();
        let present = RoleSet::first(scenario.roles.len());
        let setup = Setup::facilitated(&scenario, present, 1);
        Self::of(scenario, setup)
    }

    fn of(scenario: Arc<Scenario>, setup: Setup) -> Self {
        let mut room = Self { exercise: Exercise::new(scenario, setup), events: Vec::new() };
        room.lead(Command::Start).unwrap();
        room
    }

    fn scenario(&self) -> Arc<Scenario> {
        Arc::clone(self.exercise.scenario())
    }

    fn state(&self) -> &State {
        self.exercise.state()
    }

    fn lead(&mut self, command: Command) -> Result<(), Refusal> {
        self.exercise.handle(Seat::Facilitator, &command, &mut self.events)
    }

    fn seat(&mut self, role: &str, command: Command) -> Result<(), Refusal> {
        let seat = Seat::Role(self.role(role));
        self.exercise.handle(seat, &command, &mut self.events)
    }

    fn to(&mut self, minutes: i64) {
        self.lead(Command::Advance { to: ExerciseTime::from_minutes(minutes) }).unwrap();
    }

    fn to_second(&mut self, seconds: i64) {
        let to = ExerciseTime::from_millis(seconds * 1000);
        self.lead(Command::Advance { to }).unwrap();
    }

    fn act(&self, action: &str, about: &str) -> Act {
        let scenario = self.scenario();
        let action = find(&scenario.actions, action, |it| &it.slug);
        let about = (!about.is_empty()).then(|| self.object(about));
        Act { about, ..Act::of(action) }
    }

    fn does(&mut self, role: &str, action: &str, about: &str) -> Result<(), Refusal> {
        let act = self.act(action, about);
        self.seat(role, Command::Do(Work::Act(act)))
    }

    fn role(&self, name: &str) -> RoleIx {
        find(&self.scenario().roles, name, |it| &it.slug)
    }

    fn object(&self, name: &str) -> ObjectIx {
        find(&self.scenario().objects, name, |it| &it.slug)
    }

    fn fact(&self, name: &str) -> FactIx {
        find(&self.scenario().facts, name, |it| &it.slug)
    }

    fn inject(&self, name: &str) -> InjectIx {
        find(&self.scenario().injects, name, |it| &it.slug)
    }

    fn is_out(&self, name: &str) -> bool {
        self.status(name) == state::InjectStatus::Released
    }

    fn status(&self, name: &str) -> state::InjectStatus {
        self.state().injects[self.inject(name)].status
    }

    fn item(&self, name: &str) -> Item {
        let scenario = self.scenario();
        let expectation = find(&scenario.expectations, name, |it| &it.slug);
        assess(&scenario, self.exercise.setup(), self.state(), expectation)
    }

    fn evaluation(&self) -> Evaluation {
        Evaluation::of(&self.scenario(), self.exercise.setup(), self.state())
    }

    /// Everything counts from the end of play.
    fn ended(mut self) -> Self {
        self.lead(Command::End).unwrap();
        self
    }

    #[track_caller]
    fn score(&self, name: &str, expected: i64) {
        let item = self.item(name);
        assert_eq!(item.score, expected, "{name}: {:?}", item.outcome);
    }

    #[track_caller]
    fn met_after(&self, name: &str, seconds: i64) {
        match self.item(name).outcome {
            Outcome::Met { after, .. } => assert_eq!(after, Span::from_seconds(seconds), "{name}"),
            outcome => panic!("{name}: {outcome:?}"),
        }
    }
}
