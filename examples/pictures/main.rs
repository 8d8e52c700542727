//! Pictures of every screen, in every look and two sizes, drawn without a window or a GPU:
//! `cargo run --no-default-features --features ui --example pictures -- FOLDER [WORD [LANGUAGE]]`.
//! With a word, only the pictures whose name has it. A language is `en`, `de` or `pseudo`: longer,
//! accented English.
//!
//! What they show is a real run: one person in the hospital drill, programs in the other seats.

#![expect(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "this is a tool for those who change a screen"
)]

mod soft;
mod stage;

use self::stage::Stage;
use drillhall::exercise::{Command, Seat};
use drillhall::report::debrief::{Agreed, Debrief, Remark, RemarkKind, SignOff};
use drillhall::ui::{Export, Wish};
use drillhall::words::{Language, Words};
use egui::{Key, Modifiers};
use std::error::Error;
use std::path::{Path, PathBuf};
use std::sync::Arc;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args_os().nth(1).map_or_else(default_folder, PathBuf::from);
    std::fs::create_dir_all(&folder)?;
    let runs = std::env::temp_dir().join(format!("drillhall-runs-{}", std::process::id()));
    let word = std::env::args().nth(2).unwrap_or_default();
    let words = match std::env::args().nth(3).as_deref() {
        None | Some("en") => Words::english(),
        Some("de") => Language::German.words(),
        Some("pseudo") => Words::pseudo(),
        Some(other) => return Err(format!("no language is called “{other}”").into()),
    };
    let mut stage = Stage::new(folder.clone(), word.clone(), Arc::clone(&words), runs.clone());
    let done = shoot(&mut stage)
        .and_then(|()| nowhere(&runs))
        .and_then(|nowhere| trouble(Stage::new(folder.clone(), word, words, nowhere)));
    std::fs::remove_dir_all(runs)?;
    println!("{}", folder.display());
    done
}

fn default_folder() -> PathBuf {
    std::env::temp_dir().join("drillhall-pictures")
}

/// A folder that cannot be made, since a file is in its place.
fn nowhere(runs: &Path) -> Result<PathBuf, Box<dyn Error>> {
    let file = runs.join("a-file");
    std::fs::write(&file, "")?;
    Ok(file.join("runs"))
}

/// What it looks like when nothing can be saved.
fn trouble(mut stage: Stage) -> Result<(), Box<dyn Error>> {
    let scenario = "first-alert".to_owned();
    stage.wish(Wish::Open { scenario, role: None });
    stage.press(Key::Enter, Modifiers::NONE);
    stage.wait(5);
    stage.picture("12-not-saved")?;
    Ok(())
}

fn lead(command: Command) -> Wish {
    Wish::Ask { seat: Seat::Facilitator, command }
}

fn shoot(stage: &mut Stage) -> Result<(), Box<dyn Error>> {
    stage.picture("1-library")?;
    stage.press(Key::Comma, Modifiers::COMMAND);
    stage.picture("13-settings")?;
    stage.click("Change the keys");
    stage.picture("13b-settings-keys")?;
    stage.press(Key::Escape, Modifiers::NONE);
    stage.press(Key::Escape, Modifiers::NONE);
    let scenario = "ward-lights".to_owned();
    stage.wish(Wish::Open { scenario, role: None });
    stage.picture("2-briefing")?;
    stage.press(Key::Enter, Modifiers::NONE);
    stage.wait(40);
    stage.picture("3-play-first-minute")?;
    play(stage)?;
    results(stage)?;
    drill(stage)
}

/// A drill with a team.
fn drill(stage: &mut Stage) -> Result<(), Box<dyn Error>> {
    stage.wish(Wish::ToLibrary);
    stage.press(Key::ArrowRight, Modifiers::NONE);
    stage.picture("20-library-with-a-team")?;
    stage.wish(Wish::Prepare("ward-lights".to_owned()));
    stage.picture("21-prepare")?;
    stage.press(Key::Enter, Modifiers::NONE);
    stage.picture("22-facilitator-before")?;
    stage.stage_picture("23-stage-test-card")?;
    stage.picture("24-facilitator-rules")?;
    stage.stage_picture("25-stage-rules")?;
    stage.press(Key::Escape, Modifiers::NONE);
    stage.wish(lead(Command::Start));
    stage.wait(200);
    stage.picture("26-facilitator-minutes")?;
    stage.stage_picture("27-stage-minutes")?;
    stage.log("decl");
    stage.log("iso");
    stage.log("bridge");
    stage.wait(400);
    stage.wish(lead(Command::Continue));
    stage.wait(300);
    stage.type_letters("l");
    stage.type_letters("no");
    stage.picture("28-facilitator-logging")?;
    stage.press(Key::Escape, Modifiers::NONE);
    stage.type_letters("d");
    stage.picture("29-facilitator-decision")?;
    stage.press(Key::Escape, Modifiers::NONE);
    stage.type_letters("v");
    stage.picture("30-facilitator-votes")?;
    stage.press(Key::Escape, Modifiers::NONE);
    stage.type_letters("i");
    stage.picture("31-facilitator-improvise")?;
    stage.press(Key::Escape, Modifiers::NONE);
    stage.type_letters("e");
    stage.picture("32-facilitator-rate")?;
    stage.press(Key::Escape, Modifiers::NONE);
    stage.type_letters("f");
    stage.picture("36-facilitator-flow")?;
    stage.press(Key::Escape, Modifiers::NONE);
    stage.press(Key::F1, Modifiers::NONE);
    stage.picture("33-facilitator-keys")?;
    stage.press(Key::Escape, Modifiers::NONE);
    stage.wish(lead(Command::Continue));
    stage.wait(900);
    stage.picture("34-facilitator-later")?;
    stage.stage_picture("35-stage-later")?;
    talk(stage)
}

