//! The shipped scenarios and the skeleton are part of the program: it is built again when a file is
//! added to them or changed.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=scenarios");
    println!("cargo::rerun-if-changed=assets/skeleton");
}
