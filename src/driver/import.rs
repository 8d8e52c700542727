//! From the journal of an exercise to what the programme remembers of it.

use super::report::report;
use crate::evaluation::{Evaluation, Item, Outcome as Judged};
use crate::exercise::state::InjectStatus;
use crate::exercise::{Occupant, State};
use crate::journal::replay::{Difference, Unsound, replay};
use crate::journal::{Damage, HexHash, Journal};
use crate::paper::words::letter;
use crate::programme::status::threat;
use crate::programme::{
    By, Day, Element, Evaluated, Exercise, Fared, Finding, Objective, Outcome, Priority, Proposed,
    Seat, Target, Trap,
};
use crate::report::AfterActionReport;
use crate::report::model::{self, CorrectiveAction};
use crate::scenario::Scenario;
use crate::scenario::model::{Opens, Release};
use std::collections::BTreeMap;
use std::fmt;

/// Why a journal is not taken in.
#[derive(Debug)]
pub enum NotImported {
    /// It does not hold.
    Damaged(Damage),
    /// It was played by other rules, or does not come out the same.
    Differs(Difference),
    /// It tells of something that cannot have happened.
    Unsound(Unsound),
    /// Play has not ended; so many bytes at its end were torn off.
    NotEnded(usize),
}

/// One sentence with a way out, no capital, no full stop.
impl fmt::Display for NotImported {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Damaged(damage) => {
                let way_out = damage.way_out();
                let mut letters = way_out.trim_end_matches('.').chars();
                let first = letters.next().map(char::to_lowercase).into_iter().flatten();
                write!(f, "{damage}; {}", first.chain(letters).collect::<String>())
            }
            Self::Differs(it @ Difference::OtherRules { .. }) => write!(f, "{it}"),
            Self::Differs(it) => write!(
                f,
                "{it}; take the journal from a backup, or import it with the version that recorded \
                 it"
            ),
            Self::Unsound(it) => write!(f, "{it}; take the journal from a backup"),
            Self::NotEnded(0) => {
                f.write_str("play has not come to its end; finish it, then import it again")
            }
            Self::NotEnded(torn) => write!(
                f,
                "the last write was cut short ({torn} bytes) before play came to its end; go on \
                 with it, then import it again"
            ),
        }
    }
}

impl std::error::Error for NotImported {}

/// Evaluates a journal: it has to hold, to come out the same when played again, and to have come
/// to its end.
pub fn evaluated(bytes: Vec<u8>) -> Result<Evaluated, NotImported> {
    let (journal, scenario) = Journal::understand(bytes).map_err(NotImported::Damaged)?;
    let exercise = replay(&journal, &scenario).map_err(NotImported::Differs)?;
    let state = exercise.state();
    if state.ended.is_none() {
        return Err(NotImported::NotEnded(journal.chain().torn));
    }
    let report = report(&journal, &scenario).map_err(NotImported::Unsound)?;
    let evaluation = Evaluation::of(&scenario, journal.setup(), state);
    let outcomes = outcomes(&scenario, &evaluation);
    let came = Came { journal: &journal, scenario: &scenario, state, evaluation: &evaluation };
    Ok(Evaluated {
        exercise: came.exercise(&outcomes),
        released: came.released(),
        traps: came.traps(),
        findings: findings(&report),
        proposed: proposed(&report, &scenario),
        outcomes,
    })
}

/// A run and what came of it.
struct Came<'a> {
    journal: &'a Journal,
    scenario: &'a Scenario,
    state: &'a State,
    evaluation: &'a Evaluation,
}

