//! Who loses most, as a table.

use super::super::daytime_words::{day_head, day_noun};
use super::super::number::{length, percent};
use super::super::region_row::region_rows;
use crate::assess::Assessment;
use crate::export::Section;
use crate::plan::Plan;

/// So many regions are named.
const ROWS: usize = 10;

/// The worst-hit regions. Shares by figures that the link leaves out would tell them, so they are left out too.
pub(super) fn regions(plan: &Plan, assessment: &Assessment) -> Section {
    let head = "Regions that lose most";
    let say = |words: String| Section { head, items: vec![words], ..Section::default() };
    if plan.audience.weights.own().is_some_and(|own| !own.in_link) {
        return say(
            "Left out: they would tell the author’s own figures, which are not in the link.".to_owned()
        );
    }
    let rows: Vec<_> = region_rows(assessment).into_iter().filter(|row| row.loss_share > 0.0).collect();
    if rows.is_empty() {
        return say(format!("No region loses {}.", day_noun(assessment.daytime)));
    }
    let mut table = vec![["Region", "There", day_head(assessment.daytime), "Of loss"].map(str::to_owned)];
    table.extend(rows.iter().take(ROWS).map(|row| {
        let minutes = assessment.of_region(row.region).map_or(0, |here| here.daytime_minutes);
        let mark = row.day_mark.as_deref().map_or_else(String::new, |mark| format!(" {mark}"));
        let about = if row.approximate { "about " } else { "" };
        [
            crate::world::region(row.region).name.to_owned(),
            format!("{about}{} {}{mark}", row.day, row.span),
            length(minutes),
            row.loss.clone(),
        ]
    }));
    let more = rows.get(ROWS..).unwrap_or_default();
    let share: f64 = more.iter().map(|row| row.loss_share).sum();
    let said = format!("{} more regions: {} of the loss", more.len(), percent(share));
    Section { head, table, items: if more.is_empty() { vec![] } else { vec![said] } }
}
