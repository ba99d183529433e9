//! A writer for HTML in which data cannot become markup: names of elements and attributes are constants, elements end
//! where they should, and everything else is escaped.

use crate::render::{escape, link};

/// Names and values of attributes.
pub(super) type Attributes<'a> = &'a [(&'static str, &'a str)];

/// Characters of a sentence; a longer one is cut in its middle.
const SENTENCE: usize = 2000;
/// Characters of a name or an address.
const NAME: usize = 1000;

/// Elements after which a line ends, so that two pages can be compared by line.
const BLOCKS: [&str; 31] = [
    "article", "body", "dd", "details", "div", "dl", "fieldset", "footer", "form", "h1", "h2", "h3", "h4",
    "h5", "head", "header", "html", "li", "main", "ol", "p", "section", "summary", "table", "tbody", "thead",
    "title", "tr", "ul", "option", "select",
];

/// The writer, with the text so far.
#[derive(Debug, Default)]
pub(super) struct HtmlWriter {
    out: String,
}

impl HtmlWriter {
    /// The text.
    pub(super) fn finish(self) -> String {
        self.out
    }

    /// An element and what it holds.
    pub(super) fn element(
        &mut self,
        tag: &'static str,
        attributes: Attributes<'_>,
        content: impl FnOnce(&mut HtmlWriter),
    ) {
        self.open(tag, attributes);
        content(self);
        self.out.push_str("</");
        self.out.push_str(tag);
        self.out.push('>');
        if BLOCKS.contains(&tag) {
            self.out.push('\n');
        }
    }

    /// An element that is left out where it would hold nothing.
    pub(super) fn filled(
        &mut self,
        tag: &'static str,
        attributes: Attributes<'_>,
        content: impl FnOnce(&mut HtmlWriter),
    ) {
        // The content decides whether there is an element, so it is written first.
        let mut inner = HtmlWriter::default();
        content(&mut inner);
        if !inner.out.is_empty() {
            self.element(tag, attributes, |html| html.out.push_str(&inner.out));
        }
    }

    /// An element that holds text.
    pub(super) fn leaf(&mut self, tag: &'static str, attributes: Attributes<'_>, text: &str) {
        self.element(tag, attributes, |html| html.text(text));
    }

    /// An element that holds nothing and has no end.
    pub(super) fn void(&mut self, tag: &'static str, attributes: Attributes<'_>) {
        self.open(tag, attributes);
        self.out.push('\n');
    }

    /// A constant of the tool, as it is: the type of document, a style sheet, a script.
    pub(super) fn constant(&mut self, text: &'static str) {
        // Not escaped. `&'static str` keeps text of a plan out.
        self.out.push_str(text);
    }

    /// Text.
    pub(super) fn text(&mut self, text: &str) {
        self.out.push_str(&escape::html_text(text));
    }

    /// A name, an address or a value.
    pub(super) fn code(&mut self, text: &str) {
        self.code_of("", text, NAME);
    }

    /// A name, an address or a value of at most so many characters, with a class where that is not empty.
    pub(super) fn code_of(&mut self, class: &'static str, text: &str, max: usize) {
        let class = [("class", class)];
        let attributes = if class.iter().all(|(_, name)| name.is_empty()) { &[] } else { class.as_slice() };
        let text = escape::cut(text, max);
        // An empty `<code>` is invisible: an empty value would look like a missing one.
        self.leaf("code", attributes, if text.is_empty() { "(empty)" } else { &text });
    }

    /// A sentence; what its author put in backticks is code.
    pub(super) fn sentence(&mut self, text: &str) {
        let line = escape::one_line(text);
        let line = escape::cut(&line, SENTENCE);
        let parts: Vec<_> = line.split('`').collect();
        // Backticks without a partner are text.
        if parts.len() % 2 == 0 {
            return self.text(&line);
        }
        for (at, part) in parts.iter().enumerate() {
            match (at % 2, part.is_empty()) {
                (1, true) => self.text("``"),
                (1, false) => self.leaf("code", &[], part),
                _ => self.text(part),
            }
        }
    }

    /// A link from outside the tool, labeled with its host so that it cannot pretend to lead elsewhere; nothing where the URL
    /// is not plain https.
    pub(super) fn link(&mut self, url: &str) {
        if let Some(link) = link::https(url) {
            self.leaf("a", &[("href", &link.target), ("rel", "noopener noreferrer")], &link.host);
        }
    }

    /// A name that links to its page. The host stands behind it, so that the name cannot pretend to lead elsewhere; where the
    /// URL is not plain https, the name alone.
    pub(super) fn named_link(&mut self, url: &str, name: &str) {
        let Some(link) = link::https(url) else { return self.code(name) };
        self.element("a", &[("href", &link.target), ("rel", "noopener noreferrer")], |html| html.code(name));
        self.leaf("span", &[("class", "faint")], &format!(" {}", link.host));
    }

    fn open(&mut self, tag: &'static str, attributes: Attributes<'_>) {
        self.out.push('<');
        self.out.push_str(tag);
        for (name, value) in attributes {
            self.out.push(' ');
            self.out.push_str(name);
            self.out.push_str("=\"");
            self.out.push_str(&escape::html_text(value));
            self.out.push('"');
        }
        self.out.push('>');
    }
}
