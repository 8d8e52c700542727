//! A person in the terminal: what arrives is printed, a line says what to do.

use super::{Arguments, Material, begin, now, role};
use crate::cli::console::{Console, Failure};
use crate::driver::Run;
use crate::exercise::view::View;
use crate::exercise::{Command, Seat, Setup};
use crate::id::RoleIx;
use crate::journal::Mode;
use crate::session::{SubmitError, Trouble};
use crate::store::exercises;
use crate::time::{ExerciseTime, Span};
use crate::words::Words;
use std::sync::Arc;

mod asked;
mod print;

use self::asked::Asked;
use self::print::Printed;

/// Plays alone in the terminal, until EndEx or until the person leaves.
pub(super) fn play(
    material: &Material,
    arguments: &Arguments,
    console: &mut Console<'_>,
) -> Result<Run, Failure> {
    let role = role(arguments.role.as_deref(), &material.scenario)?;
    let setup = Setup::solo(&material.scenario, role, arguments.seed);
    let run = begin(material, setup, Mode::Solo, arguments)?;
    let mut table = Table { run, role, printed: Printed::default(), words: Words::english() };
    print::briefing(&table.view(), console)?;
    table.submit(Seat::Facilitator, Command::Start, console)?;
    table.sit(console)?;
    Ok(table.run)
}

/// The next line that was typed, whatever its bytes; none when there are no more.
fn typed(console: &mut Console<'_>) -> Result<Option<String>, Failure> {
    let mut line = Vec::new();
    let read = console.input.read_until(b'\n', &mut line).map_err(|error| {
        Failure::told(format!("what is typed cannot be read ({error}); type it in a terminal"))
    })?;
    Ok((read > 0).then(|| String::from_utf8_lossy(&line).into_owned()))
}

/// One person at the terminal.
struct Table {
    run: Run,
    role: RoleIx,
    printed: Printed,
    /// The command line is English.
    words: Arc<Words>,
}

impl Table {
    fn view(&self) -> View {
        self.run.exercise().view(Seat::Role(self.role), &self.words)
    }

    fn is_over(&self) -> bool {
        self.run.exercise().state().ended.is_some()
    }

    fn sit(&mut self, console: &mut Console<'_>) -> Result<(), Failure> {
        while !self.is_over() {
            self.printed.news(&self.view(), console)?;
            write!(console.out, "{} › ", self.run.exercise().state().now)?;
            console.out.flush()?;
            let Some(line) = typed(console)? else { break };
            if !self.obey(line.trim(), console)? {
                break;
            }
        }
        if !self.is_over() {
            self.submit(Seat::Facilitator, Command::End, console)?;
        }
        self.printed.news(&self.view(), console)
    }

    /// Does what a line says; false to leave.
    fn obey(&mut self, line: &str, console: &mut Console<'_>) -> Result<bool, Failure> {
        let view = self.view();
        match asked::read(line, &view) {
            Asked::Leave => return Ok(false),
            Asked::Help => print::help(console)?,
            Asked::Show(what) => print::show(what, &view, console)?,
            Asked::Wait(span) => self.wait(span, console)?,
            Asked::Do(command) => {
                self.submit(Seat::Role(self.role), command, console)?;
            }
            Asked::Unclear(sentence) => writeln!(console.out, "{sentence}")?,
        }
        Ok(true)
    }

    /// Lets time pass: for a while, or to the next moment at which something arrives for this seat.
    fn wait(&mut self, span: Option<Span>, console: &mut Console<'_>) -> Result<(), Failure> {
        if let Some(span) = span {
            return self.advance(self.run.exercise().state().now.after(span), console);
        }
        let before = Printed::weight(&self.view());
        while let Some(moment) = self.run.next_moment() {
            self.advance(moment, console)?;
            if Printed::weight(&self.view()) != before {
                break;
            }
        }
        console.out.flush()?;
        Ok(())
    }

    fn advance(&mut self, to: ExerciseTime, console: &mut Console<'_>) -> Result<(), Failure> {
        let mut outcome = self.run.advance(to, now());
        if let Err(SubmitError::NotSaved(trouble)) = &outcome {
            self.go_on_unsaved(trouble, console)?;
            outcome = self.run.advance(to, now());
        }
        let scenario = self.run.exercise().scenario();
        outcome.map_err(|error| Failure::told(error.sentence(scenario, &self.words)))
    }

    /// Nobody should lose an exercise under way to a full disk; `play` says it again at the end.
    fn go_on_unsaved(
        &mut self,
        trouble: &Trouble,
        console: &mut Console<'_>,
    ) -> Result<(), Failure> {
        writeln!(console.out, "  ✗ {}. Play goes on and is not kept from here.", trouble.what)?;
        exercises::go_on_unsaved(self.run.session());
        Ok(())
    }

    fn submit(
        &mut self,
        seat: Seat,
        command: Command,
        console: &mut Console<'_>,
    ) -> Result<(), Failure> {
        let mut outcome = self.run.submit(seat, command.clone(), now());
        if let Err(SubmitError::NotSaved(trouble)) = &outcome {
            self.go_on_unsaved(trouble, console)?;
            outcome = self.run.submit(seat, command, now());
        }
        if let Err(error) = outcome {
            writeln!(
                console.out,
                "  ✗ {}",
                error.sentence(self.run.exercise().scenario(), &self.words)
            )?;
        }
        Ok(())
    }
}
