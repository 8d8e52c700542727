//! What the report says can be handed on: no jargon, no blame, no clumsy sentences.

use super::{all, markdown, small};

/// Words of ours, and words that judge people, that a reader never meets.
const NEVER: [&str; 14] = [
    "expectation",
    "entity",
    "trigger",
    "regret",
    "sprung",
    "unstaffed",
    "blame",
    "guilty",
    "culprit",
    "failed to",
    "should have",
    "incompetent",
    "careless",
    "stupid",
];

#[test]
fn neither_jargon_nor_blame_is_in_it() {
    let text = markdown(&small::drill().report()).to_lowercase();
    for word in NEVER {
        assert!(!text.contains(word), "“{word}”: {}", around(&text, word));
    }
}

/// What a generated sentence looks like when something went wrong.
const CLUMSY: [&str; 22] = [
    " 1 entries",
    " 1 people",
    " 1 acts",
    " 1 roles",
    " 1 hints",
    " 1 answers",
    " 0 s ",
    "..",
    " ,",
    " .",
    "“”",
    "““",
    "””",
    ": .",
    "()",
    " of .",
    "and .",
    " the the ",
    "Some(",
    "None,",
    "T+-",
    "  ",
];

#[test]
fn no_sentence_is_clumsy() {
    for (name, report) in all() {
        for line in markdown(report).lines() {
            // What people typed is theirs; rules of a table are no sentences.
            if line.contains("script") || line.starts_with("| ---") {
                continue;
            }
            let line = line.replace("|  ", "| ").replace("|  ", "| ");
            for clumsy in CLUMSY {
                assert!(!line.contains(clumsy), "{name}: “{clumsy}” in {line}");
            }
        }
    }
}

#[test]
fn one_who_practises_alone_is_not_sent_to_a_sponsor() {
    for (name, report) in all().iter().filter(|(name, _)| name.starts_with("first-alert")) {
        assert!(!report.summary.ask_lead.contains("sponsor"), "{name}");
        for action in &report.actions {
            assert!(!action.action.contains("the plan"), "{name}: {}", action.action);
        }
    }
}

#[test]
fn the_summary_can_be_handed_on() {
    let report = small::drill().report();
    assert_eq!(
        report.summary.text,
        "3 of 9 expected responses began in time. The costliest gap: “Access log kept” did not \
         happen. One act did harm: “The bucket was deleted with its log”. The one legal deadline \
         that fell due was not kept."
    );
    assert_eq!(report.summary.ask_lead, "We ask the sponsor to decide one thing:");
    assert_eq!(
        report.summary.ask,
        "who owns “Access log kept” from now on, and who is the deputy."
    );
}

#[test]
fn a_role_is_named_as_in_a_sentence() {
    let played = small::drill();
    let input = played.input();
    let run = crate::report::run::Run::new(&input);
    let role = input.scenario.roles.find(|it| it.slug == "operations").unwrap();
    assert_eq!(run.the_role(role), "the operations engineer");
}

fn around(text: &str, word: &str) -> String {
    let before = text.split(word).next().unwrap_or("").chars().count();
    text.chars().skip(before.saturating_sub(60)).take(140).collect()
}
