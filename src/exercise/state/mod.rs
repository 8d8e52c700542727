//! The state of a run: everything that has happened so far, folded.
//!
//! Dense arrays and bit sets, sized once from the scenario; [`State::reset`] reuses every
//! allocation, so that a million bot runs allocate nothing per step. `apply` is the only way it
//! changes.

use super::command::{Rating, Ticket};
use super::event::{EndReason, TextIx};
use super::setup::{Occupant, Setup};
use crate::id::{
    ClockIx, ContactIx, DecisionIx, ExpectationIx, FactIx, FactSet, InjectIx, Key, MeterIx,
    ObjectIx, ObjectiveIx, OrderIx, PatternIx, PhaseIx, RoleIx, RoleSet, StageIx, Table, TrapIx,
};
use crate::scenario::Scenario;
use crate::time::{ExerciseTime, Span, StoryTime};

mod apply;
mod apply_acts;
mod apply_judgement;
mod apply_people;
mod apply_script;
mod apply_world;
mod bits;
mod person;
mod records;
mod timers;

pub use self::apply_acts::{SHORT_WORK, durations};
pub use self::bits::Bits;
pub use self::person::{PersonState, QUEUE};
pub use self::records::{
    ActState, ActStatus, ClockState, ContactState, Decided, DecisionState, ExpectationState,
    ImprovisedText, InjectState, InjectStatus, Instance, MeterState, Note, PatternState,
    RatingNote, RoleState, SeverityState, StageState, TrapState, Vote,
};
pub use self::timers::{Due, Timer, Timers};

/// The state of a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// Whether StartEx has been.
    pub started: bool,
    /// Why and when play ended.
    pub ended: Option<(EndReason, ExerciseTime)>,
    /// The exercise clock.
    pub now: ExerciseTime,
    /// Whether everything is stopped.
    pub paused: bool,
    /// Speed against the wall, for the driver.
    pub speed: (u8, u8),
    /// Since when the script is held.
    pub held_since: Option<ExerciseTime>,
    /// How long it was held before that, in all.
    pub held_total: Span,
    /// The story's clock at `anchor_script`.
    pub story_anchor: StoryTime,
    /// The moment of the script the story's clock was last set.
    pub anchor_script: ExerciseTime,
    /// One bit for each atom of the scenario.
    pub atoms: Bits,
    /// Watches whose condition may have changed.
    pub stirred: Bits,
    /// Watches that are done with.
    pub watch_done: Bits,
    /// The last value of watches that fire each time.
    pub watch_high: Bits,
    /// Facts that are true.
    pub facts: FactSet,
    /// What each role knows.
    pub known: Table<RoleIx, FactSet>,
    /// What anybody knows.
    pub known_anyhow: FactSet,
    /// Objects on offer.
    pub appeared: Bits,
    /// The meters.
    pub meters: Table<MeterIx, MeterState>,
    /// The legal clocks.
    pub clocks: Table<ClockIx, ClockState>,
    /// Their stages.
    pub stages: Table<StageIx, StageState>,
    /// The roles.
    pub roles: Table<RoleIx, RoleState>,
    /// The people, by the role they chiefly sit in.
    pub people: Table<RoleIx, PersonState>,
    /// The roles in play.
    pub entered: RoleSet,
    /// Who holds command.
    pub commander: Option<RoleIx>,
    /// The severity, declared and true.
    pub severity: SeverityState,
    /// The injects: the scripted ones, then the improvised.
    pub injects: Table<InjectIx, InjectState>,
    /// Every meter's value when an inject was released, for the texts that name it.
    pub figures: Vec<(InjectIx, MeterIx, i64)>,
    /// The improvised ones' texts.
    pub improvised: Vec<ImprovisedText>,
    /// Injects called for and not out yet; forced ones come whatever their `unless` says.
    pub called: Vec<(InjectIx, bool)>,
    /// Persons who are free and have something waiting.
    pub ready: RoleSet,
    /// Roles whose person has nothing to do and nothing waiting, in play or not.
    pub free: RoleSet,
    /// Runbook actions carried out at least once.
    pub done: Bits,
    /// The decisions.
    pub decisions: Table<DecisionIx, DecisionState>,
    /// The votes cast, the latest of each role.
    pub votes: Vec<Vote>,
    /// The contacts.
    pub contacts: Table<ContactIx, ContactState>,
    /// Every act ever asked for; a ticket is its position.
    pub acts: Vec<ActState>,
    /// How often each pattern was matched.
    pub patterns: Table<PatternIx, PatternState>,
    /// The expectations.
    pub expectations: Table<ExpectationIx, ExpectationState>,
    /// Windows that opened again.
    pub instances: Vec<Instance>,
    /// The traps.
    pub traps: Table<TrapIx, TrapState>,
    /// What traps were sprung about.
    pub trap_objects: Vec<(TrapIx, ObjectIx)>,
    /// Orders not kept.
    pub broken_orders: Vec<(OrderIx, Ticket)>,
    /// Consequences that happened and what players see of them, with the moment.
    pub consequences: Vec<(crate::id::ConsequenceIx, ExerciseTime)>,
    /// The phase.
    pub phase: PhaseIx,
    /// When each phase began.
    pub phase_began: Table<PhaseIx, Option<ExerciseTime>>,
    /// What falls due on the exercise clock: acts and answers.
    pub people_timers: Timers,
    /// What falls due on the script's clock, which holds stop.
    pub script_timers: Timers,
    /// What falls due on the story's clock.
    pub story_timers: Timers,
    /// The next timed release.
    pub cursor: usize,
    /// How often anything changed that what comes next of the script may hang on: its timers and
    /// the story's, the schedule, the story's clock, a hold.
    pub script_changes: u32,
    /// Hints shown, in all.
    pub hints: u32,
    /// Notes, pins and questions.
    pub notes: Vec<Note>,
    /// Ratings given by people.
    pub ratings: Vec<RatingNote>,
    /// Texts that came with commands.
    pub texts: Vec<String>,
}

