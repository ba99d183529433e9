//! The assignments that make the code say what is there.

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
    Writer { out, location: &location }.block(&tree, 0);
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
    /// The content of a block.
    fn block(&mut self, node: &Node<'_>, depth: usize) {
        for (step, child) in &node.children {
            let Step::Key(name) = step else { continue };
            if !is_attribute(name) {
                self.by_hand(child, depth);
                continue;
            }
            for (extent, attribute) in &child.leaves {
                self.leaf(name, extent, attribute, depth, Around::Block);
            }
            let (blocks, members) = split(child);
            for (index, block) in blocks {
                // Repeated blocks have no key in HCL: a comment says which one is meant.
                if index > 0 {
                    self.out.indented(depth, &comment(&format!("{name}[{index}]:")));
                }
                self.out.indented(depth, &format!("{name} {{"));
                self.block(block, depth + 1);
                self.out.indented(depth, "}");
            }
            self.members(name, &members, depth);
        }
    }

    /// The content of an object, whose keys can be any text.
    fn object(&mut self, node: &[(&str, &Node<'_>)], depth: usize) {
        for (name, child) in node {
            let written = key(name);
            for (extent, attribute) in &child.leaves {
                self.leaf(&written, extent, attribute, depth, Around::Object);
            }
            let (elements, members) = split(child);
            if !elements.is_empty() {
                self.out.indented(depth, &format!("{written} = ["));
                for (index, element) in elements {
                    self.out.indented(depth + 1, &format!("{{ # [{index}]"));
                    self.object(&split(element).1, depth + 2);
                    self.out.indented(depth + 1, "},");
                }
                self.out.indented(depth, "]");
            }
            self.members(&written, &members, depth);
        }
    }

    fn members(&mut self, written: &str, members: &[(&str, &Node<'_>)], depth: usize) {
        if !members.is_empty() {
            self.out.indented(depth, &format!("{written} = {{"));
            self.object(members, depth + 1);
            self.out.indented(depth, "}");
        }
    }

    fn leaf(
        &mut self,
        name: &str,
        extent: &Extent,
        attribute: &DriftAttribute,
        depth: usize,
        around: Around,
    ) {
        let [before, after] = [&attribute.before, &attribute.after].map(|side| side.as_deref());
        let shown = ShownValue::of(after);
        if let Some(why) = shown.why() {
            let what = if *extent == Extent::Whole { name } else { &attribute.path };
            self.out.indented(depth, &comment(&format!("{what} = {why}")));
            return;
        }
        match (extent, &shown) {
            (Extent::Whole | Extent::Json, ShownValue::Value(value)) => {
                let json = value.root().to_string();
                let value = if *extent == Extent::Json {
                    literal::string(&json)
                } else {
                    expression(value.root(), depth)
                };
                self.assign(name, &value, &describe_before(before), depth);
            }
            (Extent::Whole | Extent::Json, _) => {
                self.out.indented(
                    depth,
                    &comment(&format!("remove {name} ({}{})", self.location, describe_before(before))),
                );
            }
            (Extent::Element, ShownValue::Value(value)) => self.element(name, value.root(), depth, around),
            (Extent::Element, _) => {
                let gone =
                    before.map_or("an element", |text| if text.len() > 200 { "a longer one" } else { text });
                self.out.indented(depth, &comment(&format!("{name}: remove the element {gone}")));
            }
            (Extent::Document, _) => {
                let is = after.map_or_else(|| "is gone".to_owned(), |text| format!("is {text}"));
                let text = format!("edit this part: {} {is}, {}", attribute.path, describe_before(before));
                self.out.indented(depth, &comment(&text));
            }
        }
    }

    fn assign(&mut self, name: &str, value: &str, was: &str, depth: usize) {
        let remark = comment(&format!("{}{was}", self.location));
        // Behind a value of several lines the remark would follow the closing bracket, far from the name.
        if value.contains('\n') {
            self.out.indented(depth, &remark);
            self.out.indented(depth, &format!("{name} = {value}"));
        } else {
            self.out.indented(depth, &format!("{name} = {value} {remark}"));
        }
    }

    /// An element that is there and not in the code.
    fn element(&mut self, name: &str, value: ValueRef<'_>, depth: usize, around: Around) {
        // Only an object can be a nested block; any other element goes into a list that the code has already.
        let Kind::Object(members) = value.kind() else {
            let text = format!("{name}: add the element {}", literal::line(value));
            return self.out.indented(depth, &comment(&text));
        };
        // HCL has blocks in blocks only: inside of an object the element belongs to an expression.
        if around == Around::Object {
            let text = format!("{name}: add the element {}", literal::line(value));
            return self.out.indented(depth, &comment(&text));
        }
        self.out.indented(depth, &format!("{name} {{ {}", comment("new")));
        self.body(members.sorted(), depth + 1);
        self.out.indented(depth, "}");
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
    fn by_hand(&mut self, node: &Node<'_>, depth: usize) {
        let mut pending = vec![node];
        while let Some(node) = pending.pop() {
            for (_, attribute) in &node.leaves {
                self.out.indented(depth, &comment(&format!("{}: set it by hand", attribute.path)));
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

/// Children with what tells them apart.
type Named<N, C> = Vec<(N, C)>;

/// Children with an index, and those with a key.
fn split<'n, 'e>(node: &'n Node<'e>) -> (Named<u64, &'n Node<'e>>, Named<&'n str, &'n Node<'e>>) {
    let mut indexed = Vec::new();
    let mut named = Vec::new();
    for (step, child) in &node.children {
        match step {
            Step::Index(index) => indexed.push((*index, child)),
            Step::Key(name) => named.push((name.as_str(), child)),
        }
    }
    (indexed, named)
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
