//! What happened: the closed list of everything that can change an exercise.
//!
//! Events are small and `Copy`; texts that came with a command stand in the state's list of texts
//! and are named by [`TextIx`]. Folding the events of a run, in order, gives its state.

use super::command::{NoteKind, Rating, Seat, Ticket, Work};
use super::said::Said;
use super::setup::Occupant;
use crate::id::{
    AtomIx, ChoiceIx, ClockIx, ConsequenceIx, ContactIx, DecisionIx, EndingIx, ExpectationIx,
    FactIx, InjectIx, MeterIx, ObjectIx, ObjectiveIx, OrderIx, PatternIx, PhaseIx, RoleIx, RoleSet,
    StageIx, TrapIx,
};
use crate::time::{ExerciseTime, Span, StoryTime};
use serde::{Deserialize, Serialize};

/// The place of a text in the exercise's list of texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct TextIx(pub u32);

/// Why play ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EndReason {
    /// Its length was up.
    TimeUp,
    /// The facilitator ended it.
    Called,
    /// An effect ended it.
    Effect,
    /// An ending was reached.
    Ending(EndingIx),
    /// A real incident.
    RealIncident,
}

/// Why an act that was asked for will not be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WithdrawReason {
    /// Its role took it back.
    TakenBack,
    /// When its turn came, something it needs was missing.
    NeedMissing,
}

/// A deed that meets an expectation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Match {
    /// The act, if it was one (a decision or a fact learned has none).
    pub ticket: Option<Ticket>,
    /// When the work began (or was said to have happened).
    pub started: ExerciseTime,
    /// Credit in thousandths: the accepted deed's, less if another role did it.
    pub credit: u16,
    /// Prerequisites that did not hold.
    pub violated: u8,
    /// Prerequisites in all.
    pub prerequisites: u8,
    /// The position in the expectation's `accept`.
    pub accept: u8,
    /// Whether the role that did it was the one expected.
    pub right_role: bool,
}

