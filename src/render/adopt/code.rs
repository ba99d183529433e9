//! The assignments that make the code say what is there: one by one, each under the place that it goes into.

use super::attribute_path::{AttributePath, Extent, Step};
use super::lines::{Lines, comment};
use super::literal::{self, ShownValue, describe_before, expression, is_name, key};
use crate::plan::{Kind, ValueRef};
use crate::report::{DriftAttribute, DriftEntry, DriftNext};
use crate::text::plural::count;

/// Meta-arguments and nested blocks that are instructions to Terraform and no attributes of the object.
const META: [&str; 8] =
    ["connection", "count", "depends_on", "dynamic", "for_each", "lifecycle", "provider", "provisioner"];

/// Attributes that a provider computes from another attribute and from its own settings (`default_tags`, `default_labels`).
/// They cannot be set.
const DERIVED: [(&str, &str); 4] = [
    ("tags_all", "tags"),
    ("effective_labels", "labels"),
    ("terraform_labels", "labels"),
    ("effective_annotations", "annotations"),
];

/// A path that is deeper is not written as code.
const DEPTH: usize = 16;

/// Writes the assignments in the order of their paths, nested like the blocks and objects that hold them.
pub(super) fn write(out: &mut Lines, entry: &DriftEntry) {
    let real = || entry.attributes.iter().filter(|attribute| attribute.class.is_real());
    if real().next().is_none() && entry.attributes_omitted == 0 {
        return;
    }
    let mut tree = Node::default();
    let mut unparsed = Vec::new();
    let mut derived = Vec::new();
    for attribute in real() {
        match AttributePath::parse(&attribute.path) {
            Some(path) => match source(&path) {
                Some(names) if !derived.contains(&names) => derived.push(names),
                Some(_) => {}
                None => tree.add(&path, attribute),
            },
            None => unparsed.push(attribute),
        }
    }
    out.comment(if entry.next == DriftNext::Ignored {
        "To have the code say what is there, write it into the block; the rest of it stays:"
    } else if real().any(|attribute| attribute.after.is_some()) {
        "To keep what is there, write it into the block; the rest of it stays:"
    } else {
        "To keep what is there, change the block; the rest of it stays:"
    });
    let location = entry.location.as_ref().map(|location| format!("{location}, ")).unwrap_or_default();
    Writer { out, location: &location }.place(&tree, "", Around::Block);
    for attribute in unparsed {
        out.comment(&format!(
            "{}: set it by hand, {}",
            attribute.path,
            describe_before(attribute.before.as_deref())
        ));
    }
    for (name, from) in derived {
        let written = tree.children.iter().any(|(step, _)| matches!(step, Step::Key(key) if key == from));
        // Where the source attribute is among the assignments, the hint would repeat it.
        if !written {
            out.comment(&format!(
                "{name} is made of {from} and of what the provider adds by itself: change it there."
            ));
        }
    }
    if entry.attributes_omitted > 0 {
        let more = count(entry.attributes_omitted, "more attribute", "more attributes");
        out.comment(&format!("{more} changed: look at the plan."));
    }
}

/// The names of a derived attribute and of what it is made of.
fn source(path: &AttributePath) -> Option<(&'static str, &'static str)> {
    let Some(Step::Key(first)) = path.steps.first() else { return None };
    DERIVED.into_iter().find(|(name, _)| name == first)
}

/// What is to be written, as a tree of places.
#[derive(Default)]
struct Node<'e> {
    leaves: Vec<(Extent, &'e DriftAttribute)>,
    children: Vec<(Step, Node<'e>)>,
}

impl<'e> Node<'e> {
    fn add(&mut self, path: &AttributePath, attribute: &'e DriftAttribute) {
        let mut node = self;
        for step in path.steps.iter().take(DEPTH) {
            let at = node.children.iter().position(|(known, _)| known == step).unwrap_or_else(|| {
                node.children.push((step.clone(), Node::default()));
                node.children.len() - 1
            });
            let Some((_, child)) = node.children.get_mut(at) else { return };
            node = child;
        }
        // What is deeper is described and edited by hand: the writer recurses, and the depth comes from the plan.
        let extent = match path.extent {
            _ if path.steps.len() > DEPTH => Extent::Document,
            Extent::Whole => Extent::Whole,
            Extent::Element => Extent::Element,
            Extent::Document => Extent::Document,
            Extent::Json => Extent::Json,
        };
        node.leaves.push((extent, attribute));
    }
}

struct Writer<'w> {
    out: &'w mut Lines,
    /// File and line of the block, for the comments.
    location: &'w str,
}

