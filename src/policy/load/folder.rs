//! The files that share their inputs and locals: all `.policy.hcl` files of a folder, a `.gate.hcl` file by itself. Blocks
//! are read in the order in which they depend on each other.

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::BTreeMap;
use std::ops::Range;
use std::rc::Rc;

use hcl_edit::Span as _;
use hcl_edit::structure::{Attribute, Body};

use super::contents::{Blocks, Contents, Parsed, Purpose};
use super::head::head;
use super::ids::Labels;
use super::locals::LocalUses;
use super::policy::FileContext;
use super::scope::{NameScope, Names};
use super::source::SourceKind;
use super::{header, inputs, locals, policy, settings, waiver};
use crate::expr::{Dialect, Local, LocalSlot, SourceText, Uses};
use crate::policy::packs::PACKS;
use crate::policy::{Input, PolicyFile};

/// Reads files, those of a folder together. Problems are added to the diagnostics of each; what is right beside them is kept.
/// Of files that are only beside others, those do not count that nothing refers to.
pub(super) fn read_all<'a>(parsed: Vec<Parsed<'a, '_>>) -> Vec<Contents<'a>> {
    let mut folders: BTreeMap<&str, Vec<(usize, Parsed<'a, '_>)>> = BTreeMap::new();
    let mut read = Vec::new();
    for (index, file) in parsed.into_iter().enumerate() {
        let path = file.contents.file.path;
        if file.contents.file.dialect() == Dialect::Portable {
            let folder = path.rfind(['/', '\\']).and_then(|end| path.get(..end)).unwrap_or_default();
            folders.entry(folder).or_default().push((index, file));
        } else {
            read.extend(self::read(vec![file]).into_iter().map(|contents| (index, contents)));
        }
    }
    for files in folders.into_values() {
        let (indexes, files): (Vec<usize>, Vec<_>) = files.into_iter().unzip();
        read.extend(indexes.into_iter().zip(self::read(files)));
    }
    // In the order of loading, on which the order of settings depends.
    read.sort_by_key(|(index, _)| *index);
    read.into_iter().map(|(_, contents)| contents).collect()
}

/// Reads files that share their inputs and locals.
pub(super) fn read<'a>(parsed: Vec<Parsed<'a, '_>>) -> Vec<Contents<'a>> {
    let mut bodies = Vec::with_capacity(parsed.len());
    let mut files = Vec::with_capacity(parsed.len());
    for Parsed { contents, body, origin, purpose } in parsed {
        bodies.push(body);
        files.push(Member {
            contents,
            origin,
            purpose,
            inputs: Vec::new(),
            local_slots: 0..0,
            uses: Uses::default(),
        });
    }
    Folder { files }.read(&bodies)
}

/// A file while it is read.
struct Member<'a, 'c> {
    contents: Contents<'a>,
    origin: usize,
    purpose: Purpose<'c>,
    /// The slots of its inputs.
    inputs: Vec<usize>,
    /// The slots of its locals.
    local_slots: Range<usize>,
    /// What its policies refer to.
    uses: Uses,
}

/// Files that share their inputs and locals, in the order of loading.
struct Folder<'a, 'c> {
    files: Vec<Member<'a, 'c>>,
}

/// A definition: the index of its file, and its bytes there.
type Definition = (usize, Range<usize>);

