//! Plain text in 72 columns, for the mailing lists of operators.

use super::handout::Handout;
use crate::plan::one_line;

const COLUMNS: usize = 72;
/// Of the four columns of a table: two of words, two of figures.
const WIDTHS: [usize; 4] = [30, 24, 8, 7];

pub(super) fn plain_text(handout: &Handout) -> String {
    let mut page = String::new();
    heading(&mut page, &handout.subject, '=');
    wrap(&mut page, "", &handout.state);
    page.push('\n');
    wrap(&mut page, "", &handout.sentence);
    for section in &handout.sections {
        page.push('\n');
        heading(&mut page, section.head, '-');
        for row in &section.table {
            page.push_str(table_row(row).trim_end());
            page.push('\n');
        }
        for item in &section.items {
            wrap(&mut page, "* ", item);
        }
    }
    // Whole, however long it is: a link that is cut opens nothing.
    page += &format!("\n{}\n\n", one_line(&handout.link));
    wrap(&mut page, "", &handout.origin);
    page
}

fn heading(page: &mut String, text: &str, under: char) {
    let before = page.chars().count();
    wrap(page, "", text);
    let long = (page.chars().count() - before).saturating_sub(1).min(COLUMNS);
    page.extend(std::iter::repeat_n(under, long));
    page.push('\n');
}

/// Text in lines that are not too long, the first one after `mark`, the others set in as far.
fn wrap(page: &mut String, mark: &str, text: &str) {
    let room = COLUMNS - mark.len();
    let mut line = String::new();
    let (mut long, mut lead) = (0, mark);
    let indent = &"  "[..mark.len()];
    for word in one_line(text).split_ascii_whitespace() {
        for piece in pieces(word, room) {
            let more = piece.chars().count();
            if long > 0 && long + 1 + more > room {
                page.push_str(&format!("{lead}{line}\n"));
                line.clear();
                (long, lead) = (0, indent);
            }
            if long > 0 {
                line.push(' ');
            }
            long += more + usize::from(long > 0);
            line.push_str(piece);
        }
    }
    page.push_str(&format!("{lead}{line}\n"));
}

/// A word in pieces that fit; an address stays whole.
fn pieces(mut word: &str, room: usize) -> Vec<&str> {
    let mut pieces = vec![];
    while let Some((cut, _)) = word.char_indices().nth(room).filter(|_| !word.contains("://")) {
        let (piece, rest) = word.split_at(cut);
        pieces.push(piece);
        word = rest;
    }
    pieces.push(word);
    pieces
}

fn table_row(row: &[String; 4]) -> String {
    let mut line = String::new();
    for (index, (cell, width)) in row.iter().zip(WIDTHS).enumerate() {
        let cell: String = one_line(cell).chars().take(width).collect();
        let gap = " ".repeat(width - cell.chars().count());
        // Figures stand below each other.
        line += &if index < 2 { format!("{cell}{gap} ") } else { format!("{gap}{cell} ") };
    }
    line
}

#[cfg(test)]
mod tests {
    use super::super::handout::samples::{HOSTILE, hostile, plain};
    use super::*;

    fn long(line: &str) -> usize {
        line.chars().count()
    }

    #[test]
    fn lines_fit_72_columns_and_the_link_stands_whole_on_a_line_of_its_own() {
        let mut handout = plain();
        handout.link = format!("https://example.org/#{}", "x".repeat(500));
        handout.sentence = "word ".repeat(60);
        let page = plain_text(&handout);
        let longest: Vec<&str> = page.lines().filter(|line| long(line) > COLUMNS).collect();
        assert_eq!(longest, [handout.link]);
        assert!(page.contains("\nWhen\n----\n* "), "{page}");
        let row = page.lines().find(|line| line.starts_with("Iran")).unwrap();
        assert!(row.contains("Wed 01:30–02:30") && row.ends_with("0 min     0 %"), "{row}");
    }

    #[test]
    fn a_very_long_word_is_cut_and_an_address_is_not() {
        let word = "é".repeat(200);
        let page = plain_text(&hostile(&word));
        assert!(
            page.lines().filter(|line| !line.contains("://")).all(|line| long(line) <= COLUMNS),
            "{page}"
        );
        let address = format!("https://example.org/{}", "y".repeat(100));
        assert!(
            plain_text(&hostile(&address))
                .lines()
                .any(|line| line.trim_start_matches("* ").trim() == address)
        );
    }

    #[test]
    fn no_text_of_a_user_makes_a_line_of_its_own() {
        let calm = plain_text(&plain());
        for text in HOSTILE {
            let page = plain_text(&hostile(text));
            assert_eq!(page.lines().count(), calm.lines().count(), "{text:?} in {page}");
            assert!(!page.contains(['\r', '\0', '\u{202e}', '\u{2028}']), "{page:?}");
        }
    }
}
