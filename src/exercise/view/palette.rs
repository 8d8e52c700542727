//! What a role may do.

use super::Eye;
use super::message::{self, MessageOffer};
use crate::exercise::command::{Act, Work};
use crate::id::{ActionIx, ObjectIx, RoleIx, RoleSet};
use crate::runbook::draft::{Channel, ObjectKind, WorkPhase};
use crate::runbook::model::{Action, Does, Need, Needed, Target};
use crate::scenario::model::Subject;
use crate::time::Span;

/// A runbook action that a role may take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Which action.
    pub action: ActionIx,
    /// Its name in the runbook: `con.isolate_host`.
    pub slug: String,
    /// What people read.
    pub name: String,
    /// The phase of the workflow.
    pub phase: WorkPhase,
    /// Whether it is usually this role's work.
    pub usual: bool,
    /// How long its role is busy.
    pub occupies: Span,
    /// How long until its effect.
    pub takes: Span,
    /// What it can be about; none if it is about nothing.
    pub objects: Option<Vec<OfferedObject>>,
    /// Whom it can appoint or hand over to; empty if nobody need be named.
    pub recipients: Vec<Recipient>,
    /// How it can be sent; empty if it is not sent.
    pub channels: Vec<Channel>,
    /// The messages it would send: one, or one for each of some objects; usually none.
    pub messages: Vec<MessageOffer>,
    /// Whether it names a severity level.
    pub wants_level: bool,
    /// What should be there first, as far as this seat may know.
    pub needs: Vec<NeedView>,
    /// What it leaves behind.
    pub produces: String,
    /// What to bear in mind.
    pub notes: String,
    /// Other words it can be found by.
    pub words: Vec<String>,
    /// Why not now, if so.
    pub refusal: Option<String>,
}

impl Offer {
    /// The message it would send about this, if any.
    pub fn message(&self, about: Option<ObjectIx>) -> Option<&MessageOffer> {
        self.messages.iter().find(|message| message.about == about)
    }
}

/// Something an action can be about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferedObject {
    /// Which object.
    pub object: ObjectIx,
    /// What people read.
    pub title: String,
    /// What kind of thing.
    pub kind: ObjectKind,
    /// Why not about this now, if so.
    pub refusal: Option<String>,
}

/// Somebody who can be appointed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipient {
    /// Which role.
    pub role: RoleIx,
    /// What people read.
    pub title: String,
}

/// Something that should be there first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NeedView {
    /// What.
    pub text: String,
    /// Whether it is.
    pub met: bool,
}

pub(super) fn palette(eye: &Eye<'_>) -> Vec<Offer> {
    let offered = |action: &Action| match eye.role {
        Some(role) => {
            let commands = eye.state.commander == Some(role);
            action.roles.is_empty()
                || action.roles.has(role)
                || commands && action.roles.has(eye.scenario.command_role)
        }
        None => eye.leads(),
    };
    let actions = eye.scenario.actions.pairs().filter(|(_, action)| offered(action));
    actions.map(|(action, record)| offer(eye, action, record)).collect()
}

fn offer(eye: &Eye<'_>, action: ActionIx, record: &Action) -> Offer {
    let objects = (!record.about.is_empty()).then(|| objects(eye, action, record));
    let refusal = match &objects {
        Some(objects) if objects.is_empty() => Some(eye.words.say("view-nothing-like-that")),
        Some(objects) => all_refused(objects),
        None => refusal(eye, action, record, None),
    };
    let abouts = objects
        .as_ref()
        .map_or_else(|| vec![None], |objects| objects.iter().map(|it| Some(it.object)).collect());
    Offer {
        action,
        messages: message::offers(eye, action, abouts.into_iter()),
        slug: record.slug.clone(),
        name: record.name.clone(),
        phase: record.phase,
        usual: record.usual.is_some() && record.usual == eye.role,
        occupies: record.occupies,
        takes: record.takes,
        objects,
        recipients: recipients(eye, record),
        channels: channels(record),
        wants_level: matches!(record.does, Does::DeclareSeverity),
        needs: record.needs.iter().filter_map(|need| need_view(eye, *need)).collect(),
        produces: record.produces.clone(),
        notes: record.notes.clone(),
        words: record.words.clone(),
        refusal,
    }
}

fn all_refused(objects: &[OfferedObject]) -> Option<String> {
    let first = objects.first()?.refusal.clone()?;
    objects.iter().all(|object| object.refusal.is_some()).then_some(first)
}

fn objects(eye: &Eye<'_>, action: ActionIx, record: &Action) -> Vec<OfferedObject> {
    let fits = |object: &ObjectIx| eye.sees_object(*object) && fits(eye, record, *object);
    let offered = |object: ObjectIx| OfferedObject {
        object,
        title: eye.scenario.objects[object].title.clone(),
        kind: eye.scenario.objects[object].kind,
        refusal: refusal(eye, action, record, Some(object)),
    };
    eye.scenario.objects.keys().filter(fits).map(offered).collect()
}

fn fits(eye: &Eye<'_>, record: &Action, object: ObjectIx) -> bool {
    let it = &eye.scenario.objects[object];
    let right_contact = match (&record.does, it.subject) {
        (Does::Escalate { to: Target::Contact(kind), .. }, Subject::Contact(contact)) => {
            eye.scenario.contacts[contact].kind == *kind
        }
        _ => true,
    };
    record.about.contains(&it.kind) && right_contact
}

fn refusal(
    eye: &Eye<'_>,
    action: ActionIx,
    record: &Action,
    about: Option<ObjectIx>,
) -> Option<String> {
    let role = eye.role?;
    let level = match record.does {
        Does::DeclareSeverity => eye.scenario.severity.levels.first().map(|level| level.level),
        _ => None,
    };
    let to = recipients(eye, record).first().map(|recipient| recipient.role);
    eye.refusal(role, &Work::Act(Act { about, to, level, ..Act::of(action) }))
}

fn recipients(eye: &Eye<'_>, record: &Action) -> Vec<Recipient> {
    let candidates = match record.does {
        Does::AppointCommander => eye.state.entered.or(RoleSet::of(eye.scenario.command_role)),
        Does::HandOverCommand => eye.state.entered.without(eye.mine),
        _ => RoleSet::EMPTY,
    };
    let recipient = |role: RoleIx| Recipient { role, title: eye.title(role) };
    let mut roles: Vec<RoleIx> = candidates.iter().collect();
    roles.sort_by_key(|role| (*role != eye.scenario.command_role, *role));
    roles.into_iter().map(recipient).collect()
}

fn channels(record: &Action) -> Vec<Channel> {
    match &record.does {
        Does::Escalate { channels, .. } => channels.clone(),
        _ => Vec::new(),
    }
}

/// What an action needs. A fact that the seat does not know is not spoken of.
fn need_view(eye: &Eye<'_>, need: Need) -> Option<NeedView> {
    match need.what {
        Needed::Done(first) => {
            let done = |act: &crate::exercise::state::ActState| {
                act.done_at.is_some() && matches!(act.work, Work::Act(it) if it.action == first)
            };
            let text = eye.scenario.actions[first].name.clone();
            Some(NeedView { text, met: eye.state.acts.iter().any(done) })
        }
        Needed::Fact(fact) if eye.knows(fact) => {
            let text = eye.scenario.facts[fact].text.clone();
            Some(NeedView { text, met: eye.state.facts.has(fact) })
        }
        Needed::Fact(_) => None,
    }
}
