//! W209: domains, addresses and companies of the real world.
//!
//! A drill's mail may end up in a real mailbox and its log in a real ticket; nobody should be able
//! to call, visit or accuse what stands in it.

use super::codes::REAL;
use super::companies;
use super::subject::{Finding, Subject};
use super::texts::{Text, of_decisions, of_injects, of_messages, of_world};
use std::net::{Ipv4Addr, Ipv6Addr};
use std::ops::Range;

/// Top-level domains that, in a text, are hardly ever anything else.
const DOMAINS: &[&str] = &[
    "com", "net", "org", "edu", "gov", "mil", "int", "biz", "eu", "uk", "de", "fr", "nl", "be",
    "ch", "es", "se", "dk", "fi", "pt", "cz", "ie", "us", "ca", "au", "nz", "jp", "cn", "ru", "br",
    "io", "dev", "cloud", "online", "shop", "xyz",
];

/// Names that RFC 2606, RFC 6761 and RFC 8375 set aside, and such as resolve nowhere else.
const RESERVED: &[&str] = &[
    "example",
    "example.com",
    "example.net",
    "example.org",
    "test",
    "invalid",
    "localhost",
    "local",
    "internal",
    "lan",
    "home.arpa",
];

/// How far into a record its words are looked for.
const LOOK_BYTES: usize = 16 * 1024;

/// Texts that name something of the real world.
pub(super) fn real_world(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let texts = of_injects(subject)
        .into_iter()
        .chain(of_decisions(subject))
        .chain(of_world(subject))
        .chain(of_messages(subject));
    for text in texts {
        if let Some((found, what, help)) = find(text.words) {
            let place = place_of(subject, &text, found);
            let message = format!("{} of `{}` has {what} `{found}`", text.called, text.id.value);
            findings.push(Finding::within(text.id, place, REAL, message, help));
        }
    }
    for (inject, draft) in subject.scenario.injects.iter().zip(&subject.draft.injects) {
        if let Some((found, what, help)) = find(&inject.from) {
            let message = format!("the sender of `{}` has {what} `{found}`", draft.id.value);
            findings.push(subject.about(&draft.id, REAL, message, help));
        }
    }
}

/// The found words themselves where they stand in the record, else the text's place.
fn place_of(subject: &Subject<'_>, text: &Text<'_>, found: &str) -> Range<usize> {
    let start = text.place.start;
    let end = subject.source.floor_char_boundary(start.saturating_add(LOOK_BYTES));
    let after = subject.source.get(start..end).unwrap_or("");
    after.find(found).map_or_else(|| text.place.clone(), |at| start + at..start + at + found.len())
}

/// The first thing of the real world in a text: what was found, what it is, and the way out.
fn find(text: &str) -> Option<(&str, &'static str, &'static str)> {
    for word in words(text).filter(|word| may_be_of_the_net(word)) {
        if let Some(address) = routable_address(word) {
            let help = "use one that RFC 5737 or RFC 3849 sets aside: 192.0.2.1, 198.51.100.1, \
                        203.0.113.1 or 2001:db8::1";
            return Some((address, "the routable address", help));
        }
        if let Some(host) = real_host(word) {
            let help = "use a name under `example.com`, `example.org`, `.example` or `.test`";
            return Some((host, "the real domain", help));
        }
    }
    let company = companies::first_in(text)?;
    Some((company, "the real company", "make a name up, or use a variable such as `{org}`"))
}

/// A text's words with the signs that addresses are made of.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | ':' | '-' | '/')))
}

/// Whether a word has a sign within it that every address and every domain has.
fn may_be_of_the_net(word: &str) -> bool {
    word.trim_matches(['.', ':', '/', '-']).contains(['.', ':'])
}

fn routable_address(word: &str) -> Option<&str> {
    let word = word.trim_matches(['.', ':', '/', '-']);
    let word = word.rsplit("//").next()?;
    let host = word.split('/').next()?;
    if let Ok(address) = host.parse::<Ipv6Addr>() {
        return is_routable_v6(address).then_some(host);
    }
    let host = host.split(':').next()?;
    let address = host.parse::<Ipv4Addr>().ok()?;
    is_routable_v4(address).then_some(host)
}

