//! What came of the hot wash: findings, what was agreed, what people said, the sign-off.

use super::actions::in_full;
use crate::paper::words::sentence;
use crate::report::debrief::{Agreed, Debrief, QUESTION_PHRASES, RemarkKind, is_day};
use crate::report::model::{
    Area, CorrectiveAction, Element, Factor, FeedbackLine, HotwashResult, Priority, Remarked,
    SignedOff,
};
use crate::report::run::Run;
use crate::words::Words;

/// The status of what people agreed on; what the record suggests is only proposed.
const AGREED: &str = "Agreed";

/// What people said, as far as anything was written.
pub(super) fn said(run: &Run<'_>) -> Option<HotwashResult> {
    let debrief = run.input.debrief.filter(|it| !it.is_empty())?;
    let remarks = debrief.notes.iter().filter(|it| !it.text.trim().is_empty());
    let mut remarks: Vec<Remarked> = remarks
        .map(|it| Remarked {
            kind: kind(it.kind),
            about: about(run, &it.about),
            text: one_line(&it.text),
        })
        .collect();
    remarks.sort_by_key(|it| it.kind);
    Some(HotwashResult {
        remarks,
        feedback: feedback(debrief),
        sign_off: debrief.sign_off.as_ref().filter(|it| it.signed).map(|it| SignedOff {
            role: it.role.clone(),
            date: day(&it.date),
            sentence: one_line(&it.sentence),
        }),
    })
}

const fn kind(kind: RemarkKind) -> &'static str {
    match kind {
        RemarkKind::Start => "Start",
        RemarkKind::Stop => "Stop",
        RemarkKind::Continue => "Continue",
    }
}

fn about(run: &Run<'_>, slug: &str) -> String {
    let found = run.scenario().expectations.iter().find(|it| it.slug == slug);
    found.map_or_else(String::new, |it| it.title.clone())
}

/// Only the questions that were answered.
fn feedback(debrief: &Debrief) -> Vec<FeedbackLine> {
    let words = Words::english();
    let line = |at: usize| {
        let mean_tenths = debrief.mean_tenths(at)?;
        let counts = *debrief.feedback.get(at)?;
        let question = words.say(QUESTION_PHRASES.get(at)?);
        Some(FeedbackLine { question, counts, mean_tenths })
    };
    (0..QUESTION_PHRASES.len()).filter_map(line).collect()
}

/// A day as people write it; anything else as it was typed.
fn day(text: &str) -> String {
    super::actions::day(text).map_or_else(|| text.trim().to_owned(), in_full)
}

/// The findings of the hot wash.
pub(super) fn findings(run: &Run<'_>) -> Vec<Area> {
    let findings = agreed(run).filter(|it| !it.finding.trim().is_empty());
    let area = |it: &Agreed| Area {
        title: one_line(&it.finding),
        analysis: match it.action.trim() {
            "" => "Found in the hot wash.".to_owned(),
            action => format!("Found in the hot wash. Agreed: {}", sentence(&one_line(action))),
        },
        reference: None,
        capability: CAPABILITY.to_owned(),
        factor: Factor::Noted,
        lost_milli: 0,
        entries: Vec::new(),
    };
    findings.map(area).collect()
}

const CAPABILITY: &str = "Incident response";

/// What was agreed, before what the record suggests.
pub(super) fn actions(run: &Run<'_>) -> Vec<CorrectiveAction> {
    let held = run.input.held_on.as_deref().and_then(super::actions::day);
    let action = |(number, it): (usize, &Agreed)| CorrectiveAction {
        id: format!("H-{number}"),
        capability: CAPABILITY.to_owned(),
        issue: match it.finding.trim() {
            "" => "Agreed in the hot wash".to_owned(),
            finding => one_line(finding),
        },
        action: one_line(&it.action),
        measure: "whoever owns it shows that it is".to_owned(),
        element: Element::Planning,
        owner: owner(run, &it.owner),
        priority: Priority::High,
        start: held.map_or_else(|| "when the report is signed off".to_owned(), in_full),
        due: match it.due.trim() {
            "" => "to be settled".to_owned(),
            due => day(due),
        },
        due_date: is_day(&it.due).then(|| it.due.trim().to_owned()),
        status: AGREED,
        retest: "Next drill: asked about in the hot wash".to_owned(),
        behind: Vec::new(),
        entries: Vec::new(),
    };
    let agreed = agreed(run).filter(|it| !it.action.trim().is_empty());
    (1..).zip(agreed).map(action).collect()
}

fn agreed<'a>(run: &Run<'a>) -> impl Iterator<Item = &'a Agreed> {
    run.input.debrief.into_iter().flat_map(|it| &it.agreed)
}

fn owner(run: &Run<'_>, slug: &str) -> String {
    let found = run.scenario().roles.iter().find(|it| it.slug == slug);
    found.map_or_else(|| "to be named".to_owned(), |it| it.title.clone())
}

/// What people typed, on one line.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
