//! What one seat may see now. A [`View`] is the only way out of the engine towards a player.
//!
//! It holds copies, never references, and discloses in stages: while play runs a player sees what
//! has reached the role; in solo play the verdicts of a phase once that phase is over; everything
//! after EndEx. Facilitators and evaluators see what is behind the scenes at any time.

use super::command::Seat;
use super::decide;
use super::refusal::Refusal;
use super::setup::Setup;
use super::{Exercise, State, Work};
use crate::id::{ClockIx, FactIx, ObjectIx, RoleIx, RoleSet};
use crate::scenario::Scenario;
use crate::scenario::model::Subject;
use crate::words::Words;

mod behind;
mod board;
mod briefing;
mod decisions;
mod inbox;
mod knowledge;
mod message;
mod own;
mod palette;
mod people;
mod times;
mod verdicts;
mod words;
mod world;

pub use self::behind::{Behind, ExpectationLine, FactLine, ScriptLine, TrapLine};
pub use self::board::{BoardView, DeedView, PlaceView};
pub use self::briefing::Briefing;
pub use self::decisions::{Answer, Outcome, Question, VoteView};
pub use self::inbox::InboxItem;
pub use self::knowledge::{KnownFact, Listener, Shared};
pub use self::message::{LineView, MessageOffer};
pub use self::own::{OwnAct, OwnNote, Progress};
pub use self::palette::{NeedView, Offer, OfferedObject, Recipient};
pub use self::people::{Doing, PersonView, Presence};
pub use self::times::{Over, PhaseView, Times};
pub use self::verdicts::{PhaseVerdicts, Verdict, VerdictKind};
pub use self::words::grouped;
pub use self::world::{ContactView, Gauge, Happening, LegalClock, LegalStage, SeverityView};

/// The word that stands on everything a player sees.
pub fn exercise_mark(words: &Words) -> String {
    words.say("view-exercise")
}

/// What one seat may see now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// Whose view this is.
    pub seat: Seat,
    /// The role that sits here, if it is a player's.
    pub role: Option<RoleIx>,
    /// What may be read before play, and by roles that have not been told yet.
    pub briefing: Briefing,
    /// The clocks.
    pub times: Times,
    /// Whether this seat is in play; if not, everything below is empty.
    pub here: bool,
    /// The phase that runs.
    pub phase: Option<String>,
    /// The phases so far, oldest first.
    pub phases: Vec<PhaseView>,
    /// What has arrived, oldest first.
    pub inbox: Vec<InboxItem>,
    /// The people, in the scenario's order.
    pub people: Vec<PersonView>,
    /// What this seat knows to be so.
    pub known: Vec<KnownFact>,
    /// Quantities that everybody may watch.
    pub meters: Vec<Gauge>,
    /// How it is with the things of the scenario, as far as this seat knows.
    pub board: BoardView,
    /// Questions that were asked.
    pub questions: Vec<Question>,
    /// Legal clocks that this seat knows to run.
    pub legal_clocks: Vec<LegalClock>,
    /// The severity scale and what was declared.
    pub severity: SeverityView,
    /// What people outside have said or not said so far.
    pub contacts: Vec<ContactView>,
    /// What could be seen to happen in the world, oldest first.
    pub happenings: Vec<Happening>,
    /// What this seat's role has asked for, oldest first.
    pub acts: Vec<OwnAct>,
    /// What this seat's role may do.
    pub palette: Vec<Offer>,
    /// What this seat wrote down.
    pub notes: Vec<OwnNote>,
    /// What came of the phases that are over; solo play only.
    pub verdicts: Vec<PhaseVerdicts>,
    /// Everything else, once it may be seen.
    pub behind: Option<Behind>,
}

impl Exercise {
    /// What one seat may see now, told in these words.
    pub fn view(&self, seat: Seat, words: &Words) -> View {
        let eye = Eye::new(self, seat, words);
        let here = eye.here();
        let mut view = View {
            seat,
            role: eye.role,
            briefing: briefing::briefing(&eye),
            times: times::times(&eye),
            here,
            phase: None,
            phases: Vec::new(),
            inbox: Vec::new(),
            people: Vec::new(),
            known: Vec::new(),
            meters: Vec::new(),
            board: BoardView::default(),
            questions: Vec::new(),
            legal_clocks: Vec::new(),
            severity: SeverityView::default(),
            contacts: Vec::new(),
            happenings: Vec::new(),
            acts: Vec::new(),
            palette: Vec::new(),
            notes: Vec::new(),
            verdicts: Vec::new(),
            behind: eye.behind_the_scenes().then(|| behind::behind(&eye)),
        };
        if here {
            fill(&eye, &mut view);
        }
        view
    }
}

