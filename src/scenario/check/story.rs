//! Phases, injects and endings.

use super::Checker;
use super::codes;
use crate::at::At;
use crate::id::{InjectIx, Table};
use crate::scenario::draft::EndingDraft;
use crate::scenario::draft::story::{BeginsDraft, InjectDraft, PhaseDraft, ReleaseDraft};
use crate::scenario::model::story::Attachment;
use crate::scenario::model::{Begins, Ending, Inject, Phase, Release, Variant};
use crate::time::{Calendar, ExerciseTime, Span, StoryTime};
use std::collections::BTreeSet;

impl<'a> Checker<'a> {
    /// The phases: at least one, of which the first begins at StartEx.
    pub(super) fn phases(&mut self) -> Vec<Phase> {
        let draft = self.draft;
        if draft.phases.is_empty() {
            self.here = &draft.id;
            let help = "declare one that begins at `Start`";
            self.complain_here(codes::MISSING, "there is no phase", help);
        }
        let phases: Vec<_> =
            draft.phases.iter().enumerate().map(|(at, one)| self.phase(one, at == 0)).collect();
        self.phases_share_no_inject();
        phases
    }

    fn phases_share_no_inject(&mut self) {
        let mut taken = BTreeSet::new();
        for phase in &self.draft.phases {
            if let BeginsDraft::Inject(inject) = &phase.begins
                && !taken.insert(inject.as_str())
            {
                let message = format!("two phases begin with the inject `{}`", inject.value);
                let help = "begin one of them with another inject";
                self.report.complain(codes::CONFLICT, inject, message, help);
            }
        }
    }

    fn phase(&mut self, draft: &'a PhaseDraft, first: bool) -> Phase {
        self.here = &draft.id;
        let begins = match &draft.begins {
            BeginsDraft::Start => Some(Begins::Start),
            BeginsDraft::Inject(inject) => {
                self.names.injects.find(inject, &mut self.report).map(Begins::Inject)
            }
            BeginsDraft::When(condition) => Some(Begins::When(self.condition(condition))),
            BeginsDraft::OnCall => Some(Begins::OnCall),
        };
        let begins = begins.unwrap_or(Begins::Start);
        if first && begins != Begins::Start {
            let message = "the first phase does not begin at StartEx";
            self.complain_here(codes::CONFLICT, message, "write `begins: Start`");
        } else if !first && matches!(draft.begins, BeginsDraft::Start) {
            let message =
                format!("`{}` is not the first phase and cannot begin at StartEx", draft.id.value);
            let help = "begin it with an inject, with a condition, or `OnCall`";
            self.complain_here(codes::CONFLICT, message, help);
        }
        Phase { slug: draft.id.value.clone(), title: self.text(&draft.title), begins }
    }

    /// The injects, each with its moment in the story.
    pub(super) fn injects(
        &mut self,
        calendar: &Calendar,
        start: StoryTime,
    ) -> Table<InjectIx, Inject> {
        let mut rows: Vec<_> = self.draft.injects.iter().map(|one| self.inject(one)).collect();
        let mut timed: Vec<_> =
            rows.iter()
                .enumerate()
                .filter_map(|(at, row)| {
                    if let Release::At(time) = row.release { Some((time, at)) } else { None }
                })
                .collect();
        timed.sort_unstable();
        let others = (0..rows.len())
            .filter(|at| !matches!(rows.get(*at).map(|row| &row.release), Some(Release::At(_))));
        let others: Vec<_> = others.collect();
        let mut last = start;
        for (_, at) in timed {
            let story = self.stamp(at, calendar, last);
            last = story.unwrap_or(last);
            rows.get_mut(at).into_iter().for_each(|row| row.story = story);
        }
        for at in others {
            let story = self.stamp(at, calendar, start);
            rows.get_mut(at).into_iter().for_each(|row| row.story = story);
        }
        Table::new(rows)
    }

