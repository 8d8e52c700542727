//! The signature of a manifest: Ed25519 over its bytes.

use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};

const ALGORITHM: &str = "Ed25519";

/// What stands in the signature's file.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    algorithm: String,
    public_key: String,
    signature: String,
}

/// The signature of a manifest by a key, as it stands in the pack.
pub fn sign(manifest: &[u8], secret: &[u8; 32]) -> Vec<u8> {
    let key = SigningKey::from_bytes(secret);
    let written = Written {
        algorithm: ALGORITHM.to_owned(),
        public_key: hex(key.verifying_key().as_bytes()),
        signature: hex(&key.sign(manifest).to_bytes()),
    };
    let mut text = serde_json::to_vec_pretty(&written).unwrap_or_default();
    text.push(b'\n');
    text
}

/// The public key of a secret one, as 64 hexadecimal digits.
pub fn public_key(secret: &[u8; 32]) -> String {
    hex(SigningKey::from_bytes(secret).verifying_key().as_bytes())
}

/// Whose signature it is: the public key. None if it does not fit the manifest.
pub(super) fn signer(manifest: &[u8], signature: &[u8]) -> Option<String> {
    let written: Written = serde_json::from_slice(signature).ok()?;
    let key = VerifyingKey::from_bytes(&unhex(&written.public_key)?).ok()?;
    let signature = Signature::from_bytes(&unhex(&written.signature)?);
    let fits = written.algorithm == ALGORITHM && key.verify_strict(manifest, &signature).is_ok();
    fits.then_some(written.public_key)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Exactly so many bytes, in small digits.
pub(crate) fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let mut bytes = [0; N];
    let digit = |digit: u8| match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    };
    if text.len() != 2 * N {
        return None;
    }
    for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
        let [high, low] = pair else { return None };
        *byte = digit(*high)? * 16 + digit(*low)?;
    }
    Some(bytes)
}
