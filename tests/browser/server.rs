//! A static file server as dumb as the worst host Lepik may meet.
//!
//! It serves `dist/`, or a later edition of it, under one prefix, answers 404 to everything else (no rewrites, no index but at the
//! prefix itself) and writes down the path of every request, so that a test can show that a loaded page asks
//! for nothing more.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

/// How long a connection may stay silent. Chromium opens some ahead of need and never uses them.
const IDLE: Duration = Duration::from_secs(15);

/// A running server; it stops when dropped. Each server has a port, and so an origin and a storage, of its own.
pub struct Server {
    address: SocketAddr,
    site: Arc<Site>,
}

/// What the connections share.
struct Site {
    folder: Mutex<PathBuf>,
    prefix: &'static str,
    requests: Mutex<Vec<String>>,
    stopped: AtomicBool,
}

impl Server {
    /// Serves `dist/` at `/`.
    pub fn at_root() -> Self {
        Self::under("/")
    }

    /// Serves `dist/` under `prefix`, which begins and ends with a slash; outside of it everything is 404.
    pub fn under(prefix: &'static str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port on the loopback address");
        let address = listener.local_addr().expect("the address of a bound socket");
        let site = Arc::new(Site {
            folder: Mutex::new(dist()),
            prefix,
            requests: Mutex::default(),
            stopped: AtomicBool::new(false),
        });
        let accepting = Arc::clone(&site);
        thread::spawn(move || accept(&listener, &accepting));
        Self { address, site }
    }

    /// The address of the start page.
    pub fn url(&self) -> String {
        format!("http://{}{}", self.address, self.site.prefix)
    }

    /// Serves another folder from now on.
    pub fn serve(&self, folder: &Path) {
        *self.site.folder.lock().unwrap_or_else(PoisonError::into_inner) = folder.to_owned();
    }

    /// The paths asked for so far, with their queries, in order.
    pub fn requests(&self) -> Vec<String> {
        self.site.requests.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.site.stopped.store(true, Ordering::SeqCst);
        // The accepting thread waits for a connection: give it the last one.
        let _ = TcpStream::connect(self.address);
    }
}

/// Takes connections until the server is dropped, one thread each.
fn accept(listener: &TcpListener, site: &Arc<Site>) {
    for connection in listener.incoming().flatten() {
        if site.stopped.load(Ordering::SeqCst) {
            return;
        }
        let site = Arc::clone(site);
        // A browser that goes away in the middle of an answer is no fault of the test.
        thread::spawn(move || {
            let _ = answer(connection, &site);
        });
    }
}

/// Reads one request, answers it and closes the connection.
fn answer(mut connection: TcpStream, site: &Site) -> std::io::Result<()> {
    connection.set_read_timeout(Some(IDLE))?;
    let mut lines = BufReader::new(connection.try_clone()?).lines();
    let Some(request) = lines.next().transpose()? else {
        return Ok(());
    };
    while lines.next().transpose()?.is_some_and(|header| !header.is_empty()) {}

    let mut words = request.split(' ');
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    site.requests.lock().unwrap_or_else(PoisonError::into_inner).push(target.to_owned());

    let (status, mime, body) = if method != "GET" {
        ("405 Method Not Allowed", "text/plain", Vec::new())
    } else if let Some((mime, body)) = site.file(target) {
        ("200 OK", mime, body)
    } else {
        ("404 Not Found", "text/plain", b"not found".to_vec())
    };
    write!(
        connection,
        "HTTP/1.1 {status}\r\nContent-Type: {mime}\r\nContent-Length: {}\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    connection.write_all(&body)
}

impl Site {
    /// The file a request names, with its type.
    fn file(&self, target: &str) -> Option<(&'static str, Vec<u8>)> {
        let path = target.split(['?', '#']).next().unwrap_or_default();
        let name = match path.strip_prefix(self.prefix)? {
            "" => "index.html",
            name => name,
        };
        // The names that trunk writes need no percent-decoding; a dot segment is nothing a page asks for.
        if name.split('/').any(|part| part.is_empty() || part == "..") {
            return None;
        }
        let folder = self.folder.lock().unwrap_or_else(PoisonError::into_inner).clone();
        Some((mime(name), fs::read(folder.join(name)).ok()?))
    }
}

/// The folder with the built program.
pub fn dist() -> PathBuf {
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    assert!(dist.join("index.html").is_file(), "dist/ is missing: run `make build` first");
    dist
}

/// The address of the single file.
pub fn single_file() -> String {
    let file = dist().join("lepik.html");
    assert!(file.is_file(), "dist/lepik.html is missing: run `make portable` first");
    format!("file://{}", file.display())
}

/// The type by the ending. WebAssembly compiles while it streams only under its own type.
fn mime(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" | "webmanifest" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "wasm" => "application/wasm",
        _ => "application/octet-stream",
    }
}
