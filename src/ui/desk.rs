//! The one way in: everything on the screen, from one call a frame.

use super::briefing::{BriefingState, BriefingView, briefing_ui};
use super::facilitator::{FacilitatorState, FacilitatorView, facilitator_ui};
use super::hotwash::{HotwashState, HotwashView, hotwash_ui};
use super::keys::{self, Action};
use super::library::{LibraryState, LibraryView, library_ui};
use super::play::board::Picture;
use super::play::{Aloud, PlayState, PlayView, play_ui};
use super::prepare::{PrepareState, PrepareView, prepare_ui};
use super::report::{ReportState, ReportView, report_ui};
use super::scale::{self, Resize};
use super::settings::{Panel, Settings, panel_ui};
use super::speech;
use super::theme::Tokens;
use super::wish::Wish;
use crate::exercise::View;
use crate::words::Words;
use std::sync::Arc;

/// What is to be shown.
#[derive(Clone, Copy, Debug)]
pub enum Screen<'a> {
    /// What there is to play.
    Library(&'a LibraryView),
    /// Before the clock starts.
    Briefing(&'a BriefingView),
    /// Before a drill with a team.
    Prepare(&'a PrepareView),
    /// While it runs.
    Play(PlayView<'a>),
    /// While a drill with a team runs.
    Facilitator(FacilitatorView<'a>),
    /// What came of it.
    Hotwash(&'a HotwashView),
    /// What to take along.
    Report(&'a ReportView),
}

/// The screens with all that is only on them: chosen rows, half-typed words.
///
/// A window keeps one and calls [`Desk::frame`] once a frame with a `Ui` that spans it. Wishes come
/// back in the order they were made. What is set has been changed already: `Wish::Set` says what to
/// keep.
///
/// ```
/// # use drillhall::ui::{Desk, LibraryView, Screen};
/// let mut desk = Desk::default();
/// let library = LibraryView::default();
/// let ctx = egui::Context::default();
/// let output = ctx.run_ui(egui::RawInput::default(), |ui| {
///     let wishes = desk.frame(ui, &Screen::Library(&library));
///     assert!(wishes.is_empty());
/// });
/// # output.drop_without_applying_deltas();
/// ```
#[derive(Debug, Default)]
pub struct Desk {
    settings: Settings,
    dressed: Option<Settings>,
    /// Words to speak in whatever is set.
    imposed: Option<Arc<Words>>,
    /// Whether the settings lie over the screen.
    setting: Option<Panel>,
    /// What became of keeping the settings, if it did not work.
    said: Option<String>,
    aloud: Aloud,
    has_backdrop: bool,
    has_picture: bool,
    library: LibraryState,
    briefing: BriefingState,
    prepare: PrepareState,
    play: PlayState,
    facilitator: FacilitatorState,
    hotwash: HotwashState,
    report: ReportState,
}

impl Desk {
    /// A desk as somebody has set it.
    pub fn new(settings: Settings) -> Self {
        Self { settings, ..Self::default() }
    }

    /// The words that everything is said in.
    pub fn words(&self) -> Arc<Words> {
        self.imposed.clone().unwrap_or_else(|| self.settings.language.words())
    }

    /// Speaks in these words whatever is set, for a look at words that no setting offers.
    pub fn speak(&mut self, words: Arc<Words>) {
        self.imposed = Some(words);
    }

    /// What is set.
    pub const fn settings(&self) -> Settings {
        self.settings
    }

    /// Changes what is set.
    pub const fn set(&mut self, settings: Settings) {
        self.settings = settings;
    }

    /// What the settings say of themselves, if they could not be kept.
    pub fn say_of_settings(&mut self, said: Option<String>) {
        self.said = said;
    }

    /// Lets everything grow with the window: what fits a small laptop is small on a large screen.
    /// What is set comes on top.
    pub fn scale(&self, ctx: &egui::Context) {
        scale::follow(ctx, self.settings.size_percent);
    }

    /// Whether the person is in the middle of something: typing, choosing, reading the keys.
    pub fn is_busy(&self) -> bool {
        self.setting.is_some() || self.play.is_busy() || self.facilitator.is_busy()
    }

    /// Forgets what was typed and chosen in the last run; for the start of another.
    pub fn clear_play(&mut self) {
        self.play = PlayState::default();
        self.facilitator = FacilitatorState::default();
        self.aloud.forget();
        self.play.board.has_backdrop = self.has_backdrop;
    }

    /// Shows the first of what the hot wash has; for another run's.
    pub fn clear_hotwash(&mut self) {
        self.hotwash = HotwashState::default();
    }

    /// Takes everything that has arrived as seen; for a run that is resumed.
    pub fn has_seen(&mut self, view: &View) {
        self.play.has_seen(view);
    }

    /// From now on somebody paints [`Desk::picture`] behind the panels, which leave room for it.
    pub fn leave_room(&mut self) {
        self.has_backdrop = true;
        self.play.board.has_backdrop = true;
    }

    /// What the screen drawn last leaves to be painted behind it.
    pub fn picture(&self) -> Option<&Picture> {
        self.play.board.picture().filter(|_| self.has_picture)
    }

    /// The background, with a hole where somebody paints behind the panels.
    fn background(&mut self, ui: &egui::Ui, is_play: bool) -> egui::Shape {
        self.has_picture = self.has_backdrop && is_play;
        let (whole, colour) = (ui.max_rect(), Tokens::of(ui).background);
        let hole = self.picture().map_or(egui::Rect::NOTHING, |picture| picture.area);
        if !hole.is_positive() {
            return egui::Shape::rect_filled(whole, 0.0, colour);
        }
        let (left, right) = (whole.left()..=hole.left(), hole.right()..=whole.right());
        let middle = hole.left()..=hole.right();
        let parts = [
            (left, whole.y_range()),
            (right, whole.y_range()),
            (middle.clone(), egui::Rangef::new(whole.top(), hole.top())),
            (middle, egui::Rangef::new(hole.bottom(), whole.bottom())),
        ];
        let fill =
            |(x, y)| egui::Shape::rect_filled(egui::Rect::from_x_y_ranges(x, y), 0.0, colour);
        egui::Shape::Vec(parts.into_iter().map(fill).collect())
    }

    /// Draws a screen and says what is wished. Keys that work on every screen
    /// change the look and open the settings; Ctrl and plus or minus change the size.
    pub fn frame(&mut self, ui: &mut egui::Ui, screen: &Screen<'_>) -> Vec<Wish> {
        if !self.is_dressed(ui.ctx()) {
            return Vec::new();
        }
        let before = self.settings;
        let behind = ui.painter().add(egui::Shape::Noop);
        let mut wishes = Vec::new();
        if let Some(panel) = &mut self.setting {
            panel.listen(ui, &mut self.settings);
        }
        self.keys(ui, screen, &mut wishes);
        self.settings_ui(ui);
        match screen {
            Screen::Library(view) => library_ui(ui, view, &mut self.library, &mut wishes),
            Screen::Briefing(view) => briefing_ui(ui, view, &mut self.briefing, &mut wishes),
            Screen::Prepare(view) => prepare_ui(ui, view, &mut self.prepare, &mut wishes),
            Screen::Play(view) => play_ui(ui, view, &mut self.play, &mut wishes),
            Screen::Facilitator(view) => {
                facilitator_ui(ui, view, &mut self.facilitator, &mut wishes);
            }
            Screen::Hotwash(view) => hotwash_ui(ui, view, &mut self.hotwash, &mut wishes),
            Screen::Report(view) => report_ui(ui, view, &mut self.report, &mut wishes),
        }
        wishes.extend(self.read_aloud(ui, screen));
        let shape = self.background(ui, matches!(screen, Screen::Play(_)));
        ui.painter().set(behind, shape);
        if wishes.contains(&Wish::ToggleTheme) {
            self.settings.look = self.settings.look.next();
        }
        if wishes.contains(&Wish::ToSettings) {
            self.setting.get_or_insert_default();
        }
        wishes.retain(|wish| !matches!(wish, Wish::ToggleTheme | Wish::ToSettings));
        if self.settings != before {
            wishes.push(Wish::Set(self.settings));
            ui.ctx().request_repaint();
        }
        wishes
    }

    /// What is to be read aloud now, if that is set.
    fn read_aloud(&mut self, ui: &egui::Ui, screen: &Screen<'_>) -> Option<Wish> {
        if !self.settings.read_aloud {
            self.aloud.forget();
            return None;
        }
        if keys::asked(ui, Action::Hush) {
            return Some(Wish::Hush);
        }
        if keys::asked(ui, Action::SayAgain) {
            return self.aloud.last().map(Wish::Say);
        }
        let Screen::Play(play) = screen else { return None };
        self.aloud.hear(&self.words(), play, &self.play).map(Wish::Say)
    }

    /// The keys that work on every screen.
    fn keys(&mut self, ui: &egui::Ui, screen: &Screen<'_>, wishes: &mut Vec<Wish>) {
        if keys::asked(ui, Action::Look) {
            wishes.push(Wish::ToggleTheme);
        }
        match scale::asked(ui.ctx()) {
            Some(Resize::Larger) => self.settings = self.settings.larger(),
            Some(Resize::Smaller) => self.settings = self.settings.smaller(),
            Some(Resize::Usual) => self.settings.size_percent = 100,
            None => {}
        }
        if keys::asked(ui, Action::Settings) {
            self.setting = if self.setting.is_some() { None } else { Some(Panel::default()) };
        }
        // What lies over play then must be answered first.
        let comes_first = match screen {
            Screen::Play(play) => play.must_be_answered(),
            Screen::Facilitator(room) => room.must_be_answered(),
            _ => false,
        };
        if comes_first {
            self.setting = None;
        }
    }

    /// The settings lie over the screen and take its keys.
    fn settings_ui(&mut self, ui: &egui::Ui) {
        let Some(panel) = &mut self.setting else { return };
        let fits = scale::fits_percent(ui.ctx());
        if panel_ui(ui, panel, &mut self.settings, fits, self.said.as_deref()) {
            self.setting = None;
            self.said = None;
        }
        let is_typed =
            |event: &egui::Event| matches!(event, egui::Event::Key { .. } | egui::Event::Text(_));
        ui.input_mut(|input| input.events.retain(|event| !is_typed(event)));
    }

    /// Sets the fonts once and the colours when they change. Fonts can be used from the next pass
    /// on, so the first one draws nothing and asks for another at once.
    fn is_dressed(&mut self, ctx: &egui::Context) -> bool {
        let is_first = self.dressed.is_none();
        if is_first {
            ctx.set_fonts(super::fonts::definitions());
            ctx.request_discard("the fonts are new");
        }
        if self.dressed != Some(self.settings) {
            self.settings.look.dress(ctx, self.settings.reduced_motion);
            speech::speak(ctx, self.words());
            keys::hold(ctx, self.settings.keys);
            self.dressed = Some(self.settings);
        }
        !is_first
    }
}
