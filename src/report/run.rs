//! A run as the report's makers read it: the input, the evaluation, and what shows it.

use super::evidence::Evidence;
use super::input::ReportInput;
use super::model::Moment;
use crate::evaluation::{Evaluation, HarmDone, Item, harm_sentence, reason_of};
use crate::exercise::{Act, Occupancy, Occupant, Ticket, Work};
use crate::id::{DecisionIx, ExpectationIx, InjectIx, Key as _, RoleIx, RoleSet};
use crate::paper::words::{in_order, listed, quoted};
use crate::scenario::Scenario;
use crate::scenario::model::pattern::Manner;
use crate::scenario::model::{Deed, Who};
use crate::time::{ExerciseTime, Moments, Span, StoryTime};
use crate::words::Words;
use std::sync::Arc;

/// A run, evaluated, with its evidence.
pub(super) struct Run<'a> {
    pub input: &'a ReportInput<'a>,
    pub evaluation: Evaluation,
    pub evidence: Evidence,
    /// Documents are English.
    words: Arc<Words>,
}

impl<'a> Run<'a> {
    pub(super) fn new(input: &'a ReportInput<'a>) -> Self {
        let evaluation = Evaluation::of(input.scenario, input.setup, input.state);
        let evidence = Evidence::of(input.scenario, input.trail);
        Self { input, evaluation, evidence, words: Words::english() }
    }

