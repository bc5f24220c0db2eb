//! Lighthouse's scores of a first visit by phone, over the compressed answers that a good host sends.
//!
//! Not part of the gate: a score depends on the machine. Limits and figures: `tests/lighthouse/scores.mjs`,
//! `docs/performance.md`.

use anyhow::Result;

use crate::{
    project,
    serve::Server,
    site,
    tools::{self, Extent},
};

/// Measures the built page and prints its scores: `cargo xtask lighthouse`.
///
/// # Errors
/// When the page cannot be built or served, Lighthouse cannot be had, or a score is below its limit.
pub(crate) fn run(build: bool) -> Result<()> {
    let tools = tools::set_up(Extent::Everything);
    if build {
        site::build_aloud(&tools)?;
    }
    tools::for_lighthouse()?;
    let server = Server::start(Some(0))?;
    let mut script = tools.node(&project::root().join("tests/lighthouse"))?;
    script.args(["scores.mjs", &server.address]);
    tools::run_script(&mut script, "a score is below its limit: the lines above say which")
}
