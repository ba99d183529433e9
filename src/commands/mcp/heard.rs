//! Standard input that remembers whether the client said anything: without a session, silence is an end and noise an error.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, ready};

use tokio::io::{AsyncRead, ReadBuf};

/// A reader, and whether anything but blanks came from it.
pub(super) struct Heard<R> {
    inner: R,
    something: Arc<AtomicBool>,
}

impl<R> Heard<R> {
    pub(super) fn new(inner: R, something: Arc<AtomicBool>) -> Self {
        Heard { inner, something }
    }
}

impl<R: AsyncRead + Unpin> AsyncRead for Heard<R> {
    fn poll_read(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        let before = buffer.filled().len();
        ready!(Pin::new(&mut this.inner).poll_read(context, buffer))?;
        let read = buffer.filled().get(before..).unwrap_or_default();
        if read.iter().any(|byte| !byte.is_ascii_whitespace()) {
            this.something.store(true, Ordering::Relaxed);
        }
        Poll::Ready(Ok(()))
    }
}
