//! The six answers.

use super::*;
use crate::programme::status::{DueStanding, answers};
use proptest::prelude::*;

#[test]
fn an_empty_programme_answers_all_six() {
    let answers = answers(&Programme::default(), today());
    assert_eq!(answers.due.standing, DueStanding::Never);
    assert_eq!(answers.never_tested.says[0], "Everything: nothing has been imported yet.");
    assert_eq!(answers.open.says, ["The register is empty."]);
    assert!(answers.better.is_empty() && !answers.audit.ready);
}

#[test]
fn being_due_is_told_in_days() {
    let mut programme = Programme::default();
    import(&mut programme, run("2025-11-21", 41_000, Vec::new()));
    let due = |on: &str| answers(&programme, day(on)).due;
    assert_eq!(
        due("2026-11-22").says,
        "Yes, since 21 November 2026 (1 day): the last was Night shift on 21 November 2025."
    );
    assert_eq!(due("2026-11-21").standing, DueStanding::Soon);
    assert_eq!(due("2026-01-01").standing, DueStanding::InTime);
    assert_eq!(due("2025-11-20").standing, DueStanding::Never, "it had not been held");
}

#[test]
fn a_change_within_the_doubt_is_called_one() {
    let mut programme = Programme::default();
    import(&mut programme, run("2026-03-02", 41_000, Vec::new()));
    let one = &answers(&programme, today()).better[0];
    assert_eq!(
        one.says,
        ["One run (41.0 points, give or take 8.0): there is nothing to compare it with."]
    );
    import(&mut programme, run("2026-06-02", 47_000, Vec::new()));
    let two = &answers(&programme, today()).better[0];
    assert_eq!(two.verdict, Some(Verdict::CannotTell));
    assert!(two.says[0].contains("That may be chance"), "{:?}", two.says);
    assert!(two.says.last().unwrap().starts_with("Two runs are a small sample"));
    import(&mut programme, run("2026-09-02", 71_000, Vec::new()));
    let three = &answers(&programme, today()).better[0];
    assert_eq!((three.verdict, three.compared), (Some(Verdict::Better), Some((1, 3))));
    assert!(three.says[0].contains("better by +30.0 points, with 95 per cent certainty between"));
}

#[test]
fn other_versions_and_programs_are_not_compared() {
    let mut programme = Programme::default();
    import(&mut programme, run("2026-03-02", 41_000, Vec::new()));
    let mut other = run("2026-06-02", 90_000, Vec::new());
    other.exercise.version = "1.1.0".to_owned();
    import(&mut programme, other);
    let mut bots = run("2026-07-02", 99_000, Vec::new());
    bots.exercise.mode = Mode::Simulated;
    import(&mut programme, bots);
    let better = answers(&programme, today()).better;
    assert_eq!(better.iter().map(|it| it.runs).collect::<Vec<_>>(), [1, 1]);
}

#[test]
fn gaps_are_named_and_fade() {
    let mut programme = Programme::default();
    let outcomes = vec![
        outcome("isolate", Fared::Well),
        outcome("image", Fared::NotExercised),
        outcome("standing_log", Fared::Well),
    ];
    import(&mut programme, run("2025-03-02", 41_000, outcomes));
    let gaps = answers(&programme, today()).never_tested;
    assert_eq!(gaps.responses.iter().map(|it| it.slug.as_str()).collect::<Vec<_>>(), ["image"]);
    assert_eq!(gaps.fading.len(), 2);
    assert_eq!(gaps.says[0], "1 of 3 expected responses were never put to the test.");
    assert!(!gaps.threats.contains(&"malicious code") && gaps.threats.contains(&"fraud"));
    assert_eq!(gaps.checklist.len(), CHECKLIST.len());
    let seen = What::Prepared { item: 9, on: day("2026-11-01"), note: "read aloud".to_owned() };
    enter(&mut programme, "2026-11-01", seen);
    let left = |on| answers(&programme, on).never_tested.checklist.len();
    assert_eq!((left(today()), left(day("2027-02-01"))), (CHECKLIST.len() - 1, CHECKLIST.len()));
}

