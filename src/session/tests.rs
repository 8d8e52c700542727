//! Sessions: what was played is what the journal says, after any commands from any seat.

use super::*;
use crate::dice::Dice;
use crate::exercise::state::{Bits, Timers};
use crate::exercise::{Act, NoteKind, Occupancy, State, Work};
use crate::id::{ActionIx, RoleIx};
use crate::journal::replay::fold;
use crate::journal::tests::{any_command, opening, small_scenario};
use crate::journal::{Entry, chain, effective_entries};
use crate::scenario::{Sources, read};
use crate::time::ExerciseTime;
use proptest::prelude::*;

fn begun(setup: impl FnOnce(&Scenario) -> Setup) -> Session {
    begun_with(&small_scenario(), opening(), setup)
}

fn begun_with(
    scenario: &Arc<Scenario>,
    opening: Opening,
    setup: impl FnOnce(&Scenario) -> Setup,
) -> Session {
    let mut session = Session::begin(scenario, setup(scenario), opening).unwrap();
    lead(&mut session, Command::Start).unwrap();
    session
}

/// Mostly the small scenario, sometimes one that ships.
fn some_scenario(dice: &mut Dice) -> (Arc<Scenario>, Opening) {
    let scenario = match dice.below(20) {
        0 => include_str!("../../scenarios/first-alert/scenario.ron"),
        1 => include_str!("../../scenarios/ward-lights/scenario.ron"),
        2 => include_str!("../../scenarios/forty-one-thousand/scenario.ron"),
        _ => return (small_scenario(), opening()),
    };
    let runbook = include_str!("../../scenarios/runbook.ron");
    let standing = include_str!("../../scenarios/standing.ron");
    let read = read(Sources { scenario, runbook, standing }).scenario.unwrap();
    let texts = [scenario, runbook, standing].map(str::to_owned);
    let [scenario, runbook, standing] = texts;
    (Arc::new(read), Opening { scenario, runbook, standing, ..opening() })
}

fn bots() -> Session {
    begun(|scenario| Setup::all_bots(scenario, 1))
}

fn lead(session: &mut Session, command: Command) -> Result<Vec<Event>, SubmitError> {
    session.submit(Seat::Facilitator, command, Wall(1))
}

fn to(session: &mut Session, minutes: i64) {
    lead(session, Command::Advance { to: ExerciseTime::from_minutes(minutes) }).unwrap();
}

/// The journal read back from its bytes.
fn read_back(session: &Session) -> (Journal, Arc<Scenario>) {
    Journal::understand(session.journal().text().to_vec()).unwrap()
}

/// A run of made-up commands from made-up seats, with time going on between them.
fn made_up(seed: u64, commands: u32) -> Session {
    let mut dice = Dice::new(seed, 11);
    let (scenario, opening) = some_scenario(&mut dice);
    let mut session = begun_with(&scenario, opening, |scenario| {
        let occupancy = if dice.chance(1, 2) { Occupancy::Enforced } else { Occupancy::Advisory };
        Setup { occupancy, ..Setup::all_bots(scenario, seed) }
    });
    for _ in 0..commands {
        let roles = u32::try_from(scenario.roles.len()).unwrap();
        let seat = match dice.below(roles + 3) {
            0 | 1 => Seat::Facilitator,
            2 => Seat::Evaluator(1),
            role => Seat::Role(scenario.roles.keys().nth((role - 3) as usize).unwrap()),
        };
        let now = session.exercise().state().now;
        let command = match dice.below(5) {
            0 => session.undoable(seat).map_or(Command::Resume, |entry| Command::Undo { entry }),
            1 => Command::Advance { to: now.after(crate::time::Span::from_seconds(40)) },
            _ => any_command(&scenario, &mut dice),
        };
        drop(session.submit(seat, command, Wall(i64::from(dice.below(1000)))));
    }
    session
}

/// What happened, without what the engine keeps for deciding.
fn happened(mut state: State) -> State {
    let blank = |timers: &mut Timers| *timers = Timers::default();
    blank(&mut state.people_timers);
    blank(&mut state.script_timers);
    blank(&mut state.story_timers);
    for bits in [&mut state.stirred, &mut state.watch_done, &mut state.watch_high] {
        *bits = Bits::new(0);
    }
    state
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn a_replay_is_the_run(seed: u64) {
        let session = made_up(seed, 120);
        let (journal, scenario) = read_back(&session);
        prop_assert_eq!(journal.entries(), session.journal().entries());
        let again = replay(&journal, &scenario).map_err(|it| TestCaseError::fail(it.to_string()))?;
        prop_assert_eq!(again.state(), session.exercise().state());
        let folded = fold(&journal, &scenario, |_, _, _| ()).unwrap();
        prop_assert_eq!(happened(folded), happened(session.exercise().state().clone()));
    }

    #[test]
    fn a_session_goes_on_from_any_entry(seed: u64, at in 0..60_u64) {
        let session = made_up(seed, 60);
        let at = at.min(session.journal().chain().entries);
        let rewound = session.rewind(at, Wall(2)).unwrap();
        let (journal, scenario) = read_back(&rewound);
        prop_assert_eq!(journal.entries().len() as u64, at);
        let again = replay(&journal, &scenario).unwrap();
        prop_assert_eq!(again.state(), rewound.exercise().state());
    }
}

