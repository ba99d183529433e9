//! The yardstick of the benchmarks: reads a file in chunks, counts the quotes and checks that it is UTF-8.
//!
//! No reader of JSON can look at every byte and do less, so "times `scan`" says how much a reader adds to it.

use std::fs::File;
use std::io::{self, Read};
use std::process::ExitCode;

/// As large as the window of the plan reader.
const CHUNK: usize = 256 * 1024;

fn main() -> ExitCode {
    let Some(path) = std::env::args_os().nth(1) else {
        eprintln!("usage: scan FILE");
        return ExitCode::from(2);
    };
    match File::open(path).and_then(scan) {
        Ok(quotes) => {
            println!("{quotes} quotes");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(2)
        }
    }
}

/// Counts the quotes. An error when the text is not UTF-8.
fn scan(mut input: impl Read) -> io::Result<usize> {
    let mut buffer = vec![0; CHUNK];
    let (mut quotes, mut carried) = (0, 0);
    loop {
        let read = input.read(&mut buffer[carried..])?;
        let filled = carried + read;
        // A character may be cut by the end of the chunk; its first bytes wait for the next one.
        let whole = if read == 0 { filled } else { filled - cut_character(&buffer[..filled]) };
        let text = simdutf8::basic::from_utf8(&buffer[..whole])
            .map_err(|_| io::Error::new(io::ErrorKind::InvalidData, "the file is not UTF-8"))?;
        quotes += memchr::memchr_iter(b'"', text.as_bytes()).count();
        if read == 0 {
            return Ok(quotes);
        }
        buffer.copy_within(whole..filled, 0);
        carried = filled - whole;
    }
}

/// How many bytes at the end belong to a character that is not complete; at most 3.
fn cut_character(bytes: &[u8]) -> usize {
    for back in 1..=bytes.len().min(3) {
        let byte = bytes[bytes.len() - back];
        let length = match byte {
            0xC0..=0xDF => 2,
            0xE0..=0xEF => 3,
            0xF0..=0xFF => 4,
            0x80..=0xBF => continue,
            0x00..=0x7F => return 0,
        };
        return if back < length { back } else { 0 };
    }
    0
}