impl Writer<'_> {
    /// What changed directly in a block or an object, under a comment that names its place: the lines go into what is there
    /// already, and nested code would replace it. Then the places in it.
    fn place(&mut self, node: &Node<'_>, path: &str, around: Around) {
        let can_be_set = |name: &str| around == Around::Object || is_attribute(name);
        let mut is_headed = path.is_empty();
        for (name, child) in named(node).filter(|(name, _)| can_be_set(name)) {
            for (extent, attribute) in &child.leaves {
                if !is_headed {
                    self.out.comment(&format!("In {path}:"));
                    is_headed = true;
                }
                let written = if around == Around::Block { name.to_owned() } else { key(name) };
                self.leaf(&written, extent, attribute, around);
            }
        }
        for (name, child) in named(node) {
            if !can_be_set(name) {
                self.by_hand(child);
                continue;
            }
            let path = joined(path, name);
            // Elements of an attribute of a block are blocks, as far as the plan tells.
            for (index, element) in indexed(child) {
                self.place(element, &format!("{path}[{index}]"), around);
            }
            self.place(child, &path, Around::Object);
        }
    }

    fn leaf(&mut self, name: &str, extent: &Extent, attribute: &DriftAttribute, around: Around) {
        let [before, after] = [&attribute.before, &attribute.after].map(|side| side.as_deref());
        let shown = ShownValue::of(after);
        if let Some(why) = shown.why() {
            let what = if *extent == Extent::Whole { name } else { &attribute.path };
            self.out.comment(&format!("{what} = {why}"));
            return;
        }
        match (extent, &shown) {
            (Extent::Whole | Extent::Json, ShownValue::Value(value)) => {
                let json = value.root().to_string();
                let value = if *extent == Extent::Json {
                    literal::string(&json)
                } else {
                    expression(value.root(), 0)
                };
                self.assign(name, &value, &describe_before(before));
            }
            (Extent::Whole | Extent::Json, _) => {
                self.out.comment(&format!("remove {name} ({}{})", self.location, describe_before(before)));
            }
            (Extent::Element, ShownValue::Value(value)) => self.element(name, value.root(), around),
            (Extent::Element, _) => {
                let gone =
                    before.map_or("an element", |text| if text.len() > 200 { "a longer one" } else { text });
                self.out.comment(&format!("{name}: remove the element {gone}"));
            }
            (Extent::Document, _) => {
                let is = after.map_or_else(|| "is gone".to_owned(), |text| format!("is {text}"));
                let text = format!("edit this part: {} {is}, {}", attribute.path, describe_before(before));
                self.out.comment(&text);
            }
        }
    }

    fn assign(&mut self, name: &str, value: &str, was: &str) {
        let remark = comment(&format!("{}{was}", self.location));
        // Behind a value of several lines the remark would follow the closing bracket, far from the name.
        if value.contains('\n') {
            self.out.indented(0, &remark);
            self.out.indented(0, &format!("{name} = {value}"));
        } else {
            self.out.indented(0, &format!("{name} = {value} {remark}"));
        }
    }

    /// An element that is there and not in the code.
    fn element(&mut self, name: &str, value: ValueRef<'_>, around: Around) {
        // Only an object can be a nested block; any other element goes into a list that the code has already.
        let Kind::Object(members) = value.kind() else {
            let text = format!("{name}: add the element {}", literal::line(value));
            return self.out.comment(&text);
        };
        // HCL has blocks in blocks only: inside of an object the element belongs to an expression.
        if around == Around::Object {
            let text = format!("{name}: add the element {}", literal::line(value));
            return self.out.comment(&text);
        }
        self.out.indented(0, &format!("{name} {{ {}", comment("new")));
        self.body(members.sorted(), 1);
        self.out.indented(0, "}");
    }

    /// An object as the inside of a block. What is empty is what a provider writes where the code says nothing.
    fn body(&mut self, members: Vec<(&str, ValueRef<'_>)>, depth: usize) {
        for (name, member) in members {
            if is_empty(member) {
                continue;
            }
            if !is_attribute(name) {
                self.out.indented(depth, &comment(&format!("{}: set it by hand", key(name))));
                continue;
            }
            match blocks(member) {
                Some(blocks) => {
                    for block in blocks {
                        self.out.indented(depth, &format!("{name} {{"));
                        self.body(block, depth + 1);
                        self.out.indented(depth, "}");
                    }
                }
                None => self.out.indented(depth, &format!("{name} = {}", expression(member, depth))),
            }
        }
    }

    /// What has a name that no attribute of a resource can have.
    fn by_hand(&mut self, node: &Node<'_>) {
        let mut pending = vec![node];
        while let Some(node) = pending.pop() {
            for (_, attribute) in &node.leaves {
                self.out.comment(&format!("{}: set it by hand", attribute.path));
            }
            pending.extend(node.children.iter().map(|(_, child)| child));
        }
    }
}

/// What an attribute is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Around {
    Block,
    Object,
}

fn is_attribute(name: &str) -> bool {
    is_name(name) && !META.contains(&name)
}

/// The children with a key.
fn named<'n, 'e>(node: &'n Node<'e>) -> impl Iterator<Item = (&'n str, &'n Node<'e>)> {
    node.children.iter().filter_map(|(step, child)| match step {
        Step::Key(name) => Some((name.as_str(), child)),
        Step::Index(_) => None,
    })
}

/// The children with an index.
fn indexed<'n, 'e>(node: &'n Node<'e>) -> impl Iterator<Item = (u64, &'n Node<'e>)> {
    node.children.iter().filter_map(|(step, child)| match step {
        Step::Index(index) => Some((*index, child)),
        Step::Key(_) => None,
    })
}

/// The path of what has a name in a place, as reports write it.
fn joined(path: &str, name: &str) -> String {
    match (path, is_name(name)) {
        ("", _) => name.to_owned(),
        (path, true) => format!("{path}.{name}"),
        (path, false) => format!("{path}[\"{}\"]", name.escape_debug()),
    }
}

fn is_empty(value: ValueRef<'_>) -> bool {
    match value.kind() {
        Kind::Null => true,
        Kind::String(text) => text.is_empty(),
        Kind::Array(mut elements) => elements.next().is_none(),
        Kind::Object(mut members) => members.next().is_none(),
        Kind::Bool(_) | Kind::Number(_) => false,
    }
}

/// The elements of a list of objects, which blocks make.
fn blocks(value: ValueRef<'_>) -> Option<Vec<Vec<(&str, ValueRef<'_>)>>> {
    let Kind::Array(elements) = value.kind() else { return None };
    elements
        .map(|element| match element.kind() {
            Kind::Object(members) => Some(members.sorted()),
            Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) | Kind::Array(_) => None,
        })
        .collect()
}
