//! `pack`: a drill on paper, written whole or not at all.

use crate::support::Bench;

const FILES: [&str; 9] = [
    "evaluation-guides.html",
    "facilitator-guide.html",
    "feedback-form.html",
    "msel.csv",
    "msel.html",
    "private-injects.html",
    "role-cards.html",
    "sign-in-sheet.html",
    "situation-manual.html",
];

#[test]
fn a_pack_is_written_into_a_folder_that_is_made_and_says_whose_hands_it_is_for() {
    let bench = Bench::new();
    let said = bench.run(&["pack", "ward-lights", "--out", "new/pack"]).well();
    assert_eq!(bench.names("new/pack"), FILES);
    for file in FILES {
        assert!(said.contains(&format!("  new/pack/{file}  (")), "{said}");
    }
    let (players, rest) = said.split_once("Sealed, for one role each:\n").unwrap();
    let (sealed, behind) =
        rest.split_once("For the facilitator and the evaluators only:\n").unwrap();
    assert!(players.starts_with("For the players:\n") && players.lines().count() == 5, "{said}");
    assert_eq!((sealed.lines().count(), behind.lines().count()), (1, 4), "{said}");
}

#[test]
fn a_pack_is_the_same_every_time_and_replaces_the_one_before() {
    let bench = Bench::new().with("own/note.txt", "mine");
    for folder in ["one", "own", "own"] {
        bench.run(&["pack", "first-alert", "--out", folder]).well();
    }
    for file in FILES {
        assert_eq!(bench.read(&format!("one/{file}")), bench.read(&format!("own/{file}")));
    }
    assert_eq!(bench.read("own/note.txt"), "mine");
    assert_eq!(bench.names("own").len(), FILES.len() + 1);
}

#[test]
fn a_folder_that_cannot_be_written_is_told_in_one_line_and_nothing_is_written() {
    let bench = Bench::new().with("taken", "mine").with("full/msel.csv/in-the-way", "");
    for folder in ["taken", "taken/below"] {
        let said = bench.run(&["pack", "first-alert", "--out", folder]).refused();
        assert_eq!(
            said,
            format!(
                "the pack cannot be written: a file stands where a folder should be; name another \
                 folder: {folder}"
            )
        );
    }
    let said = bench.run(&["pack", "first-alert", "--out", "full"]).refused();
    assert_eq!(
        said,
        "the pack cannot be written: a folder stands where a file should be; name another folder: \
         full"
    );
    assert_eq!(
        (bench.names("full"), bench.read("taken")),
        (vec!["msel.csv".into()], "mine".into())
    );
}

#[test]
fn a_scenario_with_mistakes_is_not_printed() {
    let bench = Bench::new().with("bad.ron", "(format: 1, id: \"bad\")");
    let ran = bench.run(&["pack", "bad.ron", "--out", "out"]);
    assert_eq!((ran.code, ran.out.as_str()), (1, ""));
    assert_eq!(
        ran.err,
        "drillhall: the scenario has mistakes and cannot be printed; `drillhall check bad.ron` \
         names them\n"
    );
    assert_eq!(bench.names("."), ["bad.ron"]);
    let said = bench.run(&["pack", "word-lights", "--out", "out"]).refused();
    assert!(said.ends_with("did you mean `ward-lights`?"), "{said}");
}

#[test]
fn help_says_how_to_print() {
    let help = Bench::new().run(&["pack", "--help"]).well();
    assert!(help.contains("Open a page in a browser to print it"), "{help}");
    assert!(help.contains("Examples:") && help.contains("Exit code: 0 "), "{help}");
}
