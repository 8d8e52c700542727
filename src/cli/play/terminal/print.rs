//! What the terminal shows: each thing once, when it is new.

use super::asked::Shown;
use crate::cli::console::{Console, Failure};
use crate::exercise::view::{InboxItem, Presence, Shared, View, exercise_mark};
use crate::scenario::model::story::Attachment;
use crate::words::Words;

/// What has been printed already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Printed {
    injects: usize,
    happenings: usize,
    questions: usize,
    verdicts: usize,
    hints: usize,
}

impl Printed {
    /// How much a view holds of what is printed when it is new.
    pub(super) fn weight(view: &View) -> Self {
        Self {
            injects: view.inbox.len(),
            happenings: view.happenings.len(),
            questions: view.questions.len(),
            verdicts: view.verdicts.len(),
            hints: view.inbox.iter().map(|item| item.hints.len()).sum(),
        }
    }

    /// Prints what is new.
    pub(super) fn news(&mut self, view: &View, console: &mut Console<'_>) -> Result<(), Failure> {
        let out = &mut console.out;
        for happening in view.happenings.iter().skip(self.happenings) {
            writeln!(out, "  ~ {}", happening.text)?;
        }
        for item in view.inbox.iter().skip(self.injects) {
            inject(item, console)?;
        }
        let weight = Self::weight(view);
        if weight.hints > self.hints {
            let last = view.inbox.iter().rev().find_map(|item| item.hints.last());
            if let Some(hint) = last {
                writeln!(console.out, "  Hint: {hint}")?;
            }
        }
        for question in view.questions.iter().skip(self.questions) {
            writeln!(console.out, "\n  ◆ {} ({} decides)", question.prompt, question.owner)?;
            for (number, answer) in question.answers.iter().enumerate() {
                writeln!(console.out, "    {}  {}", number + 1, answer.text)?;
            }
        }
        for phase in view.verdicts.iter().skip(self.verdicts) {
            writeln!(console.out, "\n  {}: what came of it", phase.phase)?;
            for verdict in &phase.verdicts {
                let (mark, title) = (mark(verdict.kind), &verdict.title);
                writeln!(console.out, "    {mark} {title}. {}", verdict.sentence)?;
            }
        }
        *self = weight;
        Ok(())
    }
}

const fn mark(kind: crate::exercise::view::VerdictKind) -> char {
    use crate::exercise::view::VerdictKind;
    match kind {
        VerdictKind::InTime => '●',
        VerdictKind::Late => '◆',
        VerdictKind::Missed => '■',
    }
}

fn inject(item: &InboxItem, console: &mut Console<'_>) -> Result<(), Failure> {
    let out = &mut console.out;
    writeln!(
        out,
        "\n[{}] {} · {:?} from {} to {}",
        exercise_mark(&Words::english()),
        item.story,
        item.channel,
        item.from,
        item.to
    )?;
    writeln!(out, "  {}", item.title)?;
    for line in item.body.lines() {
        writeln!(out, "  {line}")?;
    }
    for attachment in &item.attachments {
        for line in lines(attachment) {
            writeln!(out, "  | {line}")?;
        }
    }
    Ok(())
}

fn lines(attachment: &Attachment) -> Vec<String> {
    let text = |head: Vec<String>, body: &str| {
        head.into_iter().chain(body.lines().map(str::to_owned)).collect()
    };
    match attachment {
        Attachment::Mail { from, to, subject, date, body } => text(
            vec![
                format!("From: {from}"),
                format!("To: {to}"),
                format!("Date: {date}"),
                format!("Subject: {subject}"),
            ],
            body,
        ),
        Attachment::Log { source, lines } => {
            std::iter::once(source.clone()).chain(lines.iter().cloned()).collect()
        }
        Attachment::Chat { room, messages } => std::iter::once(format!("#{room}"))
            .chain(messages.iter().map(|(by, at, said)| format!("{at} {by}: {said}")))
            .collect(),
        Attachment::Ticket { number, status, title, body } => {
            text(vec![format!("{number} · {status}"), title.clone()], body)
        }
        Attachment::News { outlet, headline, body } => {
            text(vec![outlet.clone(), headline.clone()], body)
        }
        Attachment::Table { title, columns, rows } => std::iter::once(title.clone())
            .chain(std::iter::once(columns.join(" | ")))
            .chain(rows.iter().map(|row| row.join(" | ")))
            .collect(),
        Attachment::Note { title, body } => text(vec![title.clone()], body),
    }
}

/// What may be read before play.
pub(super) fn briefing(view: &View, console: &mut Console<'_>) -> Result<(), Failure> {
    let out = &mut console.out;
    let briefing = &view.briefing;
    writeln!(out, "{} · {}", briefing.title, exercise_mark(&Words::english()))?;
    writeln!(out, "{}", briefing.summary)?;
    if let Some(you) = view.people.iter().find(|it| it.you) {
        writeln!(out, "You are: {}", you.title)?;
    }
    writeln!(
        out,
        "Press Enter to wait for the next thing, or type what you do, as in `log`; `?` helps."
    )?;
    Ok(())
}

pub(super) fn help(console: &mut Console<'_>) -> Result<(), Failure> {
    writeln!(
        console.out,
        "  Enter            wait until something arrives      wait 2m   wait that long\n  \
         log …            a few letters of an act, then what it is about, a level, a channel\n  \
         log … say 1 3    the same for an act that sends a message: the lines by number\n  \
         tell 2 lead      tell the second thing you know     known     what you know\n  \
         decide 1 why…    decide, with a reason              who       who is doing what\n  \
         acts             everything you can do              inbox     everything that came\n  \
         hint             the next hint                      quit      end the exercise"
    )?;
    Ok(())
}

pub(super) fn show(what: Shown, view: &View, console: &mut Console<'_>) -> Result<(), Failure> {
    match what {
        Shown::Palette => palette(view, console),
        Shown::People => people(view, console),
        Shown::Known => known(view, console),
        Shown::Inbox => view.inbox.iter().try_for_each(|item| inject(item, console)),
    }
}

fn palette(view: &View, console: &mut Console<'_>) -> Result<(), Failure> {
    let mut phase = None;
    for offer in &view.palette {
        if phase != Some(offer.phase) {
            writeln!(console.out, "  {:?}", offer.phase)?;
            phase = Some(offer.phase);
        }
        let objects = offer.objects.iter().flatten().map(|it| it.title.as_str());
        let about = objects.collect::<Vec<_>>().join(", ");
        let about = if about.is_empty() { about } else { format!("  [{about}]") };
        writeln!(console.out, "    {} ({}){about}", offer.name, offer.occupies)?;
    }
    Ok(())
}

fn people(view: &View, console: &mut Console<'_>) -> Result<(), Failure> {
    for person in &view.people {
        let doing = match (&person.doing, person.presence) {
            (Some(doing), _) => format!("{}, until {}", doing.text, doing.until),
            (None, Presence::Here) => "free".to_owned(),
            (None, Presence::Joining) => "being told".to_owned(),
            (None, Presence::NotTold) => "not told yet".to_owned(),
        };
        let you = if person.you { " (you)" } else { "" };
        writeln!(console.out, "  {}{you}: {doing}", person.title)?;
    }
    Ok(())
}

fn known(view: &View, console: &mut Console<'_>) -> Result<(), Failure> {
    for (number, fact) in view.known.iter().enumerate() {
        let only = if fact.shared == Shared::OnlyYou { "  (only you)" } else { "" };
        writeln!(console.out, "  {}  {}{only}", number + 1, fact.text)?;
    }
    Ok(())
}
