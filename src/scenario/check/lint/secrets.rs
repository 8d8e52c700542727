//! E106: words of the facilitator's or evaluator's that stand where players read.

use super::codes::SECRET;
use super::subject::{Finding, Subject};
use super::texts::{
    Text, each_word, of_decisions, of_injects, of_messages, of_world, place_of_run, words,
};
use std::collections::{BTreeMap, BTreeSet};

/// So many words in a row are no chance.
const RUN: usize = 8;

/// The number of every word that stands in no secret.
const IN_NONE: u32 = u32::MAX;

/// A title of fewer words may well be said in passing, and one of more is none.
const TITLE_WORDS: std::ops::RangeInclusive<usize> = 3..=20;

/// Texts for players that share a run of words with what is not for them, or that name an
/// expectation or a trap by its whole title.
pub(super) fn leaks(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let secrets = Secrets::of(subject);
    let texts = of_injects(subject)
        .into_iter()
        .chain(of_decisions(subject))
        .chain(of_world(subject))
        .chain(of_messages(subject));
    let mut numbers = Vec::new();
    for text in texts {
        numbers.clear();
        each_word(text.words, |word| numbers.push(secrets.number(word)));
        let (message, run) = if let Some((at, whose)) = secrets.run_in(&numbers) {
            let run = words_at(&text, at, RUN);
            let quoted = run.join(" ");
            let message = format!(
                "{} of `{}` holds words from {whose}: \"{quoted}\"",
                text.called, text.id.value
            );
            (message, run)
        } else if let Some((at, length, whose)) =
            secrets.title_in(&numbers).filter(|_| is_of_inject(&text))
        {
            let run = words_at(&text, at, length);
            (format!("{} of `{}` names {whose} by its title", text.called, text.id.value), run)
        } else {
            continue;
        };
        let place = place_of_run(subject.source, &text.place, &run).unwrap_or(text.place);
        let help = "players read this text; say it in other words, or not at all";
        findings.push(Finding::within(text.id, place, SECRET, message, help));
    }
}

/// So many words of a text.
fn words_at(text: &Text<'_>, at: usize, length: usize) -> Vec<String> {
    words(text.words).into_iter().skip(at).take(length).collect()
}

fn is_of_inject(text: &Text<'_>) -> bool {
    matches!(text.called, "the body" | "a variant" | "an attachment")
}

/// What is not for players, its words as numbers.
#[derive(Default)]
struct Secrets {
    numbers: BTreeMap<String, u32>,
    /// Where each run stands: a position in `whose`.
    runs: BTreeMap<[u32; RUN], usize>,
    titles: BTreeMap<Vec<u32>, usize>,
    title_lengths: BTreeSet<usize>,
    whose: Vec<String>,
}

impl Secrets {
    fn of(subject: &Subject<'_>) -> Self {
        let mut secrets = Self::default();
        for inject in &subject.scenario.injects {
            let slug = &inject.slug;
            secrets.add_text(&[&inject.notes], format!("the notes of `{slug}`"));
            secrets.add_text(&inject.cues, format!("the cues of `{slug}`"));
            secrets.add_text(&inject.hints, format!("the hints of `{slug}`"));
        }
        for row in &subject.scenario.expectations {
            secrets.add_text(&[&row.because], format!("the reason of `{}`", row.slug));
            secrets.add_title(&row.title, format!("the expectation `{}`", row.slug));
        }
        for line in subject.scenario.messages.iter().flat_map(|row| &row.lines) {
            secrets.add_text(&[&line.because], format!("the reason of `{}`", line.slug));
        }
        for row in &subject.scenario.traps {
            secrets.add_text(&[&row.because], format!("the reason of `{}`", row.slug));
            secrets.add_title(&row.title, format!("the trap `{}`", row.slug));
        }
        secrets
    }

    fn add_text(&mut self, texts: &[impl AsRef<str>], whose: String) {
        let position = self.whose.len();
        self.whose.push(whose);
        for text in texts {
            let numbers = self.new_numbers(text.as_ref());
            for run in numbers.windows(RUN).filter_map(|run| <[u32; RUN]>::try_from(run).ok()) {
                self.runs.entry(run).or_insert(position);
            }
        }
    }

    fn add_title(&mut self, title: &str, whose: String) {
        let numbers = self.new_numbers(title);
        if TITLE_WORDS.contains(&numbers.len()) {
            self.title_lengths.insert(numbers.len());
            self.titles.entry(numbers).or_insert(self.whose.len());
            self.whose.push(whose);
        }
    }

    fn new_numbers(&mut self, text: &str) -> Vec<u32> {
        let mut numbers = Vec::new();
        each_word(text, |word| {
            let known = self.numbers.get(word).copied();
            numbers.push(known.unwrap_or_else(|| {
                let next = u32::try_from(self.numbers.len()).unwrap_or(IN_NONE - 1);
                self.numbers.insert(word.to_owned(), next);
                next
            }));
        });
        numbers
    }

    fn number(&self, word: &str) -> u32 {
        self.numbers.get(word).copied().unwrap_or(IN_NONE)
    }

    /// The first secret run: where it begins and whose it is.
    fn run_in(&self, numbers: &[u32]) -> Option<(usize, &str)> {
        numbers.windows(RUN).enumerate().find_map(|(at, run)| {
            if run.contains(&IN_NONE) {
                return None;
            }
            let position = self.runs.get(&<[u32; RUN]>::try_from(run).ok()?)?;
            Some((at, self.whose.get(*position)?.as_str()))
        })
    }

    /// The first title: where it begins, how many words it has and whose it is.
    fn title_in(&self, numbers: &[u32]) -> Option<(usize, usize, &str)> {
        (0..numbers.len()).filter(|at| numbers.get(*at) != Some(&IN_NONE)).find_map(|at| {
            self.title_lengths.iter().find_map(|length| {
                let position = self.titles.get(numbers.get(at..at + length)?)?;
                Some((at, *length, self.whose.get(*position)?.as_str()))
            })
        })
    }
}
