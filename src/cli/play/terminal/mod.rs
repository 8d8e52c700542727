//! A person in the terminal: what arrives is printed, a line says what to do.

use super::{Arguments, Material, begin, now, role};
use crate::cli::console::{Console, Failure};
use crate::driver::Run;
use crate::exercise::view::View;
use crate::exercise::{Command, Seat, Setup};
use crate::id::RoleIx;
use crate::journal::Mode;
use crate::time::Span;

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
    let mut table = Table { run, role, printed: Printed::default() };
    print::briefing(&table.view(), console)?;
    table.submit(Seat::Facilitator, Command::Start, console)?;
    table.sit(console)?;
    Ok(table.run)
}

/// One person at the terminal.
struct Table {
    run: Run,
    role: RoleIx,
    printed: Printed,
}

impl Table {
    fn view(&self) -> View {
        self.run.exercise().view(Seat::Role(self.role))
    }

    fn is_over(&self) -> bool {
        self.run.exercise().state().ended.is_some()
    }

    fn sit(&mut self, console: &mut Console<'_>) -> Result<(), Failure> {
        while !self.is_over() {
            self.printed.news(&self.view(), console)?;
            write!(console.out, "{} › ", self.run.exercise().state().now)?;
            console.out.flush()?;
            let mut line = String::new();
            if console.input.read_line(&mut line)? == 0 {
                break;
            }
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
        let told = |run: &Run, error: crate::session::SubmitError| {
            Failure::told(error.sentence(run.exercise().scenario()))
        };
        if let Some(span) = span {
            let to = self.run.exercise().state().now.after(span);
            return self.run.advance(to, now()).map_err(|error| told(&self.run, error));
        }
        let before = Printed::weight(&self.view());
        while let Some(moment) = self.run.next_moment() {
            self.run.advance(moment, now()).map_err(|error| told(&self.run, error))?;
            if Printed::weight(&self.view()) != before {
                break;
            }
        }
        console.out.flush()?;
        Ok(())
    }

    fn submit(
        &mut self,
        seat: Seat,
        command: Command,
        console: &mut Console<'_>,
    ) -> Result<(), Failure> {
        if let Err(error) = self.run.submit(seat, command, now()) {
            writeln!(console.out, "  ✗ {}", error.sentence(self.run.exercise().scenario()))?;
        }
        Ok(())
    }
}
