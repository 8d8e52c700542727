//! The specimen shows every field and word there is, holds together, and plays.

use super::coverage::Coverage;
use super::text;
use drillhall::scenario::draft::ScenarioDraft;
use drillhall::scenario::draft::judge::StandingFileDraft;
use drillhall::scenario::draft::play::PlayDraft;
use drillhall::scenario::{Reading, Sources, read};
use drillhall::script::rehearse;
use std::collections::BTreeSet;
use std::sync::Arc;

pub(super) const SPECIMEN: &str = "docs/authoring/specimen.ron";
pub(super) const PLAY: &str = "docs/authoring/specimen-play.ron";

/// Lists of words of which a file has one, or which the runbook is made of: the specimen uses one
/// and names the others in a comment.
const IN_COMMENTS: [&str; 7] =
    ["Kind", "Category", "Difficulty", "WorkPhase", "ObjectKind", "ContactKind", "DoesDraft"];

/// Reads a scenario with the shared files that ship.
pub(super) fn reading(scenario: &str) -> Reading {
    let (runbook, standing) = (text("scenarios/runbook.ron"), text("scenarios/standing.ron"));
    read(Sources { scenario, runbook: &runbook, standing: &standing })
}

#[test]
fn it_holds_together_without_a_warning_and_its_play_earns_what_it_says() {
    let Reading { scenario, diagnostics } = reading(&text(SPECIMEN));
    assert_eq!(diagnostics, []);
    assert_eq!(rehearse(&text(PLAY), &Arc::new(scenario.unwrap())), []);
}

#[test]
fn it_shows_every_field_and_word_of_the_format() {
    let specimen = text(SPECIMEN);
    let words: BTreeSet<&str> =
        specimen.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
    let mut coverage = Coverage::default();
    coverage.add::<ScenarioDraft>(&specimen);
    coverage.add::<PlayDraft>(&text(PLAY));
    coverage.add::<StandingFileDraft>(&text("scenarios/standing.ron"));
    let mut missing = coverage.unused();
    missing.retain(|(of, name)| !(IN_COMMENTS.contains(&of.as_str()) && words.contains(name)));
    // An escalation to a role is said in a comment: one of the two is enough for a file.
    missing.retain(|one| *one != ("TargetDraft".to_owned(), "Role"));
    assert_eq!(missing, [], "the specimen does not show these");
}

#[test]
fn what_it_would_leave_out_would_be_missed() {
    for (shown, instead, of, name) in [
        ("private: true,", "", "InjectDraft", "private"),
        ("Dice(1, 6)", "Elapsed(\"1m\")", "ConditionDraft", "Dice"),
        ("vote: Silent(confidence: true),", "", "VoteDraft", "Silent"),
        ("Months(1)", "Days(30)", "Limit", "Months"),
    ] {
        let without = text(SPECIMEN).replace(shown, instead);
        let mut coverage = Coverage::default();
        coverage.add::<ScenarioDraft>(&without);
        assert!(coverage.unused().contains(&(of.to_owned(), name)), "{of}::{name}");
    }
}
