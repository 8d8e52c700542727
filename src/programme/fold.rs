//! Folding entries and evaluated journals into the programme. Nothing here can fail: what does not
//! fit was refused before it was written.

use super::action::{Action, Found, Status, Verification};
use super::day::Day;
use super::entry::{Entry, NewAction, NewStatus, What};
use super::exercise::{Attended, Evaluated, Exercise, Fared, Proposed, Signed};
use super::retest::tried;
use super::{ActionId, Expected, Programme};
use crate::journal::Wall;

/// What an entry changed, for whoever keeps a copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// An exercise was added, with all that came of it.
    Held(Box<Evaluated>),
    /// The attendance of an exercise in a role.
    Attended(u32, String),
    /// An exercise was signed off: its last signature is new.
    Signed(u32),
    /// An action is new or other than before.
    Action(ActionId),
    /// The last verification is new.
    Verified,
    /// An item of the checklist was looked at.
    Prepared(u8),
    /// How often there is to be an exercise.
    Every,
}

/// What an entry came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changed {
    /// For whoever keeps a copy.
    pub changes: Vec<Change>,
    /// What people want to know of it, a sentence each.
    pub told: Vec<String>,
}

impl Programme {
    /// Takes an entry in; an import with what its journal evaluates to.
    pub fn apply(&mut self, entry: &Entry, evaluated: Option<Evaluated>) -> Changed {
        let mut changed = Changed::default();
        let (wall, today) = (entry.wall, Day::of(entry.wall));
        match &entry.what {
            What::Import { file, team, .. } => {
                if let Some(mut run) = evaluated {
                    file.clone_into(&mut run.exercise.file);
                    team.clone_into(&mut run.exercise.team);
                    self.hold(run, wall, &mut changed);
                }
            }
            What::Attend { exercise, role, people, names } => {
                if let Some(it) = self.exercise_mut(*exercise) {
                    let attended = Attended { people: *people, names: names.clone() };
                    it.attendance.insert(role.clone(), attended);
                    changed.changes.push(Change::Attended(*exercise, role.clone()));
                }
            }
            What::Sign { exercise, role, name } => {
                if let Some(it) = self.exercise_mut(*exercise) {
                    it.signed.push(Signed { role: role.clone(), name: name.clone(), on: today });
                    changed.changes.push(Change::Signed(*exercise));
                }
            }
            What::Add(new) => self.add(new, wall, &mut changed),
            What::Change { action, owner, due, priority, element } => {
                self.change(action, wall, &mut changed, |it| {
                    if let Some(owner) = owner {
                        owner.clone_into(&mut it.owner);
                    }
                    it.due = due.or(it.due);
                    it.priority = priority.unwrap_or(it.priority);
                    it.element = element.unwrap_or(it.element);
                    if it.status == Status::Proposed {
                        it.status = Status::Open;
                    }
                });
            }
            What::Status(rows) => {
                for row in rows {
                    self.change(&row.action, wall, &mut changed, |it| set_status(it, row, today));
                }
            }
            What::Verify { action, proof } => {
                self.find(action, None, today, Found::Verified, proof, wall, &mut changed);
            }
            What::Retest { action, target } => {
                self.change(action, wall, &mut changed, |it| it.bound = Some(target.clone()));
            }
            What::Prepared { item, on, note } => {
                self.prepared.insert(*item, (*on, note.clone()));
                changed.changes.push(Change::Prepared(*item));
            }
            What::Every { months } => {
                self.every_months = *months;
                changed.changes.push(Change::Every);
            }
        }
        changed
    }

    fn hold(&mut self, mut run: Evaluated, wall: Wall, changed: &mut Changed) {
        let number = u32::try_from(self.exercises.len()).unwrap_or(u32::MAX).saturating_add(1);
        run.exercise.number = number;
        changed.told.extend(self.other_versions(&run.exercise));
        self.remember_outcomes(&run);
        self.exercises.push(run.exercise.clone());
        let bound: Vec<(String, Found, String)> = self
            .actions
            .values()
            .filter(|it| it.exercise != Some(number) && it.status != Status::Dropped)
            .filter_map(|it| tried(it, &run).map(|(found, says)| (it.id.clone(), found, says)))
            .collect();
        changed.changes.push(Change::Held(Box::new(run.clone())));
        let on = run.exercise.held_on;
        for (id, found, says) in bound {
            self.find(&id, Some(number), on, found, &says, wall, changed);
        }
        if run.exercise.has_people() && !run.exercise.went_on {
            for proposed in run.proposed {
                self.propose(number, on, proposed, wall, changed);
            }
        }
    }

    /// What to say when earlier runs of the scenario were of another version.
    fn other_versions(&self, new: &Exercise) -> Option<String> {
        let same = self.exercises.iter().filter(|it| it.scenario == new.scenario);
        let other = same.map(|it| &it.version).rfind(|it| **it != new.version)?;
        Some(format!(
            "this is version {} of {}, and earlier runs are of {other}: it is kept, and points of \
             one version are not compared with those of another",
            new.version, new.title
        ))
    }

    fn remember_outcomes(&mut self, run: &Evaluated) {
        let exercise = &run.exercise;
        let counts = exercise.has_people();
        for outcome in &run.outcomes {
            let key = (exercise.scenario.clone(), outcome.slug.clone());
            let expected = self.expected.entry(key).or_insert_with(|| Expected {
                title: String::new(),
                objective: String::new(),
                reference: String::new(),
                standing: false,
                tested: 0,
                well: 0,
                last: None,
            });
            outcome.title.clone_into(&mut expected.title);
            outcome.objective.clone_into(&mut expected.objective);
            outcome.reference.clone_into(&mut expected.reference);
            expected.standing = outcome.standing;
            if counts && outcome.fared != Fared::NotExercised {
                expected.tested += 1;
                expected.well += u32::from(outcome.fared == Fared::Well);
                expected.last = expected.last.max(Some(exercise.held_on));
            }
        }
        for trap in &run.traps {
            let key = (exercise.scenario.clone(), trap.slug.clone());
            let (title, taken) = self.traps.entry(key).or_default();
            trap.title.clone_into(title);
            *taken += u32::from(counts && trap.taken > 0);
        }
    }

