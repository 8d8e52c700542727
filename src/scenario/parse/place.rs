//! From RON's line and column to the bytes that a person should look at.

use super::scan::Marks;
use ron::error::Position;
use std::ops::Range;

/// The byte of a position; the end of the text for one past it.
pub(super) fn byte_of(source: &str, position: Position) -> usize {
    let mut start = 0;
    for _ in 1..position.line {
        let rest = source.get(start..).unwrap_or("");
        let Some(length) = rest.find('\n') else { break };
        start += length + 1;
    }
    let rest = source.get(start..).unwrap_or("");
    let column = position.col.saturating_sub(1);
    rest.char_indices().nth(column).map_or(source.len(), |(at, _)| start + at)
}

/// The last place of a text that ends before or around a byte.
pub(super) fn last_before(source: &str, byte: usize, text: &str) -> Option<Range<usize>> {
    let upto = byte.saturating_add(text.len()).min(source.len());
    let upto = (upto..=source.len()).find(|at| source.is_char_boundary(*at))?;
    let start = source.get(..upto)?.rfind(text)?;
    Some(start..start + text.len())
}

/// The word, text or sign that stands at a byte, or next after it.
pub(super) fn token_at(source: &str, byte: usize) -> Range<usize> {
    let rest = source.get(byte..).unwrap_or("");
    let trimmed = rest.trim_start();
    let start = source.len() - trimmed.len();
    let Some(first) = trimmed.chars().next() else { return last_line(source) };
    let length = if first == '"' {
        trimmed.get(1..).and_then(|inner| inner.find(['"', '\n'])).map_or(1, |end| end + 2)
    } else if is_word(first) {
        trimmed.find(|c| !is_word(c)).unwrap_or(trimmed.len())
    } else {
        first.len_utf8()
    };
    start..(start + length).min(source.len())
}

/// The last sign of the text: where something is missing at the end.
fn last_line(source: &str) -> Range<usize> {
    let end = source.trim_end().len();
    let last = source.get(..end).and_then(|text| text.chars().next_back());
    end - last.map_or(0, char::len_utf8)..end
}

const fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | '+')
}

/// The record around a byte: the place of its `id` if it has one, else of its opening bracket.
pub(super) fn record_around(source: &str, byte: usize) -> (Range<usize>, Option<&str>) {
    let mut open = Vec::new();
    for (at, mark) in Marks::of(source).take_while(|(at, _)| *at < byte) {
        match mark {
            b'(' | b'[' | b'{' => open.push((at, None)),
            b':' => {
                if let Some((_, id)) = open.last_mut()
                    && let Some(place) = id_after(source, at)
                {
                    *id = Some(place);
                }
            }
            _ => drop(open.pop()),
        }
    }
    match open.pop() {
        Some((_, Some(id))) => {
            let quoted = source.get(id.clone()).unwrap_or("");
            (id, Some(quoted.trim_matches('"')))
        }
        Some((at, None)) => (at..at + 1, None),
        None => (0..0, None),
    }
}

/// The text after the colon of a field called `id`.
fn id_after(source: &str, colon: usize) -> Option<Range<usize>> {
    let (before, after) = source.split_at_checked(colon)?;
    let head = before.trim_end().strip_suffix("id")?;
    if head.ends_with(|c: char| c.is_alphanumeric() || c == '_') {
        return None;
    }
    let value = after.get(1..)?.trim_start();
    let inner = value.strip_prefix('"')?;
    let length = inner.find('"')? + 2;
    let start = source.len() - value.len();
    Some(start..start + length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_a_word_a_text_or_a_sign() {
        for (source, byte, token) in [
            ("(a: Well, )", 3, "Well"),
            ("(a: \"b c\", )", 3, "\"b c\""),
            ("(a: )", 3, ")"),
            ("(a: -800)", 4, "-800"),
            ("(a: \"b", 4, "\""),
            ("(a: b]\n ", 7, "]"),
            ("é", 0, "é"),
            ("", 0, ""),
        ] {
            assert_eq!(source.get(token_at(source, byte)), Some(token), "{source}");
        }
    }

    #[test]
    fn a_record_is_known_by_its_id() {
        let source = "(id: \"all\", list: [(grid: \"no\", id: \"one\", to: (a: 1), x), (y)])";
        let around = |text: &str| {
            let (place, id) = record_around(source, source.find(text).unwrap());
            (source.get(place).unwrap(), id)
        };
        assert_eq!(around("x)"), ("\"one\"", Some("one")));
        assert_eq!(around("1)"), ("(", None));
        assert_eq!(around("y)"), ("(", None));
        assert_eq!(around("list"), ("\"all\"", Some("all")));
        assert_eq!(record_around("", 0), (0..0, None));
    }
}
