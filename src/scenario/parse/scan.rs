//! A quick look at a RON text: its brackets and colons, with strings and comments left out.
//!
//! It serves guards and messages; RON itself reads the file. Where a text is broken the scan may
//! be wrong, but it always ends and reads each byte a fixed number of times.

/// The brackets and colons of a text outside strings and comments: byte and sign.
pub(super) struct Marks<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Marks<'a> {
    pub(super) const fn of(source: &'a str) -> Self {
        Self { bytes: source.as_bytes(), at: 0 }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn skip_string(&mut self) {
        while let Some(byte) = self.peek() {
            self.at += 1;
            match byte {
                b'"' => return,
                b'\\' => self.at += 1,
                _ => {}
            }
        }
    }

    /// `r"…"` and `r#"…"#`; anything else after an `r` is left alone.
    fn skip_raw_string(&mut self) {
        let hashes = self.rest().iter().take_while(|byte| **byte == b'#').count();
        if self.rest().get(hashes) != Some(&b'"') {
            return;
        }
        self.at += hashes + 1;
        while let Some(byte) = self.peek() {
            self.at += 1;
            let tail = self.rest().get(..hashes);
            if byte == b'"' && tail.is_some_and(|tail| tail.iter().all(|sign| *sign == b'#')) {
                self.at += hashes;
                return;
            }
        }
    }

    fn skip_char(&mut self) {
        let escaped = self.peek() == Some(b'\\');
        let window = self.rest().iter().skip(1 + usize::from(escaped)).take(10);
        if let Some(end) = window.clone().position(|byte| *byte == b'\'') {
            self.at += 2 + usize::from(escaped) + end;
        }
    }

    fn skip_comment(&mut self) {
        match self.peek() {
            Some(b'/') => {
                let line = self.rest().iter().position(|byte| *byte == b'\n');
                self.at = line.map_or(self.bytes.len(), |length| self.at + length);
            }
            Some(b'*') => self.skip_block(),
            _ => {}
        }
    }

    fn skip_block(&mut self) {
        let mut open = 1_usize;
        self.at += 1;
        while let Some(byte) = self.peek() {
            self.at += 1;
            match (byte, self.peek()) {
                (b'/', Some(b'*')) => open += 1,
                (b'*', Some(b'/')) => open -= 1,
                _ => continue,
            }
            self.at += 1;
            if open == 0 {
                return;
            }
        }
    }

    fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or(&[])
    }
}

impl Iterator for Marks<'_> {
    type Item = (usize, u8);

    fn next(&mut self) -> Option<Self::Item> {
        while let Some(byte) = self.peek() {
            let here = self.at;
            self.at += 1;
            match byte {
                b'(' | b')' | b'[' | b']' | b'{' | b'}' | b':' => return Some((here, byte)),
                b'"' => self.skip_string(),
                b'r' => self.skip_raw_string(),
                b'\'' => self.skip_char(),
                b'/' => self.skip_comment(),
                _ => {}
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn marks(source: &str, expected: &str) {
        let found: String = Marks::of(source).map(|(_, byte)| char::from(byte)).collect();
        assert_eq!(found, expected, "{source}");
    }

    #[test]
    fn strings_and_comments_are_left_out() {
        marks("(a: [1])", "(:[])");
        marks(r#"("(" , "\"(" )"#, "()");
        marks("(r\"(\\\", r#\"(\"[\"#, r##\"\"#(\"##)", "()");
        marks("( // (\n) /* ( /* [ */ ( */ [", "()[");
        marks("('(', '\\'', '\"', [)", "([)");
        marks("(r#type: 1)", "(:)");
    }

    #[test]
    fn broken_texts_end_all_the_same() {
        for source in ["\"", "\"\\", "r#\"", "/*", "/", "'", "'\\", "r", "r#", "/* *", "é'é"] {
            assert_eq!(Marks::of(source).count(), 0, "{source}");
        }
    }
}
