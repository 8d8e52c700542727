//! The same commands make the same events, however time is cut up, whatever is asked.

use super::*;
use crate::dice::Dice;
use crate::id::MeterIx;
use crate::scenario::model::pattern::Manner;

/// Somebody who asks for anything at all, legal or not.
fn anything(room: &Room, dice: &mut Dice) -> (Seat, Command) {
    let scenario = room.scenario();
    let pick = |dice: &mut Dice, count: usize| dice.below(u32::try_from(count).unwrap()) as usize;
    let role = RoleIx::from_position(pick(dice, scenario.roles.len()));
    let action = Key::from_position(pick(dice, scenario.actions.len()));
    let about = dice.chance(3, 4).then(|| Key::from_position(pick(dice, scenario.objects.len())));
    let manner = [Manner::Done, Manner::Prepared, Manner::Considered][pick(dice, 3)];
    let level = dice.chance(1, 2).then(|| u8::try_from(dice.below(5)).unwrap());
    let lines = dice.below(128);
    let lines = (0..7_u16).filter(|line| lines >> line & 1 == 1).map(crate::id::LineIx::from_small);
    let says = Said::new(Key::from_position(0), lines.collect());
    let says = says.filter(|_| dice.chance(1, 2) || scenario.actions[action].slug == "a.tell");
    let act = Act { about, level, manner, says, ..Act::of(action) };
    let fact = Key::from_position(pick(dice, scenario.facts.len()));
    let ticket = Ticket(dice.below(12));
    let command = match dice.below(16) {
        0..=8 => Command::Do(Work::Act(act)),
        9 => Command::Do(Work::Tell { fact, to: RoleSet::first(5) }),
        10 => Command::Do(Work::CarryOut { prepared: ticket }),
        11 => Command::Withdraw { ticket },
        12 => Command::Reorder { ticket, place: 0 },
        13 => {
            let choice = Key::from_position(pick(dice, scenario.choices.len()));
            let decision = Key::from_position(0);
            Command::Decide { decision, choice, confidence: None, rationale: "why".to_owned() }
        }
        14 => Command::Hint { inject: Key::from_position(pick(dice, scenario.injects.len())) },
        _ => {
            let inject = Key::from_position(pick(dice, scenario.injects.len()));
            return (
                Seat::Facilitator,
                [Command::Fire { inject }, Command::Skip { inject }][pick(dice, 2)].clone(),
            );
        }
    };
    (Seat::Role(role), command)
}

fn play(seed: u64, steps: i64) -> Room {
    let mut room = Room::started();
    let mut dice = Dice::new(seed, 1);
    while room.state().ended.is_none() {
        let to = room.state().now.after(Span::from_seconds(20));
        // The same stretch of time, in one piece or in many.
        for part in 1..=steps {
            let at = ExerciseTime::from_millis(to.millis() - 20_000 + 20_000 * part / steps);
            if room.state().ended.is_none() && at >= room.state().now {
                room.lead(Command::Advance { to: at }).unwrap();
            }
        }
        let (seat, command) = anything(&room, &mut dice);
        let _refused = room.exercise.handle(seat, &command, &mut room.events).is_err();
    }
    room
}

fn without_clock(events: &[Event]) -> Vec<Event> {
    events.iter().filter(|it| !matches!(it, Event::Clock { .. })).copied().collect()
}

#[test]
fn cutting_an_advance_into_pieces_changes_nothing() {
    for seed in 0..60 {
        let (whole, cut) = (play(seed, 1), play(seed, 7));
        assert_eq!(without_clock(&whole.events), without_clock(&cut.events), "seed {seed}");
        assert_eq!(whole.exercise.state.meters, cut.exercise.state.meters, "seed {seed}");
    }
}

#[test]
fn the_same_seed_plays_the_same_and_folding_the_events_gives_what_matters_of_the_state() {
    for seed in 0..40 {
        let (one, other) = (play(seed, 1), play(seed, 1));
        assert_eq!(one.events, other.events);
        let scenario = one.scenario();
        let mut folded = State::new(&scenario, one.exercise.setup());
        folded.texts.clone_from(&one.state().texts);
        for event in &one.events {
            folded.apply(&scenario, event);
        }
        assert_eq!(folded.expectations, one.state().expectations);
        assert_eq!(folded.acts, one.state().acts);
        assert_eq!(folded.known, one.state().known);
        assert_eq!(folded.meters, one.state().meters);
        assert_eq!(folded.ended, one.state().ended);
    }
}

#[test]
fn whatever_is_asked_time_goes_forward_points_stay_in_bounds_and_nothing_follows_the_end() {
    for seed in 100..160 {
        let room = play(seed, 1);
        let mut now = ExerciseTime::START;
        for event in &room.events {
            if let Event::Clock { now: next } = event {
                assert!(*next > now, "seed {seed}");
                now = *next;
            }
        }
        assert!(matches!(room.events.last(), Some(Event::Ended { .. })), "seed {seed}");
        let evaluation = room.evaluation();
        assert!((0..=100_000).contains(&evaluation.score.total));
        assert!(evaluation.items.iter().all(|it| (0..=1000).contains(&it.score)));
        let quick =
            crate::evaluation::quick_score(&room.scenario(), room.exercise.setup(), room.state());
        assert_eq!(quick, evaluation.score.total);
        let spread = room.state().meter(&room.scenario(), MeterIx::from_position(0));
        assert!((10..=100).contains(&spread));
    }
}

#[test]
fn beginning_again_is_the_same_as_beginning() {
    let scenario = small_scenario();
    let setup = Setup::all_bots(&scenario, 1);
    let fresh = State::new(&scenario, &setup);
    let mut room = play(5, 1);
    room.exercise.reset(&fresh, 1);
    assert_eq!(room.exercise.state(), &fresh);
}