/// The hot wash of a team.
fn talk(stage: &mut Stage) -> Result<(), Box<dyn Error>> {
    stage.wish(lead(Command::End));
    stage.picture("36-hot-wash-of-a-team")?;
    stage.wish(Wish::ReplayAt(drillhall::time::ExerciseTime::from_minutes(20)));
    stage.press(Key::R, Modifiers::NONE);
    stage.picture("37-hot-wash-of-a-team-replay")?;
    stage.press(Key::R, Modifiers::NONE);
    let sign_off = SignOff {
        role: "Facilitator".to_owned(),
        date: "2026-11-21".to_owned(),
        sentence: "We have talked this through, and what is agreed above will be done.".to_owned(),
        signed: true,
    };
    let mut debrief = agreed();
    debrief.feedback = [[0, 0, 1, 3, 2], [0, 1, 2, 2, 1], [0, 0, 0, 4, 2], [0, 0, 1, 2, 3], [0; 5]];
    stage.wish(Wish::KeepDebrief(Box::new(debrief.clone())));
    stage.click("Agree");
    stage.picture("38-hot-wash-of-a-team-agree")?;
    debrief.sign_off = Some(sign_off);
    stage.wish(Wish::KeepDebrief(Box::new(debrief)));
    stage.picture("39-hot-wash-of-a-team-signed")?;
    Ok(())
}

fn play(stage: &mut Stage) -> Result<(), Box<dyn Error>> {
    stage.act("declare");
    stage.wait(200);
    stage.act("call");
    stage.wait(400);
    stage.type_letters("nam");
    stage.picture("4-play-a-few-letters")?;
    stage.press(Key::Escape, Modifiers::NONE);
    stage.press(Key::T, Modifiers::COMMAND);
    stage.picture("5-play-telling")?;
    stage.press(Key::Escape, Modifiers::NONE);
    stage.press(Key::F1, Modifiers::NONE);
    stage.picture("6-play-menu")?;
    stage.press(Key::Escape, Modifiers::NONE);
    stage.wait(600);
    stage.act("ask");
    stage.picture("7-play-twenty-minutes")?;
    stage.wish(Wish::ToLibrary);
    stage.picture("8-library-interrupted")?;
    stage.wish(Wish::Resume);
    stage.picture("9-play-resumed")?;
    stage.wish(lead(Command::Resume));
    Ok(())
}

/// What a team might write down.
fn agreed() -> Debrief {
    let remark = |kind, text: &str| Remark { kind, about: String::new(), text: text.to_owned() };
    let agreed = |finding: &str, action: &str, owner: &str, due: &str| Agreed {
        finding: finding.to_owned(),
        action: action.to_owned(),
        owner: owner.to_owned(),
        due: due.to_owned(),
    };
    Debrief {
        notes: vec![
            remark(RemarkKind::Start, "Calling counsel before the cause is known"),
            remark(RemarkKind::Continue, "One voice on the bridge"),
        ],
        agreed: vec![
            agreed(
                "The clock of the authority had no keeper",
                "Name a clock keeper for severity 1 and 2 in the plan, with a deputy",
                "legal_counsel",
                "2026-12-05",
            ),
            agreed("", "Write down who may declare severity", "", ""),
        ],
        ..Debrief::default()
    }
}

fn results(stage: &mut Stage) -> Result<(), Box<dyn Error>> {
    stage.wait(1_500);
    stage.wish(lead(Command::End));
    stage.picture("10-hot-wash")?;
    stage.click("Where the points went");
    stage.picture("10f-hot-wash-points")?;
    stage.click("As a table");
    stage.picture("10g-hot-wash-points-table")?;
    stage.wish(Wish::ReplayAt(drillhall::time::ExerciseTime::from_minutes(21)));
    stage.press(Key::R, Modifiers::NONE);
    stage.picture("10h-hot-wash-replay")?;
    stage.press(Key::A, Modifiers::NONE);
    stage.picture("10i-hot-wash-agree-empty")?;
    stage.wish(Wish::KeepDebrief(Box::new(agreed())));
    stage.picture("10j-hot-wash-agree")?;
    stage.press(Key::Escape, Modifiers::NONE);
    stage.press(Key::Escape, Modifiers::NONE);
    stage.picture("10k-hot-wash-with-actions")?;
    stage.click("Your decisions");
    stage.picture("10b-hot-wash-decisions")?;
    stage.click("Show me the best way");
    stage.picture("10c-hot-wash-best-way")?;
    stage.click("Try again from 09:00, when this was first wanted: “Paper");
    stage.picture("10d-back-in-play-from-the-hot-wash")?;
    stage.wish(lead(Command::Resume));
    stage.wait(100);
    stage.act("call");
    stage.act("iso");
    stage.wait(1_500);
    stage.wish(lead(Command::End));
    stage.picture("10e-hot-wash-second-try")?;
    stage.wish(Wish::ToReport);
    stage.wish(Wish::Write(Export::Html));
    stage.picture("11-report")?;
    Ok(())
}
