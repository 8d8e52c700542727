//! Patterns of acts: what they say, what fits, and who may.

use super::{MINIMAL, RUNBOOK, SCENARIO, all_said, changed, says, sound, valid};
use crate::id::{Key as _, RoleIx, RoleSet};
use crate::runbook::draft::{ContactKind, ObjectKind};
use crate::runbook::model::{Does, Needed, Target};
use crate::scenario::Sources;
use crate::time::Span;

#[test]
fn an_act_says_one_thing() {
    says(
        "recovered_by: (act: \"esc.legal\")",
        "recovered_by: (act: \"esc.legal\", tell: \"virus\")",
        &[(
            "E113",
            "\"esc.legal\"",
            "`act` and `tell` cannot both be asked for",
            "make two entries of it",
        )],
    );
    says(
        "recovered_by: (act: \"esc.legal\")",
        "recovered_by: ()",
        &[(
            "E114",
            "\"police-first\"",
            "this does not say what is to be done",
            "name an `act`, or use `tell`, `choice`, `says` or `together`",
        )],
    );
    says(
        "(choice: (\"plug\", \"cut\"), credit: 800)",
        "(choice: (\"plug\", \"cut\"), about: \"pc\", credit: 800)",
        &[("E113", "\"pc\"", "`about` says nothing beside `choice`", "leave out `about`")],
    );
    says(
        "recovered_by: (act: \"esc.legal\")",
        "recovered_by: (tell: \"virus\")",
        &[(
            "E114",
            "\"virus\"",
            "this does not say who is to be told of `virus`",
            "add `to: Commander`, a role or `Team`",
        )],
    );
    says(
        "recovered_by: (act: \"esc.legal\")",
        "recovered_by: (together: ([(act: \"esc.legal\")], \"1m\"))",
        &[(
            "E114",
            "\"police-first\"",
            "`together` needs at least two acts",
            "name the other act, or use `act` alone",
        )],
    );
}

#[test]
fn an_act_is_about_what_it_can_be_about() {
    for (from, to, excerpt, message, help) in [
        (
            "on: Done((act: \"con.isolate_host\", about: \"pc\"))",
            "on: Done((act: \"con.isolate_host\", about: \"svc\"))",
            "\"svc\"",
            "`con.isolate_host` cannot be about `svc`",
            "`svc` is of the kind Account; the act is about System",
        ),
        (
            "recovered_by: (act: \"esc.legal\")",
            "recovered_by: (act: \"mob.appoint_ic\", about: \"pc\")",
            "\"pc\"",
            "`mob.appoint_ic` cannot be about `pc`",
            "it is about nothing in particular; leave out `about`",
        ),
        (
            "about: \"police\")",
            "about: \"legal_counsel\")",
            "\"legal_counsel\"",
            "`esc.police` does not reach `legal_counsel`",
            "it calls a contact of the kind Police, and this one is Legal",
        ),
        (
            "recovered_by: (act: \"esc.legal\")",
            "recovered_by: (act: \"esc.legal\", level: 1)",
            "1",
            "`esc.legal` declares no severity level",
            "leave out `level`",
        ),
        (
            "recovered_by: (act: \"esc.legal\")",
            "recovered_by: (act: \"learn.note\", outcome: Sent)",
            "\"learn.note\"",
            "`learn.note` calls nobody who could answer",
            "leave out `outcome`",
        ),
    ] {
        says(from, to, &[("E115", excerpt, message, help)]);
    }
}

#[test]
fn somebody_who_is_expected_must_be_allowed() {
    says(
        "accept: [(act: \"con.isolate_host\", about: \"pc\"), (choice: (\"plug\", \"cut\"), credit: 800)]",
        "accept: [(act: \"esc.legal\")]",
        &[(
            "E116",
            "\"security_analyst\"",
            "`security_analyst` may not do `esc.legal`",
            "it is done by `incident_commander`; ask one of them, or change its `roles` under `runbook`",
        )],
    );
    says(
        "accept: [(act: \"triage.set_severity\", level: 1)]",
        "accept: [(act: \"hr.interview\")]",
        &[(
            "E116",
            "\"level\"",
            "nobody in this scenario may do `hr.interview`",
            "none of the roles that may do it play here; change its `roles` under `runbook`",
        )],
    );
}

