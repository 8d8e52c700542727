//! The hot wash with a run behind it: figures that add up, the replay, what is written down.

use super::{at, hall, hotwash, lead, played_out};
use crate::driver::Replay;
use crate::evaluation::Evaluation;
use crate::exercise::{Command, Exercise, Seat, Setup};
use crate::hall::Page;
use crate::hall::results::waterfall_of;
use crate::id::RoleSet;
use crate::report::debrief::{Agreed, Debrief, Remark, RemarkKind, SignOff};
use crate::scenario::{Sources, read};
use crate::script::{perform, read as read_script};
use crate::store::disk::RealDisk;
use crate::store::files::{read_text, write_whole};
use crate::time::ExerciseTime;
use crate::ui::{Export, HotwashView, Plan, Wish};
use crate::words::{Language, Words};
use std::path::Path;
use std::sync::Arc;

fn add_up(view: &crate::ui::WaterfallView, what: &str) {
    let sum: i64 = view.steps.iter().map(|step| step.tenths).sum();
    assert_eq!(1000 - sum, i64::from(view.score) * 10, "{what}: {view:#?}");
    for step in &view.steps {
        let digits: String = step.cost.chars().filter(char::is_ascii_digit).collect();
        let sign = if step.cost.starts_with('+') { -1 } else { 1 };
        assert_eq!(sign * digits.parse::<i64>().unwrap(), step.tenths, "{step:?}");
        let has_reason = !step.reason.is_empty() || !step.parts.is_empty();
        assert!(!step.label.is_empty() && has_reason, "{what}: {step:?}");
    }
}

#[test]
fn the_steps_add_up_to_the_score_in_every_play_that_ships() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let text = |path: &Path| read_text(path).unwrap();
    let (runbook, standing) = (text(&root.join("runbook.ron")), text(&root.join("standing.ron")));
    let mut played = 0;
    for folder in std::fs::read_dir(&root).unwrap().map(|it| it.unwrap().path()) {
        if !folder.is_dir() {
            continue;
        }
        let scenario = text(&folder.join("scenario.ron"));
        let sources = Sources { scenario: &scenario, runbook: &runbook, standing: &standing };
        let scenario = Arc::new(read(sources).scenario.unwrap());
        for play in std::fs::read_dir(folder.join("plays")).unwrap() {
            let path = play.unwrap().path();
            let script = read_script(&text(&path), &scenario).unwrap();
            let setup = match script.solo {
                Some(role) => Setup::solo(&scenario, role, 1),
                None => Setup::all_bots(&scenario, 1),
            };
            let mut exercise = Exercise::new(Arc::clone(&scenario), setup);
            perform(&mut exercise, &script, &mut ()).unwrap();
            let evaluation = Evaluation::of(&scenario, exercise.setup(), exercise.state());
            let view = waterfall_of(&exercise, &evaluation, &Words::english());
            add_up(&view, &path.display().to_string());
            let german = waterfall_of(&exercise, &evaluation, &Language::German.words());
            assert_eq!(german.steps.len(), view.steps.len());
            played += 1;
        }
    }
    assert!(played >= 9, "{played}");
}

#[test]
fn the_figures_of_a_run_in_the_window_add_up_and_agree_with_its_regrets() {
    let folder = tempfile::tempdir().unwrap();
    let mut hall = hall(folder.path(), RealDisk);
    played_out(&mut hall);
    let view = hotwash(&hall);
    add_up(&view.waterfall, "a run");
    assert_eq!(view.waterfall.score, view.score.as_ref().unwrap().points);
    for (step, regret) in view.waterfall.steps.iter().zip(&view.regrets) {
        assert_eq!((&step.cost, step.at), (&regret.cost, regret.at));
    }
}

