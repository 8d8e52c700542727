//! The same for the play screen, in every state that it can be in; and that everything fits there
//! in longer words.

use super::{is_from_a_file, texts};
use crate::ui::{SIZES, Window, play, sample, show_in};
use drillhall::exercise::view::{LegalClock, LegalStage, Offer, Presence, Progress, View};
use drillhall::exercise::{Command, Occupant, Seat};
use drillhall::id::Key as _;
use drillhall::runbook::draft::Channel;
use drillhall::scenario::model::Vote;
use drillhall::time::Span;
use drillhall::ui::{Notice, PlayView, Saving, Screen, Timing, Trouble, Undo};
use drillhall::words::{Language, Words};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Whether a text comes from a file of words, the engine, or an author, who may have put figures
/// in it or stand in capitals.
fn is_known(text: &str) -> bool {
    let marks = ['.', ',', ';', ':', '?', '!', '“', '”', '(', ')', '·', '…', '→', '\n'];
    is_from_a_file(text)
        || text.split(|c: char| c.is_ascii_digit() || marks.contains(&c)).all(|part| {
            let part = part.trim();
            is_from_a_file(part) || sample::says_somehow(part)
        })
}

/// What is looked at: a name, the words, the screen.
type Check<'a> = &'a dyn Fn(&str, &Harness<'_, Window<'_>>);

/// A play screen in some words.
struct Stage<'a> {
    words: Arc<Words>,
    check: Check<'a>,
}

impl Stage<'_> {
    /// Looks at a screen after something was done there.
    fn after(
        &self,
        name: &str,
        screen: Screen<'_>,
        does: impl FnOnce(&mut Harness<'_, Window<'_>>),
    ) {
        let mut harness = show_in(Arc::clone(&self.words), screen);
        does(&mut harness);
        harness.run();
        (self.check)(name, &harness);
    }

    fn idle(&self, name: &str, screen: Screen<'_>) {
        self.after(name, screen, |_| {});
    }

    /// A button by its phrase.
    fn press(&self, harness: &mut Harness<'_, Window<'_>>, phrase: &str) {
        harness.get_by_role_and_label(Role::Button, &self.words.say(phrase)).click();
        harness.run();
    }
}

fn letters(harness: &mut Harness<'_, Window<'_>>, text: &str) {
    harness.event(Event::Text(text.to_owned()));
    harness.run();
}

