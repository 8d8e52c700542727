//! Every piece of RON in the documents is what it looks like.

use super::{Block, documents};
use drillhall::diagnostic::Diagnostic;
use drillhall::scenario::draft::condition::{ConditionDraft, EffectDraft};
use drillhall::scenario::draft::judge::{
    ExpectationDraft, ObjectiveDraft, OrderDraft, StandingFileDraft, TrapDraft,
};
use drillhall::scenario::draft::message::MessageDraft;
use drillhall::scenario::draft::play::{EarnsDraft, PlayDraft, StepDraft};
use drillhall::scenario::draft::story::{DecisionDraft, InjectDraft};
use drillhall::scenario::draft::world::{
    ClockDraft, ConsequenceDraft, ContactDraft, FactDraft, MeterDraft, ObjectDraft,
};
use drillhall::scenario::draft::{RunbookUse, ScenarioDraft, Silence, Standing, Variable};
use drillhall::scenario::parse;
use serde::Deserialize;

/// Fields of a scenario that a document may show by themselves.
#[derive(Deserialize)]
#[serde(default, deny_unknown_fields)]
#[derive(Default)]
struct Fields {
    variables: Vec<Variable>,
    runbook: RunbookUse,
    standing: Option<Standing>,
    silence: Vec<Silence>,
    contacts: Vec<ContactDraft>,
    objects: Vec<ObjectDraft>,
    facts: Vec<FactDraft>,
    meters: Vec<MeterDraft>,
    messages: Vec<MessageDraft>,
    clocks: Vec<ClockDraft>,
    effects: Vec<EffectDraft>,
    steps: Vec<StepDraft>,
    earns: EarnsDraft,
}

type Kind = (&'static str, &'static [&'static str], fn(&str) -> Vec<Diagnostic>);

/// What a record is, by the fields that only it has.
const RECORDS: &[Kind] = &[
    ("a scenario", &["format:", "injects:"], parsed::<ScenarioDraft>),
    ("a play", &["format:", "steps:"], parsed::<PlayDraft>),
    ("standing expectations", &["format:", "sets:"], parsed::<StandingFileDraft>),
    ("an inject", &["release:"], parsed::<InjectDraft>),
    ("an expectation", &["opens:"], parsed::<ExpectationDraft>),
    ("a decision", &["choices:"], parsed::<DecisionDraft>),
    ("a trap", &["harm:"], parsed::<TrapDraft>),
    ("an order", &["first:", "then:"], parsed::<OrderDraft>),
    ("a contact", &["routes:"], parsed::<ContactDraft>),
    ("a clock", &["stages:"], parsed::<ClockDraft>),
    ("a meter", &["unit:"], parsed::<MeterDraft>),
    ("an objective", &["capability:"], parsed::<ObjectiveDraft>),
    ("a consequence", &["on:", "effects:"], parsed::<ConsequenceDraft>),
    ("a step of a play", &["do:"], parsed::<StepDraft>),
    ("a silence", &["rule:"], parsed::<Silence>),
];

fn parsed<T: for<'a> Deserialize<'a>>(source: &str) -> Vec<Diagnostic> {
    parse::file::<T>(source).1
}

/// What a block is, and what is wrong with it.
fn read(block: &Block) -> (&'static str, Vec<Diagnostic>) {
    let body = block.body.trim();
    let code: String = body.lines().map(|line| line.split("//").next().unwrap_or("")).collect();
    let inner = code.trim_start_matches("#![enable(implicit_some)]").trim_start();
    if inner.starts_with('(') {
        let is = |(_, marks, _): &&Kind| marks.iter().all(|mark| code.contains(mark));
        let Some((kind, _, read)) = RECORDS.iter().find(is) else {
            panic!("{}: no record looks like this", block.place)
        };
        let body = body.trim_end_matches(',');
        return (kind, read(body));
    }
    let is_field = inner.split_once(':').is_some_and(|(name, _)| {
        !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c == '_')
    });
    if is_field {
        return ("fields of a file", parsed::<Fields>(&format!("({body})")));
    }
    ("conditions", parsed::<Vec<ConditionDraft>>(&format!("[{body}]")))
}

#[test]
fn every_block_can_be_read() {
    let documents = documents();
    let blocks: Vec<Block> = documents.iter().flat_map(super::Document::blocks).collect();
    let blocks: Vec<&Block> = blocks.iter().filter(|block| block.info == "ron").collect();
    let mut wrong = Vec::new();
    for block in &blocks {
        let (kind, diagnostics) = read(block);
        wrong.extend(diagnostics.iter().map(|one| format!("{}: as {kind}: {one:?}", block.place)));
    }
    assert_eq!(wrong, Vec::<String>::new());
    assert!(blocks.len() > 4, "where have the blocks gone?");
}

#[test]
fn every_block_says_what_it_holds() {
    let known = ["ron", "ron wrong", "ron mended", "sh", "text", "json", "rust", "toml", "sql", ""];
    for block in documents().iter().flat_map(super::Document::blocks) {
        assert!(known.contains(&block.info.as_str()), "{}: {:?}", block.place, block.info);
    }
}
