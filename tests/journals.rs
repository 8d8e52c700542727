//! `verify` and `replay`, from outside.

use crate::support::Bench;
use drillhall::exercise::{Command, Seat, Setup};
use drillhall::journal::{Mode, Opening, Wall, chain};
use drillhall::scenario::{Sources, read};
use drillhall::session::Session;
use drillhall::time::ExerciseTime;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The journal of ten minutes of the first alert, in which nobody does anything.
fn session() -> Session {
    let opening = Opening {
        mode: Mode::Simulated,
        wall: Wall(0),
        scenario: include_str!("../scenarios/first-alert/scenario.ron").to_owned(),
        runbook: include_str!("../scenarios/runbook.ron").to_owned(),
        standing: include_str!("../scenarios/standing.ron").to_owned(),
        variables: BTreeMap::new(),
    };
    let sources = Sources {
        scenario: &opening.scenario,
        runbook: &opening.runbook,
        standing: &opening.standing,
    };
    let scenario = Arc::new(read(sources).scenario.unwrap());
    let setup = Setup::all_bots(&scenario, 1);
    let mut session = Session::begin(&scenario, setup, opening).unwrap();
    let ten = ExerciseTime::from_minutes(10);
    for command in [Command::Start, Command::Advance { to: ten }] {
        session.submit(Seat::Facilitator, command, Wall(0)).unwrap();
    }
    session
}

fn line(session: &Session, seq: u64) -> &str {
    str::from_utf8(session.journal().line(seq).unwrap()).unwrap()
}

#[test]
fn a_journal_that_holds_shows_its_head_hash() {
    let mut session = session();
    let head = session.journal().chain().head.to_hex();
    let bench = Bench::new().with("a.journal", session.journal().text());
    let said = bench.run(&["verify", "a.journal"]).well();
    assert_eq!(said, format!("holds: 2 entries, not sealed\nhead hash {head}\n"));
    session.close(Wall(1)).unwrap();
    let bench = bench.with("a.journal", session.journal().text());
    let said = bench.run(&["verify", "a.journal", "--head", head.get(..12).unwrap()]).well();
    assert_eq!(said, format!("holds: 2 entries, sealed\nhead hash {head}\n"));
    let ran = bench.run(&["verify", "a.journal", "--head", "0000"]);
    assert_eq!(ran.code, 1);
    assert!(ran.out.ends_with("\nthis is not the head hash that was asked for: 0000\n"));
}

#[test]
fn a_torn_tail_is_said_and_is_no_damage() {
    let session = session();
    let text = session.journal().text();
    let bench = Bench::new().with("a.journal", &text[..text.len() - 7]);
    let said = bench.run(&["verify", "a.journal"]).well();
    let left = line(&session, 2).len() - 7;
    assert!(said.starts_with("holds: 1 entry, not sealed\n"), "{said}");
    assert!(
        said.ends_with(&format!(
            "\nthe last write was cut short: {left} bytes at the end are no whole line and are \
             left out\n"
        )),
        "{said}"
    );
    let said = bench.run(&["replay", "a.journal"]).well();
    assert!(said.contains("\nthe last write was cut short: "), "{said}");
    let ran = bench.run(&["report", "a.journal", "--out", "out"]);
    assert_eq!((ran.code, ran.out.lines().count()), (0, 6));
    assert!(ran.err.starts_with("drillhall: the last write was cut short: "), "{}", ran.err);
}

#[test]
fn the_first_changed_line_is_named() {
    let session = session();
    let mut text = session.journal().text().to_vec();
    let at = line(&session, 0).len() + 30;
    text[at] ^= 1;
    let bench = Bench::new().with("a.journal", text);
    for command in ["verify", "replay"] {
        let ran = bench.run(&[command, "a.journal"]);
        assert_eq!((ran.code, ran.err.as_str()), (1, ""));
        assert_eq!(
            ran.out,
            "line 2 was changed: its checksum does not fit; take the file from a backup, or go on \
             from a copy that ends with line 1: a.journal\n"
        );
    }
}

#[test]
fn a_journal_replays_the_same() {
    let session = session();
    let bench = Bench::new().with("a.journal", session.journal().text());
    let events: usize = session.journal().entries().iter().map(|it| it.events.len()).sum();
    let said = bench.run(&["replay", "a.journal"]).well();
    assert_eq!(said, format!("the same: 2 entries, {events} events\n"));
}

#[test]
fn a_forged_journal_holds_but_does_not_replay() {
    let session = session();
    let forged = line(&session, 1).replacen("{\"role_entered\"", "\"paused\",{\"role_entered\"", 1);
    let json = forged.trim_end().get(17..).unwrap();
    let checksum = blake3::hash(json.as_bytes()).to_hex();
    let text = format!("{}{} {json}\n", line(&session, 0), checksum.get(..16).unwrap());
    assert!(chain::verify(text.as_bytes()).is_ok());
    let bench = Bench::new().with("a.journal", text);
    bench.run(&["verify", "a.journal"]).well();
    let ran = bench.run(&["replay", "a.journal"]);
    assert_eq!((ran.code, ran.err.as_str()), (1, ""));
    assert!(
        ran.out
            .starts_with("not the same: entry 1 differs in its event 2: recorded \"paused\", now "),
        "{}",
        ran.out
    );
}

#[test]
fn what_is_no_journal_is_refused_in_one_line() {
    let bench = Bench::new().with("a.txt", "once upon a time").with("empty.journal", "");
    for command in ["verify", "replay"] {
        let ran = bench.run(&[command, "a.txt"]);
        assert_eq!(ran.code, 2);
        assert_eq!(
            ran.out,
            "this is not a journal of an exercise; name the file that ends in `.journal`: a.txt\n"
        );
        let ran = bench.run(&[command, "empty.journal"]);
        assert_eq!(ran.code, 1);
        assert!(ran.out.starts_with("the file is empty; "), "{}", ran.out);
        let said = bench.run(&[command, "missing"]).refused();
        assert_eq!(said, "there is no such journal; check the name: missing");
        assert!(bench.run(&[command, "."]).refused().starts_with("this is no ordinary file; "));
    }
}
