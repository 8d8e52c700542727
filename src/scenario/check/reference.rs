//! Every name that a condition or an accepted act mentions, for rules that look before resolving.

use crate::at::At;
use crate::scenario::draft::ScenarioDraft;
use crate::scenario::draft::condition::{AcceptDraft, ConditionDraft, WhoDraft};
use crate::scenario::draft::judge::OpensDraft;
use crate::scenario::draft::story::{BeginsDraft, ReleaseDraft};
use crate::scenario::draft::world::{AnswersDraft, AppearsDraft};

/// A mention of a name.
#[derive(Clone, Copy, Debug)]
pub(super) enum Mention<'a> {
    Act(&'a At<String>),
    Role(&'a At<String>),
    Fact(&'a At<String>),
    Object(&'a At<String>),
    /// Of a kind that shared expectations have no use for, or a length of time.
    Other(&'a At<String>),
}

/// What is done with each mention.
pub(super) type Sink<'s, 'a> = &'s mut dyn FnMut(Mention<'a>);

pub(super) fn in_who<'a>(who: &'a WhoDraft, sink: Sink<'_, 'a>) {
    match who {
        WhoDraft::Role(role) => sink(Mention::Role(role)),
        WhoDraft::Roles(roles) => roles.iter().for_each(|role| sink(Mention::Role(role))),
        WhoDraft::Commander | WhoDraft::Team | WhoDraft::All => {}
    }
}

pub(super) fn in_accept<'a>(accept: &'a AcceptDraft, sink: Sink<'_, 'a>) {
    if let Some(act) = &accept.act {
        sink(Mention::Act(act));
    }
    if let Some(fact) = &accept.tell {
        sink(Mention::Fact(fact));
    }
    if let Some((decision, _)) = &accept.choice {
        sink(Mention::Other(decision));
    }
    if let Some(object) = &accept.about {
        sink(Mention::Object(object));
    }
    for who in accept.to.iter().chain(&accept.by) {
        in_who(who, sink);
    }
    for part in accept.together.iter().flat_map(|(parts, _)| parts) {
        in_accept(part, sink);
    }
}

pub(super) fn in_condition<'a>(condition: &'a ConditionDraft, sink: Sink<'_, 'a>) {
    use ConditionDraft as C;
    match condition {
        C::All(parts) | C::Any(parts) => parts.iter().for_each(|part| in_condition(part, sink)),
        C::Not(inner) | C::StorySince(inner, _) => in_condition(inner, sink),
        C::Fact(fact) | C::Known(fact) => sink(Mention::Fact(fact)),
        C::KnownBy(fact, who) => {
            sink(Mention::Fact(fact));
            in_who(who, sink);
        }
        C::Done(accept) | C::DoneWithin(accept, _) => in_accept(accept, sink),
        C::NoAnswer(contact) | C::Answered(contact) => sink(Mention::Object(contact)),
        C::Entered(role) => sink(Mention::Role(role)),
        C::Chosen(name, _)
        | C::Meter(name, _)
        | C::Released(name)
        | C::Missed(name, _)
        | C::Overdue(name, _)
        | C::Sprung(name)
        | C::Elapsed(name) => sink(Mention::Other(name)),
        C::Declared(_) | C::Dice(..) => {}
    }
}

pub(super) fn in_opens<'a>(opens: &'a OpensDraft, sink: Sink<'_, 'a>) {
    match opens {
        OpensDraft::When(condition) | OpensDraft::Each(condition) => in_condition(condition, sink),
        OpensDraft::Inject(inject) => sink(Mention::Other(inject)),
        OpensDraft::Start | OpensDraft::EndEx => {}
    }
}

/// The first name in a condition: where to point for what has no place of its own.
pub(super) fn first_in(condition: &ConditionDraft) -> Option<&At<String>> {
    let mut first = None;
    in_condition(condition, &mut |mention| {
        let (Mention::Act(at)
        | Mention::Role(at)
        | Mention::Fact(at)
        | Mention::Object(at)
        | Mention::Other(at)) = mention;
        first.get_or_insert(at);
    });
    first
}

/// Every mention in a scenario's conditions, patterns, orders and ordered acts.
pub(super) fn in_scenario<'a>(draft: &'a ScenarioDraft, sink: Sink<'_, 'a>) {
    in_world(draft, sink);
    in_story(draft, sink);
    for order in &draft.orders {
        sink(Mention::Act(&order.first));
        sink(Mention::Act(&order.then));
    }
    for expectation in &draft.expectations {
        in_opens(&expectation.opens, sink);
        expectation.accept.iter().for_each(|accept| in_accept(accept, sink));
        expectation.needs.iter().for_each(|need| in_condition(need, sink));
    }
    for trap in &draft.traps {
        in_condition(&trap.on, sink);
        trap.unless.iter().chain(&trap.until).for_each(|one| in_condition(one, sink));
        trap.recovered_by.iter().for_each(|accept| in_accept(accept, sink));
    }
}

fn in_world<'a>(draft: &'a ScenarioDraft, sink: Sink<'_, 'a>) {
    for route in draft.contacts.iter().flat_map(|contact| &contact.routes) {
        if let AnswersDraft::When(condition) = &route.answers {
            in_condition(condition, sink);
        }
    }
    for object in &draft.objects {
        if let AppearsDraft::When(condition) = &object.appears {
            in_condition(condition, sink);
        }
    }
    for clock in &draft.clocks {
        in_condition(&clock.starts, sink);
        clock.strict.iter().chain(&clock.waived).for_each(|one| in_condition(one, sink));
        clock.stages.iter().for_each(|stage| in_accept(&stage.met_by, sink));
    }
    draft.severity.truth.iter().for_each(|truth| in_condition(&truth.when, sink));
    draft.consequences.iter().for_each(|one| in_condition(&one.on, sink));
}

fn in_story<'a>(draft: &'a ScenarioDraft, sink: Sink<'_, 'a>) {
    for phase in &draft.phases {
        if let BeginsDraft::When(condition) = &phase.begins {
            in_condition(condition, sink);
        }
    }
    for inject in &draft.injects {
        if let ReleaseDraft::When(condition) | ReleaseDraft::WhenAfter(condition, _) =
            &inject.release
        {
            in_condition(condition, sink);
        }
        inject.unless.iter().for_each(|one| in_condition(one, sink));
        inject.variants.iter().for_each(|variant| in_condition(&variant.when, sink));
    }
    let choices = draft.decisions.iter().flat_map(|decision| &decision.choices);
    choices.flat_map(|choice| &choice.orders).for_each(|order| sink(Mention::Act(&order.act)));
    draft.endings.iter().for_each(|ending| in_condition(&ending.when, sink));
}
