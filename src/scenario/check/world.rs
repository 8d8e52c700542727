//! Facts, meters, legal clocks, severity, consequences, and what effects do.

use super::Checker;
use super::codes;
use super::reference::first_in;
use crate::id::{ClockIx, Key as _, PatternIx, StageIx, Table};
use crate::scenario::draft::condition::EffectDraft;
use crate::scenario::draft::judge::SeverityDraft;
use crate::scenario::draft::world::{
    ClockDraft, ConsequenceDraft, FactDraft, FromDraft, MeterDraft, StageDraft,
};
use crate::scenario::model::{
    Clock, Consequence, Effect, Fact, From, Meter, Severity, Stage, Truth,
};
use crate::time::Limit;

impl<'a> Checker<'a> {
    /// A fact.
    pub(super) fn fact(&mut self, draft: &'a FactDraft) -> Fact {
        self.here = &draft.id;
        let text = self.text(&draft.text);
        Fact { slug: draft.id.value.clone(), text, initially: draft.initially }
    }

    /// A meter.
    pub(super) fn meter(&mut self, draft: &'a MeterDraft) -> Meter {
        self.here = &draft.id;
        let (min, max) = (draft.min.unwrap_or(i64::MIN), draft.max.unwrap_or(i64::MAX));
        if min > max {
            let message = format!("the meter `{}` has its `min` above its `max`", draft.id.value);
            self.complain_here(codes::CONFLICT, message, "exchange the two");
        } else if !(min..=max).contains(&draft.start) {
            let message = format!("the meter `{}` starts outside its limits", draft.id.value);
            let help = format!("`start` is {}; move it or `min` and `max`", draft.start);
            self.complain_here(codes::RANGE, message, help);
        }
        Meter {
            slug: draft.id.value.clone(),
            title: self.text(&draft.title),
            unit: self.text(&draft.unit),
            start: self.value(draft.start),
            per_minute: self.rate(draft.per_minute),
            min,
            max,
            show: draft.show,
        }
    }

    /// The legal clocks and their stages.
    pub(super) fn clocks(&mut self) -> (Table<ClockIx, Clock>, Table<StageIx, Stage>) {
        let draft = self.draft;
        let (mut clocks, mut stages) = (Table::default(), Table::default());
        for (position, one) in draft.clocks.iter().enumerate() {
            self.here = &one.id;
            if one.stages.is_empty() {
                let message = format!("the clock `{}` has no stage", one.id.value);
                self.complain_here(codes::MISSING, message, "say what falls due, and when");
            }
            let key = ClockIx::from_position(position);
            let own = one.stages.iter().map(|stage| {
                let stage = self.stage(key, stage);
                stages.push(stage)
            });
            let own = own.collect();
            clocks.push(self.clock(one, own));
        }
        (clocks, stages)
    }

    fn clock(&mut self, draft: &'a ClockDraft, stages: Vec<StageIx>) -> Clock {
        self.here = &draft.id;
        Clock {
            slug: draft.id.value.clone(),
            regime: self.text(&draft.regime),
            as_of: draft.as_of.clone(),
            reference: self.text(&draft.reference),
            starts: self.condition(&draft.starts),
            strict: self.maybe(draft.strict.as_ref()),
            waived: self.maybe(draft.waived.as_ref()),
            stages,
        }
    }

    fn stage(&mut self, clock: ClockIx, draft: &'a StageDraft) -> Stage {
        self.here = &draft.id;
        let from = match &draft.from {
            FromDraft::Start => None,
            FromDraft::Stage(stage) => {
                self.names.stages.find(clock, stage, &mut self.report).map(From::Stage)
            }
            FromDraft::Fact(fact) => self.names.facts.find(fact, &mut self.report).map(From::Fact),
        };
        Stage {
            slug: draft.id.value.clone(),
            title: self.text(&draft.title),
            clock,
            within: self.limit(draft.within),
            from: from.unwrap_or(From::Start),
            met_by: self.pattern(&draft.met_by).unwrap_or_else(|| PatternIx::from_position(0)),
        }
    }

