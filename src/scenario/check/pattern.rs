//! Patterns: what deeds are held against, each kept once.

use super::Checker;
use super::codes;
use crate::at::At;
use crate::id::{ActionIx, ChoiceIx, ObjectIx, PatternIx, RoleSet};
use crate::runbook::draft::ObjectKind;
use crate::runbook::model::{Does, Target};
use crate::scenario::draft::condition::{AcceptDraft, WhoDraft};
use crate::scenario::draft::condition::{MannerDraft as Manner, OutcomeDraft as Outcome};
use crate::scenario::model::{Deed, Pattern, Who};

const MAX_NTH: u32 = 1_000;

impl<'a> Checker<'a> {
    /// A pattern, compiled and kept once; none if something it names does not exist.
    pub(super) fn pattern(&mut self, accept: &'a AcceptDraft) -> Option<PatternIx> {
        let deed = self.deed(accept);
        let by = accept.by.as_ref().map(|who| self.who(who));
        let nth = accept.nth.as_ref().map_or(1, |nth| self.number(nth, "number", 1..=MAX_NTH));
        let pattern = Pattern { deed: deed?, by, nth };
        let (keys, patterns) = (&mut self.asked.pattern_keys, &mut self.asked.patterns);
        if let Some(key) = keys.get(&pattern) {
            return Some(*key);
        }
        let key = patterns.push(pattern.clone());
        keys.insert(pattern, key);
        Some(key)
    }

    fn deed(&mut self, accept: &'a AcceptDraft) -> Option<Deed> {
        if !self.says_one_thing(accept) {
            return None;
        }
        if let Some(act) = &accept.act {
            return self.act(act, accept);
        }
        if let Some(fact) = &accept.tell {
            return self.tell(fact, accept);
        }
        if let Some((decision, choice)) = &accept.choice {
            return self.choice(decision, choice).map(Deed::Choice);
        }
        if let Some((message, line)) = &accept.says {
            let message = self.names.messages.find(message, &mut self.report)?;
            let line = self.names.lines.find(message, line, &mut self.report)?;
            return Some(Deed::Says { message, line });
        }
        let (parts, spread) = accept.together.as_ref()?;
        let spread = self.span(spread);
        let count = parts.len();
        let parts: Vec<_> = parts.iter().filter_map(|part| self.pattern(part)).collect();
        if count < 2 {
            let message = "`together` needs at least two acts";
            self.complain_here(codes::MISSING, message, "name the other act, or use `act` alone");
        }
        (parts.len() == count).then_some(Deed::Together { parts, spread })
    }

    /// Whether exactly one of act, tell, choice, says and together is given, and nothing beside it that
    /// does not belong to it.
    fn says_one_thing(&mut self, accept: &AcceptDraft) -> bool {
        let given = [
            ("act", accept.act.is_some()),
            ("tell", accept.tell.is_some()),
            ("choice", accept.choice.is_some()),
            ("says", accept.says.is_some()),
            ("together", accept.together.is_some()),
        ];
        let mut given = given.into_iter().filter(|(_, is)| *is).map(|(name, _)| name);
        let Some(first) = given.next() else {
            let message = "this does not say what is to be done";
            let help = "name an `act`, or use `tell`, `choice`, `says` or `together`";
            self.complain_here(codes::MISSING, message, help);
            return false;
        };
        if let Some(second) = given.next() {
            let message = format!("`{first}` and `{second}` cannot both be asked for");
            self.complain_accept(accept, message, "make two entries of it");
            return false;
        }
        self.has_no_strangers(first, accept);
        true
    }

    fn has_no_strangers(&mut self, deed: &str, accept: &AcceptDraft) {
        let acts_only = [
            ("about", accept.about.is_some()),
            ("level", accept.level.is_some()),
            ("manner", accept.manner.is_some()),
            ("outcome", accept.outcome.is_some()),
        ];
        for (field, given) in acts_only {
            if given && deed != "act" {
                let message = format!("`{field}` says nothing beside `{deed}`");
                self.complain_accept(accept, message, format!("leave out `{field}`"));
            }
        }
        if accept.to.is_some() && matches!(deed, "choice" | "says" | "together") {
            let message = format!("`to` says nothing beside `{deed}`");
            self.complain_accept(accept, message, "leave out `to`");
        }
    }

    fn complain_accept(&mut self, accept: &AcceptDraft, message: String, help: impl Into<String>) {
        let names = [accept.act.as_ref(), accept.tell.as_ref(), accept.about.as_ref()];
        let choice = accept.choice.as_ref().map(|(decision, _)| decision);
        let says = accept.says.as_ref().map(|(message, _)| message);
        let spread = accept.together.as_ref().map(|(_, spread)| spread);
        let at = names.into_iter().flatten().chain(choice).chain(says).chain(spread).next();
        self.report.complain(codes::CONFLICT, at.unwrap_or(self.here), message, help);
    }

