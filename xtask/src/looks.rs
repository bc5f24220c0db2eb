//! The main states of the page beside their pictures in `tests/browser/looks/`: what a reader would see change.
//!
//! Not part of the gate: pictures hold for one version of a browser with one set of fonts. The states are in
//! `tests/browser/looks.mjs`.

use anyhow::Result;

use crate::{
    project,
    serve::Server,
    site,
    tools::{self, Extent},
};

/// Compares, or with `update` takes new pictures where one differs or is missing: `cargo xtask looks`.
///
/// # Errors
/// When the page cannot be built or served, or a state looks different; each is named as it is looked at.
pub(crate) fn run(update: bool, build: bool) -> Result<()> {
    let tools = tools::set_up(Extent::Everything);
    if build {
        site::build_aloud(&tools)?;
    }
    let server = Server::start(Some(0))?;
    let mut script = tools.browser_tests(&server.address)?;
    script.args(["--config", "looks.config.mjs"]).args(update.then_some("--update-snapshots=changed"));
    let pictures = project::browser_tests().join("test-results");
    let different = format!(
        "the page looks different: see the pictures in {} and, if it is meant, `cargo xtask looks --update`",
        pictures.display()
    );
    tools::run_script(&mut script, &different)
}
