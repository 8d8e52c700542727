//! What a line asks for. Words are matched loosely: a few letters are enough where they are clear.

use crate::exercise::view::{MessageOffer, Offer, View};
use crate::exercise::{Act, Command, Said, Work};
use crate::id::{LineSet, ObjectIx, RoleSet};
use crate::scenario::model::Part;
use crate::time::Span;

/// What a line asks for.
pub(super) enum Asked {
    /// Stop playing.
    Leave,
    /// How this works.
    Help,
    /// Print something.
    Show(Shown),
    /// Let time pass: so long, or until something arrives.
    Wait(Option<Span>),
    /// Ask the exercise for something.
    Do(Command),
    /// It cannot be made out; a sentence says what would help.
    Unclear(String),
}

/// What can be printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    /// What the role may do.
    Palette,
    /// Who is doing what.
    People,
    /// What is known.
    Known,
    /// What has arrived.
    Inbox,
}

/// Makes out what a line asks for.
pub(super) fn read(line: &str, view: &View) -> Asked {
    let mut words = line.split_whitespace();
    let Some(first) = words.next() else { return Asked::Wait(None) };
    let rest: Vec<&str> = words.collect();
    match first {
        "quit" | "exit" | "q" => Asked::Leave,
        "help" | "?" | "h" => Asked::Help,
        "acts" => Asked::Show(Shown::Palette),
        "who" => Asked::Show(Shown::People),
        "known" => Asked::Show(Shown::Known),
        "inbox" => Asked::Show(Shown::Inbox),
        "wait" => wait(&rest),
        "hint" => hint(view),
        "tell" => tell(&rest, view),
        "decide" => decide(&rest, view),
        "note" => note(&rest),
        _ => act(line, view),
    }
}

fn wait(rest: &[&str]) -> Asked {
    match rest {
        [] => Asked::Wait(None),
        words => match Span::read(&words.concat()) {
            Some(span) => Asked::Wait(Some(span)),
            None => Asked::Unclear("Say how long: `wait 2m`, or just press Enter.".to_owned()),
        },
    }
}

fn hint(view: &View) -> Asked {
    match view.inbox.iter().rev().find(|item| item.hints_left > 0) {
        Some(item) => Asked::Do(Command::Hint { inject: item.inject }),
        None => Asked::Unclear("There are no more hints.".to_owned()),
    }
}

fn note(rest: &[&str]) -> Asked {
    let kind = crate::exercise::NoteKind::Remark;
    Asked::Do(Command::Note { kind, text: rest.join(" "), anchor: None })
}

/// `tell 2 lead`: the second thing known, to a role.
fn tell(rest: &[&str], view: &View) -> Asked {
    let usage = || {
        Asked::Unclear(
            "Say what and to whom: `tell 2 commander`; `known` lists what you know by number."
                .to_owned(),
        )
    };
    let [number, who @ ..] = rest else { return usage() };
    let fact = number.parse::<usize>().ok().and_then(|it| view.known.get(it.checked_sub(1)?));
    let Some(fact) = fact else { return usage() };
    let who = who.join(" ").to_lowercase();
    let listener = fact.listeners.iter().find(|it| it.title.to_lowercase().contains(&who));
    match listener {
        Some(listener) if !who.is_empty() => {
            let to = RoleSet::of(listener.role);
            Asked::Do(Command::Do(Work::Tell { fact: fact.fact, to }))
        }
        _ => usage(),
    }
}

/// `decide 1 because …`: the first answer of the question that is open.
fn decide(rest: &[&str], view: &View) -> Asked {
    let usage = || {
        Asked::Unclear(
            "Say which answer and why: `decide 1 because the wards come first`.".to_owned(),
        )
    };
    let Some(question) = view.questions.iter().rev().find(|it| it.outcome.is_none() && it.yours)
    else {
        return Asked::Unclear("Nothing is waiting for your decision.".to_owned());
    };
    let [number, why @ ..] = rest else { return usage() };
    let answer =
        number.parse::<usize>().ok().and_then(|it| question.answers.get(it.checked_sub(1)?));
    let Some(answer) = answer else { return usage() };
    let why = why.strip_prefix(&["because"]).unwrap_or(why);
    Asked::Do(Command::Decide {
        decision: question.decision,
        choice: answer.choice,
        confidence: None,
        rationale: why.join(" "),
    })
}

/// `capt server`: an action by a few letters, then what it is about, a level or a channel.
fn act(line: &str, view: &View) -> Asked {
    let (line, spoken) = match line.split_once(" say ") {
        Some((line, spoken)) => (line, spoken),
        None => (line, ""),
    };
    let (name, rest) = best_split(line, view);
    let found = matches(&name, view);
    let offer = match found.as_slice() {
        [] => {
            return Asked::Unclear(format!(
                "Nothing you can do sounds like “{name}”; `acts` lists it all."
            ));
        }
        [offer] => offer,
        several => {
            let names: Vec<String> = several.iter().take(6).map(|it| it.name.clone()).collect();
            return Asked::Unclear(format!("Which one? {}", names.join(" · ")));
        }
    };
    complete(offer, &rest, spoken)
}

