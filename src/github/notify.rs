//! One message about a run, for chat services and for programs, which [`super::webhook`] sends.
//!
//! Names and lines are data of plans. In the generic message they are JSON strings, in Slack's they are in code spans, where no
//! mention, link or format has a meaning.
//!
//! Source: <https://docs.slack.dev/reference/block-kit/blocks> and <https://docs.slack.dev/messaging/formatting-message-text>.

use std::fmt::Write as _;

use serde::Serialize;
use serde_json::{Value, json};

use super::page::own_page;
use crate::render::escape;

/// Characters of the text of a Slack block, at most.
const LONGEST_TEXT: usize = 3_000;

/// Characters that stay free for how many lines were left out.
const RESERVE: usize = 60;

/// Blocks of a Slack message, at most.
const MOST_BLOCKS: usize = 50;

/// Characters of a name and of a line of a stack, at most.
const LONGEST_NAME: usize = 200;
const LONGEST_LINE: usize = 300;

/// The message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Message<'m> {
    /// One sentence.
    pub headline: &'m str,
    /// The page of the run.
    pub url: Option<&'m str>,
    /// `GITHUB_SERVER_URL`: pages of other servers are not linked.
    pub server: &'m str,
    /// The stacks with news.
    pub stacks: &'m [StackLine],
}

/// A stack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct StackLine {
    /// The name of the stack.
    pub name: String,
    /// The verdict, in words: `Drift denied`.
    pub verdict: String,
    /// How many resources drifted.
    pub drifted: usize,
    /// How many of these a policy denies.
    pub denied: usize,
    /// What happened, one sentence per line.
    pub lines: Vec<String>,
    /// The page of its issue.
    pub issue_url: Option<String>,
}

/// Escapes `&`, `<` and `>`, which start links and mentions in Slack.
pub(crate) fn inert(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The message for any program: one object with everything in it, and `text` for services that show only that field.
pub(crate) fn generic(message: &Message<'_>) -> Value {
    #[derive(Serialize)]
    struct Stack<'s> {
        name: &'s str,
        verdict: &'s str,
        drifted: usize,
        denied: usize,
        lines: &'s [String],
        issue_url: Option<&'s str>,
    }
    let stacks = message.stacks.iter().map(|stack| Stack {
        name: &stack.name,
        verdict: &stack.verdict,
        drifted: stack.drifted,
        denied: stack.denied,
        lines: &stack.lines,
        issue_url: page(message, stack.issue_url.as_deref()),
    });
    json!({
        "schema_version": 1,
        "kind": "drift",
        "headline": message.headline,
        "url": page(message, message.url),
        "stacks": stacks.collect::<Vec<_>>(),
        "text": text(message),
    })
}

/// The message for an incoming webhook of Slack.
pub(crate) fn slack(message: &Message<'_>) -> Value {
    let headline = cut(message.headline, LONGEST_LINE);
    // `plain_text` has no format and no mentions. In `mrkdwn` below, `verbatim` keeps addresses from becoming links.
    let mut blocks = vec![json!({
        "type": "section",
        "text": {"type": "plain_text", "text": inert(&headline), "emoji": false},
    })];
    if let Some(url) = page(message, message.url) {
        blocks.push(section(&format!("<{url}|Run and full report>")));
    }
    let room = MOST_BLOCKS - blocks.len();
    // Where stacks are left out, the last block says how many.
    let shown = if message.stacks.len() <= room { room } else { room - 1 };
    blocks.extend(message.stacks.iter().take(shown).map(|stack| section(&about(message, stack))));
    if let Some(more) = message.stacks.len().checked_sub(shown).filter(|more| *more > 0) {
        blocks.push(section(&format!("and {}", counted(more, "more stack", "more stacks"))));
    }
    // With blocks, Slack uses `text` for notifications only; `mrkdwn: false` keeps it unformatted there.
    json!({"text": inert(&headline), "mrkdwn": false, "blocks": blocks})
}

fn section(text: &str) -> Value {
    json!({"type": "section", "text": {"type": "mrkdwn", "text": text, "verbatim": true}})
}

/// A stack in Slack's format, within its limit.
fn about(message: &Message<'_>, stack: &StackLine) -> String {
    let mut text = format!("{}: {}", code(&stack.name, LONGEST_NAME), code(&stack.verdict, LONGEST_NAME));
    let _ = write!(text, ", {} drifted, {} denied", stack.drifted, stack.denied);
    if let Some(url) = page(message, stack.issue_url.as_deref()) {
        let _ = write!(text, " · <{url}|issue>");
    }
    let mut left = stack.lines.len();
    for line in &stack.lines {
        let line = format!("\n• {}", code(line, LONGEST_LINE));
        if units(&text) + units(&line) + RESERVE > LONGEST_TEXT {
            break;
        }
        text.push_str(&line);
        left -= 1;
    }
    if left > 0 {
        let _ = write!(text, "\nand {}", counted(left, "more line", "more lines"));
    }
    text
}

