//! Names of one kind: declared once, looked up often, and missed with a suggestion.

use super::codes;
use super::report::Report;
use crate::at::At;
use std::collections::BTreeMap;

const SHORT_LIST: usize = 8;

/// The names of one kind and what they stand for.
pub(super) struct Names<'a, K> {
    /// What one of them is called: `role`.
    noun: &'static str,
    /// What shares the names, if it is more than that.
    sharing: &'static str,
    entries: BTreeMap<&'a str, (K, Option<&'a At<String>>)>,
}

impl<'a, K: Copy> Names<'a, K> {
    pub(super) const fn of(noun: &'static str) -> Self {
        Self { noun, sharing: "", entries: BTreeMap::new() }
    }

    /// Names that several kinds share.
    pub(super) const fn shared(noun: &'static str, sharing: &'static str) -> Self {
        Self { noun, sharing, entries: BTreeMap::new() }
    }

    /// Takes a name in; complains of one that is taken or is no name.
    pub(super) fn declare(&mut self, name: &'a At<String>, key: K, report: &mut Report<'a>) {
        if !is_name(name) {
            let message = format!("`{}` cannot be the name of {}", name.value, a(self.noun));
            report.complain(
                codes::SPELLING,
                name,
                message,
                "use letters without accents, digits, `_`, `-` and `.`, and begin with a letter or digit",
            );
        }
        if let Some((_, other)) = self.entries.get(name.as_str()) {
            self.complain_of_two(name, *other, report);
            return;
        }
        report.remember(name, self.noun);
        self.entries.insert(name, (key, Some(name)));
    }

    /// Complains at the one of two equal names that stands further down.
    fn complain_of_two(
        &self,
        name: &At<String>,
        other: Option<&At<String>>,
        report: &mut Report<'_>,
    ) {
        let message = format!("there are two {}s called `{}`", self.noun, name.value);
        let other = other.unwrap_or(name);
        let ((here, at), (there, before)) = (report.place(name), report.place(other));
        let turned = here == there && before.start > at.start;
        let (first, second) = if turned { (name, other) } else { (other, name) };
        let line = if report.has_time() { report.line(first) } else { "a line above".to_owned() };
        let help = format!("the first is on {line}; give this one another name{}", self.sharing);
        report.complain(codes::NAMES, second, message, help);
    }

    /// Takes in a name that another list has already looked at.
    pub(super) fn adopt(&mut self, name: &'a str, key: K, report: &mut Report<'a>) {
        report.remember(name, self.noun);
        self.entries.entry(name).or_insert((key, None));
    }

    pub(super) fn get(&self, name: &str) -> Option<K> {
        self.entries.get(name).map(|(key, _)| *key)
    }

    /// The names in order.
    pub(super) fn all(&self) -> impl Iterator<Item = &'a str> {
        self.entries.keys().copied()
    }

    /// What a reference leads to; complains if nowhere.
    pub(super) fn find(&self, name: &At<String>, report: &mut Report<'_>) -> Option<K> {
        let found = self.get(name);
        if found.is_none() {
            let message = format!("no {} is called `{}`", self.noun, name.value);
            let help = self.suggest(name, report);
            report.complain(codes::NAMES, name, message, help);
        }
        found
    }

    fn suggest(&self, name: &str, report: &Report<'_>) -> String {
        let near = report
            .has_time()
            .then(|| nearest(name, self.all()))
            .flatten()
            .map(|near| format!("did you mean `{near}`?"));
        let kind = report.kind_of(name).map(|noun| format!("`{name}` is {}", a(noun)));
        match (kind, near) {
            (Some(kind), Some(near)) => format!("{kind}; {near}"),
            (Some(only), None) | (None, Some(only)) => only,
            (None, None) => match self.entries.len() {
                0 => format!("there are no {}s", self.noun),
                1..=SHORT_LIST => format!("the {}s are {}", self.noun, list(self.all())),
                count => format!("declare it, or use one of the {count} {}s there are", self.noun),
            },
        }
    }
}

/// Names within records, such as the choices of a decision.
pub(super) struct Parts<'a, W, K> {
    noun: &'static str,
    entries: BTreeMap<(W, &'a str), (K, &'a At<String>)>,
}

impl<'a, W: Copy + Ord, K: Copy> Parts<'a, W, K> {
    pub(super) const fn of(noun: &'static str) -> Self {
        Self { noun, entries: BTreeMap::new() }
    }

    pub(super) fn declare(
        &mut self,
        whole: W,
        name: &'a At<String>,
        key: K,
        report: &mut Report<'a>,
    ) {
        let mut own = Names::of(self.noun);
        if let Some((_, first)) = self.entries.get(&(whole, name.as_str())) {
            own.entries.insert(first.as_str(), (key, Some(*first)));
        }
        own.declare(name, key, report);
        self.entries.entry((whole, name.as_str())).or_insert((key, name));
    }

    pub(super) fn get(&self, whole: W, name: &str) -> Option<K> {
        self.entries.get(&(whole, name)).map(|(key, _)| *key)
    }

    pub(super) fn find(&self, whole: W, name: &At<String>, report: &mut Report<'_>) -> Option<K> {
        if let Some(found) = self.get(whole, name) {
            return Some(found);
        }
        let mut own = Names::of(self.noun);
        let shown = if report.has_time() { usize::MAX } else { 0 };
        let parts = self.entries.range((whole, "")..).take_while(|one| one.0.0 == whole);
        for ((_, slug), (key, at)) in parts.take(shown) {
            own.entries.insert(slug, (*key, Some(*at)));
        }
        own.find(name, report)
    }
}

/// `role` → `a role`, `object` → `an object`.
pub(super) fn a(noun: &str) -> String {
    let article = if noun.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    format!("{article} {noun}")
}

/// Names in back-ticks, with commas.
pub(super) fn list<'n>(names: impl Iterator<Item = &'n str>) -> String {
    names.map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// Whether a text can be a name.
pub(super) fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphanumeric()) && text.chars().all(is_name_sign)
}

/// Whether a sign can stand in a name.
pub(super) const fn is_name_sign(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.')
}

/// The name that was probably meant.
pub(crate) fn nearest<'n>(wrong: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    const CLOSE: f64 = 0.8;
    const ONE_SLIP: f64 = 0.95;
    const LONGEST: usize = 100;
    if wrong.is_empty() || wrong.len() > LONGEST {
        return None;
    }
    let lower = wrong.to_lowercase();
    let likeness = |name: &str| {
        let name = name.to_lowercase();
        let alike = strsim::jaro_winkler(&lower, &name);
        let slip = name.len() > 2 && strsim::osa_distance(&lower, &name) <= 1;
        if slip { alike.max(ONE_SLIP) } else { alike }
    };
    names
        .map(|name| (likeness(name), name))
        .filter(|(score, _)| *score >= CLOSE)
        .fold(None, |best: Option<(f64, &str)>, one| match best {
            Some(best) if best.0 >= one.0 => Some(best),
            _ => Some(one),
        })
        .map(|(_, name)| name)
}
