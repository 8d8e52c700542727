//! W208: texts too long for the projector.

use super::codes::LONG;
use super::subject::{Finding, Subject};
use super::texts::{of_injects, of_messages};
use crate::scenario::draft::Kind;

const MOST_IN_DRILL: usize = 60;
const MOST_IN_TUTORIAL: usize = 40;
const MOST_IN_SENTENCE: usize = 30;
const MOST_IN_LINE: usize = 25;

/// Bodies of too many words, or of too many words a sentence.
pub(super) fn too_long(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let most = match subject.draft.kind {
        Kind::Drill => MOST_IN_DRILL,
        Kind::Tutorial => MOST_IN_TUTORIAL,
    };
    let bodies = of_injects(subject)
        .into_iter()
        .filter(|text| matches!(text.called, "the body" | "a variant"));
    for text in bodies {
        let words = text.words.split_whitespace().count();
        // Of few words none can be in too long a sentence, and most texts are short.
        let in_sentence =
            if words > MOST_IN_SENTENCE { words / sentences(text.words) } else { words };
        let (message, help) = if words > most {
            (
                format!("{} of `{}` has {words} words", text.called, text.id.value),
                format!(
                    "{most} are the most that can be read from the back of the room; put the \
                         rest in an attachment"
                ),
            )
        } else if in_sentence > MOST_IN_SENTENCE {
            (
                format!(
                    "{} of `{}` has {in_sentence} words a sentence",
                    text.called, text.id.value
                ),
                format!(
                    "make two sentences of one; {MOST_IN_SENTENCE} words are the most that are \
                         read at once"
                ),
            )
        } else {
            continue;
        };
        findings.push(Finding::within(text.id, text.place, LONG, message, help));
    }
}

/// Lines of messages that are too long to be weighed at a glance.
pub(super) fn long_lines(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    for text in of_messages(subject) {
        let words = text.words.split_whitespace().count();
        if words > MOST_IN_LINE {
            let message = format!("the line `{}` has {words} words", text.id.value);
            let help = format!("make two lines of it; {MOST_IN_LINE} words are read at a glance");
            findings.push(Finding::within(text.id, text.place, LONG, message, help));
        }
    }
}

/// How many sentences there are, at least one. A line or a full stop, question mark, exclamation
/// mark or colon at the end of a word ends one.
fn sentences(text: &str) -> usize {
    let ends = |word: &&str| {
        word.trim_end_matches(['"', '\'', ')', '”']).ends_with(['.', '?', '!', ':', '…'])
    };
    text.lines()
        .map(|line| {
            let last_is_open = line.split_whitespace().last().is_some_and(|word| !ends(&word));
            line.split_whitespace().filter(ends).count() + usize::from(last_is_open)
        })
        .sum::<usize>()
        .max(1)
}

#[cfg(test)]
mod tests {
    use super::sentences;

    #[test]
    fn sentences_end_with_a_mark_or_a_line() {
        assert_eq!(sentences("One. Two! Three"), 3);
        assert_eq!(sentences("A list:\n- one\n- two"), 3);
        assert_eq!(sentences("Version 1.2 of it."), 1);
        assert_eq!(sentences("He said \"stop.\" Then"), 2);
        assert_eq!(sentences(""), 1);
    }
}
