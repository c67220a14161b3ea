//! The files that a function sees: programs and libraries of the machine, its code, and a `/tmp` of its own.

use std::{
    fs, io,
    os::unix::fs::{PermissionsExt as _, symlink},
    path::{Path, PathBuf},
};

use rustix::{
    fs::{StatVfsMountFlags, statvfs},
    mount::{
        MountFlags, MountPropagationFlags, UnmountFlags, mount, mount_bind_recursive, mount_change,
        mount_remount, unmount,
    },
    process::pivot_root,
};

use super::Description;

/// What programs and libraries need of the machine, as far as it is there; links are copied as links.
const SYSTEM: &[&str] = &[
    "/usr",
    "/bin",
    "/sbin",
    "/lib",
    "/lib32",
    "/lib64",
    "/etc/alternatives",
    "/etc/ld.so.cache",
    "/etc/localtime",
    "/etc/ssl/certs",
    "/etc/pki/tls/certs",
];
const DEVICES: &[&str] = &["null", "zero", "full", "random", "urandom"];

/// Where something failed.
pub(super) type Failure = (String, io::Error);

fn at(what: &'static str, path: &Path) -> impl FnOnce(rustix::io::Errno) -> Failure {
    let path = path.display().to_string();
    move |error| (format!("{what} {path}"), error.into())
}

/// Builds the root, makes it the root, and forgets the old one.
pub(super) fn enter(description: &Description) -> Result<(), Failure> {
    let new = &description.mount_point;
    // Nothing that is mounted from here on is seen outside.
    let private = MountPropagationFlags::PRIVATE | MountPropagationFlags::REC;
    mount_change("/", private).map_err(at("cannot separate", Path::new("/")))?;
    temporary(new, 1 << 20, "755")?;
    for path in SYSTEM.iter().map(Path::new) {
        show(path, &inside(new, path), false)?;
    }
    let devices = inside(new, Path::new("/dev"));
    directory(&devices)?;
    for device in DEVICES {
        show(&Path::new("/dev").join(device), &devices.join(device), true)?;
    }
    for (link, target) in [("fd", "/proc/self/fd"), ("stdin", "fd/0"), ("stdout", "fd/1"), ("stderr", "fd/2")]
    {
        symlink(target, devices.join(link)).map_err(|error| (format!("cannot link {link}"), error))?;
    }
    for (path, text) in [
        ("etc/passwd", "root:x:0:0::/:/sbin/nologin\nsandbox:x:1000:1000::/tmp:/sbin/nologin\n"),
        ("etc/group", "root:x:0:\nsandbox:x:1000:\n"),
        ("etc/hosts", "127.0.0.1 localhost\n"),
        ("etc/nsswitch.conf", "passwd: files\ngroup: files\nhosts: files\n"),
    ] {
        let path = new.join(path);
        directory(path.parent().unwrap_or(new))?;
        fs::write(&path, text).map_err(|error| (format!("cannot write {}", path.display()), error))?;
    }
    directory(&new.join("proc"))?;
    let flags = MountFlags::NOSUID | MountFlags::NODEV | MountFlags::NOEXEC;
    mount("proc", new.join("proc"), "proc", flags, None).map_err(at("cannot mount", Path::new("/proc")))?;
    for empty in ["opt", "var/task", "var/runtime", "tmp"] {
        directory(&new.join(empty))?;
    }
    temporary(&new.join("tmp"), description.temporary, "1777")?;
    for (outside, path) in &description.visible {
        show(outside, &inside(new, path), false)?;
    }
    std::env::set_current_dir(new).map_err(|error| ("cannot enter the root".to_owned(), error))?;
    // The old root comes to lie over the new one and is taken off again, so that no directory is needed for it.
    pivot_root(".", ".").map_err(at("cannot change to", new))?;
    unmount(".", UnmountFlags::DETACH).map_err(at("cannot leave", Path::new("/")))?;
    let read_only = MountFlags::RDONLY | MountFlags::NOSUID | MountFlags::NODEV;
    mount_remount("/", read_only, "").map_err(at("cannot close", Path::new("/")))?;
    std::env::set_current_dir("/").map_err(|error| ("cannot enter the root".to_owned(), error))
}

fn inside(root: &Path, path: &Path) -> PathBuf {
    root.join(path.strip_prefix("/").unwrap_or(path))
}

fn directory(path: &Path) -> Result<(), Failure> {
    fs::create_dir_all(path).map_err(|error| (format!("cannot make {}", path.display()), error))
}

fn temporary(path: &Path, bytes: u64, mode: &str) -> Result<(), Failure> {
    let options = std::ffi::CString::new(format!("size={bytes},nr_inodes=65536,mode={mode}"))
        .expect("numbers hold no zero byte");
    mount("tmpfs", path, "tmpfs", MountFlags::NOSUID | MountFlags::NODEV, Some(options.as_c_str()))
        .map_err(at("cannot mount a file system in memory on", path))
}

/// Shows a file or directory of the machine; what is not there is passed over, a link stays a link.
fn show(source: &Path, target: &Path, device: bool) -> Result<(), Failure> {
    let Ok(metadata) = fs::symlink_metadata(source) else { return Ok(()) };
    let failed = |error| (format!("cannot show {}", source.display()), error);
    if let Some(parent) = target.parent() {
        directory(parent)?;
    }
    if metadata.is_symlink() && !device {
        let points_to = fs::read_link(source).map_err(failed)?;
        return symlink(points_to, target).or_else(|error| match error.kind() {
            io::ErrorKind::AlreadyExists => Ok(()),
            _ => Err(failed(error)),
        });
    }
    if metadata.is_dir() {
        directory(target)?;
    } else {
        fs::write(target, "").map_err(failed)?;
        fs::set_permissions(target, fs::Permissions::from_mode(0o666)).map_err(failed)?;
    }
    mount_bind_recursive(source, target).map_err(at("cannot show", source))?;
    // What the machine forbids for the source cannot be allowed again, so it has to be asked for too.
    let before = statvfs(target).map_err(at("cannot look at", source))?.f_flag;
    let mut flags = MountFlags::BIND | MountFlags::NOSUID;
    if !device {
        flags |= MountFlags::RDONLY | MountFlags::NODEV;
    }
    for (set, flag) in [
        (StatVfsMountFlags::RDONLY, MountFlags::RDONLY),
        (StatVfsMountFlags::NODEV, MountFlags::NODEV),
        (StatVfsMountFlags::NOEXEC, MountFlags::NOEXEC),
        (StatVfsMountFlags::NOATIME, MountFlags::NOATIME),
        (StatVfsMountFlags::NODIRATIME, MountFlags::NODIRATIME),
        (StatVfsMountFlags::RELATIME, MountFlags::RELATIME),
    ] {
        if before.contains(set) {
            flags |= flag;
        }
    }
    mount_remount(target, flags, "").map_err(at("cannot protect", source))
}
