//! Co-authors of commits: whom the `Co-authored-by` trailers of a message name, as far as an address says it.
//!
//! GitHub's REST API gives the message and not the accounts that GitHub links to it. An address names an account if it is one
//! that GitHub gives out (`ID+LOGIN@users.noreply.github.com`, or `LOGIN@…` for accounts from before July 2017), or if GitHub
//! linked another commit of the pull request with the same address. Addresses of coding agents stand for programs, which write and
//! do not approve. Everybody else is unknown.
//!
//! Sources: <https://docs.github.com/pull-requests/committing-changes-to-your-project/creating-and-editing-commits/creating-a-commit-with-multiple-authors>,
//! <https://docs.github.com/account-and-profile/reference/email-addresses-reference>, and for the shape of a trailer
//! `git interpret-trailers` of git 2.47.

use std::collections::{BTreeMap, BTreeSet};

use super::wire::{Account, Commit, GitUser};
use crate::approval::CoAuthor;

/// The host of addresses that github.com gives out. People use them on other servers, too.
const NO_REPLY: &str = "users.noreply.github.com";

/// The name of the trailer; git compares names without case.
const NAME: &str = "co-authored-by";

/// Addresses of programs, in the first column; `#` begins a comment.
const PROGRAMS: &str = include_str!("programs.tsv");

/// Who is behind the addresses of a pull request.
pub(super) struct CoAuthors {
    /// The account of each address that GitHub linked, in lower case.
    linked: BTreeMap<String, CoAuthor>,
    /// The addresses of authors and committers that GitHub did not link. Their commits raise the approvals already.
    unlinked: BTreeSet<String>,
    /// The host of addresses that the server gives out, where it is not github.com.
    no_reply: String,
}

impl CoAuthors {
    /// From the commits of a pull request that people wrote. `server` is the address of GitHub's pages.
    pub(super) fn new<'c>(commits: impl Iterator<Item = &'c Commit>, server: &str) -> Self {
        let host = server.split_once("://").map_or(server, |(_, rest)| rest);
        let host = host.split(['/', ':']).next().unwrap_or_default();
        let mut known = CoAuthors {
            linked: BTreeMap::new(),
            unlinked: BTreeSet::new(),
            no_reply: format!("users.noreply.{}", host.to_ascii_lowercase()),
        };
        for commit in commits {
            known.learn(commit.commit.author.as_ref(), commit.author.as_ref());
            known.learn(commit.commit.committer.as_ref(), commit.committer.as_ref());
        }
        known
    }

    fn learn(&mut self, user: Option<&GitUser>, account: Option<&Account>) {
        let address = user.and_then(|user| user.email.as_deref()).map(normal);
        let Some(address) = address.filter(|address| !address.is_empty()) else { return };
        match account {
            Some(Account { id, login, .. }) => {
                let account = CoAuthor::Account { id: Some(*id), login: login.clone() };
                self.linked.insert(address, account);
            }
            None => drop(self.unlinked.insert(address)),
        }
    }

    /// Whom the trailers of a message name, each once. Left out are programs, and a person whose commits have no account: each
    /// of them raises the approvals already.
    pub(super) fn of(&self, message: &str) -> Vec<CoAuthor> {
        let named: BTreeSet<String> = trailers(message).iter().flat_map(|value| addresses(value)).collect();
        // An account that GitHub linked is one, whatever the address.
        let counts = |address: &String| {
            self.linked.contains_key(address) || !(self.unlinked.contains(address) || is_program(address))
        };
        named.into_iter().filter(counts).map(|address| self.person(address)).collect()
    }

    fn person(&self, address: String) -> CoAuthor {
        match self.linked.get(&address) {
            Some(account) => account.clone(),
            None => self.of_no_reply(&address).unwrap_or(CoAuthor::Unknown(address)),
        }
    }

    /// The account that an address of GitHub names.
    fn of_no_reply(&self, address: &str) -> Option<CoAuthor> {
        let (name, host) = address.rsplit_once('@')?;
        let (id, login) = match name.split_once('+') {
            // A number first, else it is no address that GitHub gives out.
            Some((id, login)) => (Some(id.parse().ok()?), login),
            None => (None, name),
        };
        let plain = login.strip_suffix("[bot]").unwrap_or(login);
        let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
        let is_login = !plain.is_empty() && plain.chars().all(allowed);
        let given_out = host == NO_REPLY || host == self.no_reply;
        (given_out && is_login).then(|| CoAuthor::Account { id, login: login.to_owned() })
    }
}

