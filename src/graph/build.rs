//! Builds the graph while the plan is read. Each link becomes as many edges as it has references.

use std::collections::BTreeMap;

use super::model::{Children, Graph, Index, Kind, Module, Node};
use super::names::{Block, block, modules, parts};
use crate::plan::{Entry, Link, LinkSource, ModuleNumber, ResourceChange, ResourceMode};

/// Takes the entries of one plan, read with [`crate::plan::ReadOptions::graph`] and, to know which objects there are, with
/// `idle`.
#[derive(Debug)]
pub(crate) struct Builder {
    modules: Vec<Module>,
    children: Children,
    /// The reader's numbers of modules.
    numbers: BTreeMap<ModuleNumber, usize>,
    nodes: Vec<Node>,
    index: Index,
    /// Pairs of a node and one that depends on it.
    links: Vec<(usize, usize)>,
    has_configuration: bool,
}

impl Default for Builder {
    fn default() -> Self {
        Builder::new()
    }
}

impl Builder {
    /// A graph with nothing but the root module.
    pub(crate) fn new() -> Self {
        Builder {
            modules: vec![Module { parent: 0, name: String::new() }],
            children: Children::new(),
            numbers: BTreeMap::from([(0, 0)]),
            nodes: Vec::new(),
            index: Index::new(),
            links: Vec::new(),
            has_configuration: false,
        }
    }

    /// Takes what an entry says about dependencies.
    pub(crate) fn observe(&mut self, entry: Entry<'_>) {
        match entry {
            Entry::Change(change) => self.object(change),
            Entry::Link(link) => self.link(link),
            Entry::Unchanged(_)
            | Entry::Drift(_)
            | Entry::Deferred(..)
            | Entry::Data(_)
            | Entry::Provider(_)
            | Entry::Module(_)
            | Entry::Configured(_) => {}
        }
    }

    /// An object that the plan lists.
    fn object(&mut self, change: &ResourceChange<'_>) {
        if change.mode == ResourceMode::Managed
            // A deposed object shares the address of the current one and would count it twice.
            && change.deposed.is_none()
            && let Some(node) = self.absolute(&change.address)
            && let Some(node) = self.nodes.get_mut(node)
        {
            node.objects += 1;
        }
    }

    fn link(&mut self, link: &Link<'_>) {
        self.has_configuration |= !matches!(link.from, LinkSource::Object { .. });
        match &link.from {
            LinkSource::Call { module, called, name } => {
                let child = self.module(*module);
                let child = self.child(child, name);
                self.numbers.insert(*called, child);
            }
            LinkSource::Argument { called, name } => {
                let called = self.module(*called);
                let from = self.node(called, Kind::Variable, name);
                self.references(from, link, self.parent(called), Some(called));
            }
            LinkSource::Repetition { called } => {
                let called = self.module(*called);
                let from = self.node(called, Kind::Scope, "");
                self.references(from, link, self.parent(called), None);
            }
            LinkSource::Output { module, name } => {
                let module = self.module(*module);
                let from = self.node(module, Kind::Output, name);
                self.references(from, link, module, None);
            }
            LinkSource::Resource { module, address, provider } => {
                let module = self.module(*module);
                let Some(from) = self.block(module, &parts(address)) else { return };
                if let Some(key) = provider {
                    // Keys of provider configurations are unique in the whole plan, so all of them are nodes of the
                    // root.
                    let provider = self.node(0, Kind::Provider, key);
                    self.links.push((provider, from));
                }
                self.references(from, link, module, None);
            }
            LinkSource::Provider { key, module_address } => {
                let from = self.node(0, Kind::Provider, key);
                let module = self.path(&modules(&parts(module_address.as_deref().unwrap_or_default())).0);
                self.references(from, link, module, None);
            }
            LinkSource::Object { address } => {
                let Some(from) = self.absolute(address) else { return };
                if let Some(node) = self.nodes.get_mut(from) {
                    node.in_state = true;
                }
                for dependency in &link.depends_on {
                    let dependency = self.absolute(dependency);
                    self.links.extend(dependency.map(|dependency| (dependency, from)));
                }
            }
        }
    }

    /// References and `depends_on` of one block, as they are meant in `module`. `called`: it is an argument of this call.
    fn references(&mut self, from: usize, link: &Link<'_>, module: usize, called: Option<usize>) {
        for reference in &link.references {
            let dependency = self.reference(&parts(reference), module, called);
            self.links.extend(dependency.map(|dependency| (dependency, from)));
        }
        for address in &link.depends_on {
            let parts = parts(address);
            let dependency = match parts.as_slice() {
                // `depends_on` waits for everything in a module, a reference only for an output.
                ["module", name] => {
                    let child = self.child(module, name);
                    Some(self.node(child, Kind::Everything, ""))
                }
                parts => self.reference(parts, module, called),
            };
            self.links.extend(dependency.map(|dependency| (dependency, from)));
        }
    }

