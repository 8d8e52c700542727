//! Private injects as sealed packets: a page each, folded so that only its outside shows.

use super::open::organisation;
use super::order::{Packet, packets};
use super::parts::{MARK, attachment, cell, document, table, terms, title};
use super::say::Say;
use crate::paper::words::{capitalised, channel};
use crate::scenario::model::Release;
use maud::{Markup, html};

pub(super) fn write(say: Say<'_>) -> String {
    let packets = packets(say);
    let body = html! {
        (cover(say, &packets))
        @for packet in &packets { (page(say, packet)) }
    };
    document("sealed messages", &say.exercise(), MARK, &body)
}

/// For the one who folds them: what to do, and a list that tells nothing of what is inside.
fn cover(say: Say<'_>, packets: &[Packet<'_>]) -> Markup {
    let rows = packets.iter().map(|packet| {
        vec![
            cell(packet.number.to_string()),
            cell(say.role(packet.role)),
            cell(opens(packet)),
            cell(""),
        ]
    });
    html! {
        section.sheet {
            (title("Sealed messages", &say.exercise()))
            @if packets.is_empty() {
                p { "Nothing in this exercise is for one role alone." }
            } @else {
                p { "One page for each message and role. Print on one side of the paper. Fold the \
                     lower edge up to the dashed line, then fold the upper part back behind it, so \
                     that only the outside can be read. Close it with tape, and hand it over yourself." }
                p { "If nobody sits in a role, give its packet to the role that stands in for it: \
                     the facilitator guide says which." }
                (table("Packets", &[("Packet", 12), ("For", 36), ("Open", 0), ("Handed over at", 20)], rows))
            }
        }
    }
}

fn page(say: Say<'_>, packet: &Packet<'_>) -> Markup {
    let inject = packet.inject;
    html! {
        section.sheet.packet {
            div.outside {
                p { b { (MARK) } }
                h1 { (say.role(packet.role)) }
                p { "Packet " (packet.number) " · " (opens(packet)) }
                p { "For you alone. What is inside nobody knows until you say it." }
            }
            div.fold { "fold here" }
            div.inside {
                (terms(&[
                    ("By", capitalised(channel(inject.channel))),
                    ("From", inject.from.clone()),
                    ("At", say.story(inject)),
                ]))
                h2 { (inject.title) }
                div.sent { (say.blank_body(&inject.body)) }
                @for one in &inject.attachments { (attachment(&one.with_texts(&|text| say.blank_body(text)))) }
            }
        }
    }
}

/// When a packet is opened. Only the clock is said: what else would bring it is nobody's business.
fn opens(packet: &Packet<'_>) -> String {
    match packet.inject.release {
        Release::At(at) => format!("at {at}, when it is handed to you"),
        Release::When(..) | Release::Standby | Release::ByInject => {
            "when it is handed to you".to_owned()
        }
    }
}

impl Say<'_> {
    /// `Ward lights, St Orla Hospitals`.
    pub(super) fn exercise(self) -> String {
        let title = &self.scenario.about.title;
        organisation(self.scenario)
            .map_or_else(|| title.clone(), |organisation| format!("{title}, {organisation}"))
    }
}
