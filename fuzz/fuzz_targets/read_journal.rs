//! Any bytes as a journal: verified, its header read.

#![no_main]

use drillhall::journal::chain::{read_header, verify};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let verified = verify(bytes);
    let header = read_header(bytes);
    assert!(verified.is_err() || header.is_ok());
});