impl Came<'_> {
    fn exercise(&self, outcomes: &[Outcome]) -> Exercise {
        let (header, about) = (self.journal.header(), &self.scenario.about);
        let chain = self.journal.chain();
        let end = self.state.ended.map_or(self.state.now, |(_, at)| at);
        let score = &self.evaluation.score;
        let standing = || outcomes.iter().filter(|it| it.standing);
        let count =
            |wanted: fn(Fared) -> bool| small(standing().filter(|it| wanted(it.fared)).count());
        Exercise {
            number: 0,
            head: HexHash(chain.head).to_string(),
            run: HexHash(chain.first).to_string(),
            file: String::new(),
            scenario: about.slug.clone(),
            version: about.version.clone(),
            title: about.title.clone(),
            threat: threat(about.category).to_owned(),
            plan: format!("{} {}", about.plan.name, about.plan.version),
            mode: header.mode,
            held: header.wall,
            held_on: Day::of(header.wall),
            length_ms: end.millis(),
            team: String::new(),
            score: score.total,
            interval: self.evaluation.interval.map(|it| (it.low, it.high)),
            exercised: u32::try_from(score.exercised).unwrap_or(0),
            standing: (count(|it| it == Fared::Well), count(|it| it != Fared::NotExercised)),
            went_on: header.parent.is_some(),
            sealed: chain.sealed.is_some(),
            entries: chain.entries,
            objectives: self.objectives(),
            seats: self.seats(),
            attendance: BTreeMap::new(),
            signed: Vec::new(),
        }
    }

    fn objectives(&self) -> Vec<Objective> {
        let of = |it: &crate::evaluation::ObjectiveResult| {
            let record = &self.scenario.objectives[it.objective];
            Objective {
                slug: record.slug.clone(),
                title: record.title.clone(),
                capability: record.capability.clone(),
                rating: letter(self.evaluation.rating(self.state, it.objective)).to_owned(),
                points: it.points,
                interval: it.interval.map(|it| (it.low, it.high)).filter(|_| it.points.is_some()),
                exercised: u32::try_from(it.exercised).unwrap_or(0),
            }
        };
        self.evaluation.objectives.iter().map(of).collect()
    }

    fn seats(&self) -> Vec<Seat> {
        let acts: BTreeMap<_, _> = self.evaluation.metrics.acts_by_role.iter().copied().collect();
        let seats = self.scenario.roles.pairs().map(|(role, record)| Seat {
            role: record.slug.clone(),
            title: record.title.clone(),
            person: self.state.occupant(role) == Occupant::Person,
            acts: acts.get(&role).copied().unwrap_or(0),
        });
        seats.collect()
    }

    /// Contingency injects that came out.
    fn released(&self) -> Vec<String> {
        let came_out =
            |(inject, record): (crate::id::InjectIx, &crate::scenario::model::Inject)| {
                let is_out = self
                    .state
                    .injects
                    .get(inject)
                    .is_some_and(|it| it.status == InjectStatus::Released);
                let is_held = matches!(record.release, Release::Standby);
                (is_out && is_held).then(|| record.slug.clone())
            };
        self.scenario.injects.pairs().filter_map(came_out).collect()
    }

    fn traps(&self) -> Vec<Trap> {
        let traps = self.scenario.traps.pairs().map(|(trap, record)| Trap {
            slug: record.slug.clone(),
            title: record.title.clone(),
            taken: self.state.traps.get(trap).map_or(0, |it| it.times),
        });
        traps.collect()
    }
}

fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn outcomes(scenario: &Scenario, evaluation: &Evaluation) -> Vec<Outcome> {
    let of = |item: &Item| {
        let record = &scenario.expectations[item.expectation];
        Outcome {
            slug: record.slug.clone(),
            title: record.title.clone(),
            objective: scenario.objectives[record.objective].title.clone(),
            reference: record.reference.clone(),
            standing: record.standing,
            opened_by: match record.opens {
                Opens::Inject(inject) => scenario.injects[inject].slug.clone(),
                _ => String::new(),
            },
            fared: match item.outcome {
                Judged::Met { .. } if item.score >= 1_000 => Fared::Well,
                Judged::Met { .. } => Fared::Partly,
                Judged::Missed => Fared::Missed,
                Judged::NotExercised(_) | Judged::AtSignOff => Fared::NotExercised,
            },
            score: item.score,
        }
    };
    evaluation.items.iter().map(of).collect()
}

fn findings(report: &AfterActionReport) -> Vec<Finding> {
    let strengths = report.strengths.iter().map(|it| Finding {
        strength: true,
        title: it.title.clone(),
        capability: it.capability.clone().unwrap_or_default(),
        lost: 0,
        entries: it.entries.clone(),
    });
    let areas = report.areas.iter().map(|it| Finding {
        strength: false,
        title: it.title.clone(),
        capability: it.capability.clone(),
        lost: it.lost_milli,
        entries: it.entries.clone(),
    });
    strengths.chain(areas).collect()
}

fn proposed(report: &AfterActionReport, scenario: &Scenario) -> Vec<Proposed> {
    let pairs = report.actions.iter().zip(&report.areas);
    pairs.map(|(action, area)| one(action, area.factor, scenario)).collect()
}

fn one(action: &CorrectiveAction, factor: model::Factor, scenario: &Scenario) -> Proposed {
    Proposed {
        issue: one_line(&action.issue),
        step: one_line(&action.action),
        measure: action.measure.clone(),
        capability: action.capability.clone(),
        element: match action.element {
            model::Element::Planning => Element::Planning,
            model::Element::Organisation => Element::Organisation,
            model::Element::Equipment => Element::Equipment,
            model::Element::Training => Element::Training,
            model::Element::Exercise => Element::Exercise,
        },
        owner: action.owner.clone(),
        priority: match action.priority {
            model::Priority::High => Priority::High,
            model::Priority::Medium => Priority::Medium,
            model::Priority::Low => Priority::Low,
        },
        due: action.due_date.as_deref().and_then(Day::read),
        tag: format!("{factor:?} · {} · {}", action.capability, action.owner),
        retest: action.retest.clone(),
        target: action.behind.first().map(|slug| target(slug, scenario)),
    }
}

/// What is expected everywhere is tried anywhere; the rest in its own scenario.
fn target(slug: &str, scenario: &Scenario) -> Target {
    let is_standing = scenario.expectations.iter().any(|it| it.slug == slug && it.standing);
    let own = (!is_standing).then(|| scenario.about.slug.clone());
    Target { scenario: own, by: By::Expectation(slug.to_owned()) }
}

/// What people typed in a note, on one line.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