    pub(super) const fn scenario(&self) -> &'a Scenario {
        self.input.scenario
    }

    pub(super) fn item(&self, expectation: ExpectationIx) -> Option<&Item> {
        self.evaluation.items.get(expectation.position())
    }

    /// Why an item earned what it earned, as documents say it; none for full credit.
    pub(super) fn reason_of(&self, item: &Item) -> Option<String> {
        reason_of(self.scenario(), item, &self.words, Moments::OnPaper)
    }

    /// What a harm was, as documents say it.
    pub(super) fn harm_sentence(&self, harm: &HarmDone) -> String {
        harm_sentence(self.scenario(), self.input.state, harm, &self.words)
    }

    /// When play ended, or where it stands.
    pub(super) fn end(&self) -> ExerciseTime {
        self.input.state.ended.map_or(self.input.state.now, |(_, at)| at)
    }

    // --- moments ---------------------------------------------------------------------------

    /// The story's clock at a moment of play.
    pub(super) fn story_at(&self, at: ExerciseTime) -> StoryTime {
        let after = self.input.trail.partition_point(|line| line.at <= at);
        let before = after.checked_sub(1).and_then(|last| self.input.trail.get(last));
        let next = self.input.trail.get(after).map_or(StoryTime::NEVER, |line| line.story);
        match before {
            Some(line) => line.story.after(at.since(line.at)).min(next),
            None => self.scenario().story_start,
        }
    }

    pub(super) fn moment(&self, at: ExerciseTime) -> Moment {
        self.moment_of(at, self.story_at(at))
    }

    pub(super) fn moment_of(&self, at: ExerciseTime, story: StoryTime) -> Moment {
        Moment { ms: at.millis(), at: at.to_string(), story: self.scenario().calendar.short(story) }
    }

    /// A day and time of the story, in full.
    pub(super) fn long(&self, story: StoryTime) -> String {
        self.scenario().calendar.long(story)
    }

    // --- people ----------------------------------------------------------------------------

    pub(super) fn role(&self, role: RoleIx) -> &'a str {
        self.scenario().roles.get(role).map_or("", |role| role.title.as_str())
    }

    /// A role in the middle of a sentence: `the operations engineer`, `the CISO`.
    pub(super) fn the_role(&self, role: RoleIx) -> String {
        let title = self.role(role);
        let mut letters = title.chars();
        let first = letters.next();
        let is_word = letters.clone().next().is_some_and(char::is_lowercase);
        match first {
            Some(first) if is_word => format!("the {}{}", first.to_lowercase(), letters.as_str()),
            _ => format!("the {title}"),
        }
    }

    /// Whether one person practised, with the program in the other roles.
    pub(super) fn is_solo(&self) -> bool {
        let setup = self.input.setup;
        let people = setup.occupants.iter().filter(|it| **it == Occupant::Person).count();
        setup.occupancy == Occupancy::Enforced && people == 1
    }

    pub(super) fn roles(&self, roles: RoleSet) -> String {
        let all = RoleSet::first(self.scenario().roles.len());
        if roles.count() > 1 && all.without(roles).is_empty() {
            return "everyone".to_owned();
        }
        let names: Vec<&str> = roles.iter().map(|role| self.role(role)).collect();
        listed(&names)
    }

    /// Who is meant, in words.
    pub(super) fn who(&self, who: Who) -> String {
        match who {
            Who::Commander => self.role(self.scenario().command_role).to_owned(),
            Who::Roles(roles) => {
                let names: Vec<&str> = roles.iter().map(|role| self.role(role)).collect();
                match names.as_slice() {
                    [first @ .., last] if !first.is_empty() => {
                        format!("{} or {last}", first.join(", "))
                    }
                    _ => listed(&names),
                }
            }
            Who::Team | Who::All => "anybody in the team".to_owned(),
        }
    }

    /// The role that answers for it.
    pub(super) fn owner(&self, who: Who) -> RoleIx {
        match who {
            Who::Roles(roles) => {
                roles.iter().next().unwrap_or_else(|| self.scenario().command_role)
            }
            _ => self.scenario().command_role,
        }
    }

    /// The roles that may do it and have somebody in them.
    pub(super) fn eligible(&self, who: Who) -> RoleSet {
        let all = RoleSet::first(self.scenario().roles.len());
        let meant = match who {
            Who::Commander => RoleSet::of(self.scenario().command_role),
            Who::Roles(roles) => roles,
            Who::Team | Who::All => all,
        };
        let present = |role: &RoleIx| self.input.setup.occupant(*role) != Occupant::Absent;
        meant.iter().filter(present).collect()
    }

    // --- deeds -----------------------------------------------------------------------------

    /// A piece of work, in the runbook's words.
    pub(super) fn work(&self, work: &Work) -> String {
        let scenario = self.scenario();
        match work {
            Work::Act(act) => self.act(act),
            Work::Tell { fact, to } => {
                let fact = scenario.facts[*fact].text.trim_end_matches('.');
                format!("Tell {}: {fact}", self.roles(*to))
            }
            Work::CarryOut { prepared } => match self.input.state.act(*prepared) {
                Some(act) => match act.work {
                    Work::Act(it) => {
                        format!("Carry out: {}", self.act(&Act { manner: Manner::Done, ..it }))
                    }
                    _ => "Carry out what was prepared".to_owned(),
                },
                None => "Carry out what was prepared".to_owned(),
            },
        }
    }

    fn act(&self, act: &Act) -> String {
        let scenario = self.scenario();
        let mut text = scenario.actions[act.action].name.clone();
        if let Some(object) = act.about {
            text = format!("{text}: {}", scenario.objects[object].title);
        }
        if let Some(level) = act.level {
            text = format!("{text}: {}", self.level(level));
        }
        if let Some(role) = act.to {
            text = format!("{text}: {}", self.role(role));
        }
        match act.manner {
            Manner::Done => text,
            Manner::Prepared => format!("Prepare: {text}"),
            Manner::Considered => format!("Weigh up: {text}"),
        }
    }

    /// A severity level with its name: `2 High`.
    pub(super) fn level(&self, level: u8) -> String {
        let levels = &self.scenario().severity.levels;
        let name = levels.iter().find(|it| it.level == level).map(|it| it.name.as_str());
        format!("{level} {}", name.unwrap_or_default()).trim_end().to_owned()
    }

    /// An inject's headline.
    pub(super) fn inject(&self, inject: InjectIx) -> String {
        if let Some(record) = self.scenario().injects.get(inject) {
            return record.title.clone();
        }
        let place = inject.position().checked_sub(self.scenario().injects.len());
        let improvised = place.and_then(|place| self.input.state.improvised.get(place));
        improvised
            .map(|it| crate::exercise::TextIx(it.text.0 + 1))
            .map_or_else(String::new, |title| self.input.state.text(title).to_owned())
    }

    /// For a response that only a decision can give: how it was decided otherwise, as the end of a
    /// sentence.
    pub(super) fn decided_otherwise(&self, expectation: ExpectationIx) -> Option<String> {
        let scenario = self.scenario();
        let decided = self.input.state.decisions[self.decision_of(expectation)?].decided?;
        let choice = quoted(&scenario.choices[decided.choice].text);
        Some(match decided.by {
            Some(_) => format!("decided instead: {choice}"),
            None => format!("left open until it fell by itself: {choice}"),
        })
    }

    /// The decision that alone can give a response.
    fn decision_of(&self, expectation: ExpectationIx) -> Option<DecisionIx> {
        let scenario = self.scenario();
        let mut decision = None;
        for (pattern, _) in &scenario.expectations[expectation].accept {
            let Deed::Choice(accepted) = scenario.wiring.patterns[*pattern].deed else {
                return None;
            };
            decision = Some(scenario.choices[accepted].decision);
        }
        decision
    }

    // --- evidence --------------------------------------------------------------------------

    /// The entry in which an act began.
    pub(super) fn began(&self, ticket: Ticket) -> Option<u64> {
        let entries = self.evidence.acts.get(&ticket.0)?;
        entries.began.or(entries.asked)
    }

    /// The entries that show how an expectation was met, or that it was not.
    pub(super) fn shown_by(&self, item: &Item) -> Vec<u64> {
        let opened = self.evidence.opened.get(&item.expectation).map(|it| it.entry);
        let met = if let Some(found) = item.found {
            let began = found.ticket.and_then(|ticket| self.began(ticket));
            began.or_else(|| self.evidence.met.get(&item.expectation).copied())
        } else {
            let decision = self.decision_of(item.expectation);
            decision.and_then(|it| self.evidence.decided.get(&it)).copied()
        };
        let shown = in_order([opened, met].into_iter().flatten());
        if shown.is_empty() { vec![self.evidence.last] } else { shown }
    }

    /// How long a role was at work between two moments.
    pub(super) fn busy_between(&self, role: RoleIx, from: ExerciseTime, to: ExerciseTime) -> Span {
        let overlap = |act: &crate::exercise::state::ActState| {
            let start = act.started?;
            let length = crate::exercise::state::durations(self.scenario(), &act.work).0;
            Some(start.after(length).min(to).since(start.max(from)))
        };
        self.input
            .state
            .acts
            .iter()
            .filter(|act| act.by == role)
            .filter_map(overlap)
            .fold(Span::ZERO, Span::plus)
    }
}
