//! Rules about how good a scenario is, beyond whether it holds together.
//!
//! Each rule is a function that reads and complains; it changes nothing and knows no other rule.
//! An author who has looked at a warning and means it silences it by name, with a reason.

use crate::diagnostic::{Code, Diagnostic};
use crate::id::{ExpectationIx, InjectIx, Table};
use crate::scenario::draft::ScenarioDraft;
use crate::scenario::model::Scenario;
use crate::time::ExerciseTime;

mod balance;
mod choices;
mod codes;
mod companies;
mod dead_end;
mod earliest;
mod idle;
mod index;
mod messages;
mod names;
mod pace;
mod private;
mod reach;
mod reasons;
mod secrets;
mod silence;
mod subject;
mod texts;
mod traps;
mod why;
mod window;
mod words;

pub use self::codes::CODES;
use self::earliest::Earliest;
use self::index::Index;
use self::subject::{Finding, Subject};

type Rule = fn(&Subject<'_>, &mut Vec<Finding>);

const RULES: &[Rule] = &[
    reach::unreachable,
    window::impossible,
    window::too_tight,
    dead_end::dead_ends,
    private::nobody_there,
    secrets::leaks,
    balance::thin_objectives,
    balance::thin_roles,
    balance::heavy_roles,
    idle::idle_roles,
    pace::crowded,
    choices::same_consequences,
    choices::giveaways,
    reasons::unexplained,
    traps::harmless,
    words::too_long,
    words::long_lines,
    messages::never_offered,
    messages::idle,
    names::real_world,
];

/// Adds what the rules E102–E106, W201–W209 and W211 have to say, less what the file silences.
pub fn run(
    source: &str,
    draft: &ScenarioDraft,
    scenario: &Scenario,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let subject = Subject::new(source, draft, scenario);
    let mut findings = Vec::new();
    for rule in RULES {
        rule(&subject, &mut findings);
    }
    silence::apply(&subject, findings, diagnostics);
}

/// The earliest moments that the rules reckon with: injects released, windows opened; `NEVER` for
/// what cannot be. Play comes to nothing sooner, whatever people do.
pub fn earliest_moments(
    scenario: &Scenario,
) -> (Table<InjectIx, ExerciseTime>, Table<ExpectationIx, ExerciseTime>) {
    let earliest = Earliest::of(scenario, &Index::of(scenario));
    (earliest.released, earliest.opened)
}

/// Whether the file silences a rule about a record, for rules that need played runs to speak.
pub fn is_silenced(draft: &ScenarioDraft, code: Code, about: Option<&str>) -> bool {
    draft.silence.iter().any(|silence| silence::covers(silence, code, about))
}
