//! No argument makes the program panic: whatever it is given, it ends with 0, 1 or 2.

use crate::program::run;

const RUNS: usize = 400;

/// Lines that are right, to begin with.
const LINES: [&str; 8] = [
    "assess --start 2009-06-15T21:45 --zone America/Los_Angeles --minutes 90",
    "assess --start 2026-11-01T01:30 --zone America/New_York --end 2026-11-01T06:00 --fold second",
    "assess --start 2069-12-31T12:00Z --minutes 60 --weights even --scope IR,AQ --daytime daylight",
    "assess #start=2009-06-15T21:45&tz=America/Los_Angeles&dur=90 --window 1 --fail-on block --max-share 50",
    "link --start 2000-01-01T00:00Z --zone Pacific/Apia --minutes 20160 --interruption 7 --impact degraded",
    "open #v=1-ab090491&start=2009-06-15T21:45&utc=2009-06-16T04:45Z&tz=America/Los_Angeles&dur=90",
    "events --from 2009-06-01 --to 2028-12-31 --region IR --kind election",
    "resolve 2011-12-30T12:00 Pacific/Apia",
];
const FLAGS: [&str; 20] = [
    "--start",
    "--zone",
    "--minutes",
    "--end",
    "--fold",
    "--interruption",
    "--impact",
    "--weights",
    "--scope",
    "--except",
    "--daytime",
    "--profile",
    "--set-aside",
    "--fail-on",
    "--max-share",
    "--window",
    "--from",
    "--to",
    "--region",
    "--kind",
];
/// What a word may become: something right elsewhere, something nearly right, something absurd.
const VALUES: [&str; 44] = [
    "2009-06-15T21:45",
    "2009-06-15T21:45Z",
    "2027-03-14T02:30",
    "2026-11-01T01:30",
    "2000-01-01T00:00",
    "2000-01-01T00:00Z",
    "2069-12-31T23:59Z",
    "1999-12-31T23:59",
    "0000-01-01T00:00Z",
    "9999-12-31T23:59Z",
    "2011-12-30T12:00",
    "2024-02-30T00:00",
    "2009-06-15",
    "2028-12-31",
    "America/Los_Angeles",
    "Pacific/Apia",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
    "Etc/GMT+12",
    "UTC",
    "",
    "0",
    "1",
    "90",
    "1440",
    "20160",
    "-1",
    "4294967295",
    "99999999999999999999",
    "1e308",
    "NaN",
    "second",
    "even",
    "world",
    "IR,US/America/New_York,AQ",
    "22:00-06:00",
    "00:00-24:00",
    "daylight",
    "block",
    "ir-2009-president=🌊",
    "#start=2009-06-15T21:45&tz=Asia/Tehran&dur=20160",
    "#v=1-ab090491&start=2009-06-15T21:45&utc=2009-06-16T04:45Z&tz=America/Los_Angeles&dur=90",
    "%23v=1-%",
    "日本\u{202e}x",
];
/// What is put into a value, so that it is nearly right.
const NOISE: [&str; 12] = ["\n", "=", "&", "%", "#", "Z", "-", "٣", "\u{301}", "🌊", "..", "x=AAAA"];

/// `SplitMix64`: the same lines on every machine and in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % sides as u64) as usize
    }

    fn of<'a>(&mut self, choices: &[&'a str]) -> &'a str {
        choices[self.roll(choices.len())]
    }

    /// A word with something put in or its end cut off.
    fn spoilt(&mut self, mut word: String) -> String {
        let places: Vec<usize> = (0..=word.len()).filter(|at| word.is_char_boundary(*at)).collect();
        let at = places[self.roll(places.len())];
        if self.roll(2) == 0 {
            word.insert_str(at, self.of(&NOISE));
        } else {
            word.truncate(at);
        }
        word
    }

    /// A right line with up to three mistakes.
    fn line(&mut self) -> Vec<String> {
        let mut line: Vec<String> = self.of(&LINES).split(' ').map(str::to_owned).collect();
        for _ in 0..self.roll(4) {
            let at = 1 + self.roll(line.len() - 1);
            match self.roll(5) {
                0 => self.of(&VALUES).clone_into(&mut line[at]),
                1 => line[at] = self.spoilt(line[at].clone()),
                2 if line.len() > 2 => drop(line.remove(at)),
                3 => line.push(self.of(&VALUES).to_owned()),
                _ => line.extend([self.of(&FLAGS).to_owned(), self.of(&VALUES).to_owned()]),
            }
        }
        if self.roll(2) == 0 {
            line.push("--json".to_owned());
        }
        line
    }
}

#[test]
fn no_argument_makes_the_program_panic() {
    let mut dice = Dice(20_090_616);
    let mut answered = 0;
    for _ in 0..RUNS {
        let line = dice.line();
        let run = run(&line);
        assert!((0..=2).contains(&run.code), "{line:?} ended with {}: {}", run.code, run.err);
        assert_eq!(run.out.is_empty(), run.code == 2, "{line:?}: {}", run.out);
        assert_eq!(run.err.is_empty(), run.code != 2, "{line:?}: {}", run.err);
        answered += usize::from(run.code != 2);
    }
    // Lines that are all refused at the door, or all right, would prove nothing.
    assert!((RUNS / 8..RUNS * 7 / 8).contains(&answered), "{answered} of {RUNS} lines were answered");
}
