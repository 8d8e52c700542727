//! Rules about how good a scenario is, beyond whether it holds together.

use crate::diagnostic::Diagnostic;
use crate::scenario::draft::ScenarioDraft;
use crate::scenario::model::Scenario;

/// Adds what the rules E102–E106 and W201–W209 have to say.
pub fn run(
    _source: &str,
    _draft: &ScenarioDraft,
    _scenario: &Scenario,
    _diagnostics: &mut Vec<Diagnostic>,
) {
}
