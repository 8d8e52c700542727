//! Questions that were asked, and how they fell.

use super::{Eye, inbox};
use crate::exercise::command::Seat;
use crate::id::{ChoiceIx, DecisionIx, InjectIx, RoleIx};
use crate::say;
use crate::scenario::model::{Vote, Who};
use crate::time::{ExerciseTime, Span};

/// A question that was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Which decision.
    pub decision: DecisionIx,
    /// The question.
    pub prompt: String,
    /// Who decides: a role's title, or `whoever commands`.
    pub owner: String,
    /// Whether this seat decides.
    pub yours: bool,
    /// When it was asked.
    pub asked: ExerciseTime,
    /// How long until it decides itself.
    pub left: Option<Span>,
    /// Whether the room votes first, and whether people say how sure they are.
    pub vote: Vote,
    /// Whether the votes were shown.
    pub revealed: bool,
    /// How many have voted.
    pub voted: usize,
    /// Who voted how, for those who lead; the others see it once the votes were shown, as counts.
    pub votes: Vec<VoteView>,
    /// How this seat voted.
    pub own_vote: Option<(ChoiceIx, Option<u8>)>,
    /// The answers.
    pub answers: Vec<Answer>,
    /// How it fell.
    pub outcome: Option<Outcome>,
}

/// How one role voted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VoteView {
    /// Which role.
    pub role: RoleIx,
    /// For what.
    pub choice: ChoiceIx,
    /// How sure, in per cent.
    pub confidence: Option<u8>,
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Which choice.
    pub choice: ChoiceIx,
    /// The words on the button.
    pub text: String,
    /// How many voted for it, once the votes were shown.
    pub votes: Option<usize>,
    /// How sure those were, in per cent, once the votes were shown.
    pub confidence: Vec<u8>,
}

/// How a question fell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The answer.
    pub choice: ChoiceIx,
    /// Its words.
    pub text: String,
    /// When.
    pub at: ExerciseTime,
    /// By whom; nobody if it was left open too long.
    pub by: Option<String>,
    /// How sure, in per cent.
    pub confidence: Option<u8>,
    /// Why.
    pub rationale: Option<String>,
}

pub(super) fn questions(eye: &Eye<'_>) -> Vec<Question> {
    let mut questions: Vec<Question> = eye
        .scenario
        .decisions
        .keys()
        .filter(|decision| sees(eye, *decision))
        .filter_map(|decision| question(eye, decision))
        .collect();
    questions.sort_by_key(|question| (question.asked, question.decision));
    questions
}

/// Whether a seat knows of a question: it was asked, and the seat owns it or has read what asks.
pub(super) fn sees(eye: &Eye<'_>, decision: DecisionIx) -> bool {
    if eye.state.decisions[decision].asked.is_none() {
        return false;
    }
    let asks = |inject: &InjectIx| eye.scenario.injects[*inject].decision == Some(decision);
    let mut asking = eye.scenario.injects.keys().filter(asks);
    eye.leads()
        || owns(eye, decision)
        || asking.any(|inject| inbox::sees(eye, inject, &eye.state.injects[inject]))
}

fn owns(eye: &Eye<'_>, decision: DecisionIx) -> bool {
    let owner = eye.scenario.decisions[decision].owner;
    eye.mine.iter().any(|role| match owner {
        Who::Commander => match eye.state.commander {
            Some(commander) => commander == role,
            None => eye.scenario.command_fallback == role,
        },
        Who::Roles(roles) => roles.has(role),
        Who::Team | Who::All => true,
    })
}

fn question(eye: &Eye<'_>, decision: DecisionIx) -> Option<Question> {
    let record = &eye.scenario.decisions[decision];
    let state = &eye.state.decisions[decision];
    let asked = state.asked?;
    Some(Question {
        decision,
        prompt: record.prompt.clone(),
        owner: owner(eye, record.owner),
        yours: owns(eye, decision),
        asked,
        left: if state.decided.is_none() { left(eye, decision) } else { None },
        vote: record.vote,
        revealed: state.revealed,
        voted: votes(eye, decision).count(),
        votes: if eye.leads() { votes(eye, decision).collect() } else { Vec::new() },
        own_vote: own_vote(eye, decision),
        answers: record.choices.iter().map(|choice| answer(eye, *choice, state.revealed)).collect(),
        outcome: outcome(eye, decision),
    })
}

fn owner(eye: &Eye<'_>, who: Who) -> String {
    match who {
        Who::Commander => eye.state.commander.map_or_else(
            || {
                let role = eye.title(eye.scenario.command_fallback);
                say!(eye.words, "view-until-somebody-commands", role = role)
            },
            |role| eye.title(role),
        ),
        Who::Roles(roles) => {
            let names: Vec<String> = roles.iter().map(|role| eye.title(role)).collect();
            eye.words.any_of(&names)
        }
        Who::Team | Who::All => eye.words.say("view-anybody"),
    }
}

fn left(eye: &Eye<'_>, decision: DecisionIx) -> Option<Span> {
    use crate::exercise::state::Due;
    eye.scenario.decisions[decision].if_open_after?;
    let due = eye.state.script_timers.due(|what| what == Due::LeftOpen(decision))?;
    Some(ExerciseTime::from_millis(due).since(eye.state.script_now()))
}

fn votes<'a>(eye: &'a Eye<'_>, decision: DecisionIx) -> impl Iterator<Item = VoteView> + 'a {
    let votes = eye.state.votes.iter().filter(move |vote| vote.decision == decision);
    votes.map(|it| VoteView { role: it.role, choice: it.choice, confidence: it.confidence })
}

fn own_vote(eye: &Eye<'_>, decision: DecisionIx) -> Option<(ChoiceIx, Option<u8>)> {
    let Seat::Role(role) = eye.seat else { return None };
    let votes = &eye.state.votes;
    let vote = votes.iter().find(|vote| vote.decision == decision && vote.role == role)?;
    Some((vote.choice, vote.confidence))
}

fn answer(eye: &Eye<'_>, choice: ChoiceIx, revealed: bool) -> Answer {
    let votes = || eye.state.votes.iter().filter(|vote| vote.choice == choice);
    let confidence =
        if revealed { votes().filter_map(|vote| vote.confidence).collect() } else { Vec::new() };
    Answer {
        choice,
        text: eye.scenario.choices[choice].text.clone(),
        votes: revealed.then(|| votes().count()),
        confidence,
    }
}

fn outcome(eye: &Eye<'_>, decision: DecisionIx) -> Option<Outcome> {
    let decided = eye.state.decisions[decision].decided?;
    Some(Outcome {
        choice: decided.choice,
        text: eye.scenario.choices[decided.choice].text.clone(),
        at: decided.at,
        by: decided.by.map(|role| eye.title(role)),
        confidence: decided.confidence,
        rationale: decided.rationale.map(|text| eye.state.text(text).to_owned()),
    })
}
