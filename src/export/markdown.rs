//! Markdown for a change ticket: everything that a hand-out has, in sections.

use super::address::web_address;
use super::handout::Handout;
use super::mentions::without_mentions;

pub(super) fn markdown(handout: &Handout) -> String {
    let mut page = format!(
        "# {}\n\n{}\n\n**{}**\n",
        text(&handout.subject),
        text(&handout.state),
        text(&handout.sentence)
    );
    for section in &handout.sections {
        page += &format!("\n## {}\n\n", text(section.head));
        for (index, row) in section.table.iter().enumerate() {
            for cell in row {
                page += &format!("| {} ", text(cell));
            }
            page.push_str("|\n");
            if index == 0 {
                page.push_str("|---|---|--:|--:|\n");
            }
        }
        if !section.table.is_empty() && !section.items.is_empty() {
            page.push('\n');
        }
        for item in &section.items {
            page += &format!("- {}\n", text(item));
        }
    }
    let link = match web_address(&handout.link) {
        Some(address) => format!("[{}](<{address}>)", handout.link_words),
        None => text(&handout.link),
    };
    page + &format!("\n{link}\n\n{}\n", text(&handout.origin))
}

/// Text that stays text: no mark, no element, no mention, and at its beginning no list, rule or underline.
fn text(text: &str) -> String {
    let calm = without_mentions(text);
    let calm = calm.trim();
    let number = calm.bytes().take_while(u8::is_ascii_digit).count();
    let mut plain = String::with_capacity(calm.len());
    for (place, character) in calm.char_indices() {
        let begins = match character {
            '#' | '-' | '+' | '=' => place == 0,
            '.' | ')' => number > 0 && place == number,
            _ => matches!(character, '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '$'),
        };
        if begins {
            plain.push('\\');
        }
        match character {
            '<' => plain.push_str("&lt;"),
            '>' => plain.push_str("&gt;"),
            '&' => plain.push_str("&amp;"),
            _ => plain.push(character),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::super::handout::samples::{HOSTILE, hostile, plain};
    use super::*;

    #[test]
    fn a_ticket_has_its_sections_its_table_and_the_link() {
        let page = markdown(&plain());
        assert!(page.starts_with("# Network upgrade: Acme Chat\n\nOutage, 60 min."), "{page}");
        assert!(
            page.contains("\n| Region | There | In day | Of loss |\n|---|---|--:|--:|\n| Iran |"),
            "{page}"
        );
        assert!(page.contains("[Open the plan](<https://example.org/lowtide/#"), "{page}");
    }

    #[test]
    fn no_text_of_a_user_marks_anything() {
        let calm = markdown(&plain());
        for text in HOSTILE {
            let page = markdown(&hostile(text));
            assert_eq!(page.lines().count(), calm.lines().count(), "{text:?} in {page}");
            // Links of its own, and brackets that were escaped.
            let bare = page.replace("](<http", "").replace("\\](", "").replace("\\<", "");
            assert!(!bare.contains('<') && !bare.contains("]("), "{text:?} in {bare}");
            assert!(!page.contains("@everyone"), "{page}");
            // The columns of the table stay four.
            let columns = page
                .replace("\\|", "")
                .lines()
                .filter(|line| line.starts_with('|'))
                .map(|line| line.matches('|').count())
                .max();
            assert_eq!(columns, Some(5), "{text:?} in {page}");
        }
    }

    #[test]
    fn what_would_begin_a_list_a_heading_or_a_rule_is_escaped_there_alone() {
        let said = ["- a-b", "+1", "=1+1", "---", "#x #y", "1. a. b", "2) x", "1990"].map(text);
        assert_eq!(said, ["\\- a-b", "\\+1", "\\=1+1", "\\---", "\\#x #y", "1\\. a. b", "2\\) x", "1990"]);
        assert_eq!(text("![x](javascript:1) <b>&amp;"), "!\\[x\\](javascript:1) &lt;b&gt;&amp;amp;");
    }
}
