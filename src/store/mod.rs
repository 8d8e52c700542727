//! Files and folders: the only part of the program that touches a disk.

pub mod files;
pub mod folders;
pub mod library;
