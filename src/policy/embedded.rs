//! One embedded file, parsed policy by policy: most of a file is about types that a plan does not have.
//!
//! A block starts at the start of a line and ends with a `}` at the start of a line. A file in which that does not hold
//! is read as a whole.

use std::ops::Range;
use std::rc::Rc;
use std::sync::OnceLock;

use memchr::memmem;

use super::builtin_file::BuiltinFile;
use super::compiled::Compiled;
use super::diagnostic::LoadError;
use super::glob::Glob;
use super::heads::{kind, label};
use super::load::read_builtin;
use super::matching::{Part, Target};
use super::model::{Policy, PolicyFile, PolicyId, PolicyKind};
use super::values::InputValues;
use super::whole_plan::WholePlan;

/// The folder of a pack for files about every provider.
pub(super) const ANY: &str = "any";

/// Attributes that say in which account and region an object is.
const ELSEWHERE: [&str; 2] = ["account_id", "region"];

/// A file, and the policies of it that were parsed.
#[derive(Debug, Clone)]
pub(super) struct Embedded {
    pub(super) file: BuiltinFile,
    /// Its pack and its provider, from the path.
    pack: &'static str,
    provider: &'static str,
    /// What its policies need beyond the change in hand.
    pub(super) whole_plan: WholePlan,
    /// The values of its inputs.
    inputs: Rc<InputValues>,
    pieces: OnceLock<Vec<Piece>>,
    /// The file as its policies refer to it, where they are compiled.
    shared: OnceLock<Result<Rc<PolicyFile>, LoadError>>,
}

/// One policy of a file.
#[derive(Debug, Clone)]
struct Piece {
    /// Its place among the pieces of the file.
    index: usize,
    /// Its head, up to the end of the line; empty for a whole file.
    head: &'static str,
    text: &'static str,
    /// The whole file, and where in it are the policy and the blocks that all of the file share.
    file: &'static str,
    ranges: Vec<Range<usize>>,
    loaded: OnceLock<Result<Vec<Policy>, LoadError>>,
    /// Whether it looks at an object as a whole.
    whole: OnceLock<bool>,
}

impl Embedded {
    pub(super) fn new(file: BuiltinFile, inputs: &Rc<InputValues>) -> Self {
        let (pack, provider) = file.folders();
        let inputs = Rc::clone(inputs);
        Embedded {
            file,
            pack,
            provider,
            whole_plan: file.whole_plan(),
            inputs,
            pieces: OnceLock::new(),
            shared: OnceLock::new(),
        }
    }

    /// Whether it belongs to one of these packs.
    pub(super) fn is_of(&self, packs: &[&str]) -> bool {
        packs.contains(&self.pack)
    }

    /// Its policies about a subject that have something to say about a part of it.
    ///
    /// # Errors
    /// One that may be about it does not load.
    pub(super) fn about(
        &self,
        subject: Target<'_>,
        part: Part<'_>,
        origin: usize,
    ) -> Result<Vec<&Policy>, LoadError> {
        let mut matching = Vec::new();
        let may_be_about = |piece: &&Piece| piece.may_be_about(subject) && piece.compares(part);
        for piece in self.pieces().iter().filter(may_be_about) {
            let policies = piece.read(self, origin)?;
            matching.extend(policies.iter().filter(|policy| policy.is_about(subject)));
        }
        Ok(matching)
    }

    /// All of its policies.
    ///
    /// # Errors
    /// One of them does not load.
    pub(super) fn all(&self, origin: usize) -> Result<Vec<&Policy>, LoadError> {
        let mut all = Vec::new();
        for piece in self.pieces() {
            all.extend(piece.read(self, origin)?);
        }
        Ok(all)
    }

    /// Its policies, compiled.
    ///
    /// # Errors
    /// Its diagnostics, or why they cannot be stored.
    #[cfg(not(packs_embedded))]
    pub(super) fn compiled(&self) -> Result<Vec<Vec<u8>>, String> {
        let pieces: Result<Vec<&[Policy]>, LoadError> =
            self.pieces().iter().map(|piece| piece.read(self, 0)).collect();
        let lines = |error: LoadError| {
            let lines: Vec<String> = error.diagnostics.iter().map(ToString::to_string).collect();
            lines.join("\n")
        };
        let pieces = pieces.map_err(lines)?;
        super::compiled::store(&pieces).map_err(|error| format!("`{}`: {error}", self.file.path))
    }

