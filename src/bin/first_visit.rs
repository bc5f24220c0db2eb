//! Writes what a first visit shows as markup, for the build to put into the page: the founding case, before the
//! browser has said where and when the reader is.

use std::io::{self, Write as _};
use std::rc::Rc;

use lowtide::session::{Arrival, Reader, Workspace, start};
use lowtide::ui::markup::markup;
use lowtide::ui::page::{Page, PageProps};

fn main() -> io::Result<()> {
    let workspace = Rc::new(Workspace::new(start(Arrival::default()), Reader::default()));
    io::stdout().write_all(markup::<Page>(PageProps { workspace, whole: None })?.as_bytes())
}
