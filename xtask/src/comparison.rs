//! Lowtide beside other ways to do the same, in the browser: builds the wasm of `bench/` as the page is built, and has
//! `bench/run.mjs` measure.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail};

use crate::{
    process::{self, Show},
    project::{self, WASM},
    tools::{self, Extent, Tools},
};

/// Builds, measures and prints the tables; all figures go into a file beside the wasm.
///
/// # Errors
/// When a tool is missing, the build fails, or the ways compared do not agree.
pub(crate) fn run() -> Result<()> {
    let tools = tools::set_up(Extent::Everything);
    tools::for_comparison()?;
    println!("building what is compared");
    let folder = project::target_folder()?.join("comparison");
    build(&tools, &folder)?;
    let mut script = tools.node(project::root())?;
    script.arg("bench/run.mjs").args([&folder, &folder.join("figures.json")]);
    tools::run_script(&mut script, "the comparison failed: the lines above say where")
}

fn build(tools: &Tools, folder: &Path) -> Result<()> {
    process::must(
        project::cargo().args(["build", "--release", "--package=lowtide-bench", "--target", WASM]),
        Show::Progress,
    )?;
    let built = project::target_folder()?.join(WASM).join("release/lowtide_bench.wasm");
    fs::create_dir_all(folder).with_context(|| format!("could not make {}", folder.display()))?;
    process::must(
        Command::new(tools.wasm_bindgen()?)
            .args(["--target=web", "--no-typescript", "--out-dir"])
            .args([folder, &built]),
        Show::Progress,
    )?;
    let page = fs::read_to_string(project::root().join("index.html")).context("could not read index.html")?;
    let wasm = folder.join("lowtide_bench_bg.wasm");
    let optimiser: PathBuf = tools.wasm_opt()?;
    process::must(
        Command::new(optimiser).args(optimiser_options(&page)?).arg(&wasm).arg("-o").arg(&wasm),
        Show::Progress,
    )
    .map(drop)
}

/// What trunk is told of the optimiser in the page.
fn optimiser_options(page: &str) -> Result<Vec<String>> {
    let value = |name: &str| {
        let (_, rest) = page.split_once(&format!("{name}=\""))?;
        rest.split_once('"').map(|(value, _)| value)
    };
    let (Some(level), Some(rest)) = (value("data-wasm-opt"), value("data-wasm-opt-params")) else {
        bail!("index.html does not say how the wasm is optimised");
    };
    Ok([format!("-O{level}")].into_iter().chain(rest.split_whitespace().map(str::to_owned)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_optimiser_is_told_what_the_page_tells_it() {
        let page = r#"<link data-wasm-opt="z" data-wasm-opt-params="--one --two=0">"#;
        assert_eq!(optimiser_options(page).unwrap(), ["-Oz", "--one", "--two=0"]);
        let page = fs::read_to_string(project::root().join("index.html")).unwrap();
        assert!(optimiser_options(&page).unwrap().len() > 2);
        assert!(optimiser_options("<link>").is_err());
    }
}
