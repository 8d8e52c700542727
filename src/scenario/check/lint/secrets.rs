//! E106: words of the facilitator's or evaluator's that stand where players read.

use super::codes::SECRET;
use super::subject::{Finding, Subject};
use super::texts::{Text, of_decisions, of_injects, of_world, place_of_run, words};
use std::collections::{BTreeMap, BTreeSet};

/// So many words in a row are no chance.
const RUN: usize = 8;

/// A title of fewer words may well be said in passing, and one of more is none.
const TITLE_WORDS: std::ops::RangeInclusive<usize> = 3..=20;

/// Texts for players that share a run of words with what is not for them, or that name an
/// expectation or a trap by its whole title.
pub(super) fn leaks(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let secrets = Secrets::of(subject);
    let texts =
        of_injects(subject).into_iter().chain(of_decisions(subject)).chain(of_world(subject));
    for text in texts {
        let words: Vec<String> = words(text.words).collect();
        let numbers: Vec<u32> = words.iter().map(|word| secrets.number(word)).collect();
        let (message, run) = if let Some((at, whose)) = secrets.run_in(&numbers) {
            let run = words.get(at..at + RUN).unwrap_or_default();
            let quoted = run.join(" ");
            let message = format!(
                "{} of `{}` holds words from {whose}: \"{quoted}\"",
                text.called, text.id.value
            );
            (message, run)
        } else if let Some((at, length, whose)) =
            secrets.title_in(&numbers).filter(|_| is_of_inject(&text))
        {
            let run = words.get(at..at + length).unwrap_or_default();
            (format!("{} of `{}` names {whose} by its title", text.called, text.id.value), run)
        } else {
            continue;
        };
        let place = place_of_run(subject.source, &text.place, run).unwrap_or(text.place);
        let help = "players read this text; say it in other words, or not at all";
        findings.push(Finding::within(text.id, place, SECRET, message, help));
    }
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
        for word in words(text) {
            let next = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX - 1);
            numbers.push(*self.numbers.entry(word).or_insert(next));
        }
        numbers
    }

    /// The number of a word; that of no secret word if it stands in no secret.
    fn number(&self, word: &str) -> u32 {
        self.numbers.get(word).copied().unwrap_or(u32::MAX)
    }

    /// The first secret run: where it begins and whose it is.
    fn run_in(&self, numbers: &[u32]) -> Option<(usize, &str)> {
        numbers.windows(RUN).enumerate().find_map(|(at, run)| {
            let position = self.runs.get(&<[u32; RUN]>::try_from(run).ok()?)?;
            Some((at, self.whose.get(*position)?.as_str()))
        })
    }

    /// The first title: where it begins, how many words it has and whose it is.
    fn title_in(&self, numbers: &[u32]) -> Option<(usize, usize, &str)> {
        (0..numbers.len()).find_map(|at| {
            self.title_lengths.iter().find_map(|length| {
                let position = self.titles.get(numbers.get(at..at + length)?)?;
                Some((at, *length, self.whose.get(*position)?.as_str()))
            })
        })
    }
}
