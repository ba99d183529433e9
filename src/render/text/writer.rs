//! Lines for a terminal: words are wrapped at a width, by grapheme where one word is wider, and painted.
//!
//! It must not know the report. What it gets from outside of the tool comes through [`Span::data`] or [`Span::prose`],
//! which escape it.

use owo_colors::{OwoColorize as _, Style as Paint};
use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

use super::target::Target;
use crate::render::style::{Color, Links, Style};
use crate::render::{escape, excerpt};
use crate::report::SourceExcerpt;

/// The least width in columns; a smaller one would break every word.
const NARROWEST: usize = 40;

/// Characters of a name that are shown at most.
const LONGEST: usize = 4_000;

/// How a piece of text looks. Color is never the only carrier of a meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tone {
    /// As the terminal has it.
    Plain,
    /// Headings and addresses.
    Strong,
    /// Labels and what is only for completeness.
    Faint,
    /// A denial, and what cannot be brought back.
    Alarm,
    /// The loudest words of a report.
    Loudest,
    /// A missing approval.
    Caution,
    /// A warning.
    Notice,
    /// A pass.
    Good,
    /// The sign of what is created, as Terraform colors it.
    Added,
    /// The sign of what is changed in place.
    Changed,
    /// The sign of what is destroyed or let go.
    Removed,
    /// The sign of what is read.
    Read,
}

impl Tone {
    fn paint(self) -> Paint {
        let paint = Paint::new();
        match self {
            Tone::Plain => paint,
            Tone::Strong => paint.bold(),
            Tone::Faint => paint.dimmed(),
            Tone::Alarm => paint.bold().red(),
            Tone::Loudest => paint.bold().red().reversed(),
            Tone::Caution => paint.bold().magenta(),
            Tone::Notice => paint.bold().yellow(),
            Tone::Good => paint.bold().green(),
            Tone::Added => paint.green(),
            Tone::Changed => paint.yellow(),
            Tone::Removed => paint.red(),
            Tone::Read => paint.cyan(),
        }
    }
}

/// A run of text in one tone.
#[derive(Debug, Clone)]
pub(super) struct Span {
    text: String,
    tone: Tone,
    /// Whether a line may end at its spaces.
    breaks: bool,
    /// Where it leads, on a terminal with links.
    link: Option<Target>,
}

impl Span {
    /// The tool's own words.
    pub(super) fn text(text: impl Into<String>, tone: Tone) -> Self {
        Span { text: text.into(), tone, breaks: true, link: None }
    }

    /// A name or value from outside: escaped, kept as it is; it is broken only where it is wider than a line, and cut in
    /// the middle only where it is longer than any name that a person wrote.
    pub(super) fn data(text: &str, tone: Tone) -> Self {
        let text = escape::terminal(&escape::cut(text, LONGEST)).into_owned();
        Span { text, tone, breaks: false, link: None }
    }

    /// The tool's own words that belong on one line.
    pub(super) fn unbroken(text: &str, tone: Tone) -> Self {
        Span { text: text.to_owned(), tone, breaks: false, link: None }
    }

    /// A sentence from outside: escaped, white space folded.
    pub(super) fn prose(text: &str, tone: Tone) -> Self {
        let text = escape::terminal(&escape::one_line(text)).into_owned();
        Span { text, tone, breaks: true, link: None }
    }

    /// The same, as a link.
    pub(super) fn leading_to(self, link: Option<Target>) -> Self {
        Span { link, ..self }
    }
}

/// One grapheme, or several of one column each that stay together where a line has room.
#[derive(Debug, Clone)]
struct Cell<'p> {
    text: &'p str,
    width: usize,
    tone: Tone,
    link: Option<&'p str>,
}

/// The writer, with the text so far.
#[derive(Debug)]
pub(super) struct TextWriter {
    text: String,
    color: Color,
    width: usize,
    links: Links,
}

impl TextWriter {
    /// An empty text.
    pub(super) fn new(style: Style) -> Self {
        TextWriter {
            text: String::new(),
            color: style.color,
            width: style.width.max(NARROWEST),
            links: style.links,
        }
    }

    /// The text.
    pub(super) fn finish(self) -> String {
        self.text
    }

    /// The columns of a line.
    pub(super) fn width(&self) -> usize {
        self.width
    }

