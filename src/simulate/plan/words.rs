//! What belongs in a message and what does harm in it.

use crate::id::{LineSet, MessageIx, PatternIx, Table};
use crate::scenario::Scenario;
use crate::scenario::model::{Atom, Deed};

/// The lines of a message that a good writer picks, and those that one would rather not have said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::simulate) struct Lines {
    /// What belongs in it.
    pub good: LineSet,
    /// What does harm.
    pub bad: LineSet,
}

/// The lines of every message, by what they are worth and by what asks for them.
pub(super) fn lines(scenario: &Scenario) -> Table<MessageIx, Lines> {
    let mut all: Table<MessageIx, Lines> = scenario
        .messages
        .iter()
        .map(|message| {
            let those = |is_it: fn(i8) -> bool| {
                let lines = message.lines.pairs().filter(|(_, line)| is_it(line.worth));
                lines.map(|(line, _)| line).collect()
            };
            Lines { good: those(|worth| worth > 0), bad: those(|worth| worth < 0) }
        })
        .collect();
    let said = |pattern: PatternIx| match scenario.wiring.patterns[pattern].deed {
        Deed::Says { message, line } => Some((message, line)),
        _ => None,
    };
    for (pattern, _) in scenario.expectations.iter().flat_map(|it| &it.accept) {
        if let Some((message, line)) = said(*pattern) {
            all[message].good.insert(line);
        }
    }
    for trap in &scenario.traps {
        let asked = trap.on.atoms().into_iter().filter_map(|it| match scenario.wiring.atoms[it] {
            Atom::Done(pattern) => Some(pattern),
            _ => None,
        });
        for (message, line) in trap.on_pattern.into_iter().chain(asked).filter_map(said) {
            all[message].bad.insert(line);
        }
    }
    all.iter().map(|it| Lines { good: it.good.without(it.bad), ..*it }).collect()
}
