//! One inject in full: when it comes, what is said, how to play it, what is expected.

use crate::id::InjectIx;
use crate::pack::evaluation::importance;
use crate::pack::msel::{expected, stop};
use crate::pack::order::packets;
use crate::pack::parts::{attachment, list, table, terms};
use crate::pack::say::Say;
use crate::paper::words::{capitalised, channel, listed, sentence};
use crate::scenario::model::{Expectation, Inject, InjectKind};
use maud::{Markup, html};

/// Where the author's notes begin a thought of its own.
const TURNS: [&str; 3] = ["Background:", "How to play:", "Questions:"];

pub(super) fn write(say: Say<'_>, key: InjectIx, inject: &Inject) -> Markup {
    html! {
        div.inject {
            div.opening {
                div.when {
                    span { (say.comes(inject)) }
                    @if inject.kind == InjectKind::Major { (stop()) }
                    @if inject.kind == InjectKind::Contextual {
                        span.mute { "background, asks for nothing" }
                    }
                }
                h3 { (inject.slug) " · " (inject.title) }
                (head(say, key, inject))
                p.label { "As sent" }
                div.sent { (say.body(inject)) }
            }
            (other_texts(say, inject))
            @for one in &inject.attachments { (attachment(&one.with_texts(&|text| say.figures(inject, text)))) }
            (notes(&inject.notes))
            @if !inject.cues.is_empty() {
                p.label { "Look and listen for" }
                (list(&inject.cues))
            }
            @if !inject.hints.is_empty() {
                p.label {
                    "If they are stuck, mildest first"
                    @if !say.scenario.hints_are_free { " (two points each)" }
                }
                ol { @for hint in &inject.hints { li { (hint) } } }
            }
            @let expected = expected(say, key);
            @if !expected.is_empty() { p.label { "Expected" } (responses(say, &expected)) }
        }
    }
}

fn head(say: Say<'_>, key: InjectIx, inject: &Inject) -> Markup {
    let sealed: Vec<String> = packets(say)
        .iter()
        .filter(|packet| packet.key == key)
        .map(|packet| format!("packet {}", packet.number))
        .collect();
    let facts: Vec<String> =
        inject.reveals.iter().map(|fact| sentence(&say.scenario.facts[*fact].text)).collect();
    let unless = inject.unless.as_ref();
    terms(&[
        ("Story", say.story(inject)),
        ("By", capitalised(channel(inject.channel))),
        ("From", inject.from.clone()),
        (
            "To",
            if sealed.is_empty() {
                say.readers(inject)
            } else {
                format!("{}, and nobody else ({})", say.readers(inject), listed(&sealed))
            },
        ),
        ("Not needed", unless.map_or_else(String::new, |it| format!("if {}", say.condition(it)))),
        (
            "Asks for",
            inject.decision.map_or_else(String::new, |decision| {
                format!("a decision: {}", say.scenario.decisions[decision].prompt)
            }),
        ),
        ("They know now", facts.join(" ")),
        ("It also does", say.effects(&inject.effects)),
    ])
}

/// The texts that stand for the first one, and what the square brackets of all of them are.
fn other_texts(say: Say<'_>, inject: &Inject) -> Markup {
    html! {
        @for variant in &inject.variants {
            p.label { "Instead, if " (say.condition(&variant.when)) }
            div.other { (say.other_body(&variant.body)) }
        }
        @if let Some(about) = say.about_figures(inject) { p.small { (about) } }
    }
}

/// The author's notes, a paragraph for each of their turns.
fn notes(notes: &str) -> Markup {
    html! {
        @for part in parts(notes) {
            @let turn = TURNS.into_iter().find(|turn| part.starts_with(turn));
            @if let Some(turn) = turn {
                p.label { (turn.trim_end_matches(':')) }
                p { (capitalised(part.strip_prefix(turn).unwrap_or(part).trim())) }
            } @else {
                p.label { "Notes" }
                p { (part) }
            }
        }
    }
}

fn parts(notes: &str) -> Vec<&str> {
    let mut ends: Vec<usize> =
        TURNS.into_iter().filter_map(|turn| notes.find(turn)).chain([notes.len()]).collect();
    ends.sort_unstable();
    let mut from = 0;
    let mut parts = Vec::new();
    for end in ends {
        parts.extend(notes.get(from..end).map(str::trim).filter(|part| !part.is_empty()));
        from = end;
    }
    parts
}

/// What is expected, by when and why.
pub(super) fn responses(say: Say<'_>, expected: &[&Expectation]) -> Markup {
    let rows = expected.iter().map(|one| {
        vec![
            html! { b { (one.title) } br; (capitalised(&say.by(one.by))) },
            html! {
                (capitalised(&say.window(one)))
                @if let Some(mark) = importance(one.importance) { br; span.why { (mark) } }
            },
            html! {
                (sentence(&one.because))
                @if !one.reference.is_empty() { " " span.why { "(" (one.reference) ")" } }
                br; span.why { "Counts: " (accepted(say, one)) }
            },
        ]
    });
    let columns = [("What and who", 30), ("By when", 25), ("Why, and what counts", 0)];
    table("Expected", &columns, rows)
}

/// What counts, best first, each with its share if it is not all of it.
fn accepted(say: Say<'_>, expectation: &Expectation) -> String {
    let ways: Vec<String> = expectation
        .accept
        .iter()
        .map(|(pattern, credit)| match credit {
            1000 => say.deed(*pattern),
            credit => format!("{} ({} %)", say.deed(*pattern), credit / 10),
        })
        .collect();
    format!("{}.", ways.join("; or "))
}

#[cfg(test)]
mod tests {
    use super::parts;

    #[test]
    fn notes_are_cut_at_their_turns_and_nothing_is_lost() {
        let notes = "Background: a. How to play: b, b. Questions: c?";
        assert_eq!(parts(notes), ["Background: a.", "How to play: b, b.", "Questions: c?"]);
        assert_eq!(parts("Just this."), ["Just this."]);
        assert_eq!(parts("First. Questions: c?"), ["First.", "Questions: c?"]);
        assert!(parts("").is_empty());
    }
}
