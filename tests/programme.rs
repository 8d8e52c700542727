//! `programme`, from outside: journals in, answers out, whatever happens in between.

use crate::support::{Bench, Ran};
use drillhall::driver::Run;
use drillhall::exercise::{Command, Seat, Setup};
use drillhall::id::RoleSet;
use drillhall::journal::{Mode, Opening, Wall};
use drillhall::scenario::{Scenario, Sources, read};
use drillhall::session::Session;
use drillhall::simulate::Bot;
use std::collections::BTreeMap;
use std::process::Stdio;
use std::sync::Arc;

/// 2 March 2026, and so many days later, at noon.
fn on(days: i64) -> Wall {
    Wall((20_514 + days) * 86_400_000 + 43_200_000)
}

fn opening(mode: Mode, wall: Wall, version: &str) -> Opening {
    let scenario = include_str!("../scenarios/first-alert/scenario.ron");
    Opening {
        mode,
        wall,
        scenario: scenario.replacen("version: \"1.0.0\"", &format!("version: \"{version}\""), 1),
        runbook: include_str!("../scenarios/runbook.ron").to_owned(),
        standing: include_str!("../scenarios/standing.ron").to_owned(),
        variables: BTreeMap::new(),
    }
}

fn scenario(opening: &Opening) -> Arc<Scenario> {
    let sources = Sources {
        scenario: &opening.scenario,
        runbook: &opening.runbook,
        standing: &opening.standing,
    };
    Arc::new(read(sources).scenario.unwrap())
}

/// A room that does what a bot of a kind would do, or nothing.
fn room(bot: Option<Bot>, wall: Wall, version: &str) -> Session {
    let opening = opening(Mode::Facilitated, wall, version);
    let scenario = scenario(&opening);
    let present = RoleSet::first(scenario.roles.len() - 1);
    let mut room =
        Session::begin(&scenario, Setup::facilitated(&scenario, present, 1), opening.clone())
            .unwrap();
    let start = [(Seat::Facilitator, Command::Start)];
    for (seat, command) in
        start.into_iter().chain(bot.map(|it| deeds(it, &opening)).unwrap_or_default())
    {
        // What the room's rules turn down was not done there.
        drop(room.submit(seat, command, wall));
    }
    let end = Command::Advance { to: scenario.length };
    if room.exercise().state().ended.is_none() {
        room.submit(Seat::Facilitator, end, wall).unwrap();
    }
    assert!(room.exercise().state().ended.is_some());
    room.close(Wall(wall.0 + 3_600_000)).unwrap();
    room
}

fn deeds(bot: Bot, opening: &Opening) -> Vec<(Seat, Command)> {
    let scenario = scenario(opening);
    let mut run = Run::begin(&scenario, Setup::all_bots(&scenario, 1), opening.clone()).unwrap();
    run.cast(bot);
    run.submit(Seat::Facilitator, Command::Start, Wall(0)).unwrap();
    run.advance(scenario.length, Wall(0)).unwrap();
    let entries = run.journal().entries().iter().skip(1);
    entries.map(|it| (it.seat, it.command.clone())).collect()
}

fn bench() -> Bench {
    let first = room(None, on(0), "1.0.0");
    let second = room(Some(Bot::Expert), on(100), "1.0.0");
    Bench::new()
        .with("runs/second.journal", second.journal().text())
        .with("runs/first.journal", first.journal().text())
}

fn run(bench: &Bench, arguments: &[&str]) -> Ran {
    let mut all = vec!["programme", "--folder", "programme"];
    all.extend(arguments);
    bench.run(&all)
}

#[test]
fn a_folder_of_journals_is_taken_in_by_date_and_only_once() {
    let bench = bench();
    let said = run(&bench, &["import", "runs", "--team", "Night crew"]).well();
    assert!(said.starts_with("taken in as exercise 1, First alert on 2 March 2026; "), "{said}");
    assert!(said.contains("\ntaken in as exercise 2, First alert on 10 June 2026"), "{said}");
    assert!(said.ends_with("\n2 taken in, 0 there already, 0 left out\n"), "{said}");
    let again = run(&bench, &["import", "runs"]).well();
    assert!(again.starts_with("this journal is in the programme already, as exercise 1"));
    assert!(again.ends_with("\n0 taken in, 2 there already, 0 left out\n"), "{again}");
    run(&bench, &["check"]).well();
    let listed = run(&bench, &["list"]).well();
    assert_eq!(listed.lines().count(), 3, "{listed}");
}

