//! The texts of a scenario: which ones players read, which ones are not for them, and their words.

use super::subject::Subject;
use crate::at::At;
use crate::scenario::draft::message::LineDraft;
use crate::scenario::model::story::Attachment;
use std::ops::Range;

/// A text and the place where it stands, or that of its record if it has no place of its own.
pub(super) struct Text<'a> {
    pub(super) id: &'a At<String>,
    pub(super) place: Range<usize>,
    /// What an author calls it: `the body`.
    pub(super) called: &'static str,
    pub(super) words: &'a str,
}

/// What players read of the injects: titles, bodies, variants and attachments.
pub(super) fn of_injects<'a>(subject: &'a Subject<'_>) -> Vec<Text<'a>> {
    let mut texts = Vec::new();
    for (row, draft) in subject.scenario.injects.iter().zip(&subject.draft.injects) {
        let id = &draft.id;
        let mut add = |at: &At<String>, called, text: &'a str| {
            texts.push(Text { id, place: at.place(subject.source), called, words: text });
        };
        add(&draft.title, "the title", &row.title);
        add(&draft.body, "the body", &row.body);
        for (variant, draft) in row.variants.iter().zip(&draft.variants) {
            add(&draft.body, "a variant", &variant.body);
        }
        for attachment in &row.attachments {
            for text in of_attachment(attachment) {
                add(id, "an attachment", text);
            }
        }
    }
    texts
}

/// What players read of the decisions: questions and answers.
pub(super) fn of_decisions<'a>(subject: &'a Subject<'_>) -> Vec<Text<'a>> {
    let mut texts = Vec::new();
    for (row, draft) in subject.scenario.decisions.iter().zip(&subject.draft.decisions) {
        let place = draft.id.place(subject.source);
        texts.push(Text { id: &draft.id, place, called: "the question", words: &row.prompt });
        for (choice, choice_draft) in row.choices.iter().zip(&draft.choices) {
            let place = choice_draft.id.place(subject.source);
            let text = subject.scenario.choices[*choice].text.as_str();
            texts.push(Text { id: &draft.id, place, called: "a choice", words: text });
        }
    }
    texts
}

/// What players read of the messages they write: the lines.
pub(super) fn of_messages<'a>(subject: &'a Subject<'_>) -> Vec<Text<'a>> {
    let rows = subject.scenario.messages.iter().zip(&subject.draft.messages);
    let lines = rows.flat_map(|(row, draft)| row.lines.iter().zip(&draft.lines));
    let text = |(row, draft): (&'a crate::scenario::model::Line, &'a LineDraft)| Text {
        id: &draft.id,
        place: draft.text.place(subject.source),
        called: "the line",
        words: &row.text,
    };
    lines.map(text).collect()
}

/// What players read of the people and things.
pub(super) fn of_world<'a>(subject: &'a Subject<'_>) -> Vec<Text<'a>> {
    let scenario = subject.scenario;
    let draft = subject.draft;
    let mut texts = Vec::new();
    let mut add = |id: &'a At<String>, called, text: &'a str| {
        texts.push(Text { id, place: id.place(subject.source), called, words: text });
    };
    add(&draft.id, "the summary", &scenario.about.summary);
    for (row, draft) in scenario.roles.iter().zip(&draft.roles) {
        add(&draft.id, "the title", &row.title);
        add(&draft.id, "the brief", &row.brief);
    }
    for (row, draft) in scenario.contacts.iter().zip(&draft.contacts) {
        add(&draft.id, "the title", &row.title);
    }
    for (row, draft) in scenario.objects.iter().zip(&draft.objects) {
        add(&draft.id, "the title", &row.title);
    }
    for (row, draft) in scenario.facts.iter().zip(&draft.facts) {
        add(&draft.id, "the text", &row.text);
    }
    for (row, draft) in scenario.endings.iter().zip(&draft.endings) {
        add(&draft.id, "the title", &row.title);
        add(&draft.id, "the text", &row.text);
    }
    texts
}

fn of_attachment(attachment: &Attachment) -> Vec<&str> {
    match attachment {
        Attachment::Mail { from, to, subject, date, body } => vec![from, to, subject, date, body],
        Attachment::Log { source, lines } => with(source, lines),
        Attachment::Chat { room, messages } => {
            let said = messages.iter().flat_map(|(who, when, what)| [who, when, what]);
            std::iter::once(room).chain(said).map(String::as_str).collect()
        }
        Attachment::Ticket { number, status, title, body } => vec![number, status, title, body],
        Attachment::News { outlet, headline, body } => vec![outlet, headline, body],
        Attachment::Table { title, columns, rows } => {
            let mut texts = with(title, columns);
            texts.extend(rows.iter().flatten().map(String::as_str));
            texts
        }
        Attachment::Note { title, body } => vec![title, body],
    }
}

fn with<'a>(first: &'a str, rest: &'a [String]) -> Vec<&'a str> {
    std::iter::once(first).chain(rest.iter().map(String::as_str)).collect()
}

/// The bytes of a run of words within a place of the source, if they stand there as they are:
/// a variable that was filled in hides them.
pub(super) fn place_of_run(
    source: &str,
    within: &Range<usize>,
    run: &[String],
) -> Option<Range<usize>> {
    let text = source.get(within.clone())?;
    let start_of = |piece: &str| piece.as_ptr().addr() - source.as_ptr().addr();
    let pieces: Vec<(Range<usize>, String)> = text
        .split_whitespace()
        .map(|piece| piece.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|piece| !piece.is_empty())
        .map(|piece| (start_of(piece)..start_of(piece) + piece.len(), piece.to_lowercase()))
        .collect();
    let found = pieces
        .windows(run.len().max(1))
        .find(|window| window.iter().map(|(_, word)| word).eq(run))?;
    Some(found.first()?.0.start..found.last()?.0.end)
}

/// Hears the words of a text in small letters, without what stands around them.
pub(super) fn each_word(text: &str, mut hear: impl FnMut(&str)) {
    let mut small = String::new();
    for word in text.split_whitespace() {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        small.clear();
        if word.is_ascii() {
            small.push_str(word);
            small.make_ascii_lowercase();
        } else {
            small.push_str(&word.to_lowercase());
        }
        if !small.is_empty() {
            hear(&small);
        }
    }
}

/// The words of a text in small letters, without what stands around them.
pub(super) fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    each_word(text, |word| words.push(word.to_owned()));
    words
}
