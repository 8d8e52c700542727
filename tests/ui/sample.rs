//! Something to show: the shipped drills, played a little.

use drillhall::exercise::view::View;
use drillhall::exercise::{Act, Command, Exercise, Rating, Seat, Setup, Work};
use drillhall::id::RoleIx;
use drillhall::report::debrief::{Agreed, Debrief, Remark, RemarkKind};
use drillhall::scenario::{Scenario, Sources, read};
use drillhall::time::{ExerciseTime, Span};
use drillhall::ui::{
    Again, Asked, BestLine, BestView, BriefingView, Came, Changed, ComparisonView, DecidedLine,
    Deed, Figure, HotwashView, Lane, LibraryView, ObjectiveLine, OpenWindow, Regret, ReplayView,
    ReportBlock, ReportView, ScenarioCard, Score, StepKind, StripKind, StripMark, Unfinished,
    WaterStep, WaterfallView,
};
use drillhall::words::Words;
use std::sync::{Arc, OnceLock};

const RUNBOOK: &str = include_str!("../../scenarios/runbook.ron");
const STANDING: &str = include_str!("../../scenarios/standing.ron");
const FIRST_ALERT: &str = include_str!("../../scenarios/first-alert/scenario.ron");
const WARD_LIGHTS: &str = include_str!("../../scenarios/ward-lights/scenario.ron");

/// A shipped scenario from its text.
pub(crate) fn read_scenario(text: &str) -> Arc<Scenario> {
    let reading = read(Sources { scenario: text, runbook: RUNBOOK, standing: STANDING });
    Arc::new(reading.scenario.unwrap())
}

pub(crate) fn first_alert() -> Arc<Scenario> {
    static READ: OnceLock<Arc<Scenario>> = OnceLock::new();
    Arc::clone(READ.get_or_init(|| read_scenario(FIRST_ALERT)))
}

pub(crate) fn ward_lights() -> Arc<Scenario> {
    static READ: OnceLock<Arc<Scenario>> = OnceLock::new();
    Arc::clone(READ.get_or_init(|| read_scenario(WARD_LIGHTS)))
}

/// Whether these words are those of one of the files that authors wrote, or of what is shown here.
pub(crate) fn says(text: &str) -> bool {
    every_text().contains(&one_line(text))
}

fn one_line(text: &str) -> String {
    let text = text.replace("\\\n", " ").replace('\\', "");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// All that authors wrote in those files.
fn every_text() -> &'static str {
    static ALL: OnceLock<String> = OnceLock::new();
    ALL.get_or_init(|| {
        one_line(
            &[RUNBOOK, STANDING, FIRST_ALERT, WARD_LIGHTS, include_str!("sample.rs")].join(" "),
        )
    })
}

/// What the drills' own names stand for.
const NAMES: [(&str, &str); 3] =
    [("{org}", "Wrenfield Parcels"), ("{site}", "Main Site"), ("{second_site}", "Northgate")];

/// The same in capitals or not, with the names put in.
pub(crate) fn says_somehow(text: &str) -> bool {
    static ALL: OnceLock<String> = OnceLock::new();
    let all = ALL.get_or_init(|| {
        let put_in = |text: String, (mark, name): (&str, &str)| text.replace(mark, name);
        NAMES.into_iter().fold(every_text().to_owned(), put_in).to_lowercase()
    });
    all.contains(&one_line(text).to_lowercase())
}

/// One person in the scenario's own chair for one, the clock just started.
pub(crate) fn alone(scenario: &Arc<Scenario>) -> (Exercise, Seat) {
    let role = scenario.solo.unwrap();
    let setup = Setup::solo(scenario, role, 1);
    let mut exercise = Exercise::new(Arc::clone(scenario), setup);
    exercise.handle(Seat::Facilitator, &Command::Start, &mut ()).unwrap();
    (exercise, Seat::Role(role))
}

pub(crate) fn advance(exercise: &mut Exercise, seconds: i64) {
    let to = exercise.state().now.after(Span::from_seconds(seconds));
    exercise.handle(Seat::Facilitator, &Command::Advance { to }, &mut ()).unwrap();
}

fn act(exercise: &mut Exercise, role: RoleIx, slug: &str) {
    let scenario = Arc::clone(exercise.scenario());
    let action = scenario.actions.find(|action| action.slug == slug).unwrap();
    let view = exercise.view(Seat::Role(role), &Words::english());
    let offer = view.palette.iter().find(|offer| offer.action == action).unwrap();
    let about = offer.objects.as_ref().map(|objects| objects[0].object);
    let level = offer.wants_level.then_some(2);
    let work = Work::Act(Act { about, level, ..Act::of(action) });
    exercise.handle(Seat::Role(role), &Command::Do(work), &mut ()).unwrap();
}

