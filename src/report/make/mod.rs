//! Making the report: one file a section, each from the same [`Run`].

use super::input::ReportInput;
use super::model::{AfterActionReport, SCHEMA};
use super::run::Run;

mod actions;
mod areas;
mod causes;
mod clocks;
mod conduct;
mod cover;
mod debrief;
mod decisions;
mod expected;
mod ledger;
mod log;
mod measures;
mod messages;
mod method;
mod msel;
mod notes;
mod objectives;
mod review;
mod severity;
mod strengths;
mod summary;
mod times;
mod traps;

impl AfterActionReport {
    /// Makes the report of a run, complete.
    pub fn of(input: &ReportInput<'_>) -> Self {
        let run = Run::new(input);
        let causes = causes::causes(&run);
        let strengths = strengths::strengths(&run);
        let mut areas = areas::areas(&run, &causes);
        let mut actions = debrief::actions(&run);
        actions.extend(actions::actions(&run, &causes, &areas));
        areas.extend(debrief::findings(&run));
        let objectives = objectives::objectives(&run);
        let clocks = clocks::clocks(&run);
        let ledger = ledger::ledger(&run);
        let log = log::log(&run);
        let (traps_taken, traps_avoided) = (traps::taken(&run), traps::avoided(&run));
        Self {
            schema: SCHEMA,
            cover: cover::cover(&run),
            glance: cover::glance(&run, strengths.len(), areas.len()),
            summary: summary::summary(&run, &causes, &clocks),
            overview: cover::overview(&run),
            roles: conduct::roles(&run),
            speeds: times::speeds(&run),
            times: times::times(&run),
            measures: measures::measures(&run),
            severity: severity::history(&run),
            severity_sentence: severity::sentence_of(&run),
            decisions: decisions::decisions(&run),
            messages: messages::messages(&run),
            expected: expected::expected(&run, &ledger),
            impact: conduct::impact(&run),
            ledger,
            review: review::answers(&run, &causes, actions.len()),
            hotwash: input.scenario.about.hotwash.clone(),
            notes: notes::notes(&run),
            said: debrief::said(&run),
            msel: msel::msel(&run),
            timeline: log::timeline(&log),
            windows: times::windows(&run),
            length_ms: run.end().millis(),
            effort: conduct::effort(&run),
            conditions: conduct::conditions(&run),
            method: method::method(&run),
            objectives,
            clocks,
            strengths,
            areas,
            plan_note: actions::plan_note(&run),
            traps_taken,
            traps_avoided,
            actions,
            log,
        }
    }
}
