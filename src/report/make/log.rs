//! The log: everything that was done, a line each, and the moments of it that matter.

use super::expected::verdict;
use crate::exercise::{EndReason, Event, NoteKind, Ticket, WithdrawReason};
use crate::id::{InjectIx, Key as _, RoleIx};
use crate::paper::words::{capitalised, quoted};
use crate::report::TrailEntry;
use crate::report::model::{LogLine, LogSort, Verdict};
use crate::report::run::Run;
use crate::scenario::model::{Importance, InjectKind};

/// Moments that are always told.
const ALWAYS: u8 = 9;

/// Most moments of a sort that are told in the report's body.
const fn told(sort: LogSort) -> usize {
    match sort {
        LogSort::Inject | LogSort::Act | LogSort::Decision | LogSort::Harm => 5,
        LogSort::Severity | LogSort::Clock => 3,
        LogSort::Conduct => 2,
        LogSort::Note => 0,
    }
}

/// What a line says before it has its place.
struct Said {
    who: String,
    role: Option<RoleIx>,
    sort: LogSort,
    text: String,
    verdict: Option<Verdict>,
    weight: u8,
}

impl Said {
    fn conduct(text: &str, weight: u8) -> Self {
        let who = "Exercise".to_owned();
        let text = text.to_owned();
        Self { who, role: None, sort: LogSort::Conduct, text, verdict: None, weight }
    }

    fn by(run: &Run<'_>, role: RoleIx, sort: LogSort, text: String, weight: u8) -> Self {
        let who = run.role(role).to_owned();
        Self { who, role: Some(role), sort, text, verdict: None, weight }
    }

    fn of(who: &str, sort: LogSort, text: String, weight: u8) -> Self {
        Self { who: who.to_owned(), role: None, sort, text, verdict: None, weight }
    }
}

pub(super) fn log(run: &Run<'_>) -> Vec<LogLine> {
    run.input.trail.chunk_by(|a, b| a.entry == b.entry).flat_map(|it| entry(run, it)).collect()
}

/// The lines of one entry. What was asked for has a line where nothing else has: what is cited can
/// be looked up.
fn entry(run: &Run<'_>, trail: &[TrailEntry]) -> Vec<LogLine> {
    let lines: Vec<LogLine> = trail.iter().filter_map(|line| logged(run, line)).collect();
    if !lines.is_empty() {
        return lines;
    }
    trail.iter().filter_map(|line| Some(placed(run, line, asked_for(run, &line.event)?))).collect()
}

fn asked_for(run: &Run<'_>, event: &Event) -> Option<Said> {
    match *event {
        Event::ExpectationOpened { expectation } | Event::ExpectationRepeated { expectation } => {
            let title = quoted(&run.scenario().expectations[expectation].title);
            Some(Said::conduct(&format!("From now on expected: {title}"), 1))
        }
        // What an act met is told by the act.
        Event::ExpectationMet { expectation, found } if found.ticket.is_none() => {
            let title = quoted(&run.scenario().expectations[expectation].title);
            Some(Said::conduct(&format!("Done: {title}"), 1))
        }
        _ => None,
    }
}

/// The weightiest lines of each sort, in order.
pub(super) fn timeline(log: &[LogLine]) -> Vec<LogLine> {
    let mut by_weight: Vec<(usize, &LogLine)> = log.iter().enumerate().collect();
    by_weight.sort_by_key(|(at, line)| (std::cmp::Reverse(line.weight), *at));
    let mut chosen: Vec<(usize, &LogLine)> = Vec::new();
    for (at, line) in by_weight {
        let same = chosen.iter().filter(|(_, it)| it.sort == line.sort).count();
        let is_notable = line.weight >= 4 && same < told(line.sort);
        if line.weight >= ALWAYS || is_notable {
            chosen.push((at, line));
        }
    }
    chosen.sort_by_key(|(at, _)| *at);
    chosen.into_iter().map(|(_, line)| line.clone()).collect()
}

fn logged(run: &Run<'_>, line: &TrailEntry) -> Option<LogLine> {
    let said = conduct(run, &line.event)
        .or_else(|| script(run, &line.event))
        .or_else(|| act(run, &line.event))
        .or_else(|| judgement(run, &line.event))?;
    Some(placed(run, line, said))
}

fn placed(run: &Run<'_>, line: &TrailEntry, said: Said) -> LogLine {
    LogLine {
        moment: run.moment_of(line.at, line.story),
        who: said.who,
        role: said.role.map(RoleIx::position),
        sort: said.sort,
        text: said.text,
        verdict: said.verdict,
        entry: line.entry,
        weight: said.weight,
    }
}

