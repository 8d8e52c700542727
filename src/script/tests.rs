//! Every play that ships, played.

#![expect(clippy::disallowed_methods, reason = "the plays are files")]

use super::*;
use crate::evaluation::Evaluation;
use crate::exercise::Setup;
use crate::scenario::{Sources, read as read_scenario};
use crate::words::Words;
use std::fs::{read_dir, read_to_string};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

fn scenario(name: &str) -> Arc<Scenario> {
    let text = |path: &str| read_to_string(format!("{ROOT}/scenarios/{path}")).unwrap();
    let (scenario, runbook, standing) =
        (text(&format!("{name}/scenario.ron")), text("runbook.ron"), text("standing.ron"));
    let sources = Sources { scenario: &scenario, runbook: &runbook, standing: &standing };
    let reading = read_scenario(sources);
    Arc::new(reading.scenario.unwrap_or_else(|| panic!("{name}: {:?}", reading.diagnostics)))
}

/// Plays every play of a scenario and lists what does not hold.
fn complaints(name: &str) -> Vec<String> {
    let scenario = scenario(name);
    let mut all = Vec::new();
    let mut plays: Vec<_> = read_dir(format!("{ROOT}/scenarios/{name}/plays"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    plays.sort();
    for path in plays {
        let source = read_to_string(&path).unwrap();
        let script = read(&source, &scenario).unwrap_or_else(|it| panic!("{path:?}: {it:?}"));
        let setup = match script.solo {
            Some(role) => Setup::solo(&scenario, role, 1),
            None => Setup::all_bots(&scenario, 1),
        };
        let mut exercise = Exercise::new(Arc::clone(&scenario), setup);
        let refused = perform(&mut exercise, &script, &mut ()).unwrap();
        let evaluation = Evaluation::of(&scenario, exercise.setup(), exercise.state());
        let play = path.file_stem().unwrap().to_string_lossy().into_owned();
        for (step, refusal) in refused {
            let sentence = refusal.sentence(&scenario, &Words::english());
            all.push(format!("{name}/{play} step {step} {:?}: {sentence}", script.steps[step]));
        }
        for sentence in shortfalls(&script, &scenario, &evaluation) {
            all.push(format!("{name}/{play}: {sentence}"));
        }
    }
    all
}

#[test]
fn every_play_of_first_alert_earns_what_it_says() {
    assert_eq!(complaints("first-alert"), Vec::<String>::new());
}

#[test]
fn every_play_of_ward_lights_earns_what_it_says() {
    assert_eq!(complaints("ward-lights"), Vec::<String>::new());
}

#[test]
fn every_play_of_forty_one_thousand_earns_what_it_says() {
    assert_eq!(complaints("forty-one-thousand"), Vec::<String>::new());
}

/// What is said of the exemplary play after one change.
#[track_caller]
fn wrong(from: &str, to: &str) -> Vec<String> {
    let scenario = scenario("ward-lights");
    let path = format!("{ROOT}/scenarios/ward-lights/plays/exemplary.ron");
    let source = read_to_string(path).unwrap();
    assert!(source.contains(from), "{from}");
    let wrong = read(&source.replacen(from, to, 1), &scenario).unwrap_err();
    wrong.into_iter().map(|one| format!("{}: {}", one.message, one.help.unwrap())).collect()
}

#[test]
fn a_step_says_lines_of_the_message_that_its_act_sends() {
    assert_eq!(
        wrong("\"what\", \"care\"", "\"what\", \"cares\""),
        ["no line of its message is called `cares`: did you mean `care`?"]
    );
    assert_eq!(
        wrong("(act: \"com.media_reply\")", "(act: \"com.media_reply\", say: [\"what\"])"),
        ["this act sends no message: leave out `say`"]
    );
}
