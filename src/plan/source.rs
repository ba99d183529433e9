//! A window over the input: walks through JSON without building it, in memory bounded by the largest element.
//!
//! The grammar of what is skipped is not checked beyond strings and the balance of brackets; no verdict can
//! depend on those bytes, and an input that ends early never gets past [`Source::end`].

use std::collections::BTreeSet;
use std::io::{self, Read};

use super::error::{PlanError, PlanErrorKind};
use super::fields::{Fields, Name, Span};
use super::frame::{BLOCK, Walk};
use super::json::{decode, is_space};

type Result<T> = std::result::Result<T, PlanError>;

/// Bytes that are read at once.
const CHUNK: usize = 256 << 10;

/// The largest element that is held in memory, 256 MiB.
pub(super) const MAX_ELEMENT: usize = 256 << 20;

/// The keys of an object that were read so far.
pub(super) type Keys = BTreeSet<String>;

/// The window.
pub(super) struct Source<R> {
    reader: R,
    buffer: Vec<u8>,
    /// The next byte to look at.
    position: usize,
    /// The end of what was read.
    filled: usize,
    /// The first byte that must stay in the buffer.
    held: Option<usize>,
    /// The offset of `buffer[0]` in the input.
    base: u64,
    /// Whether white space that was stepped over has a carriage return.
    carriage_return: bool,
}

impl<R: Read> Source<R> {
    /// Fills the window for the first time.
    pub(super) fn new(reader: R) -> Result<Self> {
        let mut source = Source {
            reader,
            buffer: vec![0; CHUNK],
            position: 0,
            filled: 0,
            held: None,
            base: 0,
            carriage_return: false,
        };
        // A pipe gives a few bytes at a time; the text that names a wrong input needs more.
        while source.filled < CHUNK / 2 && source.fill()? {}
        Ok(source)
    }

    /// What the window holds from here on. How much that is depends on the reads: no message may.
    fn window(&self) -> &[u8] {
        self.buffer.get(self.position..self.filled).unwrap_or_default()
    }

    /// Whether white space that was stepped over has a carriage return. In a string JSON has it only as an escape, so a
    /// raw one is a line end of Windows.
    pub(super) fn has_carriage_return(&self) -> bool {
        self.carriage_return
    }

    /// The reader below.
    pub(super) fn reader(&self) -> &R {
        &self.reader
    }

    /// The reader below.
    pub(super) fn reader_mut(&mut self) -> &mut R {
        &mut self.reader
    }

    /// The offset of the next byte in the input.
    pub(super) fn offset(&self) -> u64 {
        self.base + self.position as u64
    }

    /// The next byte that is not white space; `None` at the end of the input.
    pub(super) fn peek_or_end(&mut self) -> Result<Option<u8>> {
        loop {
            let found = self.window().iter().position(|byte| !is_space(*byte));
            let skip = found.unwrap_or(self.window().len());
            let space = self.window().get(..skip).unwrap_or_default();
            self.carriage_return |= space.contains(&b'\r');
            self.position += skip;
            if found.is_some() {
                return Ok(self.buffer.get(self.position).copied());
            }
            // All white space so far: it need not be kept.
            if !self.fill()? {
                return Ok(None);
            }
        }
    }

    /// The next byte that is not white space.
    #[inline]
    pub(super) fn peek(&mut self) -> Result<u8> {
        // Terraform writes no white space, so the first byte nearly always is the one.
        if let Some(byte) = self.buffer.get(self.position)
            && self.position < self.filled
            && !is_space(*byte)
        {
            return Ok(*byte);
        }
        match self.peek_or_end()? {
            Some(byte) => Ok(byte),
            None => Err(self.truncated()),
        }
    }

    /// Steps over one byte that must be next.
    pub(super) fn expect(&mut self, byte: u8) -> Result<()> {
        if self.peek()? == byte {
            self.position += 1;
            Ok(())
        } else {
            Err(self.syntax(&format!("expected `{}`", char::from(byte))))
        }
    }

    /// The next key of an object, with the reader at its value; `None` at the end of the object.
    ///
    /// # Errors
    /// A key that is in `keys` already.
    pub(super) fn next_key(&mut self, keys: &mut Keys) -> Result<Option<String>> {
        if !self.next_member(keys.is_empty(), b'}')? {
            return Ok(None);
        }
        let start = self.offset();
        let (_, raw) = self.raw()?;
        let key: String = decode(raw, start)?;
        self.expect(b':')?;
        // Two sections of one name: which one counts differs from reader to reader.
        if !keys.insert(key.clone()) {
            return Err(PlanError::duplicate_key(&key).at(start));
        }
        Ok(Some(key))
    }

    /// Each member of the object at the reader, by its key. `on` goes past the value. `null` is an empty object.
    pub(super) fn members(&mut self, mut on: impl FnMut(&mut Self, String) -> Result<()>) -> Result<()> {
        if self.is_null()? {
            return Ok(());
        }
        self.enter()?;
        let mut keys = Keys::new();
        while let Some(key) = self.next_key(&mut keys)? {
            on(self, key)?;
        }
        Ok(())
    }

