//! The keys and what they do, for those who ask.

use crate::ui::theme::{Tokens, size};
use crate::ui::widgets;
use egui::Ui;

/// The keys and what they do. A test holds them against the keys that are listened to.
const KEYS: [(&str, &str); 19] = [
    ("letters", "find something to do"),
    ("↑ ↓", "choose among what was found"),
    ("↵", "do it, or pick what it still needs"),
    ("← →", "change a pick"),
    ("Esc", "clear the line; put away what lies over the screen"),
    ("Page Up, Page Down", "newer and older items of the inbox"),
    ("Ctrl T", "tell someone what you know"),
    ("Ctrl ↵", "tell it, once you have chosen whom"),
    ("Ctrl Z", "take back what you did last, as long as nothing has followed"),
    ("Ctrl B", "fold the situation away, or show it"),
    ("Ctrl D", "go to the question that waits for you"),
    ("Space", "stop and start the clock, on an empty line"),
    ("Ctrl N", "go to the next event"),
    ("Tab", "go through everything else"),
    ("F1, ?", "these keys; ? on an empty line"),
    ("F2", "the next look"),
    ("Ctrl ,", "settings"),
    ("Ctrl +, Ctrl −, Ctrl 0", "larger, smaller, as it was"),
    ("Ctrl .", "stop: a real incident"),
];

pub(super) fn keys_list_ui(ui: &mut Ui) {
    let tokens = Tokens::of(ui);
    ui.scope(|ui| {
        ui.spacing_mut().interact_size.y = 16.0;
        egui::Grid::new("keys").num_columns(2).spacing([16.0, 6.0]).show(ui, |ui| {
            for (key, what) in KEYS {
                ui.label(widgets::strong(key, size::BODY, tokens.text));
                ui.label(widgets::tinted(what, size::BODY, tokens.muted));
                ui.end_row();
            }
        });
    });
}

#[cfg(test)]
mod tests {
    use super::KEYS;
    use crate::store::files::read_text;
    use std::collections::BTreeSet;
    use std::path::Path;

    /// What a key is called in the list.
    fn cap(key: &str) -> &str {
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
                    keys.insert(format!("{held}{}", cap(name)));
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
        let missing: Vec<&String> = keys
            .iter()
            .filter(|key| !KEYS.iter().any(|(caps, _)| caps.contains(key.as_str())))
            .collect();
        assert_eq!(missing, Vec::<&String>::new());
    }
}