    fn reference(&mut self, parts: &[&str], module: usize, called: Option<usize>) -> Option<usize> {
        Some(match parts {
            ["var", name, ..] => self.node(module, Kind::Variable, name),
            // The plan leaves out the expressions of locals, so all locals of a module are one node.
            ["local", ..] => self.node(module, Kind::Locals, ""),
            // Only in the arguments of a call do these belong to the call; in a resource they are its own.
            ["each" | "count", ..] => self.node(called?, Kind::Scope, ""),
            // None of these leads to another object.
            ["self" | "path" | "terraform", ..] => return None,
            ["module", name, output, ..] if *output != "*" => {
                let child = self.child(module, name);
                self.node(child, Kind::Output, output)
            }
            ["module", name, ..] => {
                let child = self.child(module, name);
                self.node(child, Kind::Outputs, "")
            }
            parts => return self.block(module, parts),
        })
    }

    /// The resource at an absolute address, whatever the keys in it.
    fn absolute(&mut self, address: &str) -> Option<usize> {
        let parts = parts(address);
        let (names, rest) = modules(&parts);
        let module = self.path(&names);
        self.block(module, rest)
    }

    fn block(&mut self, module: usize, parts: &[&str]) -> Option<usize> {
        let (kind, name) = match block(parts)? {
            Block::Managed(name) => (Kind::Resource, name),
            Block::Other(name) => (Kind::Other, name),
        };
        Some(self.node(module, kind, &name))
    }

    fn module(&self, number: ModuleNumber) -> usize {
        // The reader announces every module but the root before it refers to it.
        self.numbers.get(&number).copied().unwrap_or_default()
    }

    fn parent(&self, module: usize) -> usize {
        self.modules.get(module).map_or(0, |module| module.parent)
    }

    fn path(&mut self, names: &[&str]) -> usize {
        names.iter().fold(0, |module, name| self.child(module, name))
    }

    /// A module that is called; what is in it depends on what the modules around depend on.
    fn child(&mut self, parent: usize, name: &str) -> usize {
        let key = (parent, name.to_owned());
        if let Some(child) = self.children.get(&key) {
            return *child;
        }
        let child = self.modules.len();
        self.modules.push(Module { parent, name: name.to_owned() });
        self.children.insert(key, child);
        // A module inherits what its call depends on, and what waits for the outer module waits for the inner one.
        for (kind, inward) in [(Kind::Scope, true), (Kind::Everything, false)] {
            let (outer, inner) = (self.node(parent, kind, ""), self.node(child, kind, ""));
            self.links.push(if inward { (outer, inner) } else { (inner, outer) });
        }
        child
    }

    fn node(&mut self, module: usize, kind: Kind, name: &str) -> usize {
        let key = (module, kind, name.to_owned());
        if let Some(node) = self.index.get(&key) {
            return *node;
        }
        let node = self.nodes.len();
        self.nodes.push(Node { module, kind, name: name.to_owned(), objects: 0, in_state: false });
        self.index.insert(key, node);
        match kind {
            Kind::Resource | Kind::Other => {
                let (scope, everything) =
                    (self.node(module, Kind::Scope, ""), self.node(module, Kind::Everything, ""));
                // A resource waits for what its module waits for, and `Everything` waits for the resource.
                self.links.extend([(scope, node), (node, everything)]);
            }
            Kind::Output => {
                let outputs = self.node(module, Kind::Outputs, "");
                self.links.push((node, outputs));
            }
            Kind::Variable
            | Kind::Outputs
            | Kind::Everything
            | Kind::Scope
            | Kind::Locals
            | Kind::Provider => {}
        }
        node
    }

    /// A reference to a module that has no outputs means all of the module.
    fn without_outputs(&mut self, module: usize) {
        // The index is sorted by module and kind, so the entry after this key shows whether there is an output.
        let first = (module, Kind::Output, String::new());
        let has_outputs = self
            .index
            .range(first..)
            .next()
            .is_some_and(|((of, kind, _), _)| (*of, *kind) == (module, Kind::Output));
        if let (false, Some(outputs)) = (has_outputs, self.index.get(&(module, Kind::Outputs, String::new())))
        {
            let outputs = *outputs;
            let everything = self.node(module, Kind::Everything, "");
            self.links.push((everything, outputs));
        }
    }

    /// The graph, after the last entry.
    pub(crate) fn finish(mut self) -> Graph {
        for module in 0..self.modules.len() {
            self.without_outputs(module);
        }
        // A loop at one node says nothing about what depends on it.
        self.links.retain(|(dependency, dependent)| dependency != dependent);
        // Sorted: the links of a node are a range, found by binary search.
        self.links.sort_unstable();
        self.links.dedup();
        let mut graph = Graph {
            modules: self.modules,
            children: self.children,
            nodes: self.nodes,
            index: self.index,
            links: self.links,
            unresolved: Vec::new(),
            has_configuration: self.has_configuration,
        };
        graph.unresolved = graph.without_known_links();
        graph
    }
}
