//! Playing a journal again, and reading one without deciding anything anew.
//!
//! [`replay`] carries the recorded commands out and holds what comes of them against what was
//! recorded: the proof that both are the same. [`fold`] only applies the recorded events, so that
//! a journal played under other rules still yields its report.

use super::entry::Entry;
use super::{Journal, effective_entries};
use crate::exercise::{Command, Event, Exercise, Refusal, State, texts};
use crate::id::{InjectIx, Key as _};
use crate::scenario::Scenario;
use crate::time::ExerciseTime;
use crate::words::Words;
use std::fmt;
use std::sync::Arc;

/// Where a journal and its replay part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// It was played under rules, or with dice, that this program does not decide by.
    OtherRules {
        /// The rules.
        rules: u32,
        /// The dice.
        dice: String,
    },
    /// The exercise clock stood elsewhere.
    Clock {
        /// At which entry.
        entry: u64,
    },
    /// A command that was carried out is turned down.
    Refused {
        /// At which entry.
        entry: u64,
        /// Why.
        why: String,
    },
    /// Something else happens.
    Events {
        /// At which entry.
        entry: u64,
        /// The first of its events that differs, from 1.
        nth: usize,
        /// What was recorded, as the journal spells it; none if nothing more was.
        recorded: Option<String>,
        /// What happens now; none if nothing more does.
        decided: Option<String>,
    },
    /// Something was taken back that cannot be.
    Undo {
        /// At which entry.
        entry: u64,
    },
}

/// One sentence, with what to do about it.
impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let nothing = |it: &Option<String>| it.clone().unwrap_or_else(|| "nothing".to_owned());
        match self {
            Self::OtherRules { rules, dice } => write!(
                f,
                "this was played under rules {rules} with dice {dice}, which this version does \
                 not decide by; its report can still be read, or play it with the version that \
                 recorded it"
            ),
            Self::Clock { entry } => write!(f, "entry {entry} comes at another time than recorded"),
            Self::Refused { entry, why } => {
                write!(f, "entry {entry} was carried out and is now turned down: {why}")
            }
            Self::Events { entry, nth, recorded, decided } => write!(
                f,
                "entry {entry} differs in its event {nth}: recorded {}, now {}",
                nothing(recorded),
                nothing(decided)
            ),
            Self::Undo { entry } => write!(f, "entry {entry} takes back what cannot be taken back"),
        }
    }
}

impl std::error::Error for Difference {}

/// Plays a journal again. Gives the exercise as it stands at its end, or the first difference.
pub fn replay(journal: &Journal, scenario: &Arc<Scenario>) -> Result<Exercise, Difference> {
    let header = journal.header();
    if !header.same_rules() {
        return Err(Difference::OtherRules { rules: header.rules, dice: header.dice.clone() });
    }
    if let Some(entry) = first_wrong_undo(journal.entries()) {
        return Err(Difference::Undo { entry });
    }
    let mut exercise = Exercise::new(Arc::clone(scenario), journal.setup().clone());
    let mut decided = Vec::new();
    for entry in effective_entries(journal.entries()) {
        let (clock, refused) =
            (exercise.state().now, carry_out(&mut exercise, entry, &mut decided));
        if let Err(why) = refused {
            let why = why.sentence(scenario, &Words::english());
            return Err(Difference::Refused { entry: entry.seq, why });
        }
        if clock != entry.at {
            return Err(Difference::Clock { entry: entry.seq });
        }
        if decided != entry.events {
            return Err(events_differ(journal, entry, &decided));
        }
    }
    Ok(exercise)
}

fn carry_out(
    exercise: &mut Exercise,
    entry: &Entry,
    decided: &mut Vec<Event>,
) -> Result<(), Refusal> {
    decided.clear();
    exercise.handle(entry.seat, &entry.command, decided)
}

/// The exercise without one of its entries, if that changes nothing in what came after it.
pub(crate) fn without(
    journal: &Journal,
    scenario: &Arc<Scenario>,
    taken_back: u64,
) -> Option<Exercise> {
    let mut exercise = Exercise::new(Arc::clone(scenario), journal.setup().clone());
    let mut decided = Vec::new();
    for entry in effective_entries(journal.entries()).filter(|entry| entry.seq != taken_back) {
        let is_same = exercise.state().now == entry.at
            && carry_out(&mut exercise, entry, &mut decided).is_ok()
            && decided == entry.events;
        if !is_same {
            return None;
        }
    }
    Some(exercise)
}

