//! Who did what when: a lane for each role, the times given shaded, marks for what was done.

use super::plots::shape;
use crate::report::model::{AfterActionReport, LogLine, LogSort, Verdict, WindowLine};
use maud::{Markup, html};

const LEFT: i64 = 158;
const WIDTH: i64 = 772;
const PLOT: i64 = WIDTH - LEFT - 22;
const LANE: i64 = 38;
const TOP: i64 = 6;
/// Most times given that are drawn above each other in a lane.
const STACKED: usize = 4;

/// The picture; the timeline under it says the same in words.
pub(super) fn draw(report: &AfterActionReport) -> Markup {
    let lanes = lanes(report);
    let height = TOP + LANE * (count(lanes.len()) + 1) + 22;
    let length = report.length_ms.max(60_000);
    html! {
        figure {
            svg.wide viewBox=(format!("0 0 {WIDTH} {height}")) role="img"
                aria-label="What each role did when; the table below says it in words" {
                (scale(length, height))
                (lane_line(0, "Injects"))
                @for line in report.log.iter().filter(|it| is_inject(it)) {
                    (inject_mark(x(line.moment.ms, length)))
                }
                @for (row, (role, name)) in (1..).zip(&lanes) {
                    (lane_line(row, name))
                    (windows(report, *role, row, length))
                    (marks(report, *role, row, length))
                }
            }
            figcaption.small {
                "▼ inject. Bars: the time given for a response, pale where it was missed. ● in time, \
                 ◆ slow, ■ late or harmful, ✕ not done, ○ other work, ◇ decision."
            }
        }
    }
}

fn count(length: usize) -> i64 {
    i64::try_from(length).unwrap_or(0)
}

fn x(millis: i64, length: i64) -> i64 {
    LEFT + millis.clamp(0, length) * PLOT / length
}

const fn y(row: i64) -> i64 {
    TOP + row * LANE
}

/// The roles that did something or were waited for.
fn lanes(report: &AfterActionReport) -> Vec<(usize, &str)> {
    let acted = |role: usize| {
        report.log.iter().any(|line| line.role == Some(role) && line.sort != LogSort::Conduct)
            || report.windows.iter().any(|window| window.role == role)
    };
    let names = report.roles.iter().map(|role| role.title.as_str());
    names.enumerate().filter(|(role, _)| acted(*role)).collect()
}

fn is_inject(line: &LogLine) -> bool {
    line.sort == LogSort::Inject && line.weight >= 2 && line.text.starts_with('“')
}

/// Minutes between the lines of the scale: about six of them.
fn every(length: i64) -> i64 {
    const STEPS: [i64; 8] = [1, 2, 5, 10, 15, 20, 30, 60];
    let minutes = length / 60_000;
    STEPS.into_iter().find(|step| minutes / step <= 8).unwrap_or(120)
}

fn scale(length: i64, height: i64) -> Markup {
    let step = every(length);
    let ticks: Vec<i64> = (0..=length / 60_000 / step).map(|at| at * step).collect();
    html! {
        g stroke="#E3E0D8" {
            @for tick in &ticks {
                @let x = x(tick * 60_000, length);
                line x1=(x) y1=(TOP) x2=(x) y2=(height - 20) {}
            }
        }
        g font-size="11" fill="#5A6676" text-anchor="middle" {
            @for tick in &ticks {
                text x=(x(tick * 60_000, length)) y=(height - 6) {
                    @if *tick == 0 { "start" } @else { (tick) " min" }
                }
            }
        }
    }
}

fn lane_line(row: i64, name: &str) -> Markup {
    let shown: String = if name.chars().count() > 24 {
        name.chars().take(23).chain(['…']).collect()
    } else {
        name.to_owned()
    };
    html! {
        line x1="0" y1=(y(row + 1)) x2=(WIDTH) y2=(y(row + 1)) stroke="#E3E0D8" {}
        text x="0" y=(y(row) + 23) font-size="12" fill="#1B2129" { (shown) }
    }
}

fn inject_mark(x: i64) -> Markup {
    html! { path d=(format!("M{} {}h10l-5 9z", x - 5, y(0) + 14)) fill="#4A5563" {} }
}

/// The times given, thin bars under the marks; those that overlap stand above each other.
fn windows(report: &AfterActionReport, role: usize, row: i64, length: i64) -> Markup {
    let mut ends = [i64::MIN; STACKED];
    let mut bars: Vec<(usize, &WindowLine)> = Vec::new();
    let mut windows: Vec<&WindowLine> =
        report.windows.iter().filter(|window| window.role == role).collect();
    windows.sort_by_key(|window| (window.from_ms, window.to_ms));
    for window in windows {
        let free = ends.iter().position(|end| *end <= window.from_ms).unwrap_or(STACKED - 1);
        if let Some(end) = ends.get_mut(free) {
            *end = (*end).max(window.to_ms);
        }
        bars.push((free, window));
    }
    html! {
        @for (level, window) in bars {
            @let left = x(window.from_ms, length);
            @let right = x(window.to_ms, length).max(left + 3);
            @let fill = if window.verdict == Verdict::NotDone { "#F0D5CB" } else { "#CFE0DB" };
            rect x=(left) y=(y(row) + 4 + 8 * count(level)) width=(right - left) height="6" rx="2"
                fill=(fill) {}
        }
    }
}

fn marks(report: &AfterActionReport, role: usize, row: i64, length: i64) -> Markup {
    let mine = report.log.iter().filter(|line| line.role == Some(role));
    html! {
        @for line in mine {
            @let (x, y) = (x(line.moment.ms, length), y(row) + 19);
            @match line.sort {
                LogSort::Act if line.text.starts_with("Is in command") => {}
                LogSort::Act => { (shape(x, y, line.verdict.unwrap_or(Verdict::Untimed))) }
                LogSort::Harm => { (shape(x, y, Verdict::Late)) }
                LogSort::Decision => {
                    path d=(format!("M{x} {}l6 6-6 6-6-6z", y - 6)) fill="#fff" stroke="#1B2129"
                        stroke-width="1.5" {}
                }
                _ => {}
            }
        }
        @for window in report.windows.iter().filter(|it| it.role == role) {
            @if window.verdict == Verdict::NotDone {
                (shape(x(window.to_ms, length), y(row) + 19, Verdict::NotDone))
            }
        }
    }
}
