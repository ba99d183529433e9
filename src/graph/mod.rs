//! What depends on what: resources of the configuration, linked by the state and by references.
//!
//! Two sources, and the union of them: what the state recorded at the last apply, which followed locals and dynamic blocks,
//! and the references of the configuration, which know what is to be created. Variables, outputs and module calls are
//! nodes between the resources, so nothing has to be resolved in advance: a walk passes through them. It links more than
//! Terraform would rather than less. It knows no policy, no finding and no report.

mod build;
mod names;
mod reach;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

pub use build::Builder;
pub use reach::{Budget, Dependent, Dependents};

/// An address without the keys in it: `module.net["a"].aws_vpc.main[0]` as `module.net.aws_vpc.main`.
pub fn without_keys(address: &str) -> String {
    names::parts(address).join(".")
}

/// Dependencies of one plan, ready to be asked.
#[derive(Debug)]
pub struct Graph {
    modules: Vec<Module>,
    children: Children,
    nodes: Vec<Node>,
    index: Index,
    /// Pairs of a node and one that depends on it, sorted, each once.
    links: Vec<(usize, usize)>,
    /// Managed resources that read locals and have no object in the state, sorted: their links are not known.
    unresolved: Vec<usize>,
    /// Whether the plan had a configuration to read.
    has_configuration: bool,
}

/// A module, by its place in the tree of calls; 0 is the root.
#[derive(Debug)]
struct Module {
    parent: usize,
    name: String,
}

/// Modules by the module around and the name of the call.
type Children = BTreeMap<(usize, String), usize>;

/// Nodes by module, kind and name.
type Index = BTreeMap<(usize, Kind, String), usize>;

/// Something that refers or is referred to.
#[derive(Debug)]
struct Node {
    module: usize,
    kind: Kind,
    name: String,
    /// Managed objects that the plan lists, for a resource.
    objects: usize,
    /// Whether the state has an object of it.
    in_state: bool,
}

/// What a node is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
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
