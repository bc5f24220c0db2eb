//! A list of figures is read within its limits, and what is read can be written and read again.

use lowtide::import::{read_figures, weights_from_csv};
use lowtide::plan::{Edit, MAX_FIGURES, OwnWeight, Weights, examples::founding_case};
use lowtide::present::figures_text;

use crate::{MOST_SAID, checked};

/// Of lines that are not read, so many are told one by one.
const TOLD: usize = 20;

/// Bytes as a list, if they are text.
///
/// # Panics
/// When more is taken than the limits say, or written figures are read otherwise.
#[must_use]
pub fn holds(data: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(data) else { return false };
    let lines = text.lines().count();
    let whole = weights_from_csv(text);
    if let Err(error) = &whole {
        let said = error.to_string();
        assert!(said.len() <= TOLD * MOST_SAID, "refused in {} bytes", said.len());
    }
    let Ok(read) = read_figures(text) else {
        assert!(whole.is_err(), "{text:?} is read whole and not in part");
        return false;
    };
    assert!(read.wrong.len() <= TOLD && read.wrong.len() + read.more <= lines, "{read:?}");
    for wrong in &read.wrong {
        assert!((1..=lines).contains(&wrong.line), "{wrong:?}");
        let said = wrong.fault.to_string();
        assert!(said.len() <= MOST_SAID, "a line is refused in {} bytes", said.len());
    }
    figures_hold(&read.figures);
    if let Ok(whole) = &whole {
        assert!(read.wrong.is_empty() && read.figures == *whole, "{text:?} is read in two ways");
    }
    !read.figures.is_empty()
}

fn figures_hold(figures: &[OwnWeight]) {
    assert!(figures.len() <= MAX_FIGURES, "{} figures", figures.len());
    let plan = founding_case().edited(&Edit::Weights(Weights::from(figures.to_vec())));
    checked(&plan, &figures);
    let written = figures_text(figures);
    let Ok(again) = read_figures(&written) else {
        // Nothing is left of figures below a thousandth.
        let told = |own: &OwnWeight| own.figure >= 0.0005;
        assert!(!figures.iter().any(told), "{written:?} is not read again");
        return;
    };
    assert!(again.wrong.is_empty(), "{written:?}: {:?}", again.wrong);
    assert_eq!(again.figures.len(), figures.len(), "{written:?}");
    for (before, after) in figures.iter().zip(&again.figures) {
        assert_eq!(before.place, after.place, "{written:?}");
        // Three decimals are written; the last figures of a large number are not its own.
        let near = (before.figure * 1e-12).max(0.000_501);
        assert!((before.figure - after.figure).abs() <= near, "{before:?} is read again as {after:?}");
    }
}
