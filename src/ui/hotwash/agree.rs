//! Talking it over: the regrets as an agenda with what to start, to stop and to go on with; what
//! will be done, by whom, by when; and how a team ends it.

use super::{HotwashState, HotwashView, Regret, sign};
use crate::report::debrief::{Agreed, Debrief, Remark, RemarkKind, days_after, is_day};
use crate::say;
use crate::ui::speech::words;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets::{self, Mark, Press};
use crate::ui::wish::Wish;
use egui::{Align, Layout, Response, ScrollArea, Ui};

/// Something that was added and should get the keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Added {
    /// A remark, by its place.
    Remark(usize),
    /// Something agreed, by its place.
    Agreed(usize),
}

/// After how many days something may be due, and how that is called.
const DUE: [(i64, &str); 3] =
    [(14, "hotwash-due-two-weeks"), (30, "hotwash-due-month"), (90, "hotwash-due-quarter")];

pub(super) fn agree_ui(
    ui: &mut Ui,
    view: &HotwashView,
    local: &mut HotwashState,
    wishes: &mut Vec<Wish>,
) {
    let mut debrief = view.debrief.clone();
    let gap = 32.0;
    let wide = ui.available_width() - gap;
    let high = ui.available_height();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        for (side, share) in [0.48, 0.52].into_iter().enumerate() {
            let size = egui::vec2(wide * share, high);
            ui.allocate_ui_with_layout(size, Layout::top_down(Align::LEFT), |ui| {
                ui.set_width(wide * share);
                ScrollArea::vertical().id_salt(("agree", side)).auto_shrink(false).show(ui, |ui| {
                    ui.set_width(ui.available_width() - 10.0);
                    ui.spacing_mut().item_spacing.x = 8.0;
                    if side == 0 {
                        agenda_ui(ui, view, &mut debrief, local);
                    } else {
                        agreed_ui(ui, view, &mut debrief, local);
                        if view.is_team {
                            sign::feedback_ui(ui, &mut debrief);
                            sign::sign_off_ui(ui, view, &mut debrief);
                        } else if !view.questions.is_empty() {
                            ui.add_space(16.0);
                            widgets::heading(ui, &words(ui).say("hotwash-go-on"));
                            questions_ui(ui, view);
                        }
                        kept_ui(ui, view);
                    }
                });
            });
        }
    });
    if debrief != view.debrief {
        wishes.push(Wish::KeepDebrief(Box::new(debrief)));
    }
}

/// Where all this is kept.
fn kept_ui(ui: &mut Ui, view: &HotwashView) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    ui.add_space(10.0);
    if let Some(why) = &view.unkept {
        widgets::mark_word(ui, Mark::Diamond, why);
        return;
    }
    let text = say!(words, "hotwash-kept", path = view.kept_in.as_str());
    ui.add(egui::Label::new(widgets::tinted(text, size::SMALL, tokens.dim)).wrap());
}

/// What cost most, one after the other, with what was said about it.
fn agenda_ui(ui: &mut Ui, view: &HotwashView, debrief: &mut Debrief, local: &mut HotwashState) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    widgets::heading(ui, &say!(words, "hotwash-talk", count = view.regrets.len()));
    widgets::para(ui, words.say("hotwash-agenda-lead"), tokens.muted);
    ui.add_space(6.0);
    for (nth, regret) in (1..).zip(&view.regrets) {
        ui.push_id(nth, |ui| {
            item_ui(ui, nth, regret);
            remarks_ui(ui, &regret.about, &regret.title, debrief, local);
        });
        ui.separator();
        ui.add_space(2.0);
    }
    let other = words.say("hotwash-agenda-else");
    ui.add(egui::Label::new(widgets::strong(&other, size::BODY, tokens.text)).wrap());
    if view.is_team {
        questions_ui(ui, view);
    }
    // Also what was said about what is on no agenda any more.
    let is_known = |it: &Remark| view.regrets.iter().any(|regret| regret.about == it.about);
    for remark in &mut debrief.notes {
        if !remark.about.is_empty() && !is_known(remark) {
            remark.about.clear();
        }
    }
    remarks_ui(ui, "", &other, debrief, local);
}

/// The scenario's own questions.
fn questions_ui(ui: &mut Ui, view: &HotwashView) {
    let tokens = Tokens::of(ui);
    for question in &view.questions {
        widgets::para(ui, question, tokens.muted);
        ui.add_space(2.0);
    }
}

