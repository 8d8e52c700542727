//! Names: dangling, doubled, misspelt, and rings.

use super::says;

#[test]
fn a_misspelt_name_comes_with_the_one_that_was_meant() {
    says(
        "stand_in: \"incident_commander\"",
        "stand_in: \"incident_comander\"",
        &[(
            "E101",
            "\"incident_comander\"",
            "no role is called `incident_comander`",
            "did you mean `incident_commander`?",
        )],
    );
    says(
        "on: Done((act: \"esc.police\"",
        "on: Done((act: \"esc.polcie\"",
        &[(
            "E101",
            "\"esc.polcie\"",
            "no runbook action is called `esc.polcie`",
            "did you mean `esc.police`?",
        )],
    );
    says(
        "[SetRate(\"lost\", 0)]",
        "[SetRate(\"loss\", 0)]",
        &[("E101", "\"loss\"", "no meter is called `loss`", "did you mean `lost`?")],
    );
}

#[test]
fn a_name_far_from_all_others_comes_with_what_there_is() {
    says(
        "next: \"legal_counsel\"",
        "next: \"x\"",
        &[(
            "E101",
            "\"x\"",
            "no contact is called `x`",
            "the contacts are `legal_counsel`, `police`",
        )],
    );
}

#[test]
fn a_name_of_another_kind_is_called_what_it_is() {
    says(
        "to: [Commander]",
        "to: [Role(\"police\")]",
        &[("E101", "\"police\"", "no role is called `police`", "`police` is a contact")],
    );
    says(
        "Meter(\"lost\", AtLeast(900))",
        "Known(\"lost\")",
        &[("E101", "\"lost\"", "no fact is called `lost`", "`lost` is a meter")],
    );
}

#[test]
fn a_name_is_given_once() {
    says(
        "(id: \"svc\",",
        "(id: \"pc\",",
        &[(
            "E101",
            "\"pc\"",
            "there are two objects called `pc`",
            "the first is on line 20; give this one another name; contacts, clocks and decisions count as objects",
        )],
    );
    says(
        "(id: \"svc\",",
        "(id: \"police\",",
        &[(
            "E101",
            "\"police\"",
            "there are two objects called `police`",
            "the first is on line 17; give this one another name; contacts, clocks and decisions count as objects",
        )],
    );
    says(
        "(id: \"wait\", text: \"Wait\")",
        "(id: \"cut\", text: \"Wait\"), (id: \"wait\", text: \"Wait\")",
        &[(
            "E101",
            "\"cut\"",
            "there are two choices called `cut`",
            "the first is on line 44; give this one another name",
        )],
    );
}

#[test]
fn a_name_is_made_of_plain_signs() {
    says(
        "(id: \"svc\",",
        "(id: \"le service\",",
        &[(
            "E117",
            "\"le service\"",
            "`le service` cannot be the name of an object",
            "use letters without accents, digits, `_`, `-` and `.`, and begin with a letter or digit",
        )],
    );
}

#[test]
fn an_act_that_is_left_out_cannot_be_asked_for() {
    says(
        "standing: (",
        "runbook: (without: [\"esc.police\"]), standing: (",
        &[(
            "E101",
            "\"esc.police\"",
            "`esc.police` cannot be done in this scenario",
            "it is listed under `without` of the `runbook`",
        )],
    );
    let only = "runbook: (only: [\"esc.legal\", \"con.isolate_host\", \"com.regulator\", \"triage.set_severity\", \"inv.capture_memory\"]), standing: (";
    says(
        "standing: (",
        only,
        &[(
            "E101",
            "\"esc.police\"",
            "`esc.police` cannot be done in this scenario",
            "add it to `only` of the `runbook`",
        )],
    );
}

#[test]
fn a_variable_or_meter_in_a_text_must_exist() {
    says(
        "Lost: {meter:lost} at {org}.",
        "Lost: {meter:los} at {ogr}. {\\\"a\\\": 1} {}",
        &[
            ("E101", "{meter:los}", "no meter is called `los`", "did you mean `{meter:lost}`?"),
            ("E101", "{ogr}", "no variable is called `ogr`", "did you mean `{org}`?"),
        ],
    );
    says(
        "summary: \"Something happens.\"",
        "summary: \"{thing} happens.\"",
        &[(
            "E101",
            "\"minimal\"",
            "no variable is called `thing`",
            "declare the variable `thing`, or leave out the braces",
        )],
    );
}

#[test]
fn rings_are_refused() {
    let help = "break it at one place, so that it comes to an end";
    says(
        "title: \"So\", body: \"Thanks.\"",
        "effects: [Release(\"two\")], title: \"So\", body: \"Thanks.\"",
        &[("E101", "\"two\"", "a ring: `two` releases `three` releases `two`", help)],
    );
    says(
        "brief: \"Leads.\"",
        "brief: \"Leads.\", stand_in: \"security_analyst\"",
        &[(
            "E101",
            "\"incident_commander\"",
            "a ring: `incident_commander` has as stand-in `security_analyst` has as stand-in `incident_commander`",
            help,
        )],
    );
    says(
        "next: \"legal_counsel\"",
        "next: \"police\"",
        &[("E101", "\"police\"", "a ring: `police` is followed by `police`", help)],
    );
    says(
        "from: Stage(\"early\")",
        "from: Stage(\"final\")",
        &[("E101", "\"final\"", "a ring: `final` counts from `final`", help)],
    );
}
