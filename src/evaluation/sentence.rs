//! The sentence for every point lost.

use super::item::{Item, Outcome, Timing, WhyNot};
use super::{HarmDone, HarmSource};
use crate::exercise::State;
use crate::scenario::Scenario;
use crate::time::Span;

/// Why an expectation earned what it earned, in one sentence; none for full credit.
pub fn because_of(scenario: &Scenario, item: &Item) -> Option<String> {
    let title = &scenario.expectations[item.expectation].title;
    Some(format!("{title}: {}.", reason_of(item)?))
}

/// The same without its title, as the rest of a sentence: “not done; the window was 5 min”.
pub fn reason_of(item: &Item) -> Option<String> {
    match item.outcome {
        Outcome::AtSignOff => None,
        Outcome::NotExercised(why) => Some(why_not(why).to_owned()),
        Outcome::Missed => Some(match item.window {
            Some(window) if window.full > Span::ZERO => format!(
                "not done; asked for at {}, with {} to begin it",
                window.opened,
                window.full.in_words()
            ),
            Some(window) => format!("not done; asked for at {}", window.opened),
            None => "not done; play never came to the point where it was asked".to_owned(),
        }),
        Outcome::Met { timing, after } => reason_of_met(item, timing, after),
    }
}

fn reason_of_met(item: &Item, timing: Timing, after: Span) -> Option<String> {
    if item.score >= 1000 {
        return None;
    }
    let mut reasons = Vec::new();
    let full = item.window.map_or(Span::ZERO, |window| window.full).in_words();
    let after = after.in_words();
    match timing {
        Timing::InTime => {}
        Timing::Slow => reasons.push(format!("begun after {after}, {full} was the time for it")),
        Timing::Late => {
            reasons.push(format!("begun only after {after}, {full} was the time for it"));
        }
    }
    if let Some(found) = item.found {
        if !found.right_role {
            reasons.push("done by another role than the plan says".to_owned());
        } else if found.credit < 1000 {
            reasons.push("a second-best way of doing it".to_owned());
        }
        if let Some(order) = reason_of_order(found.violated, found.prerequisites) {
            reasons.push(order);
        }
    }
    if reasons.is_empty() {
        reasons.push("done, but not each time it was due".to_owned());
    }
    Some(reasons.join("; "))
}

fn reason_of_order(violated: u8, of: u8) -> Option<String> {
    match (violated, of) {
        (0, _) => None,
        (1, 1) => Some("what should come first did not".to_owned()),
        (all, of) if all == of => Some("the things that should come first did not".to_owned()),
        (some, of) => Some(format!("{some} of the {of} things that should come first did not")),
    }
}

const fn why_not(why: WhyNot) -> &'static str {
    match why {
        WhyNot::NotReached => "not exercised, play never came to it",
        WhyNot::Unstaffed => "not exercised, nobody sat in a role that could do it",
        WhyNot::Skipped => "not exercised, its inject was left out",
        WhyNot::StillOpen => "not exercised, there was still time for it at the end",
    }
}

/// What a harm was, in one sentence.
pub fn harm_sentence(scenario: &Scenario, state: &State, harm: &HarmDone) -> String {
    let what = match harm.what {
        HarmSource::Trap(trap, object) => {
            let record = &scenario.traps[trap];
            match object {
                Some(object) => {
                    format!(
                        "{} ({}): {}",
                        record.title, scenario.objects[object].title, record.because
                    )
                }
                None => format!("{}: {}", record.title, record.because),
            }
        }
        HarmSource::Need(_) => {
            let name =
                harm.ticket.and_then(|ticket| state.act(ticket)).and_then(|act| match act.work {
                    crate::exercise::Work::Act(work) => Some(&scenario.actions[work.action].name),
                    _ => None,
                });
            match name {
                Some(name) => format!("“{name}” was begun before what it needs was there."),
                None => "Something was begun before what it needs was there.".to_owned(),
            }
        }
    };
    if harm.recovered {
        format!("{what} It was put right later, which halves the loss.")
    } else {
        what
    }
}
