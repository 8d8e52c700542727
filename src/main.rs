//! The program: arguments in, exit code out.

use drillhall::cli::{self, console::Console};
use drillhall::store::{folders, library::Library};
use std::io::{self, IsTerminal as _};
use std::process::ExitCode;

fn main() -> ExitCode {
    // Standard error stays unlocked: a progress bar writes to it from other threads.
    let (mut out, mut err) = (io::stdout().lock(), io::stderr());
    let no_colour = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let colour = out.is_terminal() && !no_colour;
    let library = Library::new(folders::own_library().into_iter().collect());
    cli::run(
        std::env::args_os(),
        &mut Console {
            input: &mut io::stdin().lock(),
            out: &mut out,
            err: &mut err,
            colour,
            library,
        },
    )
}
