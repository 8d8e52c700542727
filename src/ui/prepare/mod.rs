//! Before a drill with a team: who is at the table, what things are called, how long there is.

use super::speech::words;
use super::theme::{Tokens, size};
use super::widgets::{self, Press};
use super::wish::Wish;
use crate::id::{RoleIx, RoleSet};
use crate::say;
use egui::{Align, Key, Layout, Ui};
use std::collections::BTreeMap;

/// What is settled before a drill with a team.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The scenario, by its slug.
    pub scenario: String,
    /// The roles at the table; these are scored.
    pub present: RoleSet,
    /// Whether programs play the other roles; the facilitator speaks for them otherwise.
    pub bots: bool,
    /// The team's own texts, by the name of the scenario's variable.
    pub variables: BTreeMap<String, String>,
    /// How long the whole session may take, in minutes.
    pub minutes: u16,
    /// Whether the scenario's dice roll.
    pub dice: bool,
}

/// What there is to settle.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PrepareView {
    /// The scenario, by its slug.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// Two or three sentences.
    pub summary: String,
    /// How long play lasts at most, in minutes.
    pub minutes: u16,
    /// Its roles.
    pub roles: Vec<RoleLine>,
    /// What a team may call by its own names.
    pub variables: Vec<VariableLine>,
    /// The first thing that arrives, with the names in it.
    pub preview: (String, String),
    /// Why the names do not do, if so.
    pub trouble: Option<String>,
    /// How much of what is looked for the roles at the table can meet, in per cent.
    pub covered: u8,
    /// Whether anything in it is left to dice.
    pub has_dice: bool,
    /// What was found when programs played it.
    pub rehearsed: Option<String>,
    /// What became of the last thing asked for here.
    pub notice: Option<String>,
}

/// A role that may be at the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleLine {
    /// Which.
    pub role: RoleIx,
    /// What people read.
    pub title: String,
    /// What it is there for, in a sentence.
    pub about: String,
}

/// Something a team may call by its own name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VariableLine {
    /// Its name in the scenario.
    pub name: String,
    /// What it is.
    pub label: String,
    /// What the scenario calls it.
    pub usual: String,
}

/// What is chosen so far.
#[derive(Clone, Debug, Default)]
pub struct PrepareState {
    plan: Option<Plan>,
}

/// How long a session may take, in minutes.
const AGENDAS: [u16; 3] = [60, 90, 180];

impl PrepareState {
    fn plan(&mut self, view: &PrepareView) -> &mut Plan {
        let is_other = self.plan.as_ref().is_none_or(|plan| plan.scenario != view.slug);
        if is_other {
            let longest = AGENDAS.into_iter().find(|it| *it >= view.minutes + 25).unwrap_or(180);
            self.plan = Some(Plan {
                scenario: view.slug.clone(),
                present: RoleSet::first(view.roles.len()),
                bots: false,
                variables: BTreeMap::new(),
                minutes: longest,
                dice: true,
            });
        }
        self.plan.get_or_insert_default()
    }
}

/// Draws the screen before a drill with a team.
pub fn prepare_ui(
    ui: &mut Ui,
    view: &PrepareView,
    local: &mut PrepareState,
    wishes: &mut Vec<Wish>,
) {
    let plan = local.plan(view);
    if widgets::is_idle(ui) {
        let (enter, escape) =
            ui.input(|input| (input.key_pressed(Key::Enter), input.key_pressed(Key::Escape)));
        if enter && view.trouble.is_none() && !plan.present.is_empty() {
            wishes.push(Wish::StartDrill(plan.clone()));
        }
        if escape {
            wishes.push(Wish::ToLibrary);
        }
    }
    if widgets::is_narrow(ui) {
        return narrow_ui(ui, view, plan, wishes);
    }
    widgets::centred(ui, 1152.0, |ui| {
        ui.add_space(28.0);
        head_ui(ui, view);
        ui.add_space(14.0);
        egui::Panel::bottom("prepare_foot")
            .frame(egui::Frame::NONE.inner_margin(egui::Margin::symmetric(0, 16)))
            .resizable(false)
            .show_separator_line(false)
            .show(ui, |ui| foot_ui(ui, view, plan, wishes));
        let gap = 20.0;
        let half = (ui.available_width() - gap) / 2.0;
        let high = ui.available_height();
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for side in 0..2 {
                let layout = Layout::top_down(Align::LEFT);
                ui.allocate_ui_with_layout(egui::vec2(half, high), layout, |ui| {
                    ui.set_width(half);
                    egui::ScrollArea::vertical().id_salt(side).auto_shrink(false).show(ui, |ui| {
                        if side == 0 {
                            table_ui(ui, view, plan);
                            agenda_ui(ui, view, plan);
                        } else {
                            names_ui(ui, view, plan, wishes);
                        }
                    });
                });
            }
        });
    });
}

