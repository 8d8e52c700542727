//! Points: what was earned, what harm and waste took away, and where the largest losses are.

use super::item::{Item, Outcome, judge};
use super::{HarmDone, HarmSource, Window};
use crate::exercise::state::ActState;
use crate::exercise::{Setup, State, Ticket};
use crate::id::{ExpectationIx, ObjectiveIx, TrapIx};
use crate::scenario::Scenario;
use crate::scenario::model::{Deed, Harm};

/// The whole score, in thousandths of a point.
pub(super) const FULL: i64 = 100_000;
const HARM_CAP: i64 = 30_000;
const WASTE_CAP: i64 = 10_000;
const HINT: i64 = 2_000;
const HINT_CAP: i64 = 10_000;
/// An objective with fewer exercised expectations weighs less and shows no number.
pub(super) const FEW: i64 = 5;

/// The points of a run, in thousandths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Score {
    /// What is left, 0 to 100 000.
    pub total: i64,
    /// Earned by what was done and when.
    pub base: i64,
    /// Lost to harm, at most 30 000.
    pub harm: i64,
    /// Lost to acts that answered nothing, at most 10 000.
    pub waste: i64,
    /// Lost to hints shown, at most 10 000.
    pub hints: i64,
    /// How many expectations were exercised.
    pub exercised: i64,
}

/// Sums of one objective: weighted scores, weights, count.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sums {
    pub weighted: i64,
    pub weights: i64,
    pub count: i64,
}

impl Sums {
    pub(super) fn add(&mut self, weight: u8, score: i64) {
        self.weighted += i64::from(weight) * score;
        self.weights += i64::from(weight);
        self.count += 1;
    }

    /// 0 to 100 000.
    pub(super) fn points(&self) -> i64 {
        if self.weights == 0 { 0 } else { half_up(100 * self.weighted, self.weights) }
    }

    /// The objective's weight, times five.
    pub(super) fn weight(&self, weight: u8) -> i64 {
        i64::from(weight) * self.count.min(FEW)
    }
}

/// A quotient rounded half up; for numerators that are not negative.
pub(super) const fn half_up(numerator: i64, denominator: i64) -> i64 {
    (2 * numerator + denominator) / (2 * denominator)
}

/// Whether an item counts towards the score.
pub(super) const fn counts(item: &Item) -> bool {
    is_counted(item.outcome)
}

const fn is_counted(outcome: Outcome) -> bool {
    matches!(outcome, Outcome::Met { .. } | Outcome::Missed)
}

pub(super) fn sums(scenario: &Scenario, items: &[Item], objective: ObjectiveIx) -> Sums {
    let mut sums = Sums::default();
    for item in items.iter().filter(|item| counts(item)) {
        let record = &scenario.expectations[item.expectation];
        if record.objective == objective {
            sums.add(record.weight, item.score);
        }
    }
    sums
}

fn base(scenario: &Scenario, sums_of: impl Fn(ObjectiveIx) -> Sums) -> i64 {
    let (mut weighted, mut weights) = (0, 0);
    for (objective, record) in scenario.objectives.pairs() {
        let sums = sums_of(objective);
        let weight = sums.weight(record.weight);
        weighted += weight * sums.points();
        weights += weight;
    }
    if weights == 0 { 0 } else { half_up(weighted, weights) }
}

pub(super) fn score(
    scenario: &Scenario,
    state: &State,
    items: &[Item],
    harms: &[HarmDone],
    wasted: usize,
) -> Score {
    let exercised = items.iter().filter(|item| counts(item)).count();
    let base = base(scenario, |objective| sums(scenario, items, objective));
    let harm = harms.iter().map(|harm| harm.points).sum::<i64>();
    finish(scenario, state, base, harm, wasted, exercised)
}

