//! A play file, resolved against its scenario: every wrong name at once, each with its place.

use super::{Earns, Line, Script, Step, When};
use crate::at::At;
use crate::diagnostic::{Code, Diagnostic};
use crate::exercise::{Act, Said, Work};
use crate::id::{Key, RoleIx, Table};
use crate::scenario::draft::condition::{MannerDraft as Manner, WhoDraft};
use crate::scenario::draft::play::{ActDraft, DoDraft, EarnsDraft, PlayDraft, StepDraft};
use crate::scenario::model::Who;
use crate::scenario::{Scenario, nearest};
use crate::time::{ExerciseTime, Span};

const NAMES: Code = Code("E101");
const LENGTH: Code = Code("E110");
const RANGE: Code = Code("E112");
const CONFLICT: Code = Code("E113");
const MISSING: Code = Code("E114");

/// Reads a play file for a scenario: the script, or everything that is wrong with it.
pub fn read(source: &str, scenario: &Scenario) -> Result<Script, Vec<Diagnostic>> {
    let (draft, mut diagnostics) = crate::scenario::read_play(source);
    let Some(draft) = draft else { return Err(diagnostics) };
    let mut reader = Reader { source, scenario, diagnostics: Vec::new() };
    let script = reader.script(&draft);
    diagnostics.append(&mut reader.diagnostics);
    if diagnostics.is_empty() { Ok(script) } else { Err(diagnostics) }
}

struct Reader<'a> {
    source: &'a str,
    scenario: &'a Scenario,
    diagnostics: Vec<Diagnostic>,
}

