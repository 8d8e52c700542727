//! The script at a glance (a master scenario events list): for the wall of the facilitator, and as a
//! sheet.

use super::order::{Pile, pile};
use super::parts::{MARK_BEHIND, cell, lying, table, title};
use super::say::Say;
use crate::id::InjectIx;
use crate::paper::sheet;
use crate::paper::words::{capitalised, channel};
use crate::scenario::model::{Expectation, Inject, InjectKind, Opens, Release};
use maud::{Markup, html};

const HEAD: [&str; 17] = [
    "Inject",
    "Pile",
    "Kind",
    "Comes",
    "Minute",
    "Story",
    "Channel",
    "From",
    "To",
    "Private",
    "Title",
    "Text",
    "Attachments",
    "Decision",
    "Expected",
    "Notes",
    "Hints",
];

pub(super) fn write(say: Say<'_>) -> String {
    let body = html! {
        (title("Master scenario events list", &say.exercise()))
        @for one in Pile::ALL {
            @let injects = pile(say, one);
            @if !injects.is_empty() {
                h2 { (one.title()) }
                (list(say, one, &injects))
            }
        }
    };
    lying("events list", &say.exercise(), MARK_BEHIND, &body)
}

fn list(say: Say<'_>, pile: Pile, injects: &[(InjectIx, &Inject)]) -> Markup {
    let asks = |(key, inject): &(InjectIx, &Inject)| {
        inject.decision.is_some() || !expected(say, *key).is_empty()
    };
    let is_asking = injects.iter().any(asks);
    let rows = injects.iter().map(|(key, inject)| {
        let mut cells = head(say, inject);
        if is_asking {
            let decision = inject.decision.map(|it| say.scenario.decisions[it].prompt.as_str());
            cells.push(html! { @for one in expected(say, *key) { div { (one.title) } } });
            cells.push(cell(decision.unwrap_or_default()));
        }
        cells.push(cell(""));
        cells
    });
    let comes = if pile == Pile::ByTheClock { 8 } else { 26 };
    let first = [("No.", 9), ("Comes", comes), ("Story", 8), ("What arrives", 0), ("To", 14)];
    let asked = if is_asking { vec![("Expected", 24), ("Decision", 13)] } else { Vec::new() };
    let columns: Vec<_> = first.into_iter().chain(asked).chain([("Came at", 7)]).collect();
    table(pile.title(), &columns, rows)
}

/// The cells that every inject has.
fn head(say: Say<'_>, inject: &Inject) -> Vec<Markup> {
    vec![
        html! { b { (inject.slug) } },
        html! {
            (say.comes(inject))
            @if inject.kind == InjectKind::Major { br; (stop()) }
        },
        cell(say.story(inject)),
        html! {
            b { (inject.title) } br;
            (capitalised(channel(inject.channel))) ", " (inject.from)
        },
        html! { (say.readers(inject)) @if inject.private { br; b { "sealed" } } },
    ]
}

/// The mark of a discussion stop.
pub(super) fn stop() -> Markup {
    html! { span.stop { "STOP" } }
}

/// What is looked for from the moment an inject comes.
pub(super) fn expected(say: Say<'_>, inject: InjectIx) -> Vec<&Expectation> {
    let all = say.scenario.expectations.iter();
    all.filter(|one| one.opens == Opens::Inject(inject)).collect()
}

pub(super) fn sheet(say: Say<'_>) -> Result<Vec<u8>, csv::Error> {
    let rows = Pile::ALL.into_iter().flat_map(|one| {
        pile(say, one).into_iter().map(move |(key, inject)| row(say, one, key, inject))
    });
    sheet::write(&HEAD, rows)
}

fn row(say: Say<'_>, pile: Pile, key: InjectIx, inject: &Inject) -> Vec<String> {
    let kind = match inject.kind {
        InjectKind::Major => "discussion stop",
        InjectKind::Ordinary => "ordinary",
        InjectKind::Contextual => "background",
    };
    let minute = match inject.release {
        Release::At(at) => at.since(crate::time::ExerciseTime::START).minutes().to_string(),
        _ => String::new(),
    };
    let decision = inject.decision.map(|it| say.scenario.decisions[it].prompt.clone());
    let expected: Vec<String> = expected(say, key)
        .into_iter()
        .map(|one| format!("{}: {}, {}", one.title, say.by(one.by), say.window(one)))
        .collect();
    vec![
        inject.slug.clone(),
        pile.title().to_owned(),
        kind.to_owned(),
        say.comes(inject),
        minute,
        say.story(inject),
        channel(inject.channel).to_owned(),
        inject.from.clone(),
        say.readers(inject),
        if inject.private { "yes" } else { "no" }.to_owned(),
        inject.title.clone(),
        say.body(inject),
        inject.attachments.len().to_string(),
        decision.unwrap_or_default(),
        expected.join("\n"),
        inject.notes.clone(),
        inject.hints.join("\n"),
    ]
}
