//! What this seat has under way: what waits, what is ready, who has not answered.

use super::PlayView;
use crate::exercise::view::{OwnAct, Progress};
use crate::exercise::{Command, Work};
use crate::time::{ExerciseTime, Span};
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets::{self, Press};
use crate::ui::wish::Wish;
use egui::Ui;

pub(super) fn own_ui(ui: &mut Ui, play: &PlayView<'_>, wishes: &mut Vec<Wish>) {
    let open: Vec<&OwnAct> = play.view.acts.iter().filter(|act| is_open(act, play.now)).collect();
    if open.is_empty() {
        return;
    }
    widgets::heading(ui, "You have under way");
    for act in open {
        ui.push_id(act.ticket.0, |ui| act_ui(ui, play, act, wishes));
    }
    ui.add_space(8.0);
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

fn act_ui(ui: &mut Ui, play: &PlayView<'_>, act: &OwnAct, wishes: &mut Vec<Wish>) {
    let tokens = Tokens::of(ui);
    let colour = if act.progress == Progress::NoAnswer { tokens.major } else { tokens.muted };
    let text = widgets::tinted(&act.text, size::SMALL, tokens.text);
    ui.add(egui::Label::new(text).wrap());
    ui.label(widgets::tinted(words(act.progress), size::SMALL, colour));
    match act.progress {
        Progress::Waiting => {
            let name = format!("Take back: {}", act.text);
            if ui.add(Press::new("Take back").name(&name)).clicked() {
                wishes.push(play.ask(Command::Withdraw { ticket: act.ticket }));
            }
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
