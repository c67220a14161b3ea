//! The power is cut at random moments, with writers, readers and resharding at work.

use std::{path::Path, thread, time::Duration};

use crate::{
    chance::Chance,
    disk::{PowerDisk, Tear},
    history::{
        check::Held,
        run::{Arena, Size},
    },
    server::{Launch, Server},
};

/// Cuts in one history: what one life leaves behind is what the next one recovers from.
const CUTS_OF_A_HISTORY: u64 = 8;

/// Cuts the power so often.
pub fn run(binary: &Path, cycles: u64, seed: u64) -> Result<(), String> {
    if let Some(reason) = PowerDisk::unavailable() {
        println!("SKIPPED: this machine mounts no file system of ours, so no power was cut ({reason})");
        return Ok(());
    }
    let (mut total, mut done, mut at) = (Held::default(), 0, seed);
    while done < cycles {
        let cuts = CUTS_OF_A_HISTORY.min(cycles - done);
        total.add(one(binary, at, cuts).map_err(|what| format!("seed {at}: {what}"))?);
        done += cuts;
        at += 1;
        if done % 80 == 0 {
            println!("{done} cuts, {} records acknowledged", total.acknowledged);
        }
    }
    println!(
        "{cycles} power cuts, seeds {seed} to {}: {} records acknowledged, all there in order; {} uncertain, {} of \
         them there; {} seen by readers before a cut, none gone; {} shards by splits and merges",
        at - 1,
        total.acknowledged,
        total.uncertain,
        total.survived,
        total.read,
        total.children
    );
    if total.acknowledged == 0 { Err("nothing was acknowledged".to_owned()) } else { Ok(()) }
}

/// One history over several cuts.
fn one(binary: &Path, seed: u64, cuts: u64) -> Result<Held, String> {
    let mut chance = Chance::new(seed);
    let home = tempfile::tempdir().map_err(|error| error.to_string())?;
    let mount = home.path().join("mount");
    std::fs::create_dir(&mount).map_err(|error| error.to_string())?;
    let disk = PowerDisk::mount(&mount).map_err(|error| format!("mount: {error}"))?;
    let launch = Launch::new(binary, mount.join("data"), home.path());
    let mut server = launch.start().map_err(|error| error.to_string())?;
    let arena = Arena::create("power", server.address, 2)?;
    let crowd = arena.begin(Size { writers: 3, readers: 2, calls: 0, reshard: true }, seed);
    let mut failed = None;
    for cut in 0..cuts {
        // Among the first operations of a life, or well within it.
        if chance.one_in(3) {
            disk.cut_after(chance.below(60));
        }
        thread::sleep(Duration::from_millis(20 + chance.below(200)));
        disk.cut();
        arena.place(None);
        server.kill();
        match again(&disk, &launch, &mut chance) {
            Ok(next) => server = next,
            Err(what) => {
                failed = Some(format!("cut {cut}: {what}"));
                break;
            }
        }
        arena.place(Some(server.address));
    }
    if failed.is_some() {
        arena.place(None);
    }
    crowd.stop(&arena, true);
    let held = match failed {
        Some(failed) => Err(failed),
        None => arena.finish(&mut server.client()).map_err(|what| format!("{what}\n{}", launch.last_words())),
    };
    server.kill();
    held
}

/// The power comes back; sometimes it goes again while the server starts.
fn again(disk: &PowerDisk, launch: &Launch, chance: &mut Chance) -> Result<Server, String> {
    disk.reboot(Tear::ALL[chance.below(5) as usize], chance.next());
    if chance.one_in(4) {
        disk.cut_after(chance.below(12));
        if let Ok(mut server) = launch.start() {
            server.kill();
        }
        disk.reboot(Tear::ALL[chance.below(5) as usize], chance.next());
    }
    launch.start().map_err(|error| error.to_string())
}
