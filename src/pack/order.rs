//! The order in which a facilitator needs the injects, and the numbers of the sealed packets.

use super::say::Say;
use crate::id::{InjectIx, RoleIx};
use crate::scenario::model::{Inject, Release};

/// Which pile an inject lies on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Pile {
    /// Comes at its time.
    ByTheClock,
    /// Comes when what was done, or was not, brings it.
    WhenBrought,
    /// Comes when the facilitator takes it.
    InReserve,
}

impl Pile {
    pub(super) const ALL: [Self; 3] = [Self::ByTheClock, Self::WhenBrought, Self::InReserve];

    pub(super) const fn of(inject: &Inject) -> Self {
        match inject.release {
            Release::At(_) => Self::ByTheClock,
            Release::When(..) | Release::ByInject => Self::WhenBrought,
            Release::Standby => Self::InReserve,
        }
    }

    pub(super) const fn title(self) -> &'static str {
        match self {
            Self::ByTheClock => "By the clock",
            Self::WhenBrought => "Only if something brings it",
            Self::InReserve => "In reserve, for you to take",
        }
    }
}

/// The injects of a pile: those with a time by it, the others as their author wrote them down.
pub(super) fn pile(say: Say<'_>, pile: Pile) -> Vec<(InjectIx, &Inject)> {
    let all = say.scenario.injects.pairs();
    let mut injects: Vec<_> = all.filter(|(_, inject)| Pile::of(inject) == pile).collect();
    injects.sort_by_key(|(key, inject)| match inject.release {
        Release::At(at) => (at.millis(), *key),
        _ => (0, *key),
    });
    injects
}

/// A sealed packet: one private inject for one role.
#[derive(Clone, Copy)]
pub(super) struct Packet<'a> {
    pub number: usize,
    pub key: InjectIx,
    pub inject: &'a Inject,
    pub role: RoleIx,
}

/// Every packet, in the order in which the injects come.
pub(super) fn packets(say: Say<'_>) -> Vec<Packet<'_>> {
    let injects = Pile::ALL.into_iter().flat_map(|one| pile(say, one));
    let handed = injects.filter(|(_, inject)| inject.private).flat_map(|(key, inject)| {
        say.handed_to(inject).iter().map(move |role| (key, inject, role)).collect::<Vec<_>>()
    });
    (1..)
        .zip(handed)
        .map(|(number, (key, inject, role))| Packet { number, key, inject, role })
        .collect()
}
