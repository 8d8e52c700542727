//! The briefing: why, who, what is known, and the rules, before anything runs.

use super::keys::{self, Action};
use super::speech::words;
use super::theme::{Tokens, size};
use super::widgets::{self, Press};
use super::wish::Wish;
use crate::id::RoleIx;
use crate::say;
use crate::scenario::Scenario;
use crate::time::Span;
use egui::{Align, Key, Layout, Ui};

/// What everybody agrees to before an exercise; each at most forty words.
const RULES: [&str; 5] = [
    "briefing-rule-exercise",
    "briefing-rule-stop",
    "briefing-rule-time",
    "briefing-rule-marks",
    "briefing-rule-ask",
];

/// What the briefing shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BriefingView {
    /// The scenario's slug.
    pub scenario: String,
    /// What people call it.
    pub title: String,
    /// Two or three sentences.
    pub summary: String,
    /// Why it is held.
    pub goal: String,
    /// What players must accept.
    pub assumptions: Vec<String>,
    /// The roles one can take: slug and title.
    pub roles: Vec<(String, String)>,
    /// The slug of the role taken.
    pub role: String,
    /// Its title.
    pub role_title: String,
    /// What the person in it knows and is there for.
    pub role_brief: String,
    /// How long it takes at most.
    pub length: Span,
    /// The story's clock at the start, with the date.
    pub story_start: String,
    /// How many points a hint costs.
    pub hint_cost: u8,
}

impl BriefingView {
    /// The briefing of one role of a scenario, for one person.
    pub fn new(scenario: &Scenario, role: RoleIx) -> Self {
        let about = &scenario.about;
        let record = &scenario.roles[role];
        let offered = scenario.roles.iter().filter(|role| role.enters_at_start);
        Self {
            scenario: about.slug.clone(),
            title: about.title.clone(),
            summary: about.summary.clone(),
            goal: about.goal.clone(),
            assumptions: about.assumptions.clone(),
            roles: offered.map(|role| (role.slug.clone(), role.title.clone())).collect(),
            role: record.slug.clone(),
            role_title: record.title.clone(),
            role_brief: record.brief.clone(),
            length: Span::from_millis(scenario.length.millis()),
            story_start: scenario.calendar.long(scenario.story_start),
            hint_cost: if scenario.hints_are_free { 0 } else { 2 },
        }
    }
}

/// What is only on the screen: nothing yet.
#[derive(Clone, Debug, Default)]
pub struct BriefingState;

/// Draws the briefing.
pub fn briefing_ui(
    ui: &mut Ui,
    view: &BriefingView,
    _local: &mut BriefingState,
    wishes: &mut Vec<Wish>,
) {
    keys(ui, view, wishes);
    let tokens = Tokens::of(ui);
    let bar = egui::Frame::NONE.fill(tokens.panel).inner_margin(egui::Margin::symmetric(16, 14));
    egui::Panel::bottom("briefing_foot").frame(bar).show(ui, |ui| {
        widgets::centred(ui, 1040.0, |ui| foot_ui(ui, view, wishes));
    });
    egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        widgets::centred(ui, 1040.0, |ui| {
            ui.add_space(32.0);
            head_ui(ui, view);
            ui.add_space(20.0);
            columns_ui(ui, view, wishes);
            ui.add_space(24.0);
        });
    });
}

fn keys(ui: &Ui, view: &BriefingView, wishes: &mut Vec<Wish>) {
    if !widgets::is_idle(ui) {
        return;
    }
    if ui.input(|input| input.key_pressed(Key::Enter)) {
        wishes.push(start(view));
    }
    if ui.input(|input| input.key_pressed(Key::Escape)) {
        wishes.push(Wish::ToLibrary);
    }
}

fn start(view: &BriefingView) -> Wish {
    Wish::StartSolo { scenario: view.scenario.clone(), role: view.role.clone() }
}