#[test]
fn what_cannot_be_taken_in_is_named_and_the_rest_is_taken_in() {
    let whole = room(None, on(0), "1.0.0");
    let text = whole.journal().text();
    let half: usize = (0..=1).map(|it| whole.journal().line(it).unwrap().len()).sum();
    let mut edited = text.to_vec();
    edited[half - 20] ^= 1;
    let other = String::from_utf8(text.to_vec()).unwrap();
    let header = other.lines().next().unwrap().get(17..).unwrap();
    let rules = header.replacen("\"rules\":1", "\"rules\":0", 1);
    let line = |json: &str| {
        let checksum = blake3::hash(json.as_bytes()).to_hex();
        format!("{} {json}\n", checksum.get(..16).unwrap())
    };
    let bots = opening(Mode::Simulated, on(3), "1.0.0");
    let scenario = scenario(&bots);
    let mut played = Run::begin(&scenario, Setup::all_bots(&scenario, 1), bots).unwrap();
    played.submit(Seat::Facilitator, Command::Start, Wall(0)).unwrap();
    played.advance(scenario.length, Wall(0)).unwrap();
    let seal = whole.journal().text().len() - 3;
    let bench = Bench::new()
        .with("runs/a-whole.journal", text)
        .with("runs/b-twin.journal", text)
        .with("runs/c-half.journal", &text[..half])
        .with("runs/d-torn.journal", &text[..half - 9])
        .with("runs/e-edited.journal", edited)
        .with("runs/f-rules.journal", line(&rules))
        .with("runs/g-empty.journal", "")
        .with("runs/h-letter.journal", "Dear Sir or Madam\n")
        .with("runs/i-newer.journal", room(None, on(9), "1.1.0").journal().text())
        .with("runs/j-bots.journal", played.journal().text())
        .with("runs/k-seal.journal", &room(None, on(5), "1.0.0").journal().text()[..seal]);
    let ran = run(&bench, &["import", "runs"]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    let mut said: Vec<&str> = ran.err.lines().collect();
    said.sort_by_key(|it| it.rsplit('/').next().unwrap().to_owned());
    let expected = [
        "not taken in: play has not come to its end; finish it, then import it again: runs/c-half",
        "before play came to its end; go on with it, then import it again: runs/d-torn",
        "not taken in: line 2 was changed: its checksum does not fit; take the file from a backup",
        "not taken in: this was played under rules 0 with dice ",
        "not taken in: the file is empty; nothing was lost that had been acknowledged",
        "not taken in: this is not a journal of an exercise; name the file that ends in",
    ];
    assert_eq!(said.len(), expected.len(), "{}", ran.err);
    for (line, part) in said.iter().zip(expected) {
        assert!(line.contains(part), "{line}\n{part}");
        assert!(line.ends_with(".journal") && line.contains(": runs/"), "{line}");
    }
    assert!(ran.out.contains("this journal is in the programme already"), "{}", ran.out);
    assert!(ran.out.contains("only programs played"), "{}", ran.out);
    assert!(
        ran.out.contains("this is version 1.1.0 of First alert, and earlier runs are of 1.0.0")
    );
    assert!(ran.out.contains("the last write was cut short"), "{}", ran.out);
    assert!(ran.out.ends_with("\n4 taken in, 1 there already, 6 left out\n"), "{}", ran.out);
    run(&bench, &["check"]).well();
}

#[test]
fn an_action_goes_from_a_report_to_a_re_test_that_closes_the_loop() {
    let bench = bench();
    run(&bench, &["import", "runs/first.journal"]).well();
    let open = run(&bench, &["actions", "--as-of", "2026-05-01"]).well();
    assert!(open.contains("days overdue") && open.contains("Could be tried again by"), "{open}");
    run(&bench, &["act", "change", "E1-A1", "--owner", "Head of operations"]).well();
    let said = run(&bench, &["act", "retest", "e1-a1"]).well();
    assert!(said.contains("is to be tried again by the expected response “"), "{said}");
    run(&bench, &["act", "close", "E1-A1", "--proof", "plan 3.2, section 4"]).well();
    let said = run(&bench, &["import", "runs/second.journal"]).well();
    assert!(said.contains("\n  E1-A1 is verified: “"), "{said}");
    let all = run(&bench, &["actions", "--all"]).well();
    assert!(all.contains("E1-A1   verified"), "{all}");
    let refused = run(&bench, &["act", "verify", "E1-A2", "--proof", "seen"]).refused();
    assert!(refused.starts_with("E1-A2 is proposed; only what is done can be verified"));
}

#[test]
fn a_tracker_s_sheet_is_taken_in_whole_or_not_at_all() {
    let bench = bench();
    run(&bench, &["import", "runs/first.journal"]).well();
    run(&bench, &["actions", "--csv", "sheet.csv"]).well();
    let sheet = bench.read("sheet.csv");
    let same = run(&bench, &["import-status", "sheet.csv"]).well();
    assert_eq!(same, "the register says all that already\n");
    let bench = bench.with("done.csv", sheet.replace("Proposed", "Done"));
    let said = run(&bench, &["import-status", "done.csv"]).well();
    assert!(said.ends_with("actions are changed\n"), "{said}");
    let bench = bench.with("bad.csv", "Action Id,Status\nE1-A1,Open\nE1-A2,Finished\n");
    let said = run(&bench, &["import-status", "bad.csv"]).refused();
    assert!(said.starts_with("line 3, column `Status`: `Finished` is no status; "), "{said}");
    assert!(said.ends_with(": bad.csv"), "{said}");
    let all = run(&bench, &["actions", "--all"]).well();
    assert!(all.contains("E1-A1   done"), "nothing was taken in: {all}");
}

#[test]
fn six_questions_are_answered_in_words_and_in_json() {
    let bench = bench();
    run(&bench, &["import", "runs"]).well();
    let said = run(&bench, &["status", "--as-of", "2026-07-01"]).well();
    for question in [
        "Are we due?",
        "What did we never test?",
        "What got better, and with what certainty?",
        "What is open?",
        "Who never practised?",
        "Can I show it to the auditor now?",
    ] {
        assert!(said.contains(&format!("\n{question}\n")), "{said}");
    }
    assert!(said.contains("better by +"), "doing nothing and doing all differ: {said}");
    assert!(said.lines().all(|it| it.chars().count() <= 92), "{said}");
    let json = run(&bench, &["status", "--as-of", "2026-07-01", "--json"]).well();
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["due"]["standing"], "in_time");
    assert!(json["better"][0]["difference"]["low"].as_i64().unwrap() > 0);
    run(&bench, &["coverage", "--as-of", "2026-07-01"]).well();
    let empty = Bench::new();
    let said = run(&empty, &["status"]).refused();
    assert!(said.starts_with("there is no programme here yet; `drillhall programme import`"));
    assert_eq!(empty.names("programme"), Vec::<String>::new());
}

