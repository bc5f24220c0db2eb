//! How busy each local hour is, beside the busiest.

use std::fmt;

/// For each local hour what is used of the service, in percent of the busiest hour: 24 whole numbers of at most
/// 100, which are [`Activity::PUBLISHED`] or have a 100 among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Activity([u8; Activity::HOURS]);

/// Why a text gives no activity curve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ActivityError {
    Number(String),
    Count(usize),
    AllZero,
}

impl Activity {
    pub const HOURS: usize = 24;

    /// The mean of three published curves, which have their peaks in different hours: an assumption, and
    /// `docs/impact.md` says whose.
    pub const PUBLISHED: Self = Self([
        77, 59, 41, 28, 21, 17, 18, 26, 39, 51, 61, 68, 73, 76, 77, 79, 82, 84, 88, 92, 94, 97, 99, 93,
    ]);

    /// In percent of the largest number, and the published curve where they are its own; `None` where all are 0.
    pub fn of(numbers: [u32; Self::HOURS]) -> Option<Self> {
        if numbers == Self::PUBLISHED.0.map(u32::from) {
            return Some(Self::PUBLISHED);
        }
        let largest = u64::from(numbers.into_iter().max()?);
        let percent = |number: u32| ((u64::from(number) * 100 + largest / 2) / largest) as u8;
        (largest > 0).then(|| Self(numbers.map(percent)))
    }

    /// Takes percentages as they are; `None` where they are not those of a curve.
    pub fn of_percentages(percentages: [u8; Self::HOURS]) -> Option<Self> {
        Self::of(percentages.map(u32::from)).filter(|found| found.0 == percentages)
    }

    /// Reads 24 whole numbers with commas, semicolons or spaces between them.
    pub fn read(text: &str) -> Result<Self, ActivityError> {
        let mut numbers = [0; Self::HOURS];
        let mut count = 0;
        for word in text.split([',', ';', ' ', '\t', '\r', '\n']).filter(|word| !word.is_empty()) {
            let is_number = word.len() <= 9 && word.bytes().all(|byte| byte.is_ascii_digit());
            let number = is_number.then(|| word.parse().ok()).flatten();
            let number = number.ok_or_else(|| ActivityError::Number(word.to_owned()))?;
            if let Some(place) = numbers.get_mut(count) {
                *place = number;
            }
            count += 1;
        }
        if count != Self::HOURS {
            return Err(ActivityError::Count(count));
        }
        Self::of(numbers).ok_or(ActivityError::AllZero)
    }

    /// From midnight on.
    pub const fn percentages(&self) -> &[u8; Self::HOURS] {
        &self.0
    }
}

/// `77,59,41,…`
impl fmt::Display for Activity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (hour, percent) in self.0.into_iter().enumerate() {
            write!(f, "{}{percent}", if hour == 0 { "" } else { "," })?;
        }
        Ok(())
    }
}

impl fmt::Display for ActivityError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(word) => {
                write!(f, "{word:?} is not a number for an hour: use whole numbers of at most nine digits")
            }
            Self::Count(count) => {
                write!(f, "{count} numbers are not one for each hour: write 24, from midnight on")
            }
            Self::AllZero => f.write_str("24 zeros are no activity: make one number larger"),
        }
    }
}

impl std::error::Error for ActivityError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_numbers_become_percentages_of_the_largest() {
        let text = format!("0 1;3,{} 400", "200, ".repeat(20));
        let own = Activity::read(&text).unwrap();
        assert_eq!(own.percentages()[..4], [0, 0, 1, 50]);
        assert_eq!(own.percentages()[23], 100);
        assert_eq!(Activity::read(&own.to_string()), Ok(own), "percentages stay as they are");
        let large = Activity::of([u32::MAX; 24]).unwrap();
        assert_eq!(large.percentages(), &[100; 24]);
    }

    #[test]
    fn what_is_no_curve_is_refused_with_the_remedy() {
        let said = |text: &str| Activity::read(text).unwrap_err().to_string();
        assert!(said("").starts_with("0 numbers"));
        assert!(said(&"1 ".repeat(25)).starts_with("25 numbers"));
        assert!(said("1,2,-3").starts_with("\"-3\" is not a number"));
        assert!(said("1,2.5").starts_with("\"2.5\" is not a number"));
        assert!(said("1234567890").starts_with("\"1234567890\" is not a number"));
        assert!(said(&"0 ".repeat(24)).starts_with("24 zeros"));
    }

    #[test]
    fn percentages_are_those_of_a_curve_or_refused() {
        let published = *Activity::PUBLISHED.percentages();
        assert_eq!(Activity::read(&Activity::PUBLISHED.to_string()), Ok(Activity::PUBLISHED));
        assert_eq!(Activity::of_percentages(published), Some(Activity::PUBLISHED));
        assert_eq!(Activity::of_percentages([0; 24]), None);
        assert_eq!(Activity::of_percentages([99; 24]), None);
        assert_eq!(Activity::of_percentages([101; 24]), None);
        assert!(Activity::of_percentages([100; 24]).is_some());
    }
}
