//! The other windows of a plan: what else was weighed.

use super::super::daytime_words::counted_words;
use super::super::level_words::{level_words, load_words};
use super::super::number::percent;
use super::super::sentence_case;
use super::super::window_form::{window_label, window_letter};
use super::{Telling, clocks};
use crate::plan::Role;

/// Adds a line for each.
pub(super) fn other_windows(telling: Telling, index: usize, items: &mut Vec<String>) {
    let windows = telling.plan.windows.iter().zip(&telling.assessed.windows).enumerate();
    for (other, (window, assessed)) in windows {
        if other == index {
            continue;
        }
        let role = if window.role == Role::Backup { " (backup)" } else { "" };
        let said = match assessed {
            Ok(assessment) => format!(
                "{}. {}, {}: {} {}",
                clocks::clocks(&assessment.window, None, None).0.join("; "),
                level_words(assessment.verdict.level),
                load_words(assessment.verdict.load).to_ascii_lowercase(),
                percent(assessment.totals.daytime_share),
                counted_words(assessment.daytime),
            ),
            Err(problem) => sentence_case(&problem.to_string()),
        };
        items.push(format!("{}, {}{role}: {said}", window_letter(other), window_label(window)));
    }
}
