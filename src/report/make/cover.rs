//! The cover, the glance, and what was held.

use super::actions::{day, in_full};
use crate::exercise::{EndReason, Occupancy, Occupant};
use crate::id::RoleIx;
use crate::paper::words::{about, counted, quoted, whole};
use crate::report::GoneOnFrom;
use crate::report::model::{Cover, Glance, SECOND_TRY, ScoreShown, Stated};
use crate::report::run::Run;
use crate::scenario::model::Category;
use crate::time::ExerciseTime;
use std::collections::BTreeSet;

pub(super) fn cover(run: &Run<'_>) -> Cover {
    let about = &run.scenario().about;
    let organisation = about.variables.iter().find(|(name, _, _)| name == "org");
    let mut parts = vec![category(about.category).to_owned()];
    parts.extend(organisation.map(|(_, text, _)| text.clone()));
    parts.push(kind(run).to_owned());
    Cover {
        title: about.title.clone(),
        subtitle: parts.join(", "),
        version: run.input.finality.in_words(),
        date: run
            .input
            .held_on
            .as_deref()
            .map(|text| day(text).map_or_else(|| text.to_owned(), in_full)),
        marking: "EXERCISE",
        made_from: made_from(run),
    }
}

fn made_from(run: &Run<'_>) -> String {
    let entries = usize::try_from(run.evidence.last).unwrap_or(0);
    let sealed = run.input.journal_head.as_deref().map(|head| format!(", sealed {}", short(head)));
    let again = run.input.gone_on_from.as_ref().map_or("", |_| ", of a second try");
    format!(
        "Made from the journal of {}{}{again}. Roles, not names.",
        counted(entries, "entry", "entries"),
        sealed.unwrap_or_default()
    )
}

/// The two ends of a hash, for people to compare.
pub(super) fn short(hash: &str) -> String {
    let letters: Vec<char> = hash.chars().collect();
    match (letters.first_chunk::<4>(), letters.last_chunk::<4>()) {
        (Some(first), Some(last)) if letters.len() > 12 => {
            format!("{}…{}", first.iter().collect::<String>(), last.iter().collect::<String>())
        }
        _ => hash.to_owned(),
    }
}

/// Which kind of exercise it was.
pub(super) fn kind(run: &Run<'_>) -> &'static str {
    let setup = run.input.setup;
    let people = setup.occupants.iter().filter(|it| **it == Occupant::Person).count();
    match (setup.occupancy, people) {
        (Occupancy::Advisory, _) => "facilitated drill",
        (Occupancy::Enforced, 0) => "played by the program",
        (Occupancy::Enforced, 1) => "practised alone",
        (Occupancy::Enforced, _) => "drill",
    }
}

const fn category(category: Category) -> &'static str {
    match category {
        Category::AbusiveContent => "Abusive content",
        Category::MaliciousCode => "Malicious code",
        Category::InformationGathering => "Information gathering",
        Category::IntrusionAttempts => "Attempted intrusion",
        Category::Intrusions => "Intrusion",
        Category::Availability => "Attack on availability",
        Category::InformationContentSecurity => "Exposure of information",
        Category::Fraud => "Fraud",
        Category::Vulnerable => "Open vulnerability",
        Category::Other => "Security incident",
        Category::Test => "Test",
    }
}

pub(super) fn glance(run: &Run<'_>, strengths: usize, areas: usize) -> Glance {
    let score = score_shown(run);
    Glance {
        score_sentence: score_sentence(score, if run.is_solo() { "person" } else { "team" }),
        score,
        strengths,
        areas,
        length: about(run.end().since(ExerciseTime::START)),
        people: people(run),
    }
}

fn score_shown(run: &Run<'_>) -> Option<ScoreShown> {
    let score = &run.evaluation.score;
    if score.exercised == 0 {
        return None;
    }
    // At either end of the scale the range is cut off and says nothing.
    let interval = run.evaluation.interval.filter(|_| (1..100_000).contains(&score.total));
    Some(ScoreShown {
        points: whole(score.total),
        total_milli: score.total,
        give_or_take: interval.map(|it| whole(it.give_or_take())),
        low_milli: interval.map(|it| it.low),
        high_milli: interval.map(|it| it.high),
    })
}

