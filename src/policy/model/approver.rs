//! The names in `approvers`: logins, and teams as `team:ORGANIZATION/NAME`.

/// What the name of a team begins with.
const TEAM: &str = "team:";

/// The team of an approver, `organization/name`; `None` for a login.
pub fn team_of(approver: &str) -> Option<&str> {
    approver.strip_prefix(TEAM)
}

/// Why a text names no approver: what it is, and what to write.
pub(crate) fn refuse_approver(name: &str) -> Result<(), (String, String)> {
    match team_of(name) {
        Some(team) => match team.split_once('/') {
            Some((organization, slug)) if is_name(organization) && is_slug(slug) => Ok(()),
            _ => Err((
                format!("`{name}` is no team"),
                "expected `team:ORGANIZATION/NAME`, for example `team:acme/database-admins`".to_owned(),
            )),
        },
        None if is_name(name) => Ok(()),
        None => {
            let team = name.trim_start_matches('@');
            let is_team = team
                .split_once('/')
                .is_some_and(|(organization, slug)| is_name(organization) && is_slug(slug));
            let help = if is_team {
                format!("write `team:{team}` for a team")
            } else {
                "write a login as GitHub shows it, without `@`, or `team:ORGANIZATION/NAME` for a team"
                    .to_owned()
            };
            Err((format!("`{name}` is no login"), help))
        }
    }
}

/// A login or an organization. Managed users have an underscore.
fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
}

/// The name of a team as it is in addresses.
fn is_slug(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'))
}
