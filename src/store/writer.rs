//! The one thread that writes: it appends a journal's lines and syncs them, many at a time.
//!
//! While a sync is under way new lines gather; the next write and the next sync take all of them.
//! A line counts as safe only when the sync after its write has returned. After the first error
//! nothing is ever written to that file again: what a failed sync has lost cannot be asked for a
//! second time.

use super::disk::DiskFile;
use crate::session::{Progress, Recorder, Trouble};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;

/// As much as one write takes, unless a single line is longer.
const GROUP_BYTES: usize = 1024 * 1024;

/// Writes one journal's file. Dropping it waits until everything is written.
#[derive(Debug)]
pub struct Writer {
    lines: Option<Sender<Vec<u8>>>,
    standing: Arc<Standing>,
    thread: Option<JoinHandle<()>>,
    taken: usize,
}

/// How far the file is safe, told from one thread to the others.
#[derive(Debug)]
struct Standing {
    now: Mutex<Now>,
    changed: Condvar,
}

#[derive(Clone, Debug)]
struct Now {
    safe: usize,
    trouble: Option<Trouble>,
}

impl Standing {
    fn lock(&self) -> MutexGuard<'_, Now> {
        self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn change(&self, change: impl FnOnce(&mut Now)) {
        change(&mut self.lock());
        self.changed.notify_all();
    }
}

impl Writer {
    /// A writer that goes on after the first `safe` bytes of a locked file.
    pub(super) fn start(file: impl DiskFile, path: &Path, safe: usize) -> io::Result<Self> {
        let now = Mutex::new(Now { safe, trouble: None });
        let standing = Arc::new(Standing { now, changed: Condvar::new() });
        let (lines, receiver) = channel();
        let pen = Pen { file, path: path.to_owned(), standing: Arc::clone(&standing) };
        #[expect(clippy::disallowed_methods, reason = "this is the one writer of the store")]
        let thread = std::thread::Builder::new()
            .name("journal".to_owned())
            .spawn(move || pen.write_all(&receiver))?;
        Ok(Self { lines: Some(lines), standing, thread: Some(thread), taken: safe })
    }
}

impl Recorder for Writer {
    fn append(&mut self, lines: &[u8]) {
        self.taken += lines.len();
        if let Some(sender) = &self.lines {
            // It fails only when the thread is gone, and then its trouble is told already.
            drop(sender.send(lines.to_owned()));
        }
    }

    fn progress(&self) -> Progress {
        in_words(&self.standing.lock())
    }

    fn settle(&self) -> Progress {
        let is_open = |now: &mut Now| now.safe < self.taken && now.trouble.is_none();
        let now = self.standing.changed.wait_while(self.standing.lock(), is_open);
        in_words(&now.unwrap_or_else(PoisonError::into_inner))
    }
}

fn in_words(now: &Now) -> Progress {
    match &now.trouble {
        Some(trouble) => Progress::Stopped(trouble.clone()),
        None => Progress::Safe(now.safe),
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.lines = None;
        if let Some(thread) = self.thread.take() {
            // A panic in there was told as trouble.
            drop(thread.join());
        }
    }
}

/// What the thread owns.
struct Pen<F> {
    file: F,
    path: PathBuf,
    standing: Arc<Standing>,
}

impl<F: DiskFile> Pen<F> {
    fn write_all(mut self, lines: &Receiver<Vec<u8>>) {
        let mut group = Vec::new();
        while let Ok(first) = lines.recv() {
            group.clear();
            group.extend_from_slice(&first);
            while group.len() < GROUP_BYTES {
                let Ok(more) = lines.try_recv() else { break };
                group.extend_from_slice(&more);
            }
            if let Err(error) = self.file.append(&group).and_then(|()| self.file.sync()) {
                let trouble = trouble(&self.path, &error);
                return self.standing.change(|now| now.trouble = Some(trouble));
            }
            self.standing.change(|now| now.safe += group.len());
        }
    }
}

/// Whoever waits must hear of it, should the thread ever end before its time.
impl<F> Drop for Pen<F> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let error = io::Error::other("the writer has failed");
            let trouble = trouble(&self.path, &error);
            self.standing.change(|now| now.trouble = Some(trouble));
        }
    }
}

fn trouble(path: &Path, error: &io::Error) -> Trouble {
    let path = path.display();
    let what = match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
            format!("The disk is full, so the journal is not written any more: {path}")
        }
        _ => {
            format!("The disk has failed ({error}), so the journal is not written any more: {path}")
        }
    };
    let way_out = "Save the whole journal elsewhere, or go on unsaved.".to_owned();
    Trouble { what, way_out }
}
