//! A file system that forgets what was not synced.
//!
//! It is mounted through FUSE, so the binary uses it as any other. It keeps two states: what the running system sees, and
//! what a power cut leaves for sure. In between are the writes, and the changes of directories, that nobody has synced;
//! [`PowerDisk::reboot`] decides by a seed which of them survive. Every change and every sync counts as an operation,
//! at each of which the power can be cut or a fault put.
//!
//! It is harsher than most: a new name survives only if its directory was synced, as POSIX has it, whatever a file system
//! promises beyond that. Changes of names survive in their order, as journals keep them.

mod filesystem;
mod state;

use std::{fs, io, path::Path, sync::Arc};

use parking_lot::Mutex;

use self::{filesystem::Mounted, state::State};

/// What a power cut leaves of what was not synced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tear {
    /// Nothing.
    Nothing,
    /// Everything.
    Everything,
    /// The first writes of each file, and a part of the next one.
    Prefix,
    /// Some sectors of each write.
    Sectors,
    /// Some writes, in no order.
    Writes,
}

impl Tear {
    /// All ways.
    pub const ALL: [Self; 5] = [Self::Nothing, Self::Everything, Self::Prefix, Self::Sectors, Self::Writes];
}

/// How an operation fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// An I/O error. A sync that fails so has lost a part of what it was to make durable, and later syncs do not know.
    Io,
    /// No space.
    Full,
    /// A write takes a part only, and says so; anything else succeeds.
    Short,
}

/// A mounted file system; unmounted when dropped.
pub struct PowerDisk {
    state: Arc<Mutex<State>>,
    session: Option<fuser::BackgroundSession>,
}

impl PowerDisk {
    /// Why this machine cannot mount one, if it cannot.
    pub fn unavailable() -> Option<String> {
        let device = fs::File::options().read(true).write(true).open("/dev/fuse");
        let reason = match device {
            Ok(_) => {
                let directory = match tempfile::tempdir() {
                    Ok(directory) => directory,
                    Err(error) => return Some(error.to_string()),
                };
                let mounted = Self::mount(directory.path());
                match mounted {
                    Ok(disk) => {
                        drop(disk);
                        return None;
                    }
                    Err(error) => error,
                }
            }
            Err(error) => error,
        };
        Some(format!("/dev/fuse: {reason}"))
    }

    /// Mounts an empty one.
    pub fn mount(directory: &Path) -> io::Result<Self> {
        let state = Arc::new(Mutex::new(State::new()));
        let mut config = fuser::Config::default();
        config.mount_options = vec![
            fuser::MountOption::FSName("millstream-power".to_owned()),
            fuser::MountOption::DefaultPermissions,
        ];
        let session = fuser::spawn_mount(Mounted::new(state.clone()), directory, &config)?;
        Ok(Self { state, session: Some(session) })
    }

    /// How many operations there were.
    pub fn operations(&self) -> u64 {
        self.state.lock().operations
    }

    /// Cuts the power now: every call fails from here on, and nothing more reaches the disk.
    pub fn cut(&self) {
        self.state.lock().dead = true;
    }

    /// Cuts the power at the operation that comes after so many others.
    pub fn cut_after(&self, operations: u64) {
        let mut state = self.state.lock();
        state.cut_at = Some(state.operations + operations);
    }

    /// Whether the power is off.
    pub fn is_cut(&self) -> bool {
        self.state.lock().dead
    }

    /// Lets the operation that comes after so many others fail, once.
    pub fn fail_after(&self, operations: u64, fault: Fault) {
        let mut state = self.state.lock();
        let at = state.operations + operations;
        state.fault_at = Some((at, fault));
    }

    /// Whether the fault that was ordered is still to come.
    pub fn fault_is_pending(&self) -> bool {
        self.state.lock().fault_at.is_some()
    }

    /// Lets every change fail so, until told otherwise.
    pub fn fail_all(&self, fault: Option<Fault>) {
        self.state.lock().failing = fault;
    }

