//! Messages: said with the act, on offer or not, judged by what they say.

use super::*;
use crate::id::{LineIx, LineSet, MessageIx};
use crate::scenario::model::Part;
use crate::scenario::model::pattern::Manner;
use crate::time::Moments;
use crate::words::Words;
use proptest::prelude::*;

fn lines(names: &[&str]) -> LineSet {
    let scenario = small_scenario();
    let table = &scenario.messages[MessageIx::from_position(0)].lines;
    names.iter().map(|name| find(table, name, |line| &line.slug)).collect()
}

fn said(names: &[&str]) -> Option<Said> {
    Said::new(MessageIx::from_position(0), lines(names))
}

fn says(room: &mut Room, role: &str, names: &[&str]) -> Result<(), Refusal> {
    let act = Act { says: said(names), ..room.act("a.tell", "") };
    room.seat(role, Command::Do(Work::Act(act)))
}

/// The score of a statement by the lead with these lines, once it is sent.
fn earns(names: &[&str]) -> i64 {
    let mut room = Room::started();
    says(&mut room, "lead", names).unwrap();
    room.to(2);
    room.item("told").score
}

#[test]
fn an_act_that_sends_a_message_says_something() {
    let mut room = Room::started();
    let refused = room.does("lead", "a.tell", "").unwrap_err();
    assert_eq!(
        refused.sentence(&room.scenario(), &Words::english()),
        "“Tell people” sends a message: pick the lines it is to say."
    );
    says(&mut room, "lead", &["what"]).unwrap();
}

#[test]
fn what_is_not_on_offer_cannot_be_said() {
    let mut room = Room::started();
    assert_eq!(says(&mut room, "lead", &["what", "secret"]), Err(Refusal::NotOnOffer));
    let act = Act { says: said(&["what"]), ..room.act("a.tidy", "") };
    let refused = room.seat("lead", Command::Do(Work::Act(act))).unwrap_err();
    assert_eq!(refused, Refusal::SaysNothing(act.action));
    let tell = Act { says: said(&["what"]), ..room.act("a.tell", "") };
    let beyond = LineSet::of(LineIx::from_small(23));
    let message = MessageIx::from_position(0);
    let strange = Act { says: Said::new(message, beyond), ..tell };
    assert_eq!(room.seat("lead", Command::Do(Work::Act(strange))), Err(Refusal::NotOnOffer));
}

#[test]
fn only_who_knows_is_offered_what_hangs_on_knowing() {
    let mut room = Room::started();
    room.to(7);
    assert!(room.state().known_anyhow.has(room.fact("secret")), "the analyst was told");
    assert_eq!(says(&mut room, "lead", &["secret"]), Err(Refusal::NotOnOffer));
    says(&mut room, "analyst", &["secret"]).unwrap();
}

#[test]
fn what_belongs_in_it_less_what_does_harm_is_what_it_earns() {
    assert_eq!(earns(&["what", "cause", "next"]), 1000);
    assert_eq!(earns(&["what", "cause", "next", "calm"]), 1000, "neither good nor bad");
    assert_eq!(earns(&["what", "next"]), 800, "four of five");
    assert_eq!(earns(&["what", "cause", "next", "soon"]), 600, "five less two of five");
    assert_eq!(earns(&["what", "no-data"]), 300, "a poor message still beats silence");
    assert_eq!(earns(&["calm"]), 300);
}

#[test]
fn what_another_role_writes_is_multiplied_once() {
    let mut room = Room::started();
    says(&mut room, "analyst", &["what", "cause"]).unwrap();
    room.to(2);
    room.score("told", 300);
    assert!(!room.item("told").found.unwrap().right_role, "half of three fifths");
}

#[test]
fn judged_is_what_could_be_picked_when_it_was_written() {
    let mut room = Room::started();
    room.to(7);
    let to = RoleSet::of(room.role("lead"));
    let fact = room.fact("secret");
    room.seat("analyst", Command::Do(Work::Tell { fact, to })).unwrap();
    room.to(8);
    says(&mut room, "lead", &["what", "cause", "next"]).unwrap();
    room.to(10);
    room.score("told", 833);
    let wording = room.item("told").wording.unwrap();
    assert_eq!(
        wording.offered,
        lines(&["no-data", "what", "secret", "cause", "calm", "soon", "next"])
    );
    assert_eq!(wording.thousandths(&room.scenario()), 833);
}

#[test]
fn a_prepared_message_keeps_its_words() {
    let mut room = Room::started();
    let act = Act {
        says: said(&["what", "cause", "next"]),
        manner: Manner::Prepared,
        ..room.act("a.tell", "")
    };
    room.seat("lead", Command::Do(Work::Act(act))).unwrap();
    room.to(2);
    room.score("told", 500);
    room.score("honest", 0);
    room.seat("lead", Command::Do(Work::CarryOut { prepared: Ticket(0) })).unwrap();
    room.to(3);
    room.score("told", 1000);
    room.score("honest", 1000);
    assert_eq!(room.state().said(Ticket(1)).unwrap().0, act.says.unwrap());
}

