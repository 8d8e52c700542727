//! Reading aloud: with the speech program of this machine, if there is one.

use crate::words::Language;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

/// Something that reads aloud.
pub trait Speaker {
    /// Whether it can.
    fn is_there(&self) -> bool;
    /// Reads this, and stops what it was reading.
    fn say(&mut self, text: &str, language: Language);
    /// Stops.
    fn hush(&mut self);
}

/// Nothing that reads.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Silence;

impl Speaker for Silence {
    fn is_there(&self) -> bool {
        false
    }

    fn say(&mut self, _text: &str, _language: Language) {}

    fn hush(&mut self) {}
}

/// The speech program of this machine. The text is handed to it as it is, by no shell.
#[derive(Debug, Default)]
pub struct Voice {
    program: Option<PathBuf>,
    reading: Option<Child>,
}

/// What reads aloud on this machine.
const PROGRAM: &str = if cfg!(target_os = "macos") {
    "say"
} else if cfg!(target_os = "windows") {
    "powershell.exe"
} else {
    "spd-say"
};

/// What tells Windows to read what comes in.
const SAPI: &str = "[Console]::InputEncoding = [Text.Encoding]::UTF8; \
                    Add-Type -AssemblyName System.Speech; \
                    (New-Object System.Speech.Synthesis.SpeechSynthesizer)\
                    .Speak([Console]::In.ReadToEnd())";

impl Voice {
    /// The program, if this machine has it.
    pub fn found() -> Self {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let mut places = std::env::split_paths(&path).map(|folder| folder.join(PROGRAM));
        Self { program: places.find(|place| place.is_file()), reading: None }
    }

    fn spawn(&self, text: &str, language: Language) -> Option<Child> {
        let mut command = Command::new(self.program.as_ref()?);
        let takes_in = cfg!(any(target_os = "macos", target_os = "windows"));
        if cfg!(target_os = "macos") {
            command.args(["-f", "-"]);
        } else if cfg!(target_os = "windows") {
            command.args(["-NoProfile", "-NonInteractive", "-Command", SAPI]);
        } else {
            let language = match language {
                Language::English => "en",
                Language::German => "de",
            };
            command.args(["--wait", "--language", language, "--", text]);
        }
        let mut child = command
            .stdin(if takes_in { Stdio::piped() } else { Stdio::null() })
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .ok()?;
        if let Some(mut input) = child.stdin.take() {
            // A program that does not listen reads nothing; there is nobody to tell.
            drop(input.write_all(text.as_bytes()));
        }
        Some(child)
    }
}

impl Speaker for Voice {
    fn is_there(&self) -> bool {
        self.program.is_some()
    }

    fn say(&mut self, text: &str, language: Language) {
        self.hush();
        self.reading = self.spawn(text, language);
    }

    fn hush(&mut self) {
        let Some(mut child) = self.reading.take() else { return };
        // The dispatcher on Linux reads on after who asked has gone.
        if cfg!(target_os = "linux")
            && let Some(program) = &self.program
        {
            drop(Command::new(program).arg("--cancel").stdin(Stdio::null()).status());
        }
        // It may have come to its end by itself.
        drop(child.kill());
        drop(child.wait());
    }
}

impl Drop for Voice {
    fn drop(&mut self) {
        self.hush();
    }
}
