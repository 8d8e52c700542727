//! Each file stands alone, is whole, and is the same every time.

use super::{WARD_LIGHTS, all_shipped, all_texts, named, shipped, text};
use crate::pack::{Reader, write_all};

fn is_page(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, end)| end == "html")
}

#[test]
fn the_pack_has_every_document() {
    let pack = write_all(&shipped(WARD_LIGHTS)).unwrap();
    let names: Vec<&str> = pack.iter().map(|file| file.name).collect();
    assert_eq!(
        names,
        [
            "situation-manual.html",
            "role-cards.html",
            "sign-in-sheet.html",
            "feedback-form.html",
            "private-injects.html",
            "facilitator-guide.html",
            "evaluation-guides.html",
            "msel.html",
            "msel.csv",
        ]
    );
}

#[test]
fn a_page_needs_nothing_and_runs_nothing() {
    for scenario in all_shipped() {
        for file in write_all(&scenario).unwrap().iter().filter(|file| is_page(file.name)) {
            let page = text(file);
            for tag in ["<script", "<link", "<img", "<iframe", "<object", "<a ", "@import", "url("]
            {
                assert!(!page.contains(tag), "{}: {tag}", file.name);
            }
            for attribute in ["src=", "href=", "onload="] {
                assert!(!page.contains(&format!(" {attribute}\"")), "{}: {attribute}", file.name);
            }
            assert!(page.contains("default-src 'none'"), "{}", file.name);
        }
    }
}

#[test]
fn a_page_loads_no_address_but_the_ones_its_story_tells_of() {
    let texts = all_texts();
    for scenario in all_shipped() {
        for file in write_all(&scenario).unwrap().iter().filter(|file| is_page(file.name)) {
            let page = text(file);
            for start in ["http://", "https://"] {
                for (at, _) in page.match_indices(start) {
                    let ends = |c: char| c.is_whitespace() || matches!(c, '<' | '"');
                    let address = page.get(at..).unwrap().split(ends).next().unwrap();
                    let told = texts.iter().any(|scenario| scenario.contains(address));
                    assert!(told, "{}: {address}", file.name);
                }
            }
        }
    }
}

#[test]
fn the_same_scenario_gives_the_same_bytes() {
    for (one, other) in all_shipped().zip(all_shipped()) {
        assert_eq!(write_all(&one).unwrap(), write_all(&other).unwrap());
    }
}

#[test]
fn every_page_is_marked_and_says_whose_it_is() {
    for scenario in all_shipped() {
        for file in write_all(&scenario).unwrap().iter().filter(|file| is_page(file.name)) {
            let (_, head) = text(file).split_once("class=\"running\"").unwrap();
            let (head, _) = head.split_once("</thead>").unwrap();
            let behind = head.contains("<b>EXERCISE · FACILITATORS ONLY</b>");
            assert_eq!(behind, file.reader == Reader::Facilitators, "{}", file.name);
            assert!(behind || head.contains("<b>EXERCISE</b>"), "{}", file.name);
        }
    }
}

#[test]
fn every_role_has_a_card_and_every_objective_a_guide() {
    for scenario in all_shipped() {
        let sheets = |name| named(&scenario, name).matches("<section class=\"sheet").count();
        assert_eq!(sheets("role-cards.html"), scenario.roles.len());
        assert_eq!(sheets("evaluation-guides.html"), scenario.objectives.len());
    }
}

#[test]
fn the_guide_holds_the_whole_script() {
    for scenario in all_shipped() {
        let guide = named(&scenario, "facilitator-guide.html");
        let holds = |part: &str| {
            let part = part.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
            guide.contains(part.replace('>', "&gt;").trim())
        };
        for inject in &scenario.injects {
            assert!(holds(&inject.title), "{}", inject.title);
            for part in inject.cues.iter().chain(&inject.hints) {
                assert!(holds(part), "{part}");
            }
        }
        for one in &scenario.expectations {
            assert!(holds(&one.title) && holds(&one.reference), "{}", one.slug);
        }
        for trap in &scenario.traps {
            assert!(holds(&trap.title), "{}", trap.slug);
        }
        for choice in &scenario.choices {
            assert!(holds(&choice.text), "{}", choice.slug);
        }
        for question in scenario.about.hotwash.iter().chain(&scenario.about.preparation) {
            assert!(holds(question), "{question}");
        }
        for stage in &scenario.stages {
            assert!(holds(&stage.title), "{}", stage.slug);
        }
        assert!(!guide.contains("{meter:"));
    }
}

#[test]
fn an_answer_says_what_it_meets_and_which_wrong_turn_it_takes() {
    let guide = named(&shipped(WARD_LIGHTS), "facilitator-guide.html");
    let row = |answer: &str| {
        let (_, after) = guide.split_once(&format!("<td>{answer}</td>")).unwrap();
        after.split("</tr>").next().unwrap().to_owned()
    };
    let power = row("Yes: pull the power of the file server");
    assert!(power.contains("Wrong turn: “The power of the file server was pulled”."), "{power}");
    let ports = row("Shut the ward ports, leave everything powered");
    assert!(ports.contains("Meets “Ward network isolated, power kept”."), "{ports}");
    let whole = row(
        "Whole servers from 3 March, tonight, as the director asks; four days are typed in again",
    );
    assert!(whole.contains("Wrong turn: “Whole servers from a copy"), "{whole}");
}

#[test]
fn the_sheet_has_a_line_for_every_inject_and_no_formulas() {
    let mut scenario = shipped(WARD_LIGHTS);
    let first = scenario.injects.keys().next().unwrap();
    scenario.injects[first].title = "=1+1".to_owned();
    let sheet = named(&scenario, "msel.csv");
    let mut reader = csv::Reader::from_reader(sheet.as_bytes());
    let title = reader.headers().unwrap().iter().position(|it| it == "Title").unwrap();
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), scenario.injects.len());
    assert_eq!(&rows[0][title], "'=1+1");
    let harmful = |cell: &str| cell.starts_with(['=', '+', '-', '@']);
    assert!(rows.iter().all(|row| !row.iter().any(harmful)));
}

#[test]
fn the_first_lines_of_the_script_come_by_the_clock() {
    let scenario = shipped(WARD_LIGHTS);
    let sheet = named(&scenario, "msel.csv");
    let mut reader = csv::Reader::from_reader(sheet.as_bytes());
    let minutes: Vec<i64> =
        reader.records().filter_map(|row| row.unwrap()[4].parse().ok()).collect();
    assert!(minutes.len() > 10 && minutes.is_sorted(), "{minutes:?}");
}

#[test]
fn what_an_author_writes_stays_text() {
    let mut scenario = shipped(WARD_LIGHTS);
    let hostile = "</main><script>alert(1)</script>".to_owned();
    let (role, inject) =
        (scenario.roles.keys().next().unwrap(), scenario.injects.keys().next().unwrap());
    scenario.about.title.clone_from(&hostile);
    scenario.roles[role].title.clone_from(&hostile);
    scenario.injects[inject].body = hostile;
    for file in write_all(&scenario).unwrap().iter().filter(|file| is_page(file.name)) {
        assert!(!text(file).contains("<script"), "{}", file.name);
    }
}
