//! What is entered, and what becomes of it.

use super::*;

fn status_of(programme: &Programme, id: &str) -> Status {
    programme.action(id).unwrap().status
}

#[test]
fn the_actions_of_a_report_flow_into_the_register() {
    let programme = programme_with_actions();
    let ids: Vec<String> = programme.actions.keys().map(ToString::to_string).collect();
    assert_eq!(ids, ["E1-A1", "E1-A2", "E1-A3"]);
    let action = programme.action("e1-a1").unwrap();
    assert_eq!((action.status, action.due), (Status::Proposed, Some(day("2026-04-01"))));
}

#[test]
fn programs_and_second_tries_raise_nothing() {
    let mut programme = Programme::default();
    let mut bots = run("2026-03-02", 41_000, vec![outcome("isolate", Fared::Missed)]);
    bots.exercise.mode = Mode::Simulated;
    import(&mut programme, bots);
    let mut again = run("2026-03-03", 42_000, vec![outcome("isolate", Fared::Missed)]);
    again.exercise.went_on = true;
    import(&mut programme, again);
    assert_eq!((programme.exercises.len(), programme.actions.len()), (2, 0));
    let expected = programme.expected.values().next().unwrap();
    assert_eq!(expected.tested, 1, "the second try was by people");
}

#[test]
fn a_later_exercise_verifies_or_reopens_what_is_bound_to_it() {
    for (fared, now, found) in [
        (Fared::Well, Status::Verified, Found::Verified),
        (Fared::Partly, Status::Reopened, Found::Reopened),
        (Fared::Missed, Status::Reopened, Found::Reopened),
    ] {
        let mut programme = programme_with_actions();
        let bound = What::Retest { action: "E1-A1".to_owned(), target: target("isolate") };
        enter(&mut programme, "2026-03-10", bound);
        enter(&mut programme, "2026-03-20", status("E1-A1", Status::Done, "card 7 rewritten"));
        let changed =
            import(&mut programme, run("2026-09-02", 60_000, vec![outcome("isolate", fared)]));
        assert_eq!(status_of(&programme, "E1-A1"), now, "{fared:?}");
        let last = programme.verifications.last().unwrap();
        assert_eq!((last.result, last.exercise), (found, Some(2)));
        assert!(changed.told.iter().any(|it| it.starts_with("E1-A1 is ")), "{:?}", changed.told);
    }
}

#[test]
fn what_was_not_exercised_says_nothing_and_neither_does_an_earlier_run() {
    let mut programme = programme_with_actions();
    let bound = What::Retest { action: "E1-A1".to_owned(), target: target("isolate") };
    enter(&mut programme, "2026-03-10", bound);
    import(&mut programme, run("2026-09-02", 1, vec![outcome("isolate", Fared::NotExercised)]));
    import(&mut programme, run("2026-01-02", 2, vec![outcome("isolate", Fared::Well)]));
    assert_eq!(status_of(&programme, "E1-A1"), Status::Proposed);
    assert_eq!(programme.verifications, []);
}

#[test]
fn an_inject_tries_what_is_expected_of_it() {
    let by_inject = |fared: Option<Fared>| {
        let mut programme = programme_with_actions();
        let target = Target { scenario: None, by: By::Inject("second_wave".to_owned()) };
        let bound = What::Retest { action: "E1-A3".to_owned(), target };
        enter(&mut programme, "2026-03-10", bound);
        let outcomes = fared.map(|fared| Outcome {
            opened_by: "second_wave".to_owned(),
            ..outcome("image", fared)
        });
        let mut later = run("2026-09-02", 60_000, outcomes.into_iter().collect());
        later.released.push("second_wave".to_owned());
        import(&mut programme, later);
        programme.verifications.last().map(|it| it.result)
    };
    assert_eq!(by_inject(Some(Fared::Well)), Some(Found::Verified));
    assert_eq!(by_inject(Some(Fared::Missed)), Some(Found::Reopened));
    assert_eq!(by_inject(None), Some(Found::ToJudge));
}

