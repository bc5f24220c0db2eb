//! The two words of the verdict as the reader sees them.

use crate::assess::{Level, Load, Standing};

/// `Do not`, `Avoid` …
pub const fn level_words(level: Level) -> &'static str {
    match level {
        Level::Block => "Do not",
        Level::Avoid => "Avoid",
        Level::Watch => "Watch",
        Level::Note => "Note",
        Level::NoneKnown => "None known",
        Level::Unknown => "Not known",
    }
}

pub const fn load_words(load: Load) -> &'static str {
    match load {
        Load::Quiet => "Quiet",
        Load::Mixed => "Mixed",
        Load::Busy => "Busy",
    }
}

/// `quieter than 8 of 10 starts that week, events aside`: never a bare percentile.
pub fn standing_words(standing: Standing) -> String {
    let (quieter, busier) = (standing.quieter_than_tenths(), standing.busier_than_tenths());
    // The hint never points the other way than the word beside it.
    let from_the_quiet_side = match standing.load() {
        Load::Quiet => true,
        Load::Busy => false,
        Load::Mixed => quieter >= busier,
    };
    let tenths = if from_the_quiet_side { quieter } else { busier };
    let said = match () {
        () if standing.alike => "much the same as every start that week".to_owned(),
        () if standing.cheaper == 0 => "no start that week is quieter".to_owned(),
        () if standing.dearer == 0 => "no start that week is busier".to_owned(),
        () if tenths == 0 => "much the same as most starts that week".to_owned(),
        () if from_the_quiet_side => format!("quieter than {tenths} of 10 starts that week"),
        () => format!("busier than {tenths} of 10 starts that week"),
    };
    format!("{said}, events aside")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_standing_is_said_in_tenths_from_the_better_side() {
        let said = |cheaper, dearer| standing_words(Standing { cheaper, dearer, alike: false });
        assert_eq!(said(500, 8_000), "quieter than 8 of 10 starts that week, events aside");
        assert_eq!(said(6_200, 3_000), "busier than 6 of 10 starts that week, events aside");
        assert_eq!(said(0, 9_000), "no start that week is quieter, events aside");
        assert_eq!(said(9_000, 0), "no start that week is busier, events aside");
        let alike = standing_words(Standing { cheaper: 6_200, dearer: 3_000, alike: true });
        assert_eq!(alike, "much the same as every start that week, events aside");
        assert_eq!(said(1_900, 20), "much the same as most starts that week, events aside");
    }
}
