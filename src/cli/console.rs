//! What the command line speaks through, and how it says that something cannot be done.

use crate::store::files::{ReadError, why_unwritten};
use crate::store::library::Library;
use std::fmt;
use std::io::{self, BufRead, Write};
use std::process::ExitCode;

/// Where words go, and what the program may know of the machine.
pub struct Console<'a> {
    /// What the person types.
    pub input: &'a mut dyn BufRead,
    /// What was asked for.
    pub out: &'a mut dyn Write,
    /// What went wrong.
    pub err: &'a mut dyn Write,
    /// Whether what was asked for is drawn in colour.
    pub colour: bool,
    /// The scenarios one can play.
    pub library: Library,
}

impl Console<'_> {
    /// Says why nothing, or not everything, was done.
    pub(super) fn tell(&mut self, failure: &Failure) -> ExitCode {
        match failure {
            Failure::NobodyListens => ExitCode::SUCCESS,
            Failure::Told(_) => {
                // If this cannot be written either, the exit code has to say it alone.
                drop(writeln!(self.err, "drillhall: {failure}"));
                ExitCode::from(super::EXIT_UNUSABLE)
            }
        }
    }
}

/// Why a subcommand could not do what was asked.
#[derive(Debug)]
pub(super) enum Failure {
    /// In one sentence with a way out.
    Told(String),
    /// The reader of the output has gone, as `head` does: that is no failure.
    NobodyListens,
}

impl Failure {
    pub(super) fn told(message: impl Into<String>) -> Self {
        Self::Told(message.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Told(message) => f.write_str(message),
            Self::NobodyListens => f.write_str("nobody reads the output"),
        }
    }
}

impl From<ReadError> for Failure {
    fn from(error: ReadError) -> Self {
        Self::Told(error.to_string())
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            Self::NobodyListens
        } else {
            let why = why_unwritten(&error);
            Self::Told(format!("the output cannot be written: {why}; send it somewhere else"))
        }
    }
}
