//! Finding what to do by a few letters.

use crate::exercise::view::Offer;

/// Something found: the position of an offer, and of the object that the letters named, if any.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) struct Hit {
    pub(in crate::ui) offer: usize,
    pub(in crate::ui) object: Option<usize>,
}

/// Offers that every word of the query speaks of, best first. An empty query finds all, the role's
/// own work first.
pub(in crate::ui) fn find(palette: &[Offer], query: &str) -> Vec<Hit> {
    let query = query.to_lowercase();
    let words: Vec<&str> = query.split_whitespace().collect();
    let mut hits: Vec<(u32, usize, Hit)> = palette
        .iter()
        .enumerate()
        .filter_map(|(offer, it)| {
            let (score, object) = score(it, &words)?;
            Some((score, offer, Hit { offer, object }))
        })
        .collect();
    hits.sort_by_key(|(score, offer, _)| (std::cmp::Reverse(*score), *offer));
    hits.into_iter().map(|(_, _, hit)| hit).collect()
}

fn score(offer: &Offer, words: &[&str]) -> Option<(u32, Option<usize>)> {
    let name = offer.name.to_lowercase();
    let mut total = u32::from(offer.usual) + u32::from(offer.refusal.is_none());
    let mut left: Vec<&str> = Vec::new();
    for word in words {
        match word_score(offer, &name, word) {
            0 => left.push(word),
            score => total += score,
        }
    }
    if left.is_empty() {
        return Some((total, None));
    }
    let object = object_named(offer, &left)?;
    Some((total + 3, Some(object)))
}

fn word_score(offer: &Offer, name: &str, word: &str) -> u32 {
    if name.starts_with(word) {
        12
    } else if begins(name, word) {
        9
    } else if offer.words.iter().any(|it| it.to_lowercase().starts_with(word)) {
        6
    } else if offer.words.iter().any(|it| begins(&it.to_lowercase(), word))
        || begins(&offer.slug, word)
    {
        4
    } else if word.len() > 2 && name.contains(word) {
        2
    } else {
        0
    }
}

/// Whether a word of the text begins with these letters.
fn begins(text: &str, letters: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric()).any(|word| word.starts_with(letters))
}

/// The object whose title has words that begin with all of these.
fn object_named(offer: &Offer, words: &[&str]) -> Option<usize> {
    let objects = offer.objects.as_deref()?;
    objects.iter().position(|object| {
        let title = object.title.to_lowercase();
        words.iter().all(|word| begins(&title, word))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exercise::view::OfferedObject;
    use crate::id::{ActionIx, Key as _, ObjectIx};
    use crate::runbook::draft::{ObjectKind, WorkPhase};
    use crate::time::Span;

    fn offer(name: &str, words: &[&str], objects: &[&str]) -> Offer {
        let object = |title: &&str| OfferedObject {
            object: ObjectIx::from_position(0),
            title: (*title).to_owned(),
            kind: ObjectKind::System,
            refusal: None,
        };
        Offer {
            messages: Vec::new(),
            action: ActionIx::from_position(0),
            slug: "x.y".to_owned(),
            name: name.to_owned(),
            phase: WorkPhase::Contain,
            usual: false,
            occupies: Span::ZERO,
            takes: Span::ZERO,
            objects: (!objects.is_empty()).then(|| objects.iter().map(object).collect()),
            recipients: Vec::new(),
            channels: Vec::new(),
            wants_level: false,
            needs: Vec::new(),
            produces: String::new(),
            notes: String::new(),
            words: words.iter().map(|word| (*word).to_owned()).collect(),
            refusal: None,
        }
    }

    fn palette() -> Vec<Offer> {
        vec![
            offer(
                "Isolate a host, leave it powered",
                &["contain", "cut off"],
                &["VPN", "File server"],
            ),
            offer("Capture memory", &["forensics", "ram"], &["File server"]),
            offer("Capture network traffic", &["pcap"], &[]),
        ]
    }

    fn found(query: &str) -> Vec<usize> {
        find(&palette(), query).into_iter().map(|hit| hit.offer).collect()
    }

    #[test]
    fn two_or_three_letters_are_enough() {
        assert_eq!(found("cap"), [1, 2]);
        assert_eq!(found("iso"), [0]);
        assert_eq!(found("ram"), [1]);
        assert_eq!(found("cut"), [0]);
        assert_eq!(found("zzz"), [] as [usize; 0]);
        assert_eq!(found("").len(), 3);
    }

    #[test]
    fn a_word_more_names_the_object() {
        assert_eq!(find(&palette(), "iso file"), [Hit { offer: 0, object: Some(1) }]);
        assert_eq!(find(&palette(), "cap file"), [Hit { offer: 1, object: Some(0) }]);
        assert_eq!(find(&palette(), "iso cellar"), []);
        assert_eq!(found("erver"), [] as [usize; 0], "not in the middle of a word");
    }
}
