//! Lines of tokens: their indent, the blanks in them, and the columns that consecutive lines share.

use unicode_segmentation::UnicodeSegmentation as _;

use super::spacing::is_spaced;
use crate::syntax::{Kind, Token};

/// The blanks of one level.
const INDENT: usize = 2;

/// A line, or several where a heredoc or a comment goes over them.
#[derive(Default)]
pub(super) struct Line<'t> {
    indent: usize,
    /// What comes before the `=` of an attribute that ends on the line, else everything.
    lead: Vec<Token<'t>>,
    /// `=` and the value.
    assign: Vec<Token<'t>>,
    /// The comment at its end.
    comment: Option<Token<'t>>,
    newline: &'t str,
    /// The columns of [`Line::lead`], which those with `=` above and below share.
    lead_columns: usize,
    /// The columns of everything before the comment.
    columns: usize,
}

impl<'t> Line<'t> {
    fn of(mut tokens: Vec<Token<'t>>, newline: &'t str) -> Self {
        let mut line = Line { newline, ..Line::default() };
        if tokens.len() > 1 {
            line.comment = tokens.pop_if(|last| last.kind == Kind::LineComment);
        }
        let equals = tokens.iter().position(|token| token.kind == Kind::Equals).filter(|at| *at > 0);
        let whole = |at: &usize| tokens.iter().skip(*at).map(Token::brackets).sum::<i32>() == 0;
        line.assign = equals.filter(whole).map(|at| tokens.split_off(at)).unwrap_or_default();
        line.lead = tokens;
        line
    }

    fn brackets(&self) -> i32 {
        self.lead.iter().chain(&self.assign).map(Token::brackets).sum()
    }

    fn write(&self, out: &mut String) {
        if !self.lead.is_empty() {
            out.extend(std::iter::repeat_n(' ', self.indent));
            out.push_str(&joined(&self.lead));
        }
        if !self.assign.is_empty() {
            let blanks = self.lead_columns.saturating_sub(columns(&joined(&self.lead)) + self.indent) + 1;
            out.extend(std::iter::repeat_n(' ', blanks));
            out.push_str(&joined(&self.assign));
        }
        if let Some(comment) = self.comment {
            out.extend(std::iter::repeat_n(' ', self.columns.saturating_sub(self.own_columns()) + 1));
            out.push_str(comment.text.trim_end());
        }
        out.push_str(self.newline);
    }

    /// The columns before the comment: of this line, whatever those around it have.
    fn own_columns(&self) -> usize {
        if self.assign.is_empty() {
            return self.indent + columns(&joined(&self.lead));
        }
        self.lead_columns + 1 + columns(&joined(&self.assign))
    }
}

/// The lines of a text, formatted.
pub(super) fn format(tokens: &[Token<'_>]) -> String {
    let mut lines = split(tokens);
    indent(&mut lines);
    align(
        &mut lines,
        |line| !line.assign.is_empty(),
        |line| line.indent + columns(&joined(&line.lead)),
        |line| &mut line.lead_columns,
    );
    align(&mut lines, |line| line.comment.is_some(), Line::own_columns, |line| &mut line.columns);
    let mut out = String::new();
    for line in &lines {
        line.write(&mut out);
    }
    out
}

fn split<'t>(tokens: &[Token<'t>]) -> Vec<Line<'t>> {
    let (mut lines, mut current) = (Vec::new(), Vec::new());
    for token in tokens {
        if token.kind == Kind::Newline {
            lines.push(Line::of(std::mem::take(&mut current), token.text));
        } else {
            current.push(*token);
        }
    }
    if !current.is_empty() {
        let newline = lines.last().map_or("\n", |line: &Line<'_>| line.newline);
        lines.push(Line::of(current, newline));
    }
    lines
}

/// A line that opens brackets indents those below it by one level, however many it opens.
fn indent(lines: &mut [Line<'_>]) {
    let mut levels: Vec<i32> = Vec::new();
    for line in lines.iter_mut().filter(|line| !line.lead.is_empty()) {
        let mut brackets = line.brackets();
        while brackets < 0
            && let Some(level) = levels.pop()
        {
            brackets += level;
            if brackets > 0 {
                levels.push(brackets);
                brackets = 0;
                break;
            }
        }
        line.indent = INDENT * levels.len();
        if brackets > 0 {
            levels.push(brackets);
        }
    }
}

/// Gives each run of lines that have something the largest of their columns.
fn align<'t>(
    lines: &mut [Line<'t>],
    has: impl Fn(&Line<'t>) -> bool,
    of: impl Fn(&Line<'t>) -> usize,
    shared: impl for<'l> Fn(&'l mut Line<'t>) -> &'l mut usize,
) {
    for run in lines.chunk_by_mut(|line, next| has(line) && has(next)) {
        let widest = run.iter().map(&of).max().unwrap_or(0);
        for line in run {
            *shared(line) = widest;
        }
    }
}

fn joined(tokens: &[Token<'_>]) -> String {
    let mut out = String::new();
    let mut before = None;
    for (index, token) in tokens.iter().enumerate() {
        let text = if token.kind == Kind::LineComment { token.text.trim_end() } else { token.text };
        out.push_str(text);
        if let Some(after) = tokens.get(index + 1)
            && is_spaced(before, token, after)
        {
            out.push(' ');
        }
        before = Some(token);
    }
    out
}

fn columns(text: &str) -> usize {
    text.graphemes(true).count()
}
