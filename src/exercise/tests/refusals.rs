//! Every refusal has its sentence, in every language.

use super::*;
use crate::id::ActionIx;
use crate::runbook::draft::{Channel, MissingDraft};
use crate::runbook::model::{Need, Needed};
use crate::words::{Language, Words};
use std::collections::BTreeSet;

const CHANNELS: [Channel; 9] = [
    Channel::Pager,
    Channel::Phone,
    Channel::Mail,
    Channel::Chat,
    Channel::Alert,
    Channel::Ticket,
    Channel::News,
    Channel::Log,
    Channel::InPerson,
];

/// At least one of each kind.
fn all() -> Vec<Refusal> {
    let (role, action) = (RoleIx::from_position(0), ActionIx::from_position(1));
    let (fact, object) = (FactIx::from_position(0), ObjectIx::from_position(0));
    let first =
        Need { what: Needed::Done(ActionIx::from_position(0)), missing: MissingDraft::Refuse };
    let known = Need { what: Needed::Fact(fact), missing: MissingDraft::Refuse };
    let at = ExerciseTime::from_minutes(7);
    let mut all = vec![
        Refusal::NotStarted,
        Refusal::AlreadyStarted,
        Refusal::Over,
        Refusal::Paused,
        Refusal::NotPaused,
        Refusal::AlreadyHeld,
        Refusal::NotHeld,
        Refusal::NotYours,
        Refusal::NotInPlay(role),
        Refusal::AlreadyInPlay(role),
        Refusal::Vacant(role),
        Refusal::TimeRunsBackwards(at),
        Refusal::TooFar,
        Refusal::SpeedOutOfRange,
        Refusal::WrongRole(action),
        Refusal::NeedsObject(action),
        Refusal::TakesNoObject(action),
        Refusal::NeedsWords(action),
        Refusal::SaysNothing(action),
        Refusal::NotOnOffer,
        Refusal::ObjectDoesNotFit(action, object),
        Refusal::NotComeUp,
        Refusal::NeedsLevel,
        Refusal::NoSuchLevel(9),
        Refusal::Missing(action, first),
        Refusal::Missing(action, known),
        Refusal::QueueFull(role),
        Refusal::NotWaiting(Ticket(1)),
        Refusal::NotPrepared(Ticket(1)),
        Refusal::NoSuchAct(Ticket(1)),
        Refusal::DoesNotKnow(fact),
        Refusal::NobodyToTell,
        Refusal::NotOpen,
        Refusal::AlreadyDecided,
        Refusal::NotTheOwner,
        Refusal::NotAnAnswer,
        Refusal::ConfidenceOutOfRange,
        Refusal::AlreadyRevealed,
        Refusal::NoVote,
        Refusal::NoSuchInject,
        Refusal::AlreadyReleased,
        Refusal::NoMoreHints,
        Refusal::NeedsText,
        Refusal::WindowNotOpen,
        Refusal::NeedsTime(Span::from_minutes(1)),
        Refusal::InTheFuture,
        Refusal::BeforeVerdict(at),
        Refusal::LastPhase,
        Refusal::NothingToUndo,
        Refusal::TooLateToUndo,
    ];
    all.extend(CHANNELS.map(Refusal::NotByChannel));
    all
}

/// The names of all kinds, as the source lists them.
fn kinds() -> BTreeSet<&'static str> {
    let source = include_str!("../refusal.rs");
    let body = source.split_once("pub enum Refusal {\n").unwrap().1.split_once("\n}\n").unwrap().0;
    let kind = |line: &'static str| {
        let name = line.trim().split(|c: char| !c.is_ascii_alphabetic()).next()?;
        name.starts_with(char::is_uppercase).then_some(name)
    };
    body.lines().filter_map(kind).collect()
}

#[test]
fn every_refusal_has_a_sentence_in_every_language() {
    let (scenario, all) = (Room::started().scenario(), all());
    let told: Vec<String> = all.iter().map(|it| format!("{it:?}")).collect();
    let names: BTreeSet<&str> =
        told.iter().filter_map(|it| it.split(|c: char| !c.is_ascii_alphabetic()).next()).collect();
    assert_eq!(names, kinds(), "each kind is tried");
    let mut by_language = Vec::new();
    for language in Language::ALL {
        let words = language.words();
        let said: BTreeSet<String> = all.iter().map(|it| it.sentence(&scenario, &words)).collect();
        assert_eq!(said.len(), all.len(), "no two are told alike in {language:?}");
        for sentence in &said {
            let is_whole = sentence.ends_with('.') && !sentence.contains("..");
            let is_left = sentence.contains("refusal") || sentence.contains(['{', '}']);
            assert!(is_whole && !is_left, "{language:?}: {sentence}");
        }
        by_language.push(said);
    }
    assert_eq!(by_language[0].intersection(&by_language[1]).next(), None, "one is not translated");
}

#[test]
fn a_refusal_is_told_in_the_language_of_who_asked() {
    let scenario = Room::started().scenario();
    let (english, german) = (Words::english(), Language::German.words());
    let refusal = Refusal::NoSuchLevel(9);
    let levels = scenario.severity.levels.len();
    assert_eq!(
        refusal.sentence(&scenario, &english),
        format!("There is no level 9; the scale has {levels}.")
    );
    assert_eq!(
        refusal.sentence(&scenario, &german),
        format!("Eine Stufe 9 gibt es nicht; die Skala hat {levels}.")
    );
    assert_eq!(
        Refusal::NotTheOwner.sentence(&scenario, &german),
        "Das entscheidet jemand anderes."
    );
}
