//! Areas for improvement: what happened, what lay behind it, why it matters.

use super::causes::{Cause, Loss};
use crate::evaluation::Outcome;
use crate::paper::words::{capitalised, number, quoted, sentence};
use crate::report::model::{Area, Factor};
use crate::report::run::Run;
use crate::scenario::model::Deed;
use crate::time::Span;

/// Most members of a cause that are told one by one.
const TOLD: usize = 2;
/// Most entries cited for one area.
const CITED: usize = 6;

pub(super) fn areas(run: &Run<'_>, causes: &[Cause]) -> Vec<Area> {
    causes.iter().map(|cause| area(run, cause)).collect()
}

fn area(run: &Run<'_>, cause: &Cause) -> Area {
    let scenario = run.scenario();
    let reference = match (cause.trap, cause.losses.first()) {
        (Some(trap), _) => Some(scenario.traps[trap].reference.clone()),
        (None, Some(loss)) => Some(scenario.expectations[loss.expectation].reference.clone()),
        (None, None) => None,
    };
    Area {
        title: title(run, cause),
        analysis: analysis(run, cause),
        reference: reference.filter(|text| !text.is_empty()),
        capability: capability(run, cause),
        factor: cause.factor,
        lost_milli: cause.milli,
        entries: cause.entries.iter().copied().take(CITED).collect(),
    }
}

pub(super) fn capability(run: &Run<'_>, cause: &Cause) -> String {
    match cause.objective {
        Some(objective) => run.scenario().objectives[objective].capability.clone(),
        None => "Incident response".to_owned(),
    }
}

/// What is to be improved, as a headline.
pub(super) fn title(run: &Run<'_>, cause: &Cause) -> String {
    let scenario = run.scenario();
    let role = capitalised(&run.the_role(cause.role));
    match cause.factor {
        Factor::Harm => cause.trap.map_or_else(String::new, |it| scenario.traps[it].title.clone()),
        Factor::Deadline => cause.clock.map_or_else(String::new, |(clock, stage)| {
            let regime = &scenario.clocks[clock].regime;
            let stage = quoted(&scenario.stages[stage].title);
            format!("The deadline of {regime} for {stage} was not kept")
        }),
        Factor::NotTold => format!("{role} was not brought in while it was needed"),
        Factor::Busy if run.is_solo() => "Other work stood in the way".to_owned(),
        Factor::Busy => format!("{role} had more to do than one person can"),
        Factor::NeedMissing => "Work was begun before what it needs was there".to_owned(),
        Factor::Noted => cause
            .noted
            .map_or_else(String::new, |(note, _)| run.input.state.text(note.text).to_owned()),
        Factor::NeverBegun => of_several(run, cause, "did not happen", "did not happen"),
        Factor::Decided => {
            let otherwise = "did not happen: it was decided otherwise";
            of_several(run, cause, otherwise, otherwise)
        }
        Factor::Late => of_several(run, cause, "came late", "came late"),
        Factor::Order => of_several(
            run,
            cause,
            "came before what should come first",
            "came before what should come first",
        ),
        Factor::OtherRole => {
            of_several(run, cause, "was left to another role", "were left to other roles")
        }
        Factor::SecondBest => of_several(
            run,
            cause,
            "was done in a second-best way",
            "were done in a second-best way",
        ),
    }
}

fn of_several(run: &Run<'_>, cause: &Cause, one: &str, many: &str) -> String {
    let scenario = run.scenario();
    match cause.losses.as_slice() {
        [] => capitalised(one),
        [loss] => format!("{} {one}", quoted(&scenario.expectations[loss.expectation].title)),
        losses => format!(
            "{}: {} responses expected of {} {many}",
            capability(run, cause),
            number(losses.len()),
            run.the_role(cause.role)
        ),
    }
}

