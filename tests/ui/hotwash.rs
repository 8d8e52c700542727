//! The hot wash beyond its result: where the points went, the replay, what is agreed.

use super::{SIZES, Window, sample, show, show_at, show_in};
use drillhall::report::debrief::{Agreed, Debrief, Remark, RemarkKind, SignOff};
use drillhall::time::ExerciseTime;
use drillhall::ui::{HotwashView, Screen, Theme, Wish};
use drillhall::words::Words;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

fn kept(harness: &Harness<'_, Window<'_>>) -> Debrief {
    let kept = harness.state().wishes.iter().rev().find_map(|wish| match wish {
        Wish::KeepDebrief(debrief) => Some(debrief.as_ref().clone()),
        _ => None,
    });
    kept.unwrap_or_else(|| panic!("nothing was kept: {:?}", harness.state().wishes))
}

#[test]
fn each_step_says_what_it_took_and_why_and_leads_to_its_moment() {
    let view = sample::hotwash();
    for size in SIZES {
        let mut harness = show_at(Screen::Hotwash(&view), size, Theme::Light);
        harness.get_by_label("Where the points went").click();
        harness.run();
        harness.get_by_label("What there was to earn: 100");
        let score = harness.get_by_label("What we earned: 71").rect();
        assert!(score.bottom() <= size[1], "the end of the way is in sight: {score:?}");
        harness.get_by_label("Early warning sent, not done: −6.1, 93.9 left");
        harness.get_by_label("It was due Sunday.");
        harness.get_by_label("Legal counsel told, late: −4.0, 89.9 left").click();
        harness.run();
        harness.get_by_label("Legal heard late.");
        harness.get_by_label("Power cut, harm: −8.0, 74.0 left").focus();
        harness.run();
        harness.get_by_label("The evidence was lost.");
        harness.get_by_label("Replay from 26:00").click();
        harness.run_steps(3);
        let wish = Wish::ReplayAt(ExerciseTime::from_minutes(26));
        assert!(harness.state().wishes.contains(&wish), "{:?}", harness.state().wishes);
    }
}

#[test]
fn the_way_is_also_a_table_with_every_loss_in_it() {
    let view = sample::hotwash();
    let mut harness = show(Screen::Hotwash(&view));
    harness.get_by_label("Where the points went").click();
    harness.run();
    harness.get_by_label("As a table").click();
    harness.run();
    for said in ["Points", "Left", "Why", "– Backups protected", "93.9", "−3.5"] {
        assert!(harness.query_all_by_label(said).count() > 0, "{said}");
    }
}

#[test]
fn a_replay_shows_the_moment_and_steps_by_keys() {
    let view = sample::replay();
    let mut harness = show(Screen::Hotwash(&view));
    harness.key_press(Key::R);
    harness.run();
    harness.get_by_label_contains("Replay, at 20:00 of 1:24:00.");
    harness.get_by_label_contains("Nearest: 19:00 decided: Watch for ten minutes");
    harness.get_by_label("as seen by: Incident commander");
    harness.get_by_label("WAITED FOR");
    harness.get_by_label("Legal counsel, in good time until 26:00");
    for key in [Key::ArrowRight, Key::ArrowLeft, Key::Home, Key::End, Key::Space] {
        harness.key_press(key);
        harness.run();
    }
    harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowRight);
    harness.run();
    let at = |minutes| Wish::ReplayAt(ExerciseTime::from_minutes(minutes));
    let expected = [
        at(30),
        at(19),
        at(0),
        at(84),
        Wish::ReplayGoes(true),
        Wish::ReplayAt(ExerciseTime::from_millis(1_210_000)),
    ];
    assert_eq!(harness.state().wishes, expected);
    harness.key_press(Key::Escape);
    harness.run();
    harness.get_by_label("WHAT WE EARNED");
}

#[test]
fn a_regret_leads_to_its_moment_of_the_replay() {
    let view = sample::replay();
    let mut harness = show(Screen::Hotwash(&view));
    harness.get_all_by_label("Replay from 34:00").next().unwrap().click();
    harness.run();
    harness.get_by_label_contains("Replay, at 20:00");
    assert_eq!(harness.state().wishes, [Wish::ReplayAt(ExerciseTime::from_minutes(34))]);
}

#[test]
fn a_remark_is_added_under_what_it_is_about() {
    let view = sample::hotwash();
    let mut harness = show(Screen::Hotwash(&view));
    harness.get_by_label("Agree").click();
    harness.run();
    let about = "about: Legal heard 4 minutes late.";
    harness.get_by_label(&format!("Add under “Stop”, {about}")).click();
    harness.run();
    let note = Remark { kind: RemarkKind::Stop, about: "legal".to_owned(), text: String::new() };
    assert_eq!(kept(&harness).notes, [note]);
}

#[test]
fn what_is_typed_is_kept_with_every_change() {
    let view = sample::agreed();
    let mut harness = show(Screen::Hotwash(&view));
    harness.get_by_label("Agree").click();
    harness.run();
    let field = harness.get_by_label("Stop, about: Legal heard 4 minutes late.");
    field.focus();
    harness.run();
    harness.get_by_label("Stop, about: Legal heard 4 minutes late.").type_text("!");
    harness.run_steps(2);
    assert!(kept(&harness).notes[0].text.contains('!'));
    harness.get_by_label("Legal counsel · by 2026-12-05");
    harness.get_by_label("Change: Name a clock keeper").click();
    harness.run();
    harness.get_by_label("Who sees to it: Incident commander").click();
    harness.run_steps(2);
    assert_eq!(kept(&harness).agreed[0].owner, "commander");
    harness.get_by_label("Due: in a month").click();
    harness.run_steps(2);
    assert_eq!(kept(&harness).agreed[0].due, "2026-12-21");
}

