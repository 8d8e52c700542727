//! The sentence for every point lost.

use super::item::{Item, Outcome, Timing, WhyNot};
use super::{HarmDone, HarmSource};
use crate::exercise::State;
use crate::scenario::Scenario;
use crate::time::Span;

/// Why an expectation earned what it earned, in one sentence; none for full credit.
pub fn because_of(scenario: &Scenario, item: &Item) -> Option<String> {
    let record = &scenario.expectations[item.expectation];
    let title = &record.title;
    let sentence = match item.outcome {
        Outcome::AtSignOff => return None,
        Outcome::NotExercised(why) => format!("{title}: {}.", why_not(why)),
        Outcome::Missed => match item.window {
            Some(window) => format!(
                "{title}: not done; the window opened at {} and was {} long.",
                window.opened, window.full
            ),
            None => format!("{title}: not done; play never came to the point where it was asked."),
        },
        Outcome::Met { timing, after } => met(item, title, timing, after)?,
    };
    Some(sentence)
}

fn met(item: &Item, title: &str, timing: Timing, after: Span) -> Option<String> {
    if item.score >= 1000 {
        return None;
    }
    let mut reasons = Vec::new();
    let full = item.window.map_or(Span::ZERO, |window| window.full);
    match timing {
        Timing::InTime => {}
        Timing::Slow => reasons.push(format!("begun after {after}, the window was {full}")),
        Timing::Late => reasons.push(format!("begun only after {after}, the window was {full}")),
    }
    if let Some(found) = item.found {
        if !found.right_role {
            reasons.push("done by another role than the plan says".to_owned());
        } else if found.credit < 1000 {
            reasons.push("a second-best way of doing it".to_owned());
        }
        if found.violated > 0 {
            reasons.push(format!(
                "{} of {} things that should come first did not",
                found.violated, found.prerequisites
            ));
        }
    }
    Some(format!("{title}: {}.", reasons.join("; ")))
}

const fn why_not(why: WhyNot) -> &'static str {
    match why {
        WhyNot::NotReached => "not exercised, play never came to it",
        WhyNot::Unstaffed => "not exercised, nobody sat in a role that could do it",
        WhyNot::Skipped => "not exercised, its inject was left out",
        WhyNot::StillOpen => "not exercised, its window was still open at the end",
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
