//! What a planning bot waits for before it looks at something again.

use crate::id::RoleSet;
use crate::simulate::plan::TaskIx;

/// What an aim waits for, so that it is not looked at in vain: whichever comes first.
#[derive(Clone, Copy, Debug)]
pub(super) struct Waits {
    /// That one of these is free.
    pub roles: RoleSet,
    /// That one of these happened.
    pub news: News,
    /// That what is under way of this task is done.
    pub task: Option<TaskIx>,
}

/// Kinds of news as bits.
pub(super) type News = u8;

/// Something changed.
pub(super) const CHANGE: News = 1;
/// What was under way of some task is done.
pub(super) const DONE: News = 2;
/// It has not been looked at: that is always news.
pub(super) const ANEW: News = 4;

impl Waits {
    pub(super) const NO: Self = Self::of(ANEW);
    pub(super) const CHANGE: Self = Self::of(CHANGE);
    pub(super) const NOTHING: Self = Self::of(0);

    const fn of(news: News) -> Self {
        Self { roles: RoleSet::EMPTY, news, task: None }
    }

    pub(super) const fn free(roles: RoleSet) -> Self {
        Self { roles, ..Self::NOTHING }
    }

    pub(super) const fn task(task: TaskIx) -> Self {
        Self { task: Some(task), ..Self::of(DONE) }
    }
}
