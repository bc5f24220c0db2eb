//! Spells out one line of `tzdata.zi` in the long form that `parse-zoneinfo` reads.
//!
//! `tzdata.zi` is the tz source with every word cut to its shortest unambiguous start (`R d 1916 o -
//! Jun 14 23s 1 S`). The words that may be cut, and the columns they stand in, are those of the `zic`
//! manual page. Must not know: what a line means, or the lines around it.

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// The long form of `line`, or why it is not understood.
///
/// Not for empty lines and comments, which the caller leaves out.
pub(crate) fn long_form(line: &str) -> Result<String, String> {
    let fields: Vec<&str> = line.split_whitespace().collect();
    match fields[..] {
        ["R", name, from, to, reserved, month_, day_, at, save, letters] => Ok(format!(
            "Rule {name} {from} {} {reserved} {} {} {} {} {letters}",
            last_year(to)?,
            month(month_)?,
            day(day_)?,
            time(at),
            time(save),
        )),
        ["L", target, name] => Ok(format!("Link {target} {name}")),
        ["Z", name, ref rest @ ..] => Ok(format!("Zone {name} {}", zone(rest)?)),
        ["R" | "L", ..] => Err(format!("{} fields do not make a rule or a link", fields.len())),
        [offset, ..] if starts_as_time(offset) => Ok(format!("\t{}", zone(&fields)?)),
        _ => Err("it is no rule, zone, continuation or link".to_owned()),
    }
}

/// The columns that a zone line and its continuations share: offset, rules, format, until.
fn zone(fields: &[&str]) -> Result<String, String> {
    let [offset, rules, format, until @ ..] = fields else {
        return Err(format!("{} fields do not make a zone", fields.len()));
    };
    // The second column is an amount of time, or the name of a set of rules, which starts otherwise.
    let rules = if starts_as_time(rules) { time(rules) } else { (*rules).to_owned() };
    let mut words = vec![time(offset), rules, (*format).to_owned()];
    match until {
        [] => {}
        [year, rest @ ..] if rest.len() <= 3 => {
            words.push((*year).to_owned());
            words.extend(rest.first().map(|word| month(word)).transpose()?);
            words.extend(rest.get(1).map(|word| day(word)).transpose()?);
            words.extend(rest.get(2).map(|word| time(word)));
        }
        _ => return Err(format!("{} fields are too many for a zone", fields.len())),
    }
    Ok(words.join(" "))
}

/// The last year of a rule: a number, or the start of `only` or `maximum`.
fn last_year(word: &str) -> Result<String, String> {
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return Ok(word.to_owned());
    }
    whole(word, &["only", "maximum"]).map(str::to_owned)
}

fn month(word: &str) -> Result<String, String> {
    whole(word, &MONTHS).map(three_letters)
}

/// A day of the month: `14`, `Su>=8`, `Sa<=30` or `lastSu`.
fn day(word: &str) -> Result<String, String> {
    let weekday = |word| whole(word, &WEEKDAYS).map(three_letters);
    if let Some(rest) = word.strip_prefix("last") {
        return Ok(format!("last{}", weekday(rest)?));
    }
    for sign in [">=", "<="] {
        if let Some((start, number)) = word.split_once(sign) {
            return Ok(format!("{}{sign}{number}", weekday(start)?));
        }
    }
    Ok(word.to_owned())
}

/// A time of day or an amount of time with two-digit minutes and seconds: `0:1` becomes `0:01`.
///
/// A suffix that says which clock is meant (`w`all, `s`tandard, `u`, `g` and `z` for UTC) is kept.
fn time(word: &str) -> String {
    let (digits, suffix) = match word.char_indices().last() {
        Some((at, 'w' | 's' | 'u' | 'g' | 'z')) => word.split_at(at),
        _ => (word, ""),
    };
    let parts: Vec<String> = digits
        .split(':')
        .enumerate()
        .map(|(place, part)| if place == 0 { part.to_owned() } else { format!("{part:0>2}") })
        .collect();
    parts.join(":") + suffix
}

fn starts_as_time(word: &str) -> bool {
    word.starts_with(|c: char| c == '-' || c.is_ascii_digit())
}

/// The one of `names` that `word` is the start of, whatever its case.
fn whole<'a>(word: &str, names: &[&'a str]) -> Result<&'a str, String> {
    let word_lower = word.to_lowercase();
    let mut hits = names.iter().filter(|name| name.to_lowercase().starts_with(&word_lower));
    match (hits.next(), hits.next()) {
        (Some(name), None) => Ok(name),
        (Some(one), Some(other)) => Err(format!("\"{word}\" may be {one} or {other}")),
        (None, _) => Err(format!("\"{word}\" is none of {}", names.join(", "))),
    }
}

