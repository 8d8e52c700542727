//! The facilitator's window: what comes next, what is looked for, who is silent, and everything
//! that can be done about it with one key.

use super::play::trouble::trouble_ui;
use super::play::{Notice, Saving, Trouble, Undo};
use super::speech::words;
use super::theme::Tokens;
use super::wish::Wish;
use crate::exercise::view::View;
use crate::exercise::{Command, NoteKind, Rating, Seat};
use crate::id::{ActionIx, ExpectationIx, InjectIx, ObjectiveIx, RoleIx};
use crate::time::{ExerciseTime, Span};
use egui::{Frame, Margin, Panel, Stroke, Ui};

mod ask;
mod dialog;
mod foot;
mod keys;
mod line;
mod log;
mod narrow;
mod now;
mod room;
mod sealed;
mod sheet;
mod top;

pub(super) use self::dialog::RULES;

use self::dialog::Dialog;
use self::line::Line;

/// What the facilitator's window shows.
#[derive(Clone, Copy, Debug)]
pub struct FacilitatorView<'a> {
    /// What the facilitator may see: everything.
    pub view: &'a View,
    /// The exercise clock between two views, for the eye.
    pub now: ExerciseTime,
    /// The room and the script, in the order in which they are looked at.
    pub room: &'a RoomView,
    /// What became of the last thing asked for.
    pub notice: Option<&'a Notice>,
    /// Whether everything is on disk.
    pub saving: Saving,
    /// What was done last, if it can still be taken back.
    pub undo: Option<&'a Undo>,
    /// Why nothing is saved any more, until somebody has chosen how to go on.
    pub trouble: Option<&'a Trouble>,
    /// What the other window shows.
    pub stage: StageShows,
    /// Whether the other window is open.
    pub has_stage: bool,
}

/// What the stage shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StageShows {
    /// A card that proves that only what all may see is shown there.
    TestCard,
    /// The rules of engagement, to read aloud.
    Rules,
    /// Play.
    #[default]
    Play,
    /// Nothing but the clock: everybody looks at the table.
    Blank,
    /// Something for one role, who has said that nobody else is looking.
    Private {
        /// What.
        inject: InjectIx,
        /// For whom.
        role: RoleIx,
    },
}

/// The room and the script.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RoomView {
    /// The run sheet: what is planned and what was done, in the order of time.
    pub sheet: Vec<SheetLine>,
    /// What leads to what.
    pub links: Vec<(InjectIx, InjectIx)>,
    /// What only some may see and nobody has told them yet, or what the stage shows of it.
    pub sealed: Vec<Sealed>,
    /// What can be sent at any time.
    pub deck: Vec<SheetLine>,
    /// What will be released next by the clock.
    pub next: Option<InjectIx>,
    /// How much of the agreed time is left for the hot wash if play runs to its end.
    pub hotwash_left: Option<Span>,
    /// What is looked for now, the soonest first.
    pub expected: Vec<Looked>,
    /// What happened, the latest first.
    pub log: Vec<LogLine>,
    /// The people at the table.
    pub people: Vec<Seated>,
    /// How the objectives stand.
    pub objectives: Vec<Standing>,
    /// Who may do what: for each action of the palette, in its order.
    pub doers: Vec<Doers>,
}

/// A line of the run sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetLine {
    /// Which inject.
    pub inject: InjectIx,
    /// When it is planned, or when it came to what it is now.
    pub at: Option<ExerciseTime>,
    /// Its headline.
    pub title: String,
    /// When or why it comes, in words: for what hangs on something else.
    pub when: String,
    /// How far it has got.
    pub is: Stood,
    /// Whether only some see it.
    pub private: bool,
    /// Whether it asks for a decision.
    pub asks: bool,
    /// Whether it is a discussion stop.
    pub major: bool,
}

/// Something that only one role may see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// Which inject.
    pub inject: InjectIx,
    /// For whom.
    pub role: RoleIx,
    /// Its headline.
    pub title: String,
    /// Whether the role has confirmed reading it.
    pub is_read: bool,
}

/// How far a line of the run sheet has got.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stood {
    /// Released.
    Out,
    /// Planned.
    Planned,
    /// It comes if something happens.
    Ghost,
    /// Left out.
    Skipped,
    /// Not needed any more.
    Withdrawn,
}

/// Something that is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Looked {
    /// Which expectation.
    pub expectation: ExpectationIx,
    /// What.
    pub title: String,
    /// From whom.
    pub by: String,
    /// When its full credit ends.
    pub full: ExerciseTime,
    /// When it is late.
    pub late: ExerciseTime,
    /// When it was met.
    pub met: Option<ExerciseTime>,
}

/// A line of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogLine {
    /// The journal's entry.
    pub entry: u64,
    /// When it happened.
    pub at: ExerciseTime,
    /// What kind of thing.
    pub kind: LogKind,
    /// What.
    pub text: String,
    /// By whom, or what else there is to say.
    pub aside: String,
    /// Whether it was pinned.
    pub pinned: bool,
}

/// What kind of thing a line of the log is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogKind {
    /// Something arrived.
    Inject,
    /// A role did something.
    Act,
    /// A decision fell.
    Decision,
    /// A note of some kind.
    Note(NoteKind),
    /// The clock was stopped, moved or started.
    Clock,
}

/// Somebody at the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seated {
    /// Which role.
    pub role: RoleIx,
    /// What people read.
    pub title: String,
    /// Whether the facilitator speaks for it.
    pub is_stand_in: bool,
    /// Whether it has been told.
    pub is_here: bool,
    /// When it was heard from last.
    pub heard: Option<ExerciseTime>,
    /// What is looked for from it now, if anything.
    pub wanted: Option<String>,
}

