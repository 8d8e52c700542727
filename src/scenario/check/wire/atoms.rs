//! For each thing of the world, the atoms that ask about it.

use super::rows_for;
use crate::id::AtomIx;
use crate::scenario::model::{Atom, Scenario, Wiring};

/// Sorts the atoms by what changes them.
pub(super) fn wire(scenario: &mut Scenario) {
    prepare(scenario);
    let wiring = &mut scenario.wiring;
    let atoms: Vec<(AtomIx, Atom)> = wiring.atoms.pairs().map(|(key, atom)| (key, *atom)).collect();
    for (key, atom) in atoms {
        file(wiring, key, atom);
    }
}

fn prepare(scenario: &mut Scenario) {
    let wiring = Wiring {
        atom_of_fact: rows_for(&scenario.facts),
        known_atoms_of_fact: rows_for(&scenario.facts),
        atoms_of_meter: rows_for(&scenario.meters),
        atom_of_inject: rows_for(&scenario.injects),
        atom_of_choice: rows_for(&scenario.choices),
        atoms_of_contact: rows_for(&scenario.contacts),
        missed_atoms: rows_for(&scenario.expectations),
        atom_of_stage: rows_for(&scenario.stages),
        atom_of_trap: rows_for(&scenario.traps),
        atom_of_role: rows_for(&scenario.roles),
        story_atoms_of_atom: rows_for(&scenario.wiring.atoms),
        listeners: rows_for(&scenario.wiring.patterns),
        ..std::mem::take(&mut scenario.wiring)
    };
    scenario.wiring = wiring;
}

fn file(wiring: &mut Wiring, key: AtomIx, atom: Atom) {
    match atom {
        Atom::Fact(fact) => wiring.atom_of_fact[fact] = Some(key),
        Atom::Known(fact) | Atom::KnownBy(fact, _) => wiring.known_atoms_of_fact[fact].push(key),
        Atom::KnownByCommander(fact) => {
            wiring.known_atoms_of_fact[fact].push(key);
            wiring.commander_atoms.push((fact, key));
        }
        Atom::Done(pattern) | Atom::DoneWithin(pattern, _) => {
            wiring.listeners[pattern].atoms.push(key);
        }
        Atom::NoAnswer(contact) => wiring.atoms_of_contact[contact].0 = Some(key),
        Atom::Answered(contact) => wiring.atoms_of_contact[contact].1 = Some(key),
        Atom::Chosen(choice) => wiring.atom_of_choice[choice] = Some(key),
        Atom::Meter(meter, _) => wiring.atoms_of_meter[meter].push(key),
        Atom::Declared(_) => wiring.declared_atoms.push(key),
        Atom::Released(inject) => wiring.atom_of_inject[inject] = Some(key),
        Atom::Missed(expectation, _) => wiring.missed_atoms[expectation].push(key),
        Atom::StorySince(inner, _) => wiring.story_atoms_of_atom[inner].push(key),
        Atom::Elapsed(_) => wiring.elapsed_atoms.push(key),
        Atom::Overdue(stage) => wiring.atom_of_stage[stage] = Some(key),
        Atom::Sprung(trap) => wiring.atom_of_trap[trap] = Some(key),
        Atom::Entered(role) => wiring.atom_of_role[role] = Some(key),
        Atom::Dice(..) => wiring.dice_atoms.push(key),
        Atom::Latch(_) => {}
    }
}
