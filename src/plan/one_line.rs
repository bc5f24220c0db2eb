//! Text from outside, made fit to stand in a line of ours.

/// Somebody's text on one line, without characters that steer a terminal, turn the direction of writing or
/// are not seen: it cannot pass for a line of ours.
pub fn one_line(text: &str) -> String {
    let steers = |c: char| {
        c.is_control()
            || matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
    };
    text.chars().map(|c| if steers(c) { ' ' } else { c }).collect()
}