#[test]
fn weighing_it_says_nothing() {
    let mut room = Room::started();
    let considered = Act { manner: Manner::Considered, ..room.act("a.tell", "") };
    room.seat("lead", Command::Do(Work::Act(considered))).unwrap();
    let act = Act { says: said(&["what"]), ..considered };
    let refused = room.seat("lead", Command::Do(Work::Act(act)));
    assert_eq!(refused, Err(Refusal::SaysNothing(act.action)));
}

#[test]
fn testimony_may_be_without_words_and_is_then_not_judged_by_them() {
    let mut room = Room::facilitated();
    let by = room.role("lead");
    let log = |act: Act| Command::Log { by, work: Work::Act(act), happened_at: None };
    let silent = room.act("a.tell", "");
    room.lead(log(silent)).unwrap();
    room.score("told", 1000);
    assert_eq!(room.item("told").wording, None);
    let mut room = Room::facilitated();
    let heard = Act { says: said(&["what", "secret"]), ..silent };
    room.lead(log(heard)).unwrap();
    room.score("told", 500);
    let beyond = LineSet::of(LineIx::from_small(23));
    let strange = Act { says: Said::new(MessageIx::from_position(0), beyond), ..silent };
    assert_eq!(room.lead(log(strange)), Err(Refusal::NotOnOffer));
    let elsewhere = Act { says: said(&["what"]), ..room.act("a.tidy", "") };
    assert_eq!(room.lead(log(elsewhere)), Err(Refusal::SaysNothing(elsewhere.action)));
}

#[test]
fn things_follow_from_what_is_said() {
    let mut room = Room::started();
    says(&mut room, "lead", &["cause", "no-data"]).unwrap();
    assert!(room.state().traps.iter().all(|it| it.sprung.is_none()), "not before it is sent");
    room.to(2);
    room.score("honest", 1000);
    let harms = room.evaluation().harms;
    assert_eq!(harms.len(), 1);
    assert_eq!(harms[0].ticket, Some(Ticket(0)));
}

#[test]
fn the_loss_is_explained_by_its_lines() {
    let mut room = Room::started();
    says(&mut room, "lead", &["what", "soon"]).unwrap();
    room.to(2);
    let item = room.item("told");
    assert_eq!(item.score, 300);
    assert_eq!(
        crate::evaluation::because_of(
            &room.scenario(),
            &item,
            &Words::english(),
            Moments::OnScreen
        )
        .unwrap(),
        "People told: the message said “All will be well by six.” (Nobody can promise that); it \
         left out “We write again at six.” (Then nobody has to ask) and “We do not know why.” (It \
         is true)."
    );
}

fn view(room: &Room, role: &str) -> View {
    room.exercise.view(Seat::Role(room.role(role)), &Words::english())
}

#[test]
fn a_screen_sees_what_can_be_said_and_what_was() {
    let mut room = Room::started();
    let offers = view(&room, "lead").palette;
    let offer = offers.iter().find(|it| it.slug == "a.tell").unwrap();
    assert_eq!(offer.refusal, None, "that words are wanted is no obstacle");
    let message = offer.message(None).unwrap();
    let parts: Vec<Part> = message.lines.iter().map(|line| line.part).collect();
    assert_eq!(
        parts,
        [Part::Known, Part::Known, Part::Unknown, Part::Asked, Part::Next, Part::Next]
    );
    assert!(offers.iter().filter(|it| !it.messages.is_empty()).count() == 1);
    says(&mut room, "lead", &["next", "what"]).unwrap();
    let acts = view(&room, "lead").acts;
    let texts: Vec<&str> = acts[0].said.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(texts, ["Something has happened.", "We write again at six."]);
}

proptest! {
    /// More of what belongs in it never earns less, and what does harm never earns more.
    #[test]
    fn good_lines_never_cost_and_bad_ones_never_pay(picked in 1_u32..128, more in 0_u16..7) {
        let scenario = small_scenario();
        let message = MessageIx::from_position(0);
        let table = &scenario.messages[message].lines;
        let all = LineSet::first(table.len());
        let some: LineSet = all.iter().filter(|line| picked >> line.position() & 1 == 1).collect();
        let line = LineIx::from_small(more);
        let share = |lines: LineSet| {
            let wording = Wording { said: Said::new(message, lines).unwrap(), offered: all };
            let (earned, of) = wording.share(&scenario);
            prop_assert!(0 < earned && earned <= of);
            prop_assert!((300..=1000).contains(&wording.thousandths(&scenario)));
            Ok(wording.thousandths(&scenario))
        };
        let (before, after) = (share(some)?, share(some.or(LineSet::of(line)))?);
        match table[line].worth {
            1.. => prop_assert!(after >= before),
            0 => prop_assert_eq!(after, before),
            _ => prop_assert!(after <= before),
        }
    }
}
