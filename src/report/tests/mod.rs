//! The report of whole runs: small and made by hand, and every play that ships.

mod run;

use super::*;
use run::Played;

#[test]
fn dump() {
    for (scenario, play) in [
        ("first-alert", "hasty"),
        ("first-alert", "exemplary"),
        ("ward-lights", "competent"),
        ("ward-lights", "hasty"),
        ("first-alert", "idle"),
    ] {
        let path = format!("{}/scenarios/{scenario}/plays/{play}.ron", env!("CARGO_MANIFEST_DIR"));
        if !std::path::Path::new(&path).exists() {
            println!("no {path}");
            continue;
        }
        let played = Played::shipped(scenario, play);
        let report = played.report();
        let dir = format!("/tmp/report-out/{scenario}-{play}");
        std::fs::create_dir_all(&dir).unwrap();
        let t = std::time::Instant::now();
        let report2 = played.report();
        let t1 = t.elapsed();
        for file in write_all(&report, &Format::ALL).unwrap() {
            std::fs::write(format!("{dir}/{}", file.name), file.bytes).unwrap();
        }
        println!("{scenario} {play} {t1:?} {:?} {}", t.elapsed(), report2.log.len());
    }
}
