//! Given an exercise, when something happened, then the view says so.

use super::player::Player;
use super::{FIRST_ALERT, WARD_LIGHTS, all_shipped, shipped};
use crate::exercise::view::{Presence, Progress, Question, Shared};
use crate::exercise::{Act, Command, Improvised, NoteKind, Seat, Setup, Work};
use crate::id::{ActionIx, RoleIx, RoleSet};
use crate::runbook::draft::Channel;
use crate::scenario::Scenario;
use crate::scenario::model::Vote;
use crate::scenario::model::board::Mark;
use crate::time::{ExerciseTime, Span};
use crate::words::Words;
use std::sync::Arc;

fn role(scenario: &Scenario, slug: &str) -> RoleIx {
    scenario.roles.find(|role| role.slug == slug).unwrap()
}

fn action(scenario: &Scenario, slug: &str) -> ActionIx {
    scenario.actions.find(|action| action.slug == slug).unwrap()
}

fn alone(text: &str) -> (Player, Seat) {
    let scenario = Arc::new(shipped(text));
    let role = scenario.solo.unwrap();
    let setup = Setup::solo(&scenario, role, 1);
    let mut player = Player::new(scenario, setup, 1);
    player.start();
    (player, Seat::Role(role))
}

fn together(text: &str) -> Player {
    let scenario = Arc::new(shipped(text));
    let setup = Setup::facilitated(&scenario, RoleSet::first(scenario.roles.len()), 1);
    let mut player = Player::new(scenario, setup, 1);
    player.start();
    player
}

fn advance(player: &mut Player, minutes: i64) {
    let to = player.exercise.state().now.after(Span::from_minutes(minutes));
    player.exercise.handle(Seat::Facilitator, &Command::Advance { to }, &mut ()).unwrap();
}

#[test]
fn before_play_there_is_the_briefing() {
    let scenario = Arc::new(shipped(FIRST_ALERT));
    let solo = scenario.solo.unwrap();
    let setup = Setup::solo(&scenario, solo, 1);
    let player = Player::new(scenario, setup, 1);
    let view = player.exercise.view(Seat::Role(solo), &Words::english());
    assert_eq!(view.briefing.title, "First alert");
    assert_eq!(view.briefing.role.as_deref(), Some("Security analyst"));
    assert!(!view.times.started && !view.here && view.inbox.is_empty());
}

#[test]
fn what_arrives_is_in_the_inbox_and_what_it_says_is_known() {
    let (mut player, seat) = alone(FIRST_ALERT);
    advance(&mut player, 3);
    let view = player.exercise.view(seat, &Words::english());
    let first = &view.inbox[0];
    assert_eq!(first.at, ExerciseTime::START);
    assert!(!first.body.is_empty() && first.title.len() > 3);
    let known = view.known.iter().map(|known| known.text.as_str()).collect::<Vec<_>>();
    assert!(known[0].contains("signed in from two places"), "{known:?}");
}

#[test]
fn every_figure_in_a_text_is_filled_in() {
    for scenario in all_shipped() {
        let setup = Setup::all_bots(&scenario, 5);
        let mut player = Player::new(scenario, setup, 5);
        while !player.is_over() {
            player.turn();
        }
        let inbox = player.exercise.view(Seat::Facilitator, &Words::english()).inbox;
        assert!(!inbox.is_empty());
        let open = inbox.iter().find(|item| format!("{item:?}").contains("{meter"));
        assert_eq!(open, None);
    }
}

#[test]
fn work_is_seen_by_its_role_and_by_the_others() {
    let (mut player, seat) = alone(FIRST_ALERT);
    let scenario = Arc::clone(player.exercise.scenario());
    let log = action(&scenario, "intake.log_report");
    let work = Work::Act(Act::of(log));
    player.exercise.handle(seat, &Command::Do(work), &mut ()).unwrap();
    player.exercise.handle(seat, &Command::Do(work), &mut ()).unwrap();
    let view = player.exercise.view(seat, &Words::english());
    let progress: Vec<Progress> = view.acts.iter().map(|act| act.progress).collect();
    assert_eq!(progress, [Progress::UnderWay, Progress::Waiting]);
    let other =
        player.exercise.view(Seat::Role(role(&scenario, "incident_commander")), &Words::english());
    assert!(other.acts.is_empty());
    let analyst = other.people.iter().find(|person| person.title == "Security analyst").unwrap();
    assert_eq!(analyst.doing.as_ref().unwrap().text, scenario.actions[log].name);
    assert_eq!(analyst.waiting, 1);
    let counsel = other.people.iter().find(|person| person.title == "Legal counsel").unwrap();
    assert_eq!(counsel.presence, Presence::NotTold);
}

