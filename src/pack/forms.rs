//! The sheets that people write on: who was there, and what they thought of it.

use super::open::Open;
use super::parts::{MARK, cell, document, rules, table, tick, title};
use maud::{Markup, html};

/// Lines for people without a role: observers, evaluators, guests.
const SPARE_LINES: usize = 8;

/// What is agreed or not agreed with.
const STATEMENTS: [&str; 8] = [
    "The story could happen to us.",
    "I knew what was expected of my role.",
    "I had the information that I would have in life.",
    "Our plan helped me.",
    "The right people talked to each other.",
    "The pace was right.",
    "The facilitation helped and did not get in the way.",
    "It was worth my time.",
];

/// What is answered in words.
const QUESTIONS: [&str; 4] = [
    "What went well and should stay as it is?",
    "What one thing should change before the next time? Who should do it?",
    "What did you not know, not find or not reach when you needed it?",
    "What should the next exercise be about?",
];

pub(super) fn sign_in(open: &Open) -> String {
    let seats = open.roles.iter().map(|role| role.title.as_str());
    let others = ["Facilitator", "Evaluator", "Evaluator"];
    let empty = std::iter::repeat_n("", SPARE_LINES);
    let rows = seats
        .chain(others)
        .chain(empty)
        .map(|role| vec![cell(role), html! { div.room {} }, cell(""), cell(""), cell("")]);
    let columns =
        [("Role", 26), ("Name", 24), ("Department", 20), ("In and out", 14), ("Signature", 0)];
    let body = html! {
        (title("Sign-in sheet", &open.name()))
        div.fields { div.field { "Date" } div.field { "Room" } }
        (table("Who was there", &columns, rows))
        p.small { "For the record of attendance only. The report of the exercise names roles and \
                   never people." }
    };
    document("sign-in sheet", &open.name(), MARK, &body)
}

pub(super) fn feedback(open: &Open) -> String {
    let body = html! {
        (title("Feedback", &open.name()))
        p { "Five minutes, before anybody leaves. No name is needed." }
        div.fields { div.field { "Date" } div.field { "Role, if you like" } }
        h2 { "How far do you agree?" }
        (statements())
        h2 { "In your words" }
        @for question in QUESTIONS { p.label { (question) } (rules(2)) }
    };
    document("feedback", &open.name(), MARK, &body)
}

fn statements() -> Markup {
    let columns = [
        ("", 0),
        ("not at all", 10),
        ("hardly", 10),
        ("partly", 10),
        ("mostly", 10),
        ("fully", 10),
    ];
    let rows = STATEMENTS.iter().map(|statement| {
        let boxes = std::iter::repeat_with(tick).take(5);
        std::iter::once(cell(statement)).chain(boxes).collect()
    });
    table("How far do you agree?", &columns, rows)
}