impl<'a> Folder<'a, '_> {
    fn read(mut self, bodies: &[Option<Body>]) -> Vec<Contents<'a>> {
        let blocks: Vec<Blocks<'_>> =
            self.files.iter_mut().zip(bodies).map(|(member, body)| member.blocks(body.as_ref())).collect();
        // Inputs, then locals, then policies: each can name what was read before it.
        let inputs = self.inputs(&blocks);
        let attributes = self.locals(&blocks);
        let names = Names {
            inputs: inputs.iter().map(|input| Rc::clone(&input.name)).collect(),
            file_locals: attributes.iter().flat_map(|attributes| locals::names(attributes)).collect(),
            incomplete: self.files.iter().any(|member| !member.contents.parsed),
            broken: false,
            missed: Cell::new(false),
            used: RefCell::default(),
        };
        let locals = self.compile(&attributes, &names);
        let local_uses = self.local_uses(&locals);
        let names = Names {
            broken: self.files.iter().any(|member| member.contents.file.is_broken()),
            used: RefCell::default(),
            ..names
        };
        let shared = Shared { names, locals: locals.into(), inputs: inputs.into(), local_uses };
        for (member, blocks) in self.files.iter_mut().zip(blocks) {
            if member.contents.kind != SourceKind::Neighbor {
                member.policies(blocks, &shared);
            }
        }
        self.finish(&shared)
    }

    /// The inputs of all files, in the order of slots. One that two files define is an error.
    fn inputs(&mut self, blocks: &[Blocks<'_>]) -> Vec<Input> {
        let sources = self.sources();
        let mut known: BTreeMap<Rc<str>, Definition> = BTreeMap::new();
        let mut inputs: Vec<Input> = Vec::new();
        for (index, blocks) in blocks.iter().enumerate() {
            let Some(member) = self.files.get_mut(index) else { continue };
            let values = member.purpose.inputs();
            let Contents { file, problems, .. } = &mut member.contents;
            let own = inputs::read(file, blocks.inputs.iter().copied(), values, problems);
            for mut input in own {
                if let Some(first) = known.get(&input.name) {
                    let (name, span) = (format!("input `{}`", input.name), input.head.clone());
                    self.refuse_second(index, &span, &name, &first.clone());
                    continue;
                }
                known.insert(Rc::clone(&input.name), (index, input.head.clone()));
                input.source = sources.get(index).cloned();
                if let Some(member) = self.files.get_mut(index) {
                    member.inputs.push(inputs.len());
                    member.contents.inputs.push(Rc::clone(&input.name));
                }
                inputs.push(input);
            }
        }
        inputs
    }

    /// The locals at the top of each file. One that two files define is an error.
    fn locals<'b>(&mut self, blocks: &[Blocks<'b>]) -> Vec<Vec<&'b Attribute>> {
        let mut known: BTreeMap<&str, Definition> = BTreeMap::new();
        let mut all = Vec::with_capacity(blocks.len());
        let mut slots = 0;
        for (index, blocks) in blocks.iter().enumerate() {
            let Some(member) = self.files.get_mut(index) else { continue };
            let file = &mut member.contents.file;
            let mut own = locals::attributes(file, blocks.locals.iter().copied(), &[]);
            own.retain(|attribute| {
                let name = attribute.key.as_str();
                let span = attribute.key.span().unwrap_or(0..0);
                if let Some(first) = known.get(name) {
                    self.refuse_second(index, &span, &format!("local `{name}`"), &first.clone());
                    return false;
                }
                known.insert(name, (index, span));
                true
            });
            if let Some(member) = self.files.get_mut(index) {
                member.local_slots = slots..slots + own.len();
            }
            slots += own.len();
            all.push(own);
        }
        all
    }

    /// Reports the second definition of a name, and says where the first is.
    fn refuse_second(&mut self, index: usize, span: &Range<usize>, what: &str, first: &Definition) {
        let place = self.files.get(first.0).map(|member| {
            let file = &member.contents.file;
            format!("`{}:{}`", file.path, file.line(first.1.start))
        });
        let place = place.unwrap_or_default();
        if let Some(member) = self.files.get_mut(index) {
            member
                .contents
                .file
                .error(span, format!("{what} is defined in two files of this folder"), "expected another name")
                .help(format!(
                    "the first definition is at {place}; the `.policy.hcl` files of a folder share their names"
                ));
        }
    }

    /// The locals of all files, in the order of slots.
    fn compile(&mut self, attributes: &[Vec<&Attribute>], names: &Names) -> Vec<Local> {
        let sources = self.sources();
        let mut locals = Vec::new();
        for (index, (member, attributes)) in self.files.iter_mut().zip(attributes).enumerate() {
            let file = &mut member.contents.file;
            let scope = NameScope::top(names, file.dialect());
            let own = locals::compile(file, attributes, &scope);
            locals
                .extend(own.into_iter().map(|local| Local { source: sources.get(index).cloned(), ..local }));
        }
        locals
    }

    /// What the locals refer to. A cycle is an error of the file of its first member.
    fn local_uses(&mut self, locals: &[Local]) -> LocalUses {
        let mut refused = Vec::new();
        let mut refuse = |index: usize, message: String, label: String| refused.push((index, message, label));
        let uses = LocalUses::of_files(locals, &mut refuse);
        for (index, message, label) in refused {
            let Some(local) = locals.get(index) else { continue };
            let member = self.files.iter_mut().find(|member| member.local_slots.contains(&index));
            if let Some(member) = member {
                member.contents.file.error(&local.span, message, label);
            }
        }
        uses
    }

    /// The text of each file; none where a file shares nothing.
    fn sources(&self) -> Vec<Rc<SourceText>> {
        if self.files.len() < 2 {
            return Vec::new();
        }
        let source = |member: &Member<'_, '_>| {
            let file = &member.contents.file;
            Rc::new(SourceText { path: file.path.to_owned(), text: file.text.to_owned() })
        };
        self.files.iter().map(source).collect()
    }

    /// Warns of files that change nothing, and marks those that count.
    fn finish(mut self, shared: &Shared) -> Vec<Contents<'a>> {
        let uses: Vec<Uses> = self.files.iter_mut().map(|member| std::mem::take(&mut member.uses)).collect();
        for (index, member) in self.files.iter_mut().enumerate() {
            let mut others = uses.iter().enumerate().filter(|(other, _)| *other != index);
            let is_used = others.any(|(_, uses)| member.is_used_by(uses));
            let contents = &mut member.contents;
            if contents.kind == SourceKind::Neighbor {
                contents.counts = is_used || (!contents.parsed && shared.names.missed.get());
            } else if contents.holds_nothing() && !is_used {
                let label = "expected one, for example `resource_policy`";
                contents.file.warning(&(0..0), "this file holds no policy", label);
            }
        }
        self.files.into_iter().map(|member| member.contents).collect()
    }
}