fn fill(eye: &Eye<'_>, view: &mut View) {
    view.phase = eye.scenario.phases.get(eye.state.phase).map(|phase| phase.title.clone());
    view.phases = times::phases(eye);
    view.inbox = inbox::inbox(eye);
    view.people = people::people(eye);
    view.known = knowledge::known(eye);
    view.meters = world::meters(eye, crate::scenario::model::Show::Public);
    view.board = board::board(eye);
    view.questions = decisions::questions(eye);
    view.legal_clocks = world::legal_clocks(eye);
    view.severity = world::severity(eye);
    view.contacts = world::contacts(eye);
    view.happenings = world::happenings(eye);
    view.acts = own::acts(eye);
    view.palette = palette::palette(eye);
    view.notes = own::notes(eye);
    view.verdicts = verdicts::verdicts(eye);
}

/// What a view is made from, and whose it is.
struct Eye<'a> {
    exercise: &'a Exercise,
    scenario: &'a Scenario,
    setup: &'a Setup,
    state: &'a State,
    seat: Seat,
    role: Option<RoleIx>,
    /// The roles in play of the person in this seat.
    mine: RoleSet,
    /// The language of who looks.
    words: &'a Words,
}

impl<'a> Eye<'a> {
    fn new(exercise: &'a Exercise, seat: Seat, words: &'a Words) -> Self {
        let state = exercise.state();
        let role = if let Seat::Role(role) = seat { Some(role) } else { None };
        let same = |chief: RoleIx| {
            let mine = |it: &RoleIx| state.entered.has(*it) && state.roles[*it].person == chief;
            state.roles.keys().filter(mine).collect()
        };
        let mine = role.map_or(RoleSet::EMPTY, |role| {
            if state.entered.has(role) { same(state.roles[role].person) } else { RoleSet::EMPTY }
        });
        Self {
            exercise,
            scenario: exercise.scenario(),
            setup: exercise.setup(),
            state,
            seat,
            role,
            mine,
            words,
        }
    }

    /// Whether the seat is in play: facilitators, evaluators and observers always are.
    fn here(&self) -> bool {
        self.role.is_none_or(|role| self.state.entered.has(role))
    }

    fn leads(&self) -> bool {
        matches!(self.seat, Seat::Facilitator | Seat::Evaluator(_))
    }

    fn behind_the_scenes(&self) -> bool {
        self.leads() || self.state.ended.is_some()
    }

    /// Whether this seat knows a fact. An observer knows what the whole room knows.
    fn knows(&self, fact: FactIx) -> bool {
        match self.seat {
            Seat::Role(_) => self.mine.iter().any(|role| self.state.knows(role, fact)),
            Seat::Observer => self.all_know(fact),
            Seat::Facilitator | Seat::Evaluator(_) => self.state.known_anyhow.has(fact),
        }
    }

    fn all_know(&self, fact: FactIx) -> bool {
        let entered = self.state.entered;
        !entered.is_empty() && entered.iter().all(|role| self.state.knows(role, fact))
    }

    /// Whether this seat may see an object: it has come up, and if it stands for a legal clock or
    /// a decision, the seat knows of that.
    fn sees_object(&self, object: ObjectIx) -> bool {
        decide::has_appeared(self.scenario, self.state, object)
            && match self.scenario.objects[object].subject {
                Subject::Thing | Subject::Contact(_) => true,
                Subject::Clock(clock) => self.sees_clock(clock),
                Subject::Decision(decision) => decisions::sees(self, decision),
            }
    }

    fn sees_clock(&self, clock: ClockIx) -> bool {
        world::sees_clock(self, clock)
    }

    /// Whether this would be accepted now, as the refusal's sentence if not.
    fn refusal(&self, role: RoleIx, work: &Work) -> Option<String> {
        let refusal: Refusal = self.exercise.may_do(role, work).err()?;
        Some(refusal.sentence(self.scenario, self.words))
    }
}

#[cfg(test)]
mod tests;
