//! What this seat has under way: what waits, what is ready, who has not answered.

use super::{PlayView, Undo};
use crate::exercise::view::{OwnAct, Progress};
use crate::exercise::{Command, Work};
use crate::say;
use crate::time::{ExerciseTime, Span};
use crate::ui::keys::Action;
use crate::ui::speech::words;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets::{self, Press};
use crate::ui::wish::Wish;
use egui::Ui;

pub(super) fn own_ui(ui: &mut Ui, play: &PlayView<'_>, wishes: &mut Vec<Wish>) {
    let open: Vec<&OwnAct> = play.view.acts.iter().filter(|act| is_open(act, play.now)).collect();
    if open.is_empty() && play.undo.is_none() {
        return;
    }
    widgets::heading(ui, &words(ui).say("act-own"));
    if let Some(undo) = play.undo {
        undo_ui(ui, play, undo, wishes);
    }
    let mut ahead = 0;
    for act in open {
        ui.push_id(act.ticket.0, |ui| act_ui(ui, play, act, ahead, wishes));
        ahead += usize::from(act.progress == Progress::Waiting);
    }
    ui.add_space(8.0);
}

fn undo_ui(ui: &mut Ui, play: &PlayView<'_>, undo: &Undo, wishes: &mut Vec<Wish>) {
    let words = words(ui);
    let (text, name) =
        (words.say("act-undo"), say!(words, "act-undo-name", what = undo.text.as_str()));
    let wide = ui.available_width();
    let press = Press::new(&text).name(&name).action(Action::Undo).left().width(wide);
    if ui.add(press).on_hover_text(&undo.text).clicked() {
        wishes.push(take_back(play, undo));
    }
}

pub(super) fn take_back(play: &PlayView<'_>, undo: &Undo) -> Wish {
    play.ask(Command::Undo { entry: undo.entry })
}

/// Whether there is still something to wait for or to think of. Silence is shown for ten minutes.
fn is_open(act: &OwnAct, now: ExerciseTime) -> bool {
    match act.progress {
        Progress::Waiting | Progress::UnderWay | Progress::Ready | Progress::Sent => true,
        Progress::NoAnswer => {
            act.began.is_some_and(|began| now.since(began) < Span::from_minutes(10))
        }
        Progress::Done | Progress::Answered | Progress::Dropped => false,
    }
}

const fn phrase(progress: Progress) -> Option<&'static str> {
    Some(match progress {
        Progress::Waiting => "act-own-waiting",
        Progress::UnderWay => "act-own-under-way",
        Progress::Ready => "act-own-ready",
        Progress::Sent => "act-own-sent",
        Progress::NoAnswer => "act-own-no-answer",
        Progress::Done | Progress::Answered | Progress::Dropped => return None,
    })
}

/// One act of this seat; `ahead` is how many more wait before it.
fn act_ui(ui: &mut Ui, play: &PlayView<'_>, act: &OwnAct, ahead: usize, wishes: &mut Vec<Wish>) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    let colour = if act.progress == Progress::NoAnswer { tokens.major } else { tokens.muted };
    let text = widgets::tinted(&act.text, size::SMALL, tokens.text);
    ui.add(egui::Label::new(text).wrap());
    if let Some(phrase) = phrase(act.progress) {
        ui.label(widgets::tinted(words.say(phrase), size::SMALL, colour));
    }
    let what = act.text.as_str();
    match act.progress {
        Progress::Waiting => {
            ui.horizontal_wrapped(|ui| {
                let text = words.say("act-take-back");
                let name = say!(words, "act-take-back-name", what = what);
                if ui.add(Press::new(&text).name(&name)).clicked() {
                    wishes.push(play.ask(Command::Withdraw { ticket: act.ticket }));
                }
                let text = words.say("act-do-next");
                let name = say!(words, "act-do-next-name", what = what);
                if ahead > 0 && ui.add(Press::new(&text).name(&name)).clicked() {
                    wishes.push(play.ask(Command::Reorder { ticket: act.ticket, place: 0 }));
                }
            });
        }
        Progress::Ready => {
            let text = words.say("act-carry-out");
            let name = say!(words, "act-carry-out-name", what = what);
            if ui.add(Press::new(&text).name(&name)).clicked() {
                let work = Work::CarryOut { prepared: act.ticket };
                wishes.push(play.ask(Command::Do(work)));
            }
        }
        _ => {}
    }
}
