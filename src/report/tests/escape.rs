//! What people type stays text, in every format.

use super::{Format, file, html, markdown, small};

#[test]
fn the_page_runs_nothing_and_loads_nothing() {
    let page = html(&small::drill().report());
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    for forbidden in ["<script", "javascript:y)</", "<img", "<link", "url(", "src=", "@import"] {
        assert!(!page.contains(forbidden), "{forbidden}");
    }
    let links: Vec<&str> = page.split("href=\"").skip(1).collect();
    assert!(!links.is_empty());
    assert!(links.iter().all(|link| link.starts_with("#e")), "only to its own log");
}

#[test]
fn every_cited_entry_that_the_log_holds_can_be_reached() {
    let page = html(&small::drill().report());
    let target = |link: &&str| link.split('"').next().unwrap().to_owned();
    let missing: Vec<String> = page
        .split("href=\"#")
        .skip(1)
        .map(|link| target(&link))
        .filter(|id| !page.contains(&format!("id=\"{id}\"")))
        .collect();
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn a_table_of_the_markdown_keeps_its_columns() {
    let text = markdown(&small::drill().report());
    assert!(!text.contains("<script"));
    let mut width = None;
    for line in text.lines() {
        if !line.starts_with('|') {
            width = None;
            continue;
        }
        let bars = line.replace(r"\|", "").matches('|').count();
        assert_eq!(*width.get_or_insert(bars), bars, "{line}");
    }
}

#[test]
fn sheets_keep_their_columns_and_run_no_formula() {
    let report = small::drill().report();
    for name in ["actions.csv", "timeline.csv", "script.csv"] {
        let text = file(&report, Format::Csv, name);
        let mut reader = ::csv::ReaderBuilder::new().flexible(false).from_reader(text.as_bytes());
        for record in reader.records() {
            for cell in &record.unwrap() {
                assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{name}: {cell}");
            }
        }
    }
    let actions = file(&report, Format::Csv, "actions.csv");
    assert!(actions.starts_with("Summary,"), "{actions}");
}

#[test]
fn the_json_says_its_schema() {
    let text = file(&small::drill().report(), Format::Json, "report.json");
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(value["schema"], "drillhall.after-action-report/1");
    assert_eq!(value["decisions"][0]["rationale"], small::HOSTILE);
}
