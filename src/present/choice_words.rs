//! The choices behind every number, in words.

use crate::plan::{Daytime, OwnWeight, Profile, Weights};

/// The daytime rules that have no settings of their own.
pub const DAYTIMES: [Daytime; 3] = [Daytime::Waking, Daytime::Office, Daytime::Daylight];

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
    }
}

/// `Waking 08–22`: for a list.
pub fn daytime_name(daytime: Daytime) -> String {
    match daytime {
        Daytime::Waking => "Waking 08–22".to_owned(),
        Daytime::Office => "Office 09–17".to_owned(),
        Daytime::Daylight => "Daylight".to_owned(),
        Daytime::Own(_) => format!("Own hours {daytime}"),
    }
}

/// The rule with its bands, as a sentence.
pub fn daytime_words(daytime: Daytime) -> String {
    match daytime {
        Daytime::Waking => "Day is 08:00–22:00, edge 06:00–08:00 and 22:00–24:00.".to_owned(),
        Daytime::Office => {
            "Day is 09:00–17:00 on the region's working days, edge the hour before and after.".to_owned()
        }
        Daytime::Daylight => {
            "Day is sunrise to sunset at the region's largest city, edge civil twilight.".to_owned()
        }
        Daytime::Own(_) => format!("Day is {daytime}, edge the hour before and after."),
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
    text.trim_end_matches('0').to_owned()
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
}
