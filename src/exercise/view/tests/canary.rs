//! Canaries: where they sit, and when a seat may see them.

use super::player::Player;
use super::{all_shipped, shipped};
use crate::exercise::state::InjectStatus;
use crate::exercise::{Exercise, Occupancy, Occupant, Seat, Setup, Work};
use crate::id::{
    ClockIx, ConsequenceIx, DecisionIx, ExpectationIx, FactIx, InjectIx, Key as _, LineIx,
    MessageIx, ObjectIx, PhaseIx, RoleIx, RoleSet, Table,
};
use crate::scenario::Scenario;
use crate::scenario::model::story::Attachment;
use crate::scenario::model::{Opens, Show, Subject};
use crate::words::Words;
use std::collections::BTreeSet;
use std::sync::Arc;

/// What a canary stands for.
#[derive(Clone, Copy, Debug)]
enum Place {
    /// Never before EndEx.
    Behind,
    /// Part of an inject that its readers see.
    Inject(InjectIx),
    /// One of an inject's texts: the body, or the variant of this number.
    Body(InjectIx, Option<u8>),
    /// A hint, from 0.
    Hint(InjectIx, u8),
    Fact(FactIx),
    Object(ObjectIx),
    Decision(DecisionIx),
    Clock(ClockIx),
    Consequence(ConsequenceIx),
    /// Who an inject is from: its readers see it before they open it.
    From(InjectIx),
    Phase(PhaseIx),
    Brief(RoleIx),
    /// A line of a message: who can write it now, or has.
    Line(MessageIx, LineIx),
    /// The title of an expectation: in solo play, once its phase is over.
    Expectation(ExpectationIx),
}

/// A scenario full of canaries.
struct Cage {
    scenario: Arc<Scenario>,
    places: Vec<Place>,
}

/// Hands out canaries and remembers where each one sits.
#[derive(Default)]
struct Breeder(Vec<Place>);

impl Breeder {
    fn text(&mut self, place: Place) -> String {
        self.0.push(place);
        format!("canary<{}>", self.0.len() - 1)
    }

    fn all(&mut self, texts: &mut [String], place: Place) {
        for text in texts {
            *text = self.text(place);
        }
    }
}

fn each<K: crate::id::Key, T>(table: &mut Table<K, T>, mut change: impl FnMut(K, &mut T)) {
    for key in table.keys() {
        change(key, &mut table[key]);
    }
}

fn cage(mut scenario: Scenario) -> Cage {
    let mut breeder = Breeder::default();
    put_into_story(&mut scenario, &mut breeder);
    put_into_world(&mut scenario, &mut breeder);
    put_behind(&mut scenario, &mut breeder);
    Cage { scenario: Arc::new(scenario), places: breeder.0 }
}

fn put_into_story(scenario: &mut Scenario, breeder: &mut Breeder) {
    each(&mut scenario.injects, |inject, it| {
        it.title = breeder.text(Place::Inject(inject));
        it.from = breeder.text(Place::From(inject));
        it.body = breeder.text(Place::Body(inject, None));
        for (at, variant) in (0..).zip(&mut it.variants) {
            variant.body = breeder.text(Place::Body(inject, Some(at)));
        }
        for (at, hint) in (0..).zip(&mut it.hints) {
            *hint = breeder.text(Place::Hint(inject, at));
        }
        it.slug = breeder.text(Place::Behind);
        it.notes = breeder.text(Place::Behind);
        breeder.all(&mut it.cues, Place::Behind);
        let body = breeder.text(Place::Inject(inject));
        it.attachments = vec![Attachment::Note { title: String::new(), body }];
    });
    each(&mut scenario.decisions, |decision, it| {
        it.prompt = breeder.text(Place::Decision(decision));
        it.slug = breeder.text(Place::Behind);
    });
    each(&mut scenario.choices, |_, it| {
        it.text = breeder.text(Place::Decision(it.decision));
        it.slug = breeder.text(Place::Behind);
    });
    each(&mut scenario.endings, |_, it| {
        it.title = breeder.text(Place::Behind);
        it.text = breeder.text(Place::Behind);
        it.slug = breeder.text(Place::Behind);
    });
    each(&mut scenario.phases, |phase, it| it.title = breeder.text(Place::Phase(phase)));
    each(&mut scenario.consequences, |consequence, it| {
        it.shows = Some(breeder.text(Place::Consequence(consequence)));
    });
}

