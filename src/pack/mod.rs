//! The print pack: everything on paper that a facilitated exercise needs, made from the scenario
//! before anybody plays.
//!
//! Two kinds of documents come out. Those for the facilitator and the evaluators are made from the
//! whole scenario. Those for players are made from `open::Open` alone, which holds nothing that a
//! player may not read before play; only the sealed packets hold more, each one its own text.
//! Nothing here touches a file or a clock: the same scenario gives the same bytes.

use crate::scenario::Scenario;
use std::fmt;

mod evaluation;
mod forms;
mod guide;
mod manual;
mod msel;
mod open;
mod order;
mod packets;
mod parts;
mod roles;
mod say;

use self::open::Open;
use self::say::Say;

/// A file of the pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackFile {
    /// Its name, without a folder.
    pub name: &'static str,
    /// Whose hands it is for.
    pub reader: Reader,
    /// What it is, in a few words.
    pub about: &'static str,
    /// What stands in it.
    pub bytes: Vec<u8>,
}

/// Whose hands a file is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reader {
    /// Everybody.
    Players,
    /// One role each, sealed.
    OneRole,
    /// The facilitator and the evaluators.
    Facilitators,
}

/// A pack that could not be made: a mistake in the program.
#[derive(Debug)]
pub struct NotPacked(String);

impl fmt::Display for NotPacked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the pack could not be made: {}", self.0)
    }
}

impl std::error::Error for NotPacked {}

/// Makes every file of a scenario's pack.
pub fn write_all(scenario: &Scenario) -> Result<Vec<PackFile>, NotPacked> {
    use Reader::{Facilitators, OneRole, Players};
    let open = Open::of(scenario);
    let say = Say { scenario };
    let sheet = msel::sheet(say).map_err(|error| NotPacked(error.to_string()))?;
    let file = |name, reader, about, text: String| PackFile {
        name,
        reader,
        about,
        bytes: text.into_bytes(),
    };
    Ok(vec![
        file("situation-manual.html", Players, "for every player", manual::write(&open)),
        file("role-cards.html", Players, "a page a role", roles::write(&open)),
        file("sign-in-sheet.html", Players, "who was there", forms::sign_in(&open)),
        file("feedback-form.html", Players, "one for everybody", forms::feedback(&open)),
        file("private-injects.html", OneRole, "sealed, to be folded", packets::write(say)),
        file("facilitator-guide.html", Facilitators, "the whole story", guide::write(say)),
        file("evaluation-guides.html", Facilitators, "one an objective", evaluation::write(say)),
        file("msel.html", Facilitators, "the script on a few pages", msel::write(say)),
        PackFile {
            name: "msel.csv",
            reader: Facilitators,
            about: "the script as a sheet",
            bytes: sheet,
        },
    ])
}

#[cfg(test)]
mod tests;
