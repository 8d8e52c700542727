//! A scenario put into words for the person who runs it: who, when, under what condition, with what
//! effect.

use crate::id::{FactIx, InjectIx, ObjectIx, RoleIx, RoleSet};
use crate::paper::words::{capitalised, listed, quoted};
use crate::scenario::Scenario;
use crate::scenario::model::{Expectation, Inject, Opens, Profile, Release, Who};
use crate::time::{ExerciseTime, Span};

mod condition;
mod deed;
mod effect;
mod figure;

/// A scenario that is put into words.
#[derive(Clone, Copy)]
pub(super) struct Say<'a> {
    pub scenario: &'a Scenario,
}

impl<'a> Say<'a> {
    pub(super) fn role(self, role: RoleIx) -> &'a str {
        self.scenario.roles.get(role).map_or("", |role| role.title.as_str())
    }

    pub(super) fn object(self, object: ObjectIx) -> &'a str {
        self.scenario.objects.get(object).map_or("", |object| object.title.as_str())
    }

    fn roles(self, roles: RoleSet) -> Vec<&'a str> {
        roles.iter().map(|role| self.role(role)).collect()
    }

    /// Whom something reaches: `Scribe and Legal counsel`.
    pub(super) fn whom(self, who: Who) -> String {
        match who {
            Who::Commander => "whoever commands".to_owned(),
            Who::Roles(roles) => listed(&self.roles(roles)),
            Who::Team => "everybody in play".to_owned(),
            Who::All => "everybody".to_owned(),
        }
    }

    /// Who should do something: `Scribe or Legal counsel`.
    pub(super) fn by(self, who: Who) -> String {
        match who {
            Who::Commander => "whoever commands".to_owned(),
            Who::Roles(roles) => match self.roles(roles).as_slice() {
                [first @ .., last] if !first.is_empty() => {
                    format!("{} or {last}", first.join(", "))
                }
                names => listed(names),
            },
            Who::Team | Who::All => "anybody".to_owned(),
        }
    }

    /// Whom an inject is for.
    pub(super) fn readers(self, inject: &Inject) -> String {
        let names: Vec<String> = inject.to.iter().map(|who| self.whom(*who)).collect();
        capitalised(&listed(&names))
    }

    /// When an inject comes: `T+00:04:00`, or what brings it.
    pub(super) fn comes(self, inject: &Inject) -> String {
        match &inject.release {
            Release::At(at) => at.to_string(),
            Release::When(when, Span::ZERO) => format!("When {}", self.condition(when)),
            Release::When(when, after) => {
                format!("{} after {}", after.in_words(), self.condition(when))
            }
            Release::Standby => "When you take it".to_owned(),
            Release::ByInject => "When something else brings it".to_owned(),
        }
    }

    /// The story's clock when an inject arrives; empty where it goes on as it stands.
    pub(super) fn story(self, inject: &Inject) -> String {
        inject.story.map_or_else(String::new, |story| self.scenario.calendar.short(story))
    }

    /// By when something should be done; with the clock of play where its beginning is known.
    pub(super) fn window(self, expectation: &Expectation) -> String {
        if expectation.profile == Profile::Untimed {
            return match expectation.opens {
                Opens::EndEx => "judged after play".to_owned(),
                _ => "at any time".to_owned(),
            };
        }
        let (full, late) = (expectation.full_within, expectation.late_after);
        let spans = format!("within {}, late after {}", full.in_words(), late.in_words());
        let begins = match expectation.opens {
            Opens::Start => Some(ExerciseTime::START),
            Opens::Inject(inject) => match self.scenario.injects[inject].release {
                Release::At(at) => Some(at),
                _ => None,
            },
            Opens::When(_) | Opens::Each(_) => None,
            Opens::EndEx => return "judged after play".to_owned(),
        };
        match begins {
            Some(at) => format!("by {} ({spans})", at.after(full)),
            None => spans,
        }
    }

    /// What opens the window of an expectation.
    pub(super) fn opens(self, expectation: &Expectation) -> String {
        match &expectation.opens {
            Opens::Start => "the start of play".to_owned(),
            Opens::Inject(inject) => self.inject(*inject),
            Opens::When(when) => format!("once {}", self.condition(when)),
            Opens::Each(when) => format!("each time {}", self.condition(when)),
            Opens::EndEx => "the end of play".to_owned(),
        }
    }

    /// An inject by its number and headline: `2 “Shall I pull the plugs?”`.
    pub(super) fn inject(self, inject: InjectIx) -> String {
        let record = &self.scenario.injects[inject];
        format!("{} {}", record.slug, quoted(&record.title))
    }

    /// A fact as a quotation without its full stop.
    pub(super) fn fact(self, fact: FactIx) -> String {
        quoted(self.scenario.facts[fact].text.trim_end_matches('.'))
    }

    /// A severity level with its name: `1 Critical`.
    pub(super) fn level(self, level: u8) -> String {
        let levels = &self.scenario.severity.levels;
        let name = levels.iter().find(|it| it.level == level).map_or("", |it| it.name.as_str());
        format!("{level} {name}").trim_end().to_owned()
    }

    /// The roles that an inject is handed to, in the order of the scenario.
    pub(super) fn handed_to(self, inject: &Inject) -> RoleSet {
        let all = RoleSet::first(self.scenario.roles.len());
        let meant = |who: &Who| match who {
            Who::Commander => RoleSet::of(self.scenario.command_role),
            Who::Roles(roles) => *roles,
            Who::Team | Who::All => all,
        };
        inject.to.iter().map(meant).fold(RoleSet::EMPTY, RoleSet::or)
    }
}

/// The how-many-th: `second`, `4th`.
fn nth(number: u32) -> String {
    const WORDS: [&str; 6] = ["", "first", "second", "third", "fourth", "fifth"];
    let word = usize::try_from(number).ok().and_then(|at| WORDS.get(at));
    word.map_or_else(|| format!("{number}th"), |word| (*word).to_owned())
}
