//! A disk that fails, fills up and loses power on demand, and forgets what was not synced.

use crate::store::disk::{Disk, DiskFile};
use std::collections::BTreeMap;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};

/// What happens at the call that was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// That call fails and does nothing; a failed sync also loses what it should have kept.
    Error,
    /// That call and every append after it finds the disk full, half-way through.
    Full,
    /// The power goes: that call and all after it fail.
    PowerCut,
}

/// A disk in memory. Clones are the same disk.
#[derive(Clone, Debug, Default)]
pub(crate) struct SimulatedDisk(Arc<Mutex<World>>);

#[derive(Clone, Debug, Default)]
struct World {
    files: BTreeMap<PathBuf, Contents>,
    calls: usize,
    syncs: usize,
    fault: Option<(usize, Fault)>,
    failed: Vec<PathBuf>,
    touched_after_failure: bool,
}

/// One file: what would survive a power cut, and what was done since.
#[derive(Clone, Debug, Default)]
struct Contents {
    durable: Vec<u8>,
    since: Vec<Change>,
    has_name: bool,
    is_claimed: bool,
}

#[derive(Clone, Debug)]
enum Change {
    Append(Vec<u8>),
    Cut(usize),
}

impl Contents {
    fn now(&self) -> Vec<u8> {
        self.after(usize::MAX)
    }

    /// What is there when the disk has got round to so many bytes of what was done since.
    fn after(&self, mut bytes: usize) -> Vec<u8> {
        let mut all = self.durable.clone();
        for change in &self.since {
            match change {
                Change::Append(appended) => {
                    let kept = appended.len().min(bytes);
                    all.extend_from_slice(&appended[..kept]);
                    bytes -= kept;
                }
                Change::Cut(length) if bytes > 0 => all.truncate(*length),
                Change::Cut(_) => {}
            }
            if bytes == 0 {
                break;
            }
        }
        all
    }
}

impl SimulatedDisk {
    fn world(&self) -> MutexGuard<'_, World> {
        self.0.lock().unwrap()
    }

    /// A disk where the call of this number, from 1, goes wrong.
    pub(crate) fn with_fault(call: usize, fault: Fault) -> Self {
        let disk = Self::default();
        disk.fail_at(call, fault);
        disk
    }

    /// Lets the call of this number go wrong, counted from the next one as 1.
    pub(crate) fn fail_at(&self, call: usize, fault: Fault) {
        let mut world = self.world();
        world.fault = Some((world.calls + call, fault));
    }

    /// A disk with one file on it.
    pub(crate) fn holding(path: &Path, durable: Vec<u8>) -> Self {
        let disk = Self::default();
        let contents = Contents { durable, has_name: true, ..Contents::default() };
        disk.world().files.insert(path.to_owned(), contents);
        disk
    }

    /// How many calls were made.
    pub(crate) fn calls(&self) -> usize {
        self.world().calls
    }

    /// How many of them were syncs.
    pub(crate) fn syncs(&self) -> usize {
        self.world().syncs
    }

    /// From now on nothing goes wrong.
    pub(crate) fn mend(&self) {
        self.world().fault = None;
    }

    /// Does something while every call on the disk waits.
    pub(crate) fn while_it_waits(&self, act: impl FnOnce()) {
        let _world = self.world();
        act();
    }

    /// Whether a file was written after a call on it had failed.
    pub(crate) fn was_touched_after_failure(&self) -> bool {
        self.world().touched_after_failure
    }

    /// What is in a file now, for whoever reads it without a power cut.
    pub(crate) fn contents(&self, path: &Path) -> Option<Vec<u8>> {
        self.world().files.get(path).map(Contents::now)
    }

    /// Every state that a file can be in after a power cut now: with each byte of what was not
    /// synced kept or lost from some point on, and without its name if that was not synced.
    pub(crate) fn after_power_cut(&self, path: &Path) -> Vec<Option<Vec<u8>>> {
        let world = self.world();
        let Some(file) = world.files.get(path) else { return vec![None] };
        let pending: usize = file
            .since
            .iter()
            .map(|change| if let Change::Append(bytes) = change { bytes.len() } else { 1 })
            .sum();
        let mut all: Vec<_> = (0..=pending).map(|bytes| Some(file.after(bytes))).collect();
        if !file.has_name {
            all.push(None);
        }
        all
    }
}

/// What a call does to a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Call {
    /// It needs room.
    Append,
    /// It changes or keeps what is there.
    Change,
    /// It leaves the file as it is.
    Look,
}

