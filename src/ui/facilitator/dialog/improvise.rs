//! Making an inject up: type it, pick who gets it, Enter.

use super::{CHANNELS, Improvising, Then, choice_ui, field_ui, title_ui, ways_out_ui};
use crate::exercise::{Command, Improvised};
use crate::id::RoleSet;
use crate::ui::facilitator::{FacilitatorView, lead};
use crate::ui::speech::words_in;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets::{self, Press};
use crate::ui::wish::Wish;
use egui::Ui;

/// The first sentence is the headline up to so many characters; the rest is its text.
const HEADLINE: usize = 60;

pub(super) fn improvise_ui(
    ui: &mut Ui,
    view: &FacilitatorView<'_>,
    made: &mut Improvising,
    wishes: &mut Vec<Wish>,
) -> Then {
    let (tokens, words) = (Tokens::of(ui), words_in(ui.ctx()));
    title_ui(ui, &words.say("lead-improvise-title"));
    let hint = words.say("lead-improvise-hint");
    field_ui(ui, &mut made.text, &words.say("lead-improvise-text"), &hint, true);
    ui.add_space(8.0);
    let from = words.say("lead-improvise-from");
    field_ui(ui, &mut made.from, &from, &words.say("lead-improvise-from-hint"), false);
    ui.add_space(8.0);
    let names: Vec<String> =
        CHANNELS.into_iter().map(|it| words.say(widgets::channel_phrase(it))).collect();
    let how = words.say("lead-improvise-how");
    ui.label(widgets::tinted(&how, size::SMALL, tokens.muted));
    if let Some(at) = choice_ui(ui, &how, &names, Some(made.channel)) {
        made.channel = at;
    }
    let here: Vec<_> = view.room.people.iter().filter(|it| it.is_here).collect();
    let mut names = vec![words.say("lead-improvise-everyone")];
    names.extend(here.iter().map(|it| it.title.clone()));
    let whom = words.say("lead-improvise-whom");
    ui.label(widgets::tinted(&whom, size::SMALL, tokens.muted));
    let chosen = made.to.map_or(0, |at| at + 1);
    if let Some(at) = choice_ui(ui, &whom, &names, Some(chosen)) {
        made.to = at.checked_sub(1);
        made.private &= made.to.is_some();
    }
    if made.to.is_some() {
        let private = words.say("lead-improvise-private");
        if ui.add(Press::new(&private).selected(made.private)).clicked() {
            made.private = !made.private;
        }
    }
    let may = !made.text.trim().is_empty();
    let (done, then) = ways_out_ui(ui, &words.say("lead-improvise-send"), may);
    if done {
        let to = match made.to.and_then(|at| here.get(at)) {
            Some(person) => RoleSet::of(person.role),
            None => here.iter().map(|it| it.role).collect(),
        };
        let otherwise = words.say("lead-improvise-from-nobody");
        wishes.push(lead(Command::Improvise(Box::new(composed(made, to, &otherwise)))));
    }
    then
}

fn composed(made: &Improvising, to: RoleSet, otherwise: &str) -> Improvised {
    let text = made.text.trim();
    let from = made.from.trim();
    let ends = text.find(['.', '?', '!', '…', '\n']).map(|at| at + 1);
    let first = ends.and_then(|at| text.get(..at)).unwrap_or(text).trim();
    let title = if first.chars().count() <= HEADLINE {
        first.trim_end_matches('.').to_owned()
    } else {
        let short: String = first.chars().take(HEADLINE - 1).collect();
        let whole = short.rsplit_once(' ').map_or(short.as_str(), |(words, _)| words);
        format!("{whole}…")
    };
    Improvised {
        channel: CHANNELS.get(made.channel).copied().unwrap_or(CHANNELS[0]),
        from: if from.is_empty() { otherwise.to_owned() } else { from.to_owned() },
        to,
        private: made.private,
        title,
        body: text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_sentence_is_the_headline_and_a_long_one_is_cut_between_words() {
        let made = |text: &str| Improvising { text: text.to_owned(), ..Improvising::default() };
        let title = |text: &str| composed(&made(text), RoleSet::EMPTY, "x").title;
        assert_eq!(title("The minister calls. He wants a date."), "The minister calls");
        assert_eq!(title("Is it over?"), "Is it over?");
        let long = "word ".repeat(40);
        let cut = title(&long);
        assert!(cut.ends_with("word…") && cut.chars().count() <= HEADLINE, "{cut}");
        assert_eq!(composed(&made("x"), RoleSet::EMPTY, "Control").from, "Control");
    }
}
