//! Text in a picture: how wide it is at most, where it breaks, and what XML does not allow in it.
//!
//! A picture is drawn with whatever font the reader has, so widths are reckoned for the widest of the usual ones, bold
//! `DejaVu Sans`: with any other there is room left over.

/// At most so wide, in thousandths of the size of the text.
pub(super) fn width(text: &str) -> u32 {
    text.chars().map(letter).sum()
}

fn letter(letter: char) -> u32 {
    match letter {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | '\'' | ':' | ';' | '|' | '!' | '’' => 410,
        'f' | 't' | 'r' | '(' | ')' | '-' | '/' | ' ' | '\u{a0}' | '·' => 500,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | '…' | '&' => 1110,
        'A'..='Z' | '+' | '=' | '<' | '>' | '~' | '#' | '−' => 860,
        // Latin, Greek and Cyrillic; then what is as wide as it is high, and pictures.
        '\0'..='\u{52f}' | '–' => 730,
        _ => 1400,
    }
}

/// The text in lines of at most so many pixels; a word that is longer is broken.
pub(super) fn wrapped(text: &str, size: u32, pixels: u32) -> Vec<String> {
    let most = pixels * 1000 / size;
    let mut lines = vec![String::new()];
    let mut used = 0;
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let long = width(word);
        let space = if used == 0 { 0 } else { letter(' ') };
        if used > 0 && used + space + long > most {
            lines.push(String::new());
            used = 0;
        } else if used > 0 {
            push(&mut lines, ' ');
            used += space;
        }
        for each in word.chars() {
            if used + letter(each) > most {
                lines.push(String::new());
                used = 0;
            }
            push(&mut lines, each);
            used += letter(each);
        }
    }
    lines
}

fn push(lines: &mut [String], letter: char) {
    if let Some(line) = lines.last_mut() {
        line.push(letter);
    }
}

/// As much of the text as fits into so many pixels, with an ellipsis where some is left out.
pub(super) fn cut(text: &str, size: u32, pixels: u32) -> String {
    let most = pixels * 1000 / size;
    if width(text) <= most {
        return text.to_owned();
    }
    let mut used = letter('…');
    let kept = text.chars().take_while(|each| {
        used += letter(*each);
        used <= most
    });
    let kept: String = kept.collect();
    format!("{}…", kept.trim_end())
}

/// As XML takes it: without what it does not allow at all, nor what would turn the direction of what follows.
pub(super) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for each in text.chars() {
        match each {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\u{200e}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
            | '\u{fffe}'..='\u{ffff}' => {}
            _ if each.is_control() => safe.push(' '),
            _ => safe.push(each),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_never_wider_than_they_may_be() {
        for text in
            ["Do not: in Iran this is Tuesday 09:15–10:45, four days after", &"W".repeat(140), "東京 都"]
        {
            for line in wrapped(text, 36, 400) {
                assert!(width(&line) * 36 <= 400_000, "{line}");
            }
            assert_eq!(wrapped(text, 36, 400).concat().replace(' ', ""), text.replace(' ', ""));
        }
    }

    #[test]
    fn what_does_not_fit_ends_with_an_ellipsis() {
        assert_eq!(cut("Twitter", 20, 900), "Twitter");
        let short = cut(&"W".repeat(200), 20, 900);
        assert!(short.ends_with('…') && width(&short) * 20 <= 900_000, "{short}");
    }

    #[test]
    fn nothing_of_a_text_is_markup() {
        let hostile = "</text><script>\"&\u{202e}\0\u{ffff}\n";
        assert_eq!(escaped(hostile), "&lt;/text&gt;&lt;script&gt;&quot;&amp;  ");
    }
}
