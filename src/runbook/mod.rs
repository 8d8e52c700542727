//! The runbook: everything an organisation's people can do in an incident, as data.

pub mod draft;
pub mod model;

#[cfg(test)]
mod shipped;
