//! How much of a report is written, and for which surface: color, verbosity, width, bytes of Markdown.

/// How a report is laid out. Files are written with [`Style::PLAIN`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    /// Whether escape sequences for color are written.
    pub color: Color,
    /// How much is shown.
    pub verbosity: Verbosity,
    /// Columns to wrap at.
    pub width: usize,
    /// Whether names link to what they name.
    pub links: Links,
    /// The greatest size of Markdown.
    pub budget: Budget,
}

/// Whether the text on a terminal has links, as escape sequences (OSC 8).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Links {
    /// The terminal has them.
    On(LinkTargets),
    /// None.
    Off,
}

/// Where the links of a text lead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LinkTargets {
    /// The directory that paths in a report start at, absolute. It lives as long as the process: there is one.
    pub root: &'static str,
    /// How a file is named.
    pub files: FileLinks,
}

/// How a link names a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileLinks {
    /// `file:///src/main.tf`: whatever opens such files.
    Plain,
    /// `vscode://file/src/main.tf:9`, in the terminal of that editor.
    VsCode,
}

/// The greatest size of Markdown in bytes, and the surface that sets it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Budget {
    pub(super) bytes: usize,
    pub(super) surface: Surface,
}

/// The surface of GitHub that shows the Markdown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Surface {
    /// A comment on a pull request or an issue.
    Comment,
    /// The job summary of a step, `$GITHUB_STEP_SUMMARY`.
    Summary,
}

impl Budget {
    /// That of a comment. GitHub refuses a body of more than 65,536 characters and documents neither the number nor its
    /// unit, so the budget in bytes leaves room for every reading of it.
    pub const COMMENT: Budget = Budget { bytes: 60_000, surface: Surface::Comment };

    /// That of a job summary: `bytes` of the 1 MiB that GitHub gives each step. A report has some 8,000 bytes that are
    /// never left out.
    pub fn summary(bytes: usize) -> Self {
        Budget { bytes, surface: Surface::Summary }
    }
}

/// Whether color is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Color {
    /// Escape sequences.
    On,
    /// None.
    Off,
}

/// How much of the report is shown as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verbosity {
    /// The verdict and the findings.
    Quiet,
    /// And the summary of all changes.
    Normal,
    /// And everything that is folded otherwise.
    Verbose,
}

impl Style {
    /// 80 columns, no color: the same bytes everywhere.
    pub const PLAIN: Style = Style {
        color: Color::Off,
        verbosity: Verbosity::Normal,
        width: 80,
        links: Links::Off,
        budget: Budget::COMMENT,
    };
}