/// A code span of Slack.
fn code(text: &str, longest: usize) -> String {
    // Only a backtick ends a span, and Slack has no escape for it.
    let shown = inert(&cut(text, longest).replace('`', r"\u{60}"));
    if shown.trim().is_empty() { "`(empty)`".to_owned() } else { format!("`{shown}`") }
}

/// The text of the generic message: one line per stack, as many as fit.
fn text(message: &Message<'_>) -> String {
    let mut text = inert(&cut(message.headline, LONGEST_LINE));
    let mut left = message.stacks.len();
    for stack in message.stacks {
        let (name, verdict) = (cut(&stack.name, LONGEST_NAME), cut(&stack.verdict, LONGEST_NAME));
        let line = format!("{name}: {verdict}, {} drifted, {} denied", stack.drifted, stack.denied);
        let line = inert(&line);
        if units(&text) + units(&line) + RESERVE > LONGEST_TEXT {
            break;
        }
        text.push('\n');
        text.push_str(&line);
        left -= 1;
    }
    if left > 0 {
        let _ = write!(text, "\nand {}", counted(left, "more stack", "more stacks"));
    }
    text
}

/// Escapes invisible characters, then cuts. The caller escapes for Slack after that, so that no entity is cut in two.
fn cut(text: &str, longest: usize) -> String {
    escape::cut(&escape::terminal(text), longest).into_owned()
}

/// A page of the server, if it is https.
fn page<'u>(message: &Message<'_>, url: Option<&'u str>) -> Option<&'u str> {
    own_page(message.server, url?).filter(|url| url.starts_with("https://"))
}

fn counted(number: usize, one: &str, several: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { several })
}