fn conduct(run: &Run<'_>, event: &Event) -> Option<Said> {
    let scenario = run.scenario();
    Some(match *event {
        Event::Started => Said::conduct("Play begins", 5),
        Event::Paused => Said::conduct("Everything pauses", 1),
        Event::Resumed => Said::conduct("Everything goes on", 1),
        Event::Held => Said::conduct("The story stops for discussion", 1),
        Event::Continued => Said::conduct("The story goes on", 1),
        Event::PhaseBegan { phase } => {
            Said::conduct(&format!("Phase {}", quoted(&scenario.phases[phase].title)), 3)
        }
        Event::Ended { why } => Said::conduct(end(why), 9),
        Event::EndingReached { ending } => {
            Said::conduct(&sentence_of(&scenario.endings[ending].title), 9)
        }
        Event::ExpectationExtended { expectation, by } => {
            let title = quoted(&scenario.expectations[expectation].title);
            Said::conduct(&format!("{} more time for {title}", by.in_words()), 1)
        }
        _ => return None,
    })
}

fn sentence_of(text: &str) -> String {
    crate::paper::words::sentence(text)
}

const fn end(why: EndReason) -> &'static str {
    match why {
        EndReason::RealIncident => "Play stops for a real incident",
        EndReason::TimeUp => "Play ends: the time is up",
        EndReason::Called => "Play ends: the facilitator calls it",
        EndReason::Effect | EndReason::Ending(_) => "Play ends",
    }
}

fn script(run: &Run<'_>, event: &Event) -> Option<Said> {
    let scenario = run.scenario();
    Some(match *event {
        Event::InjectReleased { inject, to, .. } | Event::InjectImprovised { inject, to, .. } => {
            let text = format!("{} to {}", quoted(&run.inject(inject)), run.roles(to));
            let kind = scenario.injects.get(inject).map(|it| it.kind);
            let weight = match kind {
                Some(InjectKind::Contextual) => 2,
                Some(InjectKind::Ordinary) => 5,
                Some(InjectKind::Major) | None => 7,
            };
            Said::of(&from(run, inject), LogSort::Inject, text, weight)
        }
        Event::InjectRead { inject, role } => {
            let text = format!("Has read {}", quoted(&run.inject(inject)));
            Said::by(run, role, LogSort::Conduct, text, 1)
        }
        Event::InjectSkipped { inject } => {
            Said::conduct(&format!("{} is left out", quoted(&run.inject(inject))), 1)
        }
        Event::HintShown { inject, .. } => {
            Said::conduct(&format!("A hint is shown on {}", quoted(&run.inject(inject))), 2)
        }
        Event::ConsequenceHappened { consequence } => {
            let shows = scenario.consequences[consequence].shows.clone()?;
            Said::of("Story", LogSort::Inject, shows, 4)
        }
        Event::ClockStarted { clock } => {
            let regime = &scenario.clocks[clock].regime;
            Said::of("Legal clock", LogSort::Clock, format!("{regime} begins to count"), 6)
        }
        Event::StageMet { stage, .. } => {
            let text = format!("Done: {}", stage_name(run, stage));
            Said::of("Legal clock", LogSort::Clock, text, 6)
        }
        Event::StageOverdue { stage } => {
            let text = format!("Deadline passed: {}", stage_name(run, stage));
            let said = Said::of("Legal clock", LogSort::Clock, text, 9);
            Said { verdict: Some(Verdict::Late), ..said }
        }
        _ => return None,
    })
}

fn stage_name(run: &Run<'_>, stage: crate::id::StageIx) -> String {
    let record = &run.scenario().stages[stage];
    format!("{} ({})", record.title, run.scenario().clocks[record.clock].regime)
}

fn from(run: &Run<'_>, inject: InjectIx) -> String {
    match run.scenario().injects.get(inject) {
        Some(record) => record.from.clone(),
        None => "Facilitator".to_owned(),
    }
}

