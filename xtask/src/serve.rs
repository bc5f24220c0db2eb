//! Serves the built page on this machine, under a path as a project site has it: `/lowtide/`.
//!
//! The files are read once, when serving begins, so that a visitor never sees two builds mixed. Only
//! 127.0.0.1 is listened on.

mod answer;

use std::{io::Write as _, sync::Arc, thread};

use anyhow::{Context, Result, anyhow, bail};
use tiny_http::{Method, Request, StatusCode};

use crate::{
    project,
    site::{self, BuiltFile},
    tools::{self, Extent},
};
use answer::{Answer, Site};

const FIRST_PORT: u16 = 8080;
/// How many ports from [`FIRST_PORT`] on are tried.
const PORTS: u16 = 100;
/// Requests answered at once: as many as a browser opens connections to one host.
const AT_ONCE: usize = 6;

/// Serves until the program is stopped: `cargo xtask serve`.
///
/// # Errors
/// When the page cannot be built or read, or the port is taken.
pub(crate) fn until_stopped(port: Option<u16>, build: bool) -> Result<()> {
    if build {
        let tools = tools::set_up(Extent::Building);
        site::build_aloud(&tools)?;
        let report = site::examine(&project::dist())?;
        println!("{}", report.table);
        for fault in report.faults {
            println!("  {fault}");
        }
    }
    let server = Server::start(port)?;
    println!("\nLowtide is at  {}", server.address);
    println!("A first visit shows the founding case of June 2009. Ctrl-C stops.");
    server.wait();
    Ok(())
}

/// A server that answers until the program ends.
pub(crate) struct Server {
    /// Where the page is, with the final `/`.
    pub(crate) address: String,
    threads: Vec<thread::JoinHandle<()>>,
}

impl Server {
    /// Serves what lies in `dist/` on `port`, where 0 is any free one; without a port, on the first free
    /// one from 8080 on.
    ///
    /// # Errors
    /// When there is no built page, or the port is taken.
    pub(crate) fn start(port: Option<u16>) -> Result<Self> {
        let site = Arc::new(Site::new(BuiltFile::all_in(&project::dist())?)?);
        let listener = Arc::new(listen(port)?);
        let address = listener.server_addr().to_ip().context("the server has no address")?;
        let threads = (0..AT_ONCE)
            .map(|_| {
                let (site, listener) = (Arc::clone(&site), Arc::clone(&listener));
                thread::spawn(move || {
                    while let Ok(request) = listener.recv() {
                        respond(&site, request);
                    }
                })
            })
            .collect();
        Ok(Self { address: format!("http://{address}{}", answer::BASE), threads })
    }

    fn wait(self) {
        for thread in self.threads {
            // A thread that panicked has said so itself; the others go on.
            drop(thread.join());
        }
    }
}

fn listen(port: Option<u16>) -> Result<tiny_http::Server> {
    let bind = |port: u16| tiny_http::Server::http(("127.0.0.1", port));
    if let Some(port) = port {
        return bind(port).map_err(|error| {
            anyhow!("could not listen on port {port} ({error}): leave --port out to get a free one")
        });
    }
    for port in FIRST_PORT..FIRST_PORT + PORTS {
        if let Ok(server) = bind(port) {
            return Ok(server);
        }
    }
    bail!("no port from {FIRST_PORT} to {} is free: give one with --port", FIRST_PORT + PORTS - 1)
}

fn respond(site: &Site, request: Request) {
    let gzip = request
        .headers()
        .iter()
        .any(|header| header.field.equiv("accept-encoding") && header.value.as_str().contains("gzip"));
    let Answer { status, headers, body } = site.answer(request.method().as_str(), request.url(), gzip);
    let with_body = *request.method() != Method::Head;
    // Every connection ends with its answer. tiny_http gives each a thread for as long as it lasts, and with
    // several opened at once it can leave one without a thread until another ends: kept alive, it would wait
    // for ever, and the browser with it.
    let mut text = format!("HTTP/1.1 {} {}\r\n", status, StatusCode(status).default_reason_phrase());
    for (name, value) in headers {
        text += &format!("{name}: {value}\r\n");
    }
    text += &format!("Content-Length: {}\r\nConnection: close\r\n\r\n", body.len());
    let mut out = request.into_writer();
    let sent = out
        .write_all(text.as_bytes())
        .and_then(|()| if with_body { out.write_all(&body) } else { Ok(()) })
        .and_then(|()| out.flush());
    // A visitor who has gone away misses nothing.
    drop(sent);
}
