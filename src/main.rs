//! The program: arguments in, exit code out.

use drillhall::cli::{self, Next, console::Console};
use drillhall::store::{folders, library::Library};
use std::io::{self, IsTerminal as _};
use std::process::ExitCode;

fn main() -> ExitCode {
    // Standard error stays unlocked: a progress bar writes to it from other threads.
    let (mut input, mut out, mut err) = (io::stdin().lock(), io::stdout().lock(), io::stderr());
    let no_colour = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let colour = out.is_terminal() && !no_colour;
    let is_terminal = input.is_terminal() && out.is_terminal();
    let library = Library::new(folders::own_library().into_iter().collect());
    let mut console = Console { input: &mut input, out: &mut out, err: &mut err, colour, library };
    match cli::run(std::env::args_os(), &mut console) {
        Next::Done(code) => code,
        Next::OpenWindow => match window(&console) {
            Ok(code) => code,
            Err(why) => without_window(&why, is_terminal, &mut console),
        },
    }
}

/// Opens the window, or says in one sentence why it cannot be opened here.
#[cfg(feature = "app")]
fn window(console: &Console<'_>) -> Result<ExitCode, String> {
    use drillhall::app;
    use drillhall::hall::Options;
    use std::io::Write as _;
    if let Some(obstacle) = app::obstacle(&app::Displays::of_environment()) {
        return Err(obstacle.to_string());
    }
    let folder = folders::exercises().unwrap_or_else(std::env::temp_dir);
    let options = Options {
        library: console.library.clone(),
        folder,
        elsewhere: std::env::home_dir().unwrap_or_else(std::env::temp_dir),
        settings: folders::settings(),
    };
    let exit = app::run(options);
    if app::lost_graphics(&exit) {
        let said = "drillhall: the graphics driver stopped working, so the window is closed. Nothing \
                    is lost: start again and choose Resume";
        drop(writeln!(io::stderr(), "{said}"));
    }
    Ok(if exit.is_success() { ExitCode::SUCCESS } else { ExitCode::from(2) })
}

#[cfg(not(feature = "app"))]
fn window(_console: &Console<'_>) -> Result<ExitCode, String> {
    Err("this program was built without its window".to_owned())
}

/// Goes on in the terminal if there is one; otherwise names what needs neither.
fn without_window(why: &str, is_terminal: bool, console: &mut Console<'_>) -> ExitCode {
    if is_terminal {
        drop(writeln!(console.err, "drillhall: {why}, so it goes on in the terminal"));
        return cli::welcome(console);
    }
    let command = cli::COMMAND_WITHOUT_WINDOW;
    drop(writeln!(console.err, "drillhall: {why}; without either, try `{command}`"));
    ExitCode::from(2)
}
