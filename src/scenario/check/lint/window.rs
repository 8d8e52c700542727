//! E103: windows that nobody can meet.
//!
//! Two things are checked here. [`impossible`]: a window that opens when play is over, or so shortly
//! before that play ends within its time for full credit. (One that is still open at EndEx, but no
//! longer for full credit, is allowed: what is undone in it does not count as missed.)
//! [`too_tight`]: expectations that open together, all asked of the same single role for full
//! credit, where the busy time of what has to be begun first is longer than the window, in whatever
//! order it is done.

use super::codes::WINDOW;
use super::subject::{Finding, Subject};
use crate::id::{ActionIx, ExpectationIx, InjectIx, RoleIx};
use crate::scenario::model::pattern::Manner;
use crate::scenario::model::{Deed, Early, Expectation, Opens, Profile, Who};
use crate::time::Span;
use std::collections::{BTreeMap, BTreeSet};

/// Windows that do not open before play is over, or whose time for full credit does not fit in.
pub(super) fn impossible(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let length = subject.scenario.length;
    for (expectation, row) in subject.scenario.expectations.pairs() {
        let opened = subject.earliest.opened[expectation];
        let in_time = row.profile == Profile::Untimed || opened.after(row.full_within) <= length;
        let fits = opened < length && in_time;
        if row.opens == Opens::EndEx || fits || !subject.in_play(opened) {
            continue;
        }
        let message = format!(
            "`{}` opens at {opened} at the earliest and has a window of {}, but play ends at {length}",
            row.slug, row.full_within
        );
        let help = if opened < length {
            let left = length.since(opened);
            format!("make `full` {left} or less, open it earlier, or make play longer")
        } else {
            "open it earlier, make play longer, or open it with `EndEx`".to_owned()
        };
        findings.push(subject.about_expectation(expectation, WINDOW, message, help));
    }
}

/// One piece of work that a role has to begin.
struct Work {
    expectation: ExpectationIx,
    /// The latest start for full credit.
    start_by: Span,
    /// How long the role is busy with it at least.
    busy: Span,
}

/// Windows of one role that open together and cannot all be met in full.
pub(super) fn too_tight(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    for (role, works) in together(subject) {
        if let Some(finding) = too_much(subject, role, works) {
            findings.push(finding);
        }
    }
}

fn together(subject: &Subject<'_>) -> Vec<(RoleIx, Vec<Work>)> {
    let mut groups: BTreeMap<(Opening, RoleIx), Vec<Work>> = BTreeMap::new();
    let mut seen: BTreeSet<(Opening, RoleIx, ActionIx)> = BTreeSet::new();
    for (expectation, row) in subject.scenario.expectations.pairs() {
        let Some(opens) = opens_with(row) else { continue };
        let Who::Roles(_) = row.by else { continue };
        let Some(role) = subject.single_role(row.by) else { continue };
        let Some((busy, actions)) = least_busy(subject, row) else { continue };
        // One act can meet several expectations, so each act is counted once.
        let fresh = actions.iter().all(|action| !seen.contains(&(opens, role, *action)));
        seen.extend(actions.into_iter().map(|action| (opens, role, action)));
        if fresh {
            let work = Work { expectation, start_by: row.full_within, busy };
            groups.entry((opens, role)).or_default().push(work);
        }
    }
    groups.into_iter().map(|((_, role), works)| (role, works)).collect()
}

/// What several windows can open with.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Opening {
    Start,
    Inject(InjectIx),
}

/// What opens the window, if nothing can be begun for it before.
fn opens_with(row: &Expectation) -> Option<Opening> {
    match (&row.opens, row.early) {
        (Opens::Start, _) => Some(Opening::Start),
        (Opens::Inject(inject), Early::Afresh) => Some(Opening::Inject(*inject)),
        (Opens::Inject(inject), Early::Since(since)) if *inject == since => {
            Some(Opening::Inject(*inject))
        }
        _ => None,
    }
}

/// The shortest that an act for full credit keeps its role busy, and the acts; none if something
/// other than an act carried out by the role itself will do.
fn least_busy(subject: &Subject<'_>, row: &Expectation) -> Option<(Span, Vec<ActionIx>)> {
    let mut least: Option<Span> = None;
    let mut actions = Vec::new();
    for (pattern, _) in row.accept.iter().filter(|(_, credit)| *credit == 1_000) {
        match subject.scenario.wiring.patterns[*pattern].deed {
            Deed::Act { action, manner: Manner::Done, .. }
                if !subject.index.ordered.contains(&action) =>
            {
                let busy = subject.scenario.actions[action].occupies;
                least = Some(least.map_or(busy, |other| other.min(busy)));
                actions.push(action);
            }
            _ => return None,
        }
    }
    Some((least?, actions))
}

/// Earliest end first is the best order there is; if that fails, every order does.
fn too_much(subject: &Subject<'_>, role: RoleIx, mut works: Vec<Work>) -> Option<Finding> {
    works.sort_by_key(|work| work.start_by.plus(work.busy));
    let mut busy = Span::ZERO;
    for work in &works {
        if busy > work.start_by {
            let slug = &subject.scenario.expectations[work.expectation].slug;
            let role = &subject.scenario.roles[role].slug;
            let message = format!(
                "`{slug}` asks `{role}` to begin within {}, but what opens with it and ends sooner \
                 keeps `{role}` busy for {busy}",
                work.start_by
            );
            let help = "give it a longer `full`, give some of the work to another role, or shorten \
                        the acts under `runbook`";
            return Some(subject.about_expectation(work.expectation, WINDOW, message, help));
        }
        busy = busy.plus(work.busy);
    }
    None
}
