//! The least HTTP server that can also misbehave: one request a connection, whole, cut, or never answered.
//!
//! A server of a crate answers properly; the client has to survive the other cases too.

use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;

/// A request as it came.
#[derive(Debug, Clone, Default)]
pub(crate) struct Request {
    pub(crate) method: String,
    /// Path and query.
    pub(crate) target: String,
    /// Names in lower case.
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Request {
    /// The value of a header.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// What goes back.
#[derive(Debug, Clone, Default)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
    pub(crate) cut: Cut,
}

/// Where the connection ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Cut {
    /// Behind the answer.
    #[default]
    No,
    /// Before it.
    Before,
    /// In the middle of its body.
    Inside,
}

/// A server; it ends when it is dropped.
pub(crate) struct Server {
    address: SocketAddr,
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Answers on a free port of 127.0.0.1.
    pub(crate) fn start(answer: impl Fn(&Request) -> Reply + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        let address = listener.local_addr().expect("its number");
        let stop = Arc::new(AtomicBool::new(false));
        let (stopped, answer) = (Arc::clone(&stop), Arc::new(answer));
        let thread = std::thread::spawn(move || {
            for stream in listener.incoming() {
                if stopped.load(Ordering::SeqCst) {
                    break;
                }
                let answer = Arc::clone(&answer);
                if let Ok(stream) = stream {
                    std::thread::spawn(move || talk(stream, &*answer));
                }
            }
        });
        Server { address, stop, thread: Some(thread) }
    }

    /// `http://127.0.0.1:PORT`
    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::SeqCst);
        // The thread waits for a connection; this is the last one.
        drop(TcpStream::connect(self.address));
        if let Some(thread) = self.thread.take() {
            drop(thread.join());
        }
    }
}

fn talk(mut stream: TcpStream, answer: &(impl Fn(&Request) -> Reply + ?Sized)) {
    if let Some(request) = read(&mut stream) {
        let reply = answer(&request);
        // The client may have left, which is its right.
        drop(write(&mut stream, &request, &reply));
    }
    drop(stream.shutdown(Shutdown::Both));
}

fn read(stream: &mut TcpStream) -> Option<Request> {
    let mut bytes = Vec::new();
    let mut buffer = [0; 16384];
    loop {
        let mut headers = [httparse::EMPTY_HEADER; 64];
        let mut parsed = httparse::Request::new(&mut headers);
        if let httparse::Status::Complete(head) = parsed.parse(&bytes).ok()? {
            let headers: Vec<(String, String)> = parsed
                .headers
                .iter()
                .map(|header| {
                    (header.name.to_lowercase(), String::from_utf8_lossy(header.value).into_owned())
                })
                .collect();
            let mut request = Request {
                method: parsed.method?.to_owned(),
                target: parsed.path?.to_owned(),
                headers,
                body: Vec::new(),
            };
            let length: usize = request.header("content-length").unwrap_or("0").parse().ok()?;
            request.body = bytes.split_off(head);
            while request.body.len() < length {
                let count = stream.read(&mut buffer).ok().filter(|count| *count > 0)?;
                request.body.extend(&buffer[..count]);
            }
            // What else came belongs to no body whose length was said.
            request.body.truncate(length);
            return Some(request);
        }
        let count = stream.read(&mut buffer).ok().filter(|count| *count > 0)?;
        bytes.extend(&buffer[..count]);
    }
}

fn write(stream: &mut TcpStream, request: &Request, reply: &Reply) -> std::io::Result<()> {
    if reply.cut == Cut::Before {
        return Ok(());
    }
    let mut head = format!("HTTP/1.1 {} Said\r\ncontent-length: {}\r\n", reply.status, reply.body.len());
    for (name, value) in &reply.headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str("connection: close\r\n\r\n");
    stream.write_all(head.as_bytes())?;
    let sent = if reply.cut == Cut::Inside { reply.body.len() / 2 } else { reply.body.len() };
    if request.method != "HEAD" {
        stream.write_all(&reply.body[..sent])?;
    }
    stream.flush()
}
