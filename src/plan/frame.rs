//! Finds where a JSON container ends, 64 bytes at a time, by masks of quotes, backslashes and brackets.
//!
//! `{` and `[` are counted alike: the reader proper checks the grammar of everything that it uses.

use wide::u8x16;

/// Bytes per step: one for each bit of a mask.
pub(super) const BLOCK: usize = 64;

/// Where in a container the walk is.
#[derive(Debug, Default)]
pub(super) struct Walk {
    /// Open brackets.
    depth: i64,
    /// All ones while a string goes on across the block boundary.
    in_string: u64,
    /// One when the first byte of the next block is escaped.
    escaped: u64,
}

/// Bit masks over one block: quote, backslash, opening bracket, closing bracket.
struct Masks {
    quote: u64,
    backslash: u64,
    open: u64,
    close: u64,
}

impl Masks {
    #[inline]
    fn of(block: &[u8; BLOCK]) -> Self {
        let mut masks = Masks { quote: 0, backslash: 0, open: 0, close: 0 };
        let (chunks, _) = block.as_chunks::<16>();
        // Four vectors of 16 bytes: what the baseline of x86-64 and of ARM64 has.
        for (k, chunk) in chunks.iter().enumerate() {
            let bytes = u8x16::new(*chunk);
            let find = |v: u8x16, byte: u8| u64::from(v.simd_eq(u8x16::splat(byte)).to_bitmask()) << (16 * k);
            masks.quote |= find(bytes, b'"');
            masks.backslash |= find(bytes, b'\\');
            // 0xdf clears the one bit in which `{` differs from `[` and `}` from `]`.
            let folded = bytes & u8x16::splat(0xdf);
            masks.open |= find(folded, b'[');
            masks.close |= find(folded, b']');
        }
        masks
    }
}

impl Walk {
    /// Looks at one block. `Some(n)`: the container closes at byte `n` of it.
    #[inline]
    pub(super) fn block(&mut self, block: &[u8; BLOCK]) -> Option<usize> {
        let Masks { quote, backslash, open, close } = Masks::of(block);
        let escaped = self.escaped_bytes(backslash);
        let inside = prefix_xor(quote & !escaped) ^ self.in_string;
        // The sign bit is the state after the last byte; shifting it right arithmetically fills the word with it.
        self.in_string = (inside.cast_signed() >> 63).cast_unsigned();
        self.brackets(open & !inside, close & !inside)
    }

    /// The bytes that follow an odd run of backslashes.
    #[inline]
    fn escaped_bytes(&mut self, backslash: u64) -> u64 {
        const EVEN: u64 = 0x5555_5555_5555_5555;
        if backslash == 0 {
            return std::mem::take(&mut self.escaped);
        }
        let backslash = backslash & !self.escaped;
        let follows = (backslash << 1) | self.escaped;
        // A run that starts at an odd bit: adding carries through the run and shows where it ends (simdjson, section 3.1.1).
        let odd_starts = backslash & !EVEN & !follows;
        let (sum, carry) = odd_starts.overflowing_add(backslash);
        self.escaped = u64::from(carry);
        (EVEN ^ (sum << 1)) & follows
    }

    #[inline]
    fn brackets(&mut self, open: u64, mut close: u64) -> Option<usize> {
        let closes = i64::from(close.count_ones());
        // Too few closing brackets to end here: no need to look at them one by one.
        if self.depth > closes {
            self.depth += i64::from(open.count_ones()) - closes;
            return None;
        }
        let mut ended = 0;
        while close != 0 {
            let bit = close.trailing_zeros();
            ended += 1;
            let opened = i64::from((open & ((1 << bit) - 1)).count_ones());
            if self.depth + opened - ended == 0 {
                return Some(bit as usize);
            }
            close &= close - 1;
        }
        self.depth += i64::from(open.count_ones()) - ended;
        None
    }
}

/// Each bit becomes the parity of itself and all lower bits: ones between an opening quote and its end.
#[inline]
fn prefix_xor(mut bits: u64) -> u64 {
    for shift in [1, 2, 4, 8, 16, 32] {
        bits ^= bits << shift;
    }
    bits
}

/// The length of the container that `bytes` begins with; `None` when it does not end.
pub(super) fn container_length(bytes: &[u8]) -> Option<usize> {
    let mut walk = Walk::default();
    let (blocks, rest) = bytes.as_chunks::<BLOCK>();
    for (k, block) in blocks.iter().enumerate() {
        if let Some(end) = walk.block(block) {
            return Some(k * BLOCK + end + 1);
        }
    }
    // Padded with spaces, which are neither quotes nor brackets.
    let mut last = [b' '; BLOCK];
    last.iter_mut().zip(rest).for_each(|(to, from)| *to = *from);
    let end = walk.block(&last).filter(|end| *end < rest.len())?;
    Some(blocks.len() * BLOCK + end + 1)
}

/// The length of the string that `bytes` begins with, quotes included; `None` when it does not end.
pub(super) fn string_length(bytes: &[u8]) -> Option<usize> {
    let mut length = 1;
    loop {
        length += memchr::memchr2(b'"', b'\\', bytes.get(length..)?)?;
        match bytes.get(length)? {
            b'"' => return Some(length + 1),
            // A backslash and the byte that it escapes; the digits of `\u` hold no quote.
            _ => length += 2,
        }
    }
}
