//! English with ears on.

use std::borrow::Cow;

/// The text with accents, its vowels doubled: about a third longer, as other languages are.
pub(super) fn accented(text: &str) -> Cow<'_, str> {
    let mut accented = String::with_capacity(text.len() * 2);
    for letter in text.chars() {
        accented.push_str(match letter {
            'a' => "áá",
            'e' => "éé",
            'i' => "íí",
            'o' => "óó",
            'u' => "úú",
            'A' => "Á",
            'E' => "É",
            'I' => "Í",
            'O' => "Ó",
            'U' => "Ú",
            'n' => "ñ",
            'c' => "ç",
            's' => "š",
            'z' => "ž",
            'C' => "Ç",
            'N' => "Ñ",
            'S' => "Š",
            other => {
                accented.push(other);
                continue;
            }
        });
    }
    Cow::Owned(accented)
}
