//! The program from outside: one binary, since each further one would link everything again.

mod check_command;
mod library;
mod mistakes;
mod simulate;
mod support;
mod tidy;
mod usage;
