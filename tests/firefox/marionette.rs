//! Firefox and the protocol that it is driven by: each message is its length, a colon and JSON.

use crate::browser::wait_for;
use crate::driver::binary;
use crate::pages::hook;
use crate::profile::Profile;
use serde_json::{Value, json};
use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How long it may take to start, or to answer.
const DEADLINE: Duration = Duration::from_secs(60);

/// One running Firefox; it ends when dropped.
pub struct Firefox {
    process: Child,
    connection: BufReader<TcpStream>,
    count: u64,
    log: PathBuf,
}

impl Firefox {
    /// Starts Firefox on a profile.
    pub fn start(profile: &Profile) -> Self {
        let folder = profile.user_data();
        let wishes = [
            ("marionette.port", json!(0)),
            ("browser.download.folderList", json!(2)),
            ("browser.download.dir", json!(profile.downloads())),
            ("devtools.console.stdout.content", json!(true)),
        ];
        let wishes: String = wishes.iter().map(|(name, value)| format!("user_pref(\"{name}\", {value});\n")).collect();
        fs::write(folder.join("user.js"), wishes).expect("the profile can be written");
        // The port that it chose stands there; one of an earlier start must not be taken for it.
        let port = folder.join("MarionetteActivePort");
        let _ = fs::remove_file(&port);
        let log = folder.join("output.log");
        let output = File::create(&log).expect("the profile can be written");
        let process = Command::new(binary("LEPIK_FIREFOX", "firefox-esr"))
            .args(["--headless", "--marionette", "--no-remote", "--profile"])
            .arg(&folder)
            .env("HOME", &folder)
            .stdin(Stdio::null())
            .stdout(output.try_clone().expect("a file can be shared"))
            .stderr(output)
            .spawn()
            .expect("Firefox starts");
        let connection = BufReader::new(connect(&port));
        let mut firefox = Self { process, connection, count: 0, log };
        firefox.read();
        firefox.command("WebDriver:NewSession", &json!({}));
        firefox
    }

    /// Carries out a command and returns its answer.
    pub fn command(&mut self, name: &str, parameters: &Value) -> Value {
        self.count += 1;
        let message = json!([0, self.count, name, parameters]).to_string();
        write!(self.connection.get_mut(), "{}:{message}", message.len()).expect("Firefox listens");
        let mut answer = self.read();
        assert!(answer[2].is_null(), "{name}: {}", answer[2]);
        answer[3].take()
    }

    /// Runs a script as the body of a function.
    pub fn script(&mut self, body: &str) -> Value {
        self.command("WebDriver:ExecuteScript", &json!({ "script": body, "args": [] }))["value"].take()
    }

    /// Chooses a file for an input that a hook names, once it is there.
    pub async fn choose(&mut self, id: &str, file: &Path) {
        let script = format!("return !!document.querySelector('{}')", hook(id));
        wait_for(id, async || if self.script(&script) == true { Ok(()) } else { Err("no input".to_owned()) }).await;
        let search = json!({ "using": "css selector", "value": hook(id) });
        let found = self.command("WebDriver:FindElement", &search)["value"].take();
        let element = found.as_object().and_then(|found| found.values().next()).expect("an element has a reference");
        self.command("WebDriver:ElementSendKeys", &json!({ "id": element, "text": file }));
    }

    /// What the page has written into its console as an error.
    pub fn errors(&self) -> String {
        let log = fs::read_to_string(&self.log).expect("the output is kept");
        let of_page = |line: &&str| line.contains("lepik.html") && line.to_lowercase().contains("error");
        log.lines().filter(of_page).collect::<Vec<_>>().join("\n")
    }

    fn read(&mut self) -> Value {
        let mut length = Vec::new();
        self.connection.read_until(b':', &mut length).expect("Firefox answers");
        length.pop();
        let length = String::from_utf8_lossy(&length).parse().expect("a message begins with its length");
        let mut message = vec![0; length];
        self.connection.read_exact(&mut message).expect("Firefox answers");
        serde_json::from_slice(&message).expect("a message is JSON")
    }
}

impl Drop for Firefox {
    fn drop(&mut self) {
        let quit = json!([0, self.count + 1, "Marionette:Quit", { "flags": ["eAttemptQuit"] }]).to_string();
        let asked = write!(self.connection.get_mut(), "{}:{quit}", quit.len());
        if asked.is_err() || std::thread::panicking() {
            let _ = self.process.kill();
        }
        let _ = self.process.wait();
    }
}

/// The connection to the port that a file names, once it does.
fn connect(port: &Path) -> TcpStream {
    let start = Instant::now();
    loop {
        let port = fs::read_to_string(port).ok().and_then(|port| port.trim().parse::<u16>().ok());
        if let Some(connection) = port.and_then(|port| TcpStream::connect(("127.0.0.1", port)).ok()) {
            connection.set_read_timeout(Some(DEADLINE)).expect("a connection can have a deadline");
            return connection;
        }
        assert!(start.elapsed() < DEADLINE, "Firefox does not open its port");
        std::thread::yield_now();
    }
}
