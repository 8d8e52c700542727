//! The hot wash's view of an evaluation.

use crate::driver::Run;
use crate::evaluation::{Evaluation, Item, Outcome, Timing, because_of};
use crate::exercise::{Rating, State};
use crate::id::RoleIx;
use crate::scenario::Scenario;
use crate::scenario::model::Who;
use crate::ui::{HotwashView, Lane, LaneMark, MarkKind, ObjectiveLine, Regret, Score};

/// What the hot wash shows of a run that is over.
pub(super) fn view(run: &Run, evaluation: &Evaluation) -> HotwashView {
    let exercise = run.exercise();
    let (scenario, state) = (exercise.scenario(), exercise.state());
    let entries = run.journal().entries().len();
    HotwashView {
        title: scenario.about.title.clone(),
        ended: format!("ended {} · {entries} entries", state.now),
        score: score(evaluation),
        objectives: objectives(scenario, evaluation),
        regrets: regrets(scenario, evaluation),
        lanes: lanes(scenario, state, evaluation),
        until: state.now,
        questions: scenario.about.hotwash.clone(),
    }
}

fn whole(thousandths: i64) -> u8 {
    u8::try_from((thousandths + 500) / 1000).unwrap_or(100)
}

fn score(evaluation: &Evaluation) -> Option<Score> {
    let score = &evaluation.score;
    if score.exercised == 0 {
        return None;
    }
    let mut parts = vec![format!("{} earned by what was done and when", whole(score.base))];
    for (points, why) in [
        (score.harm, "for harm"),
        (score.waste, "for acts that answered nothing"),
        (score.hints, "for hints"),
    ] {
        if points > 0 {
            parts.push(format!("less {} {why}", whole(points)));
        }
    }
    Some(Score {
        points: whole(score.total),
        doubt: evaluation.interval.map(|it| whole(it.give_or_take())),
        sentence: format!(
            "{}. One drill is a noisy measure: read the reasons, not the number.",
            parts.join(", ")
        ),
    })
}

fn objectives(scenario: &Scenario, evaluation: &Evaluation) -> Vec<ObjectiveLine> {
    let line = |result: &crate::evaluation::ObjectiveResult| ObjectiveLine {
        title: scenario.objectives[result.objective].title.clone(),
        rating: result.suggested,
        points: result.points.map(whole),
        interval: result.interval.map(|it| (whole(it.low), whole(it.high))),
        done: match result.exercised {
            0 => "not exercised".to_owned(),
            count => format!("{} of {count} in time", result.in_time),
        },
    };
    evaluation.objectives.iter().map(line).collect()
}

fn regrets(scenario: &Scenario, evaluation: &Evaluation) -> Vec<Regret> {
    let regret = |(expectation, points): &(crate::id::ExpectationIx, i64)| {
        let item = evaluation.items.iter().find(|item| item.expectation == *expectation)?;
        let tenths = (points + 50) / 100;
        Some(Regret {
            title: because_of(scenario, item)?,
            because: scenario.expectations[*expectation].because.clone(),
            cost: format!("−{}.{}", tenths / 10, tenths % 10),
            gravity: match item.outcome {
                Outcome::Met { timing: Timing::Late, .. } => Rating::M,
                Outcome::Met { .. } => Rating::S,
                _ => Rating::U,
            },
        })
    };
    evaluation.regrets.iter().filter_map(regret).collect()
}

fn lanes(scenario: &Scenario, state: &State, evaluation: &Evaluation) -> Vec<Lane> {
    let lane = |role: RoleIx| {
        let own = evaluation.items.iter().filter(|item| lane_of(scenario, state, item) == role);
        let marks: Vec<LaneMark> = own.flat_map(|item| marks(state, item)).collect();
        (!marks.is_empty()).then(|| Lane { title: scenario.roles[role].title.clone(), marks })
    };
    scenario.roles.keys().filter_map(lane).collect()
}

/// The role that did it, or the first of those that should have.
fn lane_of(scenario: &Scenario, state: &State, item: &Item) -> RoleIx {
    let doer = item.found.and_then(|found| found.ticket).and_then(|ticket| state.act(ticket));
    doer.map_or_else(|| asked(scenario, item), |act| act.by)
}

fn asked(scenario: &Scenario, item: &Item) -> RoleIx {
    match scenario.expectations[item.expectation].by {
        Who::Roles(roles) => roles.iter().next().unwrap_or(scenario.command_role),
        Who::Commander | Who::Team | Who::All => scenario.command_role,
    }
}

fn marks(state: &State, item: &Item) -> Vec<LaneMark> {
    let Some(window) = item.window else { return Vec::new() };
    let end = window.opened.after(window.full);
    let bar = LaneMark {
        kind: MarkKind::Window,
        from: window.opened,
        to: end.min(state.now),
        text: String::new(),
    };
    let deed = |kind, at| LaneMark { kind, from: at, to: at, text: String::new() };
    let mark = match item.outcome {
        Outcome::Met { timing, after } => {
            let at = window.opened.after(after);
            let kind = if timing == Timing::InTime { MarkKind::InTime } else { MarkKind::Late };
            Some(deed(kind, at))
        }
        Outcome::Missed => Some(deed(MarkKind::Missed, end.min(state.now))),
        Outcome::NotExercised(_) | Outcome::AtSignOff => None,
    };
    std::iter::once(bar).chain(mark).collect()
}
