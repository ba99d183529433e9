//! Paths of attributes, read back from how reports write them: `tags["cost center"]`, `cidr_blocks[*]`,
//! `jsondecode(policy).Statement[0].Action`.

/// One step of a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    /// An attribute or a key of a map.
    Key(String),
    /// An index of a list, which may be a set: the plan does not say.
    Index(u64),
}

/// The path of a difference inside of an object.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct AttributePath {
    /// The way to the attribute; never empty.
    pub(super) steps: Vec<Step>,
    /// How much of it.
    pub(super) extent: Extent,
}

/// How much of an attribute differs.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Extent {
    /// All of it.
    Whole,
    /// An element of a list or set.
    Element,
    /// A part of the document that it holds.
    Document,
    /// All of the JSON document that it holds.
    Json,
}

impl AttributePath {
    /// Reads a path; `None` for what is not one.
    pub(super) fn parse(text: &str) -> Option<Self> {
        for (function, whole) in [
            ("jsondecode(", Extent::Json),
            ("yamldecode(", Extent::Document),
            ("base64decode(", Extent::Document),
        ] {
            if let Some(inside) = text.strip_prefix(function) {
                // A document in Base64: the block holds its code, so all of it is a part of something else.
                let coded = inside.strip_prefix("base64decode(");
                let (inside, end, whole) =
                    coded.map_or((inside, ")", whole), |coded| (coded, "))", Extent::Document));
                let (steps, rest) = steps(inside)?;
                let within = rest.strip_prefix(end)?;
                return Some(AttributePath {
                    steps,
                    extent: if within.is_empty() { whole } else { Extent::Document },
                });
            }
        }
        match steps(text)? {
            (steps, "") => Some(AttributePath { steps, extent: Extent::Whole }),
            (steps, "[*]") => Some(AttributePath { steps, extent: Extent::Element }),
            _ => None,
        }
    }
}

/// The steps at the start of a text, and the rest of it.
fn steps(text: &str) -> Option<(Vec<Step>, &str)> {
    let mut steps = Vec::new();
    let mut rest = text;
    loop {
        let next = if let Some(quoted) = rest.strip_prefix("[\"") {
            let (key, behind) = key(quoted)?;
            Some((Step::Key(key), behind.strip_prefix(']')?))
        } else if let Some((Ok(index), behind)) = index(rest) {
            Some((Step::Index(index), behind))
        } else {
            let dotted = if steps.is_empty() { Some(rest) } else { rest.strip_prefix('.') };
            dotted.and_then(name).map(|(name, behind)| (Step::Key(name.to_owned()), behind))
        };
        match next {
            Some((step, behind)) => {
                steps.push(step);
                rest = behind;
            }
            None => break,
        }
    }
    // An attribute has a name: a path that starts with an index is not one of a report.
    matches!(steps.first(), Some(Step::Key(_))).then_some((steps, rest))
}

/// `[12]`.
fn index(text: &str) -> Option<(Result<u64, std::num::ParseIntError>, &str)> {
    let (digits, behind) = text.strip_prefix('[')?.split_once(']')?;
    // `str::parse` accepts a sign, which no index has.
    let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| (digits.parse(), behind))
}

fn name(text: &str) -> Option<(&str, &str)> {
    let starts = text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
    let end =
        text.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '_' | '-'))).unwrap_or(text.len());
    text.split_at_checked(end).filter(|_| starts)
}

/// A key up to its closing quote, as `char::escape_debug` wrote it.
fn key(text: &str) -> Option<(String, &str)> {
    let mut key = String::new();
    let mut chars = text.chars();
    loop {
        match chars.next()? {
            '"' => return Some((key, chars.as_str())),
            '\\' => key.push(match chars.next()? {
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                '0' => '\0',
                'u' => {
                    let (digits, behind) = chars.as_str().strip_prefix('{')?.split_once('}')?;
                    chars = behind.chars();
                    char::from_u32(u32::from_str_radix(digits, 16).ok()?)?
                }
                plain @ ('"' | '\'' | '\\') => plain,
                _ => return None,
            }),
            c => key.push(c),
        }
    }
}
