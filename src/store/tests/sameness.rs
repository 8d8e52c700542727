//! Random play of every shipped scenario, by every seat, kept on a real disk: what is read back
//! replays the same, entry by entry, and whatever is changed in it is noticed.

use super::*;
use crate::dice::Dice;
use crate::exercise::view::View;
use crate::exercise::{Act, Event, Work};
use crate::journal::replay::{Difference, replay};
use crate::journal::tests::any_command;
use crate::journal::{Entry, NewEntry, Opening, effective_entries};
use crate::scenario::{Scenario, Sources, read as read_scenario};
use crate::time::Span;
use crate::words::Words;
use std::collections::BTreeMap;
use std::sync::Arc;

const SEEDS: std::ops::Range<u64> = 1..4;
const COMMANDS: u32 = 80;

/// How often each seat's commands were carried out and turned down.
type Tally = BTreeMap<Seat, (u32, u32)>;

#[test]
fn first_alert_replays_the_same_after_any_play() {
    replays_the_same(include_str!("../../../scenarios/first-alert/scenario.ron"));
}

#[test]
fn forty_one_thousand_replays_the_same_after_any_play() {
    replays_the_same(include_str!("../../../scenarios/forty-one-thousand/scenario.ron"));
}

#[test]
fn ward_lights_replays_the_same_after_any_play() {
    replays_the_same(include_str!("../../../scenarios/ward-lights/scenario.ron"));
}

#[track_caller]
fn replays_the_same(text: &str) {
    let opening = Opening {
        scenario: text.to_owned(),
        runbook: include_str!("../../../scenarios/runbook.ron").to_owned(),
        standing: include_str!("../../../scenarios/standing.ron").to_owned(),
        ..opening()
    };
    let Opening { scenario, runbook, standing, .. } = &opening;
    let reading = read_scenario(Sources { scenario, runbook, standing });
    let scenario = Arc::new(reading.scenario.unwrap());
    let folder = tempfile::tempdir().unwrap();
    let mut tally = Tally::new();
    for seed in SEEDS {
        let path = folder.path().join(format!("{seed}.journal"));
        let session = played(&scenario, opening.clone(), seed, &path, &mut tally);
        let (journal, carried) = read(&path).unwrap();
        assert_eq!(journal.text(), session.journal().text(), "the file is what was played");
        assert_eq!(journal.entries(), session.journal().entries());
        let again = replay(&journal, &carried).unwrap_or_else(|it| panic!("seed {seed}: {it}"));
        assert_eq!(again.state(), session.exercise().state(), "seed {seed}");
        every_change_is_noticed(&journal, &carried, &mut Dice::new(seed, 5));
    }
    let (done, refused) = tally[&Seat::Facilitator];
    assert!(done > 10 && refused > 0, "{tally:?}");
    let acted = |role| tally.get(&Seat::Role(role)).is_some_and(|(done, _)| *done > 0);
    let acted = scenario.roles.keys().filter(|role| acted(*role)).count();
    assert!(acted >= 2 || acted == scenario.roles.len(), "{tally:?}");
    assert_eq!(tally.len(), scenario.roles.len() + 3, "every seat: {tally:?}");
    assert!(tally.values().all(|(_, refused)| *refused > 0), "{tally:?}");
}

/// A run of commands made up by chance, by every seat, some sensible and most not, kept in a file.
fn played(
    scenario: &Arc<Scenario>,
    opening: Opening,
    seed: u64,
    path: &Path,
    tally: &mut Tally,
) -> Session {
    let dice = &mut Dice::new(seed, 4);
    let setup = Setup::all_bots(scenario, seed);
    let mut session = Session::begin(scenario, setup, opening).unwrap();
    keep(&mut session, &RealDisk, path).unwrap();
    lead(&mut session, Command::Start).unwrap();
    for number in 0..COMMANDS {
        let seat = any_seat(scenario, dice);
        let command = command_of(&session, seat, dice);
        let (done, refused) = tally.entry(seat).or_default();
        match session.submit(seat, command, Wall(i64::from(number))) {
            Ok(_) => *done += 1,
            Err(SubmitError::Refused(_)) => *refused += 1,
            Err(error) => panic!("seed {seed}: {}", error.sentence(scenario, &Words::english())),
        }
        let seconds = i64::from(dice.below(60));
        let to = session.exercise().state().now.after(Span::from_seconds(seconds));
        for going_on in [Command::Resume, Command::Continue, Command::Advance { to }] {
            drop(lead(&mut session, going_on));
        }
    }
    assert_eq!(session.settle(), Saving::Saved);
    session
}

