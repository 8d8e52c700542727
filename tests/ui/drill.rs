//! A drill with a team, led by what is written on the windows alone: from the first screen to the
//! report, and what the stage shows meanwhile.

use super::sample;
use drillhall::hall::{Hall, Moment, Options};
use drillhall::journal::Wall;
use drillhall::scenario::Scenario;
use drillhall::scenario::model::story::Release;
use drillhall::store::disk::RealDisk;
use drillhall::store::library::Library;
use drillhall::ui::StageShows;
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use std::sync::Arc;
use std::time::Duration;

/// A hall with a clock of its own, and the other window.
struct Led {
    hall: Hall,
    passed: Duration,
    second: egui::Context,
    _folder: tempfile::TempDir,
}

impl Led {
    fn now(&self) -> Moment {
        let passed = i64::try_from(self.passed.as_millis()).unwrap();
        Moment { passed: self.passed, room: Wall(1_900_000_000_000 + passed) }
    }

    /// Lets so many seconds pass, as a window does.
    fn wait(&mut self, seconds: u64) {
        for _ in 0..seconds {
            self.passed += Duration::from_secs(1);
            let now = self.now();
            self.hall.tick(now);
        }
    }

    /// Every text on the stage.
    fn stage(&mut self) -> Vec<String> {
        let mut texts = Vec::new();
        for _ in 0..3 {
            let size = egui::vec2(1920.0, 1080.0);
            let input = egui::RawInput {
                screen_rect: Some(egui::Rect::from_min_size(egui::Pos2::ZERO, size)),
                ..egui::RawInput::default()
            };
            let now = self.now();
            let Self { hall, second, .. } = self;
            let output = second.run_ui(input, |ui| drop(hall.draw_stage(ui, now)));
            let update = output.platform_output.accesskit_update.clone();
            output.drop_without_applying_deltas();
            texts = update
                .iter()
                .flat_map(|update| &update.nodes)
                .flat_map(|(_, node)| node.label().into_iter().chain(node.value()))
                .map(str::to_owned)
                .collect();
        }
        texts
    }

    fn stage_says(&mut self, text: &str) {
        let stage = self.stage();
        assert!(stage.iter().any(|it| it.contains(text)), "no “{text}” in {stage:?}");
    }
}

type Window = Harness<'static, Led>;

fn first_screen() -> Window {
    let folder = tempfile::tempdir().unwrap();
    let options = Options {
        library: Library::default(),
        folder: folder.path().to_owned(),
        elsewhere: folder.path().join("elsewhere"),
        settings: None,
    };
    let second = egui::Context::default();
    second.enable_accesskit();
    let hall = Hall::new(options, RealDisk);
    let led = Led { hall, passed: Duration::ZERO, second, _folder: folder };
    let mut harness = Harness::builder().with_size([1280.0, 800.0]).build_ui_state(
        |ui, led: &mut Led| {
            let now = led.now();
            for wish in led.hall.draw(ui, now) {
                led.hall.carry_out(wish, now);
            }
        },
        led,
    );
    harness.run_steps(4);
    harness
}

fn click(window: &mut Window, label: &str) {
    window.get_by_role_and_label(Role::Button, label).click();
    window.run_steps(4);
}

fn letters(window: &mut Window, text: &str) {
    window.event(Event::Text(text.to_owned()));
    window.run_steps(4);
}

fn key(window: &mut Window, key: Key) {
    window.key_press(key);
    window.run_steps(4);
}

fn wait(window: &mut Window, seconds: u64) {
    window.state_mut().wait(seconds);
    window.run_steps(4);
}

fn shows(window: &Window, text: &str) -> bool {
    window.query_all_by_label_contains(text).next().is_some()
        || window
            .root()
            .children_recursive()
            .any(|node| node.accesskit_node().value().is_some_and(|value| value.contains(text)))
}

/// The room of the hospital drill, its clock just started.
fn room(title: &str) -> Window {
    let mut window = first_screen();
    click(&mut window, "Run a drill with a team");
    click(&mut window, title);
    click(&mut window, "Open the room");
    window
}