    /// The power comes back. The seed decides what of the unsynced the tear leaves. No process may have the directory open.
    pub fn reboot(&self, tear: Tear, seed: u64) {
        self.state.lock().reboot(tear, seed);
    }
}

impl Drop for PowerDisk {
    fn drop(&mut self) {
        if let Some(session) = self.session.take()
            && let Err(error) = session.umount_and_join()
        {
            eprintln!("the file system cannot be unmounted: {error}");
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{
        fs::File,
        io::{ErrorKind, Write},
    };

    use super::*;

    fn mounted() -> Option<(tempfile::TempDir, PowerDisk)> {
        if let Some(reason) = PowerDisk::unavailable() {
            println!("SKIPPED, no file system can be mounted here: {reason}");
            return None;
        }
        let directory = tempfile::tempdir().unwrap();
        let disk = PowerDisk::mount(directory.path()).unwrap();
        Some((directory, disk))
    }

    #[test]
    fn what_was_synced_survives_and_the_rest_does_not() {
        let Some((directory, disk)) = mounted() else { return };
        let at = |name: &str| directory.path().join(name);
        let sync_directory = || File::open(directory.path()).unwrap().sync_all().unwrap();
        let mut kept = File::create(at("kept")).unwrap();
        kept.write_all(b"synced").unwrap();
        kept.sync_data().unwrap();
        sync_directory();
        kept.write_all(b", and not").unwrap();
        let mut nameless = File::create(at("nameless")).unwrap();
        nameless.write_all(b"synced, and its name is not").unwrap();
        nameless.sync_all().unwrap();
        fs::rename(at("kept"), at("renamed")).unwrap();
        assert_eq!(fs::read(at("renamed")).unwrap(), b"synced, and not");
        drop((kept, nameless));
        disk.cut();
        assert!(File::create(at("late")).is_err());
        disk.reboot(Tear::Nothing, 1);
        assert_eq!(fs::read(at("kept")).unwrap(), b"synced");
        let names: Vec<_> = fs::read_dir(directory.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
        assert_eq!(names, ["kept"]);
    }

    #[test]
    fn tears_differ_and_everything_means_everything() {
        let Some((directory, disk)) = mounted() else { return };
        let at = directory.path().join("torn");
        let mut outcomes = std::collections::BTreeSet::new();
        for seed in 0..20 {
            let mut file = File::create(&at).unwrap();
            file.write_all(&[1; 8192]).unwrap();
            file.sync_data().unwrap();
            File::open(directory.path()).unwrap().sync_all().unwrap();
            file.write_all(&[2; 8192]).unwrap();
            drop(file);
            disk.cut();
            disk.reboot(if seed == 0 { Tear::Everything } else { Tear::Sectors }, seed);
            let bytes = fs::read(&at).unwrap();
            assert_eq!(bytes[..8192], [1; 8192]);
            if seed == 0 {
                assert_eq!(bytes[8192..], [2; 8192]);
            }
            outcomes.insert(bytes);
        }
        assert!(outcomes.len() > 10, "{}", outcomes.len());
    }

    #[test]
    fn faults_come_when_they_were_ordered() {
        let Some((directory, disk)) = mounted() else { return };
        let mut file = File::create(directory.path().join("a")).unwrap();
        disk.fail_after(1, Fault::Io);
        file.write_all(b"goes").unwrap();
        assert_eq!(file.write_all(b"fails").unwrap_err().raw_os_error(), Some(libc::EIO));
        disk.fail_after(0, Fault::Short);
        assert_eq!(file.write(&[7; 1000]).unwrap(), 500, "a half is taken");
        disk.fail_all(Some(Fault::Full));
        assert_eq!(file.write(b"x").unwrap_err().kind(), ErrorKind::StorageFull);
        disk.fail_all(None);
        file.write_all(b"again").unwrap();
    }
}
