//! What this seat has under way: what waits, what is ready, who has not answered.

use super::{PlayView, Undo};
use crate::exercise::view::{OwnAct, Progress};
use crate::exercise::{Command, Work};
use crate::time::{ExerciseTime, Span};
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets::{self, Press};
use crate::ui::wish::Wish;
use egui::Ui;

pub(super) fn own_ui(ui: &mut Ui, play: &PlayView<'_>, wishes: &mut Vec<Wish>) {
    let open: Vec<&OwnAct> = play.view.acts.iter().filter(|act| is_open(act, play.now)).collect();
    if open.is_empty() && play.undo.is_none() {
        return;
    }
    widgets::heading(ui, "You have under way");
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
    let name = format!("Undo: {}", undo.text);
    let wide = ui.available_width();
    let press = Press::new("Undo").name(&name).key("Ctrl Z").left().width(wide);
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

const fn words(progress: Progress) -> &'static str {
    match progress {
        Progress::Waiting => "waits for its turn",
        Progress::UnderWay => "under way",
        Progress::Ready => "prepared",
        Progress::Sent => "sent, no answer yet",
        Progress::NoAnswer => "nobody answered",
        Progress::Done | Progress::Answered | Progress::Dropped => "",
    }
}

/// One act of this seat; `ahead` is how many more wait before it.
fn act_ui(ui: &mut Ui, play: &PlayView<'_>, act: &OwnAct, ahead: usize, wishes: &mut Vec<Wish>) {
    let tokens = Tokens::of(ui);
    let colour = if act.progress == Progress::NoAnswer { tokens.major } else { tokens.muted };
    let text = widgets::tinted(&act.text, size::SMALL, tokens.text);
    ui.add(egui::Label::new(text).wrap());
    ui.label(widgets::tinted(words(act.progress), size::SMALL, colour));
    match act.progress {
        Progress::Waiting => {
            ui.horizontal(|ui| {
                let name = format!("Take back: {}", act.text);
                if ui.add(Press::new("Take back").name(&name)).clicked() {
                    wishes.push(play.ask(Command::Withdraw { ticket: act.ticket }));
                }
                let name = format!("Do next: {}", act.text);
                if ahead > 0 && ui.add(Press::new("Do next").name(&name)).clicked() {
                    wishes.push(play.ask(Command::Reorder { ticket: act.ticket, place: 0 }));
                }
            });
        }
        Progress::Ready => {
            let name = format!("Carry out: {}", act.text);
            if ui.add(Press::new("Carry it out").name(&name)).clicked() {
                let work = Work::CarryOut { prepared: act.ticket };
                wishes.push(play.ask(Command::Do(work)));
            }
        }
        _ => {}
    }
}