#[test]
fn three_presses_lead_from_the_first_screen_to_the_first_inject_on_the_stage() {
    let mut window = first_screen();
    key(&mut window, Key::ArrowRight);
    key(&mut window, Key::ArrowDown);
    let mut presses = 0;
    for _ in 0..3 {
        key(&mut window, Key::Enter);
        presses += 1;
    }
    assert_eq!(presses, 3);
    window.state_mut().stage_says("EXERCISE");
    window.state_mut().stage_says("Story: ");
    window.state_mut().stage_says("To: ");
}

#[test]
fn a_whole_drill_is_led_by_labels_alone() {
    let mut window = room("Ward lights");
    window.state_mut().stage_says("This is the stage");
    letters(&mut window, "r");
    window.state_mut().stage_says("Rules of engagement");
    for _ in 0..6 {
        key(&mut window, Key::Space);
    }
    key(&mut window, Key::Enter);
    window.get_all_by_label("Start the clock").next().unwrap().click();
    window.run_steps(4);
    window.state_mut().stage_says("File server alerts");
    wait(&mut window, 1);
    assert!(shows(&window, "Held for discussion"), "a major inject is a discussion stop");

    letters(&mut window, "h");
    wait(&mut window, 30);
    letters(&mut window, "l");
    letters(&mut window, "decl");
    key(&mut window, Key::Enter);
    assert!(shows(&window, "Declare"), "what was done stands in the log");

    letters(&mut window, "n");
    window.state_mut().stage_says("Shall I pull the plugs?");
    window.state_mut().stage_says("Votes in: 0 of");
    letters(&mut window, "v");
    click(&mut window, "Security analyst on duty: Shut the ward ports, leave everything powered");
    click(&mut window, "Operations engineer: Yes: pull the power of the file server");
    window.state_mut().stage_says("Votes in: 2 of");
    key(&mut window, Key::Enter);
    letters(&mut window, "d");
    window.key_press(Key::Num2);
    window.run_steps(4);
    key(&mut window, Key::Enter);
    window.state_mut().stage_says("DECIDED");
    assert!(shows(&window, "Shut the ward ports, leave everything powered"));

    letters(&mut window, "i");
    letters(&mut window, "The minister calls. She wants a date.");
    key(&mut window, Key::Enter);
    window.state_mut().stage_says("The minister calls");

    letters(&mut window, "g");
    letters(&mut window, "Nobody knew who may declare a level 1");
    key(&mut window, Key::Enter);
    assert!(shows(&window, "Nobody knew who may declare a level 1"));
    let stage = window.state_mut().stage();
    assert!(!stage.iter().any(|text| text.contains("Nobody knew")), "a note is not for the stage");

    click(&mut window, "End …");
    click(&mut window, "End it");
    assert!(shows(&window, "Hot wash"));
    click(&mut window, "Report is ready");
    assert!(shows(&window, "Nobody knew who may declare a level 1"), "the gap is in the report");
}

#[test]
fn the_stage_shows_nothing_but_what_everybody_may_see() {
    for (title, scenario) in
        [("Ward lights", sample::ward_lights()), ("Forty-one thousand by morning", forty_one())]
    {
        let mut window = room(title);
        click_first(&mut window, "Start the clock");
        let secrets = secrets(&scenario);
        assert!(secrets.len() > 60, "{}", secrets.len());
        for _ in 0..40 {
            letters(&mut window, "n");
            letters(&mut window, "a");
            wait(&mut window, 20);
            let stage = window.state_mut().stage().join("\n");
            let said: Vec<&String> = secrets.iter().filter(|it| stage.contains(*it)).collect();
            assert!(said.is_empty(), "{title}: {said:?}");
        }
        assert_eq!(window.state().hall.stage_shows(), Some(StageShows::Play));
    }
}

fn click_first(window: &mut Window, label: &str) {
    window.get_all_by_label(label).next().unwrap().click();
    window.run_steps(4);
}

fn forty_one() -> Arc<Scenario> {
    sample::read_scenario(include_str!("../../scenarios/forty-one-thousand/scenario.ron"))
}