fn act(run: &Run<'_>, event: &Event) -> Option<Said> {
    let state = run.input.state;
    Some(match *event {
        Event::ActBegan { ticket, .. } => began(run, ticket)?,
        Event::ActWithdrawn { ticket, why } => {
            let act = state.act(ticket)?;
            let what = quoted(&run.work(&act.work));
            let text = match why {
                WithdrawReason::TakenBack => format!("{what} is taken back"),
                WithdrawReason::NeedMissing => format!("{what} cannot begin: something is missing"),
            };
            Said::by(run, act.by, LogSort::Act, text, 1)
        }
        Event::ContactSilent { contact, .. } => {
            let title = &run.scenario().contacts[contact].title;
            Said::of(title, LogSort::Inject, "Does not answer".to_owned(), 4)
        }
        Event::CommanderSet { role } => {
            Said::by(run, role, LogSort::Act, "Is in command from now on".to_owned(), 6)
        }
        Event::RoleEntered { role } => {
            Said::by(run, role, LogSort::Conduct, "Enters play".to_owned(), 2)
        }
        Event::SeverityDeclared { level } => {
            Said::of("Level", LogSort::Severity, format!("Declared: {}", run.level(level)), 7)
        }
        _ => return None,
    })
}

fn began(run: &Run<'_>, ticket: Ticket) -> Option<Said> {
    let act = run.input.state.act(ticket)?;
    let answered: Vec<_> = run
        .evaluation
        .items
        .iter()
        .filter(|item| item.found.is_some_and(|found| found.ticket == Some(ticket)))
        .map(|item| (item, &run.scenario().expectations[item.expectation]))
        .collect();
    let importance = answered.iter().map(|(_, record)| record.importance).max();
    let weight = match importance {
        // The mistake itself has a line of its own.
        _ if act.harmful => 3,
        Some(Importance::Critical) => 7,
        Some(Importance::Important) => 6,
        Some(Importance::Normal) => 4,
        None => 1,
    };
    let verdict =
        answered.iter().filter_map(|(item, record)| verdict(item, record)).max_by_key(|verdict| {
            match verdict {
                Verdict::Untimed => 0,
                Verdict::InTime => 1,
                Verdict::Slow => 2,
                Verdict::Late => 3,
                Verdict::NotDone => 4,
            }
        });
    let text = capitalised(&run.work(&act.work));
    Some(Said { verdict, ..Said::by(run, act.by, LogSort::Act, text, weight) })
}

fn judgement(run: &Run<'_>, event: &Event) -> Option<Said> {
    let scenario = run.scenario();
    let state = run.input.state;
    let note = |text, weight| Said::of("Note", LogSort::Note, text, weight);
    Some(match *event {
        Event::DecisionAsked { decision } => {
            let text = format!("To decide: {}", scenario.decisions[decision].prompt);
            Said::of("Story", LogSort::Decision, text, 3)
        }
        Event::Decided { choice, by, .. } => {
            let record = &scenario.choices[choice];
            let prompt = quoted(&scenario.decisions[record.decision].prompt);
            let text = format!("{prompt}: {}", record.text);
            match by {
                Some(role) => Said::by(run, role, LogSort::Decision, text, 8),
                None => Said::of("Nobody", LogSort::Decision, text, 8),
            }
        }
        Event::VotesRevealed { decision } => {
            let prompt = quoted(&scenario.decisions[decision].prompt);
            Said::of("Room", LogSort::Decision, format!("Votes shown: {prompt}"), 1)
        }
        Event::TrapSprung { trap, ticket, .. } => {
            let text = scenario.traps[trap].title.clone();
            let said = match ticket.and_then(|ticket| state.act(ticket)) {
                Some(act) => Said::by(run, act.by, LogSort::Harm, text, 8),
                None => Said::of("Team", LogSort::Harm, text, 8),
            };
            Said { verdict: Some(Verdict::Late), ..said }
        }
        Event::TrapRecovered { trap, .. } => {
            let title = quoted(&scenario.traps[trap].title);
            Said::of("Team", LogSort::Harm, format!("Put right: {title}"), 6)
        }
        Event::NoteTaken { kind, text, .. } => {
            note(format!("{}: {}", kind_name(kind), state.text(text)), 2)
        }
        Event::MomentPinned { text, .. } => note(format!("Pinned: {}", state.text(text)), 9),
        Event::RatingSet { objective, rating, .. } => {
            let title = quoted(&scenario.objectives[objective].title);
            note(format!("{title} rated {}", crate::paper::words::letter(rating)), 1)
        }
        _ => return None,
    })
}

const fn kind_name(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Strength => "Strength",
        NoteKind::Gap => "Gap",
        NoteKind::ParkingLot => "For later",
        NoteKind::Question => "Open question",
        NoteKind::Remark => "Remark",
        NoteKind::Answered => "Answered",
    }
}
