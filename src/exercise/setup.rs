//! What is settled before StartEx: who sits where, and how the exercise is run.

use crate::id::{Key as _, RoleIx, RoleSet};
use crate::scenario::Scenario;
use serde::{Deserialize, Serialize};

/// Who sits in a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Occupant {
    /// A person.
    Person,
    /// A program.
    Bot,
    /// The facilitator speaks for it; it is not scored.
    StandIn,
    /// Nobody.
    Absent,
}

/// Whether a busy role can be given more to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Occupancy {
    /// It queues (solo, bots).
    Enforced,
    /// What the room did is logged, never refused for being busy (facilitated).
    Advisory,
}

/// Everything settled before StartEx. Recorded in the journal's header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setup {
    /// Who sits in each role, in the scenario's order.
    pub occupants: Vec<Occupant>,
    /// Whose acts earn points.
    pub scored: RoleSet,
    /// Whether busy roles queue.
    pub occupancy: Occupancy,
    /// The seed of every roll.
    pub seed: u64,
    /// Whether the scenario's dice roll; without them every roll fails.
    pub dice: bool,
}

impl Setup {
    /// Programs in every role, all of them scored: how bots and plays play.
    pub fn all_bots(scenario: &Scenario, seed: u64) -> Self {
        let count = scenario.roles.len();
        Self {
            occupants: vec![Occupant::Bot; count],
            scored: RoleSet::first(count),
            occupancy: Occupancy::Enforced,
            seed,
            dice: true,
        }
    }

    /// One person in one role, programs in the others, and only the person scored.
    pub fn solo(scenario: &Scenario, role: RoleIx, seed: u64) -> Self {
        let mut setup = Self { scored: RoleSet::of(role), ..Self::all_bots(scenario, seed) };
        if let Some(occupant) = setup.occupants.get_mut(role.position()) {
            *occupant = Occupant::Person;
        }
        setup
    }

    /// A room of people led by a facilitator; the roles not `present` are spoken for by the
    /// facilitator and not scored.
    pub fn facilitated(scenario: &Scenario, present: RoleSet, seed: u64) -> Self {
        let occupants = scenario
            .roles
            .keys()
            .map(|role| if present.has(role) { Occupant::Person } else { Occupant::StandIn })
            .collect();
        Self { occupants, scored: present, occupancy: Occupancy::Advisory, seed, dice: true }
    }

    /// Who sits in a role.
    pub fn occupant(&self, role: RoleIx) -> Occupant {
        self.occupants.get(role.position()).copied().unwrap_or(Occupant::Absent)
    }
}
