//! What to do about an error of GitHub's API for issues.

use crate::github::error::ApiError;

/// What to do about an error, if there is something to do.
pub fn help(error: &ApiError) -> Option<&'static str> {
    match error {
        // GitHub answers 410 Gone to requests about issues where the repository has them disabled.
        ApiError::Status { status: 410, .. } => {
            Some("issues are disabled in this repository: enable them in its settings")
        }
        ApiError::Status { status: 403, message, .. } if message.contains("locked") => {
            Some("the issue is locked: unlock it, or take its label away and another one is opened")
        }
        // 404 in place of 403 where the token may not even know that the issues exist.
        ApiError::Status { status: 401 | 403 | 404, .. } => {
            Some("the token may not write issues: give the job the permission `issues: write`")
        }
        ApiError::NotStored { what, .. } if what.contains("label") => Some(
            "only who may write to the repository sets labels: give the job the permission `issues: write`",
        ),
        ApiError::Address { .. }
        | ApiError::Proxy
        | ApiError::NoToken
        | ApiError::Transport { .. }
        | ApiError::Status { .. }
        | ApiError::Limited { .. }
        | ApiError::Elsewhere { .. }
        | ApiError::NotStored { .. }
        | ApiError::Answer { .. } => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_say_what_to_do() {
        let status = |status, message: &str| ApiError::Status {
            method: "PATCH",
            path: "/issues/1".to_owned(),
            status,
            message: message.to_owned(),
        };
        let says = |error: &ApiError, word: &str| help(error).is_some_and(|text| text.contains(word));
        assert!(says(&status(403, "Resource not accessible by integration"), "`issues: write`"));
        assert!(says(&status(404, "Not Found"), "`issues: write`"));
        assert!(says(&status(410, "Issues has been disabled in this repository."), "disabled"));
        assert!(says(&status(403, "Unable to create comment because issue is locked."), "unlock"));
        assert_eq!(help(&status(500, "")), None);
    }
}