/// Something can be taken back once, later, by the seat that did it.
fn first_wrong_undo(entries: &[Entry]) -> Option<u64> {
    let target = |seq: u64| entries.get(usize::try_from(seq.checked_sub(1)?).ok()?);
    let mut undone = std::collections::BTreeSet::new();
    let is_wrong = |entry: &&Entry| {
        let Command::Undo { entry: seq } = entry.command else { return false };
        let may = target(seq).is_some_and(|it| {
            it.seq < entry.seq
                && it.seat == entry.seat
                && !matches!(it.command, Command::Undo { .. })
                && entry.events == [Event::Undone { entry: seq }]
        });
        !may || !undone.insert(seq)
    };
    let mut is_wrong = is_wrong;
    entries.iter().find(|entry| is_wrong(entry)).map(|entry| entry.seq)
}

fn events_differ(journal: &Journal, entry: &Entry, decided: &[Event]) -> Difference {
    let recorded = &entry.events;
    let at = recorded.iter().zip(decided).take_while(|(a, b)| a == b).count();
    Difference::Events {
        entry: entry.seq,
        nth: at + 1,
        recorded: recorded.get(at).map(|event| journal.spell(event)),
        decided: decided.get(at).map(|event| journal.spell(event)),
    }
}

/// An event that cannot have happened where it stands: the journal was made up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unsound {
    /// In which entry.
    pub entry: u64,
    /// What.
    pub event: Event,
}

impl fmt::Display for Unsound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "entry {} tells of something that cannot have happened then", self.entry)
    }
}

impl std::error::Error for Unsound {}

/// Applies the recorded events of all entries that count, and decides nothing.
///
/// `seen` is shown the state after each event. What the engine keeps for deciding (what is due,
/// what waits for a condition) is not in the state that comes out; everything that happened is.
pub fn fold(
    journal: &Journal,
    scenario: &Scenario,
    mut seen: impl FnMut(&State, &Entry, &Event),
) -> Result<State, Unsound> {
    let mut state = State::new(scenario, journal.setup());
    for entry in effective_entries(journal.entries()) {
        for text in texts(&entry.command) {
            state.keep_text(text);
        }
        for event in &entry.events {
            if !is_sound(&state, scenario, event) {
                return Err(Unsound { entry: entry.seq, event: *event });
            }
            state.apply(scenario, event);
            seen(&state, entry, event);
        }
    }
    Ok(state)
}

/// Whether `apply` can take an event: names were checked on reading, counts and times were not.
fn is_sound(state: &State, scenario: &Scenario, event: &Event) -> bool {
    let has = |inject: InjectIx| inject.position() < state.injects.len();
    let in_time = |millis: i64| (0..=ExerciseTime::LATEST.millis()).contains(&millis);
    match *event {
        Event::Started => !state.started,
        Event::Clock { now } => now >= state.now && in_time(now.millis()),
        Event::InjectScheduled { inject, after } => has(inject) && in_time(after.millis()),
        Event::InjectCalled { inject, .. }
        | Event::InjectReleased { inject, .. }
        | Event::InjectWithdrawn { inject }
        | Event::InjectCancelled { inject }
        | Event::InjectSkipped { inject }
        | Event::InjectRead { inject, .. } => has(inject),
        Event::HintShown { inject, .. } => {
            has(inject) && state.injects.get(inject).is_some_and(|it| it.hints < u8::MAX)
        }
        Event::InjectImprovised { inject, .. } => {
            inject.position() == state.injects.len() && inject.position() < usize::from(u16::MAX)
        }
        Event::TruthChanged { truth } | Event::TruthCounts { truth } => {
            usize::from(truth) < scenario.severity.truth.len()
        }
        Event::RoleOccupied { span, .. } => in_time(span.millis()),
        Event::ActSent { contact, answer_in, .. } => {
            answer_in.is_none_or(|span| in_time(span.millis()))
                && state.contacts.get(contact).is_some_and(|it| it.attempts < u16::MAX)
        }
        Event::ActFlawed { ticket, .. } => state.act(ticket).is_none_or(|act| act.flaws < u8::MAX),
        Event::TrapSprung { trap, .. } => {
            state.traps.get(trap).is_some_and(|it| it.times < u16::MAX)
        }
        Event::RateSet { per_minute, .. } => per_minute.checked_abs().is_some(),
        _ => true,
    }
}
