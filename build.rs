//! The shipped scenarios and the skeleton are part of the program: it is built again when a file is
//! added to them or changed.

#![expect(clippy::print_stdout, reason = "this is how a build script speaks to cargo")]

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=scenarios");
    println!("cargo::rerun-if-changed=assets/skeleton");
}
