//! Acting on the play screen: what is typed and pressed, and what is wished then.

use super::{Window, play, sample, show};
use drillhall::exercise::view::View;
use drillhall::exercise::{Act, Command, Exercise, Seat, Work};
use drillhall::id::RoleSet;
use drillhall::ui::{Notice, PlayView, Saving, Screen, Settings, Theme, Trouble, Undo, Wish};
use drillhall::words::Words;
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

fn type_letters(harness: &mut Harness<'_, Window<'_>>, text: &str) {
    harness.event(Event::Text(text.to_owned()));
    harness.run();
}

fn press(harness: &mut Harness<'_, Window<'_>>, key: Key) {
    harness.key_press(key);
    harness.run();
}

fn first_minute() -> (Exercise, Seat) {
    let (mut exercise, seat) = sample::alone(&sample::first_alert());
    sample::advance(&mut exercise, 20);
    (exercise, seat)
}

fn slug_of(exercise: &Exercise, wish: &Wish) -> (String, Act) {
    let Wish::Ask { command: Command::Do(Work::Act(act)), .. } = wish else {
        panic!("{wish:?}");
    };
    (exercise.scenario().actions[act.action].slug.clone(), *act)
}

#[test]
fn a_few_letters_and_enter_are_enough() {
    let (exercise, seat) = first_minute();
    let view = exercise.view(seat, &Words::english());
    let mut harness = show(play(&view));
    type_letters(&mut harness, "wri");
    press(&mut harness, Key::Enter);
    let wishes = &harness.state().wishes;
    assert_eq!(wishes.len(), 1, "{wishes:?}");
    assert!(matches!(&wishes[0], Wish::Ask { seat: asked, .. } if *asked == seat));
    assert_eq!(slug_of(&exercise, &wishes[0]).0, "intake.log_report");
}

#[test]
fn escape_clears_the_line_and_one_goes_on_typing() {
    let (exercise, seat) = first_minute();
    let view = exercise.view(seat, &Words::english());
    let mut harness = show(play(&view));
    type_letters(&mut harness, "zzz");
    harness.get_by_label_contains("Nothing your role does goes by “zzz”");
    press(&mut harness, Key::Escape);
    assert!(harness.query_by_label("do it").is_none(), "the line is empty");
    type_letters(&mut harness, "wri");
    press(&mut harness, Key::Enter);
    assert_eq!(slug_of(&exercise, &harness.state().wishes[0]).0, "intake.log_report");
}

#[test]
fn enter_on_an_empty_line_does_nothing() {
    let (exercise, seat) = first_minute();
    let view = exercise.view(seat, &Words::english());
    let mut harness = show(play(&view));
    type_letters(&mut harness, "w");
    press(&mut harness, Key::Escape);
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().wishes, []);
}

#[test]
fn what_could_be_about_several_things_asks_which() {
    let (exercise, seat) = sample::ward_with_a_question();
    let view = exercise.view(seat, &Words::english());
    let several = |offer: &&drillhall::exercise::view::Offer| {
        let objects = offer.objects.iter().flatten();
        offer.refusal.is_none() && objects.filter(|it| it.refusal.is_none()).count() > 1
    };
    let offer = view.palette.iter().find(several).unwrap();
    let mut harness = show(play(&view));
    type_letters(&mut harness, &offer.name);
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().wishes, [], "it must ask first");
    press(&mut harness, Key::ArrowRight);
    press(&mut harness, Key::Enter);
    let (slug, act) = slug_of(&exercise, &harness.state().wishes[0]);
    assert_eq!(slug, offer.slug);
    assert_eq!(act.about, Some(offer.objects.as_ref().unwrap()[1].object));
}

#[test]
fn space_on_an_empty_line_stops_the_clock_and_control_n_moves_it() {
    let (exercise, seat) = first_minute();
    let view = exercise.view(seat, &Words::english());
    let mut harness = show(play(&view));
    type_letters(&mut harness, " ");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::N);
    harness.run();
    harness.get_by_label("Speed 4").click();
    harness.run();
    let lead = |command| Wish::Ask { seat: Seat::Facilitator, command };
    let speed = Command::SetSpeed { numerator: 4, denominator: 1 };
    assert_eq!(harness.state().wishes, [lead(Command::Pause), Wish::NextEvent, lead(speed)]);
}

