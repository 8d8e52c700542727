//! What hangs on an inject: a mail, a log extract, a chat, a ticket, a news page, a table.

use serde::Deserialize;

/// Something to read, shown the way it would look in life.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub enum AttachmentDraft {
    /// A mail with its headers.
    Mail {
        /// `Name <address@example.com>`.
        from: String,
        /// Whom it went to.
        to: String,
        /// Its subject.
        subject: String,
        /// As printed in the header.
        date: String,
        /// The text, line breaks kept.
        body: String,
    },
    /// Lines of a log, oldest first.
    Log {
        /// Where they were read: `fw01 /var/log/flow`.
        source: String,
        /// One line each.
        lines: Vec<String>,
    },
    /// A chat.
    Chat {
        /// The room.
        room: String,
        /// Who, at what time, said what.
        messages: Vec<(String, String, String)>,
    },
    /// A ticket.
    Ticket {
        /// Its number.
        number: String,
        /// `Open · P2`.
        status: String,
        /// Its title.
        title: String,
        /// The text.
        body: String,
    },
    /// A page of a news site.
    News {
        /// Whose.
        outlet: String,
        /// The headline.
        headline: String,
        /// The text.
        body: String,
    },
    /// A table.
    Table {
        /// What it shows.
        title: String,
        /// The head.
        columns: Vec<String>,
        /// The rows, each as long as the head.
        rows: Vec<Vec<String>>,
    },
    /// A note, a letter, a screen: plain text, line breaks kept.
    Note {
        /// What it is.
        title: String,
        /// The text.
        body: String,
    },
}

impl AttachmentDraft {
    /// A copy with each of its texts made into another, for figures that are filled in.
    #[must_use]
    pub fn with_texts(&self, made: &impl Fn(&str) -> String) -> Self {
        let all = |texts: &[String]| texts.iter().map(|text| made(text)).collect::<Vec<_>>();
        match self {
            Self::Mail { from, to, subject, date, body } => Self::Mail {
                from: made(from),
                to: made(to),
                subject: made(subject),
                date: made(date),
                body: made(body),
            },
            Self::Log { source, lines } => Self::Log { source: made(source), lines: all(lines) },
            Self::Chat { room, messages } => Self::Chat {
                room: made(room),
                messages: messages
                    .iter()
                    .map(|(who, at, said)| (made(who), made(at), made(said)))
                    .collect(),
            },
            Self::Ticket { number, status, title, body } => Self::Ticket {
                number: made(number),
                status: made(status),
                title: made(title),
                body: made(body),
            },
            Self::News { outlet, headline, body } => {
                Self::News { outlet: made(outlet), headline: made(headline), body: made(body) }
            }
            Self::Table { title, columns, rows } => Self::Table {
                title: made(title),
                columns: all(columns),
                rows: rows.iter().map(|row| all(row)).collect(),
            },
            Self::Note { title, body } => Self::Note { title: made(title), body: made(body) },
        }
    }
}
