//! A view speaks the language of who looks; the scenario keeps its own.

use super::player::Player;
use super::{FIRST_ALERT, WARD_LIGHTS, shipped};
use crate::exercise::view::exercise_mark;
use crate::exercise::{Command, Seat, Setup};
use crate::time::ExerciseTime;
use crate::words::{Language, Words};
use std::sync::Arc;

fn alone(text: &str) -> (Player, Seat) {
    let scenario = Arc::new(shipped(text));
    let role = scenario.solo.unwrap();
    let mut player = Player::new(Arc::clone(&scenario), Setup::solo(&scenario, role, 1), 1);
    player.start();
    (player, Seat::Role(role))
}

#[test]
fn two_people_read_the_same_moment_in_two_languages() {
    let (mut player, seat) = alone(FIRST_ALERT);
    let to = ExerciseTime::from_minutes(2);
    player.exercise.handle(Seat::Facilitator, &Command::Advance { to }, &mut ()).unwrap();
    player.end();
    let english = player.exercise.view(seat, &Words::english());
    let german = player.exercise.view(seat, &Language::German.words());
    assert_eq!(english.times.over.unwrap().title, "The exercise was ended.");
    assert_eq!(german.times.over.unwrap().title, "Die Übung wurde beendet.");
    assert_eq!((english.inbox[0].to.as_str(), german.inbox[0].to.as_str()), ("you", "Sie"));
    assert_eq!(english.inbox[0].body, german.inbox[0].body, "the scenario keeps its language");
    let releases = german.behind.unwrap().script.into_iter().map(|line| line.release);
    assert!(releases.into_iter().any(|it| it == "wenn es so weit ist"));
}

#[test]
fn days_of_the_story_are_named_in_the_language() {
    let (player, seat) = alone(WARD_LIGHTS);
    let english = player.exercise.view(seat, &Words::english());
    let german = player.exercise.view(seat, &Language::German.words());
    assert_eq!(english.times.story, "Sat 02:14");
    assert_eq!(german.times.story, "Sa 02:14");
    assert_eq!(english.briefing.story_start, "Sat 8 Mar 2031 02:14");
    assert_eq!(german.briefing.story_start, "Sa 8. März 2031 02:14");
}

#[test]
fn the_mark_is_a_word_of_the_language() {
    assert_eq!(exercise_mark(&Words::english()), "EXERCISE");
    assert_eq!(exercise_mark(&Language::German.words()), "ÜBUNG");
}

#[test]
fn nothing_of_the_files_shows_in_a_view() {
    for text in [FIRST_ALERT, WARD_LIGHTS] {
        let (mut player, _) = alone(text);
        for turn in 0..240 {
            if player.is_over() {
                break;
            }
            player.turn();
            if turn % 60 == 0 {
                no_ids(&player);
            }
        }
        if !player.is_over() {
            player.end();
        }
        no_ids(&player);
    }
}

/// No id of a phrase stands where its text should.
fn no_ids(player: &Player) {
    for language in Language::ALL {
        let words = language.words();
        for seat in player.exercise.scenario().roles.keys().map(Seat::Role) {
            let view = format!("{:?}", player.exercise.view(seat, &words));
            for file in ["view", "refusal", "time"] {
                let id = view.split_once(&format!("\"{file}-")).map(|(_, rest)| rest.get(..30));
                assert_eq!(id, None, "{file}.ftl, {language:?}");
            }
        }
    }
}
