//! A place of releases on loopback, and archives for it.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpListener;
use std::sync::{Arc, Mutex};

use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest as _, Sha256};

/// What is answered.
#[derive(Debug, Clone)]
pub(super) enum Answer {
    /// 200 with these bytes.
    Whole(Vec<u8>),
    /// 200, and the connection ends in the middle of these bytes.
    Cut(Vec<u8>),
    /// 404 with a page.
    Absent,
}

/// A server of one answer; it lives as long as the test.
pub(super) struct Releases {
    port: u16,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Releases {
    /// Starts it.
    pub(super) fn start(answer: Answer) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let asked = Arc::new(Mutex::new(Vec::new()));
        let paths = Arc::clone(&asked);
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let mut stream = stream.expect("a connection");
                let mut head = BufReader::new(stream.try_clone().expect("a reader")).lines();
                let first = head.next().expect("a request").expect("a line");
                let rest: Vec<String> =
                    head.map(|line| line.expect("a line")).take_while(|line| !line.is_empty()).collect();
                paths.lock().expect("the paths").push(first);
                paths.lock().expect("the paths").extend(rest);
                // Whoever hangs up early has what it wanted.
                let _ = stream.write_all(&answer.bytes());
            }
        });
        Releases { port, asked }
    }

    /// Its address.
    pub(super) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// What it was asked for: request lines and headers.
    pub(super) fn asked(&self) -> Vec<String> {
        self.asked.lock().expect("the paths").clone()
    }
}

impl Answer {
    fn bytes(&self) -> Vec<u8> {
        let (status, body, sent) = match self {
            Answer::Whole(body) => ("200 OK", body.as_slice(), body.len()),
            Answer::Cut(body) => ("200 OK", body.as_slice(), body.len() / 2),
            Answer::Absent => ("404 Not Found", b"<html>Not Found</html>".as_slice(), 22),
        };
        let head =
            format!("HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n", body.len());
        [head.as_bytes(), &body[..sent]].concat()
    }
}

/// A release asset: an archive with one program.
pub(super) fn archive(folder: &str, program: &str, script: &str) -> Vec<u8> {
    let mut tar = tar::Builder::new(GzEncoder::new(Vec::new(), Compression::fast()));
    let mut header = tar::Header::new_gnu();
    header.set_mode(0o755);
    header.set_size(script.len() as u64);
    tar.append_data(&mut header, format!("{folder}/{program}"), script.as_bytes()).expect("an entry");
    tar.into_inner().expect("an archive").finish().expect("an archive")
}

/// SHA-256 in hex.
pub(super) fn sha256(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    Sha256::digest(bytes).iter().fold(String::new(), |mut hex, byte| {
        write!(hex, "{byte:02x}").expect("a string grows");
        hex
    })
}
