//! What got better, and with what certainty?
//!
//! Two runs are compared when the same team played the same version of the same scenario in the
//! same way. Points of two runs differ only if the interval of their difference leaves out nought.

use super::independent;
use crate::paper::words::{decimal, tenths};
use crate::programme::estimate::{Estimate, Verdict};
use crate::programme::{Exercise, Programme};
use serde::Serialize;
use std::collections::BTreeMap;

/// The first and the latest run of a scenario by a team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Comparison {
    /// The scenario's title.
    pub title: String,
    /// Its version.
    pub version: String,
    /// The team, if one was named.
    pub team: String,
    /// How many runs there are.
    pub runs: usize,
    /// The numbers of the two that are compared.
    pub compared: Option<(u32, u32)>,
    /// The difference in thousandths of a point, with its interval.
    pub difference: Option<Estimate>,
    /// What may be said of it; none if nothing can be compared.
    pub verdict: Option<Verdict>,
    /// Objectives that got better or worse beyond doubt, with the difference.
    pub objectives: Vec<(String, Estimate, Verdict)>,
    /// The answer, a sentence each.
    pub says: Vec<String>,
}

/// Standing responses done in full, earlier and later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Standing {
    /// The team, if one was named.
    pub team: String,
    /// Earlier: done in full, put to the test.
    pub earlier: (u32, u32),
    /// Later.
    pub later: (u32, u32),
    /// The difference of the shares in thousandths, with its interval.
    pub difference: Estimate,
    /// What may be said of it.
    pub verdict: Verdict,
    /// The answer.
    pub says: String,
}

/// The same team plays the same scenario 9.5 points better or worse from day to day (one standard
/// deviation, from runs of bots): no figure of one run is surer than that, 1.96 times.
const DAY: i64 = 18_620;

/// A figure of one run, with at least the doubt of its day.
fn of_one_day(it: Estimate) -> Estimate {
    Estimate::new(it.point, it.low.min(it.point - DAY), it.high.max(it.point + DAY))
}

pub(super) fn comparisons(programme: &Programme) -> Vec<Comparison> {
    let mut groups: BTreeMap<(&str, &str, &str, bool), Vec<&Exercise>> = BTreeMap::new();
    for it in independent(programme) {
        let key = (it.title.as_str(), it.version.as_str(), it.team.as_str(), it.is_team());
        groups.entry(key).or_default().push(it);
    }
    groups.into_values().filter_map(|runs| comparison(runs)).collect()
}

fn comparison(mut runs: Vec<&Exercise>) -> Option<Comparison> {
    runs.sort_by_key(|it| (it.held, it.number));
    let (first, last) = (*runs.first()?, *runs.last()?);
    let mut comparison = Comparison {
        title: first.title.clone(),
        version: first.version.clone(),
        team: first.team.clone(),
        runs: runs.len(),
        compared: None,
        difference: None,
        verdict: None,
        objectives: Vec::new(),
        says: Vec::new(),
    };
    if runs.len() < 2 {
        let points = shown_points(first);
        comparison.says.push(format!("One run ({points}): there is nothing to compare it with."));
        return Some(comparison);
    }
    let (Some(before), Some(after)) = (first.points(), last.points()) else {
        let says = "Too few responses were put to the test for a figure with an interval.";
        comparison.says.push(says.to_owned());
        return Some(comparison);
    };
    let difference = of_one_day(after).less(of_one_day(before));
    comparison.compared = Some((first.number, last.number));
    comparison.difference = Some(difference);
    comparison.verdict = Some(difference.verdict());
    comparison.says.push(format!(
        "From {} to {} points between {} and {}: {}.",
        points(before.point),
        points(after.point),
        first.held_on.in_words(),
        last.held_on.in_words(),
        of_difference(difference)
    ));
    let looked_at = objectives(first, last, &mut comparison);
    comparison.says.extend(of_objectives(&comparison, looked_at));
    if runs.len() == 2 {
        comparison.says.push("Two runs are a small sample: luck of the day is in both.".to_owned());
    }
    Some(comparison)
}

fn shown_points(exercise: &Exercise) -> String {
    match exercise.points() {
        Some(it) => {
            format!("{} points, give or take {}", points(it.point), points(it.give_or_take()))
        }
        None => "too few responses for a figure with an interval".to_owned(),
    }
}

fn points(milli: i64) -> String {
    decimal(tenths(milli))
}

