//! A run with one person in it and programs beside.

use crate::driver::Run;
use crate::exercise::{Act, Command, Seat, Setup, Work};
use crate::journal::{Mode, Opening, Wall};
use crate::scenario::{Sources, read};
use crate::time::{ExerciseTime, Span};
use std::collections::BTreeMap;
use std::sync::Arc;

const SOURCES: Sources<'_> = Sources {
    scenario: include_str!("../../../scenarios/ward-lights/scenario.ron"),
    runbook: include_str!("../../../scenarios/runbook.ron"),
    standing: include_str!("../../../scenarios/standing.ron"),
};

#[test]
fn a_person_who_is_always_busy_keeps_no_program_from_its_work() {
    let scenario = Arc::new(read(SOURCES).scenario.unwrap());
    let role = |name: &str| scenario.roles.find(|it| it.slug == name).unwrap();
    let (analyst, scribe) = (role("security_analyst"), role("scribe"));
    assert_eq!(scenario.roles[scribe].doubled_by, Some(analyst), "as the drill has it");
    let opening = Opening {
        mode: Mode::Solo,
        wall: Wall(0),
        scenario: SOURCES.scenario.to_owned(),
        runbook: SOURCES.runbook.to_owned(),
        standing: SOURCES.standing.to_owned(),
        variables: BTreeMap::new(),
    };
    let mut run = Run::begin(&scenario, Setup::solo(&scenario, analyst, 1), opening).unwrap();
    run.submit(Seat::Facilitator, Command::Start, Wall(0)).unwrap();
    let log = scenario.actions.find(|it| it.slug == "triage.debate_severity").unwrap();
    for minute in 0..20 {
        let work = Work::Act(Act::of(log));
        // Some are turned down because the queue is full: the person is busy all the time.
        drop(run.submit(Seat::Role(analyst), Command::Do(work), Wall(0)));
        let to = ExerciseTime::START.after(Span::from_minutes(minute + 1));
        run.advance(to, Wall(0)).unwrap();
    }
    let state = run.exercise().state();
    let busy = &state.people[state.roles[analyst].person];
    assert!(busy.busy_until.is_some() || busy.waiting() > 0);
    let done = state.acts.iter().filter(|act| act.by == scribe && act.done_at.is_some()).count();
    assert!(done >= 1, "the scribe has written nothing in twenty minutes");
}
