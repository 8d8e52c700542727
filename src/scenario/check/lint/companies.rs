//! The names of companies that no drill should accuse, and a quick look for them in a text.

/// In the order of their bytes, and none the beginning of another, so that at most one can stand
/// at a place and it is found by halving.
const COMPANIES: &[&str] = &[
    "Accenture",
    "Airbus",
    "Amazon",
    "Boeing",
    "Cisco",
    "Citrix",
    "Cloudflare",
    "CrowdStrike",
    "Deloitte",
    "Deutsche Bank",
    "Deutsche Telekom",
    "Equifax",
    "Facebook",
    "Fortinet",
    "Google",
    "LastPass",
    "LinkedIn",
    "Lufthansa",
    "Maersk",
    "Mastercard",
    "Microsoft",
    "Netflix",
    "Okta",
    "PayPal",
    "Salesforce",
    "Siemens",
    "SolarWinds",
    "VMware",
    "Vodafone",
    "Volkswagen",
    "Walmart",
];

/// The first company that a text names, as a whole word.
pub(super) fn first_in(text: &str) -> Option<&'static str> {
    let capitals = text.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_uppercase());
    capitals.filter_map(|(at, _)| text.split_at_checked(at)).find_map(between)
}

/// The company that stands where two halves of a text meet.
fn between((before, after): (&str, &str)) -> Option<&'static str> {
    if before.ends_with(char::is_alphanumeric) {
        return None;
    }
    let upto = COMPANIES.partition_point(|name| *name <= after);
    let name = COMPANIES.get(upto.checked_sub(1)?)?;
    let rest = after.strip_prefix(name)?;
    (!rest.starts_with(char::is_alphanumeric)).then_some(*name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Every name looked for everywhere, and the one that stands first.
    fn naive(text: &str) -> Option<&'static str> {
        let apart = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        let places = COMPANIES.iter().flat_map(|name| {
            text.match_indices(name)
                .filter(|(at, _)| {
                    let (before, after) = (text.split_at(*at).0, text.split_at(at + name.len()).1);
                    apart(before.chars().next_back()) && apart(after.chars().next())
                })
                .map(|(at, _)| (at, *name))
        });
        places.min().map(|(_, name)| name)
    }

    #[test]
    fn the_list_can_be_halved() {
        for pair in COMPANIES.windows(2) {
            assert!(pair[0] < pair[1] && !pair[1].starts_with(pair[0]), "{pair:?}");
        }
        for name in COMPANIES {
            assert!(name.starts_with(|c: char| c.is_ascii_uppercase()), "{name}");
            assert_eq!(first_in(name), Some(*name));
        }
    }

    #[test]
    fn the_shipped_texts_are_told_the_same_as_by_searching_for_each_name() {
        for file in [
            include_str!("../../../../scenarios/first-alert/scenario.ron"),
            include_str!("../../../../scenarios/forty-one-thousand/scenario.ron"),
            include_str!("../../../../scenarios/ward-lights/scenario.ron"),
            include_str!("../../../../scenarios/runbook.ron"),
        ] {
            assert_eq!(first_in(file), naive(file));
            for text in file.split('"') {
                assert_eq!(first_in(text), naive(text), "{text}");
                for word in text.split_inclusive(' ') {
                    let text = format!("{word}Okta {text}");
                    assert_eq!(first_in(&text), naive(&text), "{text}");
                }
            }
        }
    }

    /// Names, pieces of names, and what may stand between them.
    fn pieces() -> impl Strategy<Value = Vec<String>> {
        let name = prop::sample::select(COMPANIES);
        let piece = prop_oneof![
            3 => name.clone().prop_map(str::to_owned),
            2 => (name, 0..12_usize).prop_map(|(name, length)| name.chars().take(length).collect()),
            3 => "[ .,:'/-]",
            1 => "[éßÅ中١_a-zA-Z0-9]{1,2}",
            1 => ".{0,3}",
        ];
        prop::collection::vec(piece, 0..8)
    }

    proptest! {
        #[test]
        fn made_up_texts_are_told_the_same_as_by_searching_for_each_name(pieces in pieces()) {
            let text = pieces.concat();
            prop_assert_eq!(first_in(&text), naive(&text));
        }
    }
}