    fn propose(
        &mut self,
        exercise: u32,
        raised: Day,
        new: Proposed,
        wall: Wall,
        changed: &mut Changed,
    ) {
        let id = self.next_id(Some(exercise));
        let recurs = self.earlier(&new.tag, exercise, raised);
        if let Some(earlier) = &recurs {
            let status = self.actions.get(earlier).map_or(Status::Open, |it| it.status);
            changed.told.push(format!("{id} repeats {earlier}, which is {status}: {}", new.issue));
        }
        let Proposed { issue, step, measure, capability, element, owner, priority, due, .. } = new;
        let action = Action {
            id: id.to_string(),
            exercise: Some(exercise),
            recurs: recurs.map(|it| it.to_string()),
            status: Status::Proposed,
            tag: new.tag,
            retest: new.retest,
            suggested: new.target,
            ..blank(raised, wall)
        };
        let action =
            Action { issue, step, measure, capability, element, owner, priority, due, ..action };
        self.actions.insert(id.clone(), action);
        changed.changes.push(Change::Action(id));
    }

    /// The action about the same of the exercise with the highest number, unless it was held later.
    fn earlier(&self, tag: &str, exercise: u32, raised: Day) -> Option<ActionId> {
        let team = &self.exercise(exercise)?.team;
        let is_same = |(id, it): &(&ActionId, &Action)| {
            let of = id.exercise.and_then(|number| self.exercise(number));
            it.tag == tag
                && id.exercise != Some(exercise)
                && it.raised <= raised
                && of.is_some_and(|it| it.team == *team)
        };
        self.actions.iter().rev().find(is_same).map(|(id, _)| id.clone())
    }

    fn add(&mut self, new: &NewAction, wall: Wall, changed: &mut Changed) {
        let id = self.next_id(new.exercise);
        let action = Action {
            id: id.to_string(),
            exercise: new.exercise,
            issue: new.issue.clone(),
            step: new.step.clone(),
            owner: new.owner.clone(),
            due: new.due,
            priority: new.priority,
            element: new.element,
            ..blank(Day::of(wall), wall)
        };
        changed.told.push(format!("{id} was added"));
        self.actions.insert(id.clone(), action);
        changed.changes.push(Change::Action(id));
    }

    fn change(
        &mut self,
        id: &str,
        wall: Wall,
        changed: &mut Changed,
        set: impl FnOnce(&mut Action),
    ) {
        let Some(id) = ActionId::read(id) else { return };
        let Some(action) = self.actions.get_mut(&id) else { return };
        set(action);
        action.changed = wall;
        action.changes += 1;
        changed.changes.push(Change::Action(id));
    }

    fn find(
        &mut self,
        id: &str,
        exercise: Option<u32>,
        on: Day,
        result: Found,
        says: &str,
        wall: Wall,
        changed: &mut Changed,
    ) {
        let Some(was) = self.action(id).map(|it| it.status) else { return };
        let id = ActionId::read(id).map_or_else(|| id.to_owned(), |it| it.to_string());
        self.change(&id, wall, changed, |it| match result {
            Found::Verified => {
                it.status = Status::Verified;
                it.closed = it.closed.or(Some(on));
                says.clone_into(&mut it.proof);
            }
            Found::Reopened => {
                it.status = if was.is_open() { was } else { Status::Reopened };
                it.closed = None;
                says.clone_into(&mut it.proof);
            }
            Found::ToJudge => {}
        });
        let now = match result {
            Found::Verified => "is verified",
            Found::Reopened if was.is_open() => "stays open",
            Found::Reopened => "is open again",
            Found::ToJudge => "was tried",
        };
        changed.told.push(format!("{id} {now}: {says}"));
        let says = says.to_owned();
        self.verifications.push(Verification { action: id, exercise, on, result, says });
        changed.changes.push(Change::Verified);
    }

    fn exercise_mut(&mut self, number: u32) -> Option<&mut Exercise> {
        self.exercises.get_mut(usize::try_from(number.checked_sub(1)?).ok()?)
    }
}

fn set_status(action: &mut Action, row: &NewStatus, today: Day) {
    if let Some(owner) = &row.owner {
        owner.clone_into(&mut action.owner);
    }
    action.due = row.due.or(action.due);
    if !row.proof.is_empty() {
        row.proof.clone_into(&mut action.proof);
    }
    if action.status == Status::Verified && row.status == Status::Done {
        return;
    }
    action.status = row.status;
    action.closed = match row.status {
        it if it.is_open() => None,
        _ => action.closed.or(Some(today)),
    };
}

fn blank(raised: Day, wall: Wall) -> Action {
    Action {
        id: String::new(),
        exercise: None,
        raised,
        issue: String::new(),
        step: String::new(),
        measure: String::new(),
        capability: String::new(),
        element: super::Element::Planning,
        owner: String::new(),
        priority: super::Priority::Medium,
        due: None,
        status: Status::Open,
        closed: None,
        proof: String::new(),
        tag: String::new(),
        recurs: None,
        retest: String::new(),
        suggested: None,
        bound: None,
        changed: wall,
        changes: 0,
    }
}
