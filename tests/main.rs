//! The program from outside: one binary, since each further one would link everything again.

mod mistakes;
mod simulate;
mod support;
mod tidy;
mod usage;
