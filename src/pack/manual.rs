//! The situation manual: what every player reads before play.

use super::open::{Open, OpenRole};
use super::parts::{MARK, agenda, cell, document, list, people, table, text, title};
use maud::{Markup, html};

pub(super) fn write(open: &Open) -> String {
    let body = html! {
        (title(&open.title, "Situation manual for players"))
        (text(&open.summary))
        (keys(open))
        h2 { "What it is for" }
        (text(&open.goal))
        p { "What is tested is a plan: " (open.plan) ". Nobody is tested. What the room does not \
             know says something about the plan, the lists or the training." }
        h2 { "What is in it and what is not" }
        (text(&open.scope))
        h2 { "How it is run" }
        (text(&open.conduct))
        p { "Messages reach you as they would in life: by telephone, pager, mail or somebody at the \
             door. You talk, decide and say what you do. The facilitator keeps the time and plays \
             everybody who is not in the room." }
        @if !open.assumptions.is_empty() {
            h2 { "What you have to accept" }
            (list(&open.assumptions))
        }
        div.whole {
            h2 { "How the time is spent" }
            (agenda(&open.agenda))
        }
        h2 { "Rules" }
        (rules(open))
        div.whole {
            h2 { "Roles" }
            p { "Your role card says what you know and what you are there for. It is yours alone." }
            (roles(open))
        }
        div.whole {
            h2 { "How bad it is" }
            p { "Whoever commands declares one of these levels, and may change it." }
            (levels(open))
        }
        @if !open.contacts.is_empty() {
            div.whole {
                h2 { "Whom you can reach" }
                p { "They are played by the facilitator. Somebody may not answer. Call nobody \
                     outside this room." }
                (contacts(open))
            }
        }
    };
    document("situation manual", &open.name(), MARK, &body)
}

fn keys(open: &Open) -> Markup {
    html! {
        div.keys {
            div { b { (open.length) } "of play at most" }
            div { b { (people(open.players)) } @if open.players == (1, 1) { "person" } @else { "people" } }
            div { b { (open.roles.len()) } "roles" }
            div { b.date { (open.story_start) } "the story begins" }
        }
    }
}

fn rules(open: &Open) -> Markup {
    let help = if open.hints_are_free {
        "Stuck? Ask for help. It costs nothing here."
    } else {
        "Stuck? Ask for help. It costs two points, and going on is worth more."
    };
    let rules = [
        "Everything stays in the room. No real call, mail or page leaves it. Should one have to, it begins and ends with the word EXERCISE.",
        "Touch no live system and change no real setting.",
        "Use your own plan, lists and telephone numbers, and what is on this paper.",
        "Say what you do and who does it. “We would call them” calls nobody.",
        "What only you have read, only you know, until you tell somebody.",
        "Roles that are not there yet listen and stay silent until they are called.",
        "Take the story as it is. Argue with it afterwards; there is time for that.",
        "No blame. The record names roles and never people.",
        help,
        "Something real happens: say “Stop, this is real.” Everything stops until the facilitator says how it goes on.",
    ];
    html! { ol { @for rule in rules { li { (rule) } } } }
}

fn roles(open: &Open) -> Markup {
    let rows = open
        .roles
        .iter()
        .map(|role| vec![html! { b { (role.title) } }, cell(presence(role)), cell("")]);
    table("Roles", &[("Role", 30), ("In play", 0), ("Played by", 32)], rows)
}

fn presence(role: &OpenRole) -> String {
    let from = if role.from_start { "from the start" } else { "once called" };
    match (&role.doubled_by, role.required) {
        (Some(other), _) => format!("{from}; in a small room {other} does this as well"),
        (None, false) => format!("{from}; may be left empty"),
        (None, true) => from.to_owned(),
    }
}

fn levels(open: &Open) -> Markup {
    let rows = open
        .levels
        .iter()
        .map(|level| vec![html! { b { (level.level) " " (level.name) } }, cell(&level.criteria)]);
    table("Levels, the worst first", &[("Level", 20), ("What makes it so", 0)], rows)
}

fn contacts(open: &Open) -> Markup {
    let rows = open.contacts.iter().map(|contact| {
        vec![html! { b { (contact.title) } }, cell(contact.kind), cell(contact.ways.join(", "))]
    });
    table("Contacts", &[("Who", 46), ("What they are", 27), ("By", 0)], rows)
}
