//! When a request is sent again, and after how long:
//! <https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api>.

use std::time::Duration;

/// How often a request is sent, at most.
pub(super) const TRIES: u32 = 5;

/// The time that all waits of a run may take together.
pub(super) const BUDGET: Duration = Duration::from_mins(3);

/// The time between two requests that write, as GitHub asks for: <https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api>.
pub(super) const PACE: Duration = Duration::from_secs(1);

/// The first wait where GitHub does not say how long its limit lasts, seconds.
const LIMITED: u64 = 60;

/// Whether a 404 may pass: GitHub answers so for some seconds after a pull request was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Patience {
    /// A 404 is final.
    None,
    /// The request is sent again after 1, 3 and 7 seconds.
    Fresh,
}

/// Whether a request changes something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Effect {
    /// It reads, and can be sent again.
    Reads,
    /// It writes, and sent twice may write twice.
    Writes,
}

/// The outcome of a request.
#[derive(Debug, Clone, Copy)]
pub(super) enum Outcome<'o> {
    /// No answer, or only a part of one.
    Broken,
    /// An answer.
    Answer(AnswerHead<'o>),
}

/// The parts of an answer that decide about a retry.
#[derive(Debug, Clone, Copy)]
pub(super) struct AnswerHead<'o> {
    pub(super) status: u16,
    /// `retry-after`, seconds.
    pub(super) retry_after: Option<u64>,
    /// `x-ratelimit-remaining`
    pub(super) remaining: Option<u64>,
    /// `x-ratelimit-reset`, seconds since 1970.
    pub(super) reset: Option<u64>,
    /// GitHub's message.
    pub(super) message: &'o str,
}

impl AnswerHead<'_> {
    /// Whether GitHub refused because of a rate limit, and did nothing else.
    pub(super) fn is_limited(&self) -> bool {
        let says_so = || {
            let message = self.message.to_ascii_lowercase();
            message.contains("rate limit") || message.contains("abuse detection")
        };
        // The primary limit answers 403 or 429 with no requests remaining, the secondary ones with `retry-after` or only a message.
        match self.status {
            429 => true,
            403 => self.retry_after.is_some() || self.remaining == Some(0) || says_so(),
            _ => false,
        }
    }

    /// `retry-after` first, then the reset of a budget that is used up, then a minute that doubles.
    fn limit_wait(&self, attempt: u32, now: u64) -> u64 {
        let reset = self.reset.filter(|_| self.remaining == Some(0));
        let until_reset = reset.map(|reset| reset.saturating_sub(now));
        self.retry_after.or(until_reset).unwrap_or_else(|| LIMITED << attempt.min(8)).max(1)
    }
}

/// How long to wait before a request is sent again; `None`: it is not. `attempt` counts from 0.
pub(super) fn wait(
    effect: Effect,
    patience: Patience,
    attempt: u32,
    outcome: Outcome<'_>,
    now: u64,
) -> Option<Duration> {
    let seconds = match outcome {
        // GitHub checks the limit before it does anything, so a write can be sent again.
        Outcome::Answer(head) if head.is_limited() => head.limit_wait(attempt, now),
        // A 502 or a cut connection can come after GitHub has written: sent again, a write may be done twice.
        _ if effect == Effect::Writes => return None,
        Outcome::Broken => 1 << attempt.min(8),
        Outcome::Answer(head) => match head.status {
            500 | 502 | 503 | 504 => head.retry_after.unwrap_or(1 << attempt.min(8)).max(1),
            404 if patience == Patience::Fresh => match attempt {
                0 => 1,
                1 => 3,
                2 => 7,
                _ => return None,
            },
            _ => return None,
        },
    };
    (attempt + 1 < TRIES).then(|| Duration::from_secs(seconds))
}