fn item_ui(ui: &mut Ui, nth: u8, regret: &Regret) {
    let tokens = Tokens::of(ui);
    let mark = Mark::of(regret.gravity);
    ui.horizontal_top(|ui| {
        ui.label(widgets::strong(nth.to_string(), size::BODY, mark.colour(&tokens)));
        ui.with_layout(Layout::right_to_left(Align::TOP), |ui| {
            ui.label(widgets::tinted(&regret.cost, size::BODY, tokens.dim));
            ui.with_layout(Layout::top_down(Align::LEFT), |ui| {
                let title = widgets::strong(&regret.title, size::BODY, tokens.text);
                ui.add(egui::Label::new(title).wrap());
                if !regret.because.is_empty() {
                    widgets::para(ui, &regret.because, tokens.muted);
                }
            });
        });
    });
}

const fn kind_phrase(kind: RemarkKind) -> &'static str {
    match kind {
        RemarkKind::Start => "hotwash-remark-start",
        RemarkKind::Stop => "hotwash-remark-stop",
        RemarkKind::Continue => "hotwash-remark-continue",
    }
}

/// What was said about something, and room for more.
fn remarks_ui(
    ui: &mut Ui,
    about: &str,
    title: &str,
    debrief: &mut Debrief,
    local: &mut HotwashState,
) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    let mut gone = None;
    for (at, remark) in debrief.notes.iter_mut().enumerate().filter(|(_, it)| it.about == about) {
        let kind = words.say(kind_phrase(remark.kind));
        let name = say!(words, "hotwash-remark-name", kind = kind.as_str(), about = title);
        ui.push_id(("remark", at), |ui| {
            ui.horizontal(|ui| {
                let label = widgets::strong(kind.as_str(), size::SMALL, tokens.accent);
                ui.allocate_ui(egui::vec2(76.0, size::TARGET), |ui| {
                    ui.set_width(76.0);
                    ui.add(egui::Label::new(label).truncate());
                });
                let hint = words.say("hotwash-remark-hint");
                let wide = ui.available_width() - 44.0;
                let field = field_ui(ui, &mut remark.text, &name, &hint, wide);
                local.take_focus(Added::Remark(at), &field);
                let remove =
                    say!(words, "hotwash-remark-remove", kind = kind.as_str(), about = title);
                if ui.add(Press::new("✕").name(&remove).quiet()).clicked() {
                    gone = Some(at);
                }
            });
        });
    }
    if let Some(at) = gone {
        debrief.notes.remove(at);
    }
    ui.horizontal_wrapped(|ui| {
        for kind in RemarkKind::ALL {
            let what = words.say(kind_phrase(kind));
            let text = format!("+ {what}");
            let name = say!(words, "hotwash-remark-add", kind = what.as_str(), about = title);
            if ui.add(Press::new(&text).name(&name).quiet()).clicked() {
                let about = about.to_owned();
                debrief.notes.push(Remark { kind, about, text: String::new() });
                local.added = Some(Added::Remark(debrief.notes.len() - 1));
            }
        }
    });
}

/// A field for a line of text with its accessible name.
pub(super) fn field_ui(
    ui: &mut Ui,
    text: &mut String,
    name: &str,
    hint: &str,
    wide: f32,
) -> Response {
    let tokens = Tokens::of(ui);
    let edit = egui::TextEdit::singleline(text)
        .hint_text(hint)
        .desired_width(wide)
        .margin(egui::Margin::symmetric(10, 8))
        .char_limit(400)
        .text_color(tokens.text)
        .min_size(egui::vec2(0.0, size::TARGET));
    widgets::named(ui.add(edit), name)
}

/// What will be done.
fn agreed_ui(ui: &mut Ui, view: &HotwashView, debrief: &mut Debrief, local: &mut HotwashState) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    widgets::heading(ui, &words.say("hotwash-do"));
    if debrief.agreed.is_empty() {
        widgets::para(ui, words.say("hotwash-do-none"), tokens.muted);
    }
    let mut gone = None;
    for (at, agreed) in debrief.agreed.iter_mut().enumerate() {
        ui.add_space(4.0);
        ui.push_id(("agreed", at), |ui| {
            widgets::panel(&tokens).inner_margin(egui::Margin::symmetric(12, 10)).show(ui, |ui| {
                ui.set_width(ui.available_width());
                if local.opened == Some(at) {
                    gone = gone.or_else(|| open_ui(ui, view, at, agreed, local).then_some(at));
                } else {
                    folded_ui(ui, view, at, agreed, local);
                }
            });
        });
    }
    if let Some(at) = gone {
        debrief.agreed.remove(at);
        local.opened = None;
    }
    ui.add_space(6.0);
    let add = words.say("hotwash-do-add");
    let wide = ui.available_width();
    let asked = ui.add(Press::new(&add).key("A").width(wide).left()).clicked();
    if asked || std::mem::take(&mut local.wants_action) {
        add_ui(debrief, local);
    }
}

/// An empty one to fill in; the one that is empty still, if there is one.
fn add_ui(debrief: &mut Debrief, local: &mut HotwashState) {
    let empty = debrief.agreed.iter().position(Agreed::is_empty);
    let at = empty.unwrap_or_else(|| {
        debrief.agreed.push(Agreed::default());
        debrief.agreed.len() - 1
    });
    local.opened = Some(at);
    local.added = Some(Added::Agreed(at));
}