/// The ward drill, twenty minutes in, colleagues at work.
pub(crate) fn ward_at_twenty() -> (Exercise, Seat) {
    let scenario = ward_lights();
    let (mut exercise, seat) = alone(&scenario);
    let Seat::Role(own) = seat else { unreachable!() };
    for minute in 0..20 {
        advance(&mut exercise, 60);
        for role in scenario.roles.keys() {
            let view = exercise.view(Seat::Role(role), &Words::english());
            let possible: Vec<&str> = view
                .palette
                .iter()
                .filter(|offer| offer.refusal.is_none() && offer.usual)
                .map(|offer| offer.slug.as_str())
                .collect();
            if minute % 4 == 0 && !possible.is_empty() && role != own {
                act(&mut exercise, role, possible[minute % possible.len()]);
            }
        }
        if minute == 3 || minute == 19 {
            let view = exercise.view(seat, &Words::english());
            let mine: Vec<&str> = view
                .palette
                .iter()
                .filter(|offer| offer.refusal.is_none())
                .map(|offer| offer.slug.as_str())
                .collect();
            act(&mut exercise, own, mine[0]);
            act(&mut exercise, own, mine[1]);
        }
    }
    (exercise, seat)
}

/// The ward drill at a moment when the person must decide.
pub(crate) fn ward_with_a_question() -> (Exercise, Seat) {
    let scenario = ward_lights();
    let (mut exercise, seat) = alone(&scenario);
    let analyst = scenario.roles.find(|role| role.slug == "security_analyst").unwrap();
    act(&mut exercise, analyst, "mob.appoint_ic");
    let waits = |view: &View| view.questions.iter().any(|it| it.yours && it.outcome.is_none());
    while !waits(&exercise.view(seat, &Words::english()))
        || exercise.view(seat, &Words::english()).times.now.millis() < 600_000
    {
        advance(&mut exercise, 30);
    }
    (exercise, seat)
}

pub(crate) fn library() -> LibraryView {
    LibraryView {
        next: "New here? First alert takes eight minutes and shows how everything works."
            .to_owned(),
        unfinished: Some(Unfinished {
            title: "Ward lights".to_owned(),
            at: ExerciseTime::from_millis(1_264_000),
            is_over: false,
        }),
        notice: None,
        scenarios: vec![
            ScenarioCard::new(&first_alert(), "new"),
            ScenarioCard::new(&ward_lights(), "2 runs, last 74"),
        ],
    }
}

pub(crate) fn briefing() -> BriefingView {
    let scenario = ward_lights();
    BriefingView::new(&scenario, scenario.solo.unwrap())
}

pub(crate) fn hotwash() -> HotwashView {
    let line = |title: &str, rating, points: Option<u8>, done: &str| ObjectiveLine {
        title: title.to_owned(),
        rating,
        points,
        interval: points.map(|points| (points.saturating_sub(14), points.saturating_add(9))),
        done: done.to_owned(),
    };
    let regret = |title: &str, because: &str, cost: &str, gravity| Regret {
        title: title.to_owned(),
        because: because.to_owned(),
        cost: cost.to_owned(),
        about: title.split(' ').next().unwrap_or_default().to_lowercase(),
        at: Some(ExerciseTime::from_minutes(34)),
        gravity,
        again: Some(again(30, "when this was first wanted")),
    };
    HotwashView {
        title: "Ward lights".to_owned(),
        ended: "ended 1:24:10 · 112 entries".to_owned(),
        score: Some(Score {
            points: 71,
            doubt: Some(12),
            sentence: "82 earned by what was done and when, less 8 for one major harm, less 3 for acts that answered nothing. One drill is a noisy measure: read the reasons, not the number.".to_owned(),
        }),
        objectives: vec![
            line("Contain without harm", Rating::P, Some(93), "7 of 7"),
            line("Command set up", Rating::S, Some(78), "6 of 8"),
            line("Escalate", Rating::M, Some(64), "5 of 7"),
            line("Legal clocks", Rating::U, Some(38), "2 of 5"),
            line("Clean recovery", Rating::NotExercised, None, "not exercised"),
        ],
        regrets: vec![
            regret(
                "The early warning left after the deadline.",
                "It was due Sunday 02:14. The clock began when the note was seen, not when the cause was known. Who watches the clock in your plan?",
                "−6.1",
                Rating::U,
            ),
            regret("Legal heard 4 minutes late.", "The threat to publish was the trigger. Entry 41.", "−4.0", Rating::M),
            regret("The analyst kept the VPN finding for 9 minutes.", "A private item that the commander needed.", "−3.2", Rating::M),
            regret("Severity was called 11 minutes in.", "Nobody knew who may declare.", "−2.4", Rating::S),
            regret("Backups were announced untested.", "", "−1.9", Rating::S),
        ],
        lanes: lanes(),
        until: ExerciseTime::from_minutes(84),
        questions: vec!["What would have told us sooner?".to_owned()],
        sureness: Some("You were 90 per cent sure four times, and right twice: surer than the facts allowed. Next time ask what would show that you are wrong, and look there first.".to_owned()),
        decisions: vec![decided()],
        waterfall: waterfall(),
        marks: marks(),
        kept_in: "/drills/1.hotwash.ron".to_owned(),
        roles: vec![
            ("commander".to_owned(), "Incident commander".to_owned()),
            ("legal".to_owned(), "Legal counsel".to_owned()),
        ],
        today: "2026-11-21".to_owned(),
        ..HotwashView::default()
    }
}

