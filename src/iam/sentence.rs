//! How a reviewer reads a grant, and what identifies it.

use super::grant::{Change, Grant};

/// So many entries of a list are named.
const SHOWN: usize = 5;

impl Grant {
    /// What it is, as a part of a sentence: ``statement `Read` allows `s3:GetObject` on `arn:aws:s3:::acme/*` to everyone``.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = if self.statement.contains(' ') {
            self.statement.clone()
        } else {
            format!("statement `{}`", self.statement)
        };
        let denied = self.change == Change::Deny;
        text.push_str(if denied { " denied " } else { " allows " });
        text.push_str(&shown(&self.actions));
        if !self.resources.is_empty() {
            text.push_str(" on ");
            text.push_str(&shown(&self.resources));
        }
        if !denied && !self.principals.is_empty() {
            let everyone = self.public && self.principals.iter().any(|name| name == "*");
            text.push_str(" to ");
            text.push_str(&if everyone { "everyone".to_owned() } else { shown(&self.principals) });
        }
        if !self.conditions_lost.is_empty() {
            text.push_str(if denied { " under " } else { ", before only under " });
            text.push_str(&shown(&self.conditions_lost));
        }
        text
    }

    /// What is allowed to whom, in one line that is the same wherever and in whatever order it is written.
    #[must_use]
    pub fn door(&self) -> String {
        let mut door = String::from(if self.change == Change::Deny { "denies" } else { "allows" });
        let lists = [
            ("", &self.principals),
            ("to", &self.actions),
            ("on", &self.resources),
            ("under", &self.tests),
            ("without", &self.conditions_lost),
        ];
        for (word, list) in lists.into_iter().filter(|(_, list)| !list.is_empty()) {
            let mut list: Vec<&str> = list.iter().map(String::as_str).collect();
            list.sort_unstable();
            for part in std::iter::once(word).chain(list).filter(|part| !part.is_empty()) {
                door.push(' ');
                door.push_str(part);
            }
        }
        door
    }
}

/// The first entries of a list, and how many more there are.
fn shown(list: &[String]) -> String {
    let mut names: Vec<String> = list.iter().take(SHOWN).map(|name| format!("`{name}`")).collect();
    if list.len() > SHOWN {
        names.push(format!("{} more", list.len() - SHOWN));
    }
    match names.split_last() {
        Some((name, [])) => name.clone(),
        Some((name, before)) => format!("{} and {name}", before.join(", ")),
        None => "nothing".to_owned(),
    }
}
