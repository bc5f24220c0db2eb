//! A line cut into words, numbers and marks, and a place in it. Knows nothing of what they mean.

/// A line as it is read: the next token is number 0.
pub(in crate::import) struct Cursor<'a> {
    /// As it was typed, for messages and names.
    typed: &'a str,
    /// The same in small letters, byte for byte.
    lower: &'a str,
    tokens: Vec<Token>,
    at: usize,
}

/// Letters, digits, or a single other character. White space and commas only separate.
#[derive(Clone, Copy)]
struct Token {
    start: usize,
    end: usize,
    /// Follows the token before without anything between.
    glued: bool,
}

/// Digits as they stand: `09` has the value 9 and two of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::import) struct Number {
    pub(in crate::import) value: u32,
    pub(in crate::import) digits: usize,
}

/// More digits than a date without dashes has are no number that a line has use for.
const MAX_DIGITS: usize = 8;

impl<'a> Cursor<'a> {
    /// `lower` is `typed` in ASCII small letters.
    pub(in crate::import) fn new(typed: &'a str, lower: &'a str) -> Self {
        Self { typed, lower, tokens: tokens(lower), at: 0 }
    }

    pub(in crate::import) fn is_done(&self) -> bool {
        self.at >= self.tokens.len()
    }

    pub(in crate::import) fn advance(&mut self, tokens: usize) {
        self.at += tokens;
    }

    /// Where the reading stands, to come back to.
    pub(in crate::import) fn position(&self) -> usize {
        self.at
    }

    pub(in crate::import) fn back_to(&mut self, position: usize) {
        self.at = position;
    }

    /// The token `ahead` of the next one, in small letters; empty beyond the end.
    pub(in crate::import) fn text(&self, ahead: usize) -> &'a str {
        self.tokens.get(self.at + ahead).map_or("", |token| &self.lower[token.start..token.end])
    }

    pub(in crate::import) fn number(&self, ahead: usize) -> Option<Number> {
        let text = self.text(ahead);
        let usable = (1..=MAX_DIGITS).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        let value = usable.then(|| text.parse().ok()).flatten()?;
        Some(Number { value, digits: text.len() })
    }

    pub(in crate::import) fn is_glued(&self, ahead: usize) -> bool {
        self.tokens.get(self.at + ahead).is_some_and(|token| token.glued)
    }

    /// Whether the token is a hyphen, a dash or a minus.
    pub(in crate::import) fn is_dash(&self, ahead: usize) -> bool {
        matches!(self.text(ahead), "-" | "–" | "—" | "−")
    }

    /// Everything up to the next space or comma, as it was typed: what a message names.
    pub(in crate::import) fn chunk(&self) -> &'a str {
        self.chunks(1).map_or("", |(text, _)| text)
    }

    /// What was typed from an earlier position up to here.
    pub(in crate::import) fn between(&self, position: usize) -> &'a str {
        let taken = self.tokens.get(position..self.at).unwrap_or_default();
        match (taken.first(), taken.last()) {
            (Some(first), Some(last)) => &self.typed[first.start..last.end],
            _ => "",
        }
    }

    /// The next `count` chunks as they were typed, and how many tokens they are; `None` where fewer follow.
    pub(in crate::import) fn chunks(&self, count: usize) -> Option<(&'a str, usize)> {
        let rest = self.tokens.get(self.at..)?;
        let first = rest.first()?;
        let ends = |i: usize| rest.get(i + 1).is_none_or(|next| !next.glued);
        let last = (0..rest.len()).filter(|i| ends(*i)).nth(count.checked_sub(1)?)?;
        Some((&self.typed[first.start..rest[last].end], last + 1))
    }
}

fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = vec![];
    let mut kind_before = None;
    for (start, c) in text.char_indices() {
        let end = start + c.len_utf8();
        let kind = kind(c);
        match (kind, tokens.last_mut()) {
            (Kind::Separator, _) => {}
            (Kind::Letter | Kind::Digit, Some(last)) if kind_before == Some(kind) => last.end = end,
            _ => {
                let glued = kind_before.is_some_and(|before| before != Kind::Separator);
                tokens.push(Token { start, end, glued });
            }
        }
        kind_before = Some(kind);
    }
    tokens
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Letter,
    Digit,
    Mark,
    Separator,
}

/// A letter beyond ASCII counts as a letter: names have them, keywords do not.
fn kind(c: char) -> Kind {
    match c {
        '0'..='9' => Kind::Digit,
        'a'..='z' | 'A'..='Z' => Kind::Letter,
        ',' | ';' | '(' | ')' => Kind::Separator,
        _ if c.is_whitespace() => Kind::Separator,
        '–' | '—' | '−' | '→' | '’' => Kind::Mark,
        _ if c.is_ascii() => Kind::Mark,
        _ => Kind::Letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_falls_into_words_numbers_and_marks() {
        let line = "22:00–23:30, São Paulo";
        let mut cursor = Cursor::new(line, line);
        let mut found = vec![];
        while !cursor.is_done() {
            found.push((cursor.text(0), cursor.is_glued(0)));
            cursor.advance(1);
        }
        let glued =
            ["22", ":", "00", "–", "23", ":", "30"].iter().enumerate().map(|(i, text)| (*text, i > 0));
        let want: Vec<_> = glued.chain([("São", false), ("Paulo", false)]).collect();
        assert_eq!(found, want);
    }

    #[test]
    fn chunks_end_at_spaces_and_keep_what_was_typed() {
        let cursor = Cursor::new("Europe/Berlin 90m", "europe/berlin 90m");
        assert_eq!(cursor.chunks(1), Some(("Europe/Berlin", 3)));
        assert_eq!(cursor.chunks(2), Some(("Europe/Berlin 90m", 5)));
        assert_eq!(cursor.chunks(3), None);
    }
}