impl World {
    /// Counts a call and says whether it goes wrong.
    fn call(&mut self, path: &Path, call: Call) -> Result<(), Fault> {
        self.calls += 1;
        let writes = call != Call::Look;
        self.touched_after_failure |= writes && self.failed.iter().any(|it| it == path);
        let Some((at, fault)) = self.fault else { return Ok(()) };
        let hits = match fault {
            Fault::Error => self.calls == at,
            Fault::Full => self.calls >= at && call == Call::Append,
            Fault::PowerCut => self.calls >= at,
        };
        if !hits {
            return Ok(());
        }
        if writes {
            self.failed.push(path.to_owned());
        }
        Err(fault)
    }
}

fn error(fault: Fault) -> io::Error {
    match fault {
        Fault::Error => io::Error::other("simulated failure"),
        Fault::Full => ErrorKind::StorageFull.into(),
        Fault::PowerCut => io::Error::other("the power is gone"),
    }
}

impl Disk for SimulatedDisk {
    type File = SimulatedFile;

    fn create(&self, path: &Path) -> io::Result<SimulatedFile> {
        let mut world = self.world();
        if world.files.contains_key(path) {
            return Err(ErrorKind::AlreadyExists.into());
        }
        world.call(path, Call::Look).map_err(error)?;
        world.files.insert(path.to_owned(), Contents::default());
        Ok(SimulatedFile { disk: self.clone(), path: path.to_owned(), holds_claim: false.into() })
    }

    fn open(&self, path: &Path) -> io::Result<SimulatedFile> {
        let mut world = self.world();
        world.call(path, Call::Look).map_err(error)?;
        if !world.files.contains_key(path) {
            return Err(ErrorKind::NotFound.into());
        }
        Ok(SimulatedFile { disk: self.clone(), path: path.to_owned(), holds_claim: false.into() })
    }

    fn sync_folder_of(&self, path: &Path) -> io::Result<()> {
        let mut world = self.world();
        world.call(path, Call::Look).map_err(error)?;
        world.files.entry(path.to_owned()).or_default().has_name = true;
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        let mut world = self.world();
        world.call(path, Call::Look).map_err(error)?;
        world.files.remove(path).map(|_| ()).ok_or_else(|| ErrorKind::NotFound.into())
    }
}

/// One open file of the simulated disk.
#[derive(Debug)]
pub(crate) struct SimulatedFile {
    disk: SimulatedDisk,
    path: PathBuf,
    holds_claim: std::sync::atomic::AtomicBool,
}

impl SimulatedFile {
    fn change<T>(&self, change: impl FnOnce(&mut Contents) -> T) -> T {
        change(self.disk.world().files.get_mut(&self.path).expect("nobody takes open files away"))
    }
}

impl DiskFile for SimulatedFile {
    fn claim(&self) -> io::Result<bool> {
        self.disk.world().call(&self.path, Call::Look).map_err(error)?;
        let is_free = self.change(|file| !std::mem::replace(&mut file.is_claimed, true));
        self.holds_claim.fetch_or(is_free, std::sync::atomic::Ordering::SeqCst);
        Ok(is_free)
    }

    fn contents(&mut self, _limit: u64) -> io::Result<Vec<u8>> {
        self.disk.world().call(&self.path, Call::Look).map_err(error)?;
        Ok(self.change(|file| file.now()))
    }

    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        let outcome = self.disk.world().call(&self.path, Call::Append);
        let written = match outcome {
            Err(Fault::Error) => &[],
            // How far a torn write gets is up to `after_power_cut`.
            Ok(()) | Err(Fault::PowerCut) => bytes,
            Err(Fault::Full) => &bytes[..bytes.len() / 2],
        };
        self.change(|file| file.since.push(Change::Append(written.to_owned())));
        outcome.map_err(error)
    }

    fn cut(&mut self, length: u64) -> io::Result<()> {
        self.disk.world().call(&self.path, Call::Change).map_err(error)?;
        let length = usize::try_from(length).unwrap();
        self.change(|file| file.since.push(Change::Cut(length)));
        Ok(())
    }

    fn sync(&mut self) -> io::Result<()> {
        let outcome = self.disk.world().call(&self.path, Call::Change);
        self.disk.world().syncs += 1;
        self.change(|file| {
            if outcome.is_ok() {
                file.durable = file.now();
            }
            // What a failed sync has lost stays lost; after a power cut nobody knows yet.
            if outcome != Err(Fault::PowerCut) {
                file.since.clear();
            }
        });
        outcome.map_err(error)
    }
}

impl Drop for SimulatedFile {
    fn drop(&mut self) {
        if *self.holds_claim.get_mut()
            && let Some(file) = self.disk.world().files.get_mut(&self.path)
        {
            file.is_claimed = false;
        }
    }
}
