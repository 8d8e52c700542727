//! The people: what each is doing and until when, who has not been told.

use super::PlayView;
use crate::exercise::Occupant;
use crate::exercise::view::{PersonView, Presence};
use crate::say;
use crate::ui::speech::words;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets;
use crate::ui::wish::Wish;
use crate::words::Words;
use egui::{Align, Layout, Ui};

pub(in crate::ui) fn people_ui(ui: &mut Ui, play: &PlayView<'_>, _wishes: &mut Vec<Wish>) {
    let words = words(ui);
    widgets::heading(ui, &words.say("act-people"));
    let mut people: Vec<&PersonView> = play.view.people.iter().collect();
    people.sort_by_key(|person| (!person.you, person.presence == Presence::NotTold));
    for person in people {
        ui.push_id(person.role, |ui| person_ui(ui, &words, play, person));
    }
    ui.add_space(8.0);
}

fn person_ui(ui: &mut Ui, words: &Words, play: &PlayView<'_>, person: &PersonView) {
    let tokens = Tokens::of(ui);
    let here = person.presence == Presence::Here;
    ui.horizontal_top(|ui| {
        face_ui(ui, person, here);
        ui.vertical(|ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 2.0;
            let colour = if here { tokens.text } else { tokens.dim };
            widgets::words(ui, 16.0, |ui| {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    let text = left(words, play, person);
                    ui.label(widgets::tinted(text, size::TINY, tokens.dim));
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                        let title = widgets::strong(title(words, person), 13.0, colour);
                        ui.add(egui::Label::new(title).truncate());
                    });
                });
            });
            let line = widgets::tinted(line(words, person), size::SMALL, tokens.muted);
            ui.add(egui::Label::new(line).truncate());
            if let Some(doing) = &person.doing {
                let whole = doing.until.since(doing.since).millis();
                let passed = play.now.since(doing.since).millis();
                let name = format!("{}: {}", person.title, doing.text);
                widgets::bar(ui, &name, widgets::share(passed, whole), tokens.accent, 4.0);
            }
        });
    });
    ui.add_space(2.0);
}

fn title(words: &Words, person: &PersonView) -> String {
    if person.you {
        say!(words, "act-people-you", who = person.title.as_str())
    } else {
        person.title.clone()
    }
}

fn left(words: &Words, play: &PlayView<'_>, person: &PersonView) -> String {
    match (&person.doing, person.presence) {
        (Some(doing), _) => widgets::clock_text(crate::time::ExerciseTime::from_millis(
            doing.until.since(play.now).millis(),
        )),
        (None, Presence::Here) if person.occupant != Occupant::Absent => {
            words.say("act-people-free")
        }
        _ => String::new(),
    }
}

fn line(words: &Words, person: &PersonView) -> String {
    match person.presence {
        Presence::NotTold => return words.say("act-people-not-told"),
        Presence::Joining => return words.say("act-people-joining"),
        Presence::Here if person.occupant == Occupant::Absent => {
            return words.say("act-people-absent");
        }
        Presence::Here => {}
    }
    let mut parts = Vec::new();
    if person.commands {
        parts.push(words.say("act-people-leads"));
    }
    match (&person.doing, &person.last) {
        (Some(doing), _) => parts.push(doing.text.clone()),
        (None, Some(last)) => parts.push(say!(words, "act-people-last", what = last.as_str())),
        (None, None) => parts.push(words.say("act-people-nothing")),
    }
    if person.doing.is_some() && person.waiting > 0 {
        parts.push(say!(words, "act-people-waiting", count = person.waiting));
    }
    parts.join(" · ")
}

fn face_ui(ui: &mut Ui, person: &PersonView, here: bool) {
    let tokens = Tokens::of(ui);
    let (rect, _) = ui.allocate_exact_size(egui::Vec2::splat(30.0), egui::Sense::hover());
    let middle = rect.center();
    let fill = if here { tokens.track } else { tokens.panel };
    ui.painter().circle_filled(middle, 15.0, fill);
    if person.you {
        ui.painter().circle_stroke(middle, 15.0, egui::Stroke::new(2.0, tokens.accent));
    }
    let font = crate::ui::theme::strong(size::TINY);
    let colour = if here { tokens.text } else { tokens.dim };
    let letters = initials(&person.title);
    ui.painter().text(middle, egui::Align2::CENTER_CENTER, letters, font, colour);
}

/// The first letters of the first two words that count.
fn initials(title: &str) -> String {
    let words = title.split_whitespace().filter(|word| !matches!(*word, "and" | "of" | "the"));
    let letters = words.filter_map(|word| word.chars().next()).filter(|c| c.is_alphanumeric());
    let mut two: String = letters.take(2).flat_map(char::to_uppercase).collect();
    if two.chars().count() < 2 {
        two = title.chars().take(2).flat_map(char::to_uppercase).collect();
    }
    two
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn two_letters_stand_for_a_role() {
        for (title, letters) in [
            ("Security analyst", "SA"),
            ("Help desk and operations", "HD"),
            ("Executive", "EX"),
            ("", ""),
        ] {
            assert_eq!(initials(title), letters);
        }
    }
}
