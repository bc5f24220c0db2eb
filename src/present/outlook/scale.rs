//! Five colours for shares of the audience, from low to high.

use crate::present::number::tenths;

/// How many colours there are.
const COLOURS: u8 = 5;
/// Bounds lie on halves of a percent. Shares that differ by less may have one colour: a rainbow of nothing would
/// mislead.
const HALF_PERCENT: f64 = 0.005;
/// Shares come from divisions: one that is on a bound but for its last bits counts as on it.
const HAIR: f64 = 1e-9;

/// Which share has which colour: equal steps between two shares.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HeatScale {
    /// In halves of a percent.
    low: f64,
    step: f64,
}

impl HeatScale {
    /// Everything from nobody to everybody.
    pub const WHOLE: Self = Self { low: 0.0, step: 40.0 };

    /// From the lowest share that is shown to the highest.
    pub fn between(low: f64, high: f64) -> Self {
        let low = (low / HALF_PERCENT + HAIR).floor();
        let range = high / HALF_PERCENT - low;
        Self { low, step: (range / f64::from(COLOURS) - HAIR).ceil().max(1.0) }
    }

    /// 0 for the lowest fifth to 4 for the highest.
    pub fn heat(self, share: f64) -> u8 {
        (((share / HALF_PERCENT - self.low) / self.step + HAIR) as u8).min(COLOURS - 1)
    }

    /// The bounds of each colour: `0–20`, in percent.
    pub fn legend(self) -> Vec<String> {
        let bound = |index: u8| {
            // Bounds are counted in half percents.
            let text = tenths((self.low + self.step * f64::from(index)) * 0.5);
            text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
        };
        (0..COLOURS).map(|index| format!("{}–{}", bound(index), bound(index + 1))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_scale_goes_in_steps_of_twenty() {
        let scale = HeatScale::WHOLE;
        assert_eq!(
            [0.0, 0.19, 0.2, 0.5, 0.6, 0.99, 1.0].map(|share| scale.heat(share)),
            [0, 0, 1, 2, 3, 4, 4]
        );
        assert_eq!(scale.legend(), ["0–20", "20–40", "40–60", "60–80", "80–100"]);
        assert_eq!(HeatScale::between(0.0, 1.0), scale);
    }

    #[test]
    fn a_scale_between_two_shares_has_round_bounds_that_hold_both() {
        let scale = HeatScale::between(0.174, 0.184);
        assert_eq!(scale.legend(), ["17–17.5", "17.5–18", "18–18.5", "18.5–19", "19–19.5"]);
        assert_eq!([0.174, 0.1751, 0.184].map(|share| scale.heat(share)), [0, 1, 2]);
        let wide = HeatScale::between(0.02, 0.41);
        assert_eq!(wide.legend()[4], "34–42");
        assert_eq!((wide.heat(0.02), wide.heat(0.41)), (0, 4));
        let same = HeatScale::between(0.5, 0.5);
        assert_eq!((same.heat(0.5), same.legend()[0].as_str()), (0, "50–50.5"));
    }
}