fn put_into_world(scenario: &mut Scenario, breeder: &mut Breeder) {
    each(&mut scenario.roles, |role, it| it.brief = breeder.text(Place::Brief(role)));
    each(&mut scenario.facts, |fact, it| {
        it.text = breeder.text(Place::Fact(fact));
        it.slug = breeder.text(Place::Behind);
    });
    each(&mut scenario.objects, |object, it| match it.subject {
        Subject::Thing => it.title = breeder.text(Place::Object(object)),
        Subject::Clock(clock) => it.title = breeder.text(Place::Clock(clock)),
        Subject::Decision(decision) => it.title = breeder.text(Place::Decision(decision)),
        Subject::Contact(_) => {}
    });
    for place in &mut scenario.board.places {
        place.label = breeder.text(Place::Object(place.object));
    }
    each(&mut scenario.clocks, |clock, it| it.regime = breeder.text(Place::Clock(clock)));
    each(&mut scenario.stages, |_, it| it.title = breeder.text(Place::Clock(it.clock)));
    each(&mut scenario.meters, |_, it| {
        if it.show == Show::Facilitator {
            it.title = breeder.text(Place::Behind);
        }
    });
}

fn put_behind(scenario: &mut Scenario, breeder: &mut Breeder) {
    each(&mut scenario.expectations, |expectation, it| {
        let place = Place::Expectation(expectation);
        for text in [&mut it.title, &mut it.because, &mut it.reference] {
            *text = breeder.text(place);
        }
        it.slug = breeder.text(Place::Behind);
        it.tell_tale = breeder.text(Place::Behind);
    });
    each(&mut scenario.traps, |_, it| {
        for text in [&mut it.slug, &mut it.title, &mut it.because, &mut it.reference] {
            *text = breeder.text(Place::Behind);
        }
    });
    each(&mut scenario.objectives, |_, it| {
        for text in [&mut it.slug, &mut it.title, &mut it.target, &mut it.capability] {
            *text = breeder.text(Place::Behind);
        }
    });
    each(&mut scenario.messages, |message, it| {
        it.slug = breeder.text(Place::Behind);
        each(&mut it.lines, |line, it| {
            it.text = breeder.text(Place::Line(message, line));
            it.slug = breeder.text(Place::Behind);
            it.because = breeder.text(Place::Behind);
        });
    });
    each(&mut scenario.orders, |_, it| it.because = breeder.text(Place::Behind));
    breeder.all(&mut scenario.about.hotwash, Place::Behind);
    breeder.all(&mut scenario.about.preparation, Place::Behind);
}

/// Who looks, reduced to what decides.
struct Looker<'a> {
    exercise: &'a Exercise,
    seat: Seat,
    solo: bool,
}

