//! Who loses most, as a table.

use super::super::daytime_words::{day_head, day_noun};
use super::super::number::{length, percent};
use super::super::region_row::region_rows;
use crate::assess::Assessment;
use crate::export::Section;
use crate::plan::Plan;
use crate::world::region;

/// So many regions are named.
const ROWS: usize = 10;

/// The worst-hit regions. Shares by figures that the link leaves out would tell them, so they are left out too.
pub(super) fn regions(plan: &Plan, assessment: &Assessment, section: &mut Section) {
    if plan.audience.weights.own().is_some_and(|own| !own.in_link) {
        let why = "Left out: they would tell the author’s own figures, which are not in the link.";
        section.items.push(why.to_owned());
        return;
    }
    let (mut more, mut share) = (0, 0.0);
    for row in region_rows(assessment) {
        if row.loss_share <= 0.0 {
            // They stand by loss.
            break;
        }
        if section.table.len() > ROWS {
            (more, share) = (more + 1, share + row.loss_share);
            continue;
        }
        if section.table.is_empty() {
            section
                .table
                .push(["Region", "There", day_head(assessment.daytime), "Of loss"].map(str::to_owned));
        }
        let minutes = assessment.of_region(row.region).map_or(0, |here| here.daytime_minutes);
        let mark = row.day_mark.unwrap_or_default();
        let about = if row.approximate { "about " } else { "" };
        let there = format!("{about}{} {} {mark}", row.day, row.span).trim_end().to_owned();
        section.table.push([region(row.region).name.to_owned(), there, length(minutes), row.loss]);
    }
    if section.table.is_empty() {
        section.items.push(format!("No region loses {}.", day_noun(assessment.daytime)));
    } else if more > 0 {
        let regions = if more == 1 { "region" } else { "regions" };
        section.items.push(format!("{more} more {regions}: {} of the loss", percent(share)));
    }
}
