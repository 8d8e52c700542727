//! Conditions, deeds and windows, as a facilitator reads them.

use super::{WARD_LIGHTS, shipped};
use crate::pack::Say;
use crate::scenario::model::{Release, Scenario};

fn inject<'a>(scenario: &'a Scenario, slug: &str) -> &'a crate::scenario::model::Inject {
    scenario.injects.iter().find(|inject| inject.slug == slug).unwrap()
}

#[test]
fn conditions_are_said_as_sentences() {
    let scenario = shipped(WARD_LIGHTS);
    let say = Say { scenario: &scenario };
    let silent = inject(&scenario, "4");
    assert_eq!(say.comes(silent), "When Primary on-call, security does not answer");
    let unless = say.condition(silent.unless.as_ref().unwrap());
    assert!(unless.ends_with("Secondary on-call, security” has been done"), "{unless}");
    let variant = say.condition(&inject(&scenario, "8").variants[0].when);
    assert_eq!(variant, "Communications lead has not been told");
    let gone = say.condition(&inject(&scenario, "7").variants[0].when);
    assert!(gone.starts_with("“The catalogue of the off-site copy was deleted"), "{gone}");
    assert!(gone.ends_with("” is true"), "{gone}");
}

#[test]
fn what_is_denied_is_denied_at_its_parts() {
    let scenario = shipped(WARD_LIGHTS);
    let say = Say { scenario: &scenario };
    let traps = scenario.traps.iter().find(|trap| trap.slug == "mass-reset").unwrap();
    let unless = say.condition(traps.unless.as_ref().unwrap());
    assert_eq!(unless.matches(" has been done").count(), 2, "{unless}");
    assert!(unless.contains(", and "), "{unless}");
}

#[test]
fn a_window_names_the_clock_where_its_beginning_is_known() {
    let scenario = shipped(WARD_LIGHTS);
    let say = Say { scenario: &scenario };
    let of = |slug: &str| {
        let one = scenario.expectations.iter().find(|one| one.slug == slug).unwrap();
        (say.window(one), say.by(one.by))
    };
    assert_eq!(
        of("segment"),
        (
            "by T+00:09:00 (within 5 min, late after 10 min)".to_owned(),
            "Operations engineer".to_owned()
        )
    );
    assert_eq!(of("name-ic").1, "anybody");
    assert_eq!(of("log").1, "Security analyst on duty or Scribe");
}

#[test]
fn figures_stand_in_brackets_as_if_nobody_had_acted() {
    let scenario = shipped(WARD_LIGHTS);
    let say = Say { scenario: &scenario };
    assert!(say.body(inject(&scenario, "1")).contains("silent on [40] PCs"));
    let second = inject(&scenario, "2");
    assert!(matches!(second.release, Release::At(_)));
    assert!(say.body(second).contains("PC by PC, [88] now"), "{}", say.body(second));
    assert!(say.other_body(&second.variants[0].body).contains("[ward PCs]"));
    assert!(say.blank_body(&second.body).contains("PC by PC, ________ now"));
    assert!(say.about_figures(second).unwrap().contains("Ward PCs encrypted, 40 at the start"));
    assert_eq!(say.about_figures(inject(&scenario, "6")), None);
}

#[test]
fn everything_that_a_shipped_scenario_says_can_be_said() {
    for scenario in super::all_shipped() {
        let say = Say { scenario: &scenario };
        for (_, condition) in &scenario.wiring.watches {
            let said = say.condition(condition);
            assert!(!said.is_empty() && !said.contains("  "), "{said}");
        }
        for pattern in scenario.wiring.patterns.keys() {
            assert!(!say.deed(pattern).is_empty());
        }
    }
}
