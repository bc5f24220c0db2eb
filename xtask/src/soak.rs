//! Thousands of random edits in one visit: what a short test cannot see, a leak or a step that is lost.
//!
//! Not part of the gate: it takes half an hour. What is done and what must hold is in `tests/browser/soak.mjs`.

use anyhow::Result;

use crate::{
    project,
    serve::Server,
    site,
    tools::{self, Extent},
};

/// Edits the built page at random, the same for the same seed: `cargo xtask soak`.
///
/// # Errors
/// When the page cannot be built or served, or something does not hold; the script says what.
pub(crate) fn run(edits: u32, seed: u32, build: bool) -> Result<()> {
    let tools = tools::set_up(Extent::Everything);
    if build {
        site::build_aloud(&tools)?;
    }
    let server = Server::start(Some(0))?;
    println!("{edits} edits, seed {seed}");
    let mut script = tools.node(&project::browser_tests())?;
    script.args(["soak.mjs", &server.address, &edits.to_string(), &seed.to_string()]);
    let found = format!("the soak found something: the line above says what, and seed {seed} does it again");
    tools::run_script(&mut script, &found)
}
