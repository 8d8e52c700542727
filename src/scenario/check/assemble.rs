//! All passes in order, and the scenario they make.

use super::Checker;
use super::codes;
use super::expectation::Expected;
use super::wire;
use crate::at::At;
use crate::id::{Key as _, RoleIx, Table};
use crate::runbook::draft::RunbookDraft;
use crate::scenario::draft::{Kind, ScenarioDraft};
use crate::scenario::model::{About, AgendaItem, Scenario, Wiring};
use crate::time::{Calendar, ExerciseTime, Span, StoryTime};

/// Play lasts two weeks at most.
const LONGEST: Span = Span::from_minutes(14 * 24 * 60);

impl<'a> Checker<'a> {
    /// The scenario, with stand-ins for whatever was complained about.
    pub(super) fn scenario(&mut self, runbook: &'a RunbookDraft) -> Scenario {
        let draft = self.draft;
        self.put_actions_together(runbook);
        let standing = self.standing();
        let (calendar, story_start) = self.calendar();
        let (clocks, stages) = self.clocks();
        let (decisions, choices) = self.decisions();
        let own = draft.expectations.iter().map(Expected::own);
        let expected: Vec<_> = own.chain(standing).collect();
        let mut scenario = Scenario {
            about: self.about_it(),
            story_start,
            length: ExerciseTime::START.after(self.length()),
            command_role: self.role_or_first(&draft.command.role),
            command_fallback: self.role_or_first(&draft.command.fallback),
            solo: draft.solo.as_ref().map(|solo| self.role_or_first(solo)),
            hints_are_free: draft.kind == Kind::Tutorial,
            roles: draft.roles.iter().map(|one| self.role(one)).collect(),
            objects: self.objects(),
            board: self.board(),
            contacts: draft.contacts.iter().map(|one| self.contact(one)).collect(),
            facts: draft.facts.iter().map(|one| self.fact(one)).collect(),
            meters: draft.meters.iter().map(|one| self.meter(one)).collect(),
            clocks,
            stages,
            severity: self.severity(),
            phases: Table::new(self.phases()),
            injects: self.injects(&calendar, story_start),
            decisions,
            choices,
            objectives: draft.objectives.iter().map(|one| self.objective(one)).collect(),
            expectations: expected.iter().map(|one| self.expectation(one)).collect(),
            traps: draft.traps.iter().map(|one| self.trap(one)).collect(),
            messages: self.messages(),
            orders: draft.orders.iter().filter_map(|one| self.order(one)).collect(),
            consequences: draft.consequences.iter().map(|one| self.consequence(one)).collect(),
            endings: draft.endings.iter().map(|one| self.ending(one)).collect(),
            actions: std::mem::take(&mut self.actions.table),
            calendar,
            wiring: Wiring::default(),
        };
        self.rings();
        self.limits();
        if self.report.diagnostics.is_empty() {
            wire::wire(&mut scenario, std::mem::take(&mut self.asked));
        }
        scenario
    }

    fn calendar(&mut self) -> (Calendar, StoryTime) {
        let story = &self.draft.story;
        Calendar::read(&story.start, &story.holidays).unwrap_or_else(|text| {
            let (message, help) = if text == story.start.as_str() {
                (
                    format!("`{text}` is not a moment that a story can start at"),
                    "write it with its offset, as in `2031-03-08T02:14+01:00`",
                )
            } else {
                (format!("the holiday `{text}` is not a day"), "write it as in `2031-03-10`")
            };
            self.report.complain(codes::MOMENT, &story.start, message, help);
            Default::default()
        })
    }

    fn length(&mut self) -> Span {
        let at = &self.draft.length;
        let length = self.span(at);
        if length == Span::ZERO && Span::read(at).is_some() {
            let message = "the exercise has no length";
            self.report.complain(codes::RANGE, at, message, "write it as in `90m`");
        }
        if length > LONGEST {
            let message = "the exercise is longer than two weeks";
            self.report.complain(codes::RANGE, at, message, "make several exercises of it");
        }
        length
    }

    fn role_or_first(&mut self, name: &At<String>) -> RoleIx {
        let found = self.names.roles.find(name, &mut self.report);
        found.unwrap_or_else(|| RoleIx::from_position(0))
    }

    fn about_it(&mut self) -> About {
        let draft = self.draft;
        self.here = &draft.id;
        self.must_have();
        About {
            slug: draft.id.value.clone(),
            title: self.text(&draft.title),
            version: draft.version.clone(),
            language: draft.language.clone(),
            kind: draft.kind,
            summary: self.text(&draft.summary),
            tags: draft.tags.clone(),
            category: draft.category,
            difficulty: draft.difficulty,
            players: draft.players,
            plan: draft.plan.clone(),
            goal: self.text(&draft.goal),
            scope: self.text(&draft.scope),
            conduct: self.text(&draft.conduct),
            assumptions: self.texts(&draft.assumptions),
            agenda: self.agenda(draft),
            hotwash: self.texts(&draft.hotwash),
            preparation: self.texts(&draft.preparation),
            variables: draft
                .variables
                .iter()
                .map(|one| (one.id.value.clone(), one.text.clone(), one.label.clone()))
                .collect(),
        }
    }

    fn agenda(&mut self, draft: &ScenarioDraft) -> Vec<AgendaItem> {
        let items = draft.agenda.iter();
        items
            .map(|item| AgendaItem { minutes: item.minutes, title: self.text(&item.title) })
            .collect()
    }

    fn must_have(&mut self) {
        let draft = self.draft;
        let (fewest, most) = draft.players;
        if fewest == 0 || fewest > most {
            let message = format!("`players` says from {fewest} to {most}");
            self.complain_here(codes::RANGE, message, "give the fewest and the most, from 1");
        }
        let empty = [
            ("role", draft.roles.is_empty()),
            ("inject", draft.injects.is_empty()),
            ("objective", draft.objectives.is_empty()),
        ];
        for (noun, empty) in empty {
            if empty {
                let message = format!("the scenario has no {noun}");
                self.complain_here(
                    codes::MISSING,
                    message,
                    format!("declare at least one under `{noun}s`"),
                );
            }
        }
    }

    fn limits(&mut self) {
        self.here = &self.draft.id;
        let (atoms, patterns) = (self.asked.atoms.len(), self.asked.patterns.len());
        let actions = self.actions.count();
        if actions > super::declare::MAX_RECORDS {
            let message = format!("there are {actions} runbook actions, which is too many");
            self.complain_here(codes::RANGE, message, "leave some out of the runbook");
        }
        if atoms.max(patterns) > super::declare::MAX_RECORDS {
            let message = "the conditions of this scenario ask too many different questions";
            self.complain_here(codes::RANGE, message, "make several scenarios of it");
        }
    }
}
