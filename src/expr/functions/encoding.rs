//! Functions that encode and decode text: JSON, YAML, CSV and Base64.

use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

use super::arguments::{Args, Context};
use super::limits::{check_count, check_length};
use super::{json, yaml, yaml_emit};
use crate::expr::error::EvalError;
use crate::expr::text::Text;
use crate::expr::value::Val;

type Result<T> = std::result::Result<T, EvalError>;

/// Go's `base64.StdEncoding`: padding is required, trailing bits are ignored.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_allow_trailing_bits(true)
        .with_decode_padding_mode(DecodePaddingMode::RequireCanonical),
);

/// `jsondecode(text)`
pub(super) fn jsondecode<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    json::decode(&args.text(0)?, context.budget)
}

/// `jsonencode(value)`
pub(super) fn jsonencode<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    json::encode(&args.get(0), context.budget)
}

/// `yamldecode(text)`
pub(super) fn yamldecode<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    yaml::decode(&args.text(0)?, context.budget)
}

/// `yamlencode(value)`
pub(super) fn yamlencode<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    yaml_emit::encode(&args.get(0), context.budget)
}

/// `base64decode(text)`, of UTF-8 text.
pub(super) fn base64decode<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let text = args.text(0)?;
    check_length(text.len())?;
    context.budget.spend(text.len() / 16)?;
    // Go's decoder skips line breaks anywhere; RFC 2045 wraps Base64 at 76 columns.
    let encoded: Vec<u8> = text.bytes().filter(|byte| !matches!(byte, b'\r' | b'\n')).collect();
    let wrong = |what: &str| EvalError::new(what).expected("expected Base64 of UTF-8 text").argument(0);
    let bytes = BASE64.decode(encoded).map_err(|_| wrong("the text is not Base64"))?;
    let decoded = String::from_utf8(bytes).map_err(|_| wrong("the decoded bytes are not UTF-8"))?;
    Ok(Val::string(decoded))
}

/// `csvdecode(text)`: a list of objects, one for each row after the header.
pub(super) fn csvdecode<'v>(args: &Args<'_, 'v>, context: &Context<'_>) -> Result<Val<'v>> {
    let text = args.text(0)?;
    check_length(text.len())?;
    context.budget.spend(text.len() / 16)?;
    let mut rows = Rows { rest: &text, line: 0 };
    let Some(header) = rows.next_row()? else {
        return Err(not_csv("there is no header line"));
    };
    let header: Vec<Text<'v>> = header.into_iter().map(Text::from).collect();
    // Two columns of one name would leave one attribute of the object, whichever; Terraform refuses them, too.
    let mut sorted: Vec<_> = header.iter().collect();
    sorted.sort();
    if sorted.is_sorted_by(|a, b| a < b) {
        let mut objects = Vec::new();
        let mut fields = 0;
        while let Some(row) = rows.next_row()? {
            if row.len() != header.len() {
                let message =
                    format!("line {} has {} fields, the header {}", rows.line, row.len(), header.len());
                return Err(not_csv(&message));
            }
            fields += row.len();
            check_count(fields)?;
            context.budget.spend(row.len())?;
            objects.push(Val::object(header.iter().cloned().zip(row.into_iter().map(Val::string)).collect()));
        }
        return Ok(Val::list(objects));
    }
    Err(not_csv("duplicate column in the header"))
}

fn not_csv(what: &str) -> EvalError {
    EvalError::new(format!("the text is not CSV: {what}")).expected("expected CSV with a header").argument(0)
}

/// The rows of a CSV text (RFC 4180), read as strictly as Go's `encoding/csv`.
struct Rows<'t> {
    rest: &'t str,
    /// The number of the line that was read last.
    line: usize,
}

impl<'t> Rows<'t> {
    /// The next line without its end; `\r\n` ends one, too.
    fn next_line(&mut self) -> Option<Line<'t>> {
        if self.rest.is_empty() {
            return None;
        }
        self.line += 1;
        let (line, rest, end) = match self.rest.split_once('\n') {
            Some((line, rest)) => (line, rest, "\n"),
            None => (self.rest, "", ""),
        };
        self.rest = rest;
        Some(Line { text: line.strip_suffix('\r').unwrap_or(line), end })
    }

    /// The fields of the next line that is not empty.
    fn next_row(&mut self) -> Result<Option<Vec<String>>> {
        let line = loop {
            match self.next_line() {
                None => return Ok(None),
                // `encoding/csv` skips empty lines.
                Some(line) if line.text.is_empty() => {}
                Some(line) => break line,
            }
        };
        let (mut line, mut fields) = (line, Vec::new());
        loop {
            let Some(quoted) = line.text.strip_prefix('"') else {
                let (field, rest) = match line.text.split_once(',') {
                    Some((field, rest)) => (field, Some(rest)),
                    None => (line.text, None),
                };
                if field.contains('"') {
                    return Err(not_csv(&format!(
                        "line {} has a quote in a field without quotes",
                        self.line
                    )));
                }
                fields.push(field.to_owned());
                match rest {
                    Some(rest) => line.text = rest,
                    None => return Ok(Some(fields)),
                }
                continue;
            };
            line.text = quoted;
            let field = self.quoted(&mut line)?;
            fields.push(field);
            match line.text.strip_prefix(',') {
                Some(rest) => line.text = rest,
                None => return Ok(Some(fields)),
            }
        }
    }

    /// A field in quotes, which may go over several lines; the rest of the line is a comma or the end.
    fn quoted(&mut self, line: &mut Line<'t>) -> Result<String> {
        let wrong =
            |line: usize| not_csv(&format!("a quoted field in line {line} does not end where it should"));
        let mut field = String::new();
        loop {
            let Some((part, rest)) = line.text.split_once('"') else {
                field.push_str(line.text);
                // Go keeps `\n` here, also where the text has `\r\n`.
                field.push_str(line.end);
                *line = self.next_line().ok_or_else(|| wrong(self.line))?;
                continue;
            };
            field.push_str(part);
            if let Some(rest) = rest.strip_prefix('"') {
                field.push('"');
                line.text = rest;
            } else if rest.is_empty() || rest.starts_with(',') {
                line.text = rest;
                return Ok(field);
            } else {
                return Err(wrong(self.line));
            }
        }
    }
}

struct Line<'t> {
    text: &'t str,
    /// The end that a field over several lines keeps.
    end: &'static str,
}