    /// An empty line, unless the text is empty or ends with one.
    pub(super) fn blank(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// A paragraph: its first line starts at `indent`, the others at `hang`.
    pub(super) fn paragraph(&mut self, indent: usize, hang: usize, spans: &[Span]) {
        if !self.plain_line(indent, spans) {
            self.wrap(Vec::new(), indent, hang, spans);
        }
    }

    /// Most paragraphs are one short line without color: nothing has to be measured or painted.
    fn plain_line(&mut self, indent: usize, spans: &[Span]) -> bool {
        let text: String = spans.iter().map(|span| span.text.as_str()).collect();
        let fits = self.color == Color::Off
            && self.links == Links::Off
            && text.is_ascii()
            && indent + text.len() <= self.width
            // `wrap` drops blanks at both ends, so such a line goes there.
            && !(text.is_empty() || text.starts_with(' ') || text.ends_with(' '))
            && !escape::starts_command(&text);
        if fits {
            self.text.extend(std::iter::repeat_n(' ', indent));
            self.text.push_str(&text);
            self.text.push('\n');
        }
        fits
    }

    /// A label at column 2 and a paragraph beside it, all lines at `hang`.
    pub(super) fn field(&mut self, label: (&str, Tone), hang: usize, spans: &[Span]) {
        let (name, tone) = label;
        let mut line = blanks(2);
        let head = Span::text(name, tone);
        line.extend(cells(&head, None));
        let used: usize = 2 + name.width();
        line.extend(blanks(hang.saturating_sub(used)));
        self.wrap(line, hang, hang, spans);
    }

    /// Lines that are rendered, escaped and painted already; they are not wrapped.
    pub(super) fn excerpt(&mut self, indent: usize, text: &str) {
        for line in text.lines() {
            if !line.is_empty() {
                self.text.extend(std::iter::repeat_n(' ', indent));
                self.text.push_str(line);
            }
            self.text.push('\n');
        }
    }

    /// An argument in its file.
    pub(super) fn source(&mut self, indent: usize, source: &SourceExcerpt) {
        let width = self.width.saturating_sub(indent);
        let text = excerpt::excerpt(source, width, self.color);
        self.excerpt(indent, &text);
    }

    fn wrap(&mut self, started: Vec<Cell<'_>>, indent: usize, hang: usize, spans: &[Span]) {
        let targets: Vec<_> = spans.iter().map(|span| span.link.as_ref()?.resolved(self.links)).collect();
        let mut line = Line { cells: started, fresh: true, width: indent };
        if line.cells.is_empty() {
            line.cells = blanks(indent);
        }
        for word in split(spans, &targets) {
            let width: usize = word.cells.iter().map(|cell| cell.width).sum();
            let too_wide = width > self.width.saturating_sub(hang);
            // A word that fits no line is broken anyway: near the margin it starts where it is, so that no
            // line holds a label alone.
            let in_place = too_wide && line.width + word.spaces <= hang + 4;
            if !line.fresh && !in_place && line.width + word.spaces + width > self.width {
                self.end(&mut line, hang);
            }
            if !line.fresh {
                // A phrase is painted as one: blanks between two of its words are a part of it.
                let tone =
                    word.blank_tone.filter(|tone| line.tone() == Some(*tone) && word.tone() == Some(*tone));
                line.extend(blanks_in(word.spaces, tone.unwrap_or(Tone::Plain)));
            }
            self.push_word(&mut line, hang, word.cells);
        }
        self.write(&line.cells);
    }

    /// Puts a word on a line; one that is wider than the line is broken between graphemes.
    fn push_word<'p>(&mut self, line: &mut Line<'p>, hang: usize, word: Vec<Cell<'p>>) {
        let width: usize = word.iter().map(|cell| cell.width).sum();
        if line.width + width <= self.width {
            line.fresh &= word.is_empty();
            line.extend(word);
            return;
        }
        for cell in word.iter().flat_map(Cell::graphemes) {
            if !line.fresh && line.width + cell.width > self.width {
                self.end(line, hang);
            }
            line.extend([cell]);
            line.fresh = false;
        }
    }

    fn end(&mut self, line: &mut Line<'_>, hang: usize) {
        self.write(&line.cells);
        *line = Line { cells: blanks(hang), fresh: true, width: hang };
    }