/// Whether author and committer of a commit have the same address. Without addresses they may be two people.
pub(super) fn has_one_address(commit: &Commit) -> bool {
    let address = |user: &Option<GitUser>| user.as_ref().and_then(|user| user.email.as_deref()).map(normal);
    let author = address(&commit.commit.author).filter(|address| !address.is_empty());
    author.is_some() && author == address(&commit.commit.committer)
}

/// Whether an address is that of a program.
fn is_program(address: &str) -> bool {
    PROGRAMS.lines().any(|row| row.split('\t').next() == Some(address))
}

/// The values of all trailers with the name, wherever they are in the message. GitHub and git want them in the last paragraph, so
/// this is at least what they read: a trailer that a blank line cut off names an author all the same.
fn trailers(message: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut in_trailer = false;
    for line in message.lines() {
        // A value goes on in lines that begin with white space.
        let goes_on = in_trailer && line.starts_with([' ', '\t']) && !line.trim().is_empty();
        let value = line.split_once(':').filter(|(name, _)| name.trim().eq_ignore_ascii_case(NAME));
        in_trailer = value.is_some() || goes_on;
        match (value, found.last_mut()) {
            (Some((_, value)), _) => found.push(value.trim().to_owned()),
            (None, Some(last)) if goes_on => last.extend([" ", line.trim()]),
            (None, _) => {}
        }
    }
    found
}

/// The addresses in the value of a trailer, `NAME <ADDRESS>`. Without brackets the whole value stands for the person.
fn addresses(value: &str) -> Vec<String> {
    let bracketed = value.split('<').skip(1).map(|rest| rest.split('>').next().unwrap_or_default());
    let mut found: Vec<String> = bracketed.map(normal).filter(|address| !address.is_empty()).collect();
    if found.is_empty() {
        let words = || value.split_whitespace();
        let address = words().find(|word| word.contains('@')).map(normal);
        found.push(address.unwrap_or_else(|| normal(&words().collect::<Vec<_>>().join(" "))));
        found.retain(|text| !text.is_empty());
    }
    found
}