#[test]
fn a_seat_that_does_not_lead_cannot_stop_the_clock() {
    let (exercise, seat) = first_minute();
    let view = exercise.view(seat, &Words::english());
    let Screen::Play(screen) = play(&view) else { unreachable!() };
    let screen = PlayView { leads: false, ..screen };
    let mut harness = show(Screen::Play(screen));
    type_letters(&mut harness, " ");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::N);
    harness.run();
    assert!(harness.query_by_label("Pause").is_none());
    assert_eq!(harness.state().wishes, []);
}

#[test]
fn what_only_you_know_can_be_told() {
    let (exercise, seat) = first_minute();
    let view = exercise.view(seat, &Words::english());
    let mut harness = show(play(&view));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::T);
    harness.run();
    harness.get_by_label("Tell Incident commander").click();
    harness.run();
    harness.get_by_role_and_label(Role::Button, "Tell").click();
    harness.run();
    let [known] = view.known.as_slice() else { panic!("{:?}", view.known) };
    let listener = known.listeners.iter().find(|it| it.title == "Incident commander").unwrap();
    let work = Work::Tell { fact: known.fact, to: RoleSet::of(listener.role) };
    assert_eq!(harness.state().wishes, [Wish::Ask { seat, command: Command::Do(work) }]);
    assert!(harness.query_by_label("Tell Incident commander").is_none(), "it closes");
}

#[test]
fn a_question_is_answered_with_how_sure_and_why() {
    let (exercise, seat) = sample::ward_with_a_question();
    let view = exercise.view(seat, &Words::english());
    let open = |it: &&drillhall::exercise::view::Question| it.yours && it.outcome.is_none();
    let question = view.questions.iter().filter(open).min_by_key(|it| it.left).unwrap();
    let answer = &question.answers[0];
    let mut harness = show(play(&view));
    harness.get_by_role_and_label(Role::Button, &answer.text).click();
    harness.run();
    harness.get_all_by_label("70 per cent sure").next().unwrap().click();
    harness.run();
    harness.get_all_by_label("Why?").next().unwrap().focus();
    harness.run();
    harness.event(Event::Text("The wards cannot wait.".to_owned()));
    harness.run();
    harness.get_all_by_label("Decide").next().unwrap().click();
    harness.run();
    let command = Command::Decide {
        decision: question.decision,
        choice: answer.choice,
        confidence: Some(70),
        rationale: "The wards cannot wait.".to_owned(),
    };
    assert_eq!(harness.state().wishes, [Wish::Ask { seat, command }]);
}

#[test]
fn a_hint_is_asked_for_from_the_card() {
    let (exercise, seat) = sample::ward_at_twenty();
    let mut view = exercise.view(seat, &Words::english());
    view.verdicts.clear();
    let item = view.inbox.last().unwrap();
    let mut harness = show(play(&view));
    let label = format!("Give me a hint (costs 2 points), {} left", item.hints_left);
    harness.get_by_label(&label).click();
    harness.run();
    let command = Command::Hint { inject: item.inject };
    assert_eq!(harness.state().wishes, [Wish::Ask { seat, command }]);
}

#[test]
fn the_inbox_is_leafed_through() {
    let (exercise, seat) = sample::ward_at_twenty();
    let mut view = exercise.view(seat, &Words::english());
    view.verdicts.clear();
    let count = view.inbox.len();
    let mut harness = show(play(&view));
    harness.get_by_label(&format!("1 of {count} seen"));
    press(&mut harness, Key::PageDown);
    harness.get_by_label(&format!("2 of {count} seen"));
    let older = &view.inbox[count - 2];
    assert_eq!(harness.get_all_by_label(&older.title).count(), 2, "in the list and on the card");
}

