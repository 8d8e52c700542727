//! What a seat knows to be so, and whom it can tell.

use super::Eye;
use crate::exercise::command::Work;
use crate::id::{FactIx, RoleIx, RoleSet};

/// Something this seat knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownFact {
    /// Which fact.
    pub fact: FactIx,
    /// The sentence.
    pub text: String,
    /// Who else knows.
    pub shared: Shared,
    /// Who can be told.
    pub listeners: Vec<Listener>,
}

/// Who else knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shared {
    /// Nobody else who is here.
    OnlyYou,
    /// Some others.
    Some,
    /// Everybody who is here.
    Everybody,
}

/// Somebody who can be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listener {
    /// Which role.
    pub role: RoleIx,
    /// What people read.
    pub title: String,
    /// Why not now, if so.
    pub refusal: Option<String>,
}

pub(super) fn known(eye: &Eye<'_>) -> Vec<KnownFact> {
    let knows = |fact: &FactIx| eye.knows(*fact);
    eye.scenario.facts.keys().filter(knows).map(|fact| known_fact(eye, fact)).collect()
}

fn known_fact(eye: &Eye<'_>, fact: FactIx) -> KnownFact {
    KnownFact {
        fact,
        text: eye.scenario.facts[fact].text.clone(),
        shared: shared(eye, fact),
        listeners: listeners(eye, fact),
    }
}

fn shared(eye: &Eye<'_>, fact: FactIx) -> Shared {
    let others = eye.state.entered.without(eye.mine);
    let knowing = others.iter().filter(|role| eye.state.knows(*role, fact)).count();
    if knowing == others.iter().count() {
        Shared::Everybody
    } else if knowing == 0 {
        Shared::OnlyYou
    } else {
        Shared::Some
    }
}

fn listeners(eye: &Eye<'_>, fact: FactIx) -> Vec<Listener> {
    let Some(teller) = eye.role else { return Vec::new() };
    let others = eye.state.entered.without(eye.mine);
    let listener = |role: RoleIx| Listener {
        role,
        title: eye.title(role),
        refusal: eye.refusal(teller, &Work::Tell { fact, to: RoleSet::of(role) }),
    };
    others.iter().map(listener).collect()
}
