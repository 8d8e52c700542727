//! How the figures were made: formulas in words, parameters, versions, hashes.

use crate::dice;
use crate::exercise::Rating;
use crate::paper::words::{definition, letter};
use crate::report::model::{Method, SCHEMA, Stated};
use crate::report::run::Run;

const PARAGRAPHS: [&str; 10] = [
    "Each expected response earns between 0 and 1: the worth of what was done (1 for the best way, \
     less for a second-best one), times how soon it was begun, times whether what should come first \
     came first.",
    "How soon: full credit up to the time given. From there it falls evenly to 0.7 at twice that \
     time or later as the scenario says, and is 0.6 after that. Where harm spreads or a legal clock \
     runs it falls to 0.5 and then 0.25. Never done is 0. Time counts from the moment the response \
     was asked for to the moment work on it began; pauses do not count.",
    "Order: half the credit is shared out among the things that come first; each that did not takes its \
     share.",
    "Words: where a response is a message made of lines, what it earns is multiplied by what belongs \
     in it and was said, less what does harm in it, over all that belonged in it and could be said \
     when it was written; never by less than 0.3. A message that was only reported, without its \
     words, is not judged by them.",
    "An objective's score is the weighted mean of its responses, in points of a hundred. The total is \
     the weighted mean of the objectives; one with fewer than five responses weighs less and shows \
     letters only.",
    "From the total, harm is taken: 3 points for a minor, 8 for a major, 15 for a critical one, half \
     if it was put right later, 30 at most. Acts that answered nothing take up to 10 points once \
     they are more than half as many as the expected responses. A hint takes 2 points, 10 at most.",
    "Give or take: the responses are drawn again a thousand times with replacement, objective by \
     objective, from the seed below; the middle 95 per cent of the results is the range.",
    "A rating is suggested by rule and confirmed or changed by a person. Not achieved (U): a response \
     that the objective stands or falls with was never done, or the score is below 50. Major \
     challenges (M): achieved, but with a major or critical harm, or such a response after it was \
     late or out of order. Some challenges (S): below 90, or a weak response of importance. Otherwise \
     P. A percentage alone never makes an M.",
    "What play did not come to, what nobody was there to do, and what the facilitator left out says \
     nothing about the team and is not counted.",
    "What lay behind a loss is read from the record: who had been told, who was at other work, what \
     was begun and when. Why people did what they did is for the room to say.",
];

pub(super) fn method(run: &Run<'_>) -> Method {
    let input = run.input;
    let scenario = run.scenario();
    let mut stated = vec![
        Stated::new("Scenario", format!("{} {}", scenario.about.slug, scenario.about.version)),
        Stated::new("Program", format!("Drillhall {}", env!("CARGO_PKG_VERSION"))),
        Stated::new("Seed", input.setup.seed.to_string()),
        Stated::new("Dice", dice::ALGORITHM),
        Stated::new("Shape of the data", SCHEMA),
        Stated::new(
            "Journal",
            input
                .journal_head
                .clone()
                .unwrap_or_else(|| "not sealed when this was made".to_owned()),
        ),
    ];
    stated.extend(input.sources.iter().map(|(name, hash)| Stated::new(name, hash.clone())));
    let ratings = [Rating::P, Rating::S, Rating::M, Rating::U, Rating::NotExercised];
    Method {
        paragraphs: PARAGRAPHS.iter().map(|text| (*text).to_owned()).collect(),
        stated,
        ratings: ratings
            .into_iter()
            .map(|rating| Stated::new(letter(rating), definition(rating)))
            .collect(),
    }
}