#[test]
fn the_same_finding_in_a_later_exercise_is_a_recurrence() {
    let mut programme = programme_with_actions();
    enter(&mut programme, "2026-03-20", status("E1-A1", Status::Done, "card 7 rewritten"));
    let again = vec![outcome("isolate", Fared::Missed), outcome("tell", Fared::Missed)];
    let changed = import(&mut programme, run("2026-09-02", 50_000, again));
    assert_eq!(programme.action("E2-A1").unwrap().recurs.as_deref(), Some("E1-A1"));
    assert_eq!(programme.action("E2-A2").unwrap().recurs, None);
    assert_eq!(changed.told, ["E2-A1 repeats E1-A1, which is done: “isolate” came late"]);
}

#[test]
fn what_does_not_fit_is_refused_with_a_way_out() {
    let programme = programme_with_actions();
    let said = |what| {
        let entry = Entry { wall: noon("2026-05-01"), what };
        programme.check(&entry, None).unwrap_err().to_string()
    };
    let verify = What::Verify { action: "E1-A1".to_owned(), proof: "seen".to_owned() };
    assert_eq!(
        said(verify),
        "E1-A1 is proposed; only what is done can be verified; close it first"
    );
    assert_eq!(said(status("E1-A2", Status::Open, "")), "E1-A2 is dropped; reopen it first");
    assert_eq!(
        said(status("E7-A1", Status::Done, "")),
        "no action is called `E7-A1`; `drillhall programme actions` lists them all"
    );
    let attend = |role: &str, name: &str| What::Attend {
        exercise: 1,
        role: role.to_owned(),
        people: 2,
        names: vec![name.to_owned()],
    };
    for name in ["\u{202e}Ada", "Ada\nLovelace", "\u{2067}Ada", "  "] {
        assert!(said(attend("legal", name)).starts_with("the name is "), "{name:?}");
    }
    for name in ["Ada", "José Ñ.", "李小龍", "أحمد", "Zoë 👩🏽‍🚒", "O'Brien; DROP TABLE action"]
    {
        let entry = Entry { wall: noon("2026-05-01"), what: attend("legal", name) };
        assert_eq!(programme.check(&entry, None), Ok(()), "{name}");
    }
    assert_eq!(
        said(attend("janitor", "Ada")),
        "the exercise has no role `janitor`; its roles are incident_commander, legal"
    );
    let bound = What::Retest { action: "E1-A1".to_owned(), target: target("isolat") };
    assert!(said(bound).starts_with("the expected response “isolat” of night is not there"));
    let nobody = What::Sign { exercise: 4, role: "sponsor".to_owned(), name: String::new() };
    assert_eq!(said(nobody), "there is no exercise 4; they are numbered 1 to 1");
    let two_lines = What::Sign { exercise: 1, role: "a\nb".to_owned(), name: String::new() };
    assert!(said(two_lines).starts_with("the role is longer than 2000 letters or holds control"));
}

#[test]
fn the_same_journal_is_taken_in_once() {
    let mut programme = Programme::default();
    let first = run("2026-03-02", 41_000, Vec::new());
    import(&mut programme, first.clone());
    let entry = |head: &str| Entry {
        wall: noon("2026-03-05"),
        what: What::Import {
            head: head.to_owned(),
            file: "b.journal".to_owned(),
            team: String::new(),
        },
    };
    let same = programme.check(&entry(&first.exercise.head), Some(&first)).unwrap_err();
    assert_eq!(
        same.to_string(),
        "this journal is in the programme already, as exercise 1, Night shift on 2 March 2026"
    );
    let mut other = first;
    other.exercise.head = "other".to_owned();
    let other = programme.check(&entry("other"), Some(&other)).unwrap_err();
    assert!(other.to_string().starts_with("the same run is in the programme with other entries"));
}