    /// An inject's moment in the story: the first one from a moment on that its stamp can mean.
    fn stamp(
        &mut self,
        position: usize,
        calendar: &Calendar,
        from: StoryTime,
    ) -> Option<StoryTime> {
        let stamp = self.draft.injects.get(position)?.story.as_ref()?;
        let Some(moment) = calendar.read_stamp(stamp, from) else {
            let message = format!("`{}` is not a moment of the story", stamp.value);
            let help = "write it as in `Sat 02:14`, `02:14` or `2031-03-08T02:14`";
            self.report.complain(codes::MOMENT, stamp, message, help);
            return None;
        };
        if moment < from {
            let message = format!("the story would run backwards to `{}`", stamp.value);
            let help = format!("it stands at {} before this inject", calendar.long(from));
            self.report.complain(codes::MOMENT, stamp, message, help);
        }
        Some(moment)
    }

    fn inject(&mut self, draft: &'a InjectDraft) -> Inject {
        self.here = &draft.id;
        if draft.to.is_empty() {
            let message = format!("the inject `{}` is for nobody", draft.id.value);
            self.complain_here(codes::MISSING, message, "name a role, or write `to: [All]`");
        }
        Inject {
            slug: draft.id.value.clone(),
            kind: draft.kind,
            release: self.release(&draft.release),
            unless: self.maybe(draft.unless.as_ref()),
            story: None,
            channel: draft.channel,
            from: self.text(&draft.from),
            to: draft.to.iter().map(|who| self.who(who)).collect(),
            private: draft.private,
            reveals: self.known_facts(&draft.reveals),
            title: self.text_at(&draft.title),
            body: self.text_at(&draft.body),
            attachments: draft.attachments.iter().map(|one| self.attachment(one)).collect(),
            variants: draft
                .variants
                .iter()
                .map(|one| Variant {
                    when: self.condition(&one.when),
                    body: self.text_at(&one.body),
                })
                .collect(),
            decision: draft
                .decision
                .as_ref()
                .and_then(|decision| self.names.decisions.find(decision, &mut self.report)),
            effects: self.effects(&draft.effects),
            notes: self.text_at(&draft.notes),
            cues: self.texts(&draft.cues),
            hints: draft.hints.iter().map(|hint| self.text_at(hint)).collect(),
        }
    }

    fn known_facts(&mut self, names: &[At<String>]) -> Vec<crate::id::FactIx> {
        names.iter().filter_map(|fact| self.names.facts.find(fact, &mut self.report)).collect()
    }

    fn release(&mut self, draft: &'a ReleaseDraft) -> Release {
        match draft {
            ReleaseDraft::At(span) => Release::At(ExerciseTime::START.after(self.span(span))),
            ReleaseDraft::When(condition) => Release::When(self.condition(condition), Span::ZERO),
            ReleaseDraft::WhenAfter(condition, span) => {
                let condition = self.condition(condition);
                Release::When(condition, self.span(span))
            }
            ReleaseDraft::Standby => Release::Standby,
            ReleaseDraft::ByInject => Release::ByInject,
        }
    }

    fn attachment(&mut self, draft: &Attachment) -> Attachment {
        let mut filled = draft.clone();
        for text in texts_of(&mut filled) {
            if text.contains('{') {
                *text = self.text(text);
            }
        }
        filled
    }

    /// A way play can end early.
    pub(super) fn ending(&mut self, draft: &'a EndingDraft) -> Ending {
        self.here = &draft.id;
        Ending {
            slug: draft.id.value.clone(),
            when: self.condition(&draft.when),
            title: self.text(&draft.title),
            text: self.text(&draft.text),
            effects: self.effects(&draft.effects),
        }
    }
}

fn texts_of(attachment: &mut Attachment) -> Vec<&mut String> {
    match attachment {
        Attachment::Mail { from, to, subject, date, body } => vec![from, to, subject, date, body],
        Attachment::Log { source, lines } => std::iter::once(source).chain(lines).collect(),
        Attachment::Chat { room, messages } => std::iter::once(room)
            .chain(messages.iter_mut().flat_map(|(who, when, what)| [who, when, what]))
            .collect(),
        Attachment::Ticket { number, status, title, body } => vec![number, status, title, body],
        Attachment::News { outlet, headline, body } => vec![outlet, headline, body],
        Attachment::Table { title, columns, rows } => {
            std::iter::once(title).chain(columns).chain(rows.iter_mut().flatten()).collect()
        }
        Attachment::Note { title, body } => vec![title, body],
    }
}