    /// The file as its compiled policies refer to it.
    fn shared(&self, compiled: Compiled) -> Result<&Rc<PolicyFile>, LoadError> {
        let file = || {
            let locals = compiled.locals(self.file.path)?;
            Ok(Rc::new(self.file.as_policy_file(locals, Rc::default())))
        };
        self.shared.get_or_init(file).as_ref().map_err(Clone::clone)
    }

    /// Policies that were read from a part of the file, as parts of the whole.
    fn with_whole_text(&self, policies: Vec<Policy>) -> Vec<Policy> {
        let Some(first) = policies.first() else { return policies };
        let (locals, inputs) = (Rc::clone(&first.file.locals), Rc::clone(&first.file.inputs));
        let file = Rc::new(self.file.as_policy_file(locals, inputs));
        policies.into_iter().map(|policy| Policy { file: Rc::clone(&file), ..policy }).collect()
    }

    /// A policy by its id and label; `None` if there is none, or it does not load.
    pub(super) fn get(&self, id: &PolicyId, label: &str, origin: usize) -> Option<&Policy> {
        let named = |piece: &&Piece| piece.head.is_empty() || self::label(piece.head) == Some(label);
        let mut pieces = self.pieces().iter().filter(named);
        pieces.find_map(|piece| piece.read(self, origin).ok()?.iter().find(|policy| policy.id == *id))
    }

    /// Whether it can hold a policy about a subject, by its path.
    pub(super) fn may_be_about(&self, subject: Target<'_>) -> bool {
        let is_of = |name: &str| self.is_about_any_provider() || self.provider == provider(name);
        match subject {
            Target::Changes(name) => is_of(name),
            // Policies of these kinds make a file one that needs the whole plan, so the flag rules out all others.
            Target::Drift(name) | Target::Provider(name) => self.whole_plan.is_needed() && is_of(name),
            // A plan and a module call have no provider; such policies of the packs are in the folder for any.
            Target::Module(_) | Target::Plan => self.whole_plan.is_needed() && self.is_about_any_provider(),
        }
    }

    /// Whether its folder is the one for every provider.
    pub(super) fn is_about_any_provider(&self) -> bool {
        self.provider == ANY
    }

    fn pieces(&self) -> &[Piece] {
        self.pieces.get_or_init(|| {
            let text = self.file.text();
            let whole = || Piece::new(0, text, 0..text.len(), std::iter::once(0..text.len()).collect(), "");
            self.file.blocks().and_then(|blocks| split(text, &blocks)).unwrap_or_else(|| vec![whole()])
        })
    }
}

impl Piece {
    fn new(
        index: usize,
        file: &'static str,
        own: Range<usize>,
        ranges: Vec<Range<usize>>,
        head: &'static str,
    ) -> Self {
        let text = file.get(own).unwrap_or_default();
        Piece { index, head, text, file, ranges, loaded: OnceLock::new(), whole: OnceLock::new() }
    }

