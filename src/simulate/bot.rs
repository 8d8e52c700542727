//! The players that the program can be, by name.

use crate::id::{Key as _, RoleIx};
use crate::scenario::Scenario;

/// A player that the program can be. A bot plays every role of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bot {
    /// Does nothing.
    Idle,
    /// Does anything it may, with pauses.
    Random,
    /// Does everything it may, in the order of the palette, without pauses.
    PressEverything,
    /// Slow, and often wrong.
    Novice,
    /// Usually right, with a few minutes to think.
    Competent,
    /// Always right, and late.
    SlowButRight,
    /// At once, in any order, and wrong half of the time.
    Hasty,
    /// Does what should be done, in the right order, by the right role, at once.
    Expert,
    /// An expert with one role unstaffed.
    Absent(RoleIx),
}

impl Bot {
    /// Every bot that makes sense in a scenario: the named ones, then each role absent.
    pub fn all(scenario: &Scenario) -> Vec<Self> {
        let absent = scenario.roles.keys().map(Self::Absent);
        Self::NAMED.into_iter().chain(absent).collect()
    }

    /// The bots that are no absence.
    pub const NAMED: [Self; 8] = [
        Self::Idle,
        Self::Random,
        Self::PressEverything,
        Self::Novice,
        Self::Competent,
        Self::SlowButRight,
        Self::Hasty,
        Self::Expert,
    ];

    /// Its name: `expert`, `absent:scribe`.
    pub fn name(self, scenario: &Scenario) -> String {
        match self {
            Self::Absent(role) => format!("absent:{}", scenario.roles[role].slug),
            _ => self.word().to_owned(),
        }
    }

    /// Its name without the role of an absence.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Idle => "idle",
            Self::Random => "random",
            Self::PressEverything => "press-everything",
            Self::Novice => "novice",
            Self::Competent => "competent",
            Self::SlowButRight => "slow-but-right",
            Self::Hasty => "hasty",
            Self::Expert => "expert",
            Self::Absent(_) => "absent",
        }
    }

    /// The bot of a name; none if there is no such bot in this scenario.
    pub fn find(name: &str, scenario: &Scenario) -> Option<Self> {
        Self::all(scenario).into_iter().find(|bot| bot.name(scenario) == name)
    }

    /// Whether it always plays alike, but for a scenario's dice.
    pub const fn is_always_alike(self) -> bool {
        matches!(self, Self::Idle | Self::PressEverything)
    }

    /// The number that keeps its dice apart from those of others.
    pub(super) fn stream(self) -> u64 {
        match self {
            Self::Idle => 0,
            Self::Random => 1,
            Self::PressEverything => 2,
            Self::Novice => 3,
            Self::Competent => 4,
            Self::SlowButRight => 5,
            Self::Hasty => 6,
            Self::Expert => 7,
            Self::Absent(role) => 32 + u64::try_from(role.position()).unwrap_or(0),
        }
    }
}