    /// Goes to the next element of an array; `false` at its end. `first`: the reader is right after the bracket.
    pub(super) fn next_element(&mut self, first: bool) -> Result<bool> {
        self.next_member(first, b']')
    }

    fn next_member(&mut self, first: bool, close: u8) -> Result<bool> {
        match self.peek()? {
            byte if byte == close => {
                self.position += 1;
                return Ok(false);
            }
            b',' if !first => self.position += 1,
            _ if first => {}
            _ => return Err(self.syntax(&format!("expected `,` or `{}`", char::from(close)))),
        }
        match self.peek()? {
            b'"' => Ok(true),
            _ if close == b']' => Ok(true),
            _ => Err(self.syntax("expected a key")),
        }
    }

    /// Each element of the array at the reader, an object. It is held while `on` walks through it and looks at
    /// [`Source::held`]. `null` is an empty array.
    pub(super) fn each_object(&mut self, mut on: impl FnMut(&mut Self, u64) -> Result<()>) -> Result<()> {
        if self.is_null()? {
            return Ok(());
        }
        self.expect(b'[')?;
        let mut first = true;
        while self.next_element(std::mem::take(&mut first))? {
            self.peek()?;
            let start = self.offset();
            self.held = Some(self.position);
            on(self, start)?;
            self.held = None;
        }
        Ok(())
    }

    /// The held bytes, up to here. Spans are ranges in them.
    pub(super) fn held(&self) -> &[u8] {
        self.held.and_then(|from| self.buffer.get(from..self.position)).unwrap_or_default()
    }

