//! The regions as CSV (RFC 4180), safe to open in a spreadsheet.
//!
//! What it was made with stands in columns of its own, behind all others: programs that know columns by their names pass
//! over them, lines that are sorted, filtered or put beside those of another export still say it, and CSV has no
//! comments.
//!
//! Written by hand: the writer of the csv crate would bring more into the page than this file.

use crate::assess::{Assessment, Level, RegionImpact};
use crate::plan::one_line;
use crate::time::TZDB_VERSION;
use crate::world::{DATA_AS_OF, RegionId};

const HEADER: &str = "id,country,region,zone,local_start,local_end,day_shift_start,band,daytime_minutes,\
                      edge_minutes,lost_minutes,share_of_loss_percent,weight,weight_unit,level,tzdb,data_as_of,link\r\n";

/// The regions of `order`, one a line. `level` is empty where no event is known; `link` stands in the first line
/// alone, since it may be as long as all the others.
pub fn regions_csv(assessment: &Assessment, order: &[RegionId], weight_unit: &str, link: &str) -> String {
    let mut csv = HEADER.to_owned();
    let mut link = text(&one_line(link));
    for here in order.iter().filter_map(|id| assessment.of_region(*id)) {
        line(&mut csv, assessment, here, weight_unit);
        csv.push_str(&format!(",{TZDB_VERSION},{DATA_AS_OF},{}\r\n", std::mem::take(&mut link)));
    }
    csv
}

fn line(csv: &mut String, assessment: &Assessment, here: &RegionImpact, weight_unit: &str) {
    let region = here.region();
    for cell in [region.id, region.country, region.name, region.zone.name()] {
        csv.push_str(&text(cell));
        csv.push(',');
    }
    csv.push_str(&format!(
        "{},{},{},{},{},{},{},{},{},{},{}",
        here.start,
        here.end,
        here.day_shift_start,
        assessment.main_band(here).word(),
        here.daytime_minutes,
        here.edge_minutes,
        here.lost_minutes,
        decimal(assessment.loss_share(here) * 100.0),
        decimal(here.weight),
        text(weight_unit),
        assessment.level_in(here).map_or("", Level::word),
    ));
}

/// A cell of text: quoted where commas, quotes or line ends want it, and with an apostrophe where a
/// spreadsheet would take it for a formula.
fn text(cell: &str) -> String {
    let formula = if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
    if cell.contains([',', '"', '\r', '\n']) {
        format!("\"{formula}{}\"", cell.replace('"', "\"\""))
    } else {
        format!("{formula}{cell}")
    }
}

/// A figure from 0 on with at most six decimals, by whole numbers: the formatting of floating-point numbers
/// would bring 6 kB (gzip) into the page.
fn decimal(value: f64) -> String {
    let millionths = (value.fract() * 1e6).round() as u64;
    let (whole, millionths) = (value as u64 + millionths / 1_000_000, millionths % 1_000_000);
    let text = format!("{whole}.{millionths:06}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::Assessor;
    use crate::calendar::Almanac;
    use crate::plan::{Weights, examples::founding_case};
    use proptest::prelude::*;
    use proptest::test_runner::RngSeed;

    fn read(csv: &str) -> Vec<Vec<String>> {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(csv.as_bytes());
        reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
    }

    #[test]
    fn the_regions_of_the_founding_case_read_back_in_their_order() {
        let plan = founding_case();
        let assessment = Assessor::for_plan(&plan, Almanac::bundled())
            .assess(&plan.windows[0].resolve().unwrap(), |_| None);
        let order: Vec<RegionId> = assessment.regions.iter().rev().map(|each| each.region).collect();
        let link = "https://example.org/#v=1-ab&tz=Asia/Tehran,\"x";
        let csv = regions_csv(&assessment, &order, Weights::InternetUsers.word(), link);
        assert!(csv.ends_with("\r\n") && csv.lines().count() == order.len() + 1);
        let records = read(&csv);
        assert_eq!(records[0].join(",") + "\r\n", HEADER);
        for (record, id) in records[1..].iter().zip(&order) {
            let here = assessment.of_region(*id).unwrap();
            let region = here.region();
            assert_eq!(record[..4], [region.id, region.country, region.name, region.zone.name()]);
            assert_eq!(record[4..6], [here.start.to_string(), here.end.to_string()]);
            assert_eq!(record[6].parse(), Ok(here.day_shift_start), "a number stays a number");
            let share = record[11].parse::<f64>().unwrap() / 100.0;
            assert!((share - assessment.loss_share(here)).abs() < 1e-8);
            assert_eq!(record[12].parse(), Ok(here.weight));
        }
        let origin: Vec<_> = records[1..].iter().map(|record| record[15..].join(" ")).collect();
        let made_with = format!("{TZDB_VERSION} {DATA_AS_OF} ");
        assert_eq!(origin[0], format!("{made_with}{link}"));
        assert!(origin[1..].iter().all(|origin| *origin == made_with));
        let iran = records.iter().find(|record| record[0] == "IR/Asia/Tehran").unwrap();
        assert_eq!(
            iran[4..15].join(" "),
            format!(
                "2009-06-16T09:15:00+04:30 2009-06-16T10:45:00+04:30 1 day 90 0 90 {} {} internet-users block",
                iran[11], iran[12]
            )
        );
    }

    #[test]
    fn what_a_spreadsheet_would_run_is_only_text() {
        for cell in ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "=\"a\",\"b\""] {
            assert_eq!(read(&format!("{}\r\n", text(cell)))[0], [format!("'{cell}")]);
        }
        assert_eq!(text("Côte d’Ivoire"), "Côte d’Ivoire");
    }

    #[test]
    fn figures_keep_six_decimals_and_no_more() {
        let said = [0.0, 100.0, 0.5, 12.345_678_9, 0.999_999_9, 1e15].map(decimal);
        assert_eq!(said, ["0", "100", "0.5", "12.345679", "1", "1000000000000000"]);
    }

    proptest! {
        #![proptest_config(ProptestConfig {
            rng_seed: RngSeed::Fixed(20_090_616),
            failure_persistence: None,
            ..ProptestConfig::default()
        })]

        #[test]
        fn every_text_reads_back_as_one_cell(cells in proptest::collection::vec("[\\PC\r\n\t\",=]{0,12}", 1..6)) {
            let line: Vec<String> = cells.iter().map(|cell| text(cell)).collect();
            // A line of one empty cell is an empty line, which a reader passes over.
            let records = read(&format!("x,{}\r\n", line.join(",")));
            prop_assert_eq!(records.len(), 1);
            for (cell, got) in cells.iter().zip(&records[0][1..]) {
                let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
                prop_assert_eq!(got, &format!("{}{cell}", if formula { "'" } else { "" }));
            }
        }

        #[test]
        fn decimals_are_within_half_a_millionth(value in 0.0..1e9_f64) {
            prop_assert!((decimal(value).parse::<f64>().unwrap() - value).abs() < 6e-7);
        }
    }
}
