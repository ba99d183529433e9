//! When a request is sent again, and after how long:
//! <https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api>.

use std::time::Duration;

/// A request is sent this often at most.
pub(super) const TRIES: u32 = 5;

/// All waits of a run together.
pub(super) const BUDGET: Duration = Duration::from_secs(180);

/// Between two requests that write: <https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api>.
pub(super) const PACE: Duration = Duration::from_secs(1);

/// Where GitHub says nothing about how long its limit lasts, seconds.
const LIMITED: u64 = 60;

/// Whether a 404 may be nothing but haste: of a pull request that was opened a moment ago.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Patience {
    /// There is no such thing.
    None,
    /// It may come: after 1, 3 and 7 seconds.
    Fresh,
}

/// What matters about a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Effect {
    /// It may be sent as often as one likes.
    Reads,
    /// Sent twice it may do twice what it does.
    Writes,
}

/// What came of a request.
#[derive(Debug, Clone, Copy)]
pub(super) enum Outcome<'o> {
    /// No answer, or a part of one.
    Broken,
    /// An answer.
    Answer(Facts<'o>),
}

/// What of an answer matters.
#[derive(Debug, Clone, Copy)]
pub(super) struct Facts<'o> {
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

impl Facts<'_> {
    /// Whether GitHub refused for the number of requests, and did nothing else.
    pub(super) fn is_limited(&self) -> bool {
        let says_so = || {
            let message = self.message.to_ascii_lowercase();
            message.contains("rate limit") || message.contains("abuse detection")
        };
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
        // A limit is looked at before anything is done, so a write may be sent again.
        Outcome::Answer(facts) if facts.is_limited() => facts.limit_wait(attempt, now),
        // 502 and the like, and cut connections, may come after GitHub has done what a write asks for.
        _ if effect == Effect::Writes => return None,
        Outcome::Broken => 1 << attempt.min(8),
        Outcome::Answer(facts) => match facts.status {
            500 | 502 | 503 | 504 => facts.retry_after.unwrap_or(1 << attempt.min(8)).max(1),
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