#[test]
fn an_action_is_added_by_a_key_and_says_what_is_missing() {
    let view = sample::hotwash();
    let mut harness = show(Screen::Hotwash(&view));
    harness.get_by_label("NOTHING IS AGREED YET");
    harness.key_press(Key::A);
    harness.run();
    harness.get_by_label_contains("Nothing yet. Say what was found");
    assert_eq!(kept(&harness).agreed, [Agreed::default()]);
}

#[test]
fn a_day_that_is_none_is_said() {
    let mut view = sample::agreed();
    view.debrief.agreed[0].due = "next week".to_owned();
    let mut harness = show(Screen::Hotwash(&view));
    harness.get_by_label("Agree").click();
    harness.run();
    harness.get_by_label("Change: Name a clock keeper").click();
    harness.run();
    harness.get_by_label("A day is written like 2026-12-05.");
}

#[test]
fn a_team_signs_off_and_one_person_has_nobody_to_ask() {
    let alone = sample::hotwash();
    let mut harness = show(Screen::Hotwash(&alone));
    harness.get_by_label("Agree").click();
    harness.run();
    assert!(harness.query_by_label("SIGN-OFF").is_none());

    let view = sample::agreed();
    let mut harness = show_at(Screen::Hotwash(&view), [1920.0, 1400.0], Theme::Dark);
    harness.get_by_label("Agree").click();
    harness.run();
    harness.get_by_label("How many gave 4: The time was well spent.");
    harness.get_by_label("Signed by: Facilitator").click();
    harness.run_steps(2);
    let draft = kept(&harness).sign_off.unwrap();
    let usual = "We have talked this through, and what is agreed above will be done.";
    assert_eq!((draft.role.as_str(), draft.date.as_str()), ("Facilitator", "2026-11-21"));
    assert_eq!((draft.sentence.as_str(), draft.signed), (usual, false));

    let with = |sign_off: SignOff| HotwashView {
        debrief: Debrief { sign_off: Some(sign_off), ..Debrief::default() },
        ..view.clone()
    };
    let drafted = with(draft.clone());
    let mut harness = show_at(Screen::Hotwash(&drafted), [1920.0, 1400.0], Theme::Dark);
    harness.get_by_label("Agree").click();
    harness.run();
    harness.get_by_label("Sign off").click();
    harness.run_steps(2);
    assert!(kept(&harness).sign_off.unwrap().signed);

    let view = with(SignOff { role: "Sponsor".to_owned(), signed: true, ..draft });
    let mut harness = show_at(Screen::Hotwash(&view), [1920.0, 1400.0], Theme::Dark);
    harness.get_by_label("Agree").click();
    harness.run();
    harness.get_by_label("Signed off by Sponsor on 2026-11-21");
    harness.get_by_label("Take it back").click();
    harness.run_steps(2);
    assert!(!kept(&harness).sign_off.unwrap().signed, "what was written stays");
}

#[test]
fn what_is_not_kept_is_said() {
    let unkept = Some("This is not kept: the disk is full.".to_owned());
    let view = HotwashView { unkept, ..sample::hotwash() };
    let mut harness = show(Screen::Hotwash(&view));
    harness.get_by_label("Agree").click();
    harness.run();
    harness.get_by_label("This is not kept: the disk is full.");
}

#[test]
fn longer_words_fit_every_page_of_the_hot_wash() {
    let words = Words::pseudo();
    let (replay, agreed, second) = (sample::replay(), sample::agreed(), sample::second_try());
    for (view, page) in [
        (&replay, "hotwash-replay"),
        (&agreed, "hotwash-agree"),
        (&agreed, "hotwash-below-points"),
        (&second, "hotwash-below-points"),
    ] {
        let mut harness = show_in(Words::pseudo(), Screen::Hotwash(view));
        harness.get_by_label(&words.say(page)).click();
        harness.run();
        for node in harness.root().children_recursive() {
            let accessible = node.accesskit_node();
            let text = accessible.label().or_else(|| accessible.value()).unwrap_or_default();
            if text.is_empty() {
                continue;
            }
            let rect = node.rect();
            let fits = rect.left() >= -0.5 && rect.right() <= SIZES[0][0] + 0.5;
            assert!(fits, "{page}: “{text}” {rect:?}");
        }
        let name = harness.get_by_label("Ward lights").rect();
        let buttons = ["hotwash-try-before", "hotwash-scenarios", "hotwash-report"];
        for button in buttons.into_iter().map(|id| words.say(id)) {
            if let Some(button) = harness.query_by_label(&button) {
                assert!(!button.rect().intersects(name), "{page}");
            }
        }
    }
}

#[test]
fn everything_that_can_be_pressed_has_a_name_and_room_on_every_page() {
    for (view, page) in [
        (sample::replay(), "Replay"),
        (sample::agreed(), "Agree"),
        (sample::hotwash(), "Where the points went"),
    ] {
        let mut harness = show(Screen::Hotwash(&view));
        harness.get_by_label(page).click();
        harness.run();
        for node in harness.root().children_recursive() {
            let accessible = node.accesskit_node();
            let role = accessible.role();
            if matches!(role, Role::Button | Role::TextInput | Role::SpinButton | Role::Slider) {
                let name = accessible.label().unwrap_or_default();
                assert!(!name.trim().is_empty(), "{page}: {accessible:?}");
                let high = node.rect().height();
                assert!(high >= 31.5, "{page}: “{name}” is {high} high");
            }
        }
    }
}
