//! `drillhall completions`: what a shell needs to complete our arguments.

use super::console::Console;
use super::{Outcome, console::Failure};
use clap::CommandFactory as _;
use clap_complete::Shell;
use std::process::ExitCode;

const EXAMPLES: &str = "\
Examples:
  drillhall completions bash > ~/.local/share/bash-completion/completions/drillhall
  drillhall completions fish > ~/.config/fish/completions/drillhall.fish";

/// Write a completion script for a shell
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// Which shell
    #[arg(value_enum)]
    shell: Shell,
}

pub(super) fn run(arguments: &Arguments, console: &mut Console<'_>) -> Outcome {
    let mut script = Vec::new();
    clap_complete::generate(
        arguments.shell,
        &mut super::Arguments::command(),
        "drillhall",
        &mut script,
    );
    console.out.write_all(&script).map_err(Failure::from)?;
    Ok(ExitCode::SUCCESS)
}
