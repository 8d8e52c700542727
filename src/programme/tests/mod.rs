//! Programmes made up for tests.

use super::*;
use crate::journal::{Mode, Wall};

mod folding;
mod questions;

/// The day on which tests ask.
pub(crate) fn today() -> Day {
    day("2026-11-22")
}

pub(crate) fn day(text: &str) -> Day {
    Day::read(text).unwrap()
}

/// Noon of a day.
pub(crate) fn noon(text: &str) -> Wall {
    Wall(day(text).days_since(day("1970-01-01")) * 86_400_000 + 43_200_000)
}

pub(crate) fn outcome(slug: &str, fared: Fared) -> Outcome {
    let score = match fared {
        Fared::Well => 1000,
        Fared::Partly => 600,
        Fared::Missed | Fared::NotExercised => 0,
    };
    Outcome {
        slug: slug.to_owned(),
        title: format!("{slug} done"),
        objective: "Contain it".to_owned(),
        reference: "Plan, section 4".to_owned(),
        standing: slug.starts_with("standing"),
        opened_by: String::new(),
        fared,
        score,
    }
}

fn proposed(tag: &str, held: Day) -> Proposed {
    Proposed {
        issue: format!("“{tag}” came late"),
        step: format!("Practise “{tag}”, and say when it begins"),
        measure: "it begins in time in a walk-through".to_owned(),
        capability: "Containment".to_owned(),
        element: Element::Training,
        owner: "Operations engineer".to_owned(),
        priority: Priority::Medium,
        due: Some(held.plus_days(30)),
        tag: tag.to_owned(),
        retest: "Next drill".to_owned(),
        target: Some(target(tag)),
    }
}

pub(crate) fn target(slug: &str) -> Target {
    Target { scenario: Some("night".to_owned()), by: By::Expectation(slug.to_owned()) }
}

/// A team's run of a made-up scenario on a day, with so many points.
pub(crate) fn run(held: &str, score: i64, outcomes: Vec<Outcome>) -> Evaluated {
    let fell_short =
        |it: &&Outcome| matches!(it.fared, Fared::Partly | Fared::Missed) && !it.standing;
    let proposals =
        outcomes.iter().filter(fell_short).map(|it| proposed(&it.slug, day(held))).collect();
    let standing = outcomes.iter().filter(|it| it.standing && it.fared != Fared::NotExercised);
    let well = standing.clone().filter(|it| it.fared == Fared::Well).count();
    let name = |what: &str| blake3::hash(format!("{what} {held} {score}").as_bytes()).to_string();
    Evaluated {
        exercise: Exercise {
            number: 0,
            head: name("head"),
            run: name("run"),
            file: String::new(),
            scenario: "night".to_owned(),
            version: "1.0.0".to_owned(),
            title: "Night shift".to_owned(),
            threat: "malicious code".to_owned(),
            plan: "Incident plan 3.1".to_owned(),
            mode: Mode::Facilitated,
            held: noon(held),
            held_on: day(held),
            length_ms: 3_600_000,
            team: String::new(),
            score,
            interval: Some((score - 8_000, score + 8_000)),
            exercised: u32::try_from(outcomes.len()).unwrap(),
            standing: (u32::try_from(well).unwrap(), u32::try_from(standing.count()).unwrap()),
            went_on: false,
            sealed: true,
            entries: 41,
            objectives: vec![Objective {
                slug: "O-CON".to_owned(),
                title: "Contain it".to_owned(),
                capability: "Containment".to_owned(),
                rating: "S".to_owned(),
                points: Some(score),
                interval: Some((score - 12_000, score + 12_000)),
                exercised: 6,
            }],
            seats: vec![
                seat("incident_commander", "Incident commander", true),
                seat("legal", "Legal counsel", false),
            ],
            attendance: BTreeMap::new(),
            signed: Vec::new(),
        },
        outcomes,
        released: Vec::new(),
        traps: vec![Trap { slug: "wipe".to_owned(), title: "Wiped too soon".to_owned(), taken: 1 }],
        findings: Vec::new(),
        proposed: proposals,
    }
}

fn seat(role: &str, title: &str, person: bool) -> Seat {
    Seat { role: role.to_owned(), title: title.to_owned(), person, acts: 4 }
}

/// Enters something that has to be allowed.
#[track_caller]
pub(crate) fn enter(programme: &mut Programme, on: &str, what: What) -> Changed {
    let entry = Entry { wall: noon(on), what };
    programme.check(&entry, None).unwrap();
    programme.apply(&entry, None)
}

/// Takes a run in on the day after it was held.
#[track_caller]
pub(crate) fn import(programme: &mut Programme, run: Evaluated) -> Changed {
    let what = What::Import {
        head: run.exercise.head.clone(),
        file: "a.journal".to_owned(),
        team: "Night crew".to_owned(),
    };
    let entry = Entry { wall: Wall(run.exercise.held.0 + 86_400_000), what };
    programme.check(&entry, Some(&run)).unwrap();
    programme.apply(&entry, Some(run))
}

pub(crate) fn status(action: &str, status: Status, proof: &str) -> What {
    What::Status(vec![NewStatus {
        action: action.to_owned(),
        status,
        proof: proof.to_owned(),
        owner: None,
        due: None,
    }])
}

/// One exercise that proposed three actions; the second is dropped.
pub(crate) fn programme_with_actions() -> Programme {
    let mut programme = Programme::default();
    let outcomes = ["isolate", "call_counsel", "image"].map(|it| outcome(it, Fared::Missed));
    import(&mut programme, run("2026-03-02", 41_000, outcomes.to_vec()));
    enter(&mut programme, "2026-03-09", status("E1-A2", Status::Dropped, "counsel has left"));
    programme
}