fn decided() -> DecidedLine {
    DecidedLine {
        at: ExerciseTime::from_minutes(19),
        question: "Disable the account now, or watch?".to_owned(),
        answer: "You answered: Watch for ten minutes and find out where they go.".to_owned(),
        again: again(19, "before “Disable the account now, or watch?”"),
    }
}

/// A hundred points less 29 make the 71 that are shown.
fn waterfall() -> WaterfallView {
    let step = |label: &str, kind, tenths: i64, reason: &str, minutes: Option<i64>| WaterStep {
        label: label.to_owned(),
        kind,
        tenths,
        cost: format!("−{}.{}", tenths / 10, tenths % 10),
        reason: reason.to_owned(),
        at: minutes.map(ExerciseTime::from_minutes),
        parts: Vec::new(),
    };
    let part = |label: &str, cost: &str| [label, cost, "Nobody knew."].map(str::to_owned);
    WaterfallView {
        steps: vec![
            step(
                "Early warning sent",
                StepKind::Response(Rating::U),
                61,
                "It was due Sunday.",
                Some(80),
            ),
            step(
                "Legal counsel told",
                StepKind::Response(Rating::M),
                40,
                "Legal heard late.",
                Some(30),
            ),
            WaterStep {
                parts: vec![part("Level declared", "−4.4"), part("Backups protected", "−3.5")],
                ..step("2 smaller losses", StepKind::Responses, 79, "Level declared −4.4", None)
            },
            step("Power cut", StepKind::Harm, 80, "The evidence was lost.", Some(26)),
            step("Acts that answered nothing", StepKind::Waste, 30, "Two acts.", None),
        ],
        score: 71,
    }
}

fn marks() -> Vec<StripMark> {
    let mark = |minutes, kind, text: &str| StripMark {
        at: ExerciseTime::from_minutes(minutes),
        kind,
        text: text.to_owned(),
    };
    vec![
        mark(4, StripKind::Arrived, "Records unreachable"),
        mark(6, StripKind::Done, "Take command"),
        mark(19, StripKind::Decided, "Watch for ten minutes and find out where they go."),
        mark(30, StripKind::Lost, "Legal counsel told −4.0"),
    ]
}

/// The first alert, a few minutes in, looked back at.
pub(crate) fn replay() -> HotwashView {
    let (mut exercise, seat) = alone(&first_alert());
    advance(&mut exercise, 150);
    let view = exercise.view(seat, &Words::pseudo());
    HotwashView {
        replay: Some(ReplayView {
            now: ExerciseTime::from_minutes(20),
            goes: false,
            seat: "Incident commander".to_owned(),
            view: Box::new(view),
            open: vec![OpenWindow {
                what: "Legal counsel told".to_owned(),
                who: "Legal counsel".to_owned(),
                until: ExerciseTime::from_minutes(26),
            }],
        }),
        ..hotwash()
    }
}

/// The hot wash of a team that has agreed on something.
pub(crate) fn agreed() -> HotwashView {
    HotwashView {
        is_team: true,
        debrief: Debrief {
            notes: vec![Remark {
                kind: RemarkKind::Stop,
                about: "legal".to_owned(),
                text: "Waiting for certainty".to_owned(),
            }],
            agreed: vec![Agreed {
                finding: "The clock had no keeper".to_owned(),
                action: "Name a clock keeper".to_owned(),
                owner: "legal".to_owned(),
                due: "2026-12-05".to_owned(),
            }],
            ..Debrief::default()
        },
        ..hotwash()
    }
}

pub(crate) fn again(minutes: i64, place: &str) -> Again {
    Again {
        entry: u64::try_from(minutes).unwrap(),
        at: ExerciseTime::from_minutes(minutes),
        place: place.to_owned(),
    }
}