#[test]
fn a_replay_shows_what_was_there_and_goes_on_sixty_times_as_fast() {
    let folder = tempfile::tempdir().unwrap();
    let mut hall = hall(folder.path(), RealDisk);
    let over = played_out(&mut hall);
    assert_eq!(hotwash(&hall).replay, None);
    let minute = ExerciseTime::from_minutes(1);
    hall.carry_out(Wish::ReplayAt(minute), at(over));
    let replay = hotwash(&hall).replay.clone().unwrap();
    assert_eq!((replay.now, replay.view.times.now, replay.goes), (minute, minute, false));
    assert!(replay.view.times.over.is_none() && replay.view.behind.is_none(), "as it was then");
    assert!(replay.view.inbox.iter().all(|item| item.at <= minute));
    assert!(!hall.is_restless());
    hall.carry_out(Wish::ReplayGoes(true), at(over));
    assert!(hall.is_restless());
    hall.tick(at(over + 2));
    let now = hotwash(&hall).replay.as_ref().unwrap().now;
    assert_eq!(now, ExerciseTime::from_minutes(3));
    hall.tick(at(over + 3_600));
    let replay = hotwash(&hall).replay.clone().unwrap();
    assert_eq!((replay.now, replay.goes), (hotwash(&hall).until, false));
    assert!(replay.view.times.over.is_none(), "the end is looked at from just before");
    assert!(!hall.is_restless());
}

#[test]
fn any_moment_of_a_replay_is_as_the_run_was_then() {
    let folder = tempfile::tempdir().unwrap();
    let mut hall = hall(folder.path(), RealDisk);
    played_out(&mut hall);
    let Page::Hotwash(results) = &hall.page else { panic!("no hot wash") };
    let run = results.run();
    let replay = Replay::of(run);
    let mut exercise =
        Exercise::new(Arc::clone(run.exercise().scenario()), run.exercise().setup().clone());
    for entry in crate::journal::effective_entries(run.journal().entries()) {
        exercise.handle(entry.seat, &entry.command, &mut ()).unwrap();
        let now = exercise.state().now;
        let next = run.journal().entry(entry.seq + 1);
        if exercise.state().ended.is_none() && next.is_none_or(|next| next.at > now) {
            assert_eq!(replay.at(now).state(), exercise.state(), "entry {}", entry.seq);
        }
    }
}

fn written() -> Debrief {
    Debrief {
        notes: vec![Remark {
            kind: RemarkKind::Stop,
            about: String::new(),
            text: "Waiting for certainty".to_owned(),
        }],
        agreed: vec![Agreed {
            finding: "The clock had no keeper".to_owned(),
            action: "Name a clock keeper".to_owned(),
            owner: String::new(),
            due: "2026-12-05".to_owned(),
        }],
        feedback: [[0, 0, 1, 2, 1], [0; 5], [0; 5], [0; 5], [0; 5]],
        sign_off: Some(SignOff {
            role: "Facilitator".to_owned(),
            date: "2026-11-21".to_owned(),
            sentence: "All of it will be done".to_owned(),
            signed: true,
        }),
    }
}

fn file_in(folder: &Path, ending: &str) -> Option<std::path::PathBuf> {
    let mut files = std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().path());
    files.find(|path| path.to_string_lossy().ends_with(ending))
}

#[test]
fn what_is_agreed_is_kept_at_once_and_lands_in_every_export() {
    let folder = tempfile::tempdir().unwrap();
    let mut hall = hall(folder.path(), RealDisk);
    let over = played_out(&mut hall);
    assert!(file_in(folder.path(), ".hotwash.ron").is_none(), "nothing was written yet");
    hall.carry_out(Wish::KeepDebrief(Box::new(written())), at(over));
    let kept = file_in(folder.path(), ".hotwash.ron").unwrap();
    assert!(read_text(&kept).unwrap().contains("Name a clock keeper"));
    assert_eq!(hotwash(&hall).kept_in, kept.display().to_string());
    hall.carry_out(Wish::ToReport, at(over));
    let Page::Report(results) = &hall.page else { panic!("no report") };
    let shown = format!("{:?}", results.report.blocks);
    for said in ["Name a clock keeper", "The clock had no keeper", "Stop: Waiting", "Facilitator"] {
        assert!(shown.contains(said), "{said}: {shown}");
    }
    for export in [Export::Html, Export::Markdown, Export::Csv, Export::Json] {
        hall.carry_out(Wish::Write(export), at(over));
    }
    for file in ["report.html", "report.md", "actions.csv", "report.json"] {
        let text = read_text(&file_in(folder.path(), file).unwrap()).unwrap();
        assert!(text.contains("Name a clock keeper"), "{file}");
        assert!(text.contains("2026-12-05") || text.contains("5 December 2026"), "{file}");
        assert!(file == "actions.csv" || text.contains("Waiting for certainty"), "{file}");
    }
}

