//! The worked example of `docs/impact.md`, figure by figure: against the program, and against arithmetic on the table
//! of regions with other people's clocks, which uses nothing of the program.

use jiff::Timestamp;
use jiff::tz::{TimeZone, TimeZoneDatabase};
use lowtide::assess::Assessment;
use lowtide::plan::examples;
use lowtide::world::region_by_id;

use crate::founding_case::assess;

const PAGE: &str = include_str!("../../docs/impact.md");
const REGIONS: &str = include_str!("../../data/built/regions.tsv");

/// The section of the page, each run of spaces as one.
fn section() -> String {
    let (_, rest) = PAGE.split_once("## A worked example").expect("the page has a worked example");
    let (section, _) = rest.split_once("### ").expect("and then what is known of it");
    section.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `6,420,769,740`.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let groups: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().map(|group| str::from_utf8(group).expect("digits")).collect();
    groups.join(",")
}

/// One window by hand: internet users and minutes of the day, of the edge and of the night, region by region.
struct ByHand {
    rows: Vec<(&'static str, u64, [u64; 3])>,
    minutes: u64,
}

impl ByHand {
    fn of(start: &str, minutes: i64) -> Self {
        let start: Timestamp = start.parse().expect("an instant");
        let database = TimeZoneDatabase::bundled();
        let row = |line: &'static str| {
            let cells: Vec<&str> = line.split('\t').collect();
            let (_, zone) = cells[0].split_once('/').expect("country and zone");
            let zone = database.get(zone).unwrap_or_else(|error| panic!("{error}"));
            let mut bands = [0; 3];
            for minute in 0..minutes {
                bands[band(start + jiff::SignedDuration::from_mins(minute), &zone)] += 1;
            }
            (cells[0], cells[8].parse().expect("internet users"), bands)
        };
        Self { rows: REGIONS.lines().skip(1).map(row).collect(), minutes: minutes.unsigned_abs() }
    }

    fn row(&self, id: &str) -> (u64, [u64; 3]) {
        let (_, users, bands) = self.rows.iter().find(|(found, ..)| *found == id).expect("a region");
        (*users, *bands)
    }

    fn lost(&self) -> u64 {
        self.rows.iter().map(|(_, users, [day, ..])| users * day).sum()
    }

    fn users(&self) -> u64 {
        self.rows.iter().map(|(_, users, _)| users).sum()
    }

    fn share(&self) -> f64 {
        self.lost() as f64 / (self.users() * self.minutes) as f64
    }
}

/// 08:00 to 22:00 is day, two hours on either side are edge, the rest is night.
fn band(at: Timestamp, zone: &TimeZone) -> usize {
    match at.to_zoned(zone.clone()).hour() {
        8..22 => 0,
        6..8 | 22..24 => 1,
        _ => 2,
    }
}

/// Sums of people and minutes are whole.
fn whole(sum: f64) -> u64 {
    assert!(sum.fract().abs() < f64::EPSILON, "{sum}");
    sum as u64
}

fn said(figure: &str) {
    assert!(section().contains(figure), "the worked example does not say `{figure}`");
}

fn computed(index: usize) -> Assessment {
    assess(&examples::founding_case(), index)
}

#[test]
fn the_planned_window_is_what_the_page_says_by_hand_and_by_the_program() {
    let by_hand = ByHand::of("2009-06-16T04:45Z", 90);
    let computed = computed(0);
    let (lost, users) = (by_hand.lost(), by_hand.users());
    assert_eq!(whole(computed.totals.people_minutes_lost), lost);
    assert!((computed.totals.daytime_share - by_hand.share()).abs() < 1e-12);

    said(&format!("The sum over {} regions is {} people-minutes", by_hand.rows.len(), grouped(lost)));
    said(&format!("The audience is {} internet users, and the window has 90 minutes", grouped(users)));
    let share = format!("{:.6}", by_hand.share());
    said(&format!("{} ÷ ({} × 90) = {} {}", grouped(lost), grouped(users), &share[..5], &share[5..]));
    said(&format!("\"{:.0} %\" Iran's part", 100.0 * by_hand.share()));

    let (iran, bands) = by_hand.row("IR/Asia/Tehran");
    assert_eq!(bands, [90, 0, 0]);
    let region = region_by_id("IR/Asia/Tehran").unwrap();
    let found = computed.regions.iter().find(|found| found.region == region).unwrap();
    assert_eq!(whole(found.people_minutes_lost), iran * 90);
    said(&format!("{} internet users", grouped(iran)));
    said(&format!("= {} × 90 = {}", grouped(iran), grouped(iran * 90)));
    let part = (iran * 90) as f64 / lost as f64;
    said(&format!("{} ÷ {} = {part:.4} \"{:.0} %\"", grouped(iran * 90), grouped(lost), 100.0 * part));
    said(&format!("Iran is {:.1} % of the audience", 100.0 * iran as f64 / users as f64));

    let (_, [day, edge, night]) = by_hand.row("GB/Europe/London");
    assert_eq!(day, 0);
    said(&format!(
        "{night} minutes of night, then {edge} of edge; `daytime_minutes` {day}, `edge_minutes` {edge}"
    ));
}

#[test]
fn the_hour_it_was_moved_to_is_what_the_page_says() {
    let by_hand = ByHand::of("2009-06-16T21:00Z", 60);
    assert_eq!(whole(computed(1).totals.people_minutes_lost), by_hand.lost());
    assert_eq!(by_hand.row("IR/Asia/Tehran").1, [0, 0, 60]);
    said("01:30 to 02:30 on Wednesday 17 June in Tehran, 0 daytime minutes");
    said(&format!("The share is {:.0} %, mostly in the Americas", 100.0 * by_hand.share()));
}