fn with<'a>(view: &'a View, change: impl FnOnce(&mut PlayView<'a>)) -> Screen<'a> {
    let Screen::Play(mut screen) = play(view) else { unreachable!() };
    change(&mut screen);
    Screen::Play(screen)
}

/// Looks at the play screen in all its states.
fn in_every_state(words: &Arc<Words>, check: Check<'_>) {
    let stage = Stage { words: Arc::clone(words), check };
    acting(&stage);
    clocks(&stage);
    arriving(&stage);
    asking(&stage);
    laid_over(&stage);
    board(&stage);
    people_and_duties(&stage);
}

/// What is typed, picked, and under way.
fn acting(stage: &Stage<'_>) {
    let (exercise, seat) = sample::ward_with_a_question();
    let view = exercise.view(seat, &stage.words);
    stage.idle("a question", play(&view));
    let several = |it: &&Offer| it.refusal.is_none() && it.objects.iter().flatten().count() > 1;
    let leveled = |it: &&Offer| it.refusal.is_none() && it.wants_level;
    let several = view.palette.iter().find(several).unwrap();
    let leveled = view.palette.iter().find(leveled);
    for (name, offer) in [("objects", Some(several)), ("levels", leveled)] {
        let Some(offer) = offer else { continue };
        stage.after(name, play(&view), |harness| {
            letters(harness, &offer.name);
            harness.key_press(Key::Enter);
        });
    }
    stage.after("nothing found", play(&view), |harness| letters(harness, "000"));
    let mut view = exercise.view(seat, &stage.words);
    let mut act = view.acts.first().cloned();
    let ways = [
        Progress::Waiting,
        Progress::UnderWay,
        Progress::Ready,
        Progress::Sent,
        Progress::NoAnswer,
        Progress::Done,
        Progress::Waiting,
    ];
    if let Some(act) = &mut act {
        view.acts.clear();
        for (ticket, progress) in (0..).zip(ways) {
            act.progress = progress;
            act.began = Some(view.times.now);
            act.ticket.0 = ticket;
            view.acts.push(act.clone());
        }
    }
    for offer in &mut view.palette {
        offer.needs.iter_mut().for_each(|need| need.met = !need.met);
    }
    let undo = Undo { entry: 7, text: "Write the report down".to_owned() };
    stage.idle("under way", with(&view, |screen| screen.undo = Some(&undo)));
    view.palette.clear();
    stage.idle("nothing to do", play(&view));
    view.here = false;
    stage.idle("not told", play(&view));
}

/// The clock in all its moods.
fn clocks(stage: &Stage<'_>) {
    let (exercise, seat) = sample::alone(&sample::first_alert());
    let mut view = exercise.view(seat, &stage.words);
    for (name, saving) in [("saving", Saving::UnderWay), ("unsaved", Saving::Unsaved)] {
        stage.idle(name, with(&view, |screen| screen.saving = saving));
    }
    stage.idle("waits", with(&view, |screen| screen.waits = true));
    stage.idle("slow", with(&view, |screen| screen.timing = Timing::Twice));
    view.times.speed = (4, 1);
    stage.idle("fast", play(&view));
    view.times.held = true;
    stage.idle("held", play(&view));
    view.times.paused = true;
    stage.idle("paused", play(&view));
    view.times.started = false;
    view.inbox.clear();
    view.known.clear();
    stage.idle("not begun", play(&view));
    view.times.started = true;
    view.briefing.role_brief = None;
    stage.idle("empty", play(&view));
}

/// What arrives, by every channel, and what is known from it.
fn arriving(stage: &Stage<'_>) {
    let (exercise, seat) = sample::ward_at_twenty();
    let mut view = exercise.view(seat, &stage.words);
    stage.idle("verdicts", play(&view));
    view.verdicts.clear();
    stage.idle("hints", play(&view));
    let channels = [
        Channel::Pager,
        Channel::Phone,
        Channel::Mail,
        Channel::Chat,
        Channel::Alert,
        Channel::Ticket,
        Channel::News,
        Channel::Log,
        Channel::InPerson,
    ];
    for channel in channels {
        let last = view.inbox.last_mut().unwrap();
        (last.channel, last.private) = (channel, channel != Channel::News);
        stage.idle("a channel", play(&view));
    }
    view.briefing.hint_cost = 0;
    stage.idle("free hints", play(&view));
    view.inbox.last_mut().unwrap().sealed = true;
    stage.idle("sealed", play(&view));
    let mut harness = show_in(Arc::clone(&stage.words), play(&view));
    for _ in &view.inbox {
        (stage.check)("leafing", &harness);
        harness.key_press(Key::PageDown);
        harness.run();
    }
}

/// Questions, and what is decided by others.
fn asking(stage: &Stage<'_>) {
    let (exercise, seat) = sample::ward_with_a_question();
    let mut view = exercise.view(seat, &stage.words);
    stage.after("a draft", play(&view), |harness| {
        let open = view.questions.iter().filter(|it| it.yours && it.outcome.is_none());
        let question = open.min_by_key(|it| it.left).unwrap();
        harness.get_by_role_and_label(Role::Button, &question.answers[0].text).click();
        harness.run();
        let sure = stage.words.fill("play-question-sure-name", &[("percent", 70.into())]);
        harness.get_all_by_label(&sure).next().unwrap().click();
        harness.run();
        let why = stage.words.say("play-question-why");
        harness.get_all_by_label(&why).next().unwrap().focus();
        harness.run();
        letters(harness, "Nobody acts until somebody leads.");
    });
    for question in &mut view.questions {
        question.left = None;
    }
    stage.idle("no end", play(&view));
    for question in &mut view.questions {
        (question.yours, question.vote) = (false, Vote::Silent { confidence: true });
        for (at, answer) in question.answers.iter_mut().enumerate() {
            answer.votes = Some(at + 1);
        }
    }
    stage.idle("a vote", play(&view));
    for question in &mut view.questions {
        question.left = Some(Span::from_minutes(2));
    }
    stage.idle("somebody else decides", play(&view));
}

/// What lies over the screen.
fn laid_over(stage: &Stage<'_>) {
    let (mut exercise, seat) = sample::alone(&sample::first_alert());
    sample::advance(&mut exercise, 20);
    let view = exercise.view(seat, &stage.words);
    let notice = Notice { text: "Legal counsel told".to_owned(), is_refusal: true };
    stage.idle("a notice", with(&view, |screen| screen.notice = Some(&notice)));
    stage.after("telling", play(&view), |harness| {
        harness.key_press_modifiers(Modifiers::COMMAND, Key::T);
        harness.run();
    });
    stage.after("the menu", play(&view), |harness| {
        harness.key_press(Key::F1);
        harness.run();
        stage.press(harness, "play-menu-end");
    });
    let unsaved = with(&view, |screen| screen.saving = Saving::Unsaved);
    stage.after("the menu, unsaved", unsaved, |harness| harness.key_press(Key::F1));
    stage.after("stopping", play(&view), |harness| {
        harness.key_press_modifiers(Modifiers::COMMAND, Key::Period);
    });
    let trouble = Trouble {
        what: "Backups were announced untested.".to_owned(),
        elsewhere: "/home/ada/drills".to_owned(),
    };
    stage.idle("trouble", with(&view, |screen| screen.trouble = Some(&trouble)));
    exercise.handle(Seat::Facilitator, &Command::End, &mut ()).unwrap();
    stage.idle("over", play(&exercise.view(seat, &stage.words)));
}

/// The board: open places, and folded away.
fn board(stage: &Stage<'_>) {
    let (exercise, seat) = sample::ward_at_twenty();
    let mut view = exercise.view(seat, &stage.words);
    view.verdicts.clear();
    for place in &view.board.places {
        stage.after("a place", play(&view), |harness| {
            let name = format!("{}: ", place.title);
            let found = harness
                .get_all_by_role(Role::Button)
                .find(|node| node.accesskit_node().label().is_some_and(|it| it.starts_with(&name)));
            found.unwrap().click();
            harness.run();
        });
    }
    stage.after("folded away", play(&view), |harness| {
        harness.key_press_modifiers(Modifiers::COMMAND, Key::B);
    });
    stage.after("the timeline", play(&view), |harness| {
        let named = stage.words.fill("play-timeline", &[("now", "".into()), ("end", "".into())]);
        let begins = named.split(':').next().unwrap();
        let strip = harness.get_by_label_contains(&format!("{begins}:")).rect();
        for _ in 0..4 {
            let at = strip.left_center() + egui::vec2(2.0, 0.0);
            harness.event(Event::PointerMoved(at));
            harness.run();
        }
    });
}

/// Who is there or not, and the legal clocks.
fn people_and_duties(stage: &Stage<'_>) {
    let (exercise, seat) = sample::ward_at_twenty();
    let mut view = exercise.view(seat, &stage.words);
    let states = [
        (Presence::NotTold, Occupant::Bot, false),
        (Presence::Joining, Occupant::Bot, false),
        (Presence::Here, Occupant::Absent, false),
        (Presence::Here, Occupant::Bot, true),
    ];
    for (person, (presence, occupant, commands)) in view.people.iter_mut().zip(states) {
        (person.presence, person.occupant) = (presence, occupant);
        (person.commands, person.waiting, person.last) = (commands, 2, None);
    }
    let stage_of = |met: Option<&str>, overdue, hours: i64| LegalStage {
        stage: drillhall::id::StageIx::from_position(0),
        title: "Early warning sent".to_owned(),
        due: "02:14".to_owned(),
        left: Span::from_minutes(hours * 60),
        whole: Span::from_minutes(6_000),
        met: met.map(str::to_owned),
        overdue,
    };
    let stages = vec![
        stage_of(Some("02:14"), false, 0),
        stage_of(None, true, 0),
        stage_of(None, false, 23),
        stage_of(None, false, 99),
    ];
    let clock = LegalClock {
        clock: drillhall::id::ClockIx::from_position(0),
        regime: "Legal clocks".to_owned(),
        started: "02:14".to_owned(),
        waived: false,
        stages,
    };
    let waived = LegalClock { waived: true, stages: Vec::new(), ..clock.clone() };
    view.legal_clocks = vec![clock, waived];
    stage.idle("people and duties", play(&view));
}

#[test]
fn everything_in_play_comes_from_a_file_of_words_an_author_or_the_engine() {
    let forgotten = RefCell::new(BTreeSet::new());
    in_every_state(&Words::pseudo(), &|name, harness| {
        let texts = texts(harness);
        assert!(texts.len() > 10, "{name}");
        let unknown = texts.into_iter().filter(|text| !is_known(text));
        forgotten.borrow_mut().extend(unknown.map(|text| format!("{name}: {text}")));
    });
    let forgotten = forgotten.into_inner();
    assert!(forgotten.is_empty(), "{forgotten:#?}");
}

/// What stands outside the window, and what lies over what stands beside it.
fn misfits(harness: &Harness<'_, Window<'_>>, words: &Words) -> Vec<String> {
    let width = SIZES[0][0];
    let (mut misfits, mut buttons) = (Vec::new(), Vec::new());
    for node in harness.root().children_recursive() {
        let accessible = node.accesskit_node();
        let Some(text) = accessible.label().or_else(|| accessible.value()) else { continue };
        let rect = node.rect();
        let inside = rect.left() >= -0.5 && rect.right() <= width + 0.5;
        if !inside && !text.is_empty() {
            misfits.push(format!("“{text}” at {rect:?}"));
        }
        if accessible.role() == Role::Button {
            buttons.push((text, rect));
        }
    }
    // What lies under the menu is not beside what is in it.
    let close = words.say("play-menu-close");
    let menu = buttons.iter().position(|(text, _)| *text == close);
    buttons.drain(..menu.unwrap_or(0));
    for (at, (one, first)) in buttons.iter().enumerate() {
        for (other, second) in &buttons[at + 1..] {
            let is_beside = (first.center().y - second.center().y).abs() < 4.0;
            let shared = first.intersect(*second).width();
            // A row can have buttons of its own.
            let holds = first.contains_rect(*second) || second.contains_rect(*first);
            if is_beside && shared > 1.0 && !holds {
                misfits.push(format!("“{one}” {first:?} and “{other}” {second:?}"));
            }
        }
    }
    misfits
}

#[test]
fn longer_words_fit_a_small_laptop_in_play() {
    let all = RefCell::new(BTreeSet::new());
    for words in [Words::pseudo(), Language::German.words()] {
        in_every_state(&words, &|name, harness| {
            let misfits = misfits(harness, &words);
            all.borrow_mut().extend(misfits.into_iter().map(|it| format!("{name}: {it}")));
        });
    }
    let all = all.into_inner();
    assert!(all.is_empty(), "{all:#?}");
}

#[test]
fn the_play_screen_speaks_german() {
    let (exercise, seat) = sample::alone(&sample::first_alert());
    let view = exercise.view(seat, &Words::pseudo());
    let harness = show_in(Language::German.words(), play(&view));
    let texts = texts(&harness);
    for said in ["Anhalten", "Tempo 4", "Bescheid geben …", "Menü", "Was tun Sie?"] {
        assert!(texts.iter().any(|text| text == said), "{said}: {texts:?}");
    }
}
