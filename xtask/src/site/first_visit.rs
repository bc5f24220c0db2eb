//! What a first visit shows, written into the page by the build, so that nobody waits for WebAssembly to see it.
//!
//! The founding case is a constant, and the page's own components draw it. The app takes its place; whoever comes with
//! a link or a draft does not see it, see the scripts at the head of `index.html`.

use anyhow::{Context, Result, bail};

use crate::project;

/// Where it goes.
pub(crate) const PLACEHOLDER: &str = "{{first-visit}}";

/// The page with what a first visit shows in the place of [`PLACEHOLDER`]; a page without one as it is.
///
/// # Errors
/// When the place stands more than once, or the components could not be drawn.
pub(crate) fn written(html: &str) -> Result<String> {
    match html.matches(PLACEHOLDER).count() {
        0 => Ok(html.to_owned()),
        1 => Ok(html.replace(PLACEHOLDER, &markup()?)),
        many => bail!("it has {many} times {PLACEHOLDER}: it belongs there once"),
    }
}

/// Drawn natively, by the program that does nothing else.
fn markup() -> Result<String> {
    let drawn = project::cargo()
        .args(["run", "--quiet", "--features", "ssr", "--bin", "lowtide-first-visit"])
        .output()
        .context("could not start cargo")?;
    let said = String::from_utf8_lossy(&drawn.stderr);
    if !drawn.status.success() {
        bail!("could not draw what a first visit shows:\n{said}");
    }
    let markup = String::from_utf8(drawn.stdout).context("what a first visit shows is no text")?;
    if !markup.contains("Do not:") {
        bail!("what a first visit shows has no verdict: is the founding case still the example?");
    }
    Ok(markup)
}