    fn act(&mut self, act: &At<String>, accept: &'a AcceptDraft) -> Option<Deed> {
        let action = self.actions.find(act, &mut self.report);
        let about = accept.about.as_ref().map(|about| self.about(action, about));
        let to = accept.to.as_ref().map(|who| self.who(who));
        let level = accept.level.as_ref().map(|level| self.level(level));
        if let Some(action) = action {
            self.does_what_is_asked(action, act, accept);
        }
        let about = match about {
            Some(object) => Some(object?),
            None => None,
        };
        Some(Deed::Act {
            action: action?,
            about,
            to,
            level,
            manner: accept.manner.unwrap_or(Manner::Done),
            outcome: accept.outcome.unwrap_or(Outcome::Answered),
        })
    }

    fn tell(&mut self, fact: &At<String>, accept: &'a AcceptDraft) -> Option<Deed> {
        let found = self.names.facts.find(fact, &mut self.report);
        let Some(to) = &accept.to else {
            let message = format!("this does not say who is to be told of `{}`", fact.value);
            self.report.complain(
                codes::MISSING,
                fact,
                message,
                "add `to: Commander`, a role or `Team`",
            );
            return None;
        };
        let to = self.who(to);
        Some(Deed::Tell { fact: found?, to })
    }

    /// A choice of a decision.
    pub(super) fn choice(
        &mut self,
        decision: &At<String>,
        choice: &At<String>,
    ) -> Option<ChoiceIx> {
        let decision = self.names.decisions.find(decision, &mut self.report)?;
        self.names.choices.find(decision, choice, &mut self.report)
    }

    /// Whom something is meant for; roles that do not exist are left out.
    pub(super) fn who(&mut self, who: &WhoDraft) -> Who {
        match who {
            WhoDraft::Commander => Who::Commander,
            WhoDraft::Team => Who::Team,
            WhoDraft::All => Who::All,
            WhoDraft::Role(role) => Who::Roles(self.roles(std::slice::from_ref(role))),
            WhoDraft::Roles(roles) => {
                if roles.is_empty() {
                    let help = "name at least one role, or write `Team`";
                    self.complain_here(codes::MISSING, "`Roles([])` means nobody", help);
                }
                Who::Roles(self.roles(roles))
            }
        }
    }

    fn roles(&mut self, roles: &[At<String>]) -> RoleSet {
        roles.iter().filter_map(|role| self.names.roles.find(role, &mut self.report)).collect()
    }

    /// A level of the scenario's scale.
    pub(super) fn level(&mut self, level: &At<u8>) -> u8 {
        let worst_to_mildest =
            1..=u8::try_from(self.draft.severity.levels.len().max(1)).unwrap_or(u8::MAX);
        self.number(level, "level", worst_to_mildest)
    }

    /// Only a declaration has a level, and only an escalation is answered.
    fn does_what_is_asked(&mut self, action: ActionIx, act: &At<String>, accept: &AcceptDraft) {
        let row = &self.actions.table[action];
        if let Some(level) = &accept.level
            && row.does != Does::DeclareSeverity
        {
            let message = format!("`{}` declares no severity level", row.slug);
            self.report.complain(codes::MISFIT, level, message, "leave out `level`");
        }
        if accept.outcome.is_some() && !matches!(row.does, Does::Escalate { .. }) {
            let message = format!("`{}` calls nobody who could answer", row.slug);
            self.report.complain(codes::MISFIT, act, message, "leave out `outcome`");
        }
    }

    /// The object that an act is about, if there is one that the act can be about.
    pub(super) fn about(
        &mut self,
        action: Option<ActionIx>,
        about: &At<String>,
    ) -> Option<ObjectIx> {
        let object = self.names.objects.find(about, &mut self.report)?;
        if let Some(action) = action {
            self.fits(action, about);
        }
        Some(object)
    }

    fn fits(&mut self, action: ActionIx, about: &At<String>) {
        let row = &self.actions.table[action];
        let Some((kind, contact)) = self.kind_of(about) else { return };
        if !row.about.contains(&kind) {
            let message = format!("`{}` cannot be about `{}`", row.slug, about.value);
            let help = match row.about.as_slice() {
                [] => "it is about nothing in particular; leave out `about`".to_owned(),
                kinds => format!(
                    "`{}` is of the kind {kind:?}; the act is about {}",
                    about.value,
                    kinds_of(kinds)
                ),
            };
            self.report.complain(codes::MISFIT, about, message, help);
        } else if let (Does::Escalate { to: Target::Contact(wanted), .. }, Some(found)) =
            (&row.does, contact)
            && *wanted != found
        {
            let message = format!("`{}` does not reach `{}`", row.slug, about.value);
            let help =
                format!("it calls a contact of the kind {wanted:?}, and this one is {found:?}");
            self.report.complain(codes::MISFIT, about, message, help);
        }
    }
}

fn kinds_of(kinds: &[ObjectKind]) -> String {
    kinds.iter().map(|kind| format!("{kind:?}")).collect::<Vec<_>>().join(", ")
}