    /// A legal limit of a sensible length.
    fn limit(&mut self, limit: Limit) -> Limit {
        let (count, most) = match limit {
            Limit::Hours(hours) => (hours, 10 * 366 * 24),
            Limit::Days(days) | Limit::BusinessDays(days) => (days, 10 * 366),
            Limit::Months(months) => (months, 10 * 12),
        };
        if !(1..=most).contains(&count) {
            let message = format!("the stage `{}` falls due after {limit:?}", self.here.value);
            self.complain_here(codes::RANGE, message, format!("it goes from 1 to {most}"));
        }
        limit
    }

    /// The severity scale and the truth.
    pub(super) fn severity(&mut self) -> Severity {
        let draft: &'a SeverityDraft = &self.draft.severity;
        self.here = &self.draft.id;
        if draft.levels.is_empty() {
            let help = "name them under `severity`, the worst first";
            self.complain_here(codes::MISSING, "the severity scale has no levels", help);
        }
        for (level, expected) in draft.levels.iter().zip(1_u8..) {
            if level.level != expected {
                let message = format!("the severity level `{}` has the wrong number", level.name);
                let help = format!(
                    "levels count from 1, the worst, without a gap; this one is {expected}"
                );
                self.complain_here(codes::RANGE, message, help);
            }
        }
        let truth = draft
            .truth
            .iter()
            .map(|one| {
                self.here = first_in(&one.when).unwrap_or(self.here);
                Truth {
                    when: self.condition(&one.when),
                    level: self.level(&one.level),
                    grace: self.span(&one.grace),
                }
            })
            .collect();
        let mut levels = draft.levels.clone();
        for level in &mut levels {
            level.name = self.text(&level.name);
            level.criteria = self.text(&level.criteria);
        }
        Severity { levels, truth }
    }

    /// What acts and facts do to this world.
    pub(super) fn consequence(&mut self, draft: &'a ConsequenceDraft) -> Consequence {
        self.here = first_in(&draft.on).unwrap_or(&self.draft.id);
        Consequence {
            on: self.condition(&draft.on),
            effects: self.effects(&draft.effects),
            shows: draft.shows.as_ref().map(|text| self.text(text)),
        }
    }

    /// Effects; those that name something unknown are left out.
    pub(super) fn effects(&mut self, drafts: &'a [EffectDraft]) -> Vec<Effect> {
        drafts.iter().filter_map(|draft| self.effect(draft)).collect()
    }

    fn effect(&mut self, draft: &'a EffectDraft) -> Option<Effect> {
        use EffectDraft as E;
        let (names, report) = (&self.names, &mut self.report);
        Some(match draft {
            E::Set(fact) => Effect::Set(names.facts.find(fact, report)?),
            E::Clear(fact) => Effect::Clear(names.facts.find(fact, report)?),
            E::Add(meter, by) => Effect::Add(names.meters.find(meter, report)?, self.value(*by)),
            E::SetRate(meter, rate) => {
                Effect::SetRate(names.meters.find(meter, report)?, self.rate(*rate))
            }
            E::AddRate(meter, rate) => {
                Effect::AddRate(names.meters.find(meter, report)?, self.rate(*rate))
            }
            E::StartClock(clock) => Effect::StartClock(names.clocks.find(clock, report)?),
            E::StopClock(clock) => Effect::StopClock(names.clocks.find(clock, report)?),
            E::Release(inject) => Effect::Release(names.injects.find(inject, report)?),
            E::Cancel(inject) => Effect::Cancel(names.injects.find(inject, report)?),
            E::Free(role) => Effect::Free(names.roles.find(role, report)?),
            E::EndPhase => Effect::EndPhase,
            E::EndEx => Effect::EndEx,
            E::Reveal(fact, who) => {
                let fact = names.facts.find(fact, report);
                let who = self.who(who);
                Effect::Reveal(fact?, who)
            }
            E::Occupy(role, span) => {
                let role = names.roles.find(role, report);
                let span = self.span(span);
                Effect::Occupy(role?, span)
            }
        })
    }
}
