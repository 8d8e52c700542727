//! Deeds in the runbook's words.

use super::{Say, nth};
use crate::id::PatternIx;
use crate::paper::words::{listed, quoted};
use crate::scenario::model::pattern::{Manner, Outcome};
use crate::scenario::model::{Deed, Ordered};

impl Say<'_> {
    /// What a pattern asks for: `“Isolate a host: FILE-01”`, with what qualifies it in brackets.
    pub(in crate::pack) fn deed(self, pattern: PatternIx) -> String {
        let pattern = &self.scenario.wiring.patterns[pattern];
        let mut notes = Vec::new();
        let text = match &pattern.deed {
            Deed::Act { action, about, to, level, manner, outcome } => {
                notes.extend(to.map(|who| format!("to {}", self.by(who))));
                notes.extend(level.map(|level| format!("level {}", self.level(level))));
                match manner {
                    Manner::Done => {}
                    Manner::Prepared => notes.push("made ready is enough".to_owned()),
                    Manner::Considered => notes.push("weighed and recorded".to_owned()),
                }
                if *outcome == Outcome::Sent {
                    notes.push("trying is enough".to_owned());
                }
                self.act(*action, *about)
            }
            Deed::Tell { fact, to } => format!("{} told of {}", self.by(*to), self.fact(*fact)),
            Deed::Choice(choice) => quoted(&self.scenario.choices[*choice].text),
            Deed::Says { message, line } => {
                quoted(&self.scenario.messages[*message].lines[*line].text)
            }
            Deed::Together { parts, spread } => {
                let parts: Vec<String> = parts.iter().map(|it| self.deed(*it)).collect();
                notes.push(format!("begun within {} of each other", spread.in_words()));
                listed(&parts)
            }
        };
        notes.extend(pattern.by.map(|who| format!("by {}", self.by(who))));
        if pattern.nth > 1 {
            notes.push(format!("for the {} time", nth(pattern.nth)));
        }
        if notes.is_empty() { text } else { format!("{text} ({})", notes.join(", ")) }
    }

    fn act(self, action: crate::id::ActionIx, about: Option<crate::id::ObjectIx>) -> String {
        let name = &self.scenario.actions[action].name;
        quoted(
            &about
                .map_or_else(|| name.clone(), |object| format!("{name}: {}", self.object(object))),
        )
    }

    /// An act that a choice orders, and who does it.
    pub(in crate::pack) fn ordered(self, ordered: &Ordered) -> String {
        format!("{} does {}", self.role(ordered.by), self.act(ordered.action, ordered.about))
    }
}
