//! Where there is no window: the terminal asks what to play.

use super::Next;
use super::console::{Console, Failure};
use crate::scenario::{Sources, read};
use std::process::ExitCode;

/// What plays an exercise with neither a window nor a person.
pub const COMMAND_WITHOUT_WINDOW: &str =
    "drillhall play ward-lights --script exemplary --report out/";

/// Lists what there is to play, and plays what the person picks.
pub fn welcome(console: &mut Console<'_>) -> ExitCode {
    match ask(console) {
        Ok(Some(slug)) => {
            let arguments = ["drillhall".to_owned(), "play".to_owned(), slug];
            match super::run(arguments.map(Into::into), console) {
                Next::Done(code) => code,
                Next::OpenWindow => ExitCode::SUCCESS,
            }
        }
        Ok(None) => ExitCode::SUCCESS,
        Err(failure) => console.tell(&failure),
    }
}

fn ask(console: &mut Console<'_>) -> Result<Option<String>, Failure> {
    let slugs: Vec<String> = console.library.slugs().into_keys().collect();
    writeln!(console.out, "Drillhall, in the terminal. What do you want to play?\n")?;
    for (number, slug) in slugs.iter().enumerate() {
        writeln!(console.out, "  {}  {}", number + 1, title(slug, console))?;
    }
    write!(console.out, "\nA number, or Enter to leave › ")?;
    console.out.flush()?;
    let mut line = String::new();
    console.input.read_line(&mut line)?;
    let chosen = line.trim().parse::<usize>().ok().and_then(|it| slugs.get(it.checked_sub(1)?));
    Ok(chosen.cloned())
}

/// A scenario's title and length; its slug if it does not read.
fn title(slug: &str, console: &Console<'_>) -> String {
    let library = &console.library;
    let texts = (library.scenario(slug), library.runbook(), library.standing());
    let (Ok(Some(scenario)), Ok(runbook), Ok(standing)) = texts else { return slug.to_owned() };
    let sources =
        Sources { scenario: &scenario.text, runbook: &runbook.text, standing: &standing.text };
    read(sources).scenario.map_or_else(
        || slug.to_owned(),
        |it| format!("{} ({} minutes)", it.about.title, it.length.millis() / 60_000),
    )
}