#[test]
fn a_phase_that_is_over_is_explained_until_it_is_put_away() {
    let (exercise, seat) = sample::ward_at_twenty();
    let view = exercise.view(seat, &Words::english());
    let mut harness = show(play(&view));
    harness.get_by_label("“The first hour” is over");
    harness.get_by_label("Read, go on").click();
    harness.run();
    assert!(harness.query_by_label("“The first hour” is over").is_none());
}

#[test]
fn what_was_turned_down_is_said_beside_the_line() {
    let (exercise, seat) = first_minute();
    let view = exercise.view(seat, &Words::english());
    let notice = Notice { text: "Play is paused; resume first.".to_owned(), is_refusal: true };
    let saving = Saving::UnderWay;
    let notice = Some(&notice);
    let Screen::Play(screen) = play(&view) else { unreachable!() };
    let screen = PlayView { notice, saving, ..screen };
    let harness = show(Screen::Play(screen));
    harness.get_by_label("Play is paused; resume first.");
    harness.get_by_label("saving …");
}

#[test]
fn what_is_impossible_now_says_why_and_is_not_asked_for() {
    let (exercise, seat) = first_minute();
    let mut view: View = exercise.view(seat, &Words::english());
    for offer in &mut view.palette {
        offer.refusal = Some("Not while the lights are out.".to_owned());
        offer.objects = None;
    }
    let mut harness = show(play(&view));
    type_letters(&mut harness, "wri");
    harness.get_by_label("Not while the lights are out.");
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().wishes, []);
}

#[test]
fn when_play_is_over_the_hot_wash_is_next() {
    let (mut exercise, seat) = first_minute();
    exercise.handle(Seat::Facilitator, &Command::End, &mut ()).unwrap();
    let view = exercise.view(seat, &Words::english());
    let mut harness = show(play(&view));
    harness.get_by_label("The exercise was ended.");
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().wishes, [Wish::ToHotwash]);
}

#[test]
fn a_real_incident_stops_everything() {
    let (exercise, seat) = first_minute();
    let view = exercise.view(seat, &Words::english());
    let mut harness = show(play(&view));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Period);
    harness.run();
    harness.get_by_label("Stop now").click();
    harness.run();
    let wishes = &harness.state().wishes;
    let stops = |wish: &Wish| {
        matches!(wish, Wish::Ask { seat: Seat::Facilitator, command: Command::StopReal { .. } })
    };
    assert!(wishes.len() == 1 && stops(&wishes[0]), "{wishes:?}");
}

#[test]
fn the_menu_has_the_keys_and_the_ways_out() {
    let (exercise, seat) = first_minute();
    let view = exercise.view(seat, &Words::english());
    let mut harness = show(play(&view));
    press(&mut harness, Key::F1);
    harness.get_by_label("stop: a real incident");
    harness.get_by_label("End the exercise").click();
    harness.run();
    assert_eq!(harness.state().wishes, [], "it asks again first");
    harness.get_by_label("Yes, end it here").click();
    harness.run();
    assert!(harness.query_by_label("stop: a real incident").is_none(), "it closes");
    harness.get_by_label("Menu").click();
    harness.run();
    harness.get_by_label("Leave, go on later").click();
    harness.run();
    let end = Wish::Ask { seat: Seat::Facilitator, command: Command::End };
    assert_eq!(harness.state().wishes, [end, Wish::ToLibrary]);
}

/// The play screen of a run that is not saved.
fn troubled<'a>(view: &'a View, saving: Saving, trouble: Option<&'a Trouble>) -> Screen<'a> {
    let Screen::Play(screen) = play(view) else { unreachable!() };
    Screen::Play(PlayView { saving, trouble, ..screen })
}