    /// The blocks that are parsed.
    fn blocks(&self) -> impl Iterator<Item = &'static str> {
        self.ranges.iter().filter_map(|range| self.file.get(range.clone()))
    }

    /// What is parsed: the policy and what all of the file share, with blanks for everything else, so that spans are those of
    /// the file.
    fn source(&self) -> String {
        let mut source = String::with_capacity(self.file.len());
        let mut at = 0;
        for range in &self.ranges {
            let skipped = self.file.get(at..range.start).unwrap_or_default();
            source.extend(skipped.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }));
            source.push_str(self.file.get(range.clone()).unwrap_or_default());
            at = range.end;
        }
        source
    }

    /// Whether a policy that compares an object before a change with the object after it can have something to say about a part
    /// of the change, by its text.
    fn compares(&self, part: Part<'_>) -> bool {
        let names = |word: &str| memmem::find(self.text.as_bytes(), word.as_bytes()).is_some();
        let names_one = |words: &[&str]| words.iter().any(|word| names(word)) || !names("operations");
        match part {
            Part::Whole => true,
            Part::Attributes(changed) => {
                changed.iter().any(|name| self.blocks().any(|text| names_attribute(text, name)))
                    || (!changed.is_empty()
                        && *self.whole.get_or_init(|| self.blocks().any(holds_whole_object)))
            }
            // A guard that goes is one that may be missing, whatever comes; and in another place it is another object.
            Part::Replacement(changed)
                if names("\"replace\"")
                    && !names("\"delete\"")
                    && !changed.iter().any(|name| ELSEWHERE.contains(&name.as_str())) =>
            {
                self.compares(Part::Attributes(changed))
            }
            // A policy without `replace` sees a replacement as a create and a delete.
            Part::Replacement(_) => names_one(&["\"create\"", "\"delete\"", "\"replace\""]),
            // What is created can take the place of a guard that goes away.
            Part::Creation => names_one(&["\"create\"", "\n  opens "]),
            Part::Deletion => names_one(&["\"delete\"", "\"forget\""]),
        }
    }

    /// Whether it can be about a subject, by its head and its text.
    fn may_be_about(&self, subject: Target<'_>) -> bool {
        // A file that was not split: only parsing tells.
        if self.head.is_empty() {
            return true;
        }
        match kind(self.head) {
            // `types` of `protect` is an attribute: the text is searched, and a false positive costs one parse.
            Some(PolicyKind::Protect) => {
                subject.is_for(PolicyKind::Protect)
                    && (names(self.text, subject.name()) || !self.text.contains("types"))
            }
            Some(kind) => {
                let target = self.head.split('"').nth(1).unwrap_or_default();
                // The first label is the glob over types, so nothing is parsed for another type. `types` narrows it.
                let narrower = || {
                    let body = self.text.strip_prefix(self.head).filter(|body| body.contains("\n  types "));
                    body.is_none_or(|body| lists(body, subject.name()))
                };
                subject.is_for(kind)
                    && (subject == Target::Plan || Glob::new(target).matches(subject.name()))
                    && (kind != PolicyKind::Resource || narrower())
            }
            None => false,
        }
    }

    fn read(&self, file: &Embedded, origin: usize) -> Result<&[Policy], LoadError> {
        // An error is kept too: asking again must not pass.
        let read = || match file.file.compiled() {
            Some(compiled) => compiled.policies(self.index, file.shared(compiled)?, origin),
            None => read_builtin(file.file.path, &self.source(), origin, &file.inputs)
                .map(|policies| file.with_whole_text(policies)),
        };
        self.loaded.get_or_init(read).as_deref().map_err(Clone::clone)
    }
}

/// Whether an expression in a text names an attribute: `.name`, `"name"` for an index, or `name =` in an object of names.
fn names_attribute(text: &str, name: &str) -> bool {
    memmem::find_iter(text.as_bytes(), name.as_bytes()).any(|at| {
        let Some((before, rest)) = text.split_at_checked(at) else { return true };
        let after = rest.get(name.len()..).unwrap_or_default();
        if after.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_') {
            return false;
        }
        let value = after.trim_start_matches(' ');
        // The attributes of a block are indented by two spaces.
        let is_key = before.ends_with([' ', '{', ',']) && !before.ends_with("\n  ");
        before.ends_with(['.', '"']) || (is_key && value.starts_with('=') && !value.starts_with("=="))
    })
}

/// Whether a text names `attrs` or `prior_attrs` otherwise than for one of their attributes, or in a list of both sides, or puts
/// the name of an attribute together.
fn holds_whole_object(text: &str) -> bool {
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let composed = |(at, _): (usize, &str)| {
        text.get(at + 1..).is_some_and(|rest| rest.trim_start_matches(is_word).starts_with('"'))
    };
    // `}_user_config"`: the end of such a name.
    text.match_indices("}_").any(composed)
        || text.match_indices("attrs").any(|(at, word)| {
            let (before, after) =
                (text.get(..at).unwrap_or_default(), text.get(at + word.len()..).unwrap_or_default());
            let before = before.strip_suffix("prior_").unwrap_or(before);
            let is_part = before.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '_')
                || after.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_');
            let in_list = before.trim_end().ends_with(['[', ',', ':']) && after.starts_with([',', ']']);
            !is_part && !after.starts_with(['.', '[']) && !in_list
        })
}

/// The provider of a type: its first word.
fn provider(resource_type: &str) -> &str {
    resource_type.split_once('_').map_or(resource_type, |(provider, _)| provider)
}