#[test]
fn what_was_written_is_shown_when_the_run_is_looked_at_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = hall(folder.path(), RealDisk);
    let over = played_out(&mut first);
    first.carry_out(Wish::KeepDebrief(Box::new(written())), at(over));
    let again = hotwash(&first).decisions[0].again.clone();
    first.carry_out(Wish::TryAgain(again), at(over));
    first.leave(at(over + 1));
    drop(first);
    let mut second = hall(folder.path(), RealDisk);
    second.carry_out(Wish::Resume, at(over + 2));
    lead(&mut second, Command::End, over + 3);
    assert_eq!(hotwash(&second).debrief, Debrief::default(), "the second try has its own");
    second.carry_out(Wish::ToOtherTry(crate::ui::OtherTry::Before), at(over + 4));
    assert_eq!(hotwash(&second).debrief, written());
    second.carry_out(Wish::ToOtherTry(crate::ui::OtherTry::After), at(over + 4));
    second.carry_out(Wish::ToReport, at(over + 5));
    let Page::Report(results) = &second.page else { panic!("no report") };
    let shown = format!("{:?}", results.report.blocks);
    assert!(shown.contains("Second try: It goes on from entry"), "{shown}");
}

#[test]
fn a_file_that_cannot_be_read_is_never_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = hall(folder.path(), RealDisk);
    let over = played_out(&mut first);
    first.carry_out(Wish::KeepDebrief(Box::new(written())), at(over));
    let path = file_in(folder.path(), ".hotwash.ron").unwrap();
    write_whole(&path, b"(format: 9)").unwrap();
    let again = hotwash(&first).decisions[0].again.clone();
    first.carry_out(Wish::TryAgain(again), at(over));
    first.leave(at(over + 1));
    drop(first);
    let mut second = hall(folder.path(), RealDisk);
    second.carry_out(Wish::Resume, at(over + 2));
    lead(&mut second, Command::End, over + 3);
    second.carry_out(Wish::ToOtherTry(crate::ui::OtherTry::Before), at(over + 4));
    let unkept = hotwash(&second).unkept.clone().unwrap();
    assert!(unkept.contains("a later version of the program wrote it"), "{unkept}");
    second.carry_out(Wish::KeepDebrief(Box::new(written())), at(over + 5));
    assert_eq!(hotwash(&second).unkept, None);
    let aside = file_in(folder.path(), ".hotwash.unread-1.ron").unwrap();
    assert_eq!(read_text(&aside).unwrap(), "(format: 9)");
}

#[test]
fn what_cannot_be_kept_is_said_and_stays_on_the_screen() {
    let folder = tempfile::tempdir().unwrap();
    let mut hall = hall(folder.path(), RealDisk);
    let over = played_out(&mut hall);
    let path = hotwash(&hall).kept_in.clone();
    std::fs::create_dir(&path).unwrap();
    hall.carry_out(Wish::KeepDebrief(Box::new(written())), at(over));
    let unkept = hotwash(&hall).unkept.clone().unwrap();
    assert!(unkept.starts_with("This is not kept: a folder stands where"), "{unkept}");
    assert_eq!(hotwash(&hall).debrief, written());
    std::fs::remove_dir(&path).unwrap();
    hall.carry_out(Wish::KeepDebrief(Box::new(written())), at(over));
    assert_eq!(hotwash(&hall).unkept, None);
}

#[test]
fn a_teams_run_is_looked_back_at_as_the_facilitator_saw_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut hall = hall(folder.path(), RealDisk);
    let plan = Plan {
        scenario: "first-alert".to_owned(),
        present: RoleSet::first(2),
        minutes: 60,
        ..Plan::default()
    };
    hall.carry_out(Wish::Prepare("first-alert".to_owned()), at(0));
    hall.carry_out(Wish::StartDrill(plan), at(0));
    hall.carry_out(Wish::Ask { seat: Seat::Facilitator, command: Command::Start }, at(1));
    (1..200).for_each(|second| hall.tick(at(second)));
    lead(&mut hall, Command::End, 200);
    let view: HotwashView = hotwash(&hall).clone();
    assert!(view.is_team && view.roles.len() >= 2);
    hall.carry_out(Wish::ReplayAt(ExerciseTime::from_minutes(2)), at(201));
    let replay = hotwash(&hall).replay.clone().unwrap();
    assert_eq!(replay.seat, "Facilitator");
    assert!(replay.view.behind.is_some());
}
