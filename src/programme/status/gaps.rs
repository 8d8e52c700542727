//! What did we never test?

use crate::programme::{CHECKLIST, Day, Programme};
use crate::scenario::model::Category;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// From so many months on, a test is fading.
const FADING_MONTHS: u16 = 12;

/// Kinds of incident that a team may want to have met once.
const THREATS: [&str; 8] = [
    threat(Category::AbusiveContent),
    threat(Category::MaliciousCode),
    threat(Category::InformationGathering),
    threat(Category::IntrusionAttempts),
    threat(Category::Intrusions),
    threat(Category::Availability),
    threat(Category::InformationContentSecurity),
    threat(Category::Fraud),
];

/// A kind of incident, in words.
pub const fn threat(category: Category) -> &'static str {
    match category {
        Category::AbusiveContent => "abusive content",
        Category::MaliciousCode => "malicious code",
        Category::InformationGathering => "information gathering",
        Category::IntrusionAttempts => "attempted intrusion",
        Category::Intrusions => "intrusion",
        Category::Availability => "attack on availability",
        Category::InformationContentSecurity => "exposure of information",
        Category::Fraud => "fraud",
        Category::Vulnerable => "open vulnerability",
        Category::Other => "security incident",
        Category::Test => "test",
    }
}

/// What no run by people has put to the test, or none for long.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Gaps {
    /// Expected responses of the scenarios that were played, never put to the test.
    pub responses: Vec<Gap>,
    /// Put to the test, but not for a year.
    pub fading: Vec<Gap>,
    /// Parts of plans, as scenarios name them, that nothing has tested yet.
    pub plan: Vec<String>,
    /// Kinds of incident that were never played.
    pub threats: Vec<&'static str>,
    /// Items of the checklist that were never seen, or not for too long: number and title.
    pub checklist: Vec<(u8, &'static str)>,
    /// The answer, a sentence each.
    pub says: Vec<String>,
}

/// An expected response.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Gap {
    /// The scenario.
    pub scenario: String,
    /// Its name there, for binding a re-test.
    pub slug: String,
    /// What people read.
    pub title: String,
    /// The objective it belongs to.
    pub objective: String,
    /// The last time.
    pub last: Option<Day>,
}

pub(super) fn gaps(programme: &Programme, today: Day) -> Gaps {
    let gap = |((scenario, slug), it): (&(String, String), &crate::programme::Expected)| Gap {
        scenario: scenario.clone(),
        slug: slug.clone(),
        title: it.title.clone(),
        objective: it.objective.clone(),
        last: it.last,
    };
    let tested = standing_tested(programme);
    let last = |(key, it): &(&(String, String), &crate::programme::Expected)| {
        if it.standing { tested.get(key.1.as_str()).copied().flatten() } else { it.last }
    };
    let limit = today.minus_months(FADING_MONTHS);
    let all = || programme.expected.iter();
    let responses: Vec<Gap> = all().filter(|it| last(it).is_none()).map(gap).collect();
    let is_fading = |it: &(&(String, String), &crate::programme::Expected)| {
        last(it).is_some_and(|last| last < limit)
    };
    let fading: Vec<Gap> = all().filter(is_fading).map(gap).collect();
    let (plan, threats) = (plan(programme), threats(programme, today));
    let checklist = checklist(programme, today);
    let says = sentences(programme, &responses, &fading, &plan, &threats, &checklist);
    Gaps { responses, fading, plan, threats, checklist, says }
}

/// Standing responses are the same everywhere: one test in any scenario counts.
fn standing_tested(programme: &Programme) -> BTreeMap<&str, Option<Day>> {
    let mut tested: BTreeMap<&str, Option<Day>> = BTreeMap::new();
    for ((_, slug), it) in programme.expected.iter().filter(|(_, it)| it.standing) {
        let last = tested.entry(slug).or_default();
        *last = (*last).max(it.last);
    }
    tested
}

fn plan(programme: &Programme) -> Vec<String> {
    let named = |tested: bool| -> BTreeSet<&str> {
        let of = programme.expected.values().filter(|it| (it.tested > 0) == tested);
        of.map(|it| it.reference.as_str()).filter(|it| !it.is_empty()).collect()
    };
    let tested = named(true);
    named(false).difference(&tested).map(|it| (*it).to_owned()).collect()
}

fn threats(programme: &Programme, today: Day) -> Vec<&'static str> {
    let met: BTreeSet<&str> = programme
        .exercises
        .iter()
        .filter(|it| it.has_people() && it.held_on <= today)
        .map(|it| it.threat.as_str())
        .collect();
    THREATS.into_iter().filter(|it| !met.contains(it)).collect()
}

fn checklist(programme: &Programme, today: Day) -> Vec<(u8, &'static str)> {
    let is_stale = |item: &&crate::programme::Item| {
        let seen = programme.prepared.get(&item.number);
        seen.is_none_or(|(on, _)| today.days_since(*on) > item.fresh_days)
    };
    CHECKLIST.iter().filter(is_stale).map(|it| (it.number, it.title)).collect()
}

/// So many parts of plans are named; `coverage` has them all.
const NAMED: usize = 5;

fn sentences(
    programme: &Programme,
    responses: &[Gap],
    fading: &[Gap],
    plan: &[String],
    threats: &[&str],
    checklist: &[(u8, &str)],
) -> Vec<String> {
    let mut says = Vec::new();
    let all = programme.expected.len();
    says.push(match (all, responses.len()) {
        (0, _) => "Everything: nothing has been imported yet.".to_owned(),
        (_, 0) => format!("All {all} expected responses were put to the test at least once."),
        (_, never) => format!("{never} of {all} expected responses were never put to the test."),
    });
    if !fading.is_empty() {
        let count = fading.len();
        says.push(format!("{count} more were, but not in the last {FADING_MONTHS} months."));
    }
    if !plan.is_empty() {
        let (count, some) = (plan.len(), plan.iter().take(NAMED).cloned().collect::<Vec<_>>());
        let more = if count > NAMED { ", among others" } else { "" };
        says.push(match count {
            1 => format!("One part of the plan was never tested: {}.", some.join("; ")),
            _ => format!("{count} parts of plans were never tested: {}{more}.", some.join("; ")),
        });
    }
    if !threats.is_empty() {
        says.push(format!("Kinds of incident never played: {}.", threats.join(", ")));
    }
    if !checklist.is_empty() {
        let (count, of) = (checklist.len(), CHECKLIST.len());
        says.push(format!("{count} of {of} items of the checklist have not been seen in time."));
    }
    says
}