fn is_routable_v4(address: Ipv4Addr) -> bool {
    let [first, second, ..] = address.octets();
    let shared = first == 100 && (64..128).contains(&second);
    !(address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_documentation()
        || first == 0
        || first >= 224
        || shared)
}

/// Global unicast, without what RFC 3849 and RFC 9637 set aside.
fn is_routable_v6(address: Ipv6Addr) -> bool {
    let [first, second, ..] = address.segments();
    let documentation = first == 0x2001 && second == 0x0db8 || first == 0x3fff && second < 0x1000;
    (0x2000..0x4000).contains(&first) && !documentation
}

fn real_host(word: &str) -> Option<&str> {
    let named_as_url = word.contains("://");
    let host = word.rsplit("//").next()?.split(['/', ':']).next()?;
    let host = host.trim_matches(['.', '-']);
    let (name, domain) = host.rsplit_once('.')?;
    let lower = host.to_ascii_lowercase();
    let reserved = RESERVED.iter().any(|reserved| {
        lower == *reserved || lower.strip_suffix(reserved).is_some_and(|rest| rest.ends_with('.'))
    });
    let is_domain =
        |label: &str| label.len() >= 2 && label.bytes().all(|byte| byte.is_ascii_lowercase());
    let real = DOMAINS.contains(&domain) || named_as_url && is_domain(domain);
    let whole = name.split('.').all(|label| !label.is_empty());
    (real && whole && !reserved).then_some(host)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn found(text: &str) -> Option<&str> {
        find(text).map(|(found, _, _)| found)
    }

    #[test]
    fn the_real_world_is_found() {
        for (text, expected) in [
            ("Mail from it@contoso.com, at noon", "contoso.com"),
            ("see https://pay.acme.top/login.", "pay.acme.top"),
            ("http://8.8.8.8:8080/x", "8.8.8.8"),
            ("from 1.1.1.1.", "1.1.1.1"),
            ("src=2606:4700::1111 dst=::1", "2606:4700::1111"),
            ("our Microsoft tenant", "Microsoft"),
            ("Deutsche Bank's desk", "Deutsche Bank"),
        ] {
            assert_eq!(found(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_is_set_aside_is_left_alone() {
        for text in [
            "it@example.com, www.example.org and pay.bank.example",
            "http://192.0.2.7/ and 198.51.100.1:443, 203.0.113.9",
            "10.0.0.1 172.16.3.4 192.168.1.1 127.0.0.1 169.254.1.1 100.64.0.1 0.0.0.0",
            "2001:db8::1 fe80::1 fd00::1 ::1 02:14:33 00:1a:2b:3c:4d:5e",
            "invoice.pdf, setup.exe, run.sh, files.zip, fw01.internal, host.corp.local",
            "The end. Next line.It goes on; version 1.2.3 and v2.0",
            "Ciscoville is made up; mail.{domain} too",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }

    #[track_caller]
    fn nothing_of_the_net_is_passed_over(text: &str) {
        for word in words(text).filter(|word| !may_be_of_the_net(word)) {
            assert_eq!((routable_address(word), real_host(word)), (None, None), "{word}");
        }
    }

    #[test]
    fn no_word_of_the_shipped_texts_is_passed_over() {
        for file in [
            include_str!("../../../../scenarios/first-alert/scenario.ron"),
            include_str!("../../../../scenarios/forty-one-thousand/scenario.ron"),
            include_str!("../../../../scenarios/ward-lights/scenario.ron"),
            include_str!("../../../../scenarios/runbook.ron"),
        ] {
            nothing_of_the_net_is_passed_over(file);
        }
    }

    proptest! {
        #[test]
        fn no_made_up_word_is_passed_over(text in "([a-c1-2éF.:/-]|com|8|::|//| ){0,12}") {
            nothing_of_the_net_is_passed_over(&text);
        }
    }
}