    /// Writes a line. A leading `::` is escaped here again: wrapping decides what a line starts with, so a part of a name
    /// that is harmless inside of a line could become a command of the runner.
    fn write(&mut self, cells: &[Cell<'_>]) {
        // The blanks between words end up at the end of a line where it is wrapped.
        let end = cells.iter().rposition(|cell| cell.text != " ").map_or(0, |last| last + 1);
        let kept: Vec<_> = cells.iter().take(end).collect();
        let plain: String = kept.iter().map(|cell| cell.text).collect();
        let mut command = escape::starts_command(&plain);
        for run in kept.chunk_by(|a, b| a.tone == b.tone && a.link == b.link) {
            let mut text: String = run.iter().map(|cell| cell.text).collect();
            if command && text.contains(':') {
                text = text.replacen(':', r"\u{3a}", 1);
                command = false;
            }
            let Some(first) = run.first() else { continue };
            // A link ends with its line: what is open when a line is cut off would reach over the rest of the screen.
            if let Some(target) = first.link {
                self.text.extend(["\u{1b}]8;;", target, "\u{1b}\\"]);
            }
            self.paint(&text, first.tone);
            if first.link.is_some() {
                self.text.push_str("\u{1b}]8;;\u{1b}\\");
            }
        }
        self.text.push('\n');
    }

    fn paint(&mut self, text: &str, tone: Tone) {
        // Blanks alone stay unpainted: reversed video would show them as blocks.
        let bare = text.trim_matches(' ').is_empty();
        match self.color {
            Color::On if tone != Tone::Plain && !bare => {
                self.text.push_str(&text.style(tone.paint()).to_string());
            }
            Color::On | Color::Off => self.text.push_str(text),
        }
    }
}

impl<'p> Cell<'p> {
    /// The same, one grapheme each.
    fn graphemes(&self) -> impl Iterator<Item = Cell<'p>> + use<'p> {
        let Cell { text, width, tone, link } = *self;
        let single = text.len() == width && width > 1;
        let parts = single.then(|| text.split_inclusive(|_| true)).into_iter().flatten();
        let own = (!single).then_some(Cell { text, width, tone, link });
        parts.map(move |text| Cell { text, width: 1, tone, link }).chain(own)
    }
}

/// A line that is being filled; `fresh` until it has a word.
struct Line<'p> {
    cells: Vec<Cell<'p>>,
    fresh: bool,
    width: usize,
}

impl<'p> Line<'p> {
    fn tone(&self) -> Option<Tone> {
        self.cells.last().map(|cell| cell.tone)
    }

    fn extend(&mut self, cells: impl IntoIterator<Item = Cell<'p>>) {
        for cell in cells {
            self.width += cell.width;
            self.cells.push(cell);
        }
    }
}

/// A word and the spaces before it.
struct Word<'p> {
    spaces: usize,
    /// The tone of the spaces; `None` where they are of several pieces.
    blank_tone: Option<Tone>,
    cells: Vec<Cell<'p>>,
}

impl Word<'_> {
    fn tone(&self) -> Option<Tone> {
        self.cells.first().map(|cell| cell.tone)
    }
}

fn blanks(number: usize) -> Vec<Cell<'static>> {
    blanks_in(number, Tone::Plain)
}

fn blanks_in(number: usize, tone: Tone) -> Vec<Cell<'static>> {
    vec![Cell { text: " ", width: 1, tone, link: None }; number]
}

fn cells<'p>(span: &'p Span, link: Option<&'p str>) -> Vec<Cell<'p>> {
    let (text, tone) = (span.text.as_str(), span.tone);
    // Most text is plain ASCII, where each byte is a grapheme: only blanks are told apart.
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        let parts = text.split_inclusive(' ').flat_map(|part| match part.strip_suffix(' ') {
            Some(word) => [word, " "],
            None => [part, ""],
        });
        let parts = parts.filter(|part| !part.is_empty());
        return parts.map(|text| Cell { text, width: text.len(), tone, link }).collect();
    }
    text.graphemes(true).map(|text| Cell { text, width: text.width(), tone, link }).collect()
}

/// Words, over the borders of pieces.
fn split<'p>(spans: &'p [Span], targets: &'p [Option<String>]) -> Vec<Word<'p>> {
    let mut words = vec![Word { spaces: 0, blank_tone: None, cells: Vec::new() }];
    let mut spaces = 0;
    let mut blank_tone = None;
    for (span, target) in spans.iter().zip(targets) {
        for cell in cells(span, target.as_deref()) {
            if span.breaks && cell.text == " " {
                blank_tone =
                    if spaces == 0 { Some(cell.tone) } else { blank_tone.filter(|tone| *tone == cell.tone) };
                spaces += 1;
                continue;
            }
            if spaces > 0 {
                words.push(Word { spaces, blank_tone, cells: Vec::new() });
                spaces = 0;
            }
            if let Some(word) = words.last_mut() {
                word.cells.push(cell);
            }
        }
    }
    words.retain(|word| !word.cells.is_empty());
    words
}