/// The hot wash of a run that was tried again.
pub(crate) fn second_try() -> HotwashView {
    let changed = |what: &str, then: &str, now: &str| Changed {
        what: what.to_owned(),
        then: then.to_owned(),
        now: now.to_owned(),
    };
    HotwashView {
        attempt: "Second try".to_owned(),
        has_earlier: true,
        has_later: true,
        comparison: Some(ComparisonView {
            sentence: "This time earned 13 points more than before. That is more than the doubt of a single run.".to_owned(),
            then: Some(Figure { points: 58, doubt: Some(12) }),
            now: Some(Figure { points: 71, doubt: Some(12) }),
            changes: vec![
                (
                    "Decided differently".to_owned(),
                    vec![changed(
                        "Disable the account now, or watch?",
                        "Watch for ten minutes and find out where they go.",
                        "Disable it now and tell its owner by phone.",
                    )],
                ),
                ("Met now, not before".to_owned(), vec![changed("Legal counsel told", "not done", "in time")]),
                ("Lost now".to_owned(), vec![changed("Early warning sent", "4 min late", "not done")]),
            ],
        }),
        ..hotwash()
    }
}

pub(crate) fn best() -> BestView {
    let line = |minutes: i64, who: &str, what: &str| BestLine {
        at: ExerciseTime::from_minutes(minutes),
        who: who.to_owned(),
        is_own: who == "You",
        what: what.to_owned(),
        why: "Nobody acts until somebody leads.".to_owned(),
    };
    BestView {
        lead: "This is one good way, not the only one.".to_owned(),
        lines: vec![line(2, "You", "Take command"), line(3, "Scribe", "Open the log")],
    }
}

fn lanes() -> Vec<Lane> {
    let minutes = ExerciseTime::from_minutes;
    let asked = |what: &str, [opened, full, late, at]: [i64; 4], outcome| Asked {
        what: what.to_owned(),
        opened: minutes(opened),
        full: minutes(full),
        late: minutes(late),
        outcome,
        at: minutes(at),
        how: format!("{what}, at {at} minutes."),
        note: if outcome == Came::Late { "4 min late".to_owned() } else { String::new() },
    };
    let deed =
        |what: &str, from, to| Deed { what: what.to_owned(), from: minutes(from), to: minutes(to) };
    let lane = |title: &str, asked, deeds| Lane { title: title.to_owned(), asked, deeds };
    vec![
        lane(
            "Incident commander",
            vec![
                asked("Command taken", [2, 10, 20, 6], Came::InTime),
                asked("Segments cut off", [19, 29, 58, 26], Came::InTime),
            ],
            vec![deed("Take command", 6, 7), deed("Isolate a segment", 26, 30)],
        ),
        lane(
            "Help desk and operations",
            vec![asked("Backups protected", [4, 12, 24, 9], Came::InTime)],
            vec![deed("Protect the backups", 9, 18)],
        ),
        lane(
            "Legal counsel",
            vec![
                asked("Legal counsel told", [19, 26, 33, 30], Came::Late),
                asked("Early warning sent", [20, 70, 80, 80], Came::Missed),
            ],
            vec![deed("Assess the duty to report", 31, 44)],
        ),
    ]
}

pub(crate) fn report() -> ReportView {
    let row = |cells: [&str; 4]| cells.map(str::to_owned).to_vec();
    ReportView {
        title: "Ward lights".to_owned(),
        subtitle: "After-action report · 21 Nov 2026".to_owned(),
        blocks: vec![
            ReportBlock::Paragraph("The team cut the wards off without cutting the power, and the evidence survived. Command was clear from the fifth minute. The legal side ran behind: counsel heard of the publication threat four minutes late, and the early warning left after its deadline because nobody watched that clock.".to_owned()),
            ReportBlock::Heading("Result at a glance".to_owned()),
            ReportBlock::Rated { title: "Contain without harm".to_owned(), rating: Rating::P, text: "without challenges; 7 of 7 in time".to_owned() },
            ReportBlock::Rated { title: "Escalate".to_owned(), rating: Rating::M, text: "achieved, with harm; 5 of 7 in time".to_owned() },
            ReportBlock::Rated { title: "Clean recovery".to_owned(), rating: Rating::NotExercised, text: "not exercised: play ended before it".to_owned() },
            ReportBlock::Heading("Areas to improve".to_owned()),
            ReportBlock::Finding {
                title: "Legal clocks had no keeper.".to_owned(),
                text: "The plan names counsel, but not who tells counsel that a clock began.".to_owned(),
                proof: "entries 41, 78 · plan §6.2".to_owned(),
            },
            ReportBlock::Heading("Improvement plan".to_owned()),
            ReportBlock::Table {
                head: row(["Corrective action", "Owner", "Due", "Tested again by"]),
                rows: vec![
                    row(["Name a clock keeper for severity 1 and 2 in the plan, with a deputy", "Legal counsel", "5 Dec", "next drill"]),
                    row(["Write down who may declare severity", "Commander", "12 Dec", "next drill"]),
                ],
            },
        ],
        saved: vec!["Saved as ward-lights-2026-11-21.html".to_owned()],
        folder: "/home/ada/drills".to_owned(),
    }
}
