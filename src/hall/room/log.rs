//! The log of a room: what happened, from the journal, the latest first.

use crate::exercise::view::View;
use crate::exercise::{Command, Event};
use crate::journal::{Entry, Journal};
use crate::say;
use crate::scenario::Scenario;
use crate::time::ExerciseTime;
use crate::ui::{LogKind, LogLine};
use crate::words::Words;
use std::collections::BTreeSet;

/// The lines of the log, the latest first; what was taken back is not among them.
pub(super) fn lines(
    scenario: &Scenario,
    journal: &Journal,
    view: &View,
    words: &Words,
) -> Vec<LogLine> {
    let mut taken_back = BTreeSet::new();
    let mut pinned = BTreeSet::new();
    for entry in journal.entries() {
        for event in &entry.events {
            match event {
                Event::Undone { entry } => {
                    taken_back.insert(*entry);
                }
                Event::MomentPinned { anchor, .. } => {
                    pinned.insert(*anchor);
                }
                _ => {}
            }
        }
    }
    let scribe = Scribe { scenario, view, words };
    let mut lines: Vec<LogLine> = journal
        .entries()
        .iter()
        .filter(|entry| !taken_back.contains(&entry.seq))
        .flat_map(|entry| scribe.lines_of(entry))
        .collect();
    for line in &mut lines {
        line.pinned = pinned.contains(&line.entry);
    }
    lines.reverse();
    lines
}

struct Scribe<'a> {
    scenario: &'a Scenario,
    view: &'a View,
    words: &'a Words,
}

impl Scribe<'_> {
    /// What an entry has to say for itself: what was commanded, and what arrived or fell by itself.
    fn lines_of(&self, entry: &Entry) -> Vec<LogLine> {
        let mut lines: Vec<LogLine> = self.commanded(entry).into_iter().collect();
        let mut now = entry.at;
        for event in &entry.events {
            if let Event::Clock { now: to } = event {
                now = *to;
            }
            lines.extend(self.happened(entry, event, now));
        }
        lines
    }

    fn commanded(&self, entry: &Entry) -> Option<LogLine> {
        let clock = |id: &str| Some(line(entry, entry.at, LogKind::Clock, self.words.say(id)));
        match &entry.command {
            Command::Note { kind, text, .. } => {
                Some(line(entry, entry.at, LogKind::Note(*kind), text.clone()))
            }
            Command::Hold => clock("room-held"),
            Command::Continue => clock("room-continued"),
            Command::Pause => clock("room-paused"),
            Command::Resume => clock("room-resumed"),
            Command::Skip { inject } => {
                let title = self.scenario.injects.get(*inject).map(|it| it.title.as_str());
                let text = say!(self.words, "room-skipped", title = title.unwrap_or_default());
                Some(line(entry, entry.at, LogKind::Clock, text))
            }
            _ => None,
        }
    }

    fn happened(&self, entry: &Entry, event: &Event, now: ExerciseTime) -> Option<LogLine> {
        match event {
            Event::InjectReleased { inject, .. } => {
                let item = self.view.inbox.iter().find(|item| item.inject == *inject)?;
                let line = line(entry, item.at, LogKind::Inject, item.title.clone());
                Some(LogLine { aside: item.to.clone(), ..line })
            }
            Event::ActAsked { ticket, by, .. } => {
                let act = self.view.acts.iter().find(|act| act.ticket == *ticket)?;
                let at = act.began.unwrap_or(now).min(now);
                let mut text = act.text.clone();
                if at < entry.at {
                    let logged = crate::ui::clock_text(entry.at);
                    text = say!(self.words, "room-logged-later", what = text, at = logged);
                }
                let line = line(entry, at, LogKind::Act, text);
                let role = self.scenario.roles.get(*by).map(|role| role.title.clone());
                Some(LogLine { aside: role.unwrap_or_default(), ..line })
            }
            Event::Decided { choice, by, confidence, .. } => {
                let decision = &self.scenario.choices[*choice];
                let text = match confidence {
                    Some(percent) => say!(
                        self.words,
                        "room-decided-sure",
                        text = decision.text.as_str(),
                        percent = *percent
                    ),
                    None => decision.text.clone(),
                };
                let line = line(entry, now, LogKind::Decision, text);
                let role = by.and_then(|role| self.scenario.roles.get(role));
                Some(LogLine { aside: role.map(|it| it.title.clone()).unwrap_or_default(), ..line })
            }
            _ => None,
        }
    }
}

fn line(entry: &Entry, at: ExerciseTime, kind: LogKind, text: String) -> LogLine {
    LogLine { entry: entry.seq, at, kind, text, aside: String::new(), pinned: false }
}
