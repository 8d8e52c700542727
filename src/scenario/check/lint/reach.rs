//! E102: what can never happen, whatever people do.
//!
//! Reported are injects, decisions, expectations, objects, clocks, consequences and endings; of a
//! chain of them only the first, since mending it mends the rest.

use super::codes::UNREACHABLE;
use super::subject::{Finding, Subject};
use super::why::Why;
use crate::at::At;
use crate::id::{ExpectationIx, InjectIx, Key as _};
use crate::scenario::model::{Appears, Effect, Opens, Release};

const HELP: &str = "mend what it waits for, or remove it";

/// What cannot be reached. If everything waits for something else in a ring, all of it is named.
pub(super) fn unreachable(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let mut found = Unreached { subject, roots: Vec::new(), followers: Vec::new() };
    found.injects();
    found.decisions();
    found.objects_and_clocks();
    found.consequences_and_endings();
    found.expectations();
    let Unreached { roots, followers, .. } = found;
    findings.extend(if roots.is_empty() { followers } else { roots });
}

struct Unreached<'a> {
    subject: &'a Subject<'a>,
    roots: Vec<Finding>,
    followers: Vec<Finding>,
}

impl Unreached<'_> {
    fn add(&mut self, why: Why, make: impl FnOnce(String) -> Finding) {
        match why {
            Why::Root(reason) => self.roots.push(make(reason)),
            Why::Follows => {
                let reason = "it waits for something that never happens";
                self.followers.push(make(reason.to_owned()));
            }
        }
    }

    fn add_record(&mut self, id: &At<String>, why: Why, message: &str) {
        let subject = self.subject;
        self.add(why, |reason| {
            subject.about(id, UNREACHABLE, format!("{message}: {reason}"), HELP)
        });
    }

    fn injects(&mut self) {
        let subject = self.subject;
        for inject in subject.scenario.injects.keys() {
            if subject.in_play(subject.earliest.released[inject]) {
                continue;
            }
            let Some(id) = subject.inject_id(inject) else { continue };
            let why = self.why_inject(inject);
            self.add_record(id, why, &format!("the inject `{}` is never released", id.value));
        }
    }

    fn why_inject(&self, inject: InjectIx) -> Why {
        let subject = self.subject;
        let row = &subject.scenario.injects[inject];
        if subject.in_play(subject.earliest.due[inject]) {
            return Why::Root("its `unless` always holds".to_owned());
        }
        match &row.release {
            Release::At(at) => {
                Why::Root(format!("it is due at {at} and play ends at {}", subject.scenario.length))
            }
            Release::When(when, delay) => {
                if subject.in_play(subject.earliest.turn(when).on) {
                    Why::Root(format!("play ends before its delay of {delay} is over"))
                } else {
                    subject.why_never(when)
                }
            }
            Release::Standby | Release::ByInject => {
                if subject.any_effect(|effect| *effect == Effect::Release(inject)) {
                    Why::Follows
                } else {
                    Why::Root(format!("no effect is `Release(\"{}\")`", row.slug))
                }
            }
        }
    }

    fn decisions(&mut self) {
        let subject = self.subject;
        for (decision, draft) in subject.scenario.decisions.keys().zip(&subject.draft.decisions) {
            if subject.in_play(subject.earliest.decisions[decision]) {
                continue;
            }
            let asked = subject.scenario.injects.iter().any(|row| row.decision == Some(decision));
            let why =
                if asked { Why::Follows } else { Why::Root("no inject asks for it".to_owned()) };
            let message = format!("the decision `{}` is never asked", draft.id.value);
            self.add_record(&draft.id, why, &message);
        }
    }

    fn objects_and_clocks(&mut self) {
        let subject = self.subject;
        for ((object, row), draft) in subject.scenario.objects.pairs().zip(&subject.draft.objects) {
            if let Appears::When(when) = &row.appears
                && !subject.in_play(subject.earliest.objects[object])
            {
                let message = format!("the object `{}` never appears", row.slug);
                self.add_record(&draft.id, subject.why_never(when), &message);
            }
        }
        for ((clock, row), draft) in subject.scenario.clocks.pairs().zip(&subject.draft.clocks) {
            if !subject.in_play(subject.earliest.clocks[clock]) {
                let message = format!("the clock `{}` never starts", row.slug);
                self.add_record(&draft.id, subject.why_never(&row.starts), &message);
            }
        }
    }

    fn consequences_and_endings(&mut self) {
        let subject = self.subject;
        let consequences = subject.scenario.consequences.pairs().zip(&subject.draft.consequences);
        for ((consequence, row), draft) in consequences {
            if subject.in_play(subject.earliest.consequences[consequence]) {
                continue;
            }
            let why = subject.why_never(&row.on);
            let here = At::nowhere(String::new());
            let place = subject.condition_place(&draft.on);
            self.add(why, |reason| {
                let message = format!("this consequence never comes: {reason}");
                subject.within(&here, place, UNREACHABLE, message, HELP)
            });
        }
        for ((ending, row), draft) in subject.scenario.endings.pairs().zip(&subject.draft.endings) {
            if !subject.in_play(subject.earliest.endings[ending]) {
                let message = format!("the ending `{}` never comes", row.slug);
                self.add_record(&draft.id, subject.why_never(&row.when), &message);
            }
        }
    }

    fn expectations(&mut self) {
        for expectation in self.subject.scenario.expectations.keys() {
            self.opening(expectation);
            self.meeting(expectation);
        }
    }

    fn opening(&mut self, expectation: ExpectationIx) {
        let subject = self.subject;
        let row = &subject.scenario.expectations[expectation];
        if subject.in_play(subject.earliest.opened[expectation]) {
            return;
        }
        let why = match &row.opens {
            Opens::When(when) | Opens::Each(when) => subject.why_never(when),
            Opens::Start | Opens::Inject(_) | Opens::EndEx => Why::Follows,
        };
        let message = format!("the window of `{}` never opens", row.slug);
        self.add(why, |reason| {
            let message = format!("{message}: {reason}");
            subject.about_expectation(expectation, UNREACHABLE, message, help(subject, expectation))
        });
    }

    /// An expectation that opens, but accepts nothing that can be done.
    fn meeting(&mut self, expectation: ExpectationIx) {
        let subject = self.subject;
        let row = &subject.scenario.expectations[expectation];
        let possible = row
            .accept
            .iter()
            .any(|(pattern, _)| subject.in_play(subject.earliest.patterns[*pattern]));
        if possible || !subject.in_play(subject.earliest.opened[expectation]) {
            return;
        }
        let Some((pattern, _)) = row.accept.first() else { return };
        let message = format!("nothing that `{}` accepts can be done", row.slug);
        self.add(subject.why_not_done(*pattern), |reason| {
            let message = format!("{message}: {reason}");
            subject.about_expectation(expectation, UNREACHABLE, message, help(subject, expectation))
        });
    }
}

fn help(subject: &Subject<'_>, expectation: ExpectationIx) -> String {
    if expectation.position() < subject.draft.expectations.len() {
        return HELP.to_owned();
    }
    let slug = &subject.scenario.expectations[expectation].slug;
    format!("it is a standing expectation; leave it out with `without: [\"{slug}\"]`")
}
