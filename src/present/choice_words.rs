//! The choices behind every number, in words.

use crate::plan::{OwnWeight, Profile, Weights};

pub const fn profile_words(profile: Profile) -> &'static str {
    match profile {
        Profile::Communication => "Messaging",
        Profile::Business => "Business software",
        Profile::Commerce => "Shop",
        Profile::Finance => "Bank",
        Profile::Education => "School",
        Profile::Public => "Public service",
    }
}

pub const fn weights_words(weights: &Weights) -> &'static str {
    match weights {
        Weights::InternetUsers => "Internet users",
        Weights::People => "People",
        Weights::Even => "Each region alike",
        Weights::Own(_) => "Own figures",
        Weights::Withheld(_) => "Internet users (own audience withheld)",
    }
}

/// `M` for Monday and so on, each with its whole name.
pub const WEEKDAY_INITIALS: [(&str, &str); 7] = [
    ("M", "Monday"),
    ("T", "Tuesday"),
    ("W", "Wednesday"),
    ("T", "Thursday"),
    ("F", "Friday"),
    ("S", "Saturday"),
    ("S", "Sunday"),
];

/// Own figures as the lines that they are read from. A figure keeps three decimals.
pub fn figures_text(figures: &[OwnWeight]) -> String {
    let lines: Vec<_> =
        figures.iter().map(|own| format!("{},{}\n", own.place, decimal(own.figure))).collect();
    lines.concat()
}

/// `70`, `0.125`: by whole thousandths, since the formatting of floating-point numbers is large.
fn decimal(figure: f64) -> String {
    let thousandths = (figure * 1000.0).round() as u64;
    let (whole, rest) = (thousandths / 1000, thousandths % 1000);
    if rest == 0 {
        return whole.to_string();
    }
    let text = format!("{whole}.{rest:03}");
    let short = text.trim_end_matches('0');
    // `1.234` may be thousands to whoever reads it, and is refused as that; `1.2340` is not.
    let may_be_thousands = rest % 10 != 0 && (1..1000).contains(&whole);
    if may_be_thousands { text + "0" } else { short.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::weights_from_csv;

    #[test]
    fn own_figures_are_written_as_they_are_read() {
        let text = "DE,70\nAT,0.125\nUS/America/New_York,20.5\n";
        let figures = weights_from_csv(text).unwrap();
        assert_eq!(figures_text(&figures), text);
    }

    #[test]
    fn a_figure_of_three_decimals_is_not_written_as_thousands() {
        let text = "DE,1.2340\nAT,0.125\nCH,1234.567\nFR,999.0010\n";
        let figures = weights_from_csv(text).unwrap();
        assert_eq!(figures_text(&figures), text);
        assert_eq!(weights_from_csv(&figures_text(&figures)).unwrap(), figures);
    }
}
