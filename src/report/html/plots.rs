//! Small pictures that stand in a table's cells: each beside the words that say the same.

use crate::report::model::Verdict;
use maud::{Markup, html};

const BAR_WIDTH: i64 = 190;

/// Points of a hundred as a bar, with the two ends of their doubt.
pub(super) fn bar(points: i64, low: i64, high: i64, rating: &str) -> Markup {
    let x = |milli: i64| milli.clamp(0, 100_000) * BAR_WIDTH / 100_000;
    let fill = match rating {
        "P" => "#258074",
        "S" => "#2F5D8A",
        "M" => "#A5851B",
        "U" => "#B4492A",
        _ => "#7B8794",
    };
    html! {
        svg width=(BAR_WIDTH + 2) height="18" viewBox=(format!("-1 0 {} 18", BAR_WIDTH + 2)) aria-hidden="true" {
            rect x="0" y="4" width=(BAR_WIDTH) height="10" rx="5" fill="#ECE9E1" {}
            rect x="0" y="4" width=(x(points).max(5)) height="10" rx="5" fill=(fill) {}
            g stroke="#1B2129" stroke-width="1.5" opacity="0.55" {
                line x1=(x(low)) y1="1" x2=(x(low)) y2="17" {}
                line x1=(x(high)) y1="1" x2=(x(high)) y2="17" {}
            }
        }
    }
}

/// Ends of the stretches of the scale, in seconds; each stretch is equally long, so that a minute
/// and an hour have room in one picture.
const STOPS: [i64; 8] = [0, 30, 60, 120, 300, 600, 1_200, 3_600];
const STRETCH: i64 = 40;
const DOT_WIDTH: i64 = STRETCH * 7;

fn place(millis: i64) -> i64 {
    let stretches = STOPS.iter().zip(STOPS.iter().skip(1)).enumerate();
    for (at, (from, to)) in stretches {
        if millis <= to * 1000 {
            let left = i64::try_from(at).unwrap_or(0) * STRETCH;
            return left + (millis - from * 1000) * STRETCH / ((to - from) * 1000);
        }
    }
    DOT_WIDTH
}

/// The time given, shaded, and where in it the work began.
pub(super) fn dot(window: i64, late: i64, took: Option<i64>, verdict: Verdict) -> Markup {
    let view = format!("-7 0 {} 24", DOT_WIDTH + 14);
    html! {
        svg width=(DOT_WIDTH + 14) height="24" viewBox=(view) aria-hidden="true" {
            (grid())
            rect x="0" y="5" width=(place(late)) height="14" rx="3" fill="#EFEDE6" {}
            rect x="0" y="5" width=(place(window)) height="14" rx="3" fill="#CFE0DB" {}
            @if let Some(took) = took { (shape(place(took), 12, verdict)) }
            @else { (shape(place(late).min(DOT_WIDTH - 4), 12, verdict)) }
        }
    }
}

fn grid() -> Markup {
    html! {
        g stroke="#E3E0D8" {
            @for at in 0..=7_i64 { line x1=(at * STRETCH) y1="0" x2=(at * STRETCH) y2="24" {} }
        }
    }
}

/// The mark of a verdict: shape and colour say the same.
pub(super) fn shape(x: i64, y: i64, verdict: Verdict) -> Markup {
    match verdict {
        Verdict::InTime => html! { circle cx=(x) cy=(y) r="5" fill="#258074" {} },
        Verdict::Untimed => {
            html! { circle cx=(x) cy=(y) r="4" fill="#fff" stroke="#5A6676" stroke-width="1.5" {} }
        }
        Verdict::Slow => html! {
            path d=(format!("M{x} {}l6 6-6 6-6-6z", y - 6)) fill="#A5851B" {}
        },
        Verdict::Late => html! {
            rect x=(x - 5) y=(y - 5) width="10" height="10" fill="#B4492A" {}
        },
        Verdict::NotDone => html! {
            path d=(format!("M{} {}l9 9m0-9l-9 9", x - 4, y - 4)) stroke="#B4492A"
                stroke-width="2.5" fill="none" {}
        },
    }
}

/// The figures under the marks.
pub(super) fn dot_scale() -> Markup {
    const NAMES: [&str; 8] = ["0", "30 s", "1 min", "2", "5", "10", "20", "60"];
    let view = format!("-7 0 {} 16", DOT_WIDTH + 14);
    html! {
        svg width=(DOT_WIDTH + 14) height="16" viewBox=(view) role="img"
            aria-label="Scale from nought to sixty minutes" {
            g font-size="10.5" fill="#5A6676" text-anchor="middle" {
                @for (x, name) in (0..).step_by(40).zip(NAMES) {
                    text x=(x) y="11" { (name) }
                }
            }
        }
    }
}

/// A step of the waterfall, in tenths of a point.
pub(super) fn step(from: i64, to: i64) -> Markup {
    const WIDTH: i64 = 180;
    let x = |tenths: i64| tenths.clamp(0, 1000) * WIDTH / 1000;
    let (left, right) = (x(from.min(to)), x(from.max(to)));
    let fill = match (from, from < to) {
        (0, true) => "#1B2129",
        (_, true) => "#258074",
        (_, false) => "#B4492A",
    };
    html! {
        svg width=(WIDTH + 2) height="14" viewBox=(format!("-1 0 {} 14", WIDTH + 2)) aria-hidden="true" {
            rect x="0" y="6" width=(WIDTH) height="2" fill="#ECE9E1" {}
            rect x=(left) y="2" width=((right - left).max(2)) height="10" rx="1" fill=(fill) {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scale_is_even_between_its_stops() {
        assert_eq!(place(0), 0);
        assert_eq!(place(30_000), STRETCH);
        assert_eq!(place(45_000), STRETCH + STRETCH / 2);
        assert_eq!(place(3_600_000), DOT_WIDTH);
        assert_eq!(place(i64::MAX), DOT_WIDTH, "what is longer stands at the end");
    }
}
