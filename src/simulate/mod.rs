//! The program as players: bots on the engine that people play on, and what a thousand of their
//! runs say about a scenario.

mod bot;
mod cast;
mod plan;
mod run;
mod style;

pub use self::bot::Bot;
pub use self::cast::Cast;
pub use self::plan::BotPlan;
pub use self::run::Player;

#[cfg(test)]
mod tests;
