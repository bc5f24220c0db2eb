//! `cargo run --release --bin mutate -- TARGET COUNT [SEED]`: so many alterations of the seeds of a target, in this
//! folder. Ends with an error on the first that panics or takes ten seconds; the input is named.

use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use fastrand::Rng;
use lowtide_fuzz::altered_link::Seed;
use lowtide_fuzz::mutation::{Material, words};
use lowtide_fuzz::{TARGETS, Target};

/// No input takes as long as that.
const PATIENCE: Duration = Duration::from_secs(10);

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(said) => {
            println!("{said}");
            ExitCode::SUCCESS
        }
        Err(said) => {
            eprintln!("mutate: {said}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<String, String> {
    let names = TARGETS.map(|target| target.name).join(", ");
    let [name, count, rest @ ..] = arguments else {
        return Err(format!("write it like mutate TARGET COUNT [SEED]; targets are {names}"));
    };
    let target = TARGETS.iter().find(|target| target.name == name);
    let target = target.ok_or_else(|| format!("there is no target {name:?}: use one of {names}"))?;
    let count: u64 = count.parse().map_err(|_| format!("{count:?} is no number of inputs"))?;
    let seed = rest.first().map_or(Ok(1), |seed| seed.parse());
    let seed = seed.map_err(|_| format!("{:?} is no seed: use a whole number", rest[0]))?;
    let material = material(target.name)?;
    println!("{name}: {} seeds, {count} inputs, seed {seed}", material.seeds.len());
    let tally = mutate(target, &material, count, &mut Rng::with_seed(seed));
    let refused = count - tally.taken;
    Ok(format!("taken {}, refused {refused}; slowest {:?}; nothing found", tally.taken, tally.slowest))
}

fn material(name: &str) -> Result<Material, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |path: &Path| std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()));
    let seeds = folder.join("seeds").join(name);
    let files = std::fs::read_dir(&seeds).map_err(|error| format!("{}: {error}", seeds.display()))?;
    let mut paths: Vec<_> = files.filter_map(|file| Some(file.ok()?.path())).collect();
    // As a folder lists them is another order on another machine, and the same seed would give other inputs.
    paths.sort();
    let seeds: Vec<_> = paths.iter().map(|path| read(path)).collect::<Result<_, _>>()?;
    if seeds.is_empty() {
        return Err(format!("there is no seed of {name}: add one to seeds/{name}"));
    }
    let dictionary = read(&folder.join("dictionaries").join(name).with_extension("dict"))?;
    Ok(Material { seeds, words: words(&String::from_utf8_lossy(&dictionary))? })
}

#[derive(Default)]
struct Tally {
    taken: u64,
    slowest: Duration,
}

fn mutate(target: &Target, material: &Material, count: u64, random: &mut Rng) -> Tally {
    let is_link = target.name == "link";
    let links: Vec<Seed> =
        material.seeds.iter().filter(|_| is_link).filter_map(|seed| Seed::of(seed)).collect();
    assert!(!is_link || links.len() == material.seeds.len(), "a seed is no link that opens");
    let mut tally = Tally::default();
    for done in 1..=count {
        let begun = Instant::now();
        let taken = if is_link {
            links[random.usize(..links.len())].opens_altered(material, random)
        } else {
            checked(target, &material.altered(material.any(random), random))
        };
        let took = begun.elapsed();
        assert!(took < PATIENCE, "input {done} took {took:?}");
        tally.slowest = tally.slowest.max(took);
        tally.taken += u64::from(taken);
        if done % 1_000_000 == 0 {
            println!("{} million", done / 1_000_000);
        }
    }
    tally
}

fn checked(target: &Target, input: &[u8]) -> bool {
    std::panic::catch_unwind(|| (target.check)(input)).unwrap_or_else(|_| {
        panic!("this input of {} breaks what must hold: {:?}", target.name, String::from_utf8_lossy(input))
    })
}