impl Looker<'_> {
    fn is_here(&self) -> bool {
        match self.seat {
            Seat::Role(role) => self.exercise.state().entered.has(role),
            _ => true,
        }
    }

    fn may_see(&self, place: Place) -> bool {
        let state = self.exercise.state();
        let here = self.is_here();
        match place {
            Place::Behind => false,
            Place::Brief(role) => self.seat == Seat::Role(role),
            Place::Line(message, line) => here && self.may_say(message, line),
            Place::Inject(inject) => here && self.has_read(inject),
            Place::Body(inject, variant) => {
                here && self.has_read(inject) && state.injects[inject].variant == variant
            }
            Place::Hint(inject, at) => {
                here && self.is_meant(inject) && at < state.injects[inject].hints
            }
            Place::Fact(fact) => here && self.knows(fact),
            Place::Object(object) => {
                here && crate::exercise::decide::has_appeared(
                    self.exercise.scenario(),
                    state,
                    object,
                )
            }
            Place::Decision(decision) => here && state.decisions[decision].asked.is_some(),
            Place::Clock(clock) => here && state.clocks[clock].started.is_some(),
            Place::Consequence(it) => here && state.consequences.iter().any(|(at, _)| *at == it),
            Place::From(inject) => {
                let released =
                    self.exercise.state().injects[inject].status == InjectStatus::Released;
                here && released && (!self.is_private(inject) || self.is_meant(inject))
            }
            Place::Phase(phase) => here && state.phase_began[phase].is_some(),
            Place::Expectation(it) => here && self.solo && self.is_judged(it),
        }
    }

    /// Whether all that a line hangs on is known here, or it was said from here.
    fn may_say(&self, message: MessageIx, line: LineIx) -> bool {
        use crate::scenario::model::Atom;
        let (scenario, state) = (self.exercise.scenario(), self.exercise.state());
        let Seat::Role(role) = self.seat else { return false };
        let has_said = |act: &crate::exercise::state::ActState| {
            let Work::Act(work) = act.work else { return false };
            let said = work.says.filter(|said| said.message() == message);
            act.by == role && said.is_some_and(|said| said.lines().has(line))
        };
        let seems = |atom: crate::id::AtomIx| {
            let can_tell = match scenario.wiring.atoms[atom] {
                Atom::Fact(fact) | Atom::Known(fact) | Atom::KnownBy(fact, _) => self.knows(fact),
                Atom::Released(it) => !self.is_private(it) || self.is_meant(it),
                _ => true,
            };
            can_tell && state.holds(atom)
        };
        let when = &scenario.messages[message].lines[line].when;
        when.as_ref().is_none_or(|when| when.holds(seems)) || state.acts.iter().any(has_said)
    }

    fn is_meant(&self, inject: InjectIx) -> bool {
        let state = &self.exercise.state().injects[inject];
        let Seat::Role(role) = self.seat else { return false };
        let same = |it: RoleIx| {
            self.exercise.state().roles[it].person == self.exercise.state().roles[role].person
        };
        state.status == InjectStatus::Released && state.to.iter().any(same)
    }

    fn has_read(&self, inject: InjectIx) -> bool {
        let state = &self.exercise.state().injects[inject];
        let opened = self.solo || self.exercise.setup().occupancy == Occupancy::Enforced || {
            let roles = &self.exercise.state().roles;
            let Seat::Role(role) = self.seat else { return !self.is_private(inject) };
            state.read.iter().any(|it| roles[it].person == roles[role].person)
        };
        let released = state.status == InjectStatus::Released;
        released && (!self.is_private(inject) || self.is_meant(inject) && opened)
    }

    fn is_private(&self, inject: InjectIx) -> bool {
        self.exercise.scenario().injects[inject].private
    }

    fn knows(&self, fact: FactIx) -> bool {
        let state = self.exercise.state();
        match self.seat {
            Seat::Role(role) => {
                let person = state.roles[role].person;
                let same = |it: &RoleIx| state.roles[*it].person == person;
                state.roles.keys().filter(same).any(|it| state.knows(it, fact))
            }
            _ => state.entered.iter().all(|role| state.knows(role, fact)),
        }
    }

    fn is_judged(&self, expectation: ExpectationIx) -> bool {
        let state = self.exercise.state();
        let opened = state.expectations[expectation].opened;
        let began = state.phase_began[state.phase];
        let record = &self.exercise.scenario().expectations[expectation];
        let late = record.late_after.plus(state.expectations[expectation].extension);
        let settled = state.expectations[expectation].first.is_some()
            || opened.is_some_and(|opened| state.now > opened.after(late));
        let at_end = self.exercise.scenario().expectations[expectation].opens == Opens::EndEx;
        opened.zip(began).is_some_and(|(opened, began)| opened < began) && settled && !at_end
    }
}

fn canaries(text: &str) -> BTreeSet<usize> {
    let found = text.split("canary<").skip(1);
    found.map(|rest| rest.split('>').next().unwrap().parse().unwrap()).collect()
}

