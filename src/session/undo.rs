//! What can be taken back.
//!
//! A seat takes back the latest thing it did itself, if three things hold: it is of a kind that
//! told nobody anything new and let no time pass; nothing else of that seat came after it; and
//! everything that happened since would have happened without it, event for event. The last is
//! not guessed: the exercise is played again without the command, and any difference refuses.

use crate::exercise::{Command, Event, Refusal, Seat};
use crate::journal::{Entry, effective_entries};

/// The entry that a seat could take back next, as far as one can tell without playing again.
pub(super) fn candidate(entries: &[Entry], seat: Seat) -> Option<&Entry> {
    latest_own(entries, seat).filter(|entry| is_silent(entry))
}

/// Whether a seat may take this entry back, as far as one can tell without playing again.
pub(super) fn may_take_back(entries: &[Entry], seat: Seat, seq: u64) -> Result<(), Refusal> {
    if seat == Seat::Observer {
        return Err(Refusal::NotYours);
    }
    let is_own = |entry: &&Entry| entry.seq == seq && entry.seat == seat;
    if !effective_entries(entries).any(|entry| is_own(&entry)) {
        return Err(Refusal::NothingToUndo);
    }
    match candidate(entries, seat) {
        Some(entry) if entry.seq == seq => Ok(()),
        _ => Err(Refusal::TooLateToUndo),
    }
}

/// Time goes on by the facilitator's commands, but nobody thinks of that as a deed.
fn latest_own(entries: &[Entry], seat: Seat) -> Option<&Entry> {
    effective_entries(entries)
        .filter(|entry| entry.seat == seat && !matches!(entry.command, Command::Advance { .. }))
        .last()
}

/// Whether an entry told nobody anything that they could not unlearn, and let no time pass.
fn is_silent(entry: &Entry) -> bool {
    !entry.events.iter().any(|event| {
        matches!(
            event,
            Event::Started
                | Event::Clock { .. }
                | Event::StoryJumped { .. }
                | Event::PhaseBegan { .. }
                | Event::Ended { .. }
                | Event::InjectReleased { .. }
                | Event::InjectImprovised { .. }
                | Event::HintShown { .. }
                | Event::Revealed { .. }
                | Event::ConsequenceHappened { .. }
                | Event::RoleEntered { .. }
                | Event::ActAnswered { .. }
                | Event::VotesRevealed { .. }
        )
    })
}