#[test]
fn roles_that_nobody_filled_are_named() {
    let mut programme = Programme::default();
    import(&mut programme, run("2026-03-02", 41_000, Vec::new()));
    let never = answers(&programme, today()).never_practised;
    assert_eq!(never[0].says, "Legal counsel: never; the one run had nobody there.");
    assert_eq!(never.len(), 1);
    let later = answers(&programme, day("2027-06-01")).never_practised;
    assert_eq!(later[0].says, "Incident commander: not since 2 March 2026.");
}

#[test]
fn an_auditor_is_shown_what_is_there_and_told_what_is_missing() {
    let mut programme = programme_with_actions();
    let audit = answers(&programme, day("2026-03-20")).audit;
    let missing: Vec<&str> =
        audit.checks.iter().filter(|it| !it.holds).map(|it| it.says.as_str()).collect();
    assert_eq!(
        missing,
        [
            "Exercise without attendance: 1; enter it with `drillhall programme attend`.",
            "Exercise not signed off: 1; enter it with `drillhall programme sign`.",
        ]
    );
    let role = || "incident_commander".to_owned();
    let there = What::Attend { exercise: 1, role: role(), people: 2, names: Vec::new() };
    enter(&mut programme, "2026-03-20", there);
    let signed = What::Sign { exercise: 1, role: "sponsor".to_owned(), name: String::new() };
    enter(&mut programme, "2026-03-20", signed);
    let audit = answers(&programme, day("2026-03-20")).audit;
    assert_eq!(audit.says, "Yes: what an auditor asks for first is there.");
    let later = answers(&programme, day("2026-05-20")).audit;
    assert!(later.checks[6].says.starts_with("Overdue: E1-A1, E1-A3; "), "{:?}", later.checks);
}

#[test]
fn standing_responses_are_compared_over_scenarios_in_halves() {
    let mut programme = Programme::default();
    for (held, fared) in [("2026-01-02", Fared::Missed), ("2026-08-02", Fared::Well)] {
        let outcomes = (0..12).map(|nth| outcome(&format!("standing_{nth}"), fared)).collect();
        import(&mut programme, run(held, 50_000, outcomes));
    }
    let standing = &answers(&programme, today()).standing[0];
    assert_eq!((standing.earlier, standing.later), ((0, 12), (12, 12)));
    assert_eq!(standing.verdict, Verdict::Better);
    assert!(standing.says.contains("12 of 12 in the later run: more than chance explains"));
}

proptest! {
    #[test]
    fn ages_add_up(raised in 0_i32..900, closed in proptest::option::of(0_i32..900), due in 0_i32..900, now in 0_i32..900) {
        let start = day("2024-01-01");
        let at = |days: i32| start.plus_days(days);
        let mut action = programme_with_actions().action("E1-A1").unwrap().clone();
        action.raised = at(raised);
        action.due = Some(at(due));
        action.closed = closed.map(at);
        action.status = if closed.is_some() { Status::Done } else { Status::Open };
        let age = action.age(at(now));
        prop_assert!(age >= 0);
        if let Some(closed) = closed {
            prop_assert_eq!(age, i64::from((closed - raised).max(0)), "it stopped then");
            prop_assert_eq!(action.overdue(at(now)), None);
            prop_assert_eq!(action.was_on_time(), Some(closed <= due));
        } else {
            prop_assert_eq!(action.overdue(at(now)).is_some(), now > due);
            prop_assert_eq!(action.overdue(at(now)).unwrap_or(0), i64::from((now - due).max(0)));
            prop_assert_eq!(action.was_on_time(), None);
        }
    }

    #[test]
    fn no_trend_word_without_an_interval_that_leaves_out_nought(
        scores in proptest::collection::vec(10_000_i64..90_000, 1..6)
    ) {
        let mut programme = Programme::default();
        for (nth, score) in scores.iter().enumerate() {
            let held = format!("2026-0{}-02", nth + 1);
            import(&mut programme, run(&held, *score, Vec::new()));
        }
        let better = &answers(&programme, today()).better[0];
        let apart = better.difference.is_some_and(|it| it.low > 0 || it.high < 0);
        let says = better.says.first().unwrap();
        prop_assert_eq!(says.contains("better by") || says.contains("worse by"), apart, "{}", says);
    }
}