/// The longest beginning of the line that still matches an action, and what is left of it.
fn best_split(line: &str, view: &View) -> (String, String) {
    let words: Vec<&str> = line.split_whitespace().collect();
    for count in (1..=words.len()).rev() {
        let (head, tail) = words.split_at(count);
        let name = head.join(" ").to_lowercase();
        if !matches(&name, view).is_empty() {
            return (name, tail.join(" ").to_lowercase());
        }
    }
    (line.to_lowercase(), String::new())
}

/// The actions that sound like a few words, the closest ones only.
fn matches<'a>(name: &str, view: &'a View) -> Vec<&'a Offer> {
    let ranked = view.palette.iter().filter_map(|offer| Some((rank(name, offer)?, offer)));
    let ranked: Vec<(u8, &Offer)> = ranked.collect();
    let best = ranked.iter().map(|(rank, _)| *rank).min();
    ranked.into_iter().filter(|(rank, _)| Some(*rank) == best).map(|(_, offer)| offer).collect()
}

/// How close an action sounds: 0 is closest, none is not at all.
fn rank(name: &str, offer: &Offer) -> Option<u8> {
    let text = offer.name.to_lowercase();
    let own = offer.slug.split('.').next_back().unwrap_or("");
    let other =
        |holds: &dyn Fn(&str) -> bool| offer.words.iter().any(|it| holds(&it.to_lowercase()));
    if text == name || offer.slug == name || other(&|it| it == name) {
        Some(0)
    } else if text.starts_with(name) || own.starts_with(name) {
        Some(1)
    } else if other(&|it| it.starts_with(name)) {
        Some(2)
    } else if text.split_whitespace().any(|word| word.starts_with(name)) {
        Some(3)
    } else {
        (text.contains(name) || offer.slug.contains(name)).then_some(4)
    }
}

fn complete(offer: &Offer, rest: &str, spoken: &str) -> Asked {
    let mut act = Act::of(offer.action);
    if let Some(objects) = &offer.objects {
        match object(objects, rest) {
            Ok(object) => act.about = Some(object),
            Err(sentence) => return Asked::Unclear(sentence),
        }
    }
    if offer.wants_level {
        match rest.split_whitespace().find_map(|word| word.parse().ok()) {
            Some(level) => act.level = Some(level),
            None => return Asked::Unclear(format!("Say which level: `{} 2`.", offer.name)),
        }
    }
    let said = |channel: &&crate::runbook::draft::Channel| {
        rest.contains(&format!("{channel:?}").to_lowercase())
    };
    act.channel = offer.channels.iter().find(said).copied();
    act.to = offer
        .recipients
        .iter()
        .find(|it| !rest.is_empty() && it.title.to_lowercase().contains(rest))
        .map(|it| it.role);
    if let Some(message) = offer.message(act.about) {
        act.says = lines(message, spoken);
        if act.says.is_none() {
            return Asked::Unclear(lines_in_words(offer, message));
        }
    }
    Asked::Do(Command::Do(Work::Act(act)))
}

/// `say 1 3 5`: the lines of a message by their numbers; none if that cannot be made out.
fn lines(message: &MessageOffer, said: &str) -> Option<Said> {
    let numbers = said.split([' ', ',']).filter(|word| !word.is_empty());
    let line = |word: &str| {
        let place = word.parse::<usize>().ok()?.checked_sub(1)?;
        message.lines.get(place).map(|line| line.line)
    };
    let lines: LineSet = numbers.map(line).collect::<Option<Vec<_>>>()?.into_iter().collect();
    Said::new(message.message, lines)
}

/// What a message can say, numbered, part by part.
fn lines_in_words(offer: &Offer, message: &MessageOffer) -> String {
    let mut text = format!(
        "This sends a message. Say which lines it is made of: `{} … say 1 3`.",
        offer.name.to_lowercase()
    );
    let mut part = None;
    for (number, line) in (1..).zip(&message.lines) {
        if part != Some(line.part) {
            text.push_str("\n  ");
            text.push_str(part_in_words(line.part));
            part = Some(line.part);
        }
        text.push_str(&format!("\n    {number:2}  {}", line.text));
    }
    text
}

/// What a part of a message is called.
pub(super) const fn part_in_words(part: Part) -> &'static str {
    match part {
        Part::Known => "What we know",
        Part::Unknown => "What we do not know yet",
        Part::Asked => "What we ask of you",
        Part::Next => "When you hear more",
    }
}

fn object(
    objects: &[crate::exercise::view::OfferedObject],
    rest: &str,
) -> Result<ObjectIx, String> {
    let first_word = rest.split_whitespace().next().unwrap_or("");
    let named = objects
        .iter()
        .find(|it| !first_word.is_empty() && it.title.to_lowercase().contains(first_word));
    match (named, objects) {
        (Some(found), _) | (None, [found]) => Ok(found.object),
        _ => {
            let titles: Vec<&str> = objects.iter().map(|it| it.title.as_str()).collect();
            Err(format!("Say what it is about: {}", titles.join(" · ")))
        }
    }
}
