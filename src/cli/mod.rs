//! The command line: arguments in, words and an exit code out. One file a subcommand.

use clap::{Parser, Subcommand, ValueEnum};
use std::ffi::OsString;
use std::process::ExitCode;

mod actions;
mod check;
mod completions;
pub mod console;
pub mod diagnostics;
mod list;
mod new;
mod pack;
mod play;
mod programme;
mod replay;
mod report;
mod simulate;
mod simulated;
mod source;
mod verify;
mod welcome;

use self::console::{Console, Failure};
pub use self::welcome::{COMMAND_WITHOUT_WINDOW, welcome};

/// What a subcommand comes to.
type Outcome = Result<ExitCode, Failure>;

/// Bad usage, or a file that cannot be read.
const EXIT_UNUSABLE: u8 = 2;

const EXAMPLES: &str = "\
Examples:
  drillhall list                     what can be played
  drillhall new night-shift          start a scenario of your own
  drillhall check night-shift        name every mistake in it
  drillhall simulate ward-lights     let bots play it ten thousand times";

/// Rehearse a security incident, hold what was done against what was expected, and get the report.
#[derive(Parser)]
#[command(name = "drillhall", version, after_help = EXAMPLES, max_term_width = 100)]
struct Arguments {
    /// When to use colours
    #[arg(long, global = true, value_enum, default_value_t, value_name = "WHEN")]
    color: Color,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    Check(check::Arguments),
    List(list::Arguments),
    Play(play::Arguments),
    Report(report::Arguments),
    Pack(pack::Arguments),
    New(new::Arguments),
    Simulate(simulate::Arguments),
    Replay(replay::Arguments),
    Programme(programme::Arguments),
    Verify(verify::Arguments),
    Completions(completions::Arguments),
}

#[derive(Clone, Copy, Default, ValueEnum)]
enum Color {
    /// On a terminal, unless `NO_COLOR` is set
    #[default]
    Auto,
    Always,
    Never,
}

/// What is left to do once the arguments are understood.
#[derive(Clone, Copy, Debug)]
pub enum Next {
    /// Nothing: it was done, and this is the exit code.
    Done(ExitCode),
    /// Nothing was asked for in particular: the window.
    OpenWindow,
}

/// Does what the arguments ask for. The first argument is the program's name.
pub fn run(arguments: impl IntoIterator<Item = OsString>, console: &mut Console<'_>) -> Next {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => return Next::Done(usage(&error, console)),
    };
    match arguments.color {
        Color::Auto => {}
        Color::Always => console.colour = true,
        Color::Never => console.colour = false,
    }
    let outcome = match arguments.command {
        Some(Command::Check(arguments)) => check::run(&arguments, console),
        Some(Command::List(arguments)) => list::run(&arguments, console),
        Some(Command::Play(arguments)) => play::run(&arguments, console),
        Some(Command::Report(arguments)) => report::run(&arguments, console),
        Some(Command::Pack(arguments)) => pack::run(&arguments, console),
        Some(Command::New(arguments)) => new::run(&arguments, console),
        Some(Command::Simulate(arguments)) => simulate::run(&arguments, console),
        Some(Command::Replay(arguments)) => replay::run(&arguments, console),
        Some(Command::Programme(arguments)) => programme::run(&arguments, console),
        Some(Command::Verify(arguments)) => verify::run(&arguments, console),
        Some(Command::Completions(arguments)) => completions::run(&arguments, console),
        None => return Next::OpenWindow,
    };
    Next::Done(outcome.unwrap_or_else(|failure| console.tell(&failure)))
}

/// Help and version go to standard output, complaints about arguments to standard error.
fn usage(error: &clap::Error, console: &mut Console<'_>) -> ExitCode {
    let styled = error.render();
    let text = if console.colour { styled.ansi().to_string() } else { styled.to_string() };
    let written = if error.use_stderr() {
        console.err.write_all(text.as_bytes())
    } else {
        console.out.write_all(text.as_bytes())
    };
    match written {
        Ok(()) => ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(EXIT_UNUSABLE)),
        Err(error) => console.tell(&Failure::from(error)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory as _;

    #[test]
    fn the_arguments_hold_together() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn every_help_has_examples() {
        for command in Arguments::command().get_subcommands() {
            let help = command.get_after_help().map(ToString::to_string).unwrap_or_default();
            assert!(help.starts_with("Example"), "{}", command.get_name());
            assert!(command.get_about().is_some(), "{}", command.get_name());
        }
    }
}
