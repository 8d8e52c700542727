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