#[test]
fn an_order_goes_to_a_role_that_may() {
    says(
        "about: \"pc\", by: \"security_analyst\"",
        "about: \"pc\", by: \"incident_commander\"",
        &[(
            "E116",
            "\"incident_commander\"",
            "`incident_commander` may not do `con.isolate_host`",
            "it is done by `security_analyst`; ask one of them, or change its `roles` under `runbook`",
        )],
    );
    says(
        "(act: \"con.isolate_host\", about: \"pc\", by:",
        "(act: \"con.isolate_host\", by:",
        &[(
            "E114",
            "\"con.isolate_host\"",
            "an order to `con.isolate_host` must say what it is about",
            "add `about`, an object of the kind System",
        )],
    );
}

#[test]
fn the_runbook_in_force_is_what_this_scenario_can_do() {
    let scenario = sound(MINIMAL);
    let slugs: Vec<_> = scenario.actions.iter().map(|one| one.slug.as_str()).collect();
    assert_eq!(slugs.len(), 8);
    assert!(!slugs.contains(&"hr.interview"), "nobody here may do it: {slugs:?}");
    let find = |slug: &str| scenario.actions.find(|one| one.slug == slug).unwrap();
    let isolate = &scenario.actions[find("con.isolate_host")];
    assert_eq!((isolate.occupies, isolate.takes), (Span::from_minutes(2), Span::from_minutes(4)));
    let needs: Vec<_> = isolate.needs.iter().map(|need| need.what).collect();
    let powered = scenario.facts.find(|one| one.slug == "powered_on").unwrap();
    let expected = [Needed::Done(find("inv.capture_memory")), Needed::Fact(powered)];
    assert_eq!(needs, expected, "a fact that is not declared holds");
    let memory = &scenario.actions[find("inv.capture_memory")];
    let analyst = RoleIx::from_position(1);
    assert_eq!((memory.roles, memory.usual), (RoleSet::of(analyst), Some(analyst)));
    assert_eq!(memory.takes, memory.occupies);
    assert_eq!(scenario.actions[find("learn.note")].roles, RoleSet::first(2));
    let legal = &scenario.actions[find("esc.legal")];
    assert!(matches!(legal.does, Does::Escalate { to: Target::Contact(ContactKind::Legal), .. }));
    assert_eq!(legal.about, [ObjectKind::Contact]);
}

#[test]
fn a_scenario_changes_the_runbook() {
    let using = "runbook: (only: [\"esc.legal\", \"esc.police\", \"con.isolate_host\", \"com.regulator\", \"triage.set_severity\", \"inv.capture_memory\"], \
        change: [(act: \"con.isolate_host\", occupies: \"7m\", roles: [\"incident_commander\", \"security_analyst\"])], \
        add: [(id: \"own.act\", name: \"Ask {org}\", phase: Run, occupies: \"1m\", produces: \"\")]), standing: (";
    let scenario = valid("standing: (", using);
    assert_eq!(scenario.actions.len(), 7);
    let isolate = scenario.actions.iter().find(|one| one.slug == "con.isolate_host").unwrap();
    assert_eq!((isolate.occupies, isolate.takes), (Span::from_minutes(7), Span::from_minutes(4)));
    assert_eq!(isolate.roles, RoleSet::first(2));
    assert!(scenario.actions.iter().any(|one| one.name == "Ask Example Ltd"));
}

#[test]
fn the_runbooks_own_mistakes_are_placed_in_it() {
    let runbook =
        changed(RUNBOOK, "(done: \"inv.capture_memory\")", "(done: \"inv.capture_memroy\")");
    let runbook = changed(&runbook, "channels: [Phone]", "channels: []");
    all_said(
        Sources { scenario: SCENARIO, runbook: &runbook, ..MINIMAL },
        &[
            (
                "E101",
                "\"inv.capture_memroy\"",
                "no runbook action is called `inv.capture_memroy`",
                "did you mean `inv.capture_memory`?",
            ),
            (
                "E114",
                "\"esc.legal\"",
                "`esc.legal` escalates by no channel",
                "name at least one, such as `channels: [Phone]`",
            ),
        ],
    );
}

#[test]
fn an_added_act_has_a_name_of_its_own() {
    says(
        "standing: (",
        "runbook: (add: [(id: \"esc.legal\", name: \"\", phase: Run, occupies: \"1m\", produces: \"\")]), standing: (",
        &[(
            "E101",
            "\"esc.legal\"",
            "there are two runbook actions called `esc.legal`",
            "the first is on line 10 of the runbook; give this one another name",
        )],
    );
    says(
        "standing: (",
        "runbook: (change: [(act: \"esc.legal\", roles: [\"lawyer\"])]), standing: (",
        &[(
            "E101",
            "\"lawyer\"",
            "no role is called `lawyer`",
            "the roles are `incident_commander`, `security_analyst`",
        )],
    );
}
