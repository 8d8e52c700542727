//! What was said in the messages that were sent, and what the rubric says of it.

use crate::exercise::{Ticket, Wording, Work};
use crate::id::LineIx;
use crate::report::model::{MessageLine, SaidLine};
use crate::report::run::Run;
use crate::scenario::model::Message;
use crate::scenario::model::pattern::Manner;

pub(super) fn messages(run: &Run<'_>) -> Vec<MessageLine> {
    let acts = run.input.state.acts.len();
    (0..).take(acts).filter_map(|ticket| message(run, Ticket(ticket))).collect()
}

/// The message of an act that took effect, if it sent one.
fn message(run: &Run<'_>, ticket: Ticket) -> Option<MessageLine> {
    let state = run.input.state;
    let act = state.act(ticket)?;
    act.done_at?;
    let is_sent = !matches!(act.work, Work::Act(work) if work.manner != Manner::Done);
    let wording = Wording::of(state, ticket).filter(|_| is_sent)?;
    let record = run.scenario().messages.get(wording.said.message())?;
    let left_out: Vec<LineIx> = wording.left_out(run.scenario()).collect();
    Some(MessageLine {
        moment: run.moment(act.started.unwrap_or(act.asked_at)),
        by: run.role(act.by).to_owned(),
        title: run.work(&act.work),
        said: lines(record, wording.said.lines().iter()),
        left_out: lines(record, left_out.into_iter()),
        share_milli: wording.thousandths(run.scenario()),
        entries: run.began(ticket).into_iter().collect(),
    })
}

/// Lines as they are sent: part by part, in the author's order.
fn lines(record: &Message, lines: impl Iterator<Item = LineIx>) -> Vec<SaidLine> {
    let mut rows: Vec<_> = lines.filter_map(|line| record.lines.get(line)).collect();
    rows.sort_by_key(|row| row.part);
    let said = |row: &crate::scenario::model::Line| SaidLine {
        part: row.part,
        text: row.text.clone(),
        worth: row.worth,
        because: row.because.clone(),
    };
    rows.into_iter().map(said).collect()
}
