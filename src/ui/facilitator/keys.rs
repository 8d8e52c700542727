//! The keys of the facilitator's window: one for everything, while nothing is being typed.

use super::dialog::{Deciding, Dialog, Improvising, Noting, Rating};
use super::line::Line;
use super::{FacilitatorState, FacilitatorView, StageShows, lead, log, top};
use crate::exercise::Command;
use crate::ui::keys::{Action, Group, asked, is_typed as types};
use crate::ui::widgets;
use crate::ui::wish::Wish;
use egui::{Event, Key, Modifiers, Ui};

pub(super) fn keys(
    ui: &Ui,
    view: &FacilitatorView<'_>,
    local: &mut FacilitatorState,
    wishes: &mut Vec<Wish>,
) {
    if view.trouble.is_some() || local.dialog.is_some() {
        return;
    }
    // egui takes the keyboard from the line on Escape before the line sees it.
    let escape = !local.line.is_empty()
        && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    if escape {
        local.line = Line::default();
        ui.memory_mut(|memory| memory.surrender_focus(Line::id()));
    }
    let is_idle = widgets::is_idle(ui);
    if is_idle {
        begin(ui, view, local, wishes);
    }
    for action in Action::ALL.iter().copied().filter(|it| it.group() == Group::Lead) {
        // What types something means something while nothing has the keyboard.
        if (is_idle || !types(ui, action)) && asked(ui, action) {
            carry_out(ui, action, view, local, wishes);
        }
    }
    if is_idle {
        let is_text = |event: &Event| matches!(event, Event::Text(_));
        ui.input_mut(|input| input.events.retain(|event| !is_text(event)));
    }
}

/// Keys that stay what they are: Enter starts the clock, `?` shows the keys, `/` goes to the line.
fn begin(
    ui: &Ui,
    view: &FacilitatorView<'_>,
    local: &mut FacilitatorState,
    wishes: &mut Vec<Wish>,
) {
    let enter = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    if enter && !view.view.times.started {
        wishes.push(lead(Command::Start));
    }
    let typed = |letter: &str| {
        ui.input(|input| {
            input.events.iter().any(|event| matches!(event, Event::Text(text) if text == letter))
        })
    };
    if typed("?") {
        local.dialog = Some(Dialog::Keys);
    }
    if typed("/") {
        ui.memory_mut(|memory| memory.request_focus(Line::id()));
    }
}

fn carry_out(
    ui: &Ui,
    action: Action,
    view: &FacilitatorView<'_>,
    local: &mut FacilitatorState,
    wishes: &mut Vec<Wish>,
) {
    let times = &view.view.times;
    match action {
        Action::LeadStop => local.dialog = Some(Dialog::StopReal),
        Action::LeadKeys => local.dialog = Some(Dialog::Keys),
        Action::LeadFull => wishes.push(Wish::StageFullScreen),
        Action::LeadStage => wishes.push(blank_or_open(view)),
        Action::LeadTest => {
            let test = view.stage == StageShows::TestCard;
            wishes.push(Wish::Stage(if test { StageShows::Play } else { StageShows::TestCard }));
        }
        Action::LeadUndo => {
            let undo = view.undo.map(|undo| lead(Command::Undo { entry: undo.entry }));
            wishes.extend(undo);
        }
        Action::LeadLog => ui.memory_mut(|memory| memory.request_focus(Line::id())),
        Action::LeadImprovise => local.dialog = Some(Dialog::Improvise(Improvising::default())),
        Action::LeadDecide => local.dialog = Some(Dialog::Decide(Deciding::now(view))),
        Action::LeadFlow => local.dialog = Some(Dialog::Flow),
        Action::LeadRate => local.dialog = Some(Dialog::Rate(Rating::default())),
        Action::LeadVote => local.dialog = open_vote(view),
        Action::LeadRules if !times.started => {
            local.dialog = Some(Dialog::Rules(0));
            wishes.push(Wish::Stage(StageShows::Rules));
        }
        _ if !times.started || times.over.is_some() => {}
        other => while_it_runs(other, view, local, wishes),
    }
}

/// What means something between the start and the end.
fn while_it_runs(
    action: Action,
    view: &FacilitatorView<'_>,
    local: &mut FacilitatorState,
    wishes: &mut Vec<Wish>,
) {
    match action {
        Action::LeadNext => wishes.extend(top::fire_next(view)),
        Action::LeadPause => wishes.push(top::pause_or_go_on(view)),
        Action::LeadHold => wishes.push(top::hold_or_go_on(view)),
        Action::LeadSpeed => wishes.push(top::faster(view.view.times.speed)),
        Action::LeadJump => wishes.push(Wish::NextEvent),
        Action::LeadPage => wishes.push(Wish::StagePage),
        other => {
            let note = log::NOTES.iter().find(|(_, action, _)| *action == other);
            if let Some((kind, _, _)) = note {
                local.dialog = Some(Dialog::Note(Noting::of(*kind, None)));
            }
        }
    }
}

/// What the key of the stage does: blank it, show play again, or open it.
fn blank_or_open(view: &FacilitatorView<'_>) -> Wish {
    let next = if view.stage == StageShows::Blank { StageShows::Play } else { StageShows::Blank };
    if view.has_stage { Wish::Stage(next) } else { Wish::OpenStage }
}

/// The first question that the room votes on.
fn open_vote(view: &FacilitatorView<'_>) -> Option<Dialog> {
    use crate::scenario::model::Vote;
    let mut open = view.view.questions.iter();
    let voted = open.find(|it| it.outcome.is_none() && it.vote != Vote::None)?;
    Some(Dialog::Vote(voted.decision))
}
