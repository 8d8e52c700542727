//! The keys and what they do, for those who ask.

use crate::ui::keys::{self, Action, Group};
use crate::ui::speech::{self, words};
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets;
use crate::words::Words;
use egui::Ui;

/// The room beside the caps of the longest keys.
const CAPS: f32 = 190.0;

/// The phrase for keys that are called by a word.
const LETTERS: &str = "keys-cap-letters";

/// Keys that stay what they are.
const FIXED: [(&str, &str); 8] = [
    (LETTERS, "keys-letters"),
    ("↑ ↓", "keys-choose"),
    ("↵", "keys-do"),
    ("← →", "keys-pick"),
    ("Esc", "keys-escape"),
    ("Ctrl ↵", "keys-told"),
    ("Tab", "keys-tab"),
    ("Ctrl +, Ctrl −, Ctrl 0", "keys-size"),
];

/// Each key with what it does: those that stay, then those in force.
fn rows(ui: &Ui, words: &Words) -> Vec<(String, String)> {
    let cap = |key: &str| match key {
        LETTERS => words.say(key),
        _ => speech::key(ui, key),
    };
    let fixed = FIXED.into_iter().map(|(key, what)| (cap(key), words.say(what)));
    let shown = Action::ALL.iter().filter(|action| action.group() != Group::Lead);
    let own = shown.map(|action| {
        let cap = keys::cap(ui.ctx(), words, *action);
        let cap = if *action == Action::Help { format!("{cap}, ?") } else { cap };
        (cap, words.say(action.phrase()))
    });
    fixed.chain(own).collect()
}

pub(super) fn keys_list_ui(ui: &mut Ui) {
    let words = words(ui);
    let rows = rows(ui, &words);
    grid_ui(ui, "keys", &rows);
}

/// Keys beside what they do.
pub(in crate::ui) fn grid_ui(ui: &mut Ui, name: &str, rows: &[(String, String)]) {
    let tokens = Tokens::of(ui);
    ui.scope(|ui| {
        ui.spacing_mut().interact_size.y = 16.0;
        let room = ui.available_width() - CAPS;
        egui::Grid::new(name).num_columns(2).spacing([16.0, 6.0]).show(ui, |ui| {
            for (key, what) in rows {
                ui.label(widgets::strong(key, size::BODY, tokens.text));
                ui.vertical(|ui| {
                    ui.set_max_width(room);
                    let what = widgets::tinted(what, size::BODY, tokens.muted);
                    ui.add(egui::Label::new(what).wrap());
                });
                ui.end_row();
            }
        });
    });
}

#[cfg(test)]
mod tests {
    use crate::store::files::read_text;
    use std::collections::BTreeSet;
    use std::path::Path;

    /// Each key that the files of a folder name themselves.
    fn named(path: &Path, found: &mut BTreeSet<String>) {
        if path.ends_with("ui/keys") {
            return;
        }
        if path.is_dir() {
            for entry in std::fs::read_dir(path).unwrap() {
                named(&entry.unwrap().path(), found);
            }
            return;
        }
        let text = read_text(path).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap();
        for rest in code.split("Key::").skip(1) {
            let name = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap();
            found.insert(name.to_owned());
        }
    }

    #[test]
    fn no_screen_names_a_key_but_those_that_stay() {
        let mut found = BTreeSet::new();
        named(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui"), &mut found);
        // R, A, Home and End belong to the hot wash, where nothing else listens.
        let stay = [
            "A",
            "ArrowDown",
            "ArrowLeft",
            "ArrowRight",
            "ArrowUp",
            "End",
            "Enter",
            "Escape",
            "Home",
            "Num1",
            "Num2",
            "Num3",
            "Num4",
            "Num5",
            "Num6",
            "R",
            "Space",
            "Tab",
        ];
        assert_eq!(found, stay.map(str::to_owned).into());
    }
}