/// What was agreed, in two lines.
fn folded_ui(
    ui: &mut Ui,
    view: &HotwashView,
    at: usize,
    agreed: &Agreed,
    local: &mut HotwashState,
) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    ui.horizontal_top(|ui| {
        ui.with_layout(Layout::right_to_left(Align::TOP), |ui| {
            let title = heading_of(agreed, &words);
            let name = say!(words, "hotwash-do-change-name", what = title.as_str());
            if ui.add(Press::new(&words.say("hotwash-do-change")).name(&name)).clicked() {
                local.opened = Some(at);
            }
            ui.with_layout(Layout::top_down(Align::LEFT), |ui| {
                summary_ui(ui, view, agreed, &tokens);
            });
        });
    });
}

/// What it is and, below, who sees to it by when.
pub(super) fn summary_ui(ui: &mut Ui, view: &HotwashView, agreed: &Agreed, tokens: &Tokens) {
    let words = words(ui);
    ui.spacing_mut().item_spacing.y = 2.0;
    let title = widgets::strong(heading_of(agreed, &words), size::BODY, tokens.text);
    ui.add(egui::Label::new(title).wrap());
    let owner = view.roles.iter().find(|(slug, _)| *slug == agreed.owner);
    let owner = owner.map_or_else(|| words.say("hotwash-do-nobody"), |(_, title)| title.clone());
    let due = match agreed.due.trim() {
        "" => words.say("hotwash-do-no-day"),
        due => say!(words, "hotwash-do-by", day = due),
    };
    let line = widgets::tinted(format!("{owner} · {due}"), size::SMALL, tokens.muted);
    ui.add(egui::Label::new(line).wrap());
}

fn heading_of(agreed: &Agreed, words: &crate::words::Words) -> String {
    let texts = [agreed.action.trim(), agreed.finding.trim()];
    let first = texts.into_iter().find(|text| !text.is_empty());
    first.map_or_else(|| words.say("hotwash-do-empty"), str::to_owned)
}

/// The fields of one; whether it is to be taken away.
fn open_ui(
    ui: &mut Ui,
    view: &HotwashView,
    at: usize,
    agreed: &mut Agreed,
    local: &mut HotwashState,
) -> bool {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    let label = |ui: &mut Ui, id: &str| {
        ui.label(widgets::tinted(words.say(id), size::SMALL, tokens.muted));
        words.say(id)
    };
    ui.spacing_mut().item_spacing.y = 4.0;
    let wide = ui.available_width();
    let name = label(ui, "hotwash-do-finding");
    let hint = words.say("hotwash-do-finding-hint");
    let field = field_ui(ui, &mut agreed.finding, &name, &hint, wide);
    local.take_focus(Added::Agreed(at), &field);
    let name = label(ui, "hotwash-do-action");
    field_ui(ui, &mut agreed.action, &name, &words.say("hotwash-do-action-hint"), wide);
    let name = label(ui, "hotwash-do-owner");
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(6.0, 6.0);
        for (slug, title) in &view.roles {
            let said =
                say!(words, "hotwash-choice-name", what = name.as_str(), text = title.as_str());
            let is_owner = agreed.owner == *slug;
            if ui.add(Press::new(title).name(&said).selected(is_owner)).clicked() {
                agreed.owner = if is_owner { String::new() } else { slug.clone() };
            }
        }
    });
    let name = label(ui, "hotwash-do-due");
    due_ui(ui, view, &mut agreed.due, &name);
    ui.add_space(2.0);
    let mut gone = false;
    ui.horizontal(|ui| {
        if ui.add(Press::new(&words.say("hotwash-do-done"))).clicked() {
            local.opened = None;
        }
        gone = ui.add(Press::new(&words.say("hotwash-do-remove")).quiet()).clicked();
    });
    gone
}

/// A day: typed, or so long after today.
fn due_ui(ui: &mut Ui, view: &HotwashView, due: &mut String, name: &str) {
    let words = words(ui);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        field_ui(ui, due, name, &words.say("hotwash-day-hint"), 130.0);
        for (days, id) in DUE {
            let Some(day) = days_after(&view.today, days) else { continue };
            let said = say!(words, "hotwash-choice-name", what = name, text = words.say(id));
            if ui.add(Press::new(&words.say(id)).name(&said).selected(*due == day)).clicked() {
                *due = day;
            }
        }
    });
    day_ui(ui, due);
}

/// How a day is written, if this is none.
pub(super) fn day_ui(ui: &mut Ui, day: &str) {
    if !day.trim().is_empty() && !is_day(day) {
        widgets::mark_word(ui, Mark::Diamond, &words(ui).say("hotwash-day-wrong"));
    }
}