fn finish(
    scenario: &Scenario,
    state: &State,
    base: i64,
    harm: i64,
    wasted: usize,
    exercised: usize,
) -> Score {
    let (wasted, exercised) = (count(wasted), count(exercised));
    let harm = harm.min(HARM_CAP);
    // 10 · max(0, waste − n/2) / n points, in thousandths.
    let surplus = (2 * wasted - exercised).max(0);
    let waste =
        if exercised == 0 { 0 } else { half_up(surplus * 10_000, 2 * exercised).min(WASTE_CAP) };
    let hints = if scenario.hints_are_free { 0 } else { i64::from(state.hints) * HINT };
    let hints = hints.min(HINT_CAP);
    let total = (base - harm - waste - hints).clamp(0, FULL);
    Score { total, base, harm, waste, hints, exercised }
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// The total alone, in thousandths of a point, for bots: the same figure as [`Score::total`],
/// without allocating when there are no more than 32 objectives.
pub fn quick_score(scenario: &Scenario, setup: &Setup, state: &State) -> i64 {
    quick_score_with(scenario, setup, state, |_, _, _| {})
}

/// The total alone; and on the way what became of each expectation, and its window.
pub fn quick_score_with(
    scenario: &Scenario,
    setup: &Setup,
    state: &State,
    mut each: impl FnMut(ExpectationIx, Outcome, Option<Window>),
) -> i64 {
    let mut table = [Sums::default(); 32];
    let mut exercised = 0;
    for expectation in scenario.expectations.keys() {
        let judged = judge(scenario, setup, state, expectation);
        each(expectation, judged.outcome, judged.window);
        if !is_counted(judged.outcome) {
            continue;
        }
        exercised += 1;
        let record = &scenario.expectations[expectation];
        if let Some(sums) = table.get_mut(position(record.objective)) {
            sums.add(record.weight, judged.score);
        }
    }
    let base =
        base(scenario, |objective| table.get(position(objective)).copied().unwrap_or_default());
    let mut harm = 0;
    each_harm(scenario, state, |it| harm += it.points);
    let mut wasted = 0;
    super::waste::each_wasted(scenario, setup, state, |_| wasted += 1);
    finish(scenario, state, base, harm, wasted, exercised).total
}

fn position(objective: ObjectiveIx) -> usize {
    use crate::id::Key as _;
    objective.position()
}

/// Points a harm costs, in thousandths.
pub(super) const fn harm_points(harm: Harm) -> i64 {
    match harm {
        Harm::Minor => 3_000,
        Harm::Major => 8_000,
        Harm::Critical => 15_000,
    }
}

pub(super) fn harms(scenario: &Scenario, state: &State) -> Vec<HarmDone> {
    let mut harms = Vec::new();
    each_harm(scenario, state, |harm| harms.push(harm));
    harms.sort_by_key(|harm| harm.at);
    harms
}

fn each_harm(scenario: &Scenario, state: &State, mut found: impl FnMut(HarmDone)) {
    for (trap, record) in scenario.traps.pairs() {
        let progress = &state.traps[trap];
        let Some((at, ticket)) = progress.sprung else { continue };
        let recovered = progress.recovered.is_some();
        let points = harm_points(record.harm) / if recovered { 2 } else { 1 };
        let objects = state.trap_objects.iter().filter(|it| it.0 == trap).map(|it| Some(it.1));
        let blank = usize::from(progress.times) - objects.clone().count();
        for object in objects.chain(std::iter::repeat_n(None, blank)) {
            found(HarmDone {
                what: HarmSource::Trap(trap, object),
                harm: record.harm,
                points,
                objective: Some(record.objective),
                at,
                ticket,
                recovered,
            });
        }
    }
    for (ticket, act) in tickets(state).filter(|(_, act)| act.harms > 0) {
        for need in 0..act.harms {
            found(HarmDone {
                what: HarmSource::Need(need),
                harm: Harm::Minor,
                points: harm_points(Harm::Minor),
                objective: None,
                at: act.started.unwrap_or(act.asked_at),
                ticket: Some(ticket),
                recovered: false,
            });
        }
    }
}

/// Every act with its ticket.
pub(super) fn tickets(state: &State) -> impl Iterator<Item = (Ticket, &ActState)> {
    (0_u32..).map(Ticket).zip(&state.acts)
}

/// What each exercised expectation lost, in thousandths of a point of the total, largest first.
/// Together with the base they make exactly a hundred points: what rounding leaves over goes to the
/// largest.
pub(super) fn losses(scenario: &Scenario, items: &[Item], base: i64) -> Vec<(ExpectationIx, i64)> {
    let sums: Vec<Sums> =
        scenario.objectives.keys().map(|objective| sums(scenario, items, objective)).collect();
    let weights: i64 = scenario
        .objectives
        .pairs()
        .zip(&sums)
        .map(|((_, record), sums)| sums.weight(record.weight))
        .sum();
    let mut losses: Vec<(ExpectationIx, i64)> = items
        .iter()
        .filter(|item| counts(item) && item.score < 1000)
        .map(|item| (item.expectation, loss(scenario, item, &sums, weights)))
        .collect();
    losses.sort_by_key(|(expectation, loss)| (-loss, *expectation));
    let named: i64 = losses.iter().map(|(_, loss)| loss).sum();
    if let Some((_, largest)) = losses.first_mut() {
        *largest += FULL - base - named;
    }
    losses
}

fn loss(scenario: &Scenario, item: &Item, sums: &[Sums], weights: i64) -> i64 {
    let record = &scenario.expectations[item.expectation];
    let Some(sums) = sums.get(position(record.objective)) else { return 0 };
    let weight = sums.weight(scenario.objectives[record.objective].weight);
    let share = 100 * weight * i64::from(record.weight) * (1000 - item.score);
    half_up(share, (weights * sums.weights).max(1))
}

/// Traps kept clear of although their act could have been done about something that appeared.
pub(super) fn avoided(scenario: &Scenario, state: &State) -> Vec<TrapIx> {
    let could = |trap: &TrapIx| {
        let record = &scenario.traps[*trap];
        let Some(pattern) = record.on_pattern else { return true };
        match &scenario.wiring.patterns[pattern].deed {
            Deed::Act { about: Some(object), .. } => {
                crate::exercise::has_appeared(scenario, state, *object)
            }
            Deed::Says { message, .. } => state.has_said(*message),
            Deed::Choice(choice) => {
                state.decisions[scenario.choices[*choice].decision].asked.is_some()
            }
            _ => true,
        }
    };
    scenario.traps.keys().filter(|trap| state.traps[*trap].sprung.is_none()).filter(could).collect()
}
