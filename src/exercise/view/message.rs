//! Messages as their writers see them: what can be said, and what was.

use super::Eye;
use crate::exercise::Said;
use crate::exercise::command::{Act, Ticket};
use crate::exercise::decide::message_on_offer;
use crate::id::{ActionIx, LineIx, MessageIx, ObjectIx};
use crate::scenario::model::Part;

/// A message that an act would send. One that is only considered sends none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageOffer {
    /// What the act would have to be about; none if about nothing.
    pub about: Option<ObjectIx>,
    /// Which message.
    pub message: MessageIx,
    /// What can be said, part by part, each in the author's order.
    pub lines: Vec<LineView>,
}

/// A line of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineView {
    /// Which line of its message.
    pub line: LineIx,
    /// Where it belongs.
    pub part: Part,
    /// The words.
    pub text: String,
}

/// The messages that an action would send, about each of these objects or about nothing.
pub(super) fn offers(
    eye: &Eye<'_>,
    action: ActionIx,
    abouts: impl Iterator<Item = Option<ObjectIx>>,
) -> Vec<MessageOffer> {
    let Some(role) = eye.role else { return Vec::new() };
    let offer = |about: Option<ObjectIx>| {
        let act = Act { about, ..Act::of(action) };
        let said = message_on_offer(eye.scenario, eye.state, role, &act)?;
        Some(MessageOffer { about, message: said.message(), lines: lines(eye, said) })
    };
    abouts.filter_map(offer).collect()
}

/// What an act says; nothing if it sends no message.
pub(super) fn said(eye: &Eye<'_>, ticket: Ticket) -> Vec<LineView> {
    let said = eye.state.said(ticket);
    said.map_or_else(Vec::new, |(said, _)| lines(eye, said))
}

fn lines(eye: &Eye<'_>, said: Said) -> Vec<LineView> {
    let table = &eye.scenario.messages[said.message()].lines;
    let view = |line: LineIx| {
        let record = table.get(line)?;
        Some(LineView { line, part: record.part, text: record.text.clone() })
    };
    let mut lines: Vec<LineView> = said.lines().iter().filter_map(view).collect();
    lines.sort_by_key(|line| (line.part, line.line));
    lines
}
