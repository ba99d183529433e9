//! Progress on standard error: one line, for work that takes over a second, on a terminal only.

use std::cell::Cell;
use std::io::{self, IsTerminal as _, Read, Write as _};
use std::time::{Duration, Instant};

use unicode_width::UnicodeWidthStr as _;

use crate::render::{Verbosity, escape};

/// Work that takes less shows nothing.
const PATIENCE: Duration = Duration::from_secs(1);
/// Time between two looks of the line.
const INTERVAL: Duration = Duration::from_millis(200);
/// Columns of a terminal that does not say how many it has.
const COLUMNS: usize = 80;
/// Clears the line that the cursor is in.
const CLEAR: &[u8] = b"\r\x1b[K";

const MIB: u64 = 1 << 20;

/// Whether the line is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Visibility {
    Yes,
    No,
}

/// What standard error is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Destination {
    Terminal,
    Other,
}

/// The progress of a run.
#[derive(Debug)]
pub(crate) struct Progress {
    /// What is read: `plan`.
    noun: &'static str,
    total: usize,
    number: Cell<usize>,
    visibility: Visibility,
    start: Instant,
}

impl Progress {
    /// Of a run that starts at this moment and reads so many things.
    pub(crate) fn new(noun: &'static str, total: usize, verbosity: Verbosity) -> Self {
        let destination = if io::stderr().is_terminal() { Destination::Terminal } else { Destination::Other };
        let visibility = visibility(destination, verbosity, super::environment::variable);
        Progress { noun, total, number: Cell::new(0), visibility, start: Instant::now() }
    }

    /// The next thing is read.
    pub(crate) fn next(&self) {
        self.number.set(self.number.get() + 1);
    }

    /// A reader whose progress is shown until it is dropped.
    pub(crate) fn reader<R: Read>(&self, reader: R, name: &str, size: Option<u64>) -> Watched<'_, R> {
        let name = match self.visibility {
            Visibility::Yes => escape::terminal(name).into_owned(),
            Visibility::No => String::new(),
        };
        Watched { reader, progress: self, name, size, read: 0, due: PATIENCE, drawn: false }
    }
}

/// A line is for people at a terminal; CI systems that pretend to be one keep every version of it.
fn visibility(
    destination: Destination,
    verbosity: Verbosity,
    variable: impl Fn(&str) -> Option<String>,
) -> Visibility {
    // A dumb terminal cannot clear a line.
    let plain = variable("TERM").is_none_or(|term| term == "dumb") || variable("CI").is_some();
    if destination == Destination::Terminal && verbosity > Verbosity::Quiet && !plain {
        Visibility::Yes
    } else {
        Visibility::No
    }
}

/// A reader that says how far it is.
pub(crate) struct Watched<'p, R> {
    reader: R,
    progress: &'p Progress,
    name: String,
    size: Option<u64>,
    read: u64,
    due: Duration,
    drawn: bool,
}

impl<R: Read> Read for Watched<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.reader.read(buffer)?;
        if self.progress.visibility == Visibility::Yes {
            self.read = self.read.saturating_add(count as u64);
            let elapsed = self.progress.start.elapsed();
            if elapsed >= self.due {
                self.due = elapsed + INTERVAL;
                self.drawn = true;
                draw(&[CLEAR, self.line(columns()).as_bytes()].concat());
            }
        }
        Ok(count)
    }
}

impl<R> Watched<'_, R> {
    /// `3 of 12: reading plan prod/eu: 120 MiB (34 %)`, in fewer columns than there are.
    fn line(&self, columns: usize) -> String {
        let number = match self.progress.total {
            0 | 1 => String::new(),
            total => format!("{} of {total}: ", self.progress.number.get()),
        };
        let head = format!("{number}reading {} ", self.progress.noun);
        let tail = format!(": {}", amount(self.read, self.size));
        // The last column stays free: a terminal wraps the line once it is written.
        let room = columns.saturating_sub(head.width() + tail.width() + 1);
        let whole = format!("{head}{}{tail}", fitted(&self.name, room));
        whole.chars().take(columns.saturating_sub(1)).collect()
    }
}

impl<R> Drop for Watched<'_, R> {
    fn drop(&mut self) {
        if self.drawn {
            draw(CLEAR);
        }
    }
}

/// There is nowhere to report that standard error is closed.
fn draw(bytes: &[u8]) {
    let mut stderr = io::stderr().lock();
    drop(stderr.write_all(bytes).and_then(|()| stderr.flush()));
}

