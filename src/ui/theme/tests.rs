//! Every look can be read, and told apart by everybody.

use super::*;

fn linear(channel: u8) -> f64 {
    let value = f64::from(channel) / 255.0;
    if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
}

fn luminance(colour: Color32) -> f64 {
    0.2126 * linear(colour.r()) + 0.7152 * linear(colour.g()) + 0.0722 * linear(colour.b())
}

fn contrast(one: Color32, other: Color32) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn contrast_is_measured_as_wcag_does() {
    assert!((contrast(Color32::BLACK, Color32::WHITE) - 21.0).abs() < 0.01);
    let grey = Color32::from_hex("#767676").unwrap();
    assert!((contrast(grey, Color32::WHITE) - 4.54).abs() < 0.01);
}

#[test]
fn every_text_can_be_read_on_every_surface() {
    for theme in Theme::ALL {
        let t = theme.tokens();
        let texts = [
            ("text", t.text),
            ("muted", t.muted),
            ("dim", t.dim),
            ("accent", t.accent),
            ("performed", t.performed),
            ("some", t.some),
            ("major", t.major),
            ("unable", t.unable),
            ("private", t.private),
        ];
        for (name, colour) in texts {
            for surface in [t.background, t.panel, t.raised] {
                let ratio = contrast(colour, surface);
                assert!(ratio >= 4.5, "{theme:?} {name} on {surface:?}: {ratio:.2}");
            }
        }
        for (text, surface) in [
            (t.ink, t.paper),
            (t.ink_muted, t.paper),
            (t.on_accent, t.accent),
            (t.text, t.call),
            (t.muted, t.call),
            (t.major, t.call),
        ] {
            let ratio = contrast(text, surface);
            assert!(ratio >= 4.5, "{theme:?} {text:?} on {surface:?}: {ratio:.2}");
        }
    }
}

#[test]
fn focus_and_bars_stand_out_from_what_they_lie_on() {
    for theme in Theme::ALL {
        let t = theme.tokens();
        for surface in [t.background, t.panel, t.raised] {
            assert!(contrast(t.accent, surface) >= 3.0, "{theme:?} focus");
        }
        for bar in [t.performed, t.some, t.major, t.unable, t.accent] {
            assert!(contrast(bar, t.track) >= 3.0, "{theme:?} {bar:?} on its track");
        }
    }
}

/// How people with one kind of cone missing see: matrices over linear red, green and blue, severity
/// 1.0 (Machado, Oliveira and Fernandes 2009). The first one changes nothing.
const EYES: [(&str, [[f64; 3]; 3]); 4] = [
    ("everybody", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protanopia",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
];

/// A colour in CIE 1976 L*a*b* (D65), as such eyes see it.
fn seen(colour: Color32, eyes: &[[f64; 3]; 3]) -> [f64; 3] {
    let linear = [colour.r(), colour.g(), colour.b()].map(linear);
    let mix = |row: &[f64; 3]| row.iter().zip(linear).map(|(part, value)| part * value).sum();
    let [red, green, blue] = [0, 1, 2].map(|row: usize| f64::clamp(mix(&eyes[row]), 0.0, 1.0));
    let bend = |it: f64| if it > 0.008_856 { it.cbrt() } else { 7.787 * it + 16.0 / 116.0 };
    let across = bend((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.950_47);
    let light = bend(0.2126 * red + 0.7152 * green + 0.0722 * blue);
    let deep = bend((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.088_83);
    [116.0 * light - 16.0, 500.0 * (across - light), 200.0 * (light - deep)]
}

#[test]
fn ratings_are_told_apart_whatever_the_eyes() {
    for theme in Theme::ALL {
        let t = theme.tokens();
        let marks = [
            ("performed", t.performed),
            ("some", t.some),
            ("major", t.major),
            ("unable", t.unable),
            ("private", t.private),
        ];
        for (eyes, matrix) in &EYES {
            for (at, (one, first)) in marks.iter().enumerate() {
                for (other, second) in &marks[at + 1..] {
                    let pairs = seen(*first, matrix).into_iter().zip(seen(*second, matrix));
                    let distance = pairs.map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt();
                    assert!(
                        distance >= 20.0,
                        "{theme:?}: {one} and {other} are {distance:.1} apart for {eyes}"
                    );
                }
            }
        }
    }
}

#[test]
fn high_contrast_is_higher() {
    for theme in [Theme::ContrastDark, Theme::ContrastLight] {
        let t = theme.tokens();
        for colour in [t.text, t.muted, t.dim, t.accent, t.major, t.unable, t.performed] {
            for surface in [t.background, t.panel, t.raised] {
                let ratio = contrast(colour, surface);
                assert!(ratio >= 7.0, "{theme:?}: {colour:?} on {surface:?}: {ratio:.2}");
            }
        }
        assert!(contrast(t.line, t.panel) >= 3.0, "{theme:?}: lines can be seen");
    }
}
