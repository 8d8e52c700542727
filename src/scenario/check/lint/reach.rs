//! E102: what can never happen, whatever people do.
//!
//! Reported are injects, decisions, expectations, objects, clocks, consequences and endings; of a
//! chain of them only the first, since mending it mends the rest.

use super::codes::UNREACHABLE;
use super::subject::{Finding, Subject};
use super::why::Why;
use crate::at::At;
use crate::id::{ExpectationIx, InjectIx, Key as _};
use crate::scenario::model::{Appears, Opens, Release};

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
    fn add(&mut self, why: Why, make: impl FnOnce(String, String) -> Finding) {
        let is_root = matches!(why, Why::Root(..));
        let (reason, help) = why.in_words();
        let finding = make(reason, help);
        if is_root { self.roots.push(finding) } else { self.followers.push(finding) }
    }

    fn add_record(&mut self, id: &At<String>, why: Why, message: &str) {
        let subject = self.subject;
        self.add(why, |reason, help| {
            subject.about(id, UNREACHABLE, format!("{message}: {reason}"), help)
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
            return Why::root(
                "its `unless` always holds",
                "leave out `unless`, or make it something that can be false then",
            );
        }
        match &row.release {
            Release::At(at) => {
                let length = subject.scenario.length;
                Why::root(
                    format!("it is due at {at} and play ends at {length}"),
                    "release it earlier, or make play longer",
                )
            }
            Release::When(when, delay) => {
                if subject.in_play(subject.earliest.turn(when).on) {
                    Why::root(
                        format!("play ends before its delay of {delay} is over"),
                        "give it a shorter delay, or make play longer",
                    )
                } else {
                    subject.why_never(when)
                }
            }
            Release::Standby | Release::ByInject => {
                if subject.index.released.contains(&inject) {
                    Why::Follows
                } else {
                    Why::root(
                        "it waits for an effect and there is none",
                        format!(
                            "add `Release(\"{}\")` to the effects of an inject, a choice or a \
                             consequence",
                            row.slug
                        ),
                    )
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
            let why = if subject.index.asked.contains(&decision) {
                Why::Follows
            } else {
                let help = format!("give an inject `decision: \"{}\"`", draft.id.value);
                Why::root("no inject asks for it", help)
            };
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
            self.add(why, |reason, help| {
                let message = format!("this consequence never comes: {reason}");
                Finding::within(&here, place, UNREACHABLE, message, help)
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
        self.add(why, |reason, help| {
            let message = format!("{message}: {reason}");
            let help = leave_out(subject, expectation).unwrap_or(help);
            subject.about_expectation(expectation, UNREACHABLE, message, help)
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
        self.add(subject.why_not_done(*pattern), |reason, help| {
            let message = format!("{message}: {reason}");
            let help = leave_out(subject, expectation).unwrap_or(help);
            subject.about_expectation(expectation, UNREACHABLE, message, help)
        });
    }
}

/// The way out for a standing expectation, which the scenario cannot mend.
fn leave_out(subject: &Subject<'_>, expectation: ExpectationIx) -> Option<String> {
    let is_standing = expectation.position() >= subject.draft.expectations.len();
    let slug = &subject.scenario.expectations[expectation].slug;
    is_standing
        .then(|| format!("it is a standing expectation; leave it out with `without: [\"{slug}\"]`"))
}