fn columns() -> usize {
    let size = terminal_size::terminal_size_of(io::stderr());
    size.map_or(COLUMNS, |(width, _)| usize::from(width.0))
}

/// `120 MiB (34 %)`.
fn amount(read: u64, size: Option<u64>) -> String {
    let read_words = if read < MIB { format!("{} KiB", read >> 10) } else { format!("{} MiB", read / MIB) };
    match size {
        Some(size) if size > 0 => {
            format!("{read_words} ({} %)", (u128::from(read) * 100 / u128::from(size)).min(100))
        }
        _ => read_words,
    }
}

/// A name in at most so many columns, without its middle where it is longer.
fn fitted(name: &str, columns: usize) -> String {
    let mut room = columns;
    loop {
        // `cut` counts characters, and some take two columns.
        let cut = escape::cut(name, room);
        if cut.width() <= columns || room == 0 {
            return cut.into_owned();
        }
        room -= 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn progress(total: usize, number: usize) -> Progress {
        Progress {
            noun: "plan",
            total,
            number: Cell::new(number),
            visibility: Visibility::Yes,
            start: Instant::now(),
        }
    }

    fn line(progress: &Progress, name: &str, read: u64, size: Option<u64>, columns: usize) -> String {
        let mut watched = progress.reader(io::empty(), name, size);
        watched.read = read;
        watched.line(columns)
    }

    #[test]
    fn the_line_says_what_is_read_and_how_much_of_it() {
        let one = progress(1, 1);
        assert_eq!(
            line(&one, "prod/eu", 120 * MIB, Some(350 * MIB), 80),
            "reading plan prod/eu: 120 MiB (34 %)"
        );
        assert_eq!(line(&one, "plan", 5 << 10, None, 80), "reading plan plan: 5 KiB");
        assert_eq!(line(&one, "plan", 9 * MIB, Some(MIB), 80), "reading plan plan: 9 MiB (100 %)");
        let some = progress(12, 3);
        assert_eq!(line(&some, "net", MIB, None, 80), "3 of 12: reading plan net: 1 MiB");
    }

    #[test]
    fn a_name_does_not_act_on_the_terminal_and_does_not_wrap() {
        let some = progress(12, 3);
        for name in ["a\x1b[2Jb\r\n", &"long/".repeat(60), &"名前".repeat(60), "\u{202e}x", ""] {
            for columns in [0, 1, 10, 38, 39, 40, 80, 200] {
                let line = line(&some, name, 3 * MIB, Some(7 * MIB), columns);
                assert!(line.width() < columns.max(1), "{columns}: {line}");
                assert!(!line.chars().any(char::is_control), "{line:?}");
            }
        }
        assert_eq!(
            line(&some, &"long/".repeat(60), 3 * MIB, Some(7 * MIB), 50),
            "3 of 12: reading plan long/l…/long/: 3 MiB (42 %)"
        );
    }

    #[test]
    fn only_people_at_a_terminal_see_it() {
        let with = |destination, verbosity, set: &[(&str, &str)]| {
            let variable =
                |name: &str| set.iter().find(|(known, _)| *known == name).map(|(_, v)| (*v).to_owned());
            visibility(destination, verbosity, variable)
        };
        let term = ("TERM", "xterm");
        assert_eq!(with(Destination::Terminal, Verbosity::Normal, &[term]), Visibility::Yes);
        assert_eq!(with(Destination::Terminal, Verbosity::Verbose, &[term]), Visibility::Yes);
        assert_eq!(with(Destination::Other, Verbosity::Normal, &[term]), Visibility::No);
        assert_eq!(with(Destination::Terminal, Verbosity::Quiet, &[term]), Visibility::No);
        assert_eq!(with(Destination::Terminal, Verbosity::Normal, &[("TERM", "dumb")]), Visibility::No);
        assert_eq!(with(Destination::Terminal, Verbosity::Normal, &[]), Visibility::No);
        assert_eq!(with(Destination::Terminal, Verbosity::Normal, &[term, ("CI", "true")]), Visibility::No);
    }

    #[test]
    fn nothing_is_drawn_in_the_first_second_and_every_byte_arrives() {
        let progress = progress(1, 1);
        let mut watched = progress.reader(&b"0123456789"[..], "plan", Some(10));
        let mut bytes = Vec::new();
        watched.read_to_end(&mut bytes).unwrap();
        assert_eq!((bytes.as_slice(), watched.read), (&b"0123456789"[..], 10));
        watched.due = Duration::ZERO;
        assert_eq!(watched.read(&mut [0]).unwrap(), 0);
        assert!(watched.drawn);
    }
}
