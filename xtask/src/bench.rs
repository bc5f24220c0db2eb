//! The benchmarks: runs them and prints one line of figures for each.

use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    time::SystemTime,
};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::{command_line::BenchPart, comparison, project};

/// Runs the benchmarks, which say themselves how far they are, and prints their figures: `cargo xtask bench`.
///
/// # Errors
/// When a benchmark fails or leaves no figure, or the comparison cannot be made.
pub(crate) fn run(part: BenchPart) -> Result<()> {
    if part == BenchPart::Everything {
        run_own()?;
    }
    comparison::run()
}

fn run_own() -> Result<()> {
    let start = SystemTime::now();
    let status =
        project::cargo().args(["bench", "--bench", "*"]).status().context("could not start cargo")?;
    if !status.success() {
        bail!("the benchmarks failed ({status})");
    }
    let folder = project::target_folder()?.join("criterion");
    let mut figures = figures(&folder, start)?;
    if figures.is_empty() {
        bail!("no benchmark left a figure in {}", folder.display());
    }
    figures.sort_by(|a, b| a.name.cmp(&b.name));
    println!("\n{}", table(&figures));
    Ok(())
}

/// One benchmark: times in nanoseconds, and the bounds of the 95 % confidence interval of the median.
struct Figure {
    name: String,
    median: f64,
    low: f64,
    high: f64,
}

/// The figures written since `start`: criterion leaves a folder `new` for each benchmark, also for those
/// that have gone since.
fn figures(folder: &Path, start: SystemTime) -> Result<Vec<Figure>> {
    let mut found = Vec::new();
    let mut folders: Vec<PathBuf> = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else {
            continue;
        };
        for entry in entries {
            let entry = entry?;
            if !entry.file_type()?.is_dir() {
                continue;
            }
            if entry.file_name() == "new" {
                let written =
                    fs::metadata(entry.path().join("estimates.json")).and_then(|file| file.modified());
                if written.is_ok_and(|time| time >= start) {
                    found.push(figure(&entry.path())?);
                }
            } else {
                folders.push(entry.path());
            }
        }
    }
    Ok(found)
}

fn figure(folder: &Path) -> Result<Figure> {
    let read = |name: &str| -> Result<Value> {
        let path = folder.join(name);
        let text = fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
        serde_json::from_str(&text).with_context(|| format!("could not read {}", path.display()))
    };
    let estimates = read("estimates.json")?;
    let median = &estimates["median"];
    let number =
        |value: &Value| value.as_f64().with_context(|| format!("{} has no median", folder.display()));
    Ok(Figure {
        name: read("benchmark.json")?["full_id"]
            .as_str()
            .with_context(|| format!("{} has no name", folder.display()))?
            .to_owned(),
        median: number(&median["point_estimate"])?,
        low: number(&median["confidence_interval"]["lower_bound"])?,
        high: number(&median["confidence_interval"]["upper_bound"])?,
    })
}

fn table(figures: &[Figure]) -> String {
    let width = figures.iter().map(|f| f.name.len()).max().unwrap_or(0).max(9);
    let mut table = format!("{:<width$}  {:>10}  95 % interval", "benchmark", "median");
    for figure in figures {
        write!(
            table,
            "\n{:<width$}  {:>10}  {} to {}",
            figure.name,
            time(figure.median),
            time(figure.low),
            time(figure.high)
        )
        .expect("writing to a string cannot fail");
    }
    table
}

/// Nanoseconds with three or more figures in the unit that suits them.
fn time(nanoseconds: f64) -> String {
    match nanoseconds {
        n if n < 1e3 => format!("{n:.1} ns"),
        n if n < 1e6 => format!("{:.2} µs", n / 1e3),
        n if n < 1e9 => format!("{:.2} ms", n / 1e6),
        n => format!("{:.2} s", n / 1e9),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_shown_in_the_unit_that_suits_it() {
        let shown = [12.34, 1_234.0, 3_456_700.0, 2.5e9].map(time);
        assert_eq!(shown, ["12.3 ns", "1.23 µs", "3.46 ms", "2.50 s"]);
    }

    #[test]
    fn the_figures_are_those_of_the_latest_run_of_each_benchmark() {
        let place = std::env::temp_dir().join(format!("lowtide-bench-{}", std::process::id()));
        for (folder, median) in [("rank/year/new", 5.0), ("rank/year/base", 9.0)] {
            let folder = place.join(folder);
            fs::create_dir_all(&folder).unwrap();
            let interval = r#"{"lower_bound":4.0,"upper_bound":6.0}"#;
            let estimates =
                format!(r#"{{"median":{{"point_estimate":{median},"confidence_interval":{interval}}}}}"#);
            fs::write(folder.join("estimates.json"), estimates).unwrap();
            fs::write(folder.join("benchmark.json"), r#"{"full_id":"rank/year"}"#).unwrap();
        }
        let figures_since = |start| figures(&place, start).unwrap();
        let figures = figures_since(SystemTime::UNIX_EPOCH);
        let later = figures_since(SystemTime::now() + std::time::Duration::from_mins(1));
        fs::remove_dir_all(&place).unwrap();
        assert_eq!((figures.len(), later.len()), (1, 0));
        assert_eq!(table(&figures).lines().nth(1), Some("rank/year      5.0 ns  4.0 ns to 6.0 ns"));
    }
}