#[track_caller]
fn look(cage: &Cage, exercise: &Exercise, seat: Seat, text: &str, solo: bool) -> usize {
    let looker = Looker { exercise, seat, solo };
    let found = canaries(text);
    for canary in &found {
        let place = cage.places[*canary];
        assert!(
            looker.may_see(place),
            "{seat:?} sees {place:?} of {} at {}",
            cage.scenario.about.slug,
            exercise.state().now
        );
    }
    found.len()
}

/// Plays a caged scenario and looks into every player's seat; gives how many canaries were seen
/// (and might be) in all.
fn play(cage: &Cage, setup: Setup, seed: u64, commands: usize) -> usize {
    let people = setup.occupants.iter().filter(|it| **it == Occupant::Person).count();
    let solo = people == 1;
    let mut player = Player::new(Arc::clone(&cage.scenario), setup, seed);
    let seats = || {
        let roles = cage.scenario.roles.keys().map(Seat::Role);
        roles.chain([Seat::Observer])
    };
    let mut seen = 0;
    for turn in 0..commands {
        if player.is_over() {
            break;
        }
        if let Some((seat, refusal)) = player.turn() {
            let sentence = refusal.sentence(&cage.scenario, &Words::english());
            if seat != Seat::Facilitator && !player.is_over() {
                look(cage, &player.exercise, seat, &sentence, solo);
            }
        }
        if turn % 6 == 0 && !player.is_over() {
            for seat in seats() {
                let view = format!("{:?}", player.exercise.view(seat, &Words::english()));
                seen += look(cage, &player.exercise, seat, &view, solo);
            }
        }
    }
    seen
}

#[test]
fn no_player_sees_a_canary_before_its_time() {
    for scenario in all_shipped() {
        let cage = cage(Scenario::clone(&scenario));
        let everybody = RoleSet::first(cage.scenario.roles.len());
        let alone = cage.scenario.solo.unwrap_or(cage.scenario.command_role);
        let setups = [
            Setup::facilitated(&cage.scenario, everybody, 1),
            Setup::solo(&cage.scenario, alone, 2),
            Setup::all_bots(&cage.scenario, 3),
        ];
        for (seed, setup) in (0..).zip(setups) {
            let seen = play(&cage, setup, seed, 120);
            assert!(seen > 200, "{}: only {seen} canaries in all", cage.scenario.about.slug);
        }
    }
}

#[test]
fn a_role_that_was_not_told_reads_the_briefing_and_no_more() {
    let cage = cage(shipped(super::WARD_LIGHTS));
    let setup = Setup::all_bots(&cage.scenario, 7);
    let mut player = Player::new(Arc::clone(&cage.scenario), setup, 7);
    player.start();
    let state = player.exercise.state();
    let untold: Vec<RoleIx> = state.roles.keys().filter(|role| !state.entered.has(*role)).collect();
    assert!(!untold.is_empty());
    for role in untold {
        let view = player.exercise.view(Seat::Role(role), &Words::english());
        assert!(!view.here && view.inbox.is_empty() && view.palette.is_empty());
        assert!(view.people.is_empty() && view.known.is_empty() && view.times.story.is_empty());
        let found = canaries(&format!("{view:?}"));
        let own = |canary: &usize| matches!(cage.places[*canary], Place::Brief(it) if it == role);
        assert!(found.iter().all(own) && found.len() == 1, "{found:?}");
    }
}

#[test]
fn after_the_end_everything_is_open() {
    let cage = cage(shipped(super::FIRST_ALERT));
    let alone = RoleIx::from_position(0);
    let setup = Setup::solo(&cage.scenario, alone, 1);
    let mut player = Player::new(Arc::clone(&cage.scenario), setup, 1);
    player.start();
    assert!(player.exercise.view(Seat::Role(alone), &Words::english()).behind.is_none());
    assert!(player.exercise.view(Seat::Facilitator, &Words::english()).behind.is_some());
    player.end();
    let behind = player.exercise.view(Seat::Role(alone), &Words::english()).behind.unwrap();
    assert_eq!(behind.expectations.len(), cage.scenario.expectations.len());
    assert_eq!(behind.traps.len(), cage.scenario.traps.len());
}