#[test]
fn when_nothing_is_saved_somebody_must_choose_how_to_go_on() {
    let (exercise, seat) = first_minute();
    let view = exercise.view(seat, &Words::english());
    let what = "The disk is full, so the journal is not written any more".to_owned();
    let trouble = Trouble { what: what.clone(), elsewhere: "/media/stick".to_owned() };
    let mut harness = show(troubled(&view, Saving::Unsaved, Some(&trouble)));
    harness.get_by_label("This run is not being saved");
    harness.get_by_label(&what);
    press(&mut harness, Key::Escape);
    press(&mut harness, Key::F1);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::N);
    harness.run();
    assert_eq!(harness.state().wishes, [], "nothing else goes on meanwhile");
    harness.get_by_label("Another folder").focus();
    harness.run();
    type_letters(&mut harness, "/two");
    for name in ["Try again", "Save it there", "Go on unsaved"] {
        harness.get_by_label(name).click();
        harness.run();
    }
    let wishes = &harness.state().wishes;
    assert_eq!(wishes.len(), 3, "{wishes:?}");
    assert_eq!([&wishes[0], &wishes[2]], [&Wish::SaveAgain, &Wish::GoOnUnsaved]);
    let Wish::SaveIn(folder) = &wishes[1] else { panic!("{wishes:?}") };
    assert!(folder.contains("/media/stick") && folder.contains("/two"), "{folder}");
}

#[test]
fn an_unsaved_run_says_so_and_can_be_saved_from_the_menu() {
    let (exercise, seat) = first_minute();
    let view = exercise.view(seat, &Words::english());
    let mut harness = show(troubled(&view, Saving::Unsaved, None));
    harness.get_by_label("not saved");
    press(&mut harness, Key::F1);
    harness.get_by_label("This run is not saved. Whoever leaves it now loses it.");
    harness.get_by_label("Save it now").click();
    harness.run();
    assert_eq!(harness.state().wishes, [Wish::SaveAgain]);
}

#[test]
fn the_look_changes_anywhere() {
    let (exercise, seat) = first_minute();
    let view = exercise.view(seat, &Words::english());
    let mut harness = show(play(&view));
    press(&mut harness, Key::F2);
    let light = Settings { look: Theme::Light, ..Settings::default() };
    assert_eq!(harness.state().wishes, [Wish::Set(light)]);
}

#[test]
fn what_arrives_is_announced_at_once() {
    let (exercise, seat) = first_minute();
    let view = exercise.view(seat, &Words::english());
    let last = view.inbox.last().unwrap();
    let harness = show(play(&view));
    let said = harness.get_by_label_contains("New: ");
    let node = said.accesskit_node();
    assert_eq!(node.live(), egui::accesskit::Live::Assertive);
    assert!(node.value().unwrap().ends_with(&last.title));
}

#[test]
fn what_was_done_last_is_taken_back_by_button_and_by_key() {
    let (exercise, seat) = first_minute();
    let view = exercise.view(seat, &Words::english());
    let undo = Undo { entry: 7, text: "Log the report".to_owned() };
    let Screen::Play(screen) = play(&view) else { unreachable!() };
    let mut harness = show(Screen::Play(PlayView { undo: Some(&undo), ..screen }));
    harness.get_by_label("Undo: Log the report").click();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run();
    let wish = Wish::Ask { seat, command: Command::Undo { entry: 7 } };
    assert_eq!(harness.state().wishes, [wish.clone(), wish]);
}

#[test]
fn what_was_done_lately_is_found_without_typing() {
    let (mut exercise, seat) = first_minute();
    let offer = exercise
        .view(seat, &Words::english())
        .palette
        .iter()
        .find(|it| it.refusal.is_none())
        .cloned();
    let offer = offer.unwrap();
    let command = Command::Do(Work::Act(Act::of(offer.action)));
    exercise.handle(seat, &command, &mut ()).unwrap();
    let view = exercise.view(seat, &Words::english());
    let mut harness = show(play(&view));
    harness.get_by_label("Phase of the work: All phases").click();
    harness.run();
    harness.get_by_label("Done lately").click();
    harness.run();
    assert!(harness.query_by_label("Phase of the work: Done lately").is_some());
    let offered = |name: &str| harness.query_all_by_label(name).count();
    assert!(offered(&offer.name) >= 1);
    let others = view.palette.iter().filter(|it| it.name != offer.name);
    assert_eq!(others.map(|it| offered(&it.name)).sum::<usize>(), 0);
}