#[test]
fn a_refused_command_leaves_no_trace() {
    let mut session = bots();
    let before = (session.journal().text().to_vec(), session.exercise().state().clone());
    assert_eq!(
        lead(&mut session, Command::Start),
        Err(SubmitError::Refused(Refusal::AlreadyStarted))
    );
    assert_eq!((session.journal().text().to_vec(), session.exercise().state().clone()), before);
}

#[test]
fn a_changed_event_is_where_the_replay_parts() {
    let mut session = bots();
    to(&mut session, 5);
    let (journal, scenario) = read_back(&session);
    let mut text = journal.line(0).unwrap().to_vec();
    let mut forged = Journal::read(text.clone(), &scenario).unwrap();
    for entry in journal.entries() {
        let mut events = entry.events.clone();
        if entry.seq == 2 {
            events.truncate(1);
        }
        let Entry { at, wall, seat, command, .. } = entry.clone();
        text.extend_from_slice(
            forged.append(NewEntry { at, wall, seat, command, events }).unwrap(),
        );
    }
    assert!(chain::verify(&text).is_ok(), "the chain holds");
    let difference = replay(&forged, &scenario).unwrap_err();
    let Difference::Events { entry: 2, nth: 2, recorded: None, decided: Some(_) } = difference
    else {
        panic!("{difference}")
    };
    assert!(difference.to_string().starts_with("entry 2 differs in its event 2: recorded nothing"));
}

#[test]
fn a_journal_played_under_other_rules_is_read_and_not_replayed() {
    let mut session = bots();
    to(&mut session, 5);
    let scenario = small_scenario();
    let mut header = session.journal().header().clone();
    header.rules += 1;
    let mut old = Journal::begin(header, &scenario).unwrap();
    for entry in session.journal().entries() {
        let Entry { at, wall, seat, command, events, .. } = entry.clone();
        old.append(NewEntry { at, wall, seat, command, events }).unwrap();
    }
    let said = replay(&old, &scenario).unwrap_err().to_string();
    assert!(said.starts_with("this was played under rules 2 with dice chacha8/1, which"), "{said}");
    let folded = fold(&old, &scenario, |_, _, _| ()).unwrap();
    assert_eq!(folded.now, session.exercise().state().now);
}

fn any_action_of(session: &Session, role: RoleIx) -> ActionIx {
    let scenario = session.exercise().scenario();
    let may =
        |action: &ActionIx| session.exercise().may_do(role, &Work::Act(Act::of(*action))).is_ok();
    scenario.actions.keys().find(may).expect("the role can do something about nothing")
}

fn note(text: &str) -> Command {
    Command::Note { kind: NoteKind::Remark, text: text.to_owned(), anchor: None }
}

fn undo(session: &mut Session, seat: Seat, entry: u64) -> Result<Vec<Event>, SubmitError> {
    session.submit(seat, Command::Undo { entry }, Wall(3))
}

#[test]
fn the_latest_own_deed_can_be_taken_back() {
    let mut session = bots();
    let first = session.exercise().scenario().roles.keys().next().unwrap();
    let action = any_action_of(&session, first);
    let before = session.exercise().state().clone();
    let seat = Seat::Role(first);
    session.submit(seat, Command::Do(Work::Act(Act::of(action))), Wall(1)).unwrap();
    assert_eq!(session.undoable(seat), Some(2));
    assert_eq!(undo(&mut session, seat, 2), Ok(vec![Event::Undone { entry: 2 }]));
    assert_eq!(session.exercise().state(), &before);
    assert_eq!(session.undoable(seat), None);
    let (journal, scenario) = read_back(&session);
    assert_eq!(journal.entries().len(), 3, "it is recorded, not wiped out");
    assert_eq!(effective_entries(journal.entries()).count(), 1);
    assert_eq!(replay(&journal, &scenario).unwrap().state(), &before);
}