#[test]
fn reminders_are_the_same_bytes_and_lose_what_is_done() {
    let bench = bench();
    run(&bench, &["import", "runs/first.journal"]).well();
    run(&bench, &["remind", "--ics", "one.ics"]).well();
    run(&bench, &["remind", "--ics", "two.ics"]).well();
    let one = bench.read("one.ics");
    assert_eq!(one, bench.read("two.ics"));
    assert!(one.contains("\r\nDTSTART;VALUE=DATE:2027"), "the next exercise: {one}");
    run(&bench, &["act", "drop", "E1-A1", "--why", "not ours"]).well();
    run(&bench, &["remind", "--ics", "one.ics"]).well();
    assert!(!one.contains("STATUS:CANCELLED") && bench.read("one.ics").contains("CANCELLED"));
}

#[test]
fn a_damaged_database_is_made_anew_and_a_backup_is_whole() {
    let bench = bench();
    run(&bench, &["import", "runs"]).well();
    let before = run(&bench, &["status", "--as-of", "2026-07-01", "--json"]).well();
    let bench = bench.with("programme/programme.db", "no database at all, and long enough to read");
    let said = run(&bench, &["status"]).refused();
    assert!(said.starts_with("the database is damaged ("), "{said}");
    assert!(said.contains("`drillhall programme rebuild` makes it anew"), "{said}");
    assert_eq!(run(&bench, &["check"]).code, 1);
    run(&bench, &["rebuild"]).well();
    assert_eq!(run(&bench, &["status", "--as-of", "2026-07-01", "--json"]).well(), before);
    run(&bench, &["backup", "copy"]).well();
    let copied = ["programme", "status", "--folder", "copy", "--as-of", "2026-07-01", "--json"];
    assert_eq!(bench.run(&copied).well(), before);
}

#[test]
fn two_programs_at_once_lose_nothing() {
    let bench = bench();
    run(&bench, &["import", "runs/first.journal"]).well();
    let add = |nth: usize| {
        let owner = format!("Desk {nth}");
        let arguments = ["programme", "--folder", "programme", "act", "add", "--issue", "a"];
        let mut command = bench.command(&arguments);
        command.args(["--step", "Do it", "--owner", &owner]);
        command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
    };
    let programs: Vec<_> = (0..8).map(add).collect();
    let ran: Vec<Ran> =
        programs.into_iter().map(|it| Ran::of(it.wait_with_output().unwrap())).collect();
    for ran in &ran {
        let is_told = ran.err.contains("another program is entering something here; try again");
        assert!(ran.code == 0 || is_told, "{}", ran.err);
    }
    let entered = ran.iter().filter(|it| it.code == 0).count();
    let all = run(&bench, &["actions", "--json"]).well();
    assert_eq!(all.matches("\"step\": \"Do it\"").count(), entered);
    assert!(entered > 0);
    run(&bench, &["check"]).well();
}

