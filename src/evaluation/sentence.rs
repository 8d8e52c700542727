//! The sentence for every point lost.

use super::item::{Item, Outcome, Timing, WhyNot};
use super::{HarmDone, HarmSource};
use crate::exercise::{State, Work};
use crate::say;
use crate::scenario::Scenario;
use crate::time::{Moments, Span};
use crate::words::Words;

/// Why an expectation earned what it earned, in one sentence; none for full credit.
///
/// Moments of play are written for where it is read.
pub fn because_of(
    scenario: &Scenario,
    item: &Item,
    words: &Words,
    moments: Moments,
) -> Option<String> {
    let title = &scenario.expectations[item.expectation].title;
    let reason = reason_of(item, words, moments)?;
    Some(say!(words, "verdict-because", title = title, reason = reason))
}

/// The same without its title, as the rest of a sentence: “not done; the window was 5 min”.
pub fn reason_of(item: &Item, words: &Words, moments: Moments) -> Option<String> {
    match item.outcome {
        Outcome::AtSignOff => None,
        Outcome::NotExercised(why) => Some(words.say(why_not(why))),
        Outcome::Missed => Some(reason_of_missed(item, words, moments)),
        Outcome::Met { timing, after } => reason_of_met(item, timing, after, words),
    }
}

fn reason_of_missed(item: &Item, words: &Words, moments: Moments) -> String {
    let Some(window) = item.window else { return words.say("verdict-never-asked") };
    let opened = window.opened.written(moments);
    if window.full > Span::ZERO {
        say!(words, "verdict-missed-window", opened = opened, full = words.span(window.full))
    } else {
        say!(words, "verdict-missed", opened = opened)
    }
}

fn reason_of_met(item: &Item, timing: Timing, after: Span, words: &Words) -> Option<String> {
    if item.score >= 1000 {
        return None;
    }
    let mut reasons = Vec::new();
    let full = item.window.map_or(Span::ZERO, |window| window.full);
    let begun = |id: &str| say!(words, id, after = words.span(after), full = words.span(full));
    match timing {
        Timing::InTime => {}
        Timing::Slow => reasons.push(begun("verdict-begun-slow")),
        Timing::Late => reasons.push(begun("verdict-begun-late")),
    }
    if let Some(found) = item.found {
        if !found.right_role {
            reasons.push(words.say("verdict-other-role"));
        } else if found.credit < 1000 {
            reasons.push(words.say("verdict-second-best"));
        }
        reasons.extend(reason_of_order(found.violated, found.prerequisites, words));
    }
    if reasons.is_empty() {
        reasons.push(words.say("verdict-not-each-time"));
    }
    Some(reasons.join("; "))
}

fn reason_of_order(violated: u8, of: u8, words: &Words) -> Option<String> {
    match (violated, of) {
        (0, _) => None,
        (1, 1) => Some(words.say("verdict-order-one")),
        (all, of) if all == of => Some(words.say("verdict-order-all")),
        (some, of) => Some(say!(words, "verdict-order-some", some = some, all = of)),
    }
}

const fn why_not(why: WhyNot) -> &'static str {
    match why {
        WhyNot::NotReached => "verdict-not-reached",
        WhyNot::Unstaffed => "verdict-unstaffed",
        WhyNot::Skipped => "verdict-skipped",
        WhyNot::StillOpen => "verdict-still-open",
    }
}

/// What a harm was, in one sentence.
pub fn harm_sentence(scenario: &Scenario, state: &State, harm: &HarmDone, words: &Words) -> String {
    let what = match harm.what {
        HarmSource::Trap(trap, object) => {
            let (title, because) = (&scenario.traps[trap].title, &scenario.traps[trap].because);
            match object.map(|object| &scenario.objects[object].title) {
                Some(object) => format!("{title} ({object}): {because}"),
                None => format!("{title}: {because}"),
            }
        }
        HarmSource::Need(_) => too_early(scenario, state, harm, words),
    };
    if harm.recovered { say!(words, "verdict-put-right", harm = what) } else { what }
}

fn too_early(scenario: &Scenario, state: &State, harm: &HarmDone, words: &Words) -> String {
    let work = harm.ticket.and_then(|ticket| state.act(ticket)).map(|act| act.work);
    match work {
        Some(Work::Act(act)) => {
            say!(words, "verdict-too-early", action = &scenario.actions[act.action].name)
        }
        _ => words.say("verdict-something-too-early"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluation::Window;
    use crate::id::{ExpectationIx, Key as _};
    use crate::time::ExerciseTime;
    use crate::words::Language;

    fn item(outcome: Outcome) -> Item {
        let window = Window {
            opened: ExerciseTime::from_millis(325_000),
            full: Span::from_minutes(5),
            late: Span::from_minutes(10),
        };
        let expectation = ExpectationIx::from_position(0);
        Item { expectation, outcome, window: Some(window), found: None, score: 0 }
    }

    #[test]
    fn a_lost_point_is_told_in_the_language_of_who_lost_it() {
        let german = Language::German.words();
        let reason = |outcome, moments| reason_of(&item(outcome), &german, moments).unwrap();
        assert_eq!(
            reason(Outcome::Missed, Moments::OnScreen),
            "nicht erledigt; gefragt war es bei 05:25, mit 5 min, um damit zu beginnen"
        );
        let late = Outcome::Met { timing: Timing::Late, after: Span::from_minutes(12) };
        assert_eq!(
            reason(late, Moments::OnScreen),
            "erst nach 12 min begonnen, 5 min waren dafür da"
        );
    }

    #[test]
    fn moments_are_written_for_where_the_sentence_is_read() {
        let english = Words::english();
        let reason = |moments| reason_of(&item(Outcome::Missed), &english, moments).unwrap();
        assert_eq!(
            reason(Moments::OnPaper),
            "not done; asked for at T+00:05:25, with 5 min to begin it"
        );
        assert_eq!(
            reason(Moments::OnScreen),
            "not done; asked for at 05:25, with 5 min to begin it"
        );
    }
}