fn head_ui(ui: &mut Ui, view: &BriefingView) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    ui.horizontal(|ui| {
        ui.label(widgets::strong(&view.title, size::CLOCK, tokens.text));
        ui.with_layout(Layout::right_to_left(Align::Center), widgets::exercise_mark);
    });
    let facts = say!(
        words,
        "briefing-facts",
        role = view.role_title.as_str(),
        length = widgets::minutes_text(view.length),
        start = view.story_start.as_str()
    );
    ui.label(widgets::tinted(facts, size::BODY, tokens.dim));
    ui.add_space(10.0);
    widgets::para(ui, &view.summary, tokens.text);
}

fn columns_ui(ui: &mut Ui, view: &BriefingView, wishes: &mut Vec<Wish>) {
    let mut left = |ui: &mut Ui| {
        block_ui(ui, "briefing-you-are", |ui| {
            let tokens = Tokens::of(ui);
            ui.label(widgets::strong(&view.role_title, size::TITLE, tokens.text));
            widgets::para(ui, &view.role_brief, tokens.muted);
            ui.add_space(6.0);
            roles_ui(ui, view, wishes);
        });
        if !view.assumptions.is_empty() {
            block_ui(ui, "briefing-assumptions", |ui| {
                for assumption in &view.assumptions {
                    point_ui(ui, assumption);
                }
            });
        }
    };
    let right = |ui: &mut Ui| {
        block_ui(ui, "briefing-rules", |ui| {
            let words = words(ui);
            let key = keys::cap(ui.ctx(), &words, Action::Stop);
            for rule in RULES {
                point_ui(ui, &say!(words, rule, key = key.as_str()));
            }
            point_ui(ui, &say!(words, "briefing-rule-hints", cost = view.hint_cost));
        });
        block_ui(ui, "briefing-goal", |ui| {
            let tokens = Tokens::of(ui);
            widgets::para(ui, &view.goal, tokens.muted);
        });
    };
    if widgets::is_narrow(ui) {
        left(ui);
        right(ui);
        return;
    }
    ui.columns_const(|[one, other]| {
        one.vertical(left);
        other.vertical(right);
    });
}

fn block_ui(ui: &mut Ui, title: &str, add: impl FnOnce(&mut Ui)) {
    let tokens = Tokens::of(ui);
    widgets::panel(&tokens).show(ui, |ui| {
        ui.set_width(ui.available_width());
        widgets::heading(ui, &words(ui).say(title));
        add(ui);
    });
    ui.add_space(8.0);
}

fn point_ui(ui: &mut Ui, text: &str) {
    let tokens = Tokens::of(ui);
    ui.horizontal_top(|ui| {
        ui.label(widgets::tinted("·", size::BODY, tokens.dim));
        widgets::para(ui, text, tokens.muted);
    });
}

fn roles_ui(ui: &mut Ui, view: &BriefingView, wishes: &mut Vec<Wish>) {
    if view.roles.len() < 2 {
        return;
    }
    let tokens = Tokens::of(ui);
    let other = words(ui).say("briefing-other-chair");
    ui.label(widgets::tinted(other, size::SMALL, tokens.dim));
    ui.horizontal_wrapped(|ui| {
        for (slug, title) in &view.roles {
            let chosen = *slug == view.role;
            if ui.add(Press::new(title).round().selected(chosen)).clicked() && !chosen {
                let (scenario, role) = (view.scenario.clone(), Some(slug.clone()));
                wishes.push(Wish::Open { scenario, role });
            }
        }
    });
}

fn foot_ui(ui: &mut Ui, view: &BriefingView, wishes: &mut Vec<Wish>) {
    let words = words(ui);
    ui.horizontal(|ui| {
        if ui.add(Press::new(&words.say("briefing-back")).key("Esc")).clicked() {
            wishes.push(Wish::ToLibrary);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let start_it = words.say("briefing-start");
            if ui.add(Press::new(&start_it).primary().key("↵")).clicked() {
                wishes.push(start(view));
            }
        });
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn no_rule_is_longer_than_forty_words() {
        for language in Language::ALL {
            let said = |rule: &str| say!(language.words(), rule, key = "Ctrl .");
            for rule in RULES.map(said) {
                assert!(rule.split_whitespace().count() <= 40, "{rule}");
                assert!(rule.ends_with('.'), "{rule}");
            }
        }
    }
}
