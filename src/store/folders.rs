//! Where a person's own files lie on this machine.

use etcetera::BaseStrategy as _;
use std::io;
use std::path::{Path, PathBuf};

/// The folder of the user's own library, whether it exists or not.
///
/// On Linux and macOS `$XDG_DATA_HOME/drillhall/scenarios`, usually
/// `~/.local/share/drillhall/scenarios`; on Windows the roaming application data.
pub fn own_library() -> Option<PathBuf> {
    let strategy = etcetera::choose_base_strategy().ok()?;
    Some(strategy.data_dir().join("drillhall").join("scenarios"))
}

/// The folder of the user's own exercises: journals, and the reports made from them.
pub fn exercises() -> Option<PathBuf> {
    let strategy = etcetera::choose_base_strategy().ok()?;
    Some(strategy.data_dir().join("drillhall").join("exercises"))
}

/// The folder of the user's programme: the log, the database and the journals taken in.
pub fn programme() -> Option<PathBuf> {
    let strategy = etcetera::choose_base_strategy().ok()?;
    Some(strategy.data_dir().join("drillhall").join("programme"))
}

/// The file that keeps what the user has set.
///
/// On Linux and macOS `$XDG_CONFIG_HOME/drillhall/settings.ron`, usually
/// `~/.config/drillhall/settings.ron`; on Windows in the roaming application data.
pub fn settings() -> Option<PathBuf> {
    let strategy = etcetera::choose_base_strategy().ok()?;
    Some(strategy.config_dir().join("drillhall").join("settings.ron"))
}

/// The file that keeps the user's key for signing evidence.
pub fn signing_key() -> Option<PathBuf> {
    let strategy = etcetera::choose_base_strategy().ok()?;
    Some(strategy.config_dir().join("drillhall").join("signing.key"))
}

/// Makes a folder, and those above it, unless it is there.
pub fn make(folder: &Path) -> io::Result<()> {
    std::fs::create_dir_all(folder)
}