/// Something that happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Event {
    // --- time -----------------------------------------------------------------------------
    /// StartEx.
    Started,
    /// The exercise clock stands here now.
    Clock {
        /// When.
        now: ExerciseTime,
    },
    /// Everything stopped.
    Paused,
    /// Everything goes on.
    Resumed,
    /// Play runs at another speed.
    SpeedSet {
        /// Numerator.
        numerator: u8,
        /// Denominator.
        denominator: u8,
    },
    /// The script is held for discussion.
    Held,
    /// The script goes on.
    Continued,
    /// The story's clock jumped forward.
    StoryJumped {
        /// To when.
        to: StoryTime,
    },
    /// A phase began; the one before ended.
    PhaseBegan {
        /// Which.
        phase: PhaseIx,
    },
    /// EndEx.
    Ended {
        /// Why.
        why: EndReason,
    },
    // --- script ---------------------------------------------------------------------------
    /// An inject will be released at a moment of the script.
    InjectScheduled {
        /// Which.
        inject: InjectIx,
        /// After so much of the script.
        after: Span,
    },
    /// An effect or the facilitator called for an inject.
    InjectCalled {
        /// Which.
        inject: InjectIx,
        /// Whether it comes whatever its `unless` says.
        forced: bool,
    },
    /// An inject reached its readers.
    InjectReleased {
        /// Which.
        inject: InjectIx,
        /// Which of its variants stands for the body.
        variant: Option<u8>,
        /// Whom it reached.
        to: RoleSet,
    },
    /// An inject was not needed any more.
    InjectWithdrawn {
        /// Which.
        inject: InjectIx,
    },
    /// An effect took an inject out.
    InjectCancelled {
        /// Which.
        inject: InjectIx,
    },
    /// The facilitator left an inject out.
    InjectSkipped {
        /// Which.
        inject: InjectIx,
    },
    /// The facilitator made one up; it takes the next index. Its texts are the next three: from,
    /// title, body.
    InjectImprovised {
        /// Its index.
        inject: InjectIx,
        /// How it arrives.
        channel: crate::runbook::draft::Channel,
        /// Whom it reached.
        to: RoleSet,
        /// Whether only these see it.
        private: bool,
        /// The first of its texts.
        text: TextIx,
    },
    /// A role confirmed that it has read an inject.
    InjectRead {
        /// Which.
        inject: InjectIx,
        /// Who.
        role: RoleIx,
    },
    /// A hint was shown.
    HintShown {
        /// On which inject.
        inject: InjectIx,
        /// Which, from 0.
        hint: u8,
    },
    // --- world ----------------------------------------------------------------------------
    /// A fact became true or false.
    FactSet {
        /// Which.
        fact: FactIx,
        /// What it is now.
        holds: bool,
    },
    /// Roles came to know a fact.
    Revealed {
        /// Which.
        fact: FactIx,
        /// Who.
        to: RoleSet,
    },
    /// A meter moved at once.
    MeterMoved {
        /// Which.
        meter: MeterIx,
        /// By how much.
        by: i64,
    },
    /// A meter's rate changed.
    RateSet {
        /// Which.
        meter: MeterIx,
        /// To how much a minute of play.
        per_minute: i64,
    },
    /// An elementary condition that only time changes turned.
    ConditionTurned {
        /// Which.
        atom: AtomIx,
        /// To what.
        holds: bool,
    },
    /// A consequence happened; its effects follow.
    ConsequenceHappened {
        /// Which.
        consequence: ConsequenceIx,
    },
    /// An object is offered from now on.
    ObjectAppeared {
        /// Which.
        object: ObjectIx,
    },
    /// An ending was reached.
    EndingReached {
        /// Which.
        ending: EndingIx,
    },
    /// A legal clock started.
    ClockStarted {
        /// Which.
        clock: ClockIx,
    },
    /// A strict reading would have started it now.
    ClockStrict {
        /// Which.
        clock: ClockIx,
    },
    /// The duty went away.
    ClockWaived {
        /// Which.
        clock: ClockIx,
    },
    /// A stage began to count.
    StageArmed {
        /// Which.
        stage: StageIx,
        /// When it falls due.
        due: StoryTime,
    },
    /// A stage was met.
    StageMet {
        /// Which.
        stage: StageIx,
        /// By which act.
        ticket: Option<Ticket>,
    },
    /// A stage fell due unmet.
    StageOverdue {
        /// Which.
        stage: StageIx,
    },
    // --- people ---------------------------------------------------------------------------
    /// A role entered play.
    RoleEntered {
        /// Which.
        role: RoleIx,
    },
    /// Somebody else sits in a role.
    SeatTaken {
        /// Which.
        role: RoleIx,
        /// Who.
        occupant: Occupant,
    },
    /// Command passed.
    CommanderSet {
        /// To whom.
        role: RoleIx,
    },
    /// An effect keeps a role busy.
    RoleOccupied {
        /// Which.
        role: RoleIx,
        /// For so long.
        span: Span,
    },
    /// A role's person is free.
    RoleFreed {
        /// Which.
        role: RoleIx,
    },
    /// The level was declared.
    SeverityDeclared {
        /// Which.
        level: u8,
    },
    /// The true level changed; it counts after its grace.
    TruthChanged {
        /// Position in the scenario's truth.
        truth: u16,
    },
    /// The true level counts from now on.
    TruthCounts {
        /// Position in the scenario's truth.
        truth: u16,
    },
    // --- acts -----------------------------------------------------------------------------
    /// An act was asked for; it waits for its role.
    ActAsked {
        /// Its ticket.
        ticket: Ticket,
        /// Who does it.
        by: RoleIx,
        /// What.
        work: Work,
        /// Whether the facilitator logged it.
        logged: bool,
    },
    /// The lines that could be picked when an act was asked for that sends a message.
    LinesOffered {
        /// Of which act.
        ticket: Ticket,
        /// Which lines.
        offered: Said,
    },
    /// A role began an act.
    ActBegan {
        /// Which.
        ticket: Ticket,
        /// When it is said to have happened.
        started: ExerciseTime,
    },
    /// A precondition did not hold when an act began.
    ActFlawed {
        /// Which act.
        ticket: Ticket,
        /// Position in the action's needs.
        need: u8,
        /// Whether that counts as a minor harm.
        harm: bool,
    },
    /// An order was not kept.
    OrderBroken {
        /// Which.
        order: OrderIx,
        /// By which act.
        ticket: Ticket,
    },
    /// An act was done (prepared, considered).
    ActDone {
        /// Which.
        ticket: Ticket,
    },
    /// An escalation went out.
    ActSent {
        /// Which.
        ticket: Ticket,
        /// To whom.
        contact: ContactIx,
        /// When it will be answered; never if `None`.
        answer_in: Option<Span>,
    },
    /// It was answered.
    ActAnswered {
        /// Which.
        ticket: Ticket,
    },
    /// A contact let all its patience pass.
    ContactSilent {
        /// Which.
        contact: ContactIx,
        /// To which act.
        ticket: Ticket,
    },
    /// An act will not be done.
    ActWithdrawn {
        /// Which.
        ticket: Ticket,
        /// Why.
        why: WithdrawReason,
    },
    /// An act waits in another place.
    ActReordered {
        /// Which.
        ticket: Ticket,
        /// Its place, from 0.
        place: u8,
    },
    /// An act happened earlier than it was logged.
    ActBackDated {
        /// Which.
        ticket: Ticket,
        /// When.
        started: ExerciseTime,
    },
    /// A pattern was matched.
    Matched {
        /// Which.
        pattern: PatternIx,
        /// When the work began.
        started: ExerciseTime,
    },
    // --- decisions ------------------------------------------------------------------------
    /// A question was asked.
    DecisionAsked {
        /// Which.
        decision: DecisionIx,
    },
    /// A role voted.
    Voted {
        /// Who.
        role: RoleIx,
        /// How.
        choice: ChoiceIx,
        /// How sure, in per cent.
        confidence: Option<u8>,
    },
    /// The votes were shown.
    VotesRevealed {
        /// On which question.
        decision: DecisionIx,
    },
    /// A decision fell.
    Decided {
        /// How.
        choice: ChoiceIx,
        /// By whom; nobody if it was left open too long.
        by: Option<RoleIx>,
        /// How sure, in per cent.
        confidence: Option<u8>,
        /// Why.
        rationale: Option<TextIx>,
    },
    // --- judgement ------------------------------------------------------------------------
    /// A window opened.
    ExpectationOpened {
        /// Which.
        expectation: ExpectationIx,
    },
    /// A window opened again.
    ExpectationRepeated {
        /// Which.
        expectation: ExpectationIx,
    },
    /// An expectation was met, or better met than before.
    ExpectationMet {
        /// Which.
        expectation: ExpectationIx,
        /// By what.
        found: Match,
    },
    /// A window got more time.
    ExpectationExtended {
        /// Which.
        expectation: ExpectationIx,
        /// How much.
        by: Span,
    },
    /// A trap was stepped into.
    TrapSprung {
        /// Which.
        trap: TrapIx,
        /// About what.
        object: Option<ObjectIx>,
        /// By which act.
        ticket: Option<Ticket>,
    },
    /// A trap is no harm any more.
    TrapClosed {
        /// Which.
        trap: TrapIx,
    },
    /// A trap's harm was halved.
    TrapRecovered {
        /// Which.
        trap: TrapIx,
        /// By which act.
        ticket: Option<Ticket>,
    },
    /// Something was written down.
    NoteTaken {
        /// By whom.
        by: Seat,
        /// What kind.
        kind: NoteKind,
        /// The text.
        text: TextIx,
        /// The journal entry it is about.
        anchor: Option<u64>,
    },
    /// A moment was pinned.
    MomentPinned {
        /// By whom.
        by: Seat,
        /// The journal entry.
        anchor: u64,
        /// Why.
        text: TextIx,
    },
    /// A rating was confirmed or overridden.
    RatingSet {
        /// Of which objective.
        objective: ObjectiveIx,
        /// To what.
        rating: Rating,
        /// By which evaluator; the facilitator is 0.
        evaluator: u8,
        /// Why.
        reason: TextIx,
    },
    /// An earlier command was taken back.
    Undone {
        /// Its journal entry.
        entry: u64,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn events_stay_small() {
        assert!(size_of::<Event>() <= 48, "{} bytes", size_of::<Event>());
    }
}
