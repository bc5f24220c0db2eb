//! The other windows of a plan: what else was weighed.

use super::super::daytime_words::counted_words;
use super::super::level_words::{level_words, load_words};
use super::super::number::percent;
use super::super::sentence_case;
use super::super::window_form::{window_label, window_letter};
use super::{Telling, clocks};
use crate::export::Section;
use crate::plan::Role;

pub(super) fn other_windows(telling: Telling, index: usize) -> Section {
    let windows = telling.plan.windows.iter().zip(&telling.assessed.windows).enumerate();
    let items = windows.filter(|(other, _)| *other != index).map(|(other, (window, assessed))| {
        let role = if window.role == Role::Backup { " (backup)" } else { "" };
        let name = format!("{}, {}{role}", window_letter(other), window_label(window));
        match assessed {
            Ok(assessment) => format!(
                "{name}: {}. {}, {}: {} {}",
                clocks::clocks(&assessment.window, None, None).0.join("; "),
                level_words(assessment.verdict.level),
                load_words(assessment.verdict.load).to_ascii_lowercase(),
                percent(assessment.totals.daytime_share),
                counted_words(assessment.daytime),
            ),
            Err(problem) => format!("{name}: {}", sentence_case(&problem.to_string())),
        }
    });
    Section { head: "Other windows of the plan", items: items.collect(), ..Section::default() }
}
