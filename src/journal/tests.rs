//! Journals as bytes: what was written is read, and no byte changes unseen.

use super::record::tests::sample;
use super::*;
use crate::dice::Dice;
use crate::scenario::{Sources, read};
use proptest::prelude::*;
use std::sync::OnceLock;

/// The small scenario that the rules of play are tested with.
pub(crate) fn small_scenario() -> Arc<Scenario> {
    static READ: OnceLock<Arc<Scenario>> = OnceLock::new();
    let sources = Sources {
        scenario: include_str!("../exercise/tests/scenario.ron"),
        runbook: include_str!("../exercise/tests/runbook.ron"),
        standing: "",
    };
    Arc::clone(READ.get_or_init(|| Arc::new(read(sources).scenario.unwrap())))
}

/// The opening of a journal that carries the small scenario.
pub(crate) fn opening() -> Opening {
    Opening {
        scenario: include_str!("../exercise/tests/scenario.ron").to_owned(),
        runbook: include_str!("../exercise/tests/runbook.ron").to_owned(),
        ..short_opening()
    }
}

/// An opening that carries next to nothing, for tests that look at every byte.
pub(crate) fn short_opening() -> Opening {
    Opening {
        mode: Mode::Simulated,
        wall: Wall(1_900_000_000_000),
        scenario: "(id: \"é\")".to_owned(),
        runbook: "()".to_owned(),
        standing: String::new(),
        variables: [("org".to_owned(), "Example".to_owned())].into(),
    }
}

/// A command made up by chance, well formed and seldom sensible.
pub(crate) fn any_command(scenario: &Scenario, dice: &mut Dice) -> Command {
    within(&Arc::new(Names::of(scenario)), || sample::any(dice))
}

fn header(scenario: &Scenario) -> Header {
    Header::new(short_opening(), scenario, &Setup::all_bots(scenario, 7))
}

/// A journal of so many made-up entries.
pub(crate) fn made_up(scenario: &Scenario, entries: u64) -> Journal {
    let mut journal = Journal::begin(header(scenario), scenario).unwrap();
    let names = Arc::new(Names::of(scenario));
    for seq in 1..=entries {
        let dice = &mut Dice::new(seq, 3);
        let (command, event) = within(&names, || (sample::any(dice), sample::any(dice)));
        let at = ExerciseTime::from_minutes(1);
        let (wall, seat, events) = (Wall(5), Seat::Facilitator, vec![event, Event::Paused]);
        journal.append(NewEntry { at, wall, seat, command, events }).unwrap();
    }
    journal
}

#[test]
fn what_was_written_is_read() {
    let scenario = small_scenario();
    let mut journal = made_up(&scenario, 40);
    journal.seal(Wall(9)).unwrap();
    let back = Journal::read(journal.text().to_vec(), &scenario).unwrap();
    assert_eq!(back.header(), journal.header());
    assert_eq!(back.setup(), &Setup::all_bots(&scenario, 7));
    assert_eq!(back.entries(), journal.entries());
    assert_eq!(back.chain(), journal.chain());
    assert_eq!(back.ends, journal.ends);
    assert_eq!(back.chain().sealed, Some(Wall(9)));
    assert_eq!(chain::verify(journal.text()).unwrap().1, *journal.chain());
    assert_eq!(chain::read_header(journal.text()).unwrap(), *journal.header());
}

