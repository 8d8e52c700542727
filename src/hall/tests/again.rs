//! Going back from the hot wash: another try, what differs, and the best way through.

use super::{answer_on, at, hall, hotwash, journals, lead, library, played_out, playing};
use crate::exercise::Command;
use crate::session::Saving as Kept;
use crate::store::disk::RealDisk;
use crate::store::exercises::read_bytes;
use crate::store::tests::simulated::{Fault, SimulatedDisk};
use crate::time::ExerciseTime;
use crate::ui::{Again, HotwashView, OtherTry, Wish};

#[test]
fn a_decision_is_taken_again_and_the_two_runs_stand_side_by_side() {
    let folder = tempfile::tempdir().unwrap();
    let mut hall = hall(folder.path(), RealDisk);
    let over = played_out(&mut hall);
    let first = hotwash(&hall).clone();
    assert_eq!((first.attempt.as_str(), &first.comparison), ("", &None));
    let old = folder.path().join(&journals(folder.path())[0]);
    let bytes = read_bytes(&old).unwrap();
    let line = first.decisions.last().unwrap().clone();

    hall.carry_out(Wish::TryAgain(line.again.clone()), at(over + 10));
    let again = playing(&mut hall);
    assert!(again.run.exercise().state().paused);
    assert_eq!(again.run.exercise().state().now, line.at);
    let said = again.notice.clone().unwrap().text;
    let clock = crate::ui::clock_text(line.at);
    let expected =
        format!("You are back at {clock}, before “{}”. Space lets the clock go on.", line.question);
    assert_eq!(said, expected);
    assert_eq!(again.run.session().settle(), Kept::Saved);
    assert_eq!(journals(folder.path()).len(), 2);

    lead(&mut hall, Command::Resume, over + 20);
    let over = answer_on(&mut hall, over + 20, 1);
    let second = hotwash(&hall).clone();
    assert_eq!((second.attempt.as_str(), second.has_earlier), ("Second try", true));
    let comparison = second.comparison.clone().unwrap();
    assert_eq!(comparison.then.unwrap().points, first.score.as_ref().unwrap().points);
    assert_eq!(comparison.now.unwrap().points, second.score.as_ref().unwrap().points);
    let (title, changed) = &comparison.changes[0];
    assert_eq!((title.as_str(), changed.len()), ("Decided differently", 1));
    assert_eq!(changed[0].what, line.question);
    assert_eq!(line.answer, format!("You answered: {}", changed[0].then));
    assert_ne!(changed[0].now, changed[0].then);
    assert_eq!(read_bytes(&old).unwrap(), bytes, "the first run stays as it is");

    hall.carry_out(Wish::ToOtherTry(OtherTry::Before), at(over));
    assert_eq!(hotwash(&hall), &HotwashView { has_later: true, ..first });
    hall.carry_out(Wish::ToOtherTry(OtherTry::Before), at(over));
    hall.carry_out(Wish::ToOtherTry(OtherTry::After), at(over));
    assert_eq!(hotwash(&hall), &second);
    hall.carry_out(Wish::ToLibrary, at(over));
    assert_eq!(library(&hall).unfinished, None, "both are closed");
}

#[test]
fn each_loss_leads_back_to_where_it_could_be_avoided() {
    let folder = tempfile::tempdir().unwrap();
    let mut hall = hall(folder.path(), RealDisk);
    let mut now = played_out(&mut hall);
    let regrets = hotwash(&hall).regrets.clone();
    assert_eq!(regrets.len(), 5);
    for regret in regrets {
        let again = regret.again.unwrap_or_else(|| panic!("{}", regret.title));
        now += 5;
        hall.carry_out(Wish::TryAgain(again.clone()), at(now));
        let state = playing(&mut hall).run.exercise().state();
        assert!(state.now == again.at && state.paused && state.ended.is_none(), "{again:?}");
        lead(&mut hall, Command::End, now);
        assert_eq!(hotwash(&hall).attempt, "Second try");
        hall.carry_out(Wish::ToOtherTry(OtherTry::Before), at(now));
        assert_eq!(hotwash(&hall).attempt, "");
    }
    assert_eq!(journals(folder.path()).len(), 6);
}

#[test]
fn a_second_try_that_was_cut_off_is_still_compared_at_its_end() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = hall(folder.path(), RealDisk);
    let over = played_out(&mut first);
    let again = hotwash(&first).decisions[0].again.clone();
    first.carry_out(Wish::TryAgain(again), at(over));
    first.leave(at(over + 1));
    drop(first);
    let mut second = hall(folder.path(), RealDisk);
    assert!(library(&second).unfinished.is_some());
    second.carry_out(Wish::Resume, at(over + 2));
    lead(&mut second, Command::Resume, over + 2);
    answer_on(&mut second, over + 2, 1);
    let view = hotwash(&second);
    assert_eq!(view.attempt, "Second try");
    assert!(
        view.comparison.as_ref().unwrap().changes.iter().any(|it| it.0 == "Decided differently")
    );
}

#[test]
fn what_cannot_be_gone_back_to_leaves_the_hot_wash_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let mut hall = hall(folder.path(), RealDisk);
    let over = played_out(&mut hall);
    let again = Again { entry: 99_999, at: ExerciseTime::START, place: String::new() };
    hall.carry_out(Wish::TryAgain(again), at(over));
    assert_eq!(hotwash(&hall).notice.as_deref(), Some("One cannot go back to there."));
    assert_eq!(journals(folder.path()).len(), 1);
}

#[test]
fn a_second_try_that_cannot_be_saved_waits_for_a_choice() {
    let folder = tempfile::tempdir().unwrap();
    let disk = SimulatedDisk::default();
    let mut hall = hall(folder.path(), disk.clone());
    let over = played_out(&mut hall);
    let again = hotwash(&hall).decisions[0].again.clone();
    disk.fail_at(1, Fault::Full);
    hall.carry_out(Wish::TryAgain(again), at(over));
    assert!(playing(&mut hall).trouble.is_some() && !hall.is_running());
    hall.carry_out(Wish::GoOnUnsaved, at(over));
    lead(&mut hall, Command::End, over + 1);
    assert_eq!(hotwash(&hall).attempt, "Second try");
}

#[test]
fn the_best_way_is_worked_out_when_somebody_asks() {
    let folder = tempfile::tempdir().unwrap();
    let mut hall = hall(folder.path(), RealDisk);
    let over = played_out(&mut hall);
    assert_eq!(hotwash(&hall).best, None);
    hall.carry_out(Wish::ShowBest, at(over));
    let best = hotwash(&hall).best.clone().unwrap();
    assert!(best.lead.starts_with("This is one good way, not the only one"), "{}", best.lead);
    assert!(best.lines.iter().any(|it| it.is_own && it.who == "You"));
    for line in &best.lines {
        assert!(!line.what.is_empty() && !line.why.is_empty(), "{line:?}");
    }
}
