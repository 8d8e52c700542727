//! Who listens to what: lookups made once, so that play never searches.
//!
//! Every table here is derived from the rest of the scenario by `scenario::check::wire`.

use super::condition::{Atom, Condition};
use super::pattern::Pattern;
use crate::id::{
    ActionIx, AtomIx, ChoiceIx, ClockIx, ConsequenceIx, ContactIx, EndingIx, ExpectationIx, FactIx,
    InjectIx, MessageIx, MeterIx, ObjectIx, OrderIx, PatternIx, PhaseIx, RoleIx, StageIx, Table,
    TrapIx, WatchIx,
};
use crate::time::ExerciseTime;

/// The lookups of one scenario.
#[derive(Clone, Debug, Default)]
pub struct Wiring {
    /// Every elementary question asked anywhere, each once.
    pub atoms: Table<AtomIx, Atom>,
    /// Everything that waits for a condition, in author order.
    pub watches: Table<WatchIx, (Watch, Condition)>,
    /// The watches that an atom's change may concern.
    pub watches_of_atom: Table<AtomIx, Vec<WatchIx>>,
    /// Composite conditions watched as one bit ([`Atom::Latch`]): the atom and the condition.
    pub latches: Vec<(AtomIx, Condition)>,
    /// Every pattern, each once.
    pub patterns: Table<PatternIx, Pattern>,
    /// What listens to a pattern.
    pub listeners: Table<PatternIx, Listeners>,
    /// The [`super::Deed::Act`] patterns of an action.
    pub patterns_of_action: Table<ActionIx, Vec<PatternIx>>,
    /// The [`super::Deed::Tell`] patterns of a fact.
    pub patterns_of_fact: Table<FactIx, Vec<PatternIx>>,
    /// The [`super::Deed::Choice`] patterns of a choice.
    pub patterns_of_choice: Table<ChoiceIx, Vec<PatternIx>>,
    /// The [`super::Deed::Says`] patterns of a message.
    pub patterns_of_message: Table<MessageIx, Vec<PatternIx>>,
    /// The messages that an action sends, with what it must be about; the first that fits counts.
    pub messages_of_action: Table<ActionIx, Vec<(Option<ObjectIx>, MessageIx)>>,
    /// The [`super::Deed::Together`] patterns a pattern is part of.
    pub together_of_pattern: Table<PatternIx, Vec<PatternIx>>,
    /// Atoms about a fact's truth.
    pub atom_of_fact: Table<FactIx, Option<AtomIx>>,
    /// Atoms about who knows a fact.
    pub known_atoms_of_fact: Table<FactIx, Vec<AtomIx>>,
    /// Atoms about what the commander knows.
    pub commander_atoms: Vec<(FactIx, AtomIx)>,
    /// Atoms about a meter.
    pub atoms_of_meter: Table<MeterIx, Vec<AtomIx>>,
    /// Atoms about the declared level.
    pub declared_atoms: Vec<AtomIx>,
    /// Atoms about an inject's release.
    pub atom_of_inject: Table<InjectIx, Option<AtomIx>>,
    /// Atoms about a choice.
    pub atom_of_choice: Table<ChoiceIx, Option<AtomIx>>,
    /// Atoms about a contact: no answer, answered.
    pub atoms_of_contact: Table<ContactIx, (Option<AtomIx>, Option<AtomIx>)>,
    /// Atoms about an expectation missed.
    pub missed_atoms: Table<ExpectationIx, Vec<AtomIx>>,
    /// Atoms about a stage overdue.
    pub atom_of_stage: Table<StageIx, Option<AtomIx>>,
    /// Atoms about a trap sprung.
    pub atom_of_trap: Table<TrapIx, Option<AtomIx>>,
    /// Atoms about a role entered.
    pub atom_of_role: Table<RoleIx, Option<AtomIx>>,
    /// Story-time atoms that start counting when an atom first holds.
    pub story_atoms_of_atom: Table<AtomIx, Vec<AtomIx>>,
    /// Atoms that only exercise time changes: [`Atom::Elapsed`].
    pub elapsed_atoms: Vec<AtomIx>,
    /// Atoms that are rolled at StartEx.
    pub dice_atoms: Vec<AtomIx>,
    /// Timed releases, by time and then author order.
    pub schedule: Vec<(ExerciseTime, InjectIx)>,
    /// Expectations that an inject opens.
    pub opened_by_inject: Table<InjectIx, Vec<ExpectationIx>>,
    /// Expectations that StartEx opens.
    pub opened_by_start: Vec<ExpectationIx>,
    /// Expectations that EndEx opens.
    pub opened_by_end: Vec<ExpectationIx>,
    /// The phase an inject begins.
    pub phase_of_inject: Table<InjectIx, Option<PhaseIx>>,
    /// The order pairs in which an action comes second.
    pub orders_of_then: Table<ActionIx, Vec<OrderIx>>,
    /// Clock stages that count from a fact becoming known.
    pub stages_from_fact: Vec<(FactIx, StageIx)>,
    /// The object that stands for a contact.
    pub object_of_contact: Table<ContactIx, ObjectIx>,
    /// The object that stands for a clock.
    pub object_of_clock: Table<ClockIx, ObjectIx>,
    /// The object that stands for a decision.
    pub object_of_decision: Table<crate::id::DecisionIx, ObjectIx>,
    /// `run.record_decision`, where it is in force: deciding with a rationale does it.
    pub record_action: Option<ActionIx>,
}

impl Wiring {
    /// The message that an action sends when it is about this.
    pub fn message_of(&self, action: ActionIx, about: Option<ObjectIx>) -> Option<MessageIx> {
        let fits = |it: &&(Option<ObjectIx>, MessageIx)| it.0.is_none() || it.0 == about;
        self.messages_of_action[action].iter().find(fits).map(|(_, message)| *message)
    }
}

/// Something that waits for a condition to become true.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Watch {
    /// A composite condition that [`Atom::Latch`] mirrors.
    Latch(AtomIx),
    /// An object appears.
    Appears(ObjectIx),
    /// A clock starts.
    ClockStarts(ClockIx),
    /// A clock would have started on a strict reading.
    ClockStrict(ClockIx),
    /// A duty goes away.
    ClockWaived(ClockIx),
    /// The true severity changes: position in [`super::Severity::truth`].
    Truth(u16),
    /// A consequence.
    Consequence(ConsequenceIx),
    /// A trap's `on` that is no pattern.
    TrapSprings(TrapIx),
    /// A trap's `until`.
    TrapCloses(TrapIx),
    /// An inject's release.
    Inject(InjectIx),
    /// An expectation's window.
    Expectation(ExpectationIx),
    /// An expectation that opens afresh each time.
    ExpectationEach(ExpectationIx),
    /// A phase begins.
    Phase(PhaseIx),
    /// Play ends.
    Ending(EndingIx),
}

/// What listens to a pattern.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listeners {
    /// Expectations that accept it: which, and the position in `accept`.
    pub expectations: Vec<(ExpectationIx, u8)>,
    /// Stages it meets.
    pub stages: Vec<StageIx>,
    /// Traps it springs.
    pub traps: Vec<TrapIx>,
    /// Traps it recovers.
    pub recoveries: Vec<TrapIx>,
    /// Atoms that ask whether it was done.
    pub atoms: Vec<AtomIx>,
}