/// All of it in one column that scrolls, where there is little room.
fn narrow_ui(ui: &mut Ui, view: &PrepareView, plan: &mut Plan, wishes: &mut Vec<Wish>) {
    widgets::column(ui, 640.0, |ui| {
        ui.add_space(12.0);
        head_ui(ui, view);
        ui.add_space(12.0);
        table_ui(ui, view, plan);
        agenda_ui(ui, view, plan);
        ui.add_space(12.0);
        names_ui(ui, view, plan, wishes);
        ui.add_space(12.0);
        foot_ui(ui, view, plan, wishes);
        ui.add_space(16.0);
    });
}

fn head_ui(ui: &mut Ui, view: &PrepareView) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    let left = |ui: &mut Ui| {
        ui.label(widgets::strong(&view.title, size::HEADING, tokens.text));
        let text = say!(words, "prepare-length", minutes = view.minutes);
        ui.label(widgets::tinted(text, size::BODY, tokens.dim));
    };
    widgets::across(ui, left, widgets::exercise_mark);
    widgets::para(ui, &view.summary, tokens.muted);
}

/// Who is at the table.
fn table_ui(ui: &mut Ui, view: &PrepareView, plan: &mut Plan) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    widgets::heading(ui, &words.say("prepare-table"));
    ui.add_space(4.0);
    widgets::panel(&tokens).inner_margin(egui::Margin::same(6)).show(ui, |ui| {
        for role in &view.roles {
            let is_here = plan.present.has(role.role);
            let state = if is_here {
                "prepare-here"
            } else if plan.bots {
                "prepare-bot"
            } else {
                "prepare-you"
            };
            let state = words.say(state);
            let name = say!(
                words,
                "prepare-role-name",
                role = role.title.as_str(),
                state = state.as_str()
            );
            let response = widgets::row(ui, &name, is_here, |ui| {
                ui.spacing_mut().item_spacing.y = 1.0;
                ui.horizontal(|ui| {
                    let ink = if is_here { tokens.text } else { tokens.muted };
                    ui.label(widgets::strong(&role.title, size::BODY, ink));
                    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                        let ink = if is_here { tokens.performed } else { tokens.dim };
                        let mark = if is_here { "✓" } else { "○" };
                        ui.label(widgets::tinted(format!("{mark} {state}"), size::SMALL, ink));
                    });
                });
                let about = widgets::tinted(&role.about, size::SMALL, tokens.dim);
                ui.add(egui::Label::new(about).truncate());
            });
            if response.clicked() {
                let one = RoleSet::of(role.role);
                plan.present = plan.present.with_all(one, !is_here);
            }
        }
    });
    ui.add_space(6.0);
    let everyone = plan.present.count() as usize == view.roles.len();
    if !everyone {
        let text = say!(words, "prepare-covered", percent = covered(view, plan));
        ui.add(egui::Label::new(widgets::tinted(text, size::SMALL, tokens.muted)).wrap());
        ui.horizontal_wrapped(|ui| {
            for (bots, id) in [(false, "prepare-cover-you"), (true, "prepare-cover-bots")] {
                if ui.add(Press::new(&words.say(id)).selected(plan.bots == bots)).clicked() {
                    plan.bots = bots;
                }
            }
        });
    }
    ui.add_space(14.0);
}

/// A share of the roles, for a first idea: the true one comes with the view when the room opens.
fn covered(view: &PrepareView, plan: &Plan) -> u32 {
    let all = u32::try_from(view.roles.len()).unwrap_or(1).max(1);
    plan.present.count() * 100 / all
}