/// Length in UTF-16 code units, the way of counting that gives the largest number for characters.
fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SERVER: &str = "https://github.com";

    /// What acts in Slack, on a terminal or in Markdown.
    const HOSTILE: [&str; 12] = [
        "<!channel>",
        "<!here|x>",
        "<@U012AB3CD>",
        "<http://evil.example|x>",
        "@here @channel @everyone",
        "`<!channel>` ``` *b* _i_ ~s~",
        "&lt;!channel&gt;",
        "a\nb\r\n> quote\n\u{2028}c\u{202e}d\u{1b}[31m",
        "http://evil.example/ mailto:x@evil.example",
        ":rocket: #general",
        "",
        "  \u{200b} ",
    ];

    fn stack(name: &str, lines: Vec<String>) -> StackLine {
        StackLine {
            name: name.to_owned(),
            verdict: "denied".to_owned(),
            drifted: 3,
            denied: 1,
            lines,
            issue_url: Some("https://github.com/acme/infra/issues/7".to_owned()),
        }
    }

    fn message<'m>(headline: &'m str, stacks: &'m [StackLine]) -> Message<'m> {
        Message {
            headline,
            url: Some("https://github.com/acme/infra/actions/runs/1"),
            server: SERVER,
            stacks,
        }
    }

    /// The texts in the blocks, with their types.
    fn texts(value: &Value) -> Vec<(String, String)> {
        let blocks = value["blocks"].as_array().expect("blocks");
        let text = |block: &Value, field: &str| block["text"][field].as_str().expect("a text").to_owned();
        blocks.iter().map(|block| (text(block, "type"), text(block, "text"))).collect()
    }

    /// What of a text of Slack is not within code. There a backtick opens and the next one closes.
    fn outside(text: &str) -> String {
        text.split('`').step_by(2).collect()
    }

    /// What Slack makes of `<…>`: everything between them.
    fn controls(text: &str) -> Vec<&str> {
        text.split('<').skip(1).map(|rest| rest.split('>').next().unwrap_or(rest)).collect()
    }

    #[test]
    fn nothing_of_a_plan_acts_in_slack() {
        for hostile in HOSTILE {
            let stacks =
                [StackLine { verdict: hostile.to_owned(), ..stack(hostile, vec![hostile.to_owned(); 3]) }];
            let value = slack(&message(hostile, &stacks));
            let known = ["https://github.com/acme/infra/actions/runs/1|Run and full report"];
            let texts = texts(&value);
            assert_eq!((texts[0].0.as_str(), texts.len()), ("plain_text", 3));
            assert!(!texts[0].1.contains(['<', '>']) && value["mrkdwn"] == false);
            assert_eq!(value["text"], texts[0].1.as_str());
            assert_eq!(controls(&texts[1].1), known, "{hostile}");
            let about = &texts[2].1;
            assert_eq!(controls(about), ["https://github.com/acme/infra/issues/7|issue"], "{hostile}");
            assert_eq!(about.matches('`').count(), 10, "five spans: {about}");
            let rest = outside(about);
            let ours = ": , 3 drifted, 1 denied · <https://github.com/acme/infra/issues/7|issue>\n• \n• \n• ";
            assert_eq!(rest, ours, "{hostile}");
            assert_eq!(about.lines().count(), 4, "{about}");
            assert!(
                !about
                    .chars()
                    .any(|c| c != '\n' && (c.is_control() || "\u{202e}\u{200b}\u{2028}".contains(c)))
            );
            assert!(about.split('`').skip(1).step_by(2).all(|span| !span.trim().is_empty()), "{about}");
        }
    }

    #[test]
    fn what_is_escaped_already_is_escaped_again() {
        assert_eq!(inert("&lt;!channel&gt; & <@U1>"), "&amp;lt;!channel&amp;gt; &amp; &lt;@U1&gt;");
    }

    #[test]
    fn only_pages_of_the_server_are_linked() {
        for url in [
            "https://evil.example/",
            "http://github.com/acme/infra/issues/7",
            "https://github.com/acme/infra/issues/7|<!channel>",
            "https://github.com/a>b",
            "javascript:alert(1)",
        ] {
            let stacks = [StackLine { issue_url: Some(url.to_owned()), ..stack("prod", Vec::new()) }];
            let message = Message { url: Some(url), ..message("x", &stacks) };
            assert!(!slack(&message).to_string().contains('<'), "{url}");
            let generic = generic(&message);
            assert!(generic["url"].is_null() && generic["stacks"][0]["issue_url"].is_null(), "{url}");
        }
        let plain =
            Message { server: "http://127.0.0.1:1", url: Some("http://127.0.0.1:1/x"), ..message("x", &[]) };
        assert!(!slack(&plain).to_string().contains('<'), "only TLS");
    }

    #[test]
    fn a_message_of_any_size_fits_into_slack() {
        let long = "&<>`\u{1f600}".repeat(400);
        let stacks: Vec<StackLine> = (0..200).map(|_| stack(&long, vec![long.clone(); 40])).collect();
        let value = slack(&message(&long, &stacks));
        let texts = texts(&value);
        assert_eq!(texts.len(), MOST_BLOCKS);
        assert!(texts.iter().all(|(_, text)| units(text) <= LONGEST_TEXT && !text.is_empty()));
        assert_eq!(texts[MOST_BLOCKS - 1].1, "and 153 more stacks");
        let lines = texts[2].1.matches('•').count();
        assert!(lines > 0 && texts[2].1.ends_with(&format!("\nand {} more lines", 40 - lines)));
        let exact = slack(&message("x", &stacks[..48]));
        assert_eq!(exact["blocks"].as_array().map(Vec::len), Some(MOST_BLOCKS));
        assert!(!exact.to_string().contains("more stack"), "all of them fit");
    }

    #[test]
    fn the_generic_message_has_everything_as_it_is() {
        let hostile = HOSTILE.map(str::to_owned).to_vec();
        let stacks = [stack("<!channel> & `x`", hostile.clone()), stack("b", Vec::new())];
        let value = generic(&message("2 of 9 stacks drifted <!here>", &stacks));
        assert_eq!((&value["schema_version"], &value["kind"]), (&json!(1), &json!("drift")));
        assert_eq!(value["headline"], "2 of 9 stacks drifted <!here>");
        assert_eq!(value["stacks"][0]["name"], "<!channel> & `x`");
        assert_eq!(value["stacks"][0]["lines"], json!(hostile));
        assert_eq!(value["stacks"][1]["issue_url"], "https://github.com/acme/infra/issues/7");
        let lines = "2 of 9 stacks drifted &lt;!here&gt;\n\
            &lt;!channel&gt; &amp; `x`: denied, 3 drifted, 1 denied\nb: denied, 3 drifted, 1 denied";
        assert_eq!(value["text"], lines);
        let many: Vec<StackLine> = (0..500).map(|_| stack(&"<".repeat(100), Vec::new())).collect();
        let value = generic(&message("x", &many));
        let text = value["text"].as_str().expect("a text");
        assert!(units(text) <= LONGEST_TEXT && text.ends_with(" more stacks"));
        assert_eq!(value["stacks"].as_array().map(Vec::len), Some(500));
    }
}
