//! The program as players: bots on the engine that people play on, and what a thousand of their
//! runs say about a scenario.

mod bot;
mod cast;
mod plan;
mod run;
mod simulation;
mod style;
mod tally;
mod yardstick;

pub use self::bot::Bot;
pub use self::cast::Cast;
pub use self::plan::BotPlan;
pub use self::run::Player;
pub use self::simulation::{Bands, BotResult, SimulateOptions, Simulation, simulate};
pub use self::tally::{ExpectationHits, InjectHits};
pub use self::yardstick::{Finding, Subject, Yardstick, points};

#[cfg(test)]
mod tests;
