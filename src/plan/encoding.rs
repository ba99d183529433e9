//! Brings the input to UTF-8: drops a byte order mark, transcodes the UTF-16 that PowerShell writes, bounds the size.
//!
//! What is handed out before an error does not depend on how much a read of the input gives: an error waits until
//! everything before it was taken.

use std::io::{self, Read};

use super::damage::{Damage, Watch};
use super::error::{PlanError, PlanErrorKind};
use super::positions::Positions;

/// How to get a plan out of a PowerShell without damage.
pub(super) const UNDAMAGED: &str = "give tfgate the binary plan file, or write the JSON with `cmd /c \"terraform show -json FILE > plan.json\"`, which does not change a byte";

/// How the input was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Encoding {
    /// As Terraform writes it.
    Utf8,
    /// With a byte order mark.
    Utf8Mark,
    /// Little endian, as `>` of Windows PowerShell writes it.
    Utf16Le,
    /// Big endian.
    Utf16Be,
}

/// Another document beside a plan in UTF-8, written by the same programs.
pub(crate) fn utf8(reader: impl Read, limit: u64) -> impl Read {
    Utf8Reader::new(reader, limit)
}

/// A reader that yields UTF-8.
pub(super) struct Utf8Reader<R> {
    reader: R,
    /// `None` until the first bytes were seen.
    encoding: Option<Encoding>,
    /// Decoded bytes that were not read yet.
    ready: Vec<u8>,
    taken: usize,
    /// An error that comes after the decoded bytes.
    failed: Option<io::Error>,
    /// An odd byte of UTF-16 whose other half was not read yet.
    odd: Option<u8>,
    /// The first half of a surrogate pair.
    high: Option<u16>,
    /// Bytes that may still be read.
    budget: u64,
    /// Where in the file the yielded bytes come from.
    positions: Positions,
    /// Looks for damage in what is yielded.
    watch: Watch,
}

impl<R: Read> Utf8Reader<R> {
    /// Reads at most `limit` bytes.
    pub(super) fn new(reader: R, limit: u64) -> Self {
        Utf8Reader {
            reader,
            encoding: None,
            ready: Vec::new(),
            taken: 0,
            failed: None,
            odd: None,
            high: None,
            budget: limit,
            positions: Positions::default(),
            watch: Watch::default(),
        }
    }

    /// How the input was written; known after the first read.
    pub(super) fn encoding(&self) -> Encoding {
        self.encoding.unwrap_or(Encoding::Utf8)
    }

    /// The offset in the file of a byte that was yielded; `None` where it is not known any more.
    pub(super) fn file_offset(&self, offset: u64) -> Option<u64> {
        self.positions.file_offset(offset)
    }

    /// The signs of damage in everything that was yielded.
    pub(super) fn damage(&mut self) -> Damage {
        self.watch.finish()
    }

    fn read_some(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        // Up to the limit and not beyond it: where the reads end must not decide between two errors.
        let room = usize::try_from(self.budget).unwrap_or(usize::MAX);
        if room == 0 {
            return if self.read_once(&mut [0])? == 0 { Ok(0) } else { Err(too_large()) };
        }
        let room = room.min(buffer.len());
        let count = self.read_once(buffer.get_mut(..room).unwrap_or_default())?;
        // Counted before decoding: the limit is about what is read.
        self.budget -= count as u64;
        Ok(count)
    }