fn agenda_ui(ui: &mut Ui, view: &PrepareView, plan: &mut Plan) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    widgets::heading(ui, &words.say("prepare-agenda"));
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        for minutes in AGENDAS {
            let text = say!(words, "prepare-minutes", minutes = minutes);
            if ui.add(Press::new(&text).selected(plan.minutes == minutes)).clicked() {
                plan.minutes = minutes;
            }
        }
    });
    let briefing = 10;
    let left = i32::from(plan.minutes) - i32::from(view.minutes) - briefing;
    let (text, ink) = if left >= 15 {
        (say!(words, "prepare-agenda-fits", left = left), tokens.muted)
    } else {
        let play = (i32::from(plan.minutes) - briefing - 15).max(0);
        (say!(words, "prepare-agenda-short", play = play), tokens.major)
    };
    ui.add(egui::Label::new(widgets::tinted(text, size::SMALL, ink)).wrap());
    if view.has_dice {
        ui.add_space(14.0);
        widgets::heading(ui, &words.say("prepare-dice"));
        ui.add_space(4.0);
        ui.horizontal_wrapped(|ui| {
            for (dice, id) in [(true, "prepare-dice-on"), (false, "prepare-dice-off")] {
                if ui.add(Press::new(&words.say(id)).selected(plan.dice == dice)).clicked() {
                    plan.dice = dice;
                }
            }
        });
    }
}

/// What things are called, and how that reads.
fn names_ui(ui: &mut Ui, view: &PrepareView, plan: &mut Plan, wishes: &mut Vec<Wish>) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    if !view.variables.is_empty() {
        widgets::heading(ui, &words.say("prepare-names"));
        ui.add_space(4.0);
    }
    let mut changed = false;
    for variable in &view.variables {
        ui.label(widgets::tinted(&variable.label, size::SMALL, tokens.muted));
        let mut text = plan.variables.get(&variable.name).cloned().unwrap_or_default();
        let edit = egui::TextEdit::singleline(&mut text)
            .hint_text(&variable.usual)
            .desired_width(f32::INFINITY)
            .margin(egui::Margin::symmetric(10, 8))
            .char_limit(80)
            .text_color(tokens.text)
            .min_size(egui::vec2(0.0, size::TARGET));
        let response = widgets::named(ui.add(edit), &variable.label);
        if response.changed() {
            changed = true;
            if text.trim().is_empty() {
                plan.variables.remove(&variable.name);
            } else {
                plan.variables.insert(variable.name.clone(), text);
            }
        }
        ui.add_space(6.0);
    }
    if changed {
        wishes.push(Wish::TryNames(plan.variables.clone()));
    }
    if let Some(trouble) = &view.trouble {
        widgets::mark_word(ui, widgets::Mark::Diamond, trouble);
    }
    ui.add_space(8.0);
    widgets::heading(ui, &words.say("prepare-preview"));
    ui.add_space(4.0);
    widgets::paper(&tokens).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let (title, body) = &view.preview;
        ui.add(egui::Label::new(widgets::strong(title, size::TITLE, tokens.ink)).wrap());
        ui.add(egui::Label::new(widgets::tinted(body, size::BODY, tokens.ink)).wrap());
    });
}

fn foot_ui(ui: &mut Ui, view: &PrepareView, plan: &Plan, wishes: &mut Vec<Wish>) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    for said in view.rehearsed.iter().chain(&view.notice) {
        ui.add(egui::Label::new(widgets::tinted(said, size::SMALL, tokens.muted)).wrap());
    }
    let rest = |ui: &mut Ui| {
        let open = words.say("prepare-open");
        let may = view.trouble.is_none() && !plan.present.is_empty();
        let press = Press::new(&open).key("↵").enabled(may);
        ui.add(if may { press.primary() } else { press }).clicked()
    };
    let mut opened = false;
    let left = |ui: &mut Ui| {
        let back = words.say("prepare-back");
        if ui.add(Press::new(&back).key("Esc")).clicked() {
            wishes.push(Wish::ToLibrary);
        }
        let print = words.say("prepare-print");
        if ui.add(Press::new(&print)).clicked() {
            wishes.push(Wish::PrintPack(plan.clone()));
        }
        let rehearse = words.say("prepare-rehearse");
        if ui.add(Press::new(&rehearse)).clicked() {
            wishes.push(Wish::Rehearse(plan.clone()));
        }
    };
    widgets::across(ui, left, |ui| opened = rest(ui));
    if opened {
        wishes.push(Wish::StartDrill(plan.clone()));
    }
}
