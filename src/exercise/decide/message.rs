//! Messages: which lines a role may pick, whether an act says what it has to, and what that earns.

use crate::exercise::Said;
use crate::exercise::command::{Act, Ticket, Work};
use crate::exercise::refusal::Refusal;
use crate::exercise::state::{InjectStatus, State};
use crate::id::{AtomIx, FactIx, InjectIx, LineIx, LineSet, MessageIx, RoleIx, RoleSet};
use crate::scenario::Scenario;
use crate::scenario::model::pattern::Manner;
use crate::scenario::model::{Atom, Condition};

/// The least that is left of the credit for a message, in thousandths: a poor one beats silence.
const LEAST: i64 = 300;

/// The lines of a message that a role may pick now: those whose `when` is true as far as the
/// role's person can tell.
pub fn lines_on_offer(
    scenario: &Scenario,
    state: &State,
    role: RoleIx,
    message: MessageIx,
) -> LineSet {
    let eye = Writer { scenario, state, hats: hats(state, role) };
    let is_offered = |when: &Option<Condition>| {
        when.as_ref().is_none_or(|when| when.holds(|atom| eye.seems(atom)))
    };
    let lines = &scenario.messages[message].lines;
    lines.pairs().filter(|(_, line)| is_offered(&line.when)).map(|(line, _)| line).collect()
}

/// The message that an act sends now, with the lines its role may pick; none while there are none.
pub fn message_on_offer(
    scenario: &Scenario,
    state: &State,
    role: RoleIx,
    act: &Act,
) -> Option<Said> {
    if act.manner == Manner::Considered {
        return None;
    }
    let message = scenario.wiring.message_of(act.action, act.about)?;
    Said::new(message, lines_on_offer(scenario, state, role, message))
}

/// Whether a piece of work says what it has to, and nothing that is not on offer. Gives the lines
/// that were, if it sends a message.
pub(super) fn is_worded(
    scenario: &Scenario,
    state: &State,
    role: RoleIx,
    work: &Work,
) -> Result<Option<Said>, Refusal> {
    let Work::Act(act) = work else { return Ok(None) };
    let offered = message_on_offer(scenario, state, role, act);
    match (offered, act.says) {
        (None, None) => Ok(None),
        (None, Some(_)) => Err(Refusal::SaysNothing(act.action)),
        (Some(_), None) => Err(Refusal::NeedsWords(act.action)),
        (Some(offered), Some(said)) => {
            let is_offered = said.message() == offered.message()
                && said.lines().without(offered.lines()).is_empty();
            if is_offered { Ok(Some(offered)) } else { Err(Refusal::NotOnOffer) }
        }
    }
}

/// The same for what the facilitator logs: it may carry no words, and is then not judged by them;
/// what was said an hour ago need not be on offer now.
pub(super) fn is_worded_testimony(
    scenario: &Scenario,
    state: &State,
    role: RoleIx,
    work: &Work,
) -> Result<Option<Said>, Refusal> {
    let Work::Act(act) = work else { return Ok(None) };
    let Some(said) = act.says else { return Ok(None) };
    let sent = scenario.wiring.message_of(act.action, act.about);
    if sent != Some(said.message()) || act.manner == Manner::Considered {
        return Err(Refusal::SaysNothing(act.action));
    }
    let all = LineSet::first(scenario.messages[said.message()].lines.len());
    if !said.lines().without(all).is_empty() {
        return Err(Refusal::NotOnOffer);
    }
    let lines = lines_on_offer(scenario, state, role, said.message()).or(said.lines());
    Ok(Said::new(said.message(), lines))
}

/// The roles in play of the person in a role.
fn hats(state: &State, role: RoleIx) -> RoleSet {
    let person = state.roles[role].person;
    state.entered.iter().filter(|it| state.roles[*it].person == person).collect()
}

/// Whoever writes a message, and what they can tell of the world.
struct Writer<'a> {
    scenario: &'a Scenario,
    state: &'a State,
    hats: RoleSet,
}

impl Writer<'_> {
    fn seems(&self, atom: AtomIx) -> bool {
        let holds = self.state.holds(atom);
        match self.scenario.wiring.atoms[atom] {
            Atom::Fact(fact)
            | Atom::Known(fact)
            | Atom::KnownBy(fact, _)
            | Atom::KnownByCommander(fact) => holds && self.knows(fact),
            Atom::Released(inject) => holds && self.has_seen(inject),
            Atom::Latch(at) => {
                let latch = self.scenario.wiring.latches.get(usize::from(at));
                latch.is_some_and(|(_, condition)| condition.holds(|part| self.seems(part)))
            }
            Atom::StorySince(of, _) => holds && self.seems(of),
            Atom::Missed(..) | Atom::Sprung(_) | Atom::Dice(..) => false,
            _ => holds,
        }
    }

    fn knows(&self, fact: FactIx) -> bool {
        self.hats.iter().any(|role| self.state.knows(role, fact))
    }

    fn has_seen(&self, inject: InjectIx) -> bool {
        let progress = &self.state.injects[inject];
        let is_open = !self.scenario.injects[inject].private;
        progress.status == InjectStatus::Released
            && (is_open || !progress.to.and(self.hats).is_empty())
    }
}

/// A message as it was sent, held against what it could have said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wording {
    /// What it says.
    pub said: Said,
    /// What could be picked.
    pub offered: LineSet,
}

impl Wording {
    /// The wording of an act, if it sends a message and its words are known.
    pub fn of(state: &State, ticket: Ticket) -> Option<Self> {
        let (said, offered) = state.said(ticket)?;
        Some(Self { said, offered })
    }

    /// What is left of the credit: so much of so much. What belongs in it less what does harm,
    /// over all that belongs in it and was on offer; never less than `LEAST`.
    pub fn share(&self, scenario: &Scenario) -> (i64, i64) {
        let (mut earned, mut all) = (0_i64, 0_i64);
        for (line, record) in scenario.messages[self.said.message()].lines.pairs() {
            let worth = i64::from(record.worth);
            if self.said.lines().has(line) {
                earned += worth;
            }
            if worth > 0 && self.offered.has(line) {
                all += worth;
            }
        }
        // With nothing on offer that belongs in it, saying no harm is all there is to earn.
        let (earned, all) = if all == 0 { (i64::from(earned >= 0), 1) } else { (earned, all) };
        let earned = earned.clamp(0, all);
        if earned * 1000 < LEAST * all { (LEAST, 1000) } else { (earned, all) }
    }

    /// The same in thousandths, rounded half up.
    pub fn thousandths(&self, scenario: &Scenario) -> i64 {
        let (earned, all) = self.share(scenario);
        (2000 * earned + all) / (2 * all)
    }

    /// What belongs in it, was on offer and was left out, in the author's order.
    pub fn left_out(self, scenario: &Scenario) -> impl Iterator<Item = LineIx> {
        let lines = scenario.messages[self.said.message()].lines.pairs();
        let is_missing = move |line: LineIx| self.offered.has(line) && !self.said.lines().has(line);
        lines.filter(move |(line, it)| it.worth > 0 && is_missing(*line)).map(|(line, _)| line)
    }

    /// What was said and does harm, in the author's order.
    pub fn harmful(self, scenario: &Scenario) -> impl Iterator<Item = LineIx> {
        let lines = scenario.messages[self.said.message()].lines.pairs();
        lines.filter(move |(line, it)| it.worth < 0 && self.said.lines().has(*line)).map(|it| it.0)
    }
}
