//! What happens to the world, in words.

use super::Say;
use crate::scenario::model::Effect;

impl Say<'_> {
    /// An effect as part of a list: `Ward PCs encrypted stops growing`.
    pub(in crate::pack) fn effect(self, effect: Effect) -> String {
        let scenario = self.scenario;
        match effect {
            Effect::Set(fact) => format!("it becomes true that {}", self.fact(fact)),
            Effect::Clear(fact) => format!("it is no longer true that {}", self.fact(fact)),
            Effect::Reveal(fact, who) => {
                format!("{} is now known to {}", self.fact(fact), self.whom(who))
            }
            Effect::Add(meter, by) => {
                format!("{}: {}", scenario.meters[meter].title, signed(by))
            }
            Effect::SetRate(meter, 0) => format!("{}: stands still", scenario.meters[meter].title),
            Effect::SetRate(meter, rate) => {
                format!("{}: {} a minute from now on", scenario.meters[meter].title, signed(rate))
            }
            Effect::AddRate(meter, by) => {
                format!("{}: {} a minute on top", scenario.meters[meter].title, signed(by))
            }
            Effect::StartClock(clock) => format!("{} starts", scenario.clocks[clock].regime),
            Effect::StopClock(clock) => format!("{} stops", scenario.clocks[clock].regime),
            Effect::Release(inject) => format!("{} comes", self.inject(inject)),
            Effect::Cancel(inject) => format!("{} is taken out", self.inject(inject)),
            Effect::Occupy(role, span) => {
                format!("{} is busy for {}", self.role(role), span.in_words())
            }
            Effect::Free(role) => format!("{} is free again", self.role(role)),
            Effect::EndPhase => "this phase ends".to_owned(),
            Effect::EndEx => "play ends".to_owned(),
        }
    }

    /// Effects in one line; empty for none. What is made true and known at once is said once.
    pub(in crate::pack) fn effects(self, effects: &[Effect]) -> String {
        let is_known = |set: &Effect| match set {
            Effect::Set(fact) => {
                effects.iter().any(|it| matches!(it, Effect::Reveal(known, _) if known == fact))
            }
            _ => false,
        };
        let said = effects.iter().filter(|effect| !is_known(effect));
        let parts: Vec<String> = said.map(|effect| self.effect(*effect)).collect();
        parts.join("; ")
    }
}

/// `+12`, `−5`.
fn signed(number: i64) -> String {
    let sign = if number < 0 { '−' } else { '+' };
    format!("{sign}{}", number.unsigned_abs())
}