/// The spelling of months and weekdays that `parse-zoneinfo` knows in every column.
fn three_letters(name: &str) -> String {
    name.chars().take(3).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn expands(line: &str, long: &str) {
        assert_eq!(long_form(line).as_deref(), Ok(long), "{line}");
    }

    #[track_caller]
    fn is_rejected(line: &str, cause: &str) {
        assert_eq!(long_form(line), Err(cause.to_owned()), "{line}");
    }

    #[test]
    fn a_rule_for_one_year_says_only() {
        expands("R d 1916 o - Jun 14 23s 1 S", "Rule d 1916 only - Jun 14 23s 1 S");
    }

    #[test]
    fn a_rule_without_end_says_maximum() {
        expands("R u 2007 ma - Mar Su>=8 2 1 D", "Rule u 2007 maximum - Mar Sun>=8 2 1 D");
    }

    #[test]
    fn a_rule_for_some_years_keeps_them() {
        expands("R E 1981 1995 - Mar lastSu 1u 1 S", "Rule E 1981 1995 - Mar lastSun 1u 1 S");
    }

    #[test]
    fn a_weekday_on_or_before_a_day_is_spelled_out() {
        expands("R Z 2005 2012 - Ap F<=1 2 1 D", "Rule Z 2005 2012 - Apr Fri<=1 2 1 D");
    }

    #[test]
    fn every_month_and_weekday_as_the_file_cuts_it_is_found() {
        for (cut, long) in [
            ("Ja", "Jan"),
            ("F", "Feb"),
            ("Mar", "Mar"),
            ("Ap", "Apr"),
            ("May", "May"),
            ("Jun", "Jun"),
            ("Jul", "Jul"),
            ("Au", "Aug"),
            ("S", "Sep"),
            ("O", "Oct"),
            ("N", "Nov"),
            ("D", "Dec"),
        ] {
            expands(&format!("R x 2000 o - {cut} 1 0 0 -"), &format!("Rule x 2000 only - {long} 1 0 0 -"));
        }
        for (cut, long) in [
            ("M", "Mon"),
            ("Tu", "Tue"),
            ("W", "Wed"),
            ("Th", "Thu"),
            ("F", "Fri"),
            ("Sa", "Sat"),
            ("Su", "Sun"),
        ] {
            expands(
                &format!("R x 2000 o - Mar last{cut} 0 0 -"),
                &format!("Rule x 2000 only - Mar last{long} 0 0 -"),
            );
        }
    }

    #[test]
    fn minutes_and_seconds_get_two_digits() {
        expands("R S 1972 o - Ap 30 0:1 0:20 -", "Rule S 1972 only - Apr 30 0:01 0:20 -");
        expands("Z X/Y -0:1:5 - LMT 1900", "Zone X/Y -0:01:05 - LMT 1900");
    }

    #[test]
    fn a_negative_saving_stays_negative() {
        expands("R M 2026 o - F 15 3 -1 -", "Rule M 2026 only - Feb 15 3 -1 -");
    }

    #[test]
    fn each_suffix_of_a_time_stays() {
        for suffix in ["w", "s", "u", "g", "z"] {
            expands(
                &format!("R x 2000 o - Mar 1 2:5{suffix} 0 -"),
                &format!("Rule x 2000 only - Mar 1 2:05{suffix} 0 -"),
            );
        }
    }

    #[test]
    fn a_zone_line_may_end_at_every_column() {
        expands("Z Etc/GMT 0 - GMT", "Zone Etc/GMT 0 - GMT");
        expands("Z A/B 1 E CE%sT 1945", "Zone A/B 1 E CE%sT 1945");
        expands("Z A/B 1 E CE%sT 1945 Ap", "Zone A/B 1 E CE%sT 1945 Apr");
        expands("Z A/B 1 E CE%sT 1945 Ap lastSu", "Zone A/B 1 E CE%sT 1945 Apr lastSun");
        expands("Z A/B 1 E CE%sT 1945 Ap 2 3s", "Zone A/B 1 E CE%sT 1945 Apr 2 3s");
    }

    #[test]
    fn a_continuation_starts_with_its_offset() {
        expands("-5 u E%sT", "\t-5 u E%sT");
        expands("5:30 1 +0630 1945 O 15", "\t5:30 1 +0630 1945 Oct 15");
        expands("5:30 0:5 X", "\t5:30 0:05 X");
        expands("6 _ +06/+07", "\t6 _ +06/+07");
    }

    #[test]
    fn a_link_names_its_target_first() {
        expands("L Asia/Kolkata Asia/Calcutta", "Link Asia/Kolkata Asia/Calcutta");
    }

    #[test]
    fn a_word_that_may_be_two_is_rejected() {
        is_rejected("R x 2000 o - Ma 1 0 0 -", "\"Ma\" may be March or May");
        is_rejected("R x 2000 o - Mar lastT 0 0 -", "\"T\" may be Tuesday or Thursday");
    }

    #[test]
    fn an_unknown_word_is_rejected() {
        is_rejected("R x 2000 later - Mar 1 0 0 -", "\"later\" is none of only, maximum");
    }

    #[test]
    fn a_line_of_another_shape_is_rejected() {
        is_rejected("R x 2000 o - Mar 1 0 0", "9 fields do not make a rule or a link");
        is_rejected("Z A/B 1 -", "2 fields do not make a zone");
        is_rejected("Z A/B 1 - X 1945 Ap 2 3s 4", "8 fields are too many for a zone");
        is_rejected("E what 1", "it is no rule, zone, continuation or link");
    }
}
