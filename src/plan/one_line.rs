//! Text from outside, made fit to stand in a line of ours.

/// Somebody's text on one line, without characters that steer a terminal or turn the direction of writing:
/// it cannot pass for a line of ours.
pub fn one_line(text: &str) -> String {
    let steers = |c: char| {
        c.is_control()
            || matches!(c, '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.chars().map(|c| if steers(c) { ' ' } else { c }).collect()
}