impl State {
    /// The state before StartEx.
    pub fn new(scenario: &Scenario, setup: &Setup) -> Self {
        let mut state = Self {
            started: false,
            ended: None,
            now: ExerciseTime::START,
            paused: false,
            speed: (1, 1),
            held_since: None,
            held_total: Span::ZERO,
            story_anchor: scenario.story_start,
            anchor_script: ExerciseTime::START,
            atoms: Bits::new(scenario.wiring.atoms.len()),
            stirred: Bits::new(scenario.wiring.watches.len()),
            watch_done: Bits::new(scenario.wiring.watches.len()),
            watch_high: Bits::new(scenario.wiring.watches.len()),
            facts: FactSet::EMPTY,
            known: scenario.roles.iter().map(|_| FactSet::EMPTY).collect(),
            known_anyhow: FactSet::EMPTY,
            appeared: Bits::new(scenario.objects.len()),
            meters: scenario.meters.iter().map(MeterState::new).collect(),
            clocks: blank(&scenario.clocks),
            stages: blank(&scenario.stages),
            roles: records::roles(scenario, setup),
            people: records::people(scenario, setup),
            entered: RoleSet::EMPTY,
            commander: None,
            severity: SeverityState::default(),
            injects: blank(&scenario.injects),
            figures: Vec::new(),
            improvised: Vec::new(),
            called: Vec::new(),
            ready: RoleSet::EMPTY,
            free: RoleSet::first(scenario.roles.len()),
            done: Bits::new(scenario.actions.len()),
            decisions: blank(&scenario.decisions),
            votes: Vec::new(),
            contacts: blank(&scenario.contacts),
            acts: Vec::new(),
            patterns: blank(&scenario.wiring.patterns),
            expectations: blank(&scenario.expectations),
            instances: Vec::new(),
            traps: blank(&scenario.traps),
            trap_objects: Vec::new(),
            broken_orders: Vec::new(),
            consequences: Vec::new(),
            phase: PhaseIx::from_position(0),
            phase_began: scenario.phases.iter().map(|_| None).collect(),
            people_timers: Timers::default(),
            script_timers: Timers::default(),
            story_timers: Timers::default(),
            cursor: 0,
            script_changes: 0,
            hints: 0,
            notes: Vec::new(),
            ratings: Vec::new(),
            texts: Vec::new(),
        };
        state.set_out(scenario, setup);
        state
    }

    fn set_out(&mut self, scenario: &Scenario, setup: &Setup) {
        for (fact, record) in scenario.facts.pairs() {
            if record.initially {
                self.facts.insert(fact);
                self.set_atom(scenario, scenario.wiring.atom_of_fact[fact], true);
            }
        }
        for (atom, holds) in bits::rolls(scenario, setup) {
            self.set_atom(scenario, Some(atom), holds);
        }
        self.stirred.fill();
    }

    /// The moment of the script: the exercise clock less all holds.
    pub fn script_now(&self) -> ExerciseTime {
        let upto = self.held_since.unwrap_or(self.now);
        ExerciseTime::from_millis(upto.millis() - self.held_total.millis())
    }

    /// How much later than the script the exercise clock stands.
    pub fn held(&self) -> Span {
        Span::from_millis(self.now.millis() - self.script_now().millis())
    }

    /// The story's clock.
    pub fn story_now(&self, scenario: &Scenario) -> StoryTime {
        let running = self.story_anchor.after(self.script_now().since(self.anchor_script));
        running.min(self.story_cap(scenario))
    }