fn analysis(run: &Run<'_>, cause: &Cause) -> String {
    let mut sentences = Vec::new();
    if let Some(harm) = &cause.harm {
        sentences.push(of_harm(run, cause, harm));
    }
    match cause.losses.as_slice() {
        [] => {}
        [loss] => sentences.extend(told_alone(run, cause, loss)),
        losses => {
            sentences.extend(losses.iter().take(TOLD).filter_map(|loss| told(run, loss)));
            match losses.get(TOLD..) {
                None | Some([]) => {}
                Some([one]) => {
                    let title = &run.scenario().expectations[one.expectation].title;
                    sentences.push(format!("So too {}.", quoted(title)));
                }
                Some(more) => {
                    let more = number(more.len());
                    sentences.push(format!("So too {more} more, which annex B names."));
                }
            }
        }
    }
    sentences.extend(behind(run, cause));
    if let Some(loss) = cause.losses.first() {
        sentences.push(sentence(&run.scenario().expectations[loss.expectation].because));
    }
    if cause.noted.is_some() {
        sentences.push("Noted by a person during the exercise.".to_owned());
    }
    sentences.join(" ")
}

/// The harm's sentence without the title that stands before it already.
fn of_harm(run: &Run<'_>, cause: &Cause, harm: &crate::evaluation::HarmDone) -> String {
    let scenario = run.scenario();
    let Some(trap) = cause.trap else { return run.harm_sentence(harm) };
    let mut text = sentence(&scenario.traps[trap].because);
    let says_about_what = scenario.traps[trap].on_pattern.is_some_and(|pattern| {
        matches!(scenario.wiring.patterns[pattern].deed, Deed::Act { about: Some(_), .. })
    });
    if let crate::evaluation::HarmSource::Trap(_, Some(object)) = harm.what
        && !says_about_what
    {
        text = format!("It concerned {}. {text}", quoted(&scenario.objects[object].title));
    }
    if harm.recovered {
        text.push_str(" It was put right later, which halves the loss.");
    }
    text
}

/// A loss that stands alone under its headline.
fn told_alone(run: &Run<'_>, cause: &Cause, loss: &Loss) -> Option<String> {
    let item = run.item(loss.expectation)?;
    if cause.factor == Factor::Decided {
        return run.decided_otherwise(loss.expectation).map(|how| sentence(&how));
    }
    let (Outcome::Missed, Some(window)) = (item.outcome, item.window) else {
        return run.reason_of(item).map(|reason| sentence(&reason));
    };
    let time = if window.full > Span::ZERO {
        format!(", with {} to begin it", window.full.in_words())
    } else {
        String::new()
    };
    let end =
        if cause.factor == Factor::NeverBegun { "nobody began it" } else { "it was not done" };
    Some(format!("It was asked for at {}{time}; {end}.", window.opened))
}

/// A loss among others.
fn told(run: &Run<'_>, loss: &Loss) -> Option<String> {
    let item = run.item(loss.expectation)?;
    let title = quoted(&run.scenario().expectations[loss.expectation].title);
    let text = match (item.outcome, item.window) {
        (Outcome::Missed, _) if run.decided_otherwise(loss.expectation).is_some() => {
            run.decided_otherwise(loss.expectation)?
        }
        (Outcome::Missed, Some(window)) => format!("asked for at {}, never begun", window.opened),
        (Outcome::Met { after, .. }, Some(window)) if after > window.full => {
            format!("begun after {} instead of {}", after.in_words(), window.full.in_words())
        }
        _ => run.reason_of(item)?,
    };
    Some(format!("{title}: {text}."))
}

/// What the record says about why.
fn behind(run: &Run<'_>, cause: &Cause) -> Option<String> {
    let role = capitalised(&run.the_role(cause.role));
    match cause.factor {
        Factor::NotTold => Some(match run.input.state.roles[cause.role].entered_at {
            Some(at) => format!("{role} entered play at {at}, after the time for it."),
            None => format!("{role} never entered play: nobody told them."),
        }),
        Factor::Deadline => {
            let (_, stage) = cause.clock?;
            let progress = &run.input.state.stages[stage];
            let due = progress.due?;
            Some(match progress.met {
                Some((met, _)) => format!(
                    "It was due {} in the story and came {} late.",
                    run.long(due),
                    met.since(due).in_words()
                ),
                None => format!("It was due {} in the story.", run.long(due)),
            })
        }
        Factor::Busy => {
            let window = run.item(cause.losses.first()?.expectation)?.window?;
            let until = window.opened.after(window.full);
            let busy = run.busy_between(cause.role, window.opened, until);
            Some(format!(
                "{role} was at other work for {} of the {} there were.",
                busy.in_words(),
                window.full.in_words()
            ))
        }
        _ => None,
    }
}