fn any_seat(scenario: &Scenario, dice: &mut Dice) -> Seat {
    let roles = u32::try_from(scenario.roles.len()).unwrap();
    match dice.below(roles + 4) {
        0 | 1 => Seat::Facilitator,
        2 => Seat::Evaluator(1),
        3 => Seat::Observer,
        role => Seat::Role(scenario.roles.keys().nth(role as usize - 4).unwrap()),
    }
}

fn command_of(session: &Session, seat: Seat, dice: &mut Dice) -> Command {
    let now = session.exercise().state().now;
    let offered = match (seat, dice.below(4)) {
        (_, 0) => session.undoable(seat).map(|entry| Command::Undo { entry }),
        (Seat::Role(_), 1 | 2) => {
            any_offer(&session.exercise().view(seat, &Words::english()), dice)
        }
        _ => None,
    };
    match offered.unwrap_or_else(|| any_command(session.exercise().scenario(), dice)) {
        // They would leave little to play.
        Command::End | Command::StopReal { .. } => Command::Hold,
        Command::Jump { .. } => Command::Jump { to: now.after(Span::from_seconds(90)) },
        Command::Advance { .. } => Command::Advance { to: now.after(Span::from_seconds(30)) },
        other => other,
    }
}

/// One of the acts that a seat is offered, about one of the things it can be about.
fn any_offer(view: &View, dice: &mut Dice) -> Option<Command> {
    let offer = any_of(&view.palette, dice)?;
    let objects: Vec<_> = offer.objects.iter().flatten().collect();
    let act = Act {
        about: any_of(&objects, dice).map(|it| it.object),
        to: any_of(&offer.recipients, dice).map(|it| it.role),
        level: offer.wants_level.then_some(1),
        ..Act::of(offer.action)
    };
    Some(Command::Do(Work::Act(act)))
}

fn any_of<'a, T>(all: &'a [T], dice: &mut Dice) -> Option<&'a T> {
    let count = u32::try_from(all.len()).ok().filter(|count| *count > 0)?;
    all.get(dice.below(count) as usize)
}

/// Changes in a byte are found on reading; changes by somebody who makes all checksums anew, on
/// replaying.
fn every_change_is_noticed(journal: &Journal, scenario: &Arc<Scenario>, dice: &mut Dice) {
    for _ in 0..8 {
        let mut bytes = journal.text().to_vec();
        // Not the last one: without its end the last line is one that was never whole.
        let at = dice.below(u32::try_from(bytes.len() - 1).unwrap()) as usize;
        bytes[at] ^= 1 << dice.below(8);
        assert!(chain::verify(&bytes).is_err(), "byte {at}");
    }
    let entries: Vec<&Entry> = effective_entries(journal.entries()).collect();
    for _ in 0..2 {
        let seq = any_of(&entries, dice).unwrap().seq;
        let other = forged(journal, scenario, seq, |entry| entry.events.push(Event::Paused));
        let found = replay(&other, scenario).map(|_| ()).unwrap_err();
        assert!(matches!(found, Difference::Events { entry, .. } if entry == seq), "{found}");
        let later = |entry: &mut NewEntry| entry.at = entry.at.after(Span::from_millis(1));
        let found = replay(&forged(journal, scenario, seq, later), scenario).map(|_| ());
        assert_eq!(found, Err(Difference::Clock { entry: seq }));
        let again = |entry: &mut NewEntry| entry.command = Command::Start;
        let found = replay(&forged(journal, scenario, seq, again), scenario).map(|_| ());
        let is_start = seq == entries[0].seq;
        let is_found = matches!(found, Err(Difference::Refused { entry, .. }) if entry == seq);
        assert_ne!(is_found, is_start, "the start itself is no change: {found:?}");
    }
}

/// The journal with one entry changed, and every checksum made anew.
fn forged(
    journal: &Journal,
    scenario: &Scenario,
    seq: u64,
    change: impl Fn(&mut NewEntry),
) -> Journal {
    let mut forged = Journal::begin(journal.header().clone(), scenario).unwrap();
    for entry in journal.entries() {
        let Entry { at, wall, seat, command, events, .. } = entry.clone();
        let mut new = NewEntry { at, wall, seat, command, events };
        if entry.seq == seq {
            change(&mut new);
        }
        forged.append(new).unwrap();
    }
    assert!(chain::verify(forged.text()).is_ok(), "the chain holds");
    forged
}