fn score_sentence(score: Option<ScoreShown>, who: &str) -> String {
    match score {
        None => "There is no score: nothing that could be judged came up.".to_owned(),
        Some(ScoreShown { low_milli: Some(low), high_milli: Some(high), .. }) => format!(
            "One exercise is a rough measurement: with other questions of the same kind, the same \
             {who} would most likely land between {} and {}.",
            whole(low),
            whole(high)
        ),
        Some(ScoreShown { total_milli: 0, .. }) => {
            "More was lost than there was to lose, so the score says no more than that.".to_owned()
        }
        Some(ScoreShown { total_milli: 100_000, .. }) => {
            "Nothing was lost; one exercise is still a rough measurement.".to_owned()
        }
        Some(_) => {
            "Too few responses were asked for to say how far the score may be off.".to_owned()
        }
    }
}

fn people(run: &Run<'_>) -> String {
    let setup = run.input.setup;
    let state = run.input.state;
    let seated: Vec<RoleIx> = run
        .scenario()
        .roles
        .keys()
        .filter(|role| setup.occupant(*role) == Occupant::Person)
        .collect();
    let persons: BTreeSet<RoleIx> = seated.iter().map(|role| state.roles[*role].person).collect();
    if seated.is_empty() {
        return counted(run.scenario().roles.len(), "role, no people", "roles, no people");
    }
    format!(
        "{}, {}",
        counted(persons.len(), "person", "people"),
        counted(seated.len(), "role", "roles")
    )
}

pub(super) fn overview(run: &Run<'_>) -> Vec<Stated> {
    let scenario = run.scenario();
    let about = &scenario.about;
    let state = run.input.state;
    let story_end = state.story_now(scenario);
    let played = about_play(run);
    let mut stated = vec![
        Stated::new("Exercise", format!("{}, {}", about.title, kind(run))),
        Stated::new(
            "Held",
            run.input.held_on.as_deref().map_or_else(
                || "The day is not recorded.".to_owned(),
                |text| day(text).map_or_else(|| text.to_owned(), in_full),
            ),
        ),
        Stated::new("Played", played),
        Stated::new(
            "In the story",
            format!("{} to {}", run.long(scenario.story_start), run.long(story_end)),
        ),
        Stated::new("Purpose", about.goal.clone()),
        Stated::new("Scope", about.scope.clone()),
        Stated::new("How it was run", about.conduct.clone()),
        Stated::new(
            "Plan under test",
            format!("{}, version {}", about.plan.name, about.plan.version),
        ),
        Stated::new("What happens", about.summary.clone()),
        Stated::new("Sponsor", "Not recorded by the program; fill in at sign-off."),
    ];
    if let Some(first) = &run.input.gone_on_from {
        stated.insert(1, Stated::new(SECOND_TRY, second_try(first)));
    }
    stated
}

/// Which run a second try goes on from, and from where on it is its own.
fn second_try(first: &GoneOnFrom) -> String {
    let journal = short(&first.journal);
    match first.entry {
        0 => format!("It begins again where another run did, in the journal {journal}."),
        entry => format!(
            "It goes on from entry {entry} of another run, in the journal {journal}: all up to that \
             entry is that run's. Its score is that of both together."
        ),
    }
}

fn about_play(run: &Run<'_>) -> String {
    let length = about(run.end().since(ExerciseTime::START));
    let planned = about(run.scenario().length.since(ExerciseTime::START));
    format!("{length} of {planned} planned; {}", sentence_of_end(run))
}

/// Why play ended.
fn sentence_of_end(run: &Run<'_>) -> String {
    match run.input.state.ended {
        None => "it has not ended yet.".to_owned(),
        Some((EndReason::TimeUp, _)) => "it ended when the time was up.".to_owned(),
        Some((EndReason::Called, _)) => "the facilitator ended it.".to_owned(),
        Some((EndReason::Effect, _)) => "the story came to its end.".to_owned(),
        Some((EndReason::RealIncident, _)) => "it was stopped for a real incident.".to_owned(),
        Some((EndReason::Ending(ending), _)) => {
            let title = &run.scenario().endings[ending].title;
            format!("it ended with {}.", quoted(title))
        }
    }
}
