//! The keys and what they do, for those who ask.

use crate::ui::speech::words;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets;
use crate::words::Words;
use egui::Ui;

/// The phrases for keys that are called by a word.
const LETTERS: &str = "keys-cap-letters";
const PAGES: &str = "keys-cap-pages";
const SPACE: &str = "keys-space";

/// The keys and what they do. A test holds them against the keys that are listened to.
const KEYS: [(&str, &str); 19] = [
    (LETTERS, "keys-letters"),
    ("↑ ↓", "keys-choose"),
    ("↵", "keys-do"),
    ("← →", "keys-pick"),
    ("Esc", "keys-escape"),
    (PAGES, "keys-pages"),
    ("Ctrl T", "keys-tell"),
    ("Ctrl ↵", "keys-told"),
    ("Ctrl Z", "keys-undo"),
    ("Ctrl B", "keys-board"),
    ("Ctrl D", "keys-question"),
    (SPACE, "keys-clock"),
    ("Ctrl N", "keys-next"),
    ("Tab", "keys-tab"),
    ("F1, ?", "keys-help"),
    ("F2", "keys-look"),
    ("Ctrl ,", "keys-settings"),
    ("Ctrl +, Ctrl −, Ctrl 0", "keys-size"),
    ("Ctrl .", "keys-stop"),
];

/// What stands on a key: most keys say it themselves, some are called by a word.
fn cap(words: &Words, key: &str) -> String {
    match key {
        LETTERS | PAGES | SPACE => words.say(key),
        _ => key.to_owned(),
    }
}

pub(super) fn keys_list_ui(ui: &mut Ui) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    ui.scope(|ui| {
        ui.spacing_mut().interact_size.y = 16.0;
        egui::Grid::new("keys").num_columns(2).spacing([16.0, 6.0]).show(ui, |ui| {
            for (key, what) in KEYS {
                ui.label(widgets::strong(cap(&words, key), size::BODY, tokens.text));
                ui.label(widgets::tinted(words.say(what), size::BODY, tokens.muted));
                ui.end_row();
            }
        });
    });
}

#[cfg(test)]
mod tests {
    use super::{KEYS, cap};
    use crate::store::files::read_text;
    use crate::words::Words;
    use std::collections::BTreeSet;
    use std::path::Path;

    /// What a key is called in the list.
    fn listed(key: &str) -> &str {
        match key {
            "ArrowUp" => "↑",
            "ArrowDown" => "↓",
            "ArrowLeft" => "←",
            "ArrowRight" => "→",
            "Enter" => "↵",
            "Escape" => "Esc",
            "PageUp" => "Page Up",
            "PageDown" => "Page Down",
            "Period" => "Ctrl .",
            "Comma" => "Ctrl ,",
            "ZOOM_IN" => "Ctrl +",
            "ZOOM_OUT" => "Ctrl −",
            "ZOOM_RESET" => "Ctrl 0",
            "F1" | "F2" => key,
            letter => letter,
        }
    }

    /// Each key that the files of a folder name, and whether it is held with Ctrl.
    fn listened_to(path: &Path, keys: &mut BTreeSet<String>) {
        if path.is_dir() {
            for entry in std::fs::read_dir(path).unwrap() {
                listened_to(&entry.unwrap().path(), keys);
            }
            return;
        }
        let text = read_text(path).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap();
        for line in code.lines() {
            for (mark, before) in [("Key::", ""), ("keys::ZOOM", "ZOOM")] {
                for rest in line.split(mark).skip(1) {
                    let name = rest.split(|c: char| !c.is_alphanumeric() && c != '_').next();
                    let name = format!("{before}{}", name.unwrap());
                    let name = name.trim_end_matches("_SECONDARY");
                    let is_held = line.contains("Modifiers::COMMAND") && name.len() == 1;
                    let held = if is_held { "Ctrl " } else { "" };
                    keys.insert(format!("{held}{}", listed(name)));
                }
            }
        }
    }

    #[test]
    fn every_key_that_is_listened_to_in_play_is_in_the_list() {
        let ui = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui");
        let mut keys = BTreeSet::new();
        for part in ["play", "desk.rs", "scale.rs"] {
            listened_to(&ui.join(part), &mut keys);
        }
        assert!(keys.contains("Ctrl T") && keys.contains("Esc") && keys.len() > 15, "{keys:?}");
        let words = Words::english();
        let caps: Vec<String> = KEYS.iter().map(|(key, _)| cap(&words, key)).collect();
        let missing: Vec<&String> =
            keys.iter().filter(|key| !caps.iter().any(|cap| cap.contains(key.as_str()))).collect();
        assert_eq!(missing, Vec::<&String>::new());
    }
}
