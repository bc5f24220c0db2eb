//! The main stories once more in Firefox, which draws and computes with other code than Chromium.
//!
//! Not part of the gate, since its driver is experimental and pinned: `tests/firefox/stories.mjs`.

use std::process::Command;

use anyhow::{Context, Result, bail};

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
    let status = Command::new("node")
        .args(["stories.mjs", &server.address])
        .current_dir(project::root().join("tests/firefox"))
        .env("FIREFOX", firefox)
        .status()
        .context("could not start node: node 20 or newer is needed")?;
    if !status.success() {
        bail!("a story does not hold in Firefox: the lines above say which");
    }
    Ok(())
}
