//! Role cards: a page a role, to be handed to the one who sits in it.

use super::open::{Open, OpenRole};
use super::parts::{MARK, document, rules};
use maud::{Markup, html};

pub(super) fn write(open: &Open) -> String {
    let body = html! { @for role in &open.roles { (card(open, role)) } };
    document("role cards", &open.name(), MARK, &body)
}

fn card(open: &Open, role: &OpenRole) -> Markup {
    html! {
        section.sheet.card {
            p.sub { "Your role" }
            h1 { (role.title) }
            div.field { "Played by" }
            p.brief { (role.brief) }
            h2 { "When you are in play" }
            p { (presence(role)) }
            @if let Some(other) = &role.doubled_by {
                p { "If nobody sits here, this is done by: " b { (other) } "." }
            }
            @if role.takes_command {
                p { "Command is yours once you have been named, not before." }
            }
            h2 { "In this room" }
            ul {
                li { "Say what you do, to whom, and by when. Thinking it does not count." }
                li { "What you know and others need, tell them. Nobody else will." }
                li { "Ask the facilitator for everything that you would look up or hear in life." }
                li { "Your own plan and lists are allowed. Use them." }
            }
            p { "The story begins " b { (open.story_start) } "." }
            h2 { "Notes" }
            (rules(9))
        }
    }
}

const fn presence(role: &OpenRole) -> &'static str {
    if role.from_start {
        "From the first minute."
    } else {
        "Once somebody calls you. Until then sit aside, say nothing, and let nobody brief you. When \
         the call comes, you know what the caller tells you."
    }
}
