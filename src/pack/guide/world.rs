//! How the world of the story goes on: legal clocks, the true severity, what acts bring about, and
//! the ways play can end.

use crate::pack::parts::{cell, table, terms};
use crate::pack::say::Say;
use crate::paper::words::{capitalised, sentence};
use crate::scenario::model::{Clock, Consequence, From, Show, Stage};
use crate::time::Limit;
use maud::{Markup, html};

pub(super) fn write(say: Say<'_>) -> Markup {
    let scenario = say.scenario;
    html! {
        @if !scenario.clocks.is_empty() {
            h2 { "Legal clocks" }
            p { "For this exercise only, and no legal advice: look up what holds for you." }
            @for clock in &scenario.clocks { (clock_of(say, clock)) }
        }
        h2 { "True severity" }
        (severity(say))
        @if !scenario.meters.is_empty() {
            h2 { "What is counted" }
            (meters(say))
        }
        h2 { "How play ends" }
        p { "At " (scenario.length) " at the latest." }
        @if !scenario.endings.is_empty() { (endings(say)) }
        @if !scenario.consequences.is_empty() {
            h2 { "How the world answers" }
            p { "If the program runs beside you it does this by itself. On paper it is yours to say." }
            (consequences(say))
        }
    }
}

fn clock_of(say: Say<'_>, clock: &Clock) -> Markup {
    let or_none = |it: Option<&crate::scenario::model::Condition>| {
        it.map_or_else(String::new, |it| format!("once {}", say.condition(it)))
    };
    let rows = clock.stages.iter().map(|key| {
        let stage = &say.scenario.stages[*key];
        vec![
            html! { b { (stage.title) } },
            cell(format!("{} from {}", limit(stage.within), from(say, stage))),
            cell(say.deed(stage.met_by)),
            cell(""),
        ]
    });
    let columns = [("Stage", 26), ("Due", 28), ("Met by", 0), ("Due at / sent at", 18)];
    html! {
        div.inject.whole {
            h3 { (clock.regime) }
            (terms(&[
                ("Starts", or_none(Some(&clock.starts))),
                ("Read strictly", or_none(clock.strict.as_ref())),
                ("Falls away", or_none(clock.waived.as_ref())),
                ("Rule", format!("{}, as of {}", clock.reference, clock.as_of)),
            ]))
            (table(&clock.regime, &columns, rows))
        }
    }
}

fn limit(limit: Limit) -> String {
    let (count, one, many) = match limit {
        Limit::Hours(count) => (count, "hour", "hours"),
        Limit::Days(count) => (count, "day", "days"),
        Limit::BusinessDays(count) => (count, "business day", "business days"),
        Limit::Months(count) => (count, "month", "months"),
    };
    format!("{count} {}", if count == 1 { one } else { many })
}

fn from(say: Say<'_>, stage: &Stage) -> String {
    match stage.from {
        From::Start => "the start".to_owned(),
        From::Stage(other) => format!("“{}”", say.scenario.stages[other].title),
        From::Fact(fact) => format!("the moment somebody knows {}", say.fact(fact)),
    }
}

fn severity(say: Say<'_>) -> Markup {
    let rows = say.scenario.severity.truth.iter().map(|truth| {
        vec![
            html! { b { (say.level(truth.level)) } },
            cell(format!("Once {}", say.condition(&truth.when))),
            cell(truth.grace.in_words()),
        ]
    });
    table("True severity", &[("Level", 20), ("From when", 0), ("Time to declare it", 20)], rows)
}

fn meters(say: Say<'_>) -> Markup {
    let rows = say.scenario.meters.iter().map(|meter| {
        let growth = match meter.per_minute {
            0 => "stands still by itself".to_owned(),
            rate => format!("{rate:+} a minute of play"),
        };
        let seen = if meter.show == Show::Facilitator { "by you only" } else { "by the players" };
        vec![
            html! { b { (meter.title) } },
            cell(format!("{} {} at the start, {growth}", meter.start, meter.unit)),
            cell(seen),
        ]
    });
    table("What is counted", &[("What", 36), ("How it goes", 0), ("Seen", 20)], rows)
}

fn consequences(say: Say<'_>) -> Markup {
    let rows = say
        .scenario
        .consequences
        .iter()
        .map(|one| vec![cell(format!("Once {}", say.condition(&one.on))), answer(say, one)]);
    table("How the world answers", &[("When", 46), ("What happens", 0)], rows)
}

fn answer(say: Say<'_>, one: &Consequence) -> Markup {
    html! {
        @if let Some(shown) = &one.shows { "Say: " b { (shown) } br; }
        span.why { (sentence(&capitalised(&say.effects(&one.effects)))) }
    }
}

fn endings(say: Say<'_>) -> Markup {
    let rows = say.scenario.endings.iter().map(|ending| {
        vec![
            html! { b { (ending.title) } },
            cell(format!("Once {}", say.condition(&ending.when))),
            html! { (ending.text) br; span.why { (say.effects(&ending.effects)) } },
        ]
    });
    table("Endings", &[("Ending", 24), ("When", 36), ("What is said", 0)], rows)
}