/// The policies of a text, each with the blocks that all of the file share; `None` where it does not consist of plain
/// blocks.
fn split(text: &'static str, blocks: &[Range<usize>]) -> Option<Vec<Piece>> {
    let line = |range: &Range<usize>| text.get(range.clone()).and_then(|block| block.lines().next());
    let is_policy = |range: &Range<usize>| line(range).and_then(kind).is_some();
    let piece = |(index, own): (usize, &Range<usize>)| {
        let ranges = blocks.iter().filter(|range| *range == own || !is_policy(range)).cloned().collect();
        Some(Piece::new(index, text, own.clone(), ranges, line(own)?))
    };
    blocks.iter().filter(|range| is_policy(range)).enumerate().map(piece).collect()
}

/// Whether a list in a text may have a type: the name in quotes, or a glob that matches it.
fn lists(text: &str, resource_type: &str) -> bool {
    let quoted = |at: usize| {
        let bytes = text.as_bytes();
        let before = at.checked_sub(1).and_then(|before| bytes.get(before));
        before == Some(&b'"') && bytes.get(at + resource_type.len()) == Some(&b'"')
    };
    memmem::find_iter(text.as_bytes(), resource_type.as_bytes()).any(quoted)
        || holds_glob(text, resource_type)
}

/// Whether a text may name a type: it holds the name, or a glob in quotes that matches it.
fn names(text: &str, resource_type: &str) -> bool {
    memmem::find(text.as_bytes(), resource_type.as_bytes()).is_some() || holds_glob(text, resource_type)
}

