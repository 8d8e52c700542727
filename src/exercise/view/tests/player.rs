//! A player who does anything at all: what is offered, and now and then what is not.

use crate::dice::Dice;
use crate::exercise::view::Offer;
use crate::exercise::{Act, Command, Exercise, NoteKind, Refusal, Said, Seat, Setup, Work};
use crate::id::{ActionIx, DecisionIx, FactIx, FactSet, InjectIx, Key, ObjectIx, RoleIx, RoleSet};
use crate::scenario::Scenario;
use crate::scenario::model::pattern::Manner;
use crate::time::{ExerciseTime, Span};
use crate::words::Words;
use std::sync::Arc;

/// An exercise and somebody who plays all its seats at random.
pub(super) struct Player {
    pub(super) exercise: Exercise,
    dice: Dice,
}

impl Player {
    pub(super) fn new(scenario: Arc<Scenario>, setup: Setup, seed: u64) -> Self {
        Self { exercise: Exercise::new(scenario, setup), dice: Dice::new(seed, 99) }
    }

    pub(super) fn start(&mut self) {
        self.exercise.handle(Seat::Facilitator, &Command::Start, &mut ()).unwrap();
    }

    pub(super) fn end(&mut self) {
        self.exercise.handle(Seat::Facilitator, &Command::End, &mut ()).unwrap();
    }

    pub(super) const fn is_over(&self) -> bool {
        self.exercise.state().ended.is_some()
    }

    /// One command; what it was refused for, if it was.
    pub(super) fn turn(&mut self) -> Option<(Seat, Refusal)> {
        let (seat, command) = self.choose();
        let refusal = self.exercise.handle(seat, &command, &mut ()).err()?;
        Some((seat, refusal))
    }

    fn choose(&mut self) -> (Seat, Command) {
        if !self.exercise.state().started {
            return (Seat::Facilitator, Command::Start);
        }
        let role: RoleIx = self.any(self.exercise.scenario().roles.len());
        match self.dice.below(20) {
            0..8 => (Seat::Facilitator, self.advance()),
            8..14 => (Seat::Role(role), Command::Do(self.offered(role))),
            14 => (Seat::Role(role), self.tell(role)),
            15 => (Seat::Role(role), self.decide()),
            16 => (Seat::Role(role), Command::Hint { inject: self.inject() }),
            17 => (Seat::Role(role), Command::Acknowledge { inject: self.inject() }),
            18 => (Seat::Facilitator, Command::BringIn { role }),
            _ => (Seat::Role(role), self.note()),
        }
    }

    fn any<K: Key>(&mut self, count: usize) -> K {
        K::from_position(self.dice.below(u32::try_from(count).unwrap()) as usize)
    }

    fn inject(&mut self) -> InjectIx {
        self.any(self.exercise.scenario().injects.len())
    }

    fn advance(&self) -> Command {
        let soon = self.exercise.state().now.after(Span::from_seconds(20));
        let next = self.exercise.next_due().filter(|due| *due < ExerciseTime::NEVER);
        Command::Advance { to: next.unwrap_or(soon).max(soon) }
    }

    fn offered(&mut self, role: RoleIx) -> Work {
        if self.dice.chance(1, 8) {
            return self.anything();
        }
        let palette = self.exercise.view(Seat::Role(role), &Words::english()).palette;
        if palette.is_empty() {
            return self.anything();
        }
        let offer = &palette[self.dice.below(u32::try_from(palette.len()).unwrap()) as usize];
        self.as_offered(offer)
    }

    fn as_offered(&mut self, offer: &Offer) -> Work {
        let pick = |dice: &mut Dice, count: usize| {
            (count > 0).then(|| dice.below(u32::try_from(count).unwrap()) as usize)
        };
        let objects = offer.objects.as_deref().unwrap_or_default();
        let about = pick(&mut self.dice, objects.len()).map(|at| objects[at].object);
        let channel = pick(&mut self.dice, offer.channels.len()).map(|at| offer.channels[at]);
        let to = pick(&mut self.dice, offer.recipients.len()).map(|at| offer.recipients[at].role);
        let level = offer.wants_level.then(|| 1 + u8::try_from(self.dice.below(3)).unwrap());
        let manner = [Manner::Done, Manner::Done, Manner::Prepared, Manner::Considered]
            [self.dice.below(4) as usize];
        let says = offer.message(about).filter(|_| manner != Manner::Considered).and_then(|it| {
            let lines = it.lines.iter().filter(|_| self.dice.chance(1, 2));
            Said::new(it.message, lines.map(|line| line.line).collect())
        });
        Work::Act(Act { about, to, channel, level, manner, says, ..Act::of(offer.action) })
    }

    /// Something that nobody offered: refusals must keep their secrets too.
    fn anything(&mut self) -> Work {
        let scenario = Arc::clone(self.exercise.scenario());
        let action: ActionIx = self.any(scenario.actions.len());
        let about: ObjectIx = self.any(scenario.objects.len());
        let about = self.dice.chance(1, 2).then_some(about);
        let fact: FactIx = self.any(scenario.facts.len());
        let passes = Some(FactSet::of(fact));
        Work::Act(Act { about, passes, ..Act::of(action) })
    }

    fn tell(&mut self, role: RoleIx) -> Command {
        let known = self.exercise.view(Seat::Role(role), &Words::english()).known;
        let fact = if known.is_empty() {
            self.any(self.exercise.scenario().facts.len())
        } else {
            known[self.dice.below(u32::try_from(known.len()).unwrap()) as usize].fact
        };
        let to = RoleSet::first(self.exercise.scenario().roles.len());
        Command::Do(Work::Tell { fact, to })
    }

    fn decide(&mut self) -> Command {
        let scenario = Arc::clone(self.exercise.scenario());
        if scenario.decisions.is_empty() {
            return self.note();
        }
        let decision: DecisionIx = self.any(scenario.decisions.len());
        let choices = &scenario.decisions[decision].choices;
        let choice = choices[self.dice.below(u32::try_from(choices.len()).unwrap()) as usize];
        Command::Decide { decision, choice, confidence: Some(70), rationale: "so".to_owned() }
    }

    fn note(&mut self) -> Command {
        let text = format!("note {}", self.dice.below(1000));
        Command::Note { kind: NoteKind::Remark, text, anchor: None }
    }
}