/// What only facilitators, evaluators and single roles may read, in the author's words.
fn secrets(scenario: &Scenario) -> Vec<String> {
    let mut secrets = Vec::new();
    for inject in &scenario.injects {
        secrets.push(inject.notes.clone());
        secrets.extend(inject.cues.clone());
        secrets.extend(inject.hints.clone());
        if inject.private || matches!(inject.release, Release::Standby) {
            secrets.push(inject.body.clone());
            secrets.push(inject.title.clone());
        }
    }
    secrets.extend(scenario.expectations.iter().map(|it| it.because.clone()));
    secrets.extend(scenario.expectations.iter().map(|it| it.tell_tale.clone()));
    secrets.extend(scenario.traps.iter().map(|it| it.because.clone()));
    secrets.retain(|text| text.chars().count() > 12);
    secrets
}

#[test]
fn the_line_knows_who_and_when() {
    let mut window = room("Ward lights");
    click_first(&mut window, "Start the clock");
    letters(&mut window, "h");
    wait(&mut window, 120);
    letters(&mut window, "l");
    letters(&mut window, "decl");
    key(&mut window, Key::Tab);
    key(&mut window, Key::ArrowLeft);
    key(&mut window, Key::ArrowLeft);
    assert!(shows(&window, "1 min ago"));
    key(&mut window, Key::Enter);
    assert!(shows(&window, "logged at 02:00"), "what was logged late says so");
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run_steps(4);
    assert!(!shows(&window, "logged at 02:00"), "it was taken back");
}

#[cfg(target_os = "linux")]
#[test]
fn no_socket_is_opened() {
    let sockets = || {
        let open = std::fs::read_dir("/proc/self/fd").unwrap().filter_map(Result::ok);
        open.filter_map(|it| std::fs::read_link(it.path()).ok())
            .filter(|it| it.to_string_lossy().starts_with("socket:"))
            .count()
    };
    let before = sockets();
    let mut window = room("Ward lights");
    click_first(&mut window, "Start the clock");
    wait(&mut window, 60);
    window.state_mut().stage();
    assert_eq!(sockets(), before);
}

#[test]
fn who_is_silent_is_asked_by_name() {
    let mut window = room("Ward lights");
    click_first(&mut window, "Start the clock");
    letters(&mut window, "h");
    wait(&mut window, 660);
    assert!(shows(&window, "what do you need to know now, and from whom?"));
    assert!(shows(&window, "silent 11 min"));
}

#[test]
fn what_is_for_one_role_is_on_the_stage_only_once_that_role_says_so() {
    let scenario = sample::ward_lights();
    let private = scenario.injects.iter().find(|inject| inject.private).unwrap();
    let mut window = room("Ward lights");
    click_first(&mut window, "Start the clock");
    for _ in 0..8 {
        letters(&mut window, "n");
        letters(&mut window, "h");
    }
    let body = private.body.split("{meter").next().unwrap().trim();
    window.get_all_by_label_contains("Show it to ").next().unwrap().click();
    window.run_steps(4);
    window.state_mut().stage_says("Only for ");
    assert!(!window.state_mut().stage().join(" ").contains(body), "nobody has confirmed");
    window
        .get_all_by_label_contains(&format!("confirms: {}", private.title))
        .next()
        .unwrap()
        .click();
    window.run_steps(4);
    window.state_mut().stage_says(body);
    click_first(&mut window, "Take it off the stage");
    assert!(!window.state_mut().stage().join(" ").contains(body));
}

#[test]
fn the_whole_flow_has_every_inject_and_leads_to_the_run_sheet() {
    let scenario = sample::ward_lights();
    let mut window = room("Ward lights");
    click_first(&mut window, "Start the clock");
    letters(&mut window, "f");
    for inject in &scenario.injects {
        let count = window.query_all_by_label_contains(&inject.title).count();
        assert!(count > 0, "{}", inject.title);
    }
    assert_eq!(window.query_all_by_label("19:00, 72 hours, planned").count(), 2, "sheet and flow");
    key(&mut window, Key::Escape);
    assert!(!shows(&window, "The whole flow"));
}
