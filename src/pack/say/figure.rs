//! Figures that the program puts into texts while it runs: on paper they stand in square brackets.

use super::Say;
use crate::exercise::view::grouped;
use crate::id::MeterIx;
use crate::scenario::model::{Inject, Release};
use crate::time::ExerciseTime;

impl Say<'_> {
    /// A text with each `{meter:…}` replaced by what `figure` makes of it.
    fn with_figures(self, text: &str, figure: impl Fn(MeterIx) -> String) -> String {
        let meters = &self.scenario.meters;
        meters.pairs().fold(text.to_owned(), |text, (key, meter)| {
            text.replace(&format!("{{meter:{}}}", meter.slug), &figure(key))
        })
    }

    /// An inject's own text, with the figures it would show if nobody had acted.
    pub(in crate::pack) fn body(self, inject: &Inject) -> String {
        self.figures(inject, &inject.body)
    }

    /// A text of an inject, with the figures it would show if nobody had acted.
    pub(in crate::pack) fn figures(self, inject: &Inject, text: &str) -> String {
        self.with_figures(text, |meter| match inject.release {
            Release::At(at) => format!("[{}]", grouped(self.untouched(meter, at))),
            _ => self.named(meter),
        })
    }

    /// A text whose moment is not known, with the names of its figures.
    pub(in crate::pack) fn other_body(self, text: &str) -> String {
        self.with_figures(text, |meter| self.named(meter))
    }

    /// A text to be handed out, with room to write its figures in.
    pub(in crate::pack) fn blank_body(self, text: &str) -> String {
        self.with_figures(text, |_| "________".to_owned())
    }

    /// What the square brackets of an inject stand for; none without any.
    pub(in crate::pack) fn about_figures(self, inject: &Inject) -> Option<String> {
        let texts = || {
            let others = inject.variants.iter().map(|variant| variant.body.as_str());
            std::iter::once(inject.body.as_str()).chain(others)
        };
        let named: Vec<String> = self
            .scenario
            .meters
            .iter()
            .filter(|meter| texts().any(|it| it.contains(&format!("{{meter:{}}}", meter.slug))))
            .map(|meter| format!("{}, {} at the start", meter.title, grouped(meter.start)))
            .collect();
        (!named.is_empty()).then(|| {
            format!(
                "In square brackets: {}. The number is the one to read out if nobody has acted; the \
                 program shows the true one.",
                named.join("; ")
            )
        })
    }

    fn named(self, meter: MeterIx) -> String {
        format!("[{}]", self.scenario.meters[meter].unit)
    }

    fn untouched(self, meter: MeterIx, at: ExerciseTime) -> i64 {
        let meter = &self.scenario.meters[meter];
        let grown = meter.per_minute.saturating_mul(at.since(ExerciseTime::START).minutes());
        meter.start.saturating_add(grown).clamp(meter.min, meter.max)
    }
}
