//! One page of a browser and many of a printer: its own style, nothing to load, nothing to run.

use maud::{DOCTYPE, Markup, PreEscaped, html};

const STYLE: &str = include_str!("page.css");

/// A document that a browser shows and prints.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Page<'a> {
    /// What the window and the printer call it.
    pub name: &'a str,
    /// What stands at the head of every page, on the left.
    pub running: &'a str,
    /// The mark at the head of every page, on the right.
    pub marking: &'a str,
    /// The style of this kind of document, after the one that all share.
    pub style: &'a str,
}

impl Page<'_> {
    /// The whole file.
    pub(crate) fn write(&self, body: &Markup) -> String {
        let page = html! {
            (DOCTYPE)
            html lang="en" {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'";
                    title { (self.name) }
                    style { (PreEscaped(STYLE)) (PreEscaped(self.style)) }
                }
                body {
                    // A head of a table is printed again on every page: the mark must be on each.
                    table.page role="presentation" {
                        thead { tr { td {
                            div.running { span { (self.running) } b { (self.marking) } }
                        } } }
                        tbody { tr { td {
                            main { (body) }
                        } } }
                    }
                }
            }
        };
        page.into_string()
    }
}
