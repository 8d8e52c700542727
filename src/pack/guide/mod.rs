//! The facilitator guide: everything there is to know, in the order in which it is needed.

use super::order::{Pile, pile};
use super::parts::{MARK_BEHIND, document};
use super::say::Say;
use maud::html;

mod behind;
mod decisions;
mod front;
mod inject;
mod world;

pub(super) fn write(say: Say<'_>) -> String {
    let body = html! {
        (front::write(say))
        @for one in Pile::ALL {
            @let injects = pile(say, one);
            @if !injects.is_empty() {
                section.sheet {
                    h2 { (one.title()) }
                    p { (about(one)) }
                    @for (key, record) in injects { (inject::write(say, key, record)) }
                }
            }
        }
        section.sheet { (decisions::write(say)) }
        section.sheet { (behind::write(say)) }
        section.sheet { (world::write(say)) }
        section.sheet { (front::afterwards(say)) }
    };
    document("facilitator guide", &say.exercise(), MARK_BEHIND, &body)
}

const fn about(pile: Pile) -> &'static str {
    match pile {
        Pile::ByTheClock => {
            "Each one comes at its time, whatever the room does. STOP means: let the clock of the \
             script stand until the room has talked and decided."
        }
        Pile::WhenBrought => {
            "These come only if what was done, or was not done, brings them. Have them ready."
        }
        Pile::InReserve => {
            "Take one when the room has it too easy, or has lost its way. Nothing depends on them."
        }
    }
}