/// How an objective stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// What people read.
    pub title: String,
    /// As the engine would rate it now.
    pub rating: Rating,
    /// How many of its expectations were exercised so far.
    pub exercised: usize,
    /// Which objective.
    pub objective: ObjectiveIx,
    /// Whether a person has said so.
    pub is_confirmed: bool,
}

/// Who may take an action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doers {
    /// Which action.
    pub action: ActionIx,
    /// The roles, the one it is expected from first.
    pub roles: Vec<RoleIx>,
    /// Whether it is looked for now.
    pub expected: bool,
}

/// What is only on the screen.
#[derive(Clone, Debug, Default)]
pub struct FacilitatorState {
    line: Line,
    dialog: Option<Dialog>,
    /// The line of the run sheet that was chosen.
    chosen: Option<InjectIx>,
    /// The line of the log that was chosen.
    noted: Option<u64>,
    /// What is shown where there is room for one thing only.
    tab: narrow::Tab,
    /// The folder to save in, as far as it was typed.
    pub(super) folder: Option<String>,
}

impl FacilitatorState {
    /// Whether the person is typing or choosing something.
    pub(super) const fn is_busy(&self) -> bool {
        self.dialog.is_some()
    }
}

impl FacilitatorView<'_> {
    /// Whether something lies over the window that only an answer puts away.
    pub(super) const fn must_be_answered(&self) -> bool {
        self.trouble.is_some()
    }

    fn role(&self, role: RoleIx) -> &str {
        self.view.people.iter().find(|it| it.role == role).map_or("", |it| &it.title)
    }
}

/// A wish in the facilitator's name.
const fn lead(command: Command) -> Wish {
    Wish::Ask { seat: Seat::Facilitator, command }
}

/// Draws the facilitator's window.
pub fn facilitator_ui(
    ui: &mut Ui,
    view: &FacilitatorView<'_>,
    local: &mut FacilitatorState,
    wishes: &mut Vec<Wish>,
) {
    let tokens = Tokens::of(ui);
    keys::keys(ui, view, local, wishes);
    if super::widgets::is_narrow(ui) {
        narrow::narrow_ui(ui, view, local, wishes);
        return over_ui(ui, view, local, wishes);
    }
    let bar = Frame::NONE.fill(tokens.panel).inner_margin(Margin::symmetric(16, 10));
    Panel::top("lead_top").frame(bar).show(ui, |ui| top::top_ui(ui, view, local, wishes));
    let side = if ui.available_width() >= 1500.0 { 360.0 } else { 278.0 };
    let column = Frame::NONE.inner_margin(Margin::same(12));
    Panel::left("lead_left").frame(column).resizable(false).exact_size(side).show(ui, |ui| {
        sheet::sheet_ui(ui, view, local, wishes);
    });
    Panel::right("lead_right").frame(column).resizable(false).exact_size(side + 20.0).show(
        ui,
        |ui| {
            foot::foot_ui(ui, view, local);
            room::room_ui(ui, view, local, wishes);
        },
    );
    egui::CentralPanel::no_frame().frame(column).show(ui, |ui| centre_ui(ui, view, local, wishes));
    over_ui(ui, view, local, wishes);
}

/// What lies over the window.
fn over_ui(
    ui: &Ui,
    view: &FacilitatorView<'_>,
    local: &mut FacilitatorState,
    wishes: &mut Vec<Wish>,
) {
    dialog::dialog_ui(ui, view, local, wishes);
    if let Some(trouble) = view.trouble {
        trouble_ui(ui, trouble, &mut local.folder, wishes);
    }
}

fn centre_ui(
    ui: &mut Ui,
    view: &FacilitatorView<'_>,
    local: &mut FacilitatorState,
    wishes: &mut Vec<Wish>,
) {
    let words = words(ui);
    line_panel_ui(ui, view, local, wishes);
    // What is on the stage takes what the rest leaves, and scrolls in it.
    let open = view.view.questions.iter().filter(|it| it.outcome.is_none()).count();
    let open = f32::from(u8::try_from(open).unwrap_or(4).min(4));
    let sealed = f32::from(u8::try_from(view.room.sealed.len()).unwrap_or(4).min(4));
    let rest = open.mul_add(74.0, 340.0) + sealed * 70.0;
    let room = (ui.available_height() - rest).clamp(56.0, 320.0);
    now::on_stage_ui(ui, view, local, wishes, room);
    ui.add_space(10.0);
    sealed::sealed_ui(ui, view, wishes);
    ask::questions_ui(ui, view, local, wishes);
    now::expected_ui(ui, view, wishes, &words);
    ui.add_space(10.0);
    if ui.available_height() > 120.0 {
        log::log_ui(ui, view, local, wishes);
    }
}

/// The command line at the bottom.
fn line_panel_ui(
    ui: &mut Ui,
    view: &FacilitatorView<'_>,
    local: &mut FacilitatorState,
    wishes: &mut Vec<Wish>,
) {
    let tokens = Tokens::of(ui);
    let high = local.line.height(view.notice.is_some()).min(ui.available_height() * 0.75);
    Panel::bottom("lead_line")
        .frame(Frame::NONE.inner_margin(Margin { left: 0, right: 0, top: 10, bottom: 0 }))
        .resizable(false)
        .show_separator_line(false)
        .exact_size(high)
        .show(ui, |ui| {
            let edge = Stroke::new(1.0, tokens.accent);
            let panel = super::widgets::panel(&tokens).stroke(edge).inner_margin(Margin::same(10));
            panel.show(ui, |ui| {
                ui.set_min_size(ui.available_size());
                line::line_ui(ui, view, &mut local.line, wishes);
            });
        });
}
