//! What a developer of Lowtide runs: `cargo xtask help` lists it.
//!
//! It finds or installs the tools that the page needs, builds the page, and runs every check. It knows
//! the project's files and other people's programs; it must not know anything of windows, regions or events.
//! Start at [`command_line`], then [`gate`] for what `test` does and [`site`] for what is built.

#![expect(clippy::print_stdout, reason = "it talks to the person at the terminal")]

mod bench;
mod cache;
mod command_line;
mod comparison;
mod elapsed;
mod firefox;
mod gate;
mod lighthouse;
mod looks;
mod process;
mod project;
mod python;
mod serve;
mod site;
mod soak;
mod tools;
#[cfg(test)]
mod workflows;

use std::process::ExitCode;

use command_line::Task;

fn main() -> ExitCode {
    let outcome = command_line::read(std::env::args().skip(1)).and_then(carry_out);
    match outcome {
        Ok(code) => code,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn carry_out(task: Task) -> anyhow::Result<ExitCode> {
    match task {
        Task::Help => println!("{}", command_line::HELP),
        Task::Setup => tools::set_up(tools::Extent::Everything).complete()?,
        Task::Dist => site::release()?,
        Task::Serve { port, build } => serve::until_stopped(port, build)?,
        Task::Test { extent, verbose } => return Ok(gate::run(extent, verbose)),
        Task::Looks { update, build } => looks::run(update, build)?,
        Task::Soak { edits, seed, build } => soak::run(edits, seed, build)?,
        Task::Firefox { build } => firefox::run(build)?,
        Task::Lighthouse { build } => lighthouse::run(build)?,
        Task::Data { action } => return python::data(action),
        Task::Tzdata { update } => return python::tzdata(update),
        Task::Bench { part } => bench::run(part)?,
        Task::Seal => site::seal_staged()?,
        Task::Notices => print!("{}", site::notices()?),
    }
    Ok(ExitCode::SUCCESS)
}
