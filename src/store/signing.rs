//! The user's key for signing: a file that nobody else may read.

use super::files::{sync_folder_of, why_unwritten};
use super::folders;
use crate::programme::evidence::unhex;
use std::fs::{File, OpenOptions};
use std::io::{self, ErrorKind, Read as _, Write as _};
use std::path::Path;

/// A secret key: 32 bytes.
pub type Secret = [u8; 32];

/// Reads the key of a file, or makes one there. Says whether it is new.
pub fn key(path: &Path) -> Result<(Secret, bool), String> {
    match File::open(path) {
        Ok(file) => read(file, path).map(|it| (it, false)),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            make(path).map(|it| (it, true)).map_err(|error| {
                format!("the key cannot be written: {}: {}", why_unwritten(&error), path.display())
            })
        }
        Err(error) => Err(format!("the key cannot be read ({error}): {}", path.display())),
    }
}

fn read(mut file: File, path: &Path) -> Result<Secret, String> {
    if !is_private(&file).map_err(|error| error.to_string())? {
        return Err(format!(
            "others may read the key; take the right away (`chmod 600`), and make a new one if it \
             may have been copied: {}",
            path.display()
        ));
    }
    let mut text = String::new();
    let read = io::Read::by_ref(&mut file).take(1_000).read_to_string(&mut text);
    let secret = read.ok().and_then(|_| unhex(text.trim_end()));
    secret.ok_or_else(|| {
        format!(
            "this is no key: 64 hexadecimal digits; move it away, and a new one is made: {}",
            path.display()
        )
    })
}

fn make(path: &Path) -> io::Result<Secret> {
    let mut secret = [0; 32];
    getrandom::fill(&mut secret).map_err(io::Error::other)?;
    folders::make(path.parent().unwrap_or_else(|| Path::new(".")))?;
    let mut file = private(OpenOptions::new().write(true).create_new(true)).open(path)?;
    let digits: String = secret.iter().map(|byte| format!("{byte:02x}")).collect();
    file.write_all(format!("{digits}\n").as_bytes())?;
    file.sync_all()?;
    sync_folder_of(path)?;
    Ok(secret)
}

#[cfg(unix)]
fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    use std::os::unix::fs::OpenOptionsExt as _;
    options.mode(0o600)
}

#[cfg(unix)]
fn is_private(file: &File) -> io::Result<bool> {
    use std::os::unix::fs::PermissionsExt as _;
    Ok(file.metadata()?.permissions().mode().trailing_zeros() >= 6)
}

/// The user's own folder is private by itself.
#[cfg(not(unix))]
fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    options
}

#[cfg(not(unix))]
fn is_private(_file: &File) -> io::Result<bool> {
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_made_once_and_kept_from_others() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("config/signing.key");
        let (secret, is_new) = key(&path).unwrap();
        assert!(is_new && secret != [0; 32]);
        assert_eq!(key(&path), Ok((secret, false)));
        std::fs::remove_file(&path).unwrap();
        crate::store::files::write_whole(&path, b"not a key").unwrap();
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let open =
                |mode| std::fs::set_permissions(&path, std::fs::Permissions::from_mode(mode));
            open(0o640).unwrap();
            assert!(key(&path).unwrap_err().starts_with("others may read the key"));
            open(0o600).unwrap();
        }
        assert!(key(&path).unwrap_err().starts_with("this is no key"));
    }
}
