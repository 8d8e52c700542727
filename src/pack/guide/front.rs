//! The first pages of the guide, for the weeks before and the morning of the day; and its last one,
//! for the hour after.

use crate::id::{ContactIx, InjectIx};
use crate::pack::msel::stop;
use crate::pack::order::{Pile, packets, pile};
use crate::pack::parts::{agenda, cell, list, people, rules, table, text, ticks, title};
use crate::pack::say::Say;
use crate::paper::words::{capitalised, channel, counted};
use crate::scenario::model::{Answers, Contact, Inject, InjectKind, Role};
use maud::{Markup, html};

pub(super) fn write(say: Say<'_>) -> Markup {
    let about = &say.scenario.about;
    html! {
        section.sheet {
            (title(&about.title, "Facilitator guide"))
            (text(&about.summary))
            (keys(say))
            p { b { "This guide tells the whole story. " } "Players get the situation manual, their \
                role card and, where there is one, a sealed packet; nothing else." }
            h2 { "What it is for" }
            (text(&about.goal))
            p { "Plan under test: " (about.plan.name) ", version " (about.plan.version) "." }
            (objectives(say))
            h2 { "What is in it" }
            (text(&about.scope))
            h2 { "How it is run" }
            (text(&about.conduct))
            (list(&about.assumptions))
            div.whole {
                h2 { "How the time is spent" }
                (agenda(&about.agenda))
            }
            @if !about.preparation.is_empty() {
                h2 { "To have ready" }
                (ticks(&about.preparation))
            }
            h2 { "Who plays" }
            (roles(say))
            @if !say.scenario.contacts.is_empty() {
                h2 { "Whom you play" }
                p { "Everybody outside is you. Times are minutes of play from the call." }
                (contacts(say))
            }
        }
        section.sheet {
            h2 { "Run sheet" }
            (run_sheet(say))
        }
    }
}

fn keys(say: Say<'_>) -> Markup {
    let scenario = say.scenario;
    let players = scenario.about.players;
    let length = crate::time::Span::from_millis(scenario.length.millis()).in_words();
    let majors = scenario.injects.iter().filter(|it| it.kind == InjectKind::Major).count();
    html! {
        div.keys {
            div { b { (length) } "of play at most" }
            div { b { (people(players)) } @if players == (1, 1) { "person" } @else { "people" } }
            div { b { (scenario.injects.len()) } "injects, " (counted(majors, "stop", "stops")) }
            div { b { (scenario.calendar.short(scenario.story_start)) }
                "the story begins (" (scenario.calendar.long(scenario.story_start)) ")" }
        }
    }
}

fn objectives(say: Say<'_>) -> Markup {
    let rows = say.scenario.objectives.iter().map(|one| {
        vec![
            html! { b { (one.slug) } },
            html! { b { (one.title) } br; (one.target) },
            cell(&one.capability),
            cell(one.weight.to_string()),
        ]
    });
    let columns = [("Objective", 13), ("Asked for", 0), ("Capability", 22), ("Weight", 9)];
    table("Objectives", &columns, rows)
}

fn roles(say: Say<'_>) -> Markup {
    let rows = say.scenario.roles.iter().map(|role| {
        vec![html! { b { (role.title) } }, cell(presence(say, role)), cell(&role.brief)]
    });
    let columns = [("Role", 20), ("In play", 25), ("What its card says", 0)];
    table("Roles", &columns, rows)
}

fn presence(say: Say<'_>, role: &Role) -> String {
    let mut parts =
        vec![if role.enters_at_start { "from the start" } else { "once told" }.to_owned()];
    if !role.required {
        parts.push("may be empty".to_owned());
    }
    parts.extend(role.doubled_by.map(|it| format!("{} can sit here as well", say.role(it))));
    parts.extend(
        role.stand_in
            .map(|it| format!("its sealed messages go to {} if it is empty", say.role(it))),
    );
    capitalised(&parts.join("; "))
}

fn contacts(say: Say<'_>) -> Markup {
    let rows = say.scenario.contacts.iter().map(|contact| {
        vec![
            html! { b { (contact.title) } },
            html! {
                @for route in &contact.routes {
                    div { (capitalised(channel(route.by))) ": " (answers(say, &route.answers)) }
                }
            },
            cell(silence(say, contact)),
        ]
    });
    let columns = [("Who", 32), ("How they answer", 0), ("If they do not", 32)];
    table("Contacts", &columns, rows)
}

fn answers(say: Say<'_>, answers: &Answers) -> String {
    match answers {
        Answers::Never => "never".to_owned(),
        Answers::After(span) => format!("after {}", span.in_words()),
        Answers::When(when) => format!("if {}", say.condition(when)),
    }
}

fn silence(say: Say<'_>, contact: &Contact) -> String {
    let next = |key: ContactIx| say.scenario.contacts[key].title.clone();
    let next = contact.next.map(|key| format!("; next: {}", next(key))).unwrap_or_default();
    format!("noticed after {}{next}", contact.patience.in_words())
}

fn run_sheet(say: Say<'_>) -> Markup {
    html! {
        p { "The script at a glance. The pages after it hold each inject in full." }
        @for one in Pile::ALL {
            @let injects = pile(say, one);
            @if !injects.is_empty() {
                h3 { (one.title()) }
                (lines(say, one, &injects))
            }
        }
    }
}

fn lines(say: Say<'_>, pile: Pile, injects: &[(InjectIx, &Inject)]) -> Markup {
    let sealed = packets(say);
    let rows = injects.iter().map(|(key, inject)| {
        let number = sealed.iter().find(|packet| packet.key == *key).map(|packet| packet.number);
        vec![
            html! { b { (inject.slug) } },
            cell(say.comes(inject)),
            cell(say.story(inject)),
            html! {
                b { (inject.title) } " "
                @if inject.kind == InjectKind::Major { (stop()) }
                @if let Some(number) = number { " " span.stop { "PACKET " (number) } }
                br; (capitalised(channel(inject.channel))) " to " (say.readers(inject))
            },
            cell(""),
        ]
    });
    let comes = if pile == Pile::ByTheClock { 14 } else { 36 };
    let columns =
        [("No.", 9), ("Comes", comes), ("Story", 12), ("What arrives", 0), ("Came at", 11)];
    table(pile.title(), &columns, rows)
}

/// The hour after play.
pub(super) fn afterwards(say: Say<'_>) -> Markup {
    let questions = &say.scenario.about.hotwash;
    let lines = if questions.len() > 8 { 1 } else { 2 };
    html! {
        h2 { "Hot wash" }
        p { "Straight after play, with everybody in the room. Begin with what went well. Each gap \
             leaves with an owner, a date and a way to try it again." }
        @for question in questions {
            p.label { (question) }
            (rules(lines))
        }
    }
}