fn signed(milli: i64) -> String {
    if milli > 0 { format!("+{}", points(milli)) } else { points(milli) }
}

fn of_difference(it: Estimate) -> String {
    let between = format!(
        "{} points, with 95 per cent certainty between {} and {}",
        signed(it.point),
        signed(it.low),
        signed(it.high)
    );
    match it.verdict() {
        Verdict::Better => format!("better by {between}"),
        Verdict::Worse => format!("worse by {between}"),
        Verdict::CannotTell => format!(
            "{between}. That may be chance: only a change of about {} points would show",
            points(it.give_or_take())
        ),
    }
}

/// Notes the objectives that differ; gives how many could be looked at.
fn objectives(first: &Exercise, last: &Exercise, into: &mut Comparison) -> usize {
    let mut looked_at = 0;
    for after in &last.objectives {
        let Some(before) = first.objectives.iter().find(|it| it.slug == after.slug) else {
            continue;
        };
        let figure = |it: &crate::programme::Objective| {
            let interval = it.points.zip(it.interval);
            interval.map(|(point, (low, high))| of_one_day(Estimate::new(point, low, high)))
        };
        let (Some(before), Some(figure)) = (figure(before), figure(after)) else { continue };
        looked_at += 1;
        let difference = figure.less(before);
        if difference.verdict() != Verdict::CannotTell {
            into.objectives.push((after.title.clone(), difference, difference.verdict()));
        }
    }
    looked_at
}

fn of_objectives(comparison: &Comparison, looked_at: usize) -> Option<String> {
    if looked_at == 0 {
        return None;
    }
    if comparison.objectives.is_empty() {
        return Some(match looked_at {
            1 => "The one objective with enough responses cannot be told apart.".to_owned(),
            _ => format!("None of {looked_at} objectives can be told apart by itself."),
        });
    }
    let said = comparison.objectives.iter().map(|(title, it, _)| {
        format!("“{title}” {} ({} to {})", signed(it.point), signed(it.low), signed(it.high))
    });
    let said: Vec<String> = said.collect();
    Some(format!(
        "Of {looked_at} objectives: {}; the others cannot be told apart.",
        said.join("; ")
    ))
}

/// Standing responses of a team's earlier half of runs against those of its later half.
pub(super) fn standing(programme: &Programme) -> Vec<Standing> {
    let mut teams: BTreeMap<&str, Vec<&Exercise>> = BTreeMap::new();
    for it in independent(programme).filter(|it| it.is_team() && it.standing.1 > 0) {
        teams.entry(&it.team).or_default().push(it);
    }
    teams.into_iter().filter_map(|(team, runs)| halves(team, runs)).collect()
}

fn halves(team: &str, mut runs: Vec<&Exercise>) -> Option<Standing> {
    runs.sort_by_key(|it| (it.held, it.number));
    let (earlier, later) = runs.split_at_checked(runs.len() / 2)?;
    let sum = |runs: &[&Exercise]| {
        runs.iter().fold((0_u32, 0_u32), |sum, it| {
            (sum.0.saturating_add(it.standing.0), sum.1.saturating_add(it.standing.1))
        })
    };
    let (before, after) = (sum(earlier), sum(later));
    let difference = Estimate::share(after.0, after.1)?.less(Estimate::share(before.0, before.1)?);
    let verdict = difference.verdict();
    let certainty = match verdict {
        Verdict::Better => "more than chance explains",
        Verdict::Worse => "fewer, and more than chance explains",
        Verdict::CannotTell => "which may be chance",
    };
    let per_cent = |milli: i64| decimal(milli);
    let says = format!(
        "Responses that every scenario expects, done in full: {} of {} in the earlier {}, {} of {} \
         in the later {}: {certainty} (difference {} percentage points, between {} and {}; \
         responses of one run hang together, so the doubt is larger than that).",
        before.0,
        before.1,
        runs_in_words(earlier.len()),
        after.0,
        after.1,
        runs_in_words(later.len()),
        per_cent(difference.point),
        per_cent(difference.low),
        per_cent(difference.high),
    );
    Some(Standing {
        team: team.to_owned(),
        earlier: before,
        later: after,
        difference,
        verdict,
        says,
    })
}

fn runs_in_words(count: usize) -> String {
    if count == 1 { "run".to_owned() } else { format!("{count} runs") }
}
