//! The clock of the machine.

/// Now, UTC; the start of the day that the command line names.
pub(crate) fn now(today: Option<time::Date>) -> time::OffsetDateTime {
    today.map_or_else(time::OffsetDateTime::now_utc, |day| day.midnight().assume_utc())
}

/// Today, UTC.
pub(crate) fn today() -> time::Date {
    time::OffsetDateTime::now_utc().date()
}