/// What the policies of a folder share.
struct Shared {
    names: Names,
    locals: Rc<[Local]>,
    inputs: Rc<[Input]>,
    local_uses: LocalUses,
}

impl Member<'_, '_> {
    /// Its blocks by type; none where it is not HCL, or no policy file.
    fn blocks<'b>(&mut self, body: Option<&'b Body>) -> Blocks<'b> {
        let Contents { file, prefix, .. } = &mut self.contents;
        // The file name decides about the dialect, and so about the meaning of every block.
        let (Some(body), Some(_)) = (body, prefix) else { return Blocks::default() };
        let blocks = Blocks::of(file, body, self.purpose);
        for (index, block) in blocks.headers.iter().enumerate() {
            header::check(file, block);
            if index > 0 {
                file.error(&head(block), "a second `policy` block", "expected one");
            }
        }
        blocks
    }

    /// Reads everything that uses names.
    fn policies(&mut self, blocks: Blocks<'_>, shared: &Shared) {
        let Contents { file, policies, settings, waivers, prefix, .. } = &mut self.contents;
        let Some(prefix) = prefix.as_deref() else { return };
        let policy_file = Rc::new(PolicyFile {
            path: file.path.to_owned(),
            text: file.text.to_owned().into(),
            dialect: file.dialect(),
            locals: Rc::clone(&shared.locals),
            inputs: Rc::clone(&shared.inputs),
            digest: OnceCell::new(),
        });
        // HashiCorp's language has several policies with one label in a file.
        let labels = match file.dialect() {
            Dialect::Portable => Labels::of(&blocks.policies),
            Dialect::Extended => Labels::default(),
        };
        let context = FileContext {
            prefix,
            labels: &labels,
            origin: self.origin,
            policy_file: &policy_file,
            names: &shared.names,
            local_uses: &shared.local_uses,
        };
        for (block, kind) in blocks.policies {
            policies.extend(policy::read(file, block, kind, &context));
        }
        if let Purpose::User(context) = self.purpose {
            for block in blocks.settings {
                settings.push(settings::read(file, block, self.origin, &PACKS, context));
            }
            for block in blocks.waivers {
                let waiver = waiver::read(file, block, self.origin, context);
                waivers.extend(waiver.map(|waiver| (waiver, head(block))));
            }
        }
        self.uses = shared.names.used.take();
        shared.local_uses.follow(&LocalUses::default(), &mut self.uses);
    }

    /// Whether something refers to an input or local of this file.
    fn is_used_by(&self, uses: &Uses) -> bool {
        self.inputs.iter().any(|slot| uses.inputs.contains(slot))
            || uses.locals.iter().any(|slot| match slot {
                LocalSlot::File(slot) => self.local_slots.contains(slot),
                LocalSlot::Policy(_) => false,
            })
    }
}

impl Contents<'_> {
    /// Whether it is right, and decides nothing.
    fn holds_nothing(&self) -> bool {
        let empty = self.policies.is_empty() && self.settings.is_empty() && self.waivers.is_empty();
        // A file with errors may have held a policy.
        empty && !self.file.is_broken()
    }
}
