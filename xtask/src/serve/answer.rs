//! What is answered to which request: no sockets here.

use std::{borrow::Cow, collections::HashMap, io::Write};

use anyhow::Result;
use flate2::{Compression, write::GzEncoder};

use crate::site::BuiltFile;

/// The path under which the page is served. Its own links are relative, so any other would do as well.
pub(crate) const BASE: &str = "/lowtide/";

/// The files of a built page, ready to be sent.
pub(crate) struct Site {
    files: HashMap<String, File>,
}

struct File {
    kind: &'static str,
    raw: Vec<u8>,
    /// `None` where compression does not help.
    gzip: Option<Vec<u8>>,
}

/// One answer.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Answer<'a> {
    /// The status code.
    pub(crate) status: u16,
    /// Names and values.
    pub(crate) headers: Vec<(&'static str, &'static str)>,
    /// What is sent after the headers.
    pub(crate) body: Cow<'a, [u8]>,
}

impl Site {
    /// # Errors
    /// Never in practice: writing to memory does not fail.
    pub(crate) fn new(files: Vec<BuiltFile>) -> Result<Self> {
        let files = files
            .into_iter()
            .map(|file| {
                let compressed = gzip(&file.bytes)?;
                let smaller = compressed.len() < file.bytes.len();
                let ready = File {
                    kind: content_type(file.extension()),
                    gzip: smaller.then_some(compressed),
                    raw: file.bytes,
                };
                Ok((file.name, ready))
            })
            .collect::<Result<_>>()?;
        Ok(Self { files })
    }

    /// Answers a request for `url`, a path with an optional query. As the host does: `404.html` for what
    /// is not there, when the page has one; compressed for whoever takes it.
    pub(crate) fn answer(&self, method: &str, url: &str, takes_gzip: bool) -> Answer<'_> {
        if method != "GET" && method != "HEAD" {
            return plain(405, "only GET and HEAD are answered here\n");
        }
        let path = url.split(['?', '#']).next().unwrap_or_default();
        if path == "/" || path == BASE.trim_end_matches('/') {
            let mut answer = plain(302, "the page is a step down\n");
            answer.headers.push(("Location", BASE));
            return answer;
        }
        let name = match path.strip_prefix(BASE) {
            Some("") => "index.html",
            Some(name) => name,
            None => "404.html",
        };
        if let Some(file) = self.files.get(name) {
            let status = if name == "404.html" { 404 } else { 200 };
            return file.answer(status, takes_gzip);
        }
        match self.files.get("404.html") {
            Some(file) => file.answer(404, takes_gzip),
            None => plain(404, "there is no such file\n"),
        }
    }
}

impl File {
    fn answer(&self, status: u16, takes_gzip: bool) -> Answer<'_> {
        let mut headers = vec![
            ("Content-Type", self.kind),
            ("Cache-Control", "no-cache"),
            ("X-Content-Type-Options", "nosniff"),
        ];
        let body = match &self.gzip {
            Some(compressed) if takes_gzip => {
                headers.push(("Content-Encoding", "gzip"));
                headers.push(("Vary", "Accept-Encoding"));
                compressed
            }
            _ => &self.raw,
        };
        Answer { status, headers, body: Cow::Borrowed(body) }
    }
}

fn plain(status: u16, words: &'static str) -> Answer<'static> {
    Answer {
        status,
        headers: vec![("Content-Type", "text/plain; charset=utf-8")],
        body: Cow::Borrowed(words.as_bytes()),
    }
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

fn content_type(extension: &str) -> &'static str {
    match extension {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(names: &[&str]) -> Site {
        let files = names
            .iter()
            .map(|name| BuiltFile { name: (*name).to_owned(), bytes: name.repeat(100).into_bytes() });
        Site::new(files.collect()).unwrap()
    }

    fn header(answer: &Answer<'_>, wanted: &str) -> Option<&'static str> {
        let found = answer.headers.iter().find(|(name, _)| *name == wanted);
        found.map(|(_, value)| *value)
    }

    #[test]
    fn the_page_is_at_the_sub_path_and_the_root_leads_there() {
        let site = site(&["index.html"]);
        let page = site.answer("GET", "/lowtide/?q=1", false);
        assert_eq!((page.status, page.body.len()), (200, 1_000));
        for url in ["/", "/lowtide"] {
            let answer = site.answer("GET", url, false);
            assert_eq!((answer.status, header(&answer, "Location")), (302, Some(BASE)));
        }
    }

    #[test]
    fn only_files_of_the_page_are_ever_sent() {
        let site = site(&["index.html"]);
        for url in ["/lowtide/../Cargo.toml", "/etc/passwd", "/lowtide//index.html", "/index.html"] {
            assert_eq!(site.answer("GET", url, false).status, 404, "{url}");
        }
        assert_eq!(site.answer("POST", "/lowtide/", false).status, 405);
    }

    #[test]
    fn what_is_missing_gets_the_pages_own_answer_when_it_has_one() {
        let site = site(&["index.html", "404.html"]);
        for url in ["/lowtide/gone", "/gone", "/lowtide/404.html"] {
            let answer = site.answer("GET", url, false);
            assert_eq!((answer.status, answer.body.len()), (404, 800), "{url}");
        }
    }

    #[test]
    fn wasm_has_the_type_that_browsers_compile_while_it_streams() {
        let site = site(&["app.wasm"]);
        let answer = site.answer("GET", "/lowtide/app.wasm", true);
        assert_eq!(header(&answer, "Content-Type"), Some("application/wasm"));
        assert_eq!(header(&answer, "Content-Encoding"), Some("gzip"));
        assert!(answer.body.len() < 800);
    }
}
