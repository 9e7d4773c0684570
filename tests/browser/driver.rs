//! The chromedriver process that all tests of this binary share, and plain requests to it.
//!
//! Fantoccini drives the sessions. What it cannot do (the browser's log, closing a session while a failing
//! test unwinds) goes through [`Driver::request`], which blocks and so works in `Drop`.

use serde_json::Value;
use std::env;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;

/// A running chromedriver. The last test that uses it ends it: statics are never dropped, so the shared handle
/// is weak.
pub struct Driver {
    process: Child,
    address: SocketAddr,
}

/// The driver in use, if a test holds one.
static SHARED: Mutex<Weak<Driver>> = Mutex::new(Weak::new());

impl Driver {
    /// The shared driver, started by whoever comes first.
    pub fn shared() -> Arc<Self> {
        let mut shared = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
        shared.upgrade().unwrap_or_else(|| {
            let driver = Arc::new(Self::start());
            *shared = Arc::downgrade(&driver);
            driver
        })
    }

    /// Starts chromedriver on a port of its own choice, which it names on its output.
    fn start() -> Self {
        let program = binary("LEPIK_CHROMEDRIVER", "chromedriver");
        let mut process = Command::new(&program)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{} does not start: {error}", program.display()));
        let mut output =
            BufReader::new(process.stdout.take().expect("the output is piped")).lines().map_while(Result::ok);
        let port = output
            .find_map(|line| line.rsplit_once("started successfully on port ")?.1.trim_end_matches('.').parse().ok())
            .expect("chromedriver names its port");
        // Whoever writes into a pipe that nobody reads is killed or blocked sooner or later.
        std::thread::spawn(move || output.for_each(drop));
        Self { process, address: SocketAddr::from(([127, 0, 0, 1], port)) }
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

/// The program named by the variable, else the one on PATH; chromedriver wants the whole path of the browser.
pub fn binary(variable: &str, name: &str) -> PathBuf {
    if let Some(named) = env::var_os(variable) {
        return named.into();
    }
    env::split_paths(&env::var_os("PATH").unwrap_or_default())
        .map(|folder| folder.join(name))
        .find(|program| program.is_file())
        .unwrap_or_else(|| panic!("{name} is not on PATH: install it, or name it in {variable}"))
}
