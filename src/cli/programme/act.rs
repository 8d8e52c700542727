//! `programme act`: what becomes of a corrective action.

use super::{Place, day};
use crate::cli::Outcome;
use crate::cli::console::{Console, Failure};
use crate::programme::{By, Day, Element, NewAction, NewStatus, Priority, Status, Target, What};
use clap::{Args, Subcommand, ValueEnum};

const EXAMPLES: &str = "\
Examples:
  drillhall programme act add --issue \"The bridge number was wrong\" --step \"Correct the card\" \\
      --owner \"Service desk\" --due 2026-12-15
  drillhall programme act change E1-A1 --owner \"Head of operations\" --due 2026-12-15
  drillhall programme act close E1-A1 --proof \"plan 3.2, section 4, signed on 3 December\"
  drillhall programme act verify E1-A1 --proof \"called at night on 9 December\"
  drillhall programme act retest E1-A3                   by what its report suggests
  drillhall programme act retest E1-A3 --scenario ward-lights --inject second_wave";

/// Add, change, close, drop, reopen, verify or re-test a corrective action
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Add one of your own
    Add(Add),
    /// Give it another owner, day, priority or element; so it is taken up
    Change(Change),
    /// Say that it is done, with what shows it
    Close(Proven),
    /// Say that it is not to be done, and why
    Drop(Reasoned),
    /// Say that it is to be done after all, and why
    Reopen(Reasoned),
    /// Say that it is done and that it helped, with what shows it
    Verify(Proven),
    /// Let a later exercise try it: its outcome verifies or reopens it
    Retest(Retest),
}

#[derive(Args)]
struct Add {
    /// What is to be improved
    #[arg(long, value_name = "TEXT")]
    issue: String,
    /// What to do: a verb first
    #[arg(long, value_name = "TEXT")]
    step: String,
    /// Who sees to it: a role rather than a name
    #[arg(long, value_name = "ROLE")]
    owner: String,
    /// The day it is due
    #[arg(long, value_name = "DAY", value_parser = day)]
    due: Option<Day>,
    /// How soon
    #[arg(long, value_enum, default_value_t = Soon::Medium)]
    priority: Soon,
    /// What it changes
    #[arg(long, value_enum, default_value_t = Part::Planning)]
    element: Part,
    /// The number of the exercise it comes from
    #[arg(long, value_name = "NUMBER")]
    exercise: Option<u32>,
}

#[derive(Args)]
struct Change {
    /// The action, such as E1-A2
    action: String,
    /// Who sees to it from now on
    #[arg(long, value_name = "ROLE")]
    owner: Option<String>,
    /// When it is due from now on
    #[arg(long, value_name = "DAY", value_parser = day)]
    due: Option<Day>,
    /// How soon from now on
    #[arg(long, value_enum)]
    priority: Option<Soon>,
    /// What it changes
    #[arg(long, value_enum)]
    element: Option<Part>,
}

#[derive(Args)]
struct Proven {
    /// The action, such as E1-A2
    action: String,
    /// What shows it: a document, a ticket, a test
    #[arg(long, value_name = "TEXT")]
    proof: String,
}

#[derive(Args)]
struct Reasoned {
    /// The action, such as E1-A2
    action: String,
    /// The reason
    #[arg(long, value_name = "TEXT")]
    why: String,
}

#[derive(Args)]
struct Retest {
    /// The action, such as E1-A2
    action: String,
    /// The scenario's name; any that has it when left out
    #[arg(long, value_name = "NAME")]
    scenario: Option<String>,
    /// The expected response that shows it, by its name
    #[arg(long, value_name = "NAME", conflicts_with = "inject")]
    expectation: Option<String>,
    /// The contingency inject that shows it, by its name
    #[arg(long, value_name = "NAME")]
    inject: Option<String>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Soon {
    High,
    Medium,
    Low,
}

impl Soon {
    const fn priority(self) -> Priority {
        match self {
            Self::High => Priority::High,
            Self::Medium => Priority::Medium,
            Self::Low => Priority::Low,
        }
    }
}

#[derive(Clone, Copy, ValueEnum)]
enum Part {
    Planning,
    Organisation,
    Equipment,
    Training,
    Exercise,
}

impl Part {
    const fn element(self) -> Element {
        match self {
            Self::Planning => Element::Planning,
            Self::Organisation => Element::Organisation,
            Self::Equipment => Element::Equipment,
            Self::Training => Element::Training,
            Self::Exercise => Element::Exercise,
        }
    }
}

pub(super) fn run(arguments: &Arguments, place: &Place, console: &mut Console<'_>) -> Outcome {
    let (what, said) = match &arguments.command {
        Command::Add(it) => (added(it), "entered".to_owned()),
        Command::Change(it) => (
            What::Change {
                action: it.action.clone(),
                owner: it.owner.clone(),
                due: it.due,
                priority: it.priority.map(Soon::priority),
                element: it.element.map(Part::element),
            },
            format!("{} is changed", it.action),
        ),
        Command::Close(it) => {
            (status(&it.action, Status::Done, &it.proof)?, format!("{} is done", it.action))
        }
        Command::Drop(it) => {
            (status(&it.action, Status::Dropped, &it.why)?, format!("{} is dropped", it.action))
        }
        Command::Reopen(it) => {
            (status(&it.action, Status::Reopened, &it.why)?, format!("{} is open again", it.action))
        }
        Command::Verify(it) => (
            What::Verify { action: it.action.clone(), proof: it.proof.clone() },
            "entered".to_owned(),
        ),
        Command::Retest(it) => {
            let target = target(it, place)?;
            let said = format!("{} is to be tried again by {target}", it.action);
            (What::Retest { action: it.action.clone(), target }, said)
        }
    };
    place.enter(what, &said, console)
}

fn added(it: &Add) -> What {
    What::Add(NewAction {
        issue: it.issue.clone(),
        step: it.step.clone(),
        owner: it.owner.clone(),
        due: it.due,
        priority: it.priority.priority(),
        element: it.element.element(),
        exercise: it.exercise,
    })
}

fn status(action: &str, status: Status, proof: &str) -> Result<What, Failure> {
    if proof.trim().is_empty() {
        return Err(Failure::told("say in a few words what shows it, or why"));
    }
    Ok(What::Status(vec![NewStatus {
        action: action.to_owned(),
        status,
        proof: proof.to_owned(),
        owner: None,
        due: None,
    }]))
}

/// What was named, or what the action's own report suggests.
fn target(it: &Retest, place: &Place) -> Result<Target, Failure> {
    let scenario = it.scenario.clone();
    match (&it.expectation, &it.inject) {
        (Some(name), _) => Ok(Target { scenario, by: By::Expectation(name.clone()) }),
        (None, Some(name)) => Ok(Target { scenario, by: By::Inject(name.clone()) }),
        (None, None) => {
            let programme = place.read()?.programme;
            let suggested = programme.action(&it.action).and_then(|it| it.suggested.clone());
            suggested.ok_or_else(|| {
                Failure::told(format!(
                    "nothing is suggested for {}; name it with `--expectation` or `--inject`",
                    it.action
                ))
            })
        }
    }
}
