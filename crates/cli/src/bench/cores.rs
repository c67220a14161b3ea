//! Which cores the server's process may use: for a comparison of one with all of them.

#[cfg(target_os = "linux")]
use std::fs;
use std::io;

/// A process of this machine, and the cores that it may use.
#[cfg(target_os = "linux")]
pub struct Cores {
    pid: u32,
    all: rustix::thread::CpuSet,
}

#[cfg(target_os = "linux")]
impl Cores {
    /// Those of a process.
    pub fn of(pid: u32) -> io::Result<Self> {
        Ok(Self { pid, all: rustix::thread::sched_getaffinity(thread(pid))? })
    }

    /// How many it may use.
    pub fn count(&self) -> u32 {
        self.all.count()
    }

    /// Leaves it one of them.
    pub fn use_one(&self) -> io::Result<()> {
        let mut one = rustix::thread::CpuSet::new();
        let first = (0..rustix::thread::CpuSet::MAX_CPU).find(|core| self.all.is_set(*core));
        one.set(first.unwrap_or_default());
        self.keep_to(&one)
    }

    /// Lets it use all of them again.
    pub fn use_all(&self) -> io::Result<()> {
        self.keep_to(&self.all)
    }

    fn keep_to(&self, cores: &rustix::thread::CpuSet) -> io::Result<()> {
        // Threads that begin later have the cores of whoever begins them; one may begin while this goes over them.
        for _ in 0..2 {
            for entry in fs::read_dir(format!("/proc/{}/task", self.pid))? {
                let id = entry?.file_name().to_string_lossy().parse().map_err(io::Error::other)?;
                match rustix::thread::sched_setaffinity(thread(id), cores) {
                    Err(rustix::io::Errno::SRCH) => {} // it has ended
                    other => other?,
                }
            }
        }
        Ok(())
    }
}

#[cfg(target_os = "linux")]
fn thread(id: u32) -> Option<rustix::thread::Pid> {
    i32::try_from(id).ok().and_then(rustix::thread::Pid::from_raw)
}

/// Only Linux lets one process say which cores another one may use.
#[cfg(not(target_os = "linux"))]
pub enum Cores {}

#[cfg(not(target_os = "linux"))]
impl Cores {
    /// Refused.
    pub fn of(_: u32) -> io::Result<Self> {
        Err(io::ErrorKind::Unsupported.into())
    }

    /// Of nothing.
    pub fn count(&self) -> u32 {
        match *self {}
    }

    /// Of nothing.
    pub fn use_one(&self) -> io::Result<()> {
        match *self {}
    }

    /// Of nothing.
    pub fn use_all(&self) -> io::Result<()> {
        match *self {}
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use std::process;

    use super::*;

    #[test]
    fn a_process_is_kept_to_one_core_and_let_go() {
        // A process of its own: the cores of this one are those of other tests.
        let mut child = process::Command::new("sleep").arg("60").spawn().unwrap();
        let cores = Cores::of(child.id()).unwrap();
        cores.use_one().unwrap();
        assert_eq!(Cores::of(child.id()).unwrap().count(), 1);
        cores.use_all().unwrap();
        assert_eq!(Cores::of(child.id()).unwrap().count(), cores.count());
        child.kill().unwrap();
        child.wait().unwrap();
    }
}