#[test]
fn only_ones_own_latest_deed_can_be_taken_back_and_only_once() {
    let mut session = bots();
    lead(&mut session, note("one")).unwrap();
    lead(&mut session, note("two")).unwrap();
    let refused = |outcome| matches!(outcome, Err(SubmitError::Refused(Refusal::NothingToUndo)));
    let late = |outcome| matches!(outcome, Err(SubmitError::Refused(Refusal::TooLateToUndo)));
    assert!(refused(undo(&mut session, Seat::Evaluator(1), 3)), "somebody else's");
    assert!(refused(undo(&mut session, Seat::Facilitator, 99)), "there is none");
    assert!(late(undo(&mut session, Seat::Facilitator, 2)), "two came after it");
    undo(&mut session, Seat::Facilitator, 3).unwrap();
    assert!(refused(undo(&mut session, Seat::Facilitator, 3)), "it is gone already");
    assert!(refused(undo(&mut session, Seat::Facilitator, 4)), "an undo is not undone");
    undo(&mut session, Seat::Facilitator, 2).unwrap();
    assert_eq!(session.exercise().state().notes, []);
    assert!(late(undo(&mut session, Seat::Facilitator, 1)), "the start has told everybody");
    let observer = undo(&mut session, Seat::Observer, 1);
    assert_eq!(observer, Err(SubmitError::Refused(Refusal::NotYours)));
}

#[test]
fn what_others_built_on_stands() {
    let mut session = bots();
    lead(&mut session, note("one")).unwrap();
    session.submit(Seat::Evaluator(1), note("two"), Wall(1)).unwrap();
    let refused = undo(&mut session, Seat::Facilitator, 2);
    assert_eq!(refused, Err(SubmitError::Refused(Refusal::TooLateToUndo)));
    lead(&mut session, Command::Hold).unwrap();
    to(&mut session, 60);
    let refused = undo(&mut session, Seat::Facilitator, 4);
    assert_eq!(
        refused,
        Err(SubmitError::Refused(Refusal::TooLateToUndo)),
        "without the hold something would have come by now"
    );
}

#[test]
fn mere_time_does_not_stand_in_the_way() {
    let mut session = bots();
    lead(&mut session, note("one")).unwrap();
    let soon = session.exercise().state().now.after(crate::time::Span::from_millis(5));
    lead(&mut session, Command::Advance { to: soon }).unwrap();
    assert_eq!(session.undoable(Seat::Facilitator), Some(2));
    undo(&mut session, Seat::Facilitator, 2).unwrap();
    assert_eq!(session.exercise().state().now, soon);
}

#[test]
fn a_rewound_session_names_where_it_came_from_and_goes_its_own_way() {
    let mut session = bots();
    to(&mut session, 2);
    to(&mut session, 4);
    let mut rewound = session.rewind(2, Wall(5)).unwrap();
    let parent = rewound.journal().header().parent.unwrap();
    assert_eq!(parent.seq, 2);
    assert_eq!(parent.journal.0, session.journal().chain().first);
    assert_eq!(rewound.exercise().state().now, ExerciseTime::from_minutes(2));
    assert_eq!(rewound.saving(), Saving::Unsaved);
    to(&mut rewound, 3);
    assert_eq!(session.exercise().state().now, ExerciseTime::from_minutes(4));
    assert!(session.rewind(99, Wall(5)).is_none());
    let fresh = session.rewind(0, Wall(5)).unwrap();
    assert!(!fresh.exercise().state().started);
}

#[test]
fn a_closed_exercise_takes_no_more() {
    let mut session = bots();
    session.close(Wall(4)).unwrap();
    assert_eq!(lead(&mut session, note("late")), Err(SubmitError::Closed));
    assert_eq!(session.close(Wall(5)), Err(SubmitError::Closed));
    assert_eq!(read_back(&session).0.chain().sealed, Some(Wall(4)));
    assert!(session.rewind(1, Wall(6)).unwrap().journal().chain().sealed.is_none());
}

#[test]
fn every_answer_is_a_sentence() {
    let scenario = small_scenario();
    let trouble = Trouble { what: "The disk is full".to_owned(), way_out: "Go on.".to_owned() };
    for error in [
        SubmitError::Refused(Refusal::TooLateToUndo),
        SubmitError::NotSaved(trouble),
        SubmitError::Closed,
        SubmitError::NotRecorded(NotRecorded("an index is not of a role".to_owned())),
    ] {
        let said = error.sentence(&scenario, &Words::english());
        assert!(said.ends_with('.') && said.starts_with(char::is_uppercase), "{said}");
    }
}

#[test]
fn a_session_can_be_handed_to_another_thread() {
    fn is_send<T: Send>(_: &T) {}
    let session = bots();
    is_send(&session);
    assert!(format!("{session:?}").contains("Unsaved"));
}
