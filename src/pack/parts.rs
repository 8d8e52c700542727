//! Pieces that several documents are put together from.

use crate::paper::page::Page;
use crate::scenario::model::story::Attachment;
use maud::{Markup, html};

const STYLE: &str = include_str!("pack.css");

/// The mark on every page.
pub(super) const MARK: &str = "EXERCISE";
/// The mark on every page that players must not see.
pub(super) const MARK_BEHIND: &str = "EXERCISE · FACILITATORS ONLY";

/// A document of the pack: its title, the exercise, its mark and what stands in it.
pub(super) fn document(kind: &str, exercise: &str, marking: &str, body: &Markup) -> String {
    let name = format!("{exercise}: {kind}");
    Page { name: &name, running: &name, marking, style: STYLE }.write(body)
}

/// A document on pages that lie on their side.
pub(super) fn lying(kind: &str, exercise: &str, marking: &str, body: &Markup) -> String {
    let name = format!("{exercise}: {kind}");
    let style = format!("{STYLE}@media print{{@page{{size:landscape}}}}.page{{max-width:1240px}}");
    Page { name: &name, running: &name, marking, style: &style }.write(body)
}

pub(super) fn title(title: &str, subtitle: &str) -> Markup {
    html! { h1 { (title) } p.sub { (subtitle) } }
}

/// A text whose line breaks are its own.
pub(super) fn text(text: &str) -> Markup {
    html! { p.text { (text) } }
}

pub(super) fn list<S: AsRef<str>>(lines: &[S]) -> Markup {
    html! { ul { @for line in lines { li { (line.as_ref()) } } } }
}

/// Things to do, each with a box to tick.
pub(super) fn ticks<S: AsRef<str>>(lines: &[S]) -> Markup {
    html! { ul.ticks { @for line in lines { li { (tick()) (line.as_ref()) } } } }
}

pub(super) fn tick() -> Markup {
    html! { span.tick {} }
}

/// How many people: `5–8`, or just `1`.
pub(super) fn people((fewest, most): (u8, u8)) -> String {
    if fewest == most { fewest.to_string() } else { format!("{fewest}–{most}") }
}

/// Empty lines to write on.
pub(super) fn rules(count: usize) -> Markup {
    html! { @for _ in 0..count { div.rule {} } }
}

/// A table: what it shows, its columns with their width in per cent (0 for what is left), its rows.
pub(super) fn table(
    caption: &str,
    columns: &[(&str, u8)],
    rows: impl IntoIterator<Item = Vec<Markup>>,
) -> Markup {
    html! {
        table.data {
            caption { (caption) }
            colgroup {
                @for (_, width) in columns {
                    @if *width == 0 { col; } @else { col style=(format!("width:{width}%")); }
                }
            }
            thead { tr { @for (title, _) in columns { th scope="col" { (title) } } } }
            tbody { @for row in rows { tr { @for cell in row { td { (cell) } } } } }
        }
    }
}

/// A cell of plain words.
pub(super) fn cell(text: impl AsRef<str>) -> Markup {
    html! { (text.as_ref()) }
}

/// Terms with what is to be said of each; those without words are left out.
pub(super) fn terms(pairs: &[(&str, String)]) -> Markup {
    html! {
        dl.terms {
            @for (term, words) in pairs.iter().filter(|(_, words)| !words.is_empty()) {
                dt { (term) } dd { (words) }
            }
        }
    }
}

/// How the session's time is spent, each line with the minutes it runs from and to.
pub(super) fn agenda(items: &[crate::scenario::model::AgendaItem]) -> Markup {
    let mut from = 0;
    let mut rows = Vec::new();
    for item in items {
        let to = from + item.minutes;
        rows.push(vec![
            cell(format!("{from}–{to}")),
            cell(format!("{} min", item.minutes)),
            cell(&item.title),
            cell(""),
        ]);
        from = to;
    }
    rows.push(vec![cell(""), html! { b { (from) " min" } }, html! { b { "in all" } }, cell("")]);
    let columns = [("Minute", 13), ("Takes", 13), ("What", 0), ("Clock on the wall", 24)];
    table("How the time is spent", &columns, rows)
}

/// Something that hangs on an inject, the way it would look in life.
pub(super) fn attachment(attachment: &Attachment) -> Markup {
    match attachment {
        Attachment::Mail { from, to, subject, date, body } => framed(
            "Mail",
            subject,
            &html! {
                (terms(&[("From", from.clone()), ("To", to.clone()), ("Date", date.clone())]))
                (text(body))
            },
        ),
        Attachment::Log { source, lines } => framed(
            "Log",
            source,
            &html! {
                pre { @for line in lines { (line) "\n" } }
            },
        ),
        Attachment::Chat { room, messages } => framed(
            "Chat",
            room,
            &html! {
                @for (who, at, said) in messages { p.said { b { (who) } " " span.mute { (at) } " " (said) } }
            },
        ),
        Attachment::Ticket { number, status, title, body } => framed(
            "Ticket",
            &format!("{number} · {status}"),
            &html! {
                p { b { (title) } }
                (text(body))
            },
        ),
        Attachment::News { outlet, headline, body } => framed(
            "News",
            outlet,
            &html! {
                p { b { (headline) } }
                (text(body))
            },
        ),
        Attachment::Table { title, columns, rows } => {
            let width = u8::try_from(100 / columns.len().max(1)).unwrap_or(0);
            let columns: Vec<(&str, u8)> = columns.iter().map(|it| (it.as_str(), width)).collect();
            let rows = rows.iter().map(|row| row.iter().map(cell).collect());
            framed("Table", title, &table(title, &columns, rows))
        }
        Attachment::Note { title, body } => framed("Note", title, &text(body)),
    }
}

fn framed(kind: &str, title: &str, body: &Markup) -> Markup {
    html! {
        div.attached {
            p.kind { (kind) @if !title.is_empty() { ": " b { (title) } } }
            (body)
        }
    }
}
