//! Content lines: what was folded at 75 bytes is one line again.
//!
//! Works on bytes, because a fold may cut a character in two. Knows nothing of what the lines say.

/// One line as it was before folding.
pub(super) struct Line {
    /// The line of the file on which it begins, from 1.
    pub(super) number: usize,
    pub(super) text: String,
}

/// The lines of a file, one by one. They end with CR LF or LF; empty ones are passed over.
pub(super) struct Lines<'a> {
    rest: &'a [u8],
    read: usize,
}

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

impl<'a> Lines<'a> {
    pub(super) fn of(file: &'a [u8]) -> Self {
        Self { rest: file.strip_prefix(BYTE_ORDER_MARK).unwrap_or(file), read: 0 }
    }

    /// The next line of the file that is not empty, as it stands.
    fn raw(&mut self) -> Option<&'a [u8]> {
        while !self.rest.is_empty() {
            let end = self.rest.iter().position(|byte| *byte == b'\n');
            let (line, rest) = match end {
                Some(end) => (&self.rest[..end], &self.rest[end + 1..]),
                None => (self.rest, &[][..]),
            };
            self.rest = rest;
            self.read += 1;
            let text = line.len() - line.iter().rev().take_while(|byte| **byte == b'\r').count();
            if text > 0 {
                return Some(&line[..text]);
            }
        }
        None
    }
}

impl Iterator for Lines<'_> {
    type Item = Line;

    fn next(&mut self) -> Option<Line> {
        let mut bytes = self.raw()?.to_vec();
        let number = self.read;
        loop {
            let before = (self.rest, self.read);
            let Some([b' ' | b'\t', more @ ..]) = self.raw() else {
                (self.rest, self.read) = before;
                break;
            };
            bytes.extend_from_slice(more);
        }
        Some(Line { number, text: String::from_utf8_lossy(&bytes).into_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(file: &[u8]) -> Vec<(usize, String)> {
        Lines::of(file).map(|line| (line.number, line.text)).collect()
    }

    #[test]
    fn folded_lines_are_one_and_keep_the_number_of_their_first() {
        let file = b"\xef\xbb\xbfA:one\r\n  two\r\n\tthree\r\nB:x\nC:\n y";
        let want = [(1, "A:one twothree"), (4, "B:x"), (5, "C:y")];
        assert_eq!(read(file), want.map(|(number, text)| (number, text.to_owned())));
    }

    #[test]
    fn a_character_that_a_fold_has_cut_is_whole_again() {
        assert_eq!(read("A:Mün".as_bytes().to_vec().as_slice())[0].1, "A:Mün");
        let mut file = b"A:M\xc3\r\n".to_vec();
        file.extend_from_slice(b" \xbcn");
        assert_eq!(read(&file)[0].1, "A:Mün");
    }

    #[test]
    fn empty_lines_and_doubled_line_ends_are_passed_over() {
        assert_eq!(read(b"A:1\r\r\n\r\n B\r\n\r\nC:2\r\n"), [(1, "A:1B".to_owned()), (5, "C:2".to_owned())]);
        assert_eq!(read(b"\r\n\n"), []);
    }
}
