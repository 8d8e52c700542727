//! The report as it was written, and the ways to take it along.

use super::speech::words;
use super::theme::{Tokens, size};
use super::widgets::{self, Press};
use super::wish::Wish;
use crate::exercise::Rating;
use crate::say;
use egui::{Align, Layout, Ui};

/// A form the report can be taken along in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Export {
    /// One page for any browser; can be printed.
    Html,
    /// Plain text for a wiki.
    Markdown,
    /// The corrective actions, for a tracker.
    Csv,
    /// Everything, for programs.
    Json,
}

impl Export {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Html, Self::Markdown, Self::Csv, Self::Json];

    const fn text(self) -> &'static str {
        match self {
            Self::Html => "report-html",
            Self::Markdown => "report-markdown",
            Self::Csv => "report-csv",
            Self::Json => "report-json",
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Html => "report-html-name",
            Self::Markdown => "report-markdown-name",
            Self::Csv => "report-csv-name",
            Self::Json => "report-json-name",
        }
    }
}

/// What the report screen shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReportView {
    /// The scenario's title.
    pub title: String,
    /// A line below it: `After-action report · 21 Nov 2026`.
    pub subtitle: String,
    /// The report, block by block.
    pub blocks: Vec<ReportBlock>,
    /// What was saved and where, the latest last.
    pub saved: Vec<String>,
    /// Where it is saved, and where the journal lies.
    pub folder: String,
}

/// A piece of the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReportBlock {
    /// A heading.
    Heading(String),
    /// A paragraph.
    Paragraph(String),
    /// A finding or strength: a sentence, its reasons, and the entries that prove it.
    Finding {
        /// The sentence.
        title: String,
        /// Why, and what follows.
        text: String,
        /// `entries 23, 25`.
        proof: String,
    },
    /// An objective with its rating.
    Rated {
        /// The objective.
        title: String,
        /// Its rating.
        rating: Rating,
        /// What came of it, in words.
        text: String,
    },
    /// A table.
    Table {
        /// The head.
        head: Vec<String>,
        /// The rows, each as long as the head.
        rows: Vec<Vec<String>>,
    },
}

/// What is only on the screen: nothing yet.
#[derive(Clone, Debug, Default)]
pub struct ReportState;

/// Draws the report.
pub fn report_ui(ui: &mut Ui, view: &ReportView, _local: &mut ReportState, wishes: &mut Vec<Wish>) {
    let tokens = Tokens::of(ui);
    let bar = egui::Frame::NONE.fill(tokens.panel).inner_margin(egui::Margin::symmetric(16, 10));
    egui::Panel::top("report_top").frame(bar).show(ui, |ui| top_ui(ui, view, wishes));
    egui::Panel::bottom("report_foot").frame(bar).show(ui, |ui| foot_ui(ui, view, wishes));
    egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        widgets::centred(ui, 860.0, |ui| {
            ui.add_space(20.0);
            widgets::paper(&tokens)
                .inner_margin(if widgets::is_narrow(ui) {
                    egui::Margin::symmetric(16, 14)
                } else {
                    egui::Margin::symmetric(48, 40)
                })
                .show(ui, |ui| {
                    ui.set_width(ui.available_width());
                    page_ui(ui, view);
                });
            ui.add_space(24.0);
        });
    });
}

fn top_ui(ui: &mut Ui, view: &ReportView, wishes: &mut Vec<Wish>) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    let escape = widgets::is_idle(ui) && ui.input(|input| input.key_pressed(egui::Key::Escape));
    let mut away = escape;
    let left = |ui: &mut Ui| {
        away |= ui.add(Press::new(&words.say("hotwash-name")).key("Esc")).clicked();
        ui.label(widgets::strong(&view.title, 15.0, tokens.text));
        widgets::chip(ui, &words.say("report-name"));
    };
    widgets::across(ui, left, |ui| {
        widgets::exercise_mark(ui);
        for export in Export::ALL.into_iter().rev() {
            let (text, name) = (words.say(export.text()), words.say(export.name()));
            let press = Press::new(&text).name(&name);
            let press = if export == Export::Html { press.primary() } else { press };
            if ui.add(press).clicked() {
                wishes.push(Wish::Write(export));
            }
        }
        ui.label(widgets::tinted(words.say("report-save-as"), size::SMALL, tokens.dim));
    });
    if away {
        wishes.push(Wish::ToHotwash);
    }
}

