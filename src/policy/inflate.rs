//! What the build script compressed.

use flate2::{Decompress, FlushDecompress, Status};

/// The bytes of a known length; `None` where that is not what was compressed.
pub(super) fn inflate(deflated: &[u8], length: usize) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(length);
    // At once, into a buffer of the right size: nothing is copied twice.
    let read = Decompress::new(false).decompress_vec(deflated, &mut bytes, FlushDecompress::Finish);
    let whole = matches!(read, Ok(Status::StreamEnd)) && bytes.len() == length;
    whole.then_some(bytes)
}