/// Whether a text holds a glob in quotes that matches a type.
fn holds_glob(text: &str, resource_type: &str) -> bool {
    let around = |at: usize| {
        let (before, after) = text.split_at_checked(at)?;
        // No list of types has the glob for everything, which conditions compare with.
        text.get(before.rfind('"')? + 1..at + after.find('"')?).filter(|glob| *glob != "*")
    };
    // Most texts have no `*`.
    memchr::memchr_iter(b'*', text.as_bytes())
        .filter_map(around)
        .any(|glob| Glob::new(glob).matches(resource_type))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::blocks::blocks;
    use crate::policy::builtin_file::FILES;

    const TEXT: &str = "# Head.\n\nlocals {\n  a = 1\n}\n\n# One.\nprotect \"a\" {\n  types = [\"x_a\"]\n}\n\n\
                        resource_policy \"x_*\" \"b\" {\n  operations = [\"delete\"]\n  enforce {\n    \
                        condition = prior_attrs.x == local.a\n  }\n}\n";

    #[test]
    fn each_policy_keeps_its_place_and_what_it_shares() {
        let pieces = split(TEXT, &blocks(TEXT).unwrap()).unwrap();
        let sources: Vec<String> = pieces.iter().map(Piece::source).collect();
        let (head, one) = ("# Head.", "# One.");
        let expected = TEXT.replace(head, &" ".repeat(head.len())).replace(one, &" ".repeat(one.len()));
        assert_eq!(sources[0], expected.split("\nresource_policy").next().unwrap());
        for piece in &pieces {
            let line = |text: &str, part: &str| text.lines().position(|line| line == part);
            assert_eq!(line(&piece.source(), piece.head), line(TEXT, piece.head));
        }
    }

    #[test]
    fn compiled_policies_are_those_of_the_text() {
        let mut count = 0;
        for file in FILES.iter().filter(|file| file.compiled().is_some()) {
            let text = BuiltinFile::plain(file.path, file.text());
            let read = |file: BuiltinFile| -> Vec<(String, String)> {
                let file = Embedded::new(file, &Rc::default());
                let all = file.all(3).unwrap_or_else(|error| panic!("`{}`: {error}", file.file.path));
                // Of a text it is computed at the first use.
                all.iter().map(|policy| (policy.digest(), format!("{policy:#?}"))).collect()
            };
            let (compiled, parsed) = (read(*file), read(text));
            count += compiled.len();
            assert_eq!(compiled, parsed, "`{}`", file.path);
        }
        assert!(count > 400, "{count}");
    }

    #[test]
    fn damage_is_an_error() {
        static BYTES: &[u8] = &[0, 9, 9];
        let file = BuiltinFile::plain("data/x/a.gate.hcl", TEXT);
        let file = Embedded::new(file.compiled_as(Compiled::plain(BYTES, &[1, 2, 3])), &Rc::default());
        assert!(file.all(0).unwrap_err().to_string().contains("damaged"));
        assert!(file.get(&PolicyId("builtin/data/x/a/a".to_owned()), "a", 0).is_none());
    }

    #[test]
    fn only_what_may_be_about_a_subject_is_read() {
        let file = BuiltinFile::plain("data/x/a.gate.hcl", TEXT);
        let file = Embedded::new(file, &Rc::default());
        let ids = |subject| -> Vec<String> {
            file.about(subject, Part::Whole, 0).unwrap().iter().map(|policy| policy.id.0.clone()).collect()
        };
        assert_eq!(ids(Target::Changes("x_b")), ["builtin/data/x/a/b"]);
        let read =
            |file: &Embedded| file.pieces().iter().filter(|piece| piece.loaded.get().is_some()).count();
        assert_eq!(read(&file), 1);
        assert_eq!(ids(Target::Changes("x_a")), ["builtin/data/x/a/a", "builtin/data/x/a/b"]);
        assert_eq!(ids(Target::Plan), Vec::<String>::new());
        assert!(file.get(&PolicyId("builtin/data/x/a/b".to_owned()), "b", 0).is_some());
    }

    #[test]
    fn what_is_not_plain_blocks_is_read_as_a_whole() {
        for text in ["protect \"a\" {\n", "a = 1\n", "  protect \"a\" {\n}\n"] {
            assert_eq!(blocks(text), None, "{text}");
        }
        assert_eq!(blocks("protect \"a\" {}\n\nlocals {\n}\n").unwrap(), [0..15, 16..27]);
    }

    #[test]
    fn what_an_expression_names_is_an_attribute() {
        for text in [
            "a = attrs.name",
            "[for side in [a, b] : side[\"name\"]]",
            "  locals {\n    kinds = {\n      name = \"x\"\n    }\n  }",
            "{ other = 1, name = 2 }",
        ] {
            assert!(names_attribute(text, "name"), "{text}");
        }
        for text in [
            "{\n  name = \"x\"\n}",
            "attrs.names",
            "attrs.name_prefix",
            "\"`name` is open\"",
            "attrs.other == name",
            "rename = 1",
        ] {
            assert!(!names_attribute(text, "name"), "{text}");
        }
    }

    #[test]
    fn what_looks_at_an_object_as_a_whole_is_asked_about_every_attribute() {
        for text in [
            "isunknown(attrs)",
            "attrs == prior_attrs",
            "keys(attrs)",
            "for name, value in attrs : name",
            "attrs[\"${kind}_user_config\"]",
        ] {
            assert!(holds_whole_object(text), "{text}");
        }
        for text in [
            "attrs.a",
            "attrs[\"a\"]",
            "[prior_attrs, attrs]",
            "[for side in [prior_attrs, attrs] : side.a]",
            "my_attrs",
        ] {
            assert!(!holds_whole_object(text), "{text}");
        }
    }

    #[test]
    fn only_what_may_have_something_to_say_is_read() {
        let policy = |label: &str, operations: &str, rest: &str| {
            let side = if label == "gone" { "prior_attrs" } else { "attrs" };
            format!(
                "resource_policy \"x_a\" \"{label}\" {{\n  description = \"About size.\"\n  operations = \
                 [{operations}]\n{rest}  enforce {{\n    condition = {side}.size == 1\n  }}\n}}\n"
            )
        };
        let text = policy("updated", "\"update\"", "")
            + &policy("any", "\"create\", \"update\", \"replace\"", "")
            + &policy("gone", "\"delete\"", "  opens = [prior_attrs.id]\n");
        let file = Embedded::new(BuiltinFile::plain("exposure/x/a.gate.hcl", text.leak()), &Rc::default());
        let about = |part| -> Vec<&str> {
            let policies = file.about(Target::Changes("x_a"), part, 0).unwrap();
            policies.iter().map(|policy| policy.id.0.rsplit('/').next().unwrap()).collect()
        };
        let (size, tags) = (["size".to_owned()], ["description".to_owned()]);
        assert_eq!(about(Part::Whole), ["updated", "any", "gone"]);
        assert_eq!(about(Part::Attributes(&size)), ["updated", "any", "gone"]);
        assert_eq!(about(Part::Attributes(&tags)), Vec::<&str>::new());
        // What is created can take the place of what goes.
        assert_eq!(about(Part::Creation), ["any", "gone"]);
        assert_eq!(about(Part::Deletion), ["gone"]);
        assert_eq!(about(Part::Replacement(&size)), ["any", "gone"]);
        assert_eq!(about(Part::Replacement(&tags)), ["gone"]);
        assert_eq!(about(Part::Replacement(&["region".to_owned()])), ["any", "gone"]);
    }
}
