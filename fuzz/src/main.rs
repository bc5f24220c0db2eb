//! `cargo run --release --bin mutate -- LINKS.txt COUNT [SEED]`: that many mutations of the links of a file, one a
//! line. Ends with an error on the first that panics, takes ten seconds, or opens to another plan without a word.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use lowtide::link::{Opened, decode};
use lowtide_fuzz::{extra, link, sealed, sealed_with};

/// No link takes as long as that.
const PATIENCE: Duration = Duration::from_secs(10);
/// What links are made of, to be put anywhere.
const TOKENS: [&str; 16] = [
    "&", "=", "%", "%26", "&amp;", "v=1-", "v=2-", "start=", "utc=", "tz=", "x=", "dur=", "fold=2", "Z", "\u{202e}", "-",
];
/// The part before x of a link whose x is made up.
const READABLE: &str = "start=2009-06-15T21:45&utc=2009-06-16T04:45Z&tz=America/Los_Angeles";

struct Seed {
    link: String,
    opened: Opened,
    extra: Option<Vec<u8>>,
}

#[derive(Default)]
struct Tally {
    opened: u64,
    refused: u64,
    /// Without a seal: whoever takes it off writes a link by hand.
    by_hand: u64,
    slowest: Duration,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, path, count, rest @ ..] = arguments.as_slice() else {
        eprintln!("usage: mutate LINKS.txt COUNT [SEED]");
        return ExitCode::FAILURE;
    };
    let (Ok(text), Ok(count)) = (std::fs::read_to_string(path), count.parse::<u64>()) else {
        eprintln!("{path} cannot be read, or {count} is no number");
        return ExitCode::FAILURE;
    };
    let seed = rest.first().and_then(|seed| seed.parse().ok()).unwrap_or(1);
    let seeds: Vec<Seed> = text.lines().filter_map(seed_of).collect();
    assert!(!seeds.is_empty(), "no line of {path} is a link that opens");
    println!("{} links, {count} mutations, seed {seed}", seeds.len());
    let tally = mutate(&seeds, count, seed);
    println!(
        "opened {}, of them {} without a seal; refused {}; slowest {:?}; no panic, no other plan without a word",
        tally.opened, tally.by_hand, tally.refused, tally.slowest
    );
    ExitCode::SUCCESS
}

fn seed_of(line: &str) -> Option<Seed> {
    let opened = decode(line).ok()?;
    let link = line.split_once('#').map_or(line, |(_, fragment)| fragment).to_owned();
    Some(Seed { extra: extra(&link), link, opened })
}

fn mutate(seeds: &[Seed], count: u64, seed: u64) -> Tally {
    let mut random = fastrand::Rng::with_seed(seed);
    let mut tally = Tally::default();
    for done in 0..count {
        let of = &seeds[random.usize(..seeds.len())];
        // Half as they come on their way; the rest under a right seal, which lets them in deeper.
        let (text, own_seal) = match random.u8(..4) {
            0 | 1 => (lossy(mutated(of.link.as_bytes(), seeds, &mut random)), true),
            2 => (sealed(&lossy(mutated(unsealed(&of.link).as_bytes(), seeds, &mut random))), false),
            _ => (deep(of, seeds, &mut random), false),
        };
        let begun = Instant::now();
        let opened = link(&text);
        let took = begun.elapsed();
        assert!(took < PATIENCE, "{text:?} took {took:?}");
        tally.slowest = tally.slowest.max(took);
        match opened {
            None => tally.refused += 1,
            Some(opened) => {
                tally.opened += 1;
                let has_seal = text.contains("v=1-");
                tally.by_hand += u64::from(!has_seal);
                // Where the key of the seal is hit, what is left of it is told as a part that is not shown.
                let is_told = !has_seal || !opened.unknown.is_empty();
                assert!(
                    !own_seal || is_told || opened.plan == of.opened.plan,
                    "{text:?} opens to another plan than {:?}",
                    of.link
                );
            }
        }
        if (done + 1) % 1_000_000 == 0 {
            println!("{} million", (done + 1) / 1_000_000);
        }
    }
    tally
}

/// The postcard of a link, altered and sealed anew.
fn deep(of: &Seed, seeds: &[Seed], random: &mut fastrand::Rng) -> String {
    let raw = mutated(of.extra.as_deref().unwrap_or(&[0; 24]), seeds, random);
    if random.bool() {
        return sealed_with(READABLE, 0, &raw);
    }
    let mut deflated = miniz_oxide::deflate::compress_to_vec(&raw, 6);
    if random.u8(..4) == 0 {
        deflated = mutated(&deflated, seeds, random);
    }
    sealed_with(READABLE, 1, &deflated)
}

fn unsealed(link: &str) -> &str {
    link.split_once('&').map_or(link, |(_, text)| text)
}

fn lossy(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
}

/// One to six alterations.
fn mutated(of: &[u8], seeds: &[Seed], random: &mut fastrand::Rng) -> Vec<u8> {
    let mut bytes = of.to_vec();
    for _ in 0..random.u8(1..7) {
        let at = random.usize(..=bytes.len());
        let end = (at + random.usize(1..12)).min(bytes.len());
        match random.u8(..9) {
            0 if at < bytes.len() => bytes[at] ^= 1 << random.u8(..8),
            1 if at < bytes.len() => bytes[at] = random.u8(..),
            2 => bytes.insert(at, random.u8(..)),
            3 => drop(bytes.drain(at..end)),
            4 => bytes.truncate(at),
            5 => {
                let copied = bytes[at..end].to_vec();
                let to = random.usize(..=bytes.len());
                bytes.splice(to..to, copied);
            }
            6 => {
                let token = TOKENS[random.usize(..TOKENS.len())];
                bytes.splice(at..at, token.bytes());
            }
            7 => {
                let other = seeds[random.usize(..seeds.len())].link.as_bytes();
                let from = random.usize(..other.len());
                let until = (from + random.usize(1..40)).min(other.len());
                bytes.splice(at..end, other[from..until].iter().copied());
            }
            _ if at < bytes.len() => bytes[at] = *b"0179azAZ_-:/%&="[random.usize(..15)..].first().unwrap_or(&b'0'),
            _ => {}
        }
    }
    bytes
}
