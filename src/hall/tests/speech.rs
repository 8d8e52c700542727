//! Whatever a hall says comes from a file of words, and follows the language that is set.

use super::{answer_on, at, hall, hotwash, lead, library, played_out, playing, start};
use crate::exercise::Command;
use crate::hall::{Hall, Page};
use crate::scenario::Scenario;
use crate::store::disk::RealDisk;
use crate::ui::{Export, HotwashView, OtherTry, ReportBlock, ReportView, Settings, Wish};
use crate::words::{Language, Words};
use std::fmt::Debug;
use std::path::Path;
use std::sync::Arc;

fn listening(folder: &Path) -> Hall {
    let mut hall = hall(folder, RealDisk);
    hall.desk.speak(Words::pseudo());
    hall
}

/// Every text in something, as its debug form has it.
fn texts(of: &impl Debug) -> Vec<String> {
    let shown = format!("{of:?}").replace("\\\"", "”");
    shown.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

/// What stands outside all brackets, piece by piece.
fn outside_brackets(text: &str) -> Vec<String> {
    let mut depth = 0_u8;
    let mut outside = String::new();
    for letter in text.chars() {
        match letter {
            '[' => depth += 1,
            ']' => depth -= 1,
            _ if depth == 0 => outside.push(letter),
            _ => {}
        }
    }
    assert_eq!(depth, 0, "{text}");
    let pieces = outside.replace("\\n", "\n");
    let pieces = pieces.split(['\n', '(', ')', '?']).flat_map(|piece| piece.split(": "));
    pieces.map(|piece| piece.trim_matches([' ', ':']).to_owned()).collect()
}

fn has_words(piece: &str) -> bool {
    piece.chars().filter(|it| it.is_alphabetic()).count() > 1
}

/// What was said that no file of words has and no author wrote.
fn forgotten(of: &impl Debug, scenario: &Arc<Scenario>) -> Vec<String> {
    let authored = texts(scenario).join("\n");
    let pieces = texts(of).into_iter().flat_map(|text| outside_brackets(&text));
    let is_authored = |piece: &str| authored.contains(piece.trim_end_matches('.'));
    pieces.filter(|it| has_words(it) && !is_authored(it)).collect()
}

fn report(hall: &Hall) -> &ReportView {
    let Page::Report(results) = &hall.page else { panic!("this is not the report") };
    &results.report
}

#[test]
fn the_hot_wash_of_a_run_comes_from_the_files_of_words_and_the_author() {
    let folder = tempfile::tempdir().unwrap();
    let mut hall = listening(folder.path());
    let over = played_out(&mut hall);
    let Page::Hotwash(results) = &hall.page else { panic!("it is over") };
    let scenario = Arc::clone(results.scenario());
    hall.carry_out(Wish::ShowBest, at(over));
    let first = HotwashView { kept_in: String::new(), ..hotwash(&hall).clone() };
    assert!(first.best.is_some() && first.regrets.len() == 5 && !first.lanes.is_empty());
    assert_eq!(forgotten(&first, &scenario), [""; 0]);

    let again = first.decisions[0].again.clone();
    hall.carry_out(Wish::TryAgain(again), at(over));
    let said = playing(&mut hall).notice.clone().unwrap();
    assert_eq!(forgotten(&said, &scenario), [""; 0]);
    lead(&mut hall, Command::Resume, over);
    let over = answer_on(&mut hall, over, 1);
    let second = HotwashView { kept_in: String::new(), ..hotwash(&hall).clone() };
    assert!(!second.comparison.as_ref().unwrap().changes.is_empty());
    assert_eq!(forgotten(&second, &scenario), [""; 0]);

    hall.carry_out(Wish::ToReport, at(over));
    hall.carry_out(Wish::Write(Export::Csv), at(over));
    let view = report(&hall);
    assert!(view.saved.iter().all(|said| said.starts_with('[')), "{:?}", view.saved);
    let is_heading = |block: &&ReportBlock| matches!(block, ReportBlock::Heading(_));
    for block in view.blocks.iter().filter(is_heading) {
        assert_eq!(forgotten(block, &scenario), [""; 0]);
    }
}

#[test]
fn what_is_left_out_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let mut hall = listening(folder.path());
    start(&mut hall);
    let scenario = Arc::clone(playing(&mut hall).run.exercise().scenario());
    let left = ["[said] and glued on: 5", "[said (all [of] it)] · 5"];
    assert_eq!(forgotten(&left, &scenario), ["and glued on"]);
}

#[test]
fn what_is_said_along_the_way_comes_from_the_files_of_words() {
    let folder = tempfile::tempdir().unwrap();
    let mut hall = listening(folder.path());
    start(&mut hall);
    hall.tick(at(1));
    hall.tick(at(40));
    let asleep = playing(&mut hall).notice.clone().unwrap().text;
    hall.carry_out(Wish::GoOnUnsaved, at(41));
    let unsaved = playing(&mut hall).notice.clone().unwrap().text;
    hall.carry_out(Wish::SaveAgain, at(42));
    let saved = playing(&mut hall).notice.clone().unwrap().text;
    hall.carry_out(Wish::ToLibrary, at(43));
    hall.carry_out(Wish::Resume, at(44));
    let back = playing(&mut hall).notice.clone().unwrap().text;
    hall.carry_out(Wish::ToLibrary, at(45));
    hall.carry_out(Wish::Discard, at(46));
    let discarded = library(&hall).notice.clone().unwrap();
    for said in [asleep, unsaved, saved, back, discarded] {
        assert!(said.starts_with('[') && said.ends_with(']'), "{said}");
    }
}

#[test]
fn the_hot_wash_follows_the_language_and_so_do_the_tries_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut hall = hall(folder.path(), RealDisk);
    let over = played_out(&mut hall);
    let again = hotwash(&hall).decisions[0].again.clone();
    hall.carry_out(Wish::TryAgain(again), at(over));
    lead(&mut hall, Command::Resume, over);
    let over = answer_on(&mut hall, over, 1);
    hall.carry_out(Wish::ShowBest, at(over));
    let english = hotwash(&hall).clone();
    assert_eq!(english.attempt, "Second try");

    let german = Settings { language: Language::German, ..hall.desk.settings() };
    hall.carry_out(Wish::Set(german), at(over));
    let view = hotwash(&hall);
    assert_eq!(view.attempt, "Zweiter Versuch");
    assert!(view.ended.starts_with("zu Ende bei ") && view.ended.ends_with(" Einträge"));
    assert_eq!(view.comparison.as_ref().unwrap().changes[0].0, "Anders entschieden");
    assert!(view.best.as_ref().unwrap().lead.starts_with("Dies ist ein guter Weg"));
    assert!(view.lanes[0].title.ends_with(" (Sie)"), "{}", view.lanes[0].title);
    hall.carry_out(Wish::ToReport, at(over));
    let glance = ReportBlock::Heading("Das Ergebnis auf einen Blick".to_owned());
    assert!(report(&hall).blocks.contains(&glance));
    assert_eq!(report(&hall).folder, folder.path().display().to_string());
    hall.carry_out(Wish::ToHotwash, at(over));
    hall.carry_out(Wish::ToOtherTry(OtherTry::Before), at(over));
    assert!(hotwash(&hall).ended.starts_with("zu Ende bei "), "{}", hotwash(&hall).ended);

    hall.carry_out(Wish::Set(Settings { language: Language::English, ..german }), at(over));
    hall.carry_out(Wish::ToOtherTry(OtherTry::After), at(over));
    assert_eq!(hotwash(&hall), &english);
}
