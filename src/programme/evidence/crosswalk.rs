//! Which records may be shown towards which framework. Evidence towards, never a claim that
//! something is met; what a framework asks is its own text to read.

use super::Period;
use crate::programme::{Found, Programme};

/// The day on which what stands here about frameworks was last looked at.
pub(super) const AS_OF: &str = "2026-11-21";

/// A part of a framework, and what an exercise programme can lay beside it.
pub(super) struct Row {
    /// The framework and its part.
    pub(super) part: &'static str,
    /// What is known here about it; empty where only its own text will do.
    pub(super) about: &'static str,
    /// The records that may be shown towards it.
    pub(super) records: &'static [Record],
}

/// A kind of record in the pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Record {
    /// Exercises by people.
    Exercises,
    /// Attendance.
    Attendance,
    /// Ratings of objectives.
    Objectives,
    /// Decisions and legal deadlines, in the reports.
    Reports,
    /// Corrective actions.
    Actions,
    /// Re-tests and proofs.
    Verifications,
    /// Chained and sealed journals.
    Journals,
}

use Record::{Actions, Attendance, Exercises, Journals, Objectives, Reports, Verifications};

pub(super) const ROWS: [Row; 16] = [
    row("PCI DSS 12.10", "", &[Exercises, Attendance, Reports, Actions]),
    row("SOC 2 CC7.3", "", &[Exercises, Reports]),
    row("SOC 2 CC7.4", "", &[Exercises, Attendance, Reports, Actions]),
    row("SOC 2 CC7.5", "", &[Reports, Actions, Verifications]),
    row("ISO/IEC 27001:2022 A.5.24", "planning", &[Exercises, Attendance]),
    row("ISO/IEC 27001:2022 A.5.25", "assessment and decision", &[Reports]),
    row("ISO/IEC 27001:2022 A.5.26", "response", &[Exercises, Objectives, Reports]),
    row("ISO/IEC 27001:2022 A.5.27", "learning", &[Reports, Actions, Verifications]),
    row("ISO/IEC 27001:2022 A.5.28", "evidence", &[Journals]),
    row(
        "NIS2 Article 23",
        "early warning within 24 hours and notification within 72 hours of becoming aware of a \
         significant incident; the reports show how such deadlines were kept in play",
        &[Reports],
    ),
    row(
        "DORA (RTS 2025/301 Article 5)",
        "first report within 4 hours of classifying as major and 24 hours of becoming aware; the \
         reports show how such deadlines were kept in play",
        &[Reports, Actions, Verifications],
    ),
    row(
        "HIPAA breach rule",
        "people are told within 60 days of discovery; the reports show how such deadlines were \
         kept in play",
        &[Exercises, Attendance, Reports, Actions],
    ),
    row("FedRAMP IR-3", "", &[Exercises, Reports, Actions]),
    row("CMMC IR.L2-3.6.3", "", &[Exercises, Attendance, Reports, Actions]),
    row(
        "OWASP SAMM Incident Management, response 1 and 2",
        "a defined role and documented incidents; agreed classification and trained responders",
        &[Attendance, Objectives, Reports],
    ),
    row(
        "OWASP SAMM Incident Management, response 3",
        "the process is reviewed at least yearly; one exercise cannot show “most or all”",
        &[Exercises, Actions, Verifications],
    ),
];

const fn row(part: &'static str, about: &'static str, records: &'static [Record]) -> Row {
    Row { part, about, records }
}

impl Record {
    /// Where it lies in the pack.
    pub(super) const fn place(self) -> &'static str {
        match self {
            Self::Exercises => "exercises.csv",
            Self::Attendance => "attendance.csv",
            Self::Objectives => "objectives.csv",
            Self::Reports => "exercises/*/report",
            Self::Actions => "actions.csv",
            Self::Verifications => "verifications.csv",
            Self::Journals => "exercises/*/run.journal",
        }
    }

    /// How many there are in the period, in words.
    pub(super) fn counted(self, programme: &Programme, period: Period) -> String {
        let held = || period.exercises(programme);
        let number = |count: usize, one: &str, many: &str| match count {
            0 => format!("no {one} yet"),
            count => crate::paper::words::counted(count, one, many),
        };
        match self {
            Self::Exercises => number(held().count(), "exercise", "exercises"),
            Self::Attendance => {
                let with = held().filter(|it| !it.attendance.is_empty()).count();
                match with {
                    0 => "no attendance entered yet".to_owned(),
                    with => format!("attendance of {}", number(with, "exercise", "exercises")),
                }
            }
            Self::Objectives => {
                let rated = held().map(|it| it.objectives.len()).sum();
                number(rated, "rated objective", "rated objectives")
            }
            Self::Reports => number(held().count(), "report", "reports"),
            Self::Actions => {
                let raised = || programme.actions.values().filter(|it| period.holds(it.raised));
                let open = raised().filter(|it| it.status.is_open()).count();
                let all = number(raised().count(), "corrective action", "corrective actions");
                if open == 0 { all } else { format!("{all}, {open} of them open") }
            }
            Self::Verifications => {
                let found = programme.verifications.iter().filter(|it| period.holds(it.on));
                let good = found.filter(|it| it.result == Found::Verified).count();
                number(good, "verification", "verifications")
            }
            Self::Journals => {
                let sealed = held().filter(|it| it.sealed).count();
                number(sealed, "sealed journal", "sealed journals")
            }
        }
    }
}