    /// The fields of the object at the reader, which is held.
    pub(super) fn fields<const N: usize>(
        &mut self,
        names: &'static [&'static str; N],
    ) -> Result<Fields<Span, N>> {
        let mut fields = Fields::new(names);
        self.enter()?;
        let mut first = true;
        while let Some(name) = self.next_name(std::mem::take(&mut first), names)? {
            let span = self.span()?;
            fields.put(name, span)?;
        }
        Ok(fields)
    }

    /// What comes next, `length` bytes where the input has them and no more.
    pub(super) fn ahead(&mut self, length: usize) -> Result<&[u8]> {
        while self.window().len() < length && self.fill()? {}
        let window = self.window();
        Ok(window.get(..length).unwrap_or(window))
    }

    /// Steps into the object that is next.
    pub(super) fn enter(&mut self) -> Result<()> {
        if self.peek()? != b'{' {
            return Err(PlanError::not_an_object().at(self.offset()));
        }
        self.position += 1;
        Ok(())
    }

    /// The next key of an object that is held; `None` at its end. `first`: the reader is right after the bracket.
    pub(super) fn next_name<const N: usize>(
        &mut self,
        first: bool,
        names: &[&str; N],
    ) -> Result<Option<Name>> {
        if !self.next_member(first, b'}')? {
            return Ok(None);
        }
        let start = self.offset();
        let from = self.held().len();
        self.skip_string()?;
        let name = Name::of(self.held().get(from..).unwrap_or_default(), names, start)?;
        self.expect(b':')?;
        Ok(Some(name))
    }

    /// Steps over the value at the reader and returns where it is in the held bytes.
    pub(super) fn span(&mut self) -> Result<Span> {
        let byte = self.peek()?;
        let from = self.held().len();
        self.skip_value(byte)?;
        Ok(from..self.held().len())
    }

    /// Each element of the array at the reader, as bytes and the offset of its first one. `null` is an empty array.
    pub(super) fn each(&mut self, mut on: impl FnMut(&[u8], u64) -> Result<()>) -> Result<()> {
        if self.is_null()? {
            return Ok(());
        }
        self.expect(b'[')?;
        let mut first = true;
        while self.next_element(first)? {
            first = false;
            let (start, raw) = self.raw()?;
            on(raw, start)?;
        }
        Ok(())
    }

    /// Steps over a `null`, if one is next.
    pub(super) fn is_null(&mut self) -> Result<bool> {
        let null = self.peek()? == b'n';
        if null {
            self.skip()?;
        }
        Ok(null)
    }

    /// The whole value at the reader and its offset.
    pub(super) fn raw(&mut self) -> Result<(u64, &[u8])> {
        self.peek()?;
        let start = self.offset();
        self.held = Some(self.position);
        let walked = self.skip();
        let from = self.held.take().unwrap_or(self.position);
        walked?;
        Ok((start, self.buffer.get(from..self.position).unwrap_or_default()))
    }

    /// Steps over the value at the reader.
    pub(super) fn skip(&mut self) -> Result<()> {
        let byte = self.peek()?;
        self.skip_value(byte)
    }

    /// Steps over the value that begins with this byte, here.
    fn skip_value(&mut self, byte: u8) -> Result<()> {
        match byte {
            b'"' => self.skip_string(),
            b'{' | b'[' => self.skip_container(),
            b',' | b'}' | b']' | b':' => Err(self.syntax("expected a value")),
            _ => self.skip_scalar(),
        }
    }

    /// Only white space may follow: returns the offset of the first byte that is something else.
    pub(super) fn end(&mut self) -> Result<Option<u64>> {
        Ok(self.peek_or_end()?.map(|_| self.offset()))
    }

    /// A syntax error here.
    pub(super) fn syntax(&self, message: &str) -> PlanError {
        PlanError::new(PlanErrorKind::Syntax, format!("the input is not valid JSON: {message}"))
            .at(self.offset())
    }

    /// The input ends here, inside the document.
    pub(super) fn truncated(&self) -> PlanError {
        let end = self.base + self.filled as u64;
        let help = if end == 65_536 {
            "exactly 65,536 bytes is what some versions of Terragrunt cut long lines to; use `terragrunt run --all --json-out-dir DIR`"
        } else {
            "write the plan again with `terraform show -json FILE > plan.json` and check that the disk is not full"
        };
        PlanError::new(PlanErrorKind::Truncated, "the plan is truncated: the input ends inside the document")
            .help(help)
            .at(end)
    }

    /// Steps over a scalar. The byte at the reader is one of it: white space is behind, and no bracket begins one.
    fn skip_scalar(&mut self) -> Result<()> {
        loop {
            let ends =
                |byte: &u8| is_space(*byte) || matches!(byte, b',' | b'}' | b']' | b':' | b'"' | b'{' | b'[');
            match self.window().iter().position(ends) {
                Some(length) => {
                    self.position += length;
                    return Ok(());
                }
                None => self.position = self.filled,
            }
            if !self.fill()? {
                return Err(self.truncated());
            }
        }
    }

    fn skip_string(&mut self) -> Result<()> {
        self.position += 1;
        loop {
            if let Some(length) = memchr::memchr2(b'"', b'\\', self.window()) {
                self.position += length;
                let quote = self.buffer.get(self.position) == Some(&b'"');
                self.position += if quote { 1 } else { 2 };
                if quote {
                    return Ok(());
                }
                continue;
            }
            // An escape may end one byte past the window.
            let past = self.position.saturating_sub(self.filled);
            self.position = self.filled;
            if !self.fill()? {
                return Err(self.truncated());
            }
            self.position += past;
        }
    }

    fn skip_container(&mut self) -> Result<()> {
        let mut walk = Walk::default();
        loop {
            let window = self.buffer.get(self.position..self.filled).unwrap_or_default();
            let (blocks, rest) = window.as_chunks::<BLOCK>();
            for (k, block) in blocks.iter().enumerate() {
                if let Some(end) = walk.block(block) {
                    self.position += k * BLOCK + end + 1;
                    return Ok(());
                }
            }
            let rest_length = rest.len();
            self.position += window.len() - rest_length;
            if !self.fill()? {
                return self.skip_tail(&mut walk, rest_length);
            }
        }
    }

    /// The last bytes of the input, fewer than a block.
    fn skip_tail(&mut self, walk: &mut Walk, length: usize) -> Result<()> {
        let mut block = [b' '; BLOCK];
        for (to, from) in block.iter_mut().zip(self.window()) {
            *to = *from;
        }
        match walk.block(&block) {
            Some(end) if end < length => {
                self.position += end + 1;
                Ok(())
            }
            _ => Err(self.truncated()),
        }
    }

    /// Reads more; `false` at the end of the input.
    #[cold]
    fn fill(&mut self) -> Result<bool> {
        let from = self.held.unwrap_or(self.position).min(self.filled);
        if from > 0 {
            // What is held moves to the front; positions and the offset of the window move with it.
            self.buffer.copy_within(from..self.filled, 0);
            self.filled -= from;
            self.position -= from;
            self.base += from as u64;
            self.held = self.held.map(|_| 0);
        }
        if self.buffer.len() - self.filled < CHUNK / 2 {
            // The buffer doubles, so a held element may come to twice the limit before it is refused.
            if self.buffer.len() > MAX_ELEMENT {
                return Err(PlanError::new(
                    PlanErrorKind::Limit,
                    "one element of the plan is larger than 256 MiB",
                )
                .help("no provider prints such values; check what wrote this file")
                .at(self.base));
            }
            // Doubling keeps the copying linear for an element that grows over many reads.
            let length = (self.buffer.len() * 2).max(CHUNK);
            self.buffer.resize(length, 0);
        }
        loop {
            match self.reader.read(self.buffer.get_mut(self.filled..).unwrap_or_default()) {
                // A signal is not the end of the input.
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(carried(error)),
                Ok(count) => {
                    self.filled += count;
                    return Ok(count > 0);
                }
            }
        }
    }
}

/// The decoder below reports its own errors through `io::Error`; they come out as they went in.
fn carried(error: io::Error) -> PlanError {
    match error.downcast::<PlanError>() {
        Ok(plan_error) => plan_error,
        Err(error) => error.into(),
    }
}
