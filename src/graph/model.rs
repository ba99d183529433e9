//! The graph of one plan: modules, nodes, and which node depends on which.

use std::collections::BTreeMap;

/// Dependencies of one plan, ready to be asked.
#[derive(Debug)]
pub(crate) struct Graph {
    pub(super) modules: Vec<Module>,
    pub(super) children: Children,
    pub(super) nodes: Vec<Node>,
    pub(super) index: Index,
    /// Pairs of a node and one that depends on it, sorted, each once.
    pub(super) links: Vec<(usize, usize)>,
    /// Managed resources that read locals and have no object in the state, sorted: their links are not known.
    pub(super) unresolved: Vec<usize>,
    /// Whether the plan had a configuration to read.
    pub(super) has_configuration: bool,
}

/// A module of the tree of calls; number 0 is the root.
#[derive(Debug)]
pub(super) struct Module {
    pub(super) parent: usize,
    pub(super) name: String,
}

/// Modules by the module around and the name of the call.
pub(super) type Children = BTreeMap<(usize, String), usize>;

/// Nodes by module, kind and name.
pub(super) type Index = BTreeMap<(usize, Kind, String), usize>;

/// Something that refers or is referred to.
#[derive(Debug)]
pub(super) struct Node {
    pub(super) module: usize,
    pub(super) kind: Kind,
    pub(super) name: String,
    /// Managed objects that the plan lists, for a resource.
    pub(super) objects: usize,
    /// Whether the state has an object of it.
    pub(super) in_state: bool,
}

/// What a node is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// A managed resource: `aws_vpc.main`.
    Resource,
    /// A data source or an ephemeral resource: `data.aws_ami.this`. A walk passes through it.
    Other,
    /// A variable of a module.
    Variable,
    /// An output of a module.
    Output,
    /// All outputs of a module.
    Outputs,
    /// All resources of a module and of the modules below it.
    Everything,
    /// What everything in a module depends on: `count`, `for_each` and `depends_on` of its call.
    Scope,
    /// The locals of a module; what they refer to is not in the plan.
    Locals,
    /// A provider configuration, by its key.
    Provider,
}
