//! The first line of a journal: everything one needs to play the exercise again.

use super::FORMAT;
use super::damage::Why;
use super::entry::Wall;
use super::hash::HexHash;
use crate::diagnostic::{Diagnostic, Severity};
use crate::dice;
use crate::exercise::{Occupancy, Occupant, Setup};
use crate::id::{Key as _, RoleSet};
use crate::scenario::{Scenario, Sources, read_with};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The rules that this program decides by. A journal played under others can be read, not
/// decided anew.
pub const RULES: u32 = 1;

/// How an exercise is run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// A room of people, led by a facilitator.
    Facilitated,
    /// One person; programs play the others.
    Solo,
    /// Programs only.
    Simulated,
}

/// A text that the exercise is played from, and its hash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The hash of the text.
    pub hash: HexHash,
    /// The text.
    pub text: String,
}

impl Source {
    /// A text with its hash.
    pub fn new(text: impl Into<String>) -> Self {
        let text = text.into();
        Self { hash: HexHash::of(&text), text }
    }

    fn holds(&self) -> bool {
        HexHash::of(&self.text) == self.hash
    }
}

/// The journal and entry that a rewound exercise goes on from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parent {
    /// The hash of that journal's first line, which names it.
    pub journal: HexHash,
    /// The last entry taken over; 0 for none.
    pub seq: u64,
    /// The hash of that entry's line.
    pub entry: HexHash,
}

/// What a new journal begins with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    /// How the exercise is run.
    pub mode: Mode,
    /// When it was set up.
    pub wall: Wall,
    /// The text of the scenario's file.
    pub scenario: String,
    /// The text of the runbook.
    pub runbook: String,
    /// The text of the standing expectations.
    pub standing: String,
    /// Texts that the team put in place of the scenario's, by name.
    pub variables: BTreeMap<String, String>,
}

/// The first line of a journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// The format of the journal.
    pub journal: u32,
    /// The version of the program.
    pub engine: String,
    /// The rules of play.
    pub rules: u32,
    /// The algorithm of the dice.
    pub dice: String,
    /// The scenario's name.
    pub name: String,
    /// How the exercise is run.
    pub mode: Mode,
    /// When it was set up.
    pub wall: Wall,
    /// Who sits where, and the seed.
    setup: SetupRecord,
    /// Texts that the team put in place of the scenario's, by name.
    pub variables: BTreeMap<String, String>,
    /// Where it was rewound from.
    pub parent: Option<Parent>,
    /// The scenario's file.
    pub scenario: Source,
    /// The runbook.
    pub runbook: Source,
    /// The standing expectations.
    pub standing: Source,
}

impl Header {
    /// The header of a new journal.
    pub fn new(opening: Opening, scenario: &Scenario, setup: &Setup) -> Self {
        Self {
            journal: FORMAT,
            engine: env!("CARGO_PKG_VERSION").to_owned(),
            rules: RULES,
            dice: dice::ALGORITHM.to_owned(),
            name: scenario.about.slug.clone(),
            mode: opening.mode,
            wall: opening.wall,
            setup: SetupRecord::new(scenario, setup),
            variables: opening.variables,
            parent: None,
            scenario: Source::new(opening.scenario),
            runbook: Source::new(opening.runbook),
            standing: Source::new(opening.standing),
        }
    }

    /// Who sits where, in the terms of the scenario.
    pub fn setup(&self, scenario: &Scenario) -> Result<Setup, Why> {
        self.setup.resolve(scenario)
    }

    /// The scenario, made from the texts it carries.
    pub fn rebuild(&self) -> Result<Scenario, Why> {
        let sources = Sources {
            scenario: &self.scenario.text,
            runbook: &self.runbook.text,
            standing: &self.standing.text,
        };
        let reading = read_with(sources, &self.variables);
        let wrong = |one: &Diagnostic| one.severity() == Severity::Error;
        reading.scenario.ok_or_else(|| {
            let first = reading.diagnostics.into_iter().find(wrong);
            Why::OldScenario(first.map(|one| one.message).unwrap_or_default())
        })
    }

    /// Whether this program decides as the one did that wrote the journal.
    pub fn same_rules(&self) -> bool {
        self.rules == RULES && self.dice == dice::ALGORITHM
    }

    /// The header of a journal that goes on from an entry of this one.
    #[must_use]
    pub fn branch(&self, wall: Wall, parent: Parent) -> Self {
        Self { wall, parent: Some(parent), ..self.clone() }
    }

    pub(super) fn read(json: &str) -> Result<Self, Why> {
        #[derive(Deserialize)]
        struct Format {
            journal: u32,
        }
        let format: Format = serde_json::from_str(json).map_err(|_error| Why::NotAJournal)?;
        match format.journal {
            0 => return Err(Why::NotAJournal),
            FORMAT => {}
            format => return Err(Why::Newer { format }),
        }
        let header: Self =
            serde_json::from_str(json).map_err(|error| super::chain::unreadable(&error))?;
        let sources = [&header.scenario, &header.runbook, &header.standing];
        if sources.into_iter().all(Source::holds) {
            Ok(header)
        } else {
            Err(Why::Unreadable("a text it carries is not the one its hash was made of".to_owned()))
        }
    }
}

/// A [`Setup`] in names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SetupRecord {
    seed: u64,
    dice: bool,
    occupancy: Occupancy,
    occupants: BTreeMap<String, Occupant>,
    scored: Vec<String>,
}

impl SetupRecord {
    fn new(scenario: &Scenario, setup: &Setup) -> Self {
        let slug = |role| scenario.roles[role].slug.clone();
        Self {
            seed: setup.seed,
            dice: setup.dice,
            occupancy: setup.occupancy,
            occupants: scenario.roles.keys().map(|it| (slug(it), setup.occupant(it))).collect(),
            scored: setup.scored.iter().map(slug).collect(),
        }
    }

    fn resolve(&self, scenario: &Scenario) -> Result<Setup, Why> {
        let foreign = |slug: &str| Why::OtherScenario(format!("it has no role `{slug}`"));
        let mut occupants = vec![Occupant::Absent; scenario.roles.len()];
        for (slug, occupant) in &self.occupants {
            let role = scenario.roles.find(|role| role.slug == *slug);
            let place = role.and_then(|role| occupants.get_mut(role.position()));
            *place.ok_or_else(|| foreign(slug))? = *occupant;
        }
        let mut scored = RoleSet::EMPTY;
        for slug in &self.scored {
            let role = scenario.roles.find(|role| role.slug == *slug);
            scored.insert(role.ok_or_else(|| foreign(slug))?);
        }
        let Self { seed, dice, occupancy, .. } = *self;
        Ok(Setup { occupants, scored, occupancy, seed, dice })
    }
}
