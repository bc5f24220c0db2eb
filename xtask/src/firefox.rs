//! The main stories once more in Firefox, which draws and computes with other code than Chromium.
//!
//! Not part of the gate, since its driver is experimental and pinned: `tests/firefox/stories.mjs`.

use anyhow::Result;

use crate::{
    project,
    serve::Server,
    site,
    tools::{self, Extent},
};

/// Runs the stories on the built page: `cargo xtask firefox`.
///
/// # Errors
/// When the page cannot be built or served, Firefox cannot be had, or a story does not hold; each is named.
pub(crate) fn run(build: bool) -> Result<()> {
    if build {
        let tools = tools::set_up(Extent::Building);
        site::build_aloud(&tools)?;
    }
    let firefox = tools::for_firefox()?;
    let server = Server::start(Some(0))?;
    let mut script = tools::node(&project::root().join("tests/firefox"));
    script.args(["stories.mjs", &server.address]).env("FIREFOX", firefox);
    tools::run_script(&mut script, "a story does not hold in Firefox: the lines above say which")
}