/// What was saved and where; a folder that nothing here opens can at least be copied.
fn foot_ui(ui: &mut Ui, view: &ReportView, wishes: &mut Vec<Wish>) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if ui.add(Press::new(&words.say("report-open-folder"))).clicked() {
                wishes.push(Wish::OpenFolder);
            }
            let (copy, name) = (words.say("report-copy-path"), words.say("report-copy-path-name"));
            if ui.add(Press::new(&copy).name(&name)).clicked() {
                ui.ctx().copy_text(view.folder.clone());
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let journal = || say!(words, "report-journal", folder = view.folder.as_str());
                let (text, colour) = view.saved.last().map_or_else(
                    || (journal(), tokens.muted),
                    |saved| (saved.clone(), tokens.performed),
                );
                let text = widgets::tinted(text, size::BODY, colour);
                ui.add(egui::Label::new(text).truncate().selectable(true));
            });
        });
    });
}

fn page_ui(ui: &mut Ui, view: &ReportView) {
    let tokens = Tokens::of(ui);
    ui.horizontal(|ui| {
        ui.label(widgets::tinted(&view.subtitle, size::SMALL, tokens.ink_muted));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.label(widgets::strong(words(ui).say("view-exercise"), size::TINY, tokens.ink_muted));
        });
    });
    ui.label(widgets::strong(&view.title, 30.0, tokens.ink));
    ui.add_space(8.0);
    for (at, block) in view.blocks.iter().enumerate() {
        ui.push_id(at, |ui| block_ui(ui, block));
    }
}

fn block_ui(ui: &mut Ui, block: &ReportBlock) {
    let tokens = Tokens::of(ui);
    match block {
        ReportBlock::Heading(text) => {
            ui.add_space(16.0);
            ui.label(widgets::strong(text, size::TITLE, tokens.ink));
        }
        ReportBlock::Paragraph(text) => {
            widgets::para(ui, text, tokens.ink);
        }
        ReportBlock::Finding { title, text, proof } => {
            ui.add_space(4.0);
            ui.add(egui::Label::new(widgets::strong(title, size::BODY, tokens.ink)).wrap());
            if !text.is_empty() {
                widgets::para(ui, text, tokens.ink);
            }
            if !proof.is_empty() {
                ui.label(widgets::tinted(proof, size::SMALL, tokens.ink_muted));
            }
        }
        ReportBlock::Rated { title, rating, text } => rated_ui(ui, title, *rating, text),
        ReportBlock::Table { head, rows } => widgets::table(ui, head, rows),
    }
}

fn rated_ui(ui: &mut Ui, title: &str, rating: Rating, text: &str) {
    let tokens = Tokens::of(ui);
    let letter = match rating {
        Rating::P => "● P",
        Rating::S => "▲ S",
        Rating::M => "◆ M",
        Rating::U => "■ U",
        Rating::NotExercised => "–",
    };
    if widgets::is_narrow(ui) {
        let head = widgets::strong(format!("{letter}  {title}"), size::BODY, tokens.ink);
        ui.add(egui::Label::new(head).wrap());
        widgets::para(ui, text, tokens.ink_muted);
        return;
    }
    ui.horizontal_top(|ui| {
        for (wide, words) in [
            (340.0, widgets::tinted(title, size::BODY, tokens.ink)),
            (48.0, widgets::strong(letter, size::BODY, tokens.ink)),
        ] {
            ui.allocate_ui(egui::vec2(wide, 20.0), |ui| {
                ui.set_width(wide);
                ui.add(egui::Label::new(words).wrap());
            });
        }
        widgets::para(ui, text, tokens.ink_muted);
    });
}
