//! Settings are kept, hold at once, and a broken file does no harm.

use super::{at, hall_with, library, playing, start};
use crate::hall::Hall;
use crate::store::disk::RealDisk;
use crate::store::files::{read_text, write_whole};
use crate::ui::{Settings, Theme, Timing, Wish};
use std::path::Path;

fn opened(folder: &Path) -> Hall {
    hall_with(folder, RealDisk, Some(folder.join("config/settings.ron")))
}

fn set(hall: &mut Hall, settings: Settings) {
    assert!(hall.carry_out(Wish::Set(settings), at(3)), "the window stays open");
}

#[test]
fn what_is_set_is_there_the_next_time() {
    let folder = tempfile::tempdir().unwrap();
    let settings = Settings {
        look: Theme::ContrastDark,
        timing: Timing::Twice,
        reduced_motion: true,
        ..Settings::default()
    };
    set(&mut opened(folder.path()), settings);
    let mut later = opened(folder.path());
    assert_eq!(library(&later).notice, None);
    assert_eq!(later.desk.settings(), settings);
    start(&mut later);
    assert_eq!(playing(&mut later).run.exercise().state().speed, (1, 2), "from the first minute");
}

#[test]
fn a_broken_file_is_said_once_and_replaced_with_the_first_change() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("config/settings.ron");
    std::fs::create_dir(folder.path().join("config")).unwrap();
    write_whole(&path, b"(look: ").unwrap();
    let mut hall = opened(folder.path());
    let said = library(&hall).notice.clone().unwrap();
    assert!(said.starts_with("Your settings could not be read, so everything is"), "{said}");
    start(&mut hall);
    hall.carry_out(Wish::ToLibrary, at(2));
    assert_eq!(library(&hall).notice, None, "it is said once");
    assert_eq!(read_text(&path).unwrap(), "(look: ", "nothing was changed yet");
    set(&mut hall, Settings { look: Theme::Light, ..Settings::default() });
    assert_eq!(opened(folder.path()).theme(), Theme::Light);
}

#[test]
fn what_cannot_be_kept_holds_all_the_same_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    write_whole(&folder.path().join("config"), b"").unwrap();
    let mut hall = opened(folder.path());
    set(&mut hall, Settings { look: Theme::Light, ..Settings::default() });
    assert_eq!(hall.theme(), Theme::Light);
    let said = library(&hall).notice.clone().unwrap();
    assert!(said.starts_with("This holds until the window is closed, then it is lost: "), "{said}");
}
