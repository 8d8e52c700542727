//! A facilitated drill made by hand: something of everything, and hostile words in every text that
//! people can type.

use super::run::Played;
use crate::exercise::{Act, Command, Improvised, NoteKind, Rating, Seat, Setup, Work};
use crate::id::{ActionIx, FactIx, InjectIx, ObjectIx, RoleIx, RoleSet};
use crate::runbook::draft::Channel;
use crate::scenario::{Scenario, Sources, read};
use crate::time::{ExerciseTime, Span};
use std::sync::Arc;

/// What somebody might type who means no good, or does not know better.
pub(super) const HOSTILE: &str =
    "<script>alert(1)</script> | =cmd()\n# [x](javascript:y) </td> & \"quotes\" 'here'";

pub(super) fn scenario() -> Arc<Scenario> {
    let reading = read(Sources {
        scenario: include_str!("drill.ron"),
        runbook: include_str!("runbook.ron"),
        standing: "",
    });
    Arc::new(reading.scenario.unwrap_or_else(|| panic!("{:#?}", reading.diagnostics)))
}

/// The room and what it does.
pub(super) struct Room {
    pub(super) played: Played,
    scenario: Arc<Scenario>,
}

impl Room {
    fn new() -> Self {
        let scenario = scenario();
        let setup = Setup::facilitated(&scenario, RoleSet::first(4), 7);
        Self { played: Played::new(Arc::clone(&scenario), setup), scenario }
    }

    pub(super) fn role(&self, slug: &str) -> RoleIx {
        self.scenario.roles.find(|it| it.slug == slug).unwrap()
    }

    fn action(&self, slug: &str) -> ActionIx {
        self.scenario.actions.find(|it| it.slug == slug).unwrap()
    }

    fn object(&self, slug: &str) -> ObjectIx {
        self.scenario.objects.find(|it| it.slug == slug).unwrap()
    }

    fn inject(&self, slug: &str) -> InjectIx {
        self.scenario.injects.find(|it| it.slug == slug).unwrap()
    }

    fn fact(&self, slug: &str) -> FactIx {
        self.scenario.facts.find(|it| it.slug == slug).unwrap()
    }

    fn facilitator(&mut self, command: Command) {
        self.played.expect(Seat::Facilitator, &command);
    }

    fn at(&mut self, minutes: i64) {
        self.facilitator(Command::Advance { to: ExerciseTime::from_minutes(minutes) });
    }

    fn log(&mut self, by: &str, act: &str, about: Option<&str>) {
        let about = about.map(|slug| self.object(slug));
        let act = Act { about, ..Act::of(self.action(act)) };
        self.log_work(by, Work::Act(act));
    }

    fn log_work(&mut self, by: &str, work: Work) {
        let by = self.role(by);
        self.facilitator(Command::Log { by, work, happened_at: None });
    }

    fn note(&mut self, kind: NoteKind, text: &str) {
        let anchor = Some(self.played.entry());
        self.facilitator(Command::Note { kind, text: text.to_owned(), anchor });
    }
}

/// The drill, played to its end.
pub(super) fn drill() -> Played {
    let mut room = Room::new();
    first_hour(&mut room);
    decision(&mut room);
    days_later(&mut room);
    room.played
}

fn first_hour(room: &mut Room) {
    room.facilitator(Command::Start);
    room.at(1);
    room.log("security_analyst", "intake.log_report", None);
    room.at(2);
    let lead =
        Act { to: Some(room.role("incident_commander")), ..Act::of(room.action("mob.appoint_ic")) };
    room.log_work("security_analyst", Work::Act(lead));
    room.facilitator(Command::Pause);
    room.facilitator(Command::Resume);
    room.at(6);
    let inject = room.inject("scans");
    let analyst = room.role("security_analyst");
    room.played.expect(Seat::Role(analyst), &Command::Acknowledge { inject });
    room.at(7);
    let to = RoleSet::of(room.role("incident_commander"));
    let fact = room.fact("passports");
    room.log_work("security_analyst", Work::Tell { fact, to });
    room.at(9);
    room.log("operations", "con.block_public_access", Some("bucket"));
    room.facilitator(Command::Hold);
    room.at(11);
    room.facilitator(Command::Continue);
    let level = Act { level: Some(2), ..Act::of(room.action("triage.set_severity")) };
    room.log_work("incident_commander", Work::Act(level));
}

fn decision(room: &mut Room) {
    let decision = room.scenario.decisions.keys().next().unwrap();
    let choices = room.scenario.decisions[decision].choices.clone();
    for (role, choice, sure) in
        [("security_analyst", 0, 60), ("operations", 1, 90), ("incident_commander", 1, 70)]
    {
        let seat = Seat::Role(room.role(role));
        let vote = Command::Vote { decision, choice: choices[choice], confidence: Some(sure) };
        room.played.expect(seat, &vote);
    }
    room.facilitator(Command::RevealVotes { decision });
    room.at(12);
    room.facilitator(Command::Decide {
        decision,
        choice: choices[1],
        confidence: Some(70),
        rationale: HOSTILE.to_owned(),
    });
    room.note(NoteKind::Gap, HOSTILE);
}

fn days_later(room: &mut Room) {
    room.at(14);
    room.log("operations", "run.write", None);
    let to = RoleSet::first(4);
    room.facilitator(Command::Improvise(Box::new(Improvised {
        channel: Channel::Chat,
        from: HOSTILE.to_owned(),
        to,
        private: false,
        title: HOSTILE.to_owned(),
        body: "Nothing.".to_owned(),
    })));
    let inject = room.inject("quiet");
    room.facilitator(Command::Skip { inject });
    let expectation = room.scenario.expectations.find(|it| it.slug == "authority").unwrap();
    room.facilitator(Command::Extend { expectation, by: Span::from_minutes(1) });
    room.at(16);
    room.log("incident_commander", "esc.legal", None);
    room.note(NoteKind::Strength, "The analyst said what was not known.");
    room.note(NoteKind::Question, "Who else has the link?");
    room.note(NoteKind::ParkingLot, "Buckets of other schools.");
    room.note(NoteKind::Remark, HOSTILE);
    room.facilitator(Command::Pin { anchor: 3, text: "The room went quiet.".to_owned() });
    room.at(24);
    room.log("legal_counsel", "com.regulator", Some("gdpr"));
    room.at(38);
    room.facilitator(Command::End);
    let objective = room.scenario.objectives.keys().next().unwrap();
    room.facilitator(Command::Rate {
        objective,
        rating: Rating::M,
        reason: format!("The log is gone. {HOSTILE}"),
    });
}