#[test]
fn a_fact_told_is_no_longer_known_to_one_alone() {
    let mut player = together(WARD_LIGHTS);
    let scenario = Arc::clone(player.exercise.scenario());
    let mut told = None;
    for _ in 0..60 {
        advance(&mut player, 1);
        told = scenario.roles.keys().find_map(|role| {
            let view = player.exercise.view(Seat::Role(role), &Words::english());
            let only = view.known.iter().find(|known| known.shared == Shared::OnlyYou)?.clone();
            let listener = only.listeners.iter().find(|it| it.refusal.is_none())?.role;
            Some((role, only.fact, listener))
        });
        if told.is_some() {
            break;
        }
        let injects: Vec<_> = scenario.injects.keys().collect();
        for role in scenario.roles.keys() {
            for inject in &injects {
                let read = Command::Acknowledge { inject: *inject };
                let _refused = player.exercise.handle(Seat::Role(role), &read, &mut ()).is_err();
            }
        }
    }
    let (teller, fact, listener) = told.unwrap();
    let tell = Command::Do(Work::Tell { fact, to: RoleSet::of(listener) });
    player.exercise.handle(Seat::Role(teller), &tell, &mut ()).unwrap();
    advance(&mut player, 1);
    let view = player.exercise.view(Seat::Role(teller), &Words::english());
    let known = view.known.iter().find(|known| known.fact == fact).unwrap();
    assert_ne!(known.shared, Shared::OnlyYou);
    let heard = player.exercise.view(Seat::Role(listener), &Words::english());
    assert!(heard.known.iter().any(|known| known.fact == fact));
}

#[test]
fn in_a_drill_a_private_item_is_read_when_it_is_opened() {
    let mut player = together(WARD_LIGHTS);
    let scenario = Arc::clone(player.exercise.scenario());
    let sealed = |player: &Player| {
        scenario.roles.keys().find_map(|role| {
            let inbox = player.exercise.view(Seat::Role(role), &Words::english()).inbox;
            inbox.into_iter().find(|item| item.sealed).map(|item| (role, item))
        })
    };
    while sealed(&player).is_none() {
        advance(&mut player, 1);
    }
    let (role, item) = sealed(&player).unwrap();
    assert!(item.title.is_empty() && item.body.is_empty() && item.attachments.is_empty());
    let open = Command::Acknowledge { inject: item.inject };
    player.exercise.handle(Seat::Role(role), &open, &mut ()).unwrap();
    let inbox = player.exercise.view(Seat::Role(role), &Words::english()).inbox;
    let opened = inbox.iter().find(|it| it.inject == item.inject).unwrap();
    assert!(!opened.sealed && !opened.title.is_empty() && !opened.body.is_empty());
}

#[test]
fn votes_are_counted_only_once_they_are_shown() {
    let mut player = together(WARD_LIGHTS);
    let scenario = Arc::clone(player.exercise.scenario());
    let voting = |player: &Player| {
        let asked = |it: &Question| it.vote != Vote::None && it.outcome.is_none();
        player.exercise.view(Seat::Observer, &Words::english()).questions.into_iter().find(asked)
    };
    while voting(&player).is_none() {
        advance(&mut player, 1);
    }
    let question = voting(&player).unwrap();
    let (decision, choice) = (question.decision, question.answers[0].choice);
    let voter = player.exercise.state().entered.iter().next().unwrap();
    let vote = Command::Vote { decision, choice, confidence: Some(80) };
    player.exercise.handle(Seat::Role(voter), &vote, &mut ()).unwrap();
    let counted = |player: &Player, seat| {
        let questions = player.exercise.view(seat, &Words::english()).questions;
        let question = questions.into_iter().find(|it| it.decision == decision).unwrap();
        (question.own_vote, question.answers[0].votes, question.answers[0].confidence.clone())
    };
    let own = Some((choice, Some(80)));
    assert_eq!(counted(&player, Seat::Role(voter)), (own, None, vec![]));
    assert_eq!(counted(&player, Seat::Observer), (None, None, vec![]));
    let reveal = Command::RevealVotes { decision };
    player.exercise.handle(Seat::Facilitator, &reveal, &mut ()).unwrap();
    assert_eq!(counted(&player, Seat::Observer), (None, Some(1), vec![80]));
    assert!(scenario.decisions[decision].choices.len() > 1);
}

#[test]
fn notes_are_their_writers_own() {
    let mut player = together(FIRST_ALERT);
    let note = Command::Note { kind: NoteKind::Gap, text: "slow start".to_owned(), anchor: None };
    player.exercise.handle(Seat::Evaluator(2), &note, &mut ()).unwrap();
    assert_eq!(
        player.exercise.view(Seat::Evaluator(2), &Words::english()).notes[0].text,
        "slow start"
    );
    assert!(player.exercise.view(Seat::Evaluator(1), &Words::english()).notes.is_empty());
    assert!(
        player
            .exercise
            .view(Seat::Role(RoleSet::first(1).iter().next().unwrap()), &Words::english())
            .notes
            .is_empty()
    );
}