#[test]
fn a_line_can_be_shown_to_anybody() {
    let scenario = small_scenario();
    let journal = made_up(&scenario, 3);
    let line = str::from_utf8(journal.line(2).unwrap()).unwrap();
    assert_eq!(line.get(16..33), Some(r#" {"v":1,"seq":2,""#));
    assert!(line.ends_with("\"}\n"));
    assert!(journal.line(0).unwrap().windows(13).any(|it| it == b" {\"journal\":1"));
    assert_eq!(journal.line(4), None);
    let lines: Vec<u8> = (0..=3).flat_map(|seq| journal.line(seq).unwrap()).copied().collect();
    assert_eq!(lines, journal.text());
}

/// Every way to read a journal must say the same.
fn read_all(text: &[u8], scenario: &Scenario) -> Result<Chain, Damage> {
    let verified = chain::verify(text).map(|(_, chain)| chain);
    let read = Journal::read(text.to_vec(), scenario).map(|journal| journal.chain);
    if verified.is_err() || read.is_err() {
        assert_eq!(verified.is_err(), read.is_err());
    } else {
        assert_eq!(verified, read);
    }
    read
}

#[test]
fn no_byte_changes_unseen() {
    let scenario = small_scenario();
    let mut journal = made_up(&scenario, 4);
    journal.seal(Wall(9)).unwrap();
    let text = journal.text();
    let line_of = |at: usize| text[..at].split(|byte| *byte == b'\n').count();
    for at in 0..text.len() {
        for flip in [0x01, 0x20, 0x80, 0xff] {
            let mut changed = text.to_vec();
            changed[at] ^= flip;
            let damage = read_all(&changed, &scenario).expect_err("a changed byte is found");
            assert_eq!(damage.line, line_of(at), "byte {at} ^ {flip}: {damage}");
        }
    }
}

#[test]
fn a_torn_tail_is_cut_at_the_last_whole_entry() {
    let scenario = small_scenario();
    let journal = made_up(&scenario, 4);
    let text = journal.text();
    for length in 0..=text.len() {
        let read = Journal::read(text[..length].to_vec(), &scenario);
        if length < journal.ends[0] {
            let why = read.unwrap_err().why;
            assert_eq!(why, if length == 0 { Why::Empty } else { Why::NoWholeLine });
            continue;
        }
        let read = read.unwrap();
        let whole = journal.ends.iter().filter(|end| **end <= length).count();
        assert_eq!(read.entries(), &journal.entries()[..whole - 1]);
        assert_eq!(read.text(), &text[..journal.ends[whole - 1]]);
        assert_eq!(read.chain().torn, length - journal.ends[whole - 1]);
    }
}

#[test]
fn a_journal_goes_on_where_its_torn_tail_was_cut() {
    let scenario = small_scenario();
    let whole = made_up(&scenario, 4);
    let cut = whole.text().len() - 5;
    let mut journal = Journal::read(whole.text()[..cut].to_vec(), &scenario).unwrap();
    let Entry { at, wall, seat, command, events, .. } = whole.entries()[3].clone();
    journal.append(NewEntry { at, wall, seat, command, events }).unwrap();
    assert_eq!(journal.text(), whole.text());
}

/// The journal's text with one line put in another's place.
#[track_caller]
fn rearranged(lines: &[u64], line: usize, why: &Why) {
    let scenario = small_scenario();
    let mut journal = made_up(&scenario, 3);
    journal.seal(Wall(9)).unwrap();
    let seal = &journal.text()[*journal.ends.last().unwrap()..];
    let lines: Vec<u8> =
        lines.iter().flat_map(|seq| journal.line(*seq).unwrap_or(seal)).copied().collect();
    assert_eq!(read_all(&lines, &scenario).unwrap_err(), Damage::new(line, why.clone()));
}

#[test]
fn lines_left_out_doubled_or_moved_are_named() {
    rearranged(&[0, 2, 3], 2, &Why::OutOfOrder { expected: 1, found: 2 });
    rearranged(&[0, 1, 1, 2], 3, &Why::OutOfOrder { expected: 2, found: 1 });
    rearranged(&[0, 1, 3, 2], 3, &Why::OutOfOrder { expected: 2, found: 3 });
    rearranged(&[0, 1, 2, 99], 4, &Why::WrongCount { sealed: 3, found: 2 });
    rearranged(&[0, 1, 2, 3, 99, 99], 6, &Why::AfterSeal);
    rearranged(&[1, 2, 3], 1, &Why::NotAJournal);
}

#[test]
fn a_line_of_another_journal_does_not_follow() {
    let scenario = small_scenario();
    let journal = made_up(&scenario, 3);
    let mut later = header(&scenario);
    later.wall = Wall(1);
    let other = Journal::begin(later, &scenario).unwrap();
    let text = [other.line(0).unwrap(), journal.line(1).unwrap()].concat();
    assert_eq!(read_all(&text, &scenario).unwrap_err(), Damage::new(2, Why::NotChained));
    let mut sealed = journal.clone();
    let seal = sealed.seal(Wall(2)).unwrap().to_vec();
    let mut other = made_up(&scenario, 2);
    let Entry { at, seat, command, .. } = journal.entries()[2].clone();
    other.append(NewEntry { at, wall: Wall(6), seat, command, events: vec![] }).unwrap();
    let text = [other.text(), &seal].concat();
    assert_eq!(read_all(&text, &scenario).unwrap_err(), Damage::new(5, Why::NotChained));
}

/// A line with a checksum that fits, whatever it says.
fn line(json: &str) -> Vec<u8> {
    let mut text = Vec::new();
    let write = |text: &mut Vec<u8>| {
        text.extend_from_slice(json.as_bytes());
        Ok::<(), ()>(())
    };
    chain::add_line(&mut text, write).unwrap();
    text
}

#[track_caller]
fn says(text: &[u8], sentence: &str, way_out: &str) {
    let damage = Journal::read(text.to_vec(), &small_scenario()).unwrap_err();
    assert_eq!((damage.to_string().as_str(), damage.way_out().as_str()), (sentence, way_out));
}

const AGAIN: &str = "Nothing was lost that had been acknowledged; begin the exercise again.";
const NAME: &str = "Name the file that ends in `.journal`.";

#[test]
fn what_is_no_journal_is_told_in_one_sentence_with_a_way_out() {
    says(b"", "the file is empty", AGAIN);
    says(&[0; 4000], "this is not a journal of an exercise", NAME);
    says(b"\x7fELF\n\n\n", "this is not a journal of an exercise", NAME);
    says(&vec![b'a'; 1 << 20], "this is not a journal of an exercise", NAME);
    says(b"0123456789abcdef {\"journal\":1,", "the file ends inside its first line", AGAIN);
    says(&line(r#"{"journal":0}"#), "this is not a journal of an exercise", NAME);
    says(&line(r#"{"journal":"x"}"#), "this is not a journal of an exercise", NAME);
    says(
        &line(r#"{"journal":2,"anything":{}}"#),
        "a newer version of the program wrote this (format 2; this one reads 1)",
        "Update the program to open it.",
    );
    says(
        &line(r#"{"journal":1}"#),
        "line 1 cannot be read: missing field `engine`",
        "Take the file from a backup.",
    );
}

#[test]
fn what_does_not_hold_further_down_is_told_too() {
    let journal = made_up(&small_scenario(), 1);
    let text = |json: &str| [journal.text(), &line(json)].concat();
    let cut = "Take the file from a backup, or go on from a copy that ends with line 2.";
    says(&text("{}"), "line 3 cannot be read: missing field `v`", cut);
    says(&text("["), "line 3 cannot be read: EOF while parsing a list", cut);
    says(&text(r#"{"seal":{}}"#), "line 3 cannot be read: missing field `v`", cut);
    let deep = "[".repeat(100_000);
    says(
        &text(&format!(r#"{{"v":{deep}"#)),
        "line 3 cannot be read: invalid type: sequence, expected u32",
        cut,
    );
    let mut changed = text("{}");
    let at = journal.ends[0] + 30;
    changed[at] ^= 1;
    says(
        &changed,
        "line 2 was changed: its checksum does not fit",
        "Take the file from a backup, or go on from a copy that ends with line 1.",
    );
}

#[test]
fn a_carried_text_must_be_the_one_that_was_hashed() {
    let scenario = small_scenario();
    let mut header = header(&scenario);
    header.runbook.text.push('!');
    let text = Journal::begin(header, &scenario).unwrap().text().to_vec();
    says(
        &text,
        "line 1 cannot be read: a text it carries is not the one its hash was made of",
        "Take the file from a backup.",
    );
}

#[test]
fn a_journal_of_another_scenario_says_so() {
    let scenario = small_scenario();
    let mut foreign = Scenario::clone(&scenario);
    let mut roles: Vec<_> = foreign.roles.iter().cloned().collect();
    roles[0].slug = "harbour_master".to_owned();
    foreign.roles = crate::id::Table::new(roles);
    let text = Journal::begin(
        Header::new(short_opening(), &foreign, &Setup::all_bots(&foreign, 1)),
        &foreign,
    );
    says(
        text.unwrap().text(),
        "this belongs to another scenario: it has no role `harbour_master`",
        "Open it by itself; a journal carries its own scenario.",
    );
}

#[test]
fn a_branch_names_its_parent_and_keeps_its_numbers() {
    let scenario = small_scenario();
    let journal = made_up(&scenario, 5);
    let branch = journal.branch(3, Wall(77), &scenario).unwrap();
    let parent = branch.header().parent.unwrap();
    assert_eq!((parent.seq, parent.journal.0), (3, journal.chain().first));
    let fourth = str::from_utf8(journal.line(4).unwrap()).unwrap();
    assert!(fourth.contains(&format!("\"prev\":\"{}\"", parent.entry)), "the hash of entry 3");
    assert_eq!(branch.entries(), &journal.entries()[..3]);
    assert_eq!(branch.header().wall, Wall(77));
    assert_eq!(read_all(branch.text(), &scenario).unwrap().entries, 3);
    assert!(journal.branch(6, Wall(77), &scenario).is_none());
    assert_eq!(journal.branch(0, Wall(77), &scenario).unwrap().entries(), []);
}

#[test]
fn a_sealed_journal_is_sealed_once() {
    let scenario = small_scenario();
    let mut journal = made_up(&scenario, 2);
    assert!(!journal.seal(Wall(1)).unwrap().is_empty());
    assert_eq!(journal.seal(Wall(2)).unwrap(), b"");
    assert_eq!(read_all(journal.text(), &scenario).unwrap().sealed, Some(Wall(1)));
}

proptest! {
    #[test]
    fn no_bytes_are_too_strange(mut bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let scenario = small_scenario();
        drop(read_all(&bytes, &scenario));
        let text = made_up(&scenario, 2).text().to_vec();
        bytes.splice(0..0, text);
        drop(read_all(&bytes, &scenario));
    }

    #[test]
    fn no_rechained_line_is_too_strange(at in 0..2000_usize, byte in 32..127_u8) {
        let scenario = small_scenario();
        let journal = made_up(&scenario, 2);
        for seq in 0..=2 {
            let mut json = journal.line(seq).unwrap()[17..].to_vec();
            json.pop();
            let at = at % json.len();
            json[at] = byte;
            let Ok(json) = String::from_utf8(json) else { continue };
            let mut text: Vec<u8> =
                (0..seq).flat_map(|seq| journal.line(seq).unwrap()).copied().collect();
            text.extend(line(&json));
            if let Ok(read) = Journal::read(text, &scenario) {
                drop(replay::fold(&read, &scenario, |_, _, _| ()));
                drop(replay::replay(&read, &scenario));
            }
        }
    }
}