#[test]
fn what_was_acknowledged_survives_being_killed() {
    let bench = bench();
    run(&bench, &["import", "runs/first.journal"]).well();
    let mut acknowledged = 12;
    for months in 1..=25_u32 {
        let text = months.to_string();
        let arguments = ["programme", "--folder", "programme", "every", &text];
        let mut program = bench.command(&arguments);
        let mut program = program.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        // From before it opens the log to after it has closed the database.
        std::thread::sleep(std::time::Duration::from_micros(u64::from(months) * 900));
        drop(program.kill());
        let was_done = program.wait().unwrap().success();
        let json = run(&bench, &["status", "--json"]).well();
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        let now = json["due"]["every_months"].as_u64().unwrap();
        let kept =
            if was_done { vec![u64::from(months)] } else { vec![acknowledged, u64::from(months)] };
        assert!(kept.contains(&now), "{now} is not of {kept:?}");
        acknowledged = now;
    }
    run(&bench, &["check"]).well();
}

fn packed(bench: &Bench, out: &str, more: &[&str]) -> Ran {
    let mut arguments =
        vec!["evidence", "--from", "2026-01-01", "--to", "2026-12-31", "--out", out];
    arguments.extend(more);
    run(bench, &arguments)
}

#[test]
fn an_evidence_pack_is_the_same_bytes_and_is_checked_offline() {
    let bench = bench();
    run(&bench, &["import", "runs"]).well();
    let attend = ["attend", "1", "--role", "incident_commander", "--people", "2", "--name", "Zoë"];
    run(&bench, &attend).well();
    packed(&bench, "one.zip", &[]).well();
    packed(&bench, "two.zip", &[]).well();
    let bytes = |name: &str| std::fs::read(bench.path(name)).unwrap();
    assert_eq!(bytes("one.zip"), bytes("two.zip"));
    let said = bench.run(&["verify", "one.zip"]).well();
    assert!(said.starts_with("holds: 2026-01-01 to 2026-12-31, files: "), "{said}");
    assert!(said.ends_with(", journals: 2\nnot signed\n"), "{said}");
    let files = drillhall::store::archive::unpack(&bytes("one.zip")).unwrap();
    let attendance = String::from_utf8(files["attendance.csv"].clone()).unwrap();
    assert!(attendance.contains("E1,Incident commander,yes,2,\r\n"), "{attendance}");
    packed(&bench, "names.zip", &["--names"]).well();
    let files = drillhall::store::archive::unpack(&bytes("names.zip")).unwrap();
    assert!(String::from_utf8(files["attendance.csv"].clone()).unwrap().contains("Zoë"));
    let mut changed = files;
    changed.get_mut("overview.md").unwrap().push(b'!');
    let bench = bench.with("changed.zip", drillhall::store::archive::pack(&changed).unwrap());
    let ran = bench.run(&["verify", "changed.zip"]);
    assert_eq!(
        (ran.code, ran.out.as_str()),
        (1, "does not hold: overview.md was changed: its SHA-256 does not fit: changed.zip\n")
    );
    let turned = ["evidence", "--from", "2026-12-31", "--to", "2026-01-01", "--out", "a.zip"];
    assert!(run(&bench, &turned).refused().starts_with("the first day comes after the last"));
    let nowhere = packed(&bench, "no/such/folder/a.zip", &[]).refused();
    assert!(nowhere.starts_with("the pack cannot be written: "), "{nowhere}");
}

#[test]
fn a_signature_names_its_key_and_a_lost_journal_is_named() {
    let bench = bench();
    run(&bench, &["import", "runs/first.journal"]).well();
    let first = packed(&bench, "one.zip", &["--sign", "--key", "config/my.key"]);
    assert!(first.err.starts_with("drillhall: a key was made; keep a copy of it safe: "));
    let key = first.out.lines().last().unwrap().strip_prefix("signed by ").unwrap().to_owned();
    let said = bench.run(&["verify", "one.zip", "--signed-by", key.get(..16).unwrap()]).well();
    assert!(said.ends_with(&format!("signed by {key}\n")), "{said}");
    let ran = bench.run(&["verify", "one.zip", "--signed-by", "00"]);
    assert_eq!(ran.code, 1, "{}", ran.out);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = std::fs::metadata(bench.path("config/my.key")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    let journals = bench.names("programme/journals");
    std::fs::remove_file(bench.path(&format!("programme/journals/{}", journals[0]))).unwrap();
    let said = packed(&bench, "two.zip", &[]).refused();
    assert!(said.starts_with("the pack cannot be made: exercise 1: there is no such journal"));
    assert!(!bench.names(".").contains(&"two.zip".to_owned()));
}
