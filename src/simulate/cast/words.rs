//! What a bot says in the messages it sends: each picks its lines as well as it plays.

use crate::dice::Dice;
use crate::exercise::{Act, Exercise, Said, Work, message_on_offer};
use crate::id::{LineIx, LineSet, RoleIx};
use crate::simulate::plan::{BotPlan, Lines};

/// The work with words, if it is an act that sends a message. A line is in if `picks` says so;
/// something is always said.
pub(super) fn worded(
    plan: &BotPlan,
    exercise: &Exercise,
    role: RoleIx,
    work: Work,
    mut picks: impl FnMut(&Lines, LineIx) -> bool,
) -> Work {
    let Work::Act(act) = work else { return work };
    let offered = message_on_offer(exercise.scenario(), exercise.state(), role, &act);
    let Some((message, offered)) = offered.map(|it| (it.message(), it.lines())) else {
        return work;
    };
    let lines = &plan.lines[message];
    let mut said: LineSet = offered.iter().filter(|line| picks(lines, *line)).collect();
    if said.is_empty() {
        let best = offered.and(lines.good).iter().next().or_else(|| offered.iter().next());
        said = best.into_iter().collect();
    }
    Work::Act(Act { says: Said::new(message, said), ..act })
}

/// Whether one who makes so many mistakes in a hundred picks a line: some of what belongs in the
/// message is forgotten, and half as often something is said that had better not been.
pub(super) fn with_mistakes(mistakes: u32, dice: &mut Dice, lines: &Lines, line: LineIx) -> bool {
    let mut slips = |of: u32| mistakes > 0 && dice.chance(mistakes, of);
    if lines.good.has(line) { !slips(100) } else { lines.bad.has(line) && slips(200) }
}
