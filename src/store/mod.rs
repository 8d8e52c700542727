//! Files and folders: the only part of the program that touches a disk.

pub mod archive;
pub mod debrief;
pub mod disk;
pub mod exercises;
pub mod files;
pub mod folders;
pub mod interrupted;
pub mod journal_file;
pub mod library;
pub mod programme;
pub mod signing;
#[cfg(test)]
pub(crate) mod tests;
mod writer;

pub use self::writer::Writer;