#[test]
fn a_question_of_ones_own_is_answered_by_its_own_words() {
    let mut player = together(FIRST_ALERT);
    let seat = Seat::Evaluator(2);
    let mut write = |kind, text: &str| {
        let note = Command::Note { kind, text: text.to_owned(), anchor: None };
        player.exercise.handle(seat, &note, &mut ()).unwrap();
    };
    write(NoteKind::Question, "Who else has the link?");
    write(NoteKind::Question, "Is the backup good?");
    write(NoteKind::Answered, "Is the backup good?");
    let notes = player.exercise.view(seat, &Words::english()).notes;
    let answered: Vec<(&str, bool)> =
        notes.iter().map(|note| (note.text.as_str(), note.answered)).collect();
    assert_eq!(answered, [("Who else has the link?", false), ("Is the backup good?", true)]);
}

#[test]
fn an_improvised_inject_reaches_its_readers_only() {
    let mut player = together(FIRST_ALERT);
    let [one, other] = [0, 1].map(<RoleIx as crate::id::Key>::from_position);
    let improvised = Improvised {
        channel: Channel::Phone,
        from: "The caretaker".to_owned(),
        to: RoleSet::of(one),
        private: true,
        title: "A light is on".to_owned(),
        body: "In the server room.".to_owned(),
    };
    let command = Command::Improvise(Box::new(improvised));
    player.exercise.handle(Seat::Facilitator, &command, &mut ()).unwrap();
    let titles = |seat| {
        let inbox = player.exercise.view(seat, &Words::english()).inbox;
        inbox.into_iter().map(|item| item.title).collect::<Vec<_>>()
    };
    assert!(titles(Seat::Role(one)).contains(&"A light is on".to_owned()));
    assert!(!titles(Seat::Role(other)).contains(&"A light is on".to_owned()));
    assert!(!titles(Seat::Observer).contains(&"A light is on".to_owned()));
}

#[test]
fn alone_a_phase_that_is_over_is_explained() {
    let (mut player, seat) = alone(WARD_LIGHTS);
    assert!(player.exercise.view(seat, &Words::english()).verdicts.is_empty());
    let mut verdicts = Vec::new();
    for _ in 0..90 {
        if player.is_over() {
            break;
        }
        advance(&mut player, 1);
        verdicts = player.exercise.view(seat, &Words::english()).verdicts;
    }
    assert!(!verdicts.is_empty());
    let all = verdicts.iter().flat_map(|phase| &phase.verdicts);
    assert!(all.clone().count() > 0);
    assert!(all.clone().all(|it| !it.because.is_empty() && it.sentence.ends_with('.')));
}

#[test]
fn the_board_shows_what_this_seat_knows_and_what_was_done() {
    let mut player = together(WARD_LIGHTS);
    let scenario = Arc::clone(player.exercise.scenario());
    let object = |slug: &str| scenario.objects.find(|it| it.slug == slug).unwrap();
    let place = |player: &Player, slug: &str| {
        let seat = Seat::Role(role(&scenario, "security_analyst"));
        let board = player.exercise.view(seat, &Words::english()).board;
        board.places.into_iter().find(|place| place.object == object(slug))
    };
    let server = place(&player, "file_server").unwrap();
    assert_eq!(server.mark, Mark::Hit, "the first alert told the analyst");
    assert_eq!(server.label, "FILE-01");
    let ops = Seat::Role(role(&scenario, "incident_supporter"));
    let seen = player.exercise.view(ops, &Words::english()).board;
    let server = seen.places.iter().find(|place| place.object == object("file_server")).unwrap();
    assert_eq!((server.mark, server.known.len()), (Mark::Hit, 0), "the alert lies on the table");
    assert!(place(&player, "svc_vpn").is_none(), "nobody has heard of it");
    let wards = place(&player, "ward_lan").unwrap();
    assert_eq!(wards.gauge.map(|gauge| gauge.value), Some(40));
    let about = Some(object("ward_lan"));
    let act = Act { about, ..Act::of(action(&scenario, "con.isolate_segment")) };
    player.exercise.handle(ops, &Command::Do(Work::Act(act)), &mut ()).unwrap();
    advance(&mut player, 3);
    let wards = place(&player, "ward_lan").unwrap();
    assert_eq!(wards.mark, Mark::Held);
    assert!(wards.deeds[0].done.is_some() && wards.deeds[0].by == "Operations engineer");
}
