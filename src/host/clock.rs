//! The clock of the machine.

/// Now, UTC; the start of the day that the command line names.
pub(crate) fn now(today: Option<time::Date>) -> time::OffsetDateTime {
    today.map_or_else(time::OffsetDateTime::now_utc, |day| day.midnight().assume_utc())
}

/// Now as `timestamp()` of Terraform writes it: UTC, to the second.
pub(crate) fn timestamp() -> String {
    let now = time::OffsetDateTime::now_utc();
    // A full second: RFC 3339 would have a fraction otherwise.
    let now = now.replace_nanosecond(0).unwrap_or(now);
    now.format(&time::format_description::well_known::Rfc3339).unwrap_or_default()
}

/// Today, UTC.
pub(crate) fn today() -> time::Date {
    time::OffsetDateTime::now_utc().date()
}
