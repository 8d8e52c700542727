//! Six questions and their answers, as of a day.
//!
//! Are we due? What did we never test? What got better, and with what certainty? What is open? Who
//! never practised? Can I show it to the auditor now? Every answer says itself in sentences; a
//! small sample is called one.

use super::coverage::{Coverage, coverage};
use super::day::Day;
use super::{Exercise, Programme};
use serde::Serialize;

mod audit;
mod change;
mod due;
mod gaps;
mod open;
mod people;

pub use self::audit::{Audit, Check};
pub use self::change::{Comparison, Standing};
pub use self::due::{Due, Standing as DueStanding};
pub use self::gaps::{Gap, Gaps, threat};
pub use self::open::{Open, OpenAction};
pub use self::people::Unpractised;

/// The answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Answers {
    /// As of which day.
    pub as_of: Day,
    /// Are we due?
    pub due: Due,
    /// What did we never test?
    pub never_tested: Gaps,
    /// What got better, and with what certainty?
    pub better: Vec<Comparison>,
    /// The same by the responses that every scenario expects.
    pub standing: Vec<Standing>,
    /// What is open?
    pub open: Open,
    /// Who never practised?
    pub never_practised: Vec<Unpractised>,
    /// Can I show it to the auditor now?
    pub audit: Audit,
    /// The tables behind them.
    pub coverage: Coverage,
}

/// The answers as of a day.
pub fn answers(programme: &Programme, today: Day) -> Answers {
    Answers {
        as_of: today,
        due: due::due(programme, today),
        never_tested: gaps::gaps(programme, today),
        better: change::comparisons(programme),
        standing: change::standing(programme),
        open: open::open(programme, today),
        never_practised: people::unpractised(programme, today),
        audit: audit::audit(programme, today),
        coverage: coverage(programme, today),
    }
}

/// Runs that tell something about people: not programs, and not a second try at the same run.
fn independent(programme: &Programme) -> impl Iterator<Item = &Exercise> {
    programme.exercises.iter().filter(|it| it.has_people() && !it.went_on)
}