/// Addresses of GitHub's accounts do not depend on case.
fn normal(address: &str) -> String {
    address.trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account(id: Option<u64>, login: &str) -> CoAuthor {
        CoAuthor::Account { id, login: login.to_owned() }
    }

    fn unknown(text: &str) -> CoAuthor {
        CoAuthor::Unknown(text.to_owned())
    }

    fn commit(author: (&str, Option<u64>)) -> Commit {
        let (email, id) = author;
        let text = serde_json::json!({
            "sha": "a1", "parents": [], "committer": null,
            "author": id.map(|id| serde_json::json!({"login": format!("user-{id}"), "id": id, "type": "User"})),
            "commit": {"message": "x", "author": {"email": email}, "committer": null},
        });
        serde_json::from_value(text).expect("a commit")
    }

    fn of(commits: &[Commit], message: &str) -> Vec<CoAuthor> {
        CoAuthors::new(commits.iter(), "https://github.com").of(message)
    }

    fn named(message: &str) -> Vec<CoAuthor> {
        of(&[], message)
    }

    #[test]
    fn addresses_that_github_gives_out_name_an_account() {
        for (address, expected) in [
            ("12345+Bob-B@users.noreply.github.com", account(Some(12345), "bob-b")),
            ("bob@users.noreply.github.com", account(None, "bob")),
            ("BOB@Users.NoReply.GitHub.com", account(None, "bob")),
            (
                "49699333+dependabot[bot]@users.noreply.github.com",
                account(Some(49_699_333), "dependabot[bot]"),
            ),
            ("bob_acme@users.noreply.github.com", account(None, "bob_acme")),
        ] {
            assert_eq!(named(&format!("x\n\nCo-authored-by: Bob <{address}>")), [expected], "{address}");
        }
        for address in [
            "bob@example.com",
            "x+bob@users.noreply.github.com",
            "1+@users.noreply.github.com",
            "1+a+b@users.noreply.github.com",
            "+bob@users.noreply.github.com",
            "bob@users.noreply.github.com.example.com",
            "bob@noreply.github.com",
            "bob@users.noreply.github.example.com",
            "18446744073709551616+bob@users.noreply.github.com",
            "b ob@users.noreply.github.com",
        ] {
            assert_eq!(
                named(&format!("x\n\nCo-authored-by: Bob <{address}>")),
                [unknown(address)],
                "{address}"
            );
        }
    }

    #[test]
    fn the_host_is_that_of_the_server_or_of_github_com() {
        let of = |server: &str, address: &str| {
            CoAuthors::new(std::iter::empty(), server).of(&format!("Co-authored-by: Bob <{address}>"))
        };
        let server = "https://GHE.example.com:8443/";
        assert_eq!(of(server, "7+bob@users.noreply.ghe.example.com"), [account(Some(7), "bob")]);
        assert_eq!(of(server, "7+bob@users.noreply.github.com"), [account(Some(7), "bob")]);
        let elsewhere = "7+bob@users.noreply.example.com";
        assert_eq!(of(server, elsewhere), [unknown(elsewhere)], "an account of another server");
    }

    #[test]
    fn an_address_that_github_linked_names_its_account() {
        let commits = [commit(("Bob@Example.com", Some(5))), commit(("carol@example.com", None))];
        let message = "x\n\nCo-authored-by: B <bob@example.com>\nCo-authored-by: D <dave@example.com>";
        assert_eq!(of(&commits, message), [account(Some(5), "user-5"), unknown("dave@example.com")]);
        // Her commit has no account and raises the approvals already.
        assert_eq!(of(&commits, "x\n\nCo-authored-by: C <carol@example.com>"), []);
    }

    #[test]
    fn trailers_are_found_as_people_and_programs_write_them() {
        let bob = [unknown("bob@x.org")];
        for message in [
            "x\n\nCo-authored-by: Bob <bob@x.org>",
            "x\n\nCo-Authored-By: Bob <bob@x.org>\n",
            "x\r\n\r\nCO-AUTHORED-BY:Bob <bob@x.org>\r\n",
            "x\n\nco-authored-by :  Bob <BOB@X.ORG>  ",
            "x\n\n\tCo-authored-by: Bob <bob@x.org>",
            "Co-authored-by: Bob <bob@x.org>",
            "x\n\nCo-authored-by: Bob <bob@x.org>\n\nSigned-off-by: A <a@x.org>",
            "x\n\nCo-authored-by: Bob <bob@x.org>\n\nmore text",
            "x\n\nCo-authored-by: Bob\n  <bob@x.org>\nSigned-off-by: A <a@x.org>",
            "x\n\nCo-authored-by: bob@x.org",
            "x\n\nCo-authored-by: Bob bob@x.org",
            "x\n\nCo-authored-by: Bob <bob@x.org",
            "x\n\nCo-authored-by: <bob@x.org>\nCo-authored-by: Robert <bob@x.org>",
        ] {
            assert_eq!(named(message), bob, "{message:?}");
        }
        assert_eq!(
            named("Co-authored-by: A <a@x.org>, B <b@x.org>"),
            [unknown("a@x.org"), unknown("b@x.org")],
            "two in one line"
        );
        assert_eq!(
            named("Co-authored-by:  Big   Bob "),
            [unknown("big bob")],
            "a name alone is a person too"
        );
        assert_eq!(named("Co-authored-by: Bob <>"), [unknown("bob <>")]);
        for message in [
            "",
            "x",
            "Co-authored-by:",
            "Co-authored-by:  \n",
            "Signed-off-by: A <a@x.org>",
            "co authored by: A <a@x.org>",
        ] {
            assert_eq!(named(message), [], "{message:?}");
        }
    }

    #[test]
    fn programs_are_no_second_person_and_cost_nothing() {
        let rows: Vec<Vec<&str>> = (PROGRAMS.lines().filter(|row| !row.starts_with('#')))
            .map(|row| row.split('\t').collect())
            .collect();
        assert!(rows.len() > 5);
        for row in &rows {
            let [address, product, date, source] = row.as_slice() else { panic!("four columns: {row:?}") };
            assert_eq!(*address, normal(address));
            assert!(date.starts_with("20") && source.starts_with("https://"), "{row:?}");
            assert_eq!(named(&format!("x\n\nCo-Authored-By: {product} <{address}>")), [], "{address}");
        }
        let commits = [commit(("noreply@anthropic.com", Some(5)))];
        let message = "x\n\nCo-authored-by: Claude <noreply@anthropic.com>";
        assert_eq!(of(&commits, message), [account(Some(5), "user-5")], "GitHub knows better");
        for address in ["#", "noreply@anthropic.com.example.com", "claude@anthropic.com"] {
            assert_eq!(named(&format!("Co-authored-by: X <{address}>")), [unknown(address)]);
        }
    }

    #[test]
    fn hundreds_of_trailers_are_counted_once_each() {
        let line = |n: usize| format!("Co-authored-by: P <p{}@x.org>\n", n % 300);
        let message: String = (0..900).map(line).collect();
        assert_eq!(named(&format!("x\n\n{message}")).len(), 300);
    }
}