impl Reader<'_> {
    fn script(&mut self, draft: &PlayDraft) -> Script {
        if draft.scenario.value != self.scenario.about.slug {
            let message = format!("this is a play of `{}`", draft.scenario.value);
            let help = format!("the scenario beside it is `{}`", self.scenario.about.slug);
            self.complain::<()>(NAMES, &draft.scenario, message, help);
        }
        let solo = draft.solo.as_ref().and_then(|name| self.role(name));
        Script {
            title: draft.title.clone(),
            purpose: draft.purpose.clone(),
            solo,
            steps: draft.steps.iter().filter_map(|step| self.step(step)).collect(),
            earns: self.earns(&draft.earns),
        }
    }

    fn step(&mut self, draft: &StepDraft) -> Option<Step> {
        let when = self.when(draft);
        let by = self.role(&draft.by);
        let what = self.line(&draft.r#do);
        Some(Step { when: when?, by: by?, what: what? })
    }

    fn when(&mut self, draft: &StepDraft) -> Option<When> {
        match (&draft.at, &draft.after) {
            (Some(at), None) => {
                let span = self.span(at)?;
                Some(When::At(ExerciseTime::START.after(span)))
            }
            (None, Some((inject, span))) => {
                let scenario = self.scenario;
                let inject = self.find("inject", inject, &scenario.injects, |it| &it.slug);
                let span = self.span(span);
                Some(When::After(inject?, span?))
            }
            (Some(at), Some(_)) => {
                let message = "a step has `at` and `after`".to_owned();
                self.complain(CONFLICT, at, message, "keep one of them".to_owned())
            }
            (None, None) => {
                let message = "a step does not say when".to_owned();
                let help = "give it `at: \"2m\"` or `after: (\"inject\", \"30s\")`".to_owned();
                self.complain(MISSING, &draft.by, message, help)
            }
        }
    }

    fn line(&mut self, draft: &DoDraft) -> Option<Line> {
        let scenario = self.scenario;
        match draft {
            DoDraft::Act(act) => self.act(act).map(|act| Line::Do(Work::Act(act))),
            DoDraft::Tell(fact, who) => {
                let fact = self.find("fact", fact, &scenario.facts, |it| &it.slug);
                let who = self.who(who);
                Some(Line::Tell(fact?, who?))
            }
            DoDraft::Decide(decision, choice, rationale) => {
                let decision =
                    self.find("decision", decision, &scenario.decisions, |it| &it.slug)?;
                let own = scenario.decisions[decision].choices.iter();
                let found =
                    own.clone().copied().find(|it| scenario.choices[*it].slug == choice.value);
                let names: Vec<&str> = own.map(|it| scenario.choices[*it].slug.as_str()).collect();
                if found.is_none() {
                    let message = format!("the decision has no choice `{}`", choice.value);
                    let help = format!("its choices are {}", names.join(", "));
                    self.complain::<()>(NAMES, choice, message, help);
                }
                Some(Line::Decide(decision, found?, rationale.clone()))
            }
        }
    }

    fn act(&mut self, draft: &ActDraft) -> Option<Act> {
        let scenario = self.scenario;
        let name = draft.act.as_ref()?;
        let action = self.find("runbook action", name, &scenario.actions, |it| &it.slug);
        let about = match &draft.about {
            Some(about) => Some(self.find("object", about, &scenario.objects, |it| &it.slug)?),
            None => None,
        };
        let to = match &draft.to {
            Some(to) => Some(self.role(to)?),
            None => None,
        };
        let level = draft.level.as_ref().map(|level| level.value);
        let manner = draft.manner.unwrap_or(Manner::Done);
        let act = Act { about, to, channel: draft.by, level, manner, ..Act::of(action?) };
        Some(Act { says: self.said(draft, &act), ..act })
    }

    /// The lines that a step names, of the message that its act sends.
    fn said(&mut self, draft: &ActDraft, act: &Act) -> Option<Said> {
        let scenario = self.scenario;
        let first = draft.say.first()?;
        let Some(message) = scenario.wiring.message_of(act.action, act.about) else {
            let message = "this act sends no message".to_owned();
            return self.complain(CONFLICT, first, message, "leave out `say`".to_owned());
        };
        let table = &scenario.messages[message].lines;
        let find = |name| self.find("line of its message", name, table, |line| &line.slug);
        let lines = draft.say.iter().filter_map(find).collect();
        Said::new(message, lines)
    }

    fn who(&mut self, draft: &WhoDraft) -> Option<Who> {
        Some(match draft {
            WhoDraft::Commander => Who::Commander,
            WhoDraft::Role(role) => Who::role(self.role(role)?),
            WhoDraft::Roles(roles) => {
                Who::Roles(roles.iter().filter_map(|role| self.role(role)).collect())
            }
            WhoDraft::Team => Who::Team,
            WhoDraft::All => Who::All,
        })
    }

    fn earns(&mut self, draft: &EarnsDraft) -> Earns {
        let scenario = self.scenario;
        let mut ratings = Vec::new();
        for (objective, letter) in &draft.ratings {
            let found = self.find("objective", objective, &scenario.objectives, |it| &it.slug);
            if !["P", "S", "M", "U", "-"].contains(&letter.as_str()) {
                let message = format!("`{letter}` is no rating");
                self.complain::<()>(RANGE, objective, message, "write P, S, M, U or -".to_owned());
            }
            ratings.extend(found.map(|objective| (objective, letter.clone())));
        }
        let traps = draft.traps.as_ref().map(|traps| {
            let find = |name| self.find("trap", name, &scenario.traps, |it| &it.slug);
            traps.iter().filter_map(find).collect()
        });
        let mut expectations = |names: &[At<String>]| {
            let find = |name| self.find("expectation", name, &scenario.expectations, |it| &it.slug);
            names.iter().filter_map(find).collect()
        };
        let (met, missed) = (expectations(&draft.met), expectations(&draft.missed));
        Earns { score: draft.score, ratings, traps, met, missed }
    }

    fn role(&mut self, name: &At<String>) -> Option<RoleIx> {
        let scenario = self.scenario;
        self.find("role", name, &scenario.roles, |it| &it.slug)
    }

    fn span(&mut self, text: &At<String>) -> Option<Span> {
        let span = Span::read(text);
        if span.is_none() {
            let message = format!("`{}` is not a length of time", text.value);
            let help = "write it as `45s`, `4m` or `1h30m`".to_owned();
            self.complain::<()>(LENGTH, text, message, help);
        }
        span
    }

    fn find<K: Key, T>(
        &mut self,
        noun: &str,
        name: &At<String>,
        table: &Table<K, T>,
        slug: impl Fn(&T) -> &String,
    ) -> Option<K> {
        let found = table.find(|it| *slug(it) == name.value);
        if found.is_none() {
            let near = nearest(name, table.iter().map(|it| slug(it).as_str()));
            let help = match near {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("use a {noun} of the scenario"),
            };
            self.complain::<()>(NAMES, name, format!("no {noun} is called `{}`", name.value), help);
        }
        found
    }

    /// Says what is wrong; the value that is missing for it is `None`.
    fn complain<T>(
        &mut self,
        code: Code,
        at: &At<String>,
        message: String,
        help: String,
    ) -> Option<T> {
        let place = at.place(self.source);
        self.diagnostics.push(Diagnostic::new(code, place, message).with_help(help));
        None
    }
}
