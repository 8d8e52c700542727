//! What leads from one record to the next must come to an end.

use super::Checker;
use super::codes;
use crate::at::At;
use crate::scenario::draft::condition::EffectDraft;
use crate::scenario::draft::story::InjectDraft;
use crate::scenario::draft::world::{ContactDraft, FromDraft, RoleDraft, StageDraft};
use std::collections::BTreeMap;

/// So many records of a ring are named, and so many rings of a kind.
const SHOWN: usize = 6;
const MAX_RINGS: usize = 20;

impl Checker<'_> {
    /// Refuses rings of injects, contacts, roles and stages.
    pub(super) fn rings(&mut self) {
        let draft = self.draft;
        self.refuse_rings(
            "releases",
            &draft.injects,
            |one: &InjectDraft| &one.id,
            |one| {
                let released = one.effects.iter().filter_map(|effect| match effect {
                    EffectDraft::Release(inject) => Some(inject),
                    _ => None,
                });
                released.collect()
            },
        );
        self.refuse_rings(
            "is followed by",
            &draft.contacts,
            |one: &ContactDraft| &one.id,
            |one| one.next.iter().collect(),
        );
        self.refuse_rings(
            "is doubled by",
            &draft.roles,
            |one: &RoleDraft| &one.id,
            |one| one.doubled_by.iter().collect(),
        );
        self.refuse_rings(
            "has as stand-in",
            &draft.roles,
            |one: &RoleDraft| &one.id,
            |one| one.stand_in.iter().collect(),
        );
        for clock in &draft.clocks {
            self.refuse_rings(
                "counts from",
                &clock.stages,
                |one: &StageDraft| &one.id,
                |one| match &one.from {
                    FromDraft::Stage(stage) => vec![stage],
                    FromDraft::Start | FromDraft::Fact(_) => Vec::new(),
                },
            );
        }
    }

    fn refuse_rings<T>(
        &mut self,
        leads: &str,
        records: &[T],
        id: impl Fn(&T) -> &At<String>,
        next: impl Fn(&T) -> Vec<&At<String>>,
    ) {
        let named: Vec<(&T, Vec<&At<String>>)> =
            records.iter().map(|one| (one, next(one))).collect();
        if named.iter().all(|(_, next)| next.is_empty()) {
            return;
        }
        let mut keys = BTreeMap::new();
        for (position, one) in records.iter().enumerate() {
            keys.entry(id(one).as_str()).or_insert(position);
        }
        let edges: Vec<Vec<usize>> = named
            .iter()
            .map(|(_, next)| {
                next.iter().filter_map(|name| keys.get(name.as_str()).copied()).collect()
            })
            .collect();
        for ring in rings(&edges) {
            let slug = |at: &usize| records.get(*at).map(|one| format!("`{}`", id(one).value));
            let Some(first) = ring.first().and_then(|at| records.get(*at)) else { continue };
            let mut around: Vec<_> = ring.iter().take(SHOWN).filter_map(slug).collect();
            if ring.len() > SHOWN {
                around.push("…".to_owned());
            }
            around.extend(ring.first().and_then(slug));
            let message = format!("a ring: {}", around.join(&format!(" {leads} ")));
            let help = "break it at one place, so that it comes to an end";
            self.report.complain(codes::NAMES, id(first), message, help);
        }
    }
}

/// One ring for each edge that leads back, up to a number, without recursion.
fn rings(edges: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let mut found = Vec::new();
    let mut done = vec![false; edges.len()];
    let mut place_on_path = vec![None; edges.len()];
    for start in 0..edges.len() {
        let mut path = vec![(start, 0)];
        while let Some((node, edge)) = path.last_mut() {
            let (here, step) = (*node, *edge);
            *edge += 1;
            if done.get(here) == Some(&true) {
                path.pop();
                continue;
            }
            set(&mut place_on_path, here, Some(path.len() - 1));
            let Some(next) = edges.get(here).and_then(|list| list.get(step)).copied() else {
                set(&mut done, here, true);
                set(&mut place_on_path, here, None);
                path.pop();
                continue;
            };
            match place_on_path.get(next).copied().flatten() {
                Some(from) => {
                    found.push(path.iter().skip(from).map(|(node, _)| *node).collect());
                    if found.len() == MAX_RINGS {
                        return found;
                    }
                }
                None => path.push((next, 0)),
            }
        }
    }
    found
}

fn set<T>(list: &mut [T], at: usize, value: T) {
    if let Some(slot) = list.get_mut(at) {
        *slot = value;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_ring_is_found_once() {
        assert_eq!(rings(&[vec![1], vec![2], vec![]]), Vec::<Vec<usize>>::new());
        assert_eq!(rings(&[vec![0]]), [[0]]);
        assert_eq!(rings(&[vec![1], vec![2], vec![1]]), [[1, 2]]);
        assert_eq!(rings(&[vec![1, 2], vec![3], vec![3], vec![]]), Vec::<Vec<usize>>::new());
        assert_eq!(rings(&[vec![1, 2], vec![0], vec![0]]), [[0, 1], [0, 2]]);
    }

    #[test]
    fn a_long_chain_is_no_trouble() {
        let mut edges: Vec<Vec<usize>> = (1..60_000).map(|next| vec![next]).collect();
        edges.push(vec![0]);
        assert_eq!(rings(&edges)[0].len(), 60_000);
        for edges in &mut edges {
            edges.push(0);
        }
        assert_eq!(rings(&edges).len(), MAX_RINGS, "then it stops looking");
    }
}
