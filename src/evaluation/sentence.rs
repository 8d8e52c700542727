//! The sentence for every point lost.

use super::item::{Item, Outcome, Timing, WhyNot};
use super::{HarmDone, HarmSource};
use crate::exercise::{State, Wording, Work};
use crate::id::LineIx;
use crate::say;
use crate::scenario::Scenario;
use crate::scenario::model::Message;
use crate::time::{Moments, Span};
use crate::words::Words;

/// So many lines of a message are named in a sentence; the report's record has them all.
const MOST_NAMED: usize = 2;

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
    let reason = reason_of(scenario, item, words, moments)?;
    Some(say!(words, "verdict-because", title = title, reason = reason))
}

/// The same without its title, as the rest of a sentence: “not done; the window was 5 min”.
pub fn reason_of(
    scenario: &Scenario,
    item: &Item,
    words: &Words,
    moments: Moments,
) -> Option<String> {
    match item.outcome {
        Outcome::AtSignOff => None,
        Outcome::NotExercised(why) => Some(words.say(why_not(why))),
        Outcome::Missed => Some(reason_of_missed(item, words, moments)),
        Outcome::Met { timing, after } => reason_of_met(scenario, item, (timing, after), words),
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

fn reason_of_met(
    scenario: &Scenario,
    item: &Item,
    (timing, after): (Timing, Span),
    words: &Words,
) -> Option<String> {
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
        } else if asked_of(scenario, item, found.accept) < 1000 {
            reasons.push(words.say("verdict-second-best"));
        }
        let wording = item.wording.and_then(|wording| reason_of_words(scenario, wording, words));
        reasons.extend(wording);
        reasons.extend(reason_of_order(found.violated, found.prerequisites, words));
    }
    if reasons.is_empty() {
        reasons.push(words.say("verdict-not-each-time"));
    }
    Some(reasons.join("; "))
}

/// What a deed of this kind earns at best.
fn asked_of(scenario: &Scenario, item: &Item, accept: u8) -> u16 {
    let accepted = &scenario.expectations[item.expectation].accept;
    accepted.get(usize::from(accept)).map_or(0, |(_, credit)| *credit)
}

/// What a message said that it should not have, and what it left out; none if neither.
pub fn reason_of_words(scenario: &Scenario, wording: Wording, words: &Words) -> Option<String> {
    let message = &scenario.messages[wording.said.message()];
    let said = named(message, wording.harmful(scenario).collect(), words);
    let left_out = named(message, wording.left_out(scenario).collect(), words);
    match (said, left_out) {
        (None, None) => None,
        (Some(said), None) => Some(say!(words, "verdict-words-said", said = said)),
        (None, Some(missing)) => Some(say!(words, "verdict-words-left-out", missing = missing)),
        (Some(said), Some(missing)) => {
            Some(say!(words, "verdict-words-both", said = said, missing = missing))
        }
    }
}

/// The weightiest of some lines, each with its reason.
fn named(message: &Message, mut lines: Vec<LineIx>, words: &Words) -> Option<String> {
    let worth = |line: &LineIx| message.lines[*line].worth.unsigned_abs();
    lines.sort_by_key(|line| std::cmp::Reverse(worth(line)));
    let more = lines.len().saturating_sub(MOST_NAMED);
    let told = |line: LineIx| {
        let record = &message.lines[line];
        let because = record.because.trim_end_matches('.');
        say!(words, "verdict-words-line", text = &record.text, because = because)
    };
    let mut names: Vec<String> = lines.into_iter().take(MOST_NAMED).map(told).collect();
    if more > 0 {
        names.push(say!(words, "verdict-words-more", count = more));
    }
    (!names.is_empty()).then(|| words.all_of(&names))
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
    use crate::journal::tests::small_scenario;
    use crate::time::ExerciseTime;
    use crate::words::Language;

    fn item(outcome: Outcome) -> Item {
        let window = Window {
            opened: ExerciseTime::from_millis(325_000),
            full: Span::from_minutes(5),
            late: Span::from_minutes(10),
        };
        let expectation = ExpectationIx::from_position(0);
        Item { expectation, outcome, window: Some(window), found: None, score: 0, wording: None }
    }

    #[test]
    fn a_lost_point_is_told_in_the_language_of_who_lost_it() {
        let (german, scenario) = (Language::German.words(), small_scenario());
        let reason =
            |outcome, moments| reason_of(&scenario, &item(outcome), &german, moments).unwrap();
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
        let (english, scenario) = (Words::english(), small_scenario());
        let reason =
            |moments| reason_of(&scenario, &item(Outcome::Missed), &english, moments).unwrap();
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
