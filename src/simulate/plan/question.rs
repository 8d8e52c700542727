//! Which choice of a decision is the best one.

use super::build::Planner;
use super::harm::points;
use super::task::{Question, TaskIx, What};
use crate::id::{ChoiceIx, DecisionIx, ExpectationIx, PatternIx, Table};
use crate::scenario::model::{Atom, Importance};
use crate::time::Span;

/// What an expectation is worth beside the points of a harm, for each unit of its weight.
const WORTH: i64 = 2;

/// How long one thinks about a question that nothing else puts a limit to.
const USUALLY: Span = Span::from_minutes(5);

impl Planner<'_> {
    /// Puts the best choice of each decision first.
    pub(super) fn rank(&mut self, questions: &mut Table<DecisionIx, Question>) {
        for decision in self.scenario.decisions.keys() {
            let mut choices = questions[decision].choices.clone();
            choices.sort_by_key(|task| std::cmp::Reverse(self.value(*task)));
            let best = choices.first().copied();
            let meets = best.map_or_else(Vec::new, |best| self.met_by(best));
            let scenario = self.scenario;
            let needs = meets.iter().flat_map(|it| &scenario.expectations[*it].needs);
            let before = needs.filter_map(|need| self.make(need)).collect();
            let left_open = scenario.decisions[decision].if_open_after.map(|(span, _)| span);
            let full = meets.iter().map(|it| scenario.expectations[*it].full_within).min();
            let urgency = [full, left_open].into_iter().flatten().min().unwrap_or(USUALLY);
            let last_call = left_open.unwrap_or(Span::from_minutes(60)).millis() * 3 / 4;
            let last_call = Span::from_millis(last_call);
            questions[decision] = Question { choices, before, urgency, last_call };
        }
    }

    fn choice(&self, task: TaskIx) -> Option<ChoiceIx> {
        match self.tasks[task].what {
            What::Choose(_, choice) => Some(choice),
            _ => None,
        }
    }

    /// The patterns that a choice matches, by itself and by the acts it orders.
    fn patterns(&self, choice: ChoiceIx) -> Vec<PatternIx> {
        let scenario = self.scenario;
        let mut patterns = scenario.wiring.patterns_of_choice[choice].clone();
        for order in &scenario.choices[choice].orders {
            let act = crate::exercise::Act { about: order.about, ..self.template(order.action) };
            patterns.extend(self.matches(&act));
        }
        patterns
    }

    fn met_by(&self, task: TaskIx) -> Vec<ExpectationIx> {
        let Some(choice) = self.choice(task) else { return Vec::new() };
        let of_choice = &self.scenario.wiring.patterns_of_choice[choice];
        let accepts = |it: &ExpectationIx| {
            self.scenario.expectations[*it].accept.iter().any(|(it, _)| of_choice.contains(it))
        };
        self.scenario.expectations.keys().filter(accepts).collect()
    }

    /// What a choice earns less the harm it does, in thousandths.
    fn value(&self, task: TaskIx) -> i64 {
        let Some(choice) = self.choice(task) else { return 0 };
        let scenario = self.scenario;
        let patterns = self.patterns(choice);
        let earned = scenario.expectations.iter().map(|record| {
            let credits = record.accept.iter().filter(|(it, _)| patterns.contains(it));
            let credit = credits.map(|(_, credit)| i64::from(*credit)).max().unwrap_or(0);
            let urgent = if record.importance == Importance::Critical { 2 } else { 1 };
            credit * i64::from(record.weight) * urgent * WORTH
        });
        let lost = scenario.traps.iter().map(|trap| {
            let by_pattern = trap.on_pattern.is_some_and(|it| patterns.contains(&it));
            let by_choice = trap.on.atoms().iter().any(|atom| match scenario.wiring.atoms[*atom] {
                Atom::Chosen(it) => it == choice,
                Atom::Done(it) => patterns.contains(&it),
                _ => false,
            });
            let springs = by_pattern || trap.on_pattern.is_none() && by_choice;
            if springs { 1000 * i64::from(points(trap.harm)) } else { 0 }
        });
        earned.sum::<i64>() - lost.sum::<i64>()
    }
}
