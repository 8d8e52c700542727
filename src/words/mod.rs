//! What the program says, in the language of who reads it: the files of `assets/words`.
//!
//! A phrase has an id that begins with the name of its file: `home-settings` stands in `home.ftl`.
//! Scenarios keep the language they were written in, and so do documents and journals.
//!
//! ```
//! use drillhall::say;
//! use drillhall::words::Words;
//!
//! let words = Words::english();
//! assert_eq!(words.say("home-quit"), "Quit");
//! assert_eq!(say!(words, "home-minutes", minutes = 25), "25 min");
//! ```

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::sync::{Arc, LazyLock};
use unic_langid::{LanguageIdentifier, langid};

mod phrase;
mod pseudo;

pub use fluent_bundle::FluentValue as Value;

/// The languages there are.
#[expect(clippy::unsafe_derive_deserialize, reason = "the unsafe code is inside `langid!`")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// German.
    German,
}

macro_rules! files {
    ($($name:literal)*) => {
        /// The files of each language, by name.
        const FILES: &[(&str, [&str; 2])] = &[$((
            $name,
            [
                include_str!(concat!("../../assets/words/en/", $name, ".ftl")),
                include_str!(concat!("../../assets/words/de/", $name, ".ftl")),
            ],
        ),)*];
    };
}

files! {
    "act" "board" "briefing" "hall" "home" "hotwash" "inbox" "keys" "lead" "play" "prepare" "refusal"
    "report" "room" "settings" "stage" "time" "verdict" "view"
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::English, Self::German];

    /// What those who speak it call it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::German => "Deutsch",
        }
    }

    /// Its words.
    pub fn words(self) -> Arc<Words> {
        static ENGLISH: LazyLock<Arc<Words>> =
            LazyLock::new(|| Arc::new(Words::new(Language::English, None)));
        static GERMAN: LazyLock<Arc<Words>> =
            LazyLock::new(|| Arc::new(Words::new(Language::German, Some(Words::english()))));
        Arc::clone(match self {
            Self::English => &ENGLISH,
            Self::German => &GERMAN,
        })
    }

    const fn tag(self) -> LanguageIdentifier {
        match self {
            Self::English => langid!("en"),
            Self::German => langid!("de"),
        }
    }
}

/// All that the program says, in one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
    /// Where a phrase is taken from that this language lacks.
    otherwise: Option<Arc<Self>>,
    is_pseudo: bool,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("locales", &self.bundle.locales).finish_non_exhaustive()
    }
}

impl Words {
    /// English.
    pub fn english() -> Arc<Self> {
        Language::English.words()
    }

    /// English with ears on: longer, accented and in brackets, so that what was forgotten and what
    /// does not fit is seen.
    pub fn pseudo() -> Arc<Self> {
        let mut words = Self::new(Language::English, None);
        words.bundle.set_transform(Some(pseudo::accented));
        words.is_pseudo = true;
        Arc::new(words)
    }

    fn new(language: Language, otherwise: Option<Arc<Self>>) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.tag()]);
        // Nothing here is written from right to left, and fonts draw the marks as boxes.
        bundle.set_use_isolating(false);
        for (_, texts) in FILES {
            let [english, german] = *texts;
            let text = match language {
                Language::English => english,
                Language::German => german,
            };
            // What is broken in a file is skipped; a test reads them.
            let resource = match FluentResource::try_new(text.to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Self { bundle, otherwise, is_pseudo: false }
    }

    /// A phrase by its id.
    pub fn say(&self, id: &str) -> String {
        self.fill(id, &[])
    }

    /// A phrase by its id, with what stands in it; see [`say!`](crate::say).
    pub fn fill(&self, id: &str, with: &[(&'static str, Value<'_>)]) -> String {
        let args: FluentArgs<'_> =
            with.iter().map(|(name, value)| (*name, value.clone())).collect();
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return self.otherwise.as_ref().map_or_else(|| missing(id), |it| it.fill(id, with));
        };
        let mut errors: Vec<FluentError> = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(&args), &mut errors);
        debug_assert!(errors.is_empty(), "{id}: {errors:?}");
        if self.is_pseudo { format!("[{said}]") } else { said.into_owned() }
    }
}

/// Nothing is said with an id that no file has; a test holds the ids in the code against the files.
fn missing(id: &str) -> String {
    debug_assert!(false, "no file of words has “{id}”");
    id.to_owned()
}

/// A phrase with what stands in it: `say!(words, "home-minutes", minutes = 25)`.
#[macro_export]
macro_rules! say {
    ($words:expr, $id:expr $(, $name:ident = $value:expr)* $(,)?) => {
        $words.fill($id, &[$((stringify!($name), $crate::words::Value::from($value))),*])
    };
}

#[cfg(test)]
mod tests;
