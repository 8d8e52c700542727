//! The people of the exercise: who is here, and what each is doing.

use super::Eye;
use crate::exercise::command::Work;
use crate::exercise::setup::Occupant;
use crate::exercise::state::ActStatus;
use crate::id::RoleIx;
use crate::runbook::model::{Does, Target};
use crate::time::ExerciseTime;

/// One role and the person in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonView {
    /// Which role.
    pub role: RoleIx,
    /// What people read.
    pub title: String,
    /// Whether it is this seat's.
    pub you: bool,
    /// Whether this role holds command.
    pub commands: bool,
    /// Who sits in it.
    pub occupant: Occupant,
    /// Whether it is in play.
    pub presence: Presence,
    /// What it is busy with.
    pub doing: Option<Doing>,
    /// How much waits for it.
    pub waiting: usize,
    /// What it did last.
    pub last: Option<String>,
}

/// Whether a role is in play.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// It is.
    Here,
    /// Somebody is telling it.
    Joining,
    /// Nobody has told it.
    NotTold,
}

/// What somebody is busy with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doing {
    /// What.
    pub text: String,
    /// Since when.
    pub since: ExerciseTime,
    /// Until when.
    pub until: ExerciseTime,
}

pub(super) fn people(eye: &Eye<'_>) -> Vec<PersonView> {
    eye.scenario.roles.keys().map(|role| person(eye, role)).collect()
}

fn person(eye: &Eye<'_>, role: RoleIx) -> PersonView {
    let state = eye.state;
    let here = state.entered.has(role);
    let chief = &state.people[state.roles[role].person];
    PersonView {
        role,
        title: eye.title(role),
        you: eye.role == Some(role),
        commands: state.commander == Some(role),
        occupant: state.occupant(role),
        presence: presence(eye, role),
        doing: if here { doing(eye, role) } else { None },
        waiting: if here { chief.waiting() } else { 0 },
        last: last(eye, role),
    }
}

fn presence(eye: &Eye<'_>, role: RoleIx) -> Presence {
    if eye.state.entered.has(role) {
        return Presence::Here;
    }
    let tells = |work: &Work| match work {
        Work::Act(act) => match &eye.scenario.actions[act.action].does {
            Does::Escalate { to: Target::Role(told), .. } => *told == role,
            _ => act.to == Some(role),
        },
        Work::Tell { to, .. } => to.has(role),
        Work::CarryOut { .. } => false,
    };
    let under_way = |status: ActStatus| matches!(status, ActStatus::Begun | ActStatus::Sent);
    let joining = eye.state.acts.iter().any(|act| under_way(act.status) && tells(&act.work));
    if joining { Presence::Joining } else { Presence::NotTold }
}

fn doing(eye: &Eye<'_>, role: RoleIx) -> Option<Doing> {
    let person = &eye.state.people[eye.state.roles[role].person];
    let until = person.busy_until.filter(|until| *until > eye.state.now)?;
    let act = person.doing.and_then(|ticket| eye.state.act(ticket));
    let text = act.map_or_else(|| eye.words.say("view-busy"), |act| eye.work(&act.work));
    let since = act.and_then(|act| act.started).unwrap_or(eye.state.now);
    Some(Doing { text, since, until })
}

fn last(eye: &Eye<'_>, role: RoleIx) -> Option<String> {
    let done = |status: ActStatus| {
        matches!(status, ActStatus::Done | ActStatus::Answered | ActStatus::Unanswered)
    };
    let by = |act: &&crate::exercise::state::ActState| act.by == role && done(act.status);
    let act = eye.state.acts.iter().rev().find(by)?;
    Some(eye.work(&act.work))
}