    fn read_once(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            match self.reader.read(buffer) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                result => return result,
            }
        }
    }

    /// Looks at the first four bytes.
    fn detect(&mut self) -> io::Result<Encoding> {
        let mut head = [0; 4];
        let mut length = 0;
        // A pipe may deliver fewer bytes than a byte order mark has.
        while length < head.len() {
            let count = self.read_some(head.get_mut(length..).unwrap_or_default())?;
            if count == 0 {
                break;
            }
            length += count;
        }
        let head = head.get(..length).unwrap_or_default();
        let (encoding, skip) = match head {
            [0xef, 0xbb, 0xbf, ..] => (Encoding::Utf8Mark, 3),
            [0xff, 0xfe, ..] => (Encoding::Utf16Le, 2),
            [0xfe, 0xff, ..] => (Encoding::Utf16Be, 2),
            // Without a byte order mark: the first character of a plan is `{`, one half of whose code unit is zero.
            [b'{', 0, ..] => (Encoding::Utf16Le, 0),
            [0, b'{', ..] => (Encoding::Utf16Be, 0),
            _ => (Encoding::Utf8, 0),
        };
        self.positions = Positions::starting_at(skip as u64);
        let rest = head.get(skip..).unwrap_or_default();
        match encoding {
            Encoding::Utf8 | Encoding::Utf8Mark => self.ready = rest.to_vec(),
            Encoding::Utf16Le | Encoding::Utf16Be => self.transcode(rest, encoding),
        }
        Ok(encoding)
    }

    fn transcode(&mut self, bytes: &[u8], encoding: Encoding) {
        for byte in bytes {
            let Some(first) = self.odd.take() else {
                self.odd = Some(*byte);
                continue;
            };
            let pair = [first, *byte];
            let unit = if encoding == Encoding::Utf16Be {
                u16::from_be_bytes(pair)
            } else {
                u16::from_le_bytes(pair)
            };
            if let Err(error) = self.unit(unit) {
                self.failed = Some(error);
                return;
            }
        }
    }

    fn unit(&mut self, unit: u16) -> io::Result<()> {
        // The first half of a surrogate pair waits for the second, which may be in the next chunk.
        if self.high.is_none() && (0xd800..0xdc00).contains(&unit) {
            self.high = Some(unit);
            return Ok(());
        }
        let units = self.high.take().into_iter().chain([unit]);
        for decoded in char::decode_utf16(units) {
            let character = decoded.map_err(|_| not_utf16())?;
            self.positions.push(character.len_utf8(), 2 * character.len_utf16());
            self.ready.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
        }
        Ok(())
    }

    fn refill(&mut self, encoding: Encoding) -> io::Result<()> {
        self.ready.clear();
        self.taken = 0;
        let mut chunk = [0; 16 << 10];
        while self.ready.is_empty() {
            if let Some(error) = self.failed.take() {
                return Err(error);
            }
            let count = self.read_some(&mut chunk)?;
            if count == 0 {
                return if self.odd.is_some() || self.high.is_some() { Err(not_utf16()) } else { Ok(()) };
            }
            self.transcode(chunk.get(..count).unwrap_or_default(), encoding);
        }
        Ok(())
    }

    fn next(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let encoding = if let Some(encoding) = self.encoding {
            encoding
        } else {
            let detected = self.detect()?;
            *self.encoding.insert(detected)
        };
        if self.taken == self.ready.len() {
            match encoding {
                // UTF-8 is passed through without a copy; its validity is checked where text is used.
                Encoding::Utf8 | Encoding::Utf8Mark => return self.read_some(buffer),
                Encoding::Utf16Le | Encoding::Utf16Be => self.refill(encoding)?,
            }
        }
        let mut rest = self.ready.get(self.taken..).unwrap_or_default();
        let count = rest.read(buffer)?;
        self.taken += count;
        Ok(count)
    }
}

impl<R: Read> Read for Utf8Reader<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.next(buffer)?;
        self.watch.observe(buffer.get(..count).unwrap_or_default());
        Ok(count)
    }
}

fn too_large() -> io::Error {
    let message = "the input is larger than the limit of `--max-input`";
    io::Error::other(
        PlanError::new(PlanErrorKind::Limit, message)
            .help("raise `--max-input` if the plan really is that large"),
    )
}

fn not_utf16() -> io::Error {
    let message = "the input is UTF-16, but not valid UTF-16";
    io::Error::other(PlanError::new(PlanErrorKind::Encoding, message).help(UNDAMAGED))
}
