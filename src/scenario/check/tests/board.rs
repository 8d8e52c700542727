//! The situation board: what stands where, and what it may show.

use super::{MINIMAL, SCENARIO, Said, all_said, changed, sound};
use crate::id::{Key as _, ObjectIx};
use crate::scenario::Sources;
use crate::scenario::model::board::{Mark, Once};

const BOARD: &str = r#"    board: (
        places: [
            (
                object: "pc", at: (1, 0), label: "PC at {org}", meter: "lost",
                shows: [(once: Known("virus"), mark: Hit), (once: Done("con.isolate_host"), mark: Held)],
            ),
            (object: "svc", at: (0, 0), shows: [(once: Known("virus"))]),
        ],
        links: [("svc", "pc")],
    ),
"#;

/// The minimal scenario with a board in which one thing is changed.
fn with_board(from: &str, to: &str) -> String {
    let scenario = changed(SCENARIO, "    facts: [", &format!("{BOARD}    facts: ["));
    changed(&scenario, from, to)
}

#[track_caller]
fn says(from: &str, to: &str, expected: &[Said<'_>]) {
    all_said(Sources { scenario: &with_board(from, to), ..MINIMAL }, expected);
}

#[test]
fn a_board_is_resolved() {
    let scenario = with_board("at: (1, 0)", "at: (6, 5)");
    let board = sound(Sources { scenario: &scenario, ..MINIMAL }).board;
    let pc = &board.places[0];
    assert_eq!((pc.column, pc.row, pc.label.as_str()), (6, 5, "PC at Example Ltd"));
    assert!(matches!(pc.shows[..], [(Once::Known(_), Some(Mark::Hit)), (Once::Done(_), _)]));
    assert_eq!(board.places[1].object, ObjectIx::from_position(1));
    assert_eq!(board.places[1].label, "The account", "its title, without a label");
    assert_eq!(board.links, [(1, 0)]);
}

#[test]
fn a_place_holds_one_thing_and_lies_on_the_board() {
    let says_range = "`pc` stands outside the board";
    let help = "columns go from 0 to 6, rows to 5";
    says("at: (1, 0)", "at: (7, 0)", &[("E112", "\"pc\"", says_range, help)]);
    let help = "(0, 0) is taken; give it a place of its own";
    says(
        "at: (1, 0)",
        "at: (0, 0)",
        &[("E113", "\"svc\"", "`svc` stands where `pc` stands", help)],
    );
    says(
        "(object: \"svc\", at",
        "(object: \"pc\", at",
        &[
            ("E113", "\"pc\"", "`pc` is on the board twice", "keep one of the two"),
            ("E115", "\"svc\"", "`svc` does not stand on the board", "give it a place first"),
        ],
    );
}

#[test]
fn only_things_stand_on_the_board_and_only_what_players_see() {
    let help = "what stands on the board is declared under `objects`";
    says(
        "(object: \"svc\", at: (0, 0), shows: [(once: Known(\"virus\"))]),",
        "(object: \"svc\", at: (0, 0)), (object: \"police\", at: (2, 0)),",
        &[("E115", "\"police\"", "`police` is no thing of the scenario", help)],
    );
    let help = "show it to them (`show: Public`), or leave it off the board";
    says(
        "per_minute: 15, max: 900",
        "per_minute: 15, max: 900, show: Facilitator",
        &[("E113", "\"lost\"", "players do not see the meter `lost`", help)],
    );
}

#[test]
fn what_a_place_shows_is_declared() {
    let help = "the facts are `powered_on`, `virus`";
    says(
        "once: Known(\"virus\"), mark: Hit",
        "once: Known(\"worm\"), mark: Hit",
        &[("E101", "\"worm\"", "no fact is called `worm`", help)],
    );
}
