//! The slugs of one scenario, by kind, in both directions.

use crate::scenario::model::Message;
use crate::scenario::{Scenario, nearest};
use std::collections::BTreeMap;

const IMPROVISED: &str = "improvised-";

/// The slugs of everything that a record can name.
///
/// Within a kind every name is different: where a scenario uses a slug twice (two decisions may
/// both offer `wait`), the later ones get a number, as in `wait#2`.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Names {
    pub(super) roles: Kind,
    pub(super) actions: Kind,
    pub(super) objects: Kind,
    pub(super) contacts: Kind,
    pub(super) facts: Kind,
    pub(super) meters: Kind,
    pub(super) clocks: Kind,
    pub(super) stages: Kind,
    pub(super) phases: Kind,
    pub(super) injects: Kind,
    pub(super) decisions: Kind,
    pub(super) choices: Kind,
    pub(super) objectives: Kind,
    pub(super) expectations: Kind,
    pub(super) messages: Kind,
    /// The lines of each message, by its position.
    pub(super) lines: Vec<Kind>,
    pub(super) traps: Kind,
    pub(super) endings: Kind,
    pub(super) orders: usize,
    pub(super) consequences: usize,
    pub(super) patterns: usize,
    pub(super) atoms: usize,
}

impl Names {
    /// The names of a scenario.
    pub(crate) fn of(scenario: &Scenario) -> Self {
        macro_rules! kind {
            ($table:ident) => {
                Kind::new(scenario.$table.iter().map(|row| row.slug.as_str()))
            };
        }
        Self {
            roles: kind!(roles),
            actions: kind!(actions),
            objects: kind!(objects),
            contacts: kind!(contacts),
            facts: kind!(facts),
            meters: kind!(meters),
            clocks: kind!(clocks),
            stages: kind!(stages),
            phases: kind!(phases),
            injects: kind!(injects),
            decisions: kind!(decisions),
            choices: kind!(choices),
            objectives: kind!(objectives),
            expectations: kind!(expectations),
            messages: kind!(messages),
            lines: scenario.messages.iter().map(lines_of).collect(),
            traps: kind!(traps),
            endings: kind!(endings),
            orders: scenario.orders.len(),
            consequences: scenario.consequences.len(),
            patterns: scenario.wiring.patterns.len(),
            atoms: scenario.wiring.atoms.len(),
        }
    }

    /// The name of an inject: its slug, or `improvised-3` for the third that was made up.
    pub(super) fn inject(&self, position: usize) -> String {
        match self.injects.name(position) {
            Some(name) => name.to_owned(),
            None => format!("{IMPROVISED}{}", position - self.injects.len() + 1),
        }
    }

    /// The inject of a name.
    pub(super) fn inject_position(&self, name: &str) -> Option<usize> {
        self.injects.position(name).or_else(|| Some(self.injects.len() + improvised(name)?))
    }
}

fn lines_of(message: &Message) -> Kind {
    Kind::new(message.lines.iter().map(|line| line.slug.as_str()))
}

/// Which made-up inject a name means, from 0.
fn improvised(name: &str) -> Option<usize> {
    let nth: u16 = name.strip_prefix(IMPROVISED)?.parse().ok()?;
    usize::from(nth).checked_sub(1)
}

/// The names of one kind of thing.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Kind {
    names: Vec<String>,
    positions: BTreeMap<String, usize>,
}

impl Kind {
    pub(super) fn new<'a>(slugs: impl Iterator<Item = &'a str>) -> Self {
        let mut kind = Self::default();
        for slug in slugs {
            let mut name = slug.to_owned();
            let mut nth = 1;
            while kind.positions.contains_key(&name) || improvised(&name).is_some() {
                nth += 1;
                name = format!("{slug}#{nth}");
            }
            kind.positions.insert(name.clone(), kind.names.len());
            kind.names.push(name);
        }
        kind
    }

    pub(super) const fn len(&self) -> usize {
        self.names.len()
    }

    pub(super) fn name(&self, position: usize) -> Option<&str> {
        self.names.get(position).map(String::as_str)
    }

    pub(super) fn position(&self, name: &str) -> Option<usize> {
        self.positions.get(name).copied()
    }

    /// The name that a mistaken one most likely stands for.
    pub(super) fn nearest(&self, name: &str) -> Option<&str> {
        nearest(name, self.names.iter().map(String::as_str))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_leads_back_to_its_place() {
        let slugs = ["wait", "pay", "wait", "improvised-1", "wait#2"];
        let kind = Kind::new(slugs.into_iter());
        for position in 0..slugs.len() {
            assert_eq!(kind.position(kind.name(position).unwrap()), Some(position));
        }
        assert_eq!(kind.name(2), Some("wait#2"));
        assert_eq!(kind.name(4), Some("wait#2#2"));
    }

    #[test]
    fn improvised_injects_are_counted_from_one() {
        let injects = Kind::new(["call", "improvised-1"].into_iter());
        let names = Names { injects, ..Names::default() };
        for position in 0..5 {
            assert_eq!(names.inject_position(&names.inject(position)), Some(position));
        }
        assert_eq!(names.inject(2), "improvised-1");
        for wrong in ["improvised-0", "improvised-", "improvised-99999", "nothing"] {
            assert_eq!(names.inject_position(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_mistaken_name_finds_its_neighbour() {
        let kind = Kind::new(["legal_counsel", "scribe"].into_iter());
        assert_eq!(kind.nearest("legal_council"), Some("legal_counsel"));
        assert_eq!(kind.nearest("xyz"), None);
    }
}