    /// The next stamp, which the story's clock never passes by itself.
    pub fn story_cap(&self, scenario: &Scenario) -> StoryTime {
        scenario
            .wiring
            .schedule
            .get(self.cursor..)
            .unwrap_or_default()
            .iter()
            .filter(|(_, inject)| self.injects[*inject].status == InjectStatus::Pending)
            .find_map(|(_, inject)| scenario.injects[*inject].story)
            .map_or(StoryTime::NEVER, |stamp| stamp.max(self.story_anchor))
    }

    /// A meter's value now, in its unit, rounded down.
    pub fn meter(&self, scenario: &Scenario, meter: MeterIx) -> i64 {
        self.meters[meter].value(&scenario.meters[meter], self.script_now())
    }

    /// The act of a ticket.
    pub fn act(&self, ticket: Ticket) -> Option<&ActState> {
        self.acts.get(usize::try_from(ticket.0).ok()?)
    }

    /// The text of an index; empty if there is none.
    pub fn text(&self, text: TextIx) -> &str {
        usize::try_from(text.0).ok().and_then(|at| self.texts.get(at)).map_or("", String::as_str)
    }

    /// The latest rating an evaluator gave an objective.
    pub fn rating(&self, objective: ObjectiveIx) -> Option<(Rating, TextIx)> {
        let note = self.ratings.iter().rev().find(|note| note.objective == objective)?;
        Some((note.rating, note.reason))
    }

    /// A person who is free and has something waiting.
    pub(super) fn ready_person(&self) -> Option<RoleIx> {
        self.ready.iter().next()
    }

    /// Whether nothing is left that the present moment makes happen.
    #[inline]
    pub(super) fn is_settled(&self) -> bool {
        self.ready.is_empty() && self.called.is_empty() && self.stirred.is_empty()
    }

    /// Whether a runbook action was carried out: about this object, if one is named and the action
    /// is about objects at all.
    pub fn has_done(
        &self,
        scenario: &Scenario,
        action: crate::id::ActionIx,
        about: Option<ObjectIx>,
    ) -> bool {
        if !self.done.has(action) || about.is_none() || scenario.actions[action].about.is_empty() {
            return self.done.has(action);
        }
        self.acts.iter().any(|act| {
            let is_it = |it: &super::Act| it.action == action && it.about == about;
            act.done_at.is_some() && matches!(&act.work, super::Work::Act(it) if is_it(it))
        })
    }

    /// The roles that something is meant for; the fallback stands for a commander not yet named.
    pub fn roles_meant(&self, scenario: &Scenario, who: crate::scenario::model::Who) -> RoleSet {
        use crate::scenario::model::Who;
        match who {
            Who::Commander => RoleSet::of(self.commander.unwrap_or(scenario.command_fallback)),
            Who::Roles(roles) => roles,
            Who::Team => self.entered,
            Who::All => RoleSet::first(scenario.roles.len()),
        }
    }

    /// Whether a role can do anything at all now.
    pub fn is_playing(&self, role: RoleIx) -> bool {
        self.entered.has(role) && self.occupant(role) != Occupant::Absent
    }

    /// Who sits in a role now.
    pub fn occupant(&self, role: RoleIx) -> Occupant {
        self.roles[role].occupant
    }

    /// Whether a role knows a fact.
    pub fn knows(&self, role: RoleIx, fact: FactIx) -> bool {
        self.known[role].has(fact)
    }
}

/// A blank record for each row of a scenario's table.
fn blank<K: Key, T, R: Default>(rows: &Table<K, T>) -> Table<K, R> {
    rows.iter().map(|_| R::default()).collect()
}

/// Copies a state into another without giving up what the other has allocated.
macro_rules! copy_fields {
    ($from:ident, $into:ident, $($plain:ident),*; $($kept:ident),*) => {
        $($into.$plain = $from.$plain;)*
        $($into.$kept.clone_from(&$from.$kept);)*
    };
}

impl State {
    /// Becomes equal to another state of the same scenario, reusing every allocation.
    pub fn reset(&mut self, from: &Self) {
        copy_fields!(from, self,
            started, ended, now, paused, speed, held_since, held_total, story_anchor,
            anchor_script, facts, known_anyhow, entered, commander, ready, free, severity, phase, cursor, script_changes, hints;
            atoms, stirred, watch_done, watch_high, known, appeared, meters, clocks, stages, roles,
            people, injects, figures, improvised, called, done, decisions, votes, contacts, acts, patterns,
            expectations, instances, traps, trap_objects, broken_orders, consequences, phase_began,
            people_timers, script_timers, story_timers, notes, ratings, texts);
    }
}
