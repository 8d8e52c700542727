//! What an act still needs before it can be asked for: about what, how, to whom, which level.

use crate::exercise::Act;
use crate::exercise::view::Offer;
use crate::id::{ObjectIx, RoleIx};
use crate::runbook::draft::Channel;
use crate::scenario::model::pattern::Manner;

/// Something that can be picked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pick {
    Object,
    Level,
    Recipient,
    Channel,
    Manner,
}

/// What was picked so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Picks {
    pub(super) object: Option<ObjectIx>,
    pub(super) level: Option<u8>,
    pub(super) recipient: Option<RoleIx>,
    pub(super) channel: Option<Channel>,
    pub(super) manner: Option<Manner>,
}

impl Picks {
    /// Fills in what has only one answer.
    pub(super) fn settle(&mut self, offer: &Offer) {
        let objects = offer.objects.as_deref().unwrap_or_default();
        let mut possible = objects.iter().filter(|object| object.refusal.is_none());
        if let (Some(only), None) = (possible.next(), possible.next())
            && self.object.is_none()
        {
            self.object = Some(only.object);
        }
        self.recipient = self.recipient.or_else(|| offer.recipients.first().map(|it| it.role));
        self.channel = self.channel.or_else(|| offer.channels.first().copied());
    }

    /// What must be picked next.
    pub(super) fn missing(&self, offer: &Offer) -> Option<Pick> {
        if offer.objects.is_some() && self.object.is_none() {
            Some(Pick::Object)
        } else if offer.wants_level && self.level.is_none() {
            Some(Pick::Level)
        } else {
            None
        }
    }

    /// The act as it would be asked for.
    pub(super) fn act(&self, offer: &Offer) -> Act {
        Act {
            about: self.object,
            to: self.recipient,
            channel: self.channel,
            level: self.level,
            manner: self.manner.unwrap_or(Manner::Done),
            ..Act::of(offer.action)
        }
    }

    /// Moves a pick on among its options, forwards or back.
    pub(super) fn turn(&mut self, pick: Pick, offer: &Offer, levels: &[u8], forward: bool) {
        match pick {
            Pick::Object => {
                let objects: Vec<ObjectIx> =
                    offer.objects.iter().flatten().map(|it| it.object).collect();
                self.object = next(&objects, self.object, forward);
            }
            Pick::Level => self.level = next(levels, self.level, forward),
            Pick::Recipient => {
                let roles: Vec<RoleIx> = offer.recipients.iter().map(|it| it.role).collect();
                self.recipient = next(&roles, self.recipient, forward);
            }
            Pick::Channel => self.channel = next(&offer.channels, self.channel, forward),
            Pick::Manner => {
                let manners = [Manner::Done, Manner::Prepared, Manner::Considered];
                let now = Some(self.manner.unwrap_or(Manner::Done));
                self.manner = next(&manners, now, forward);
            }
        }
    }

    /// The picks that an offer has, in the order they are shown.
    pub(super) fn of(offer: &Offer) -> Vec<Pick> {
        let mut picks = Vec::new();
        if offer.objects.is_some() {
            picks.push(Pick::Object);
        }
        if offer.wants_level {
            picks.push(Pick::Level);
        }
        if offer.recipients.len() > 1 {
            picks.push(Pick::Recipient);
        }
        if offer.channels.len() > 1 {
            picks.push(Pick::Channel);
        }
        picks.push(Pick::Manner);
        picks
    }
}

fn next<T: Copy + PartialEq>(options: &[T], now: Option<T>, forward: bool) -> Option<T> {
    let count = options.len();
    let at = now.and_then(|now| options.iter().position(|it| *it == now));
    let to = match (at, forward) {
        (None, true) => 0,
        (None, false) => count.checked_sub(1)?,
        (Some(at), true) => (at + 1) % count,
        (Some(at), false) => (at + count - 1) % count,
    };
    options.get(to).copied()
}

#[cfg(test)]
mod tests {
    use super::next;

    #[test]
    fn options_go_round() {
        assert_eq!(next(&[1, 2, 3], None, true), Some(1));
        assert_eq!(next(&[1, 2, 3], None, false), Some(3));
        assert_eq!(next(&[1, 2, 3], Some(3), true), Some(1));
        assert_eq!(next(&[1, 2, 3], Some(1), false), Some(3));
        assert_eq!(next::<u8>(&[], None, true), None);
        assert_eq!(next::<u8>(&[], None, false), None);
    }
}
