//! The driver's process, and plain requests to it.
//!
//! Fantoccini drives the sessions. What it cannot do (the browser's log, closing a session while a failing
//! test unwinds) goes through [`Driver::request`], which blocks and so works in `Drop`.

use crate::engine::Engine;
use serde_json::Value;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::process::{Child, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;

/// A running driver. All tests of this binary share chromedriver, and the last that uses it ends it: statics are never
/// dropped, so the shared handle is weak.
pub struct Driver {
    process: Child,
    address: SocketAddr,
    output: Mutex<Receiver<String>>,
}

/// The driver in use, if a test holds one.
static SHARED: Mutex<Weak<Driver>> = Mutex::new(Weak::new());

impl Driver {
    /// A driver for one more session.
    pub fn for_session(engine: Engine) -> Arc<Self> {
        match engine {
            Engine::Chromium => Self::shared(engine),
            // geckodriver drives one session and no second.
            Engine::Firefox => Arc::new(Self::start(engine)),
        }
    }

    /// The shared driver, started by whoever comes first.
    fn shared(engine: Engine) -> Arc<Self> {
        let mut shared = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
        shared.upgrade().unwrap_or_else(|| {
            let driver = Arc::new(Self::start(engine));
            *shared = Arc::downgrade(&driver);
            driver
        })
    }

    /// Starts the driver, which names its port on its output.
    fn start(engine: Engine) -> Self {
        let mut command = engine.driver();
        let mut process = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{command:?} does not start: {error}"));
        let mut lines =
            BufReader::new(process.stdout.take().expect("the output is piped")).lines().map_while(Result::ok);
        let port = lines.find_map(|line| engine.port(&line)).expect("the driver names its port");
        let (sender, output) = mpsc::channel();
        // Whoever writes into a pipe that nobody reads is killed or blocked sooner or later.
        std::thread::spawn(move || lines.for_each(|line| drop(sender.send(line))));
        Self { process, address: SocketAddr::from(([127, 0, 0, 1], port)), output: Mutex::new(output) }
    }

    /// What the driver and its browser have written since the last call, up to a line that ends with `end`.
    pub fn output_until(&self, end: &str) -> Vec<String> {
        let output = self.output.lock().unwrap_or_else(PoisonError::into_inner);
        output.iter().take_while(|line| !line.ends_with(end)).collect()
    }

    /// The address for fantoccini.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Sends one WebDriver command and returns the `value` of the answer; `Err` where the driver is gone or
    /// refuses.
    pub fn request(&self, method: &str, path: &str, body: &str) -> Result<Value, String> {
        let answer = exchange(self.address, method, path, body).map_err(|error| error.to_string())?;
        let mut answer: Value = serde_json::from_slice(&answer).map_err(|error| error.to_string())?;
        let value = answer["value"].take();
        match value["error"].as_str() {
            Some(error) => Err(format!("{error}: {}", value["message"])),
            None => Ok(value),
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Asked to shut down it ends the browsers it started; killed, it would leave them behind.
        let _ = self.request("GET", "/shutdown", "");
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// One HTTP exchange on a connection of its own; returns the body.
fn exchange(address: SocketAddr, method: &str, path: &str, body: &str) -> std::io::Result<Vec<u8>> {
    let mut connection = TcpStream::connect(address)?;
    connection.set_read_timeout(Some(Duration::from_secs(30)))?;
    write!(
        connection,
        "{method} {path} HTTP/1.1\r\nHost: {address}\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    )?;
    let mut answer = BufReader::new(connection);
    let mut length = 0;
    let mut line = String::new();
    while answer.read_line(&mut line)? > 2 {
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().map_err(std::io::Error::other)?;
        }
        line.clear();
    }
    let mut body = vec![0; length];
    answer.read_exact(&mut body)?;
    Ok(body)
}
