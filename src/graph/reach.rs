//! Walks from a resource to what depends on it.

use std::collections::{BTreeMap, VecDeque};

use super::model::{Graph, Kind};
use super::names::{Block, block, modules, parts};

/// Steps that walks may take over one plan. One walk over a plan of ten thousand resources takes a hundred thousand.
const STEPS: u64 = 20_000_000;

/// What walks may still do. All walks over one plan share one: asking for each of many resources is quadratic work.
#[derive(Debug)]
pub(crate) struct Budget {
    steps: u64,
}

impl Default for Budget {
    fn default() -> Self {
        Budget { steps: STEPS }
    }
}

impl Budget {
    /// A budget of so many steps.
    pub(crate) fn of(steps: u64) -> Self {
        Budget { steps }
    }

    fn take(&mut self, steps: usize) -> Result<(), Spent> {
        let left = self.steps.checked_sub(steps as u64);
        self.steps = left.unwrap_or(0);
        left.map(|_| ()).ok_or(Spent)
    }
}

/// No steps are left.
#[derive(Debug)]
struct Spent;

/// What depends on one resource.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Dependents {
    /// Managed resources, nearest first, then by address.
    pub(crate) resources: Vec<Dependent>,
    /// Whether the walk ended before it saw everything.
    pub(crate) cut: bool,
    /// Managed resources that read locals and that no apply has recorded: they may depend on it too.
    pub(crate) unresolved: usize,
    /// Whether the plan had a configuration to read; without one only the state is known.
    pub(crate) has_configuration: bool,
}

/// A managed resource that depends on another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Dependent {
    /// Its address without keys: `module.net.aws_subnet.private`.
    pub(crate) address: String,
    /// 1: it refers to it itself. 2: it refers to one that does.
    pub(crate) distance: usize,
    /// How many objects of it the plan lists.
    pub(crate) objects: usize,
}

impl Graph {
    /// Whether the plan knows the resource at an address, with or without keys.
    pub(crate) fn knows(&self, address: &str) -> bool {
        self.find(address).is_some()
    }

    /// The address without keys, if there is such a resource.
    pub(crate) fn resource(&self, address: &str) -> Option<String> {
        self.find(address).map(|node| self.address(node))
    }

    /// What depends on the resource at an address, directly and through others; `None` if the plan has no such resource.
    pub(crate) fn dependents(&self, address: &str, budget: &mut Budget) -> Option<Dependents> {
        Some(self.walk(self.find(address)?, budget))
    }

    fn walk(&self, start: usize, budget: &mut Budget) -> Dependents {
        let (mut reached, spent) = self.reach(&[start], budget);
        // The walk begins at the resource, which is not its own dependent.
        reached.remove(&start);
        let mut found: Vec<(usize, usize)> = reached
            .into_iter()
            .filter(|(node, _)| self.kind(*node) == Some(Kind::Resource))
            .map(|(node, distance)| (distance, node))
            .collect();
        let is_open = |node: usize| self.unresolved.binary_search(&node).is_ok();
        // Resources that the walk reached are no longer uncertain.
        let seen = found.iter().filter(|(_, node)| is_open(*node)).count() + usize::from(is_open(start));
        // Nearest first before the addresses are made, so that a spent budget cuts off the farthest.
        found.sort_unstable();
        let mut dependents = Dependents {
            resources: Vec::with_capacity(found.len()),
            cut: spent.is_some(),
            unresolved: self.unresolved.len().saturating_sub(seen),
            has_configuration: self.has_configuration,
        };
        for (distance, node) in found {
            let address = self.address(node);
            // The addresses of deeply nested modules add up to more text than the plan has.
            if budget.take(address.len()).is_err() {
                dependents.cut = true;
                break;
            }
            let objects = self.nodes.get(node).map_or(0, |node| node.objects);
            dependents.resources.push(Dependent { address, distance, objects });
        }
        dependents.resources.sort_by(|a, b| (a.distance, &a.address).cmp(&(b.distance, &b.address)));
        dependents
    }

    /// The nodes that depend on any of `start`, each with the fewest resources on the way, itself included.
    fn reach(&self, start: &[usize], budget: &mut Budget) -> (BTreeMap<usize, usize>, Option<Spent>) {
        let mut reached = BTreeMap::new();
        let mut open: VecDeque<(usize, usize)> = start.iter().map(|node| (*node, 0)).collect();
        while let Some((node, distance)) = open.pop_front() {
            // Breadth first: a node is reached by the shortest way the first time.
            if reached.contains_key(&node) {
                continue;
            }
            reached.insert(node, distance);
            for &(_, dependent) in self.links_of(node) {
                if let Err(spent) = budget.take(1) {
                    return (reached, Some(spent));
                }
                if reached.contains_key(&dependent) {
                    continue;
                }
                // Variables, outputs and modules add no distance: they go to the front of the queue.
                if self.kind(dependent) == Some(Kind::Resource) {
                    open.push_back((dependent, distance + 1));
                } else {
                    open.push_front((dependent, distance));
                }
            }
        }
        (reached, None)
    }

    /// Managed resources that read locals and have no object in the state.
    pub(super) fn without_known_links(&self) -> Vec<usize> {
        let locals = self.index.values().copied().filter(|node| self.kind(*node) == Some(Kind::Locals));
        let locals: Vec<usize> = locals.collect();
        // One walk, which visits each link once: no budget is needed.
        let mut budget = Budget::of(u64::MAX);
        let (reached, _) = self.reach(&locals, &mut budget);
        let is_open = |node: &usize| {
            self.nodes.get(*node).is_some_and(|node| node.kind == Kind::Resource && !node.in_state)
        };
        reached.into_keys().filter(is_open).collect()
    }

    fn links_of(&self, node: usize) -> &[(usize, usize)] {
        let start = self.links.partition_point(|(dependency, _)| *dependency < node);
        let links = self.links.get(start..).unwrap_or_default();
        let length = links.partition_point(|(dependency, _)| *dependency == node);
        links.get(..length).unwrap_or_default()
    }

    fn kind(&self, node: usize) -> Option<Kind> {
        self.nodes.get(node).map(|node| node.kind)
    }

    fn find(&self, address: &str) -> Option<usize> {
        let parts = parts(address);
        let (names, rest) = modules(&parts);
        let (kind, name) = match block(rest)? {
            Block::Managed(name) => (Kind::Resource, name),
            Block::Other(name) => (Kind::Other, name),
        };
        let mut module = 0;
        for name in names {
            module = self.child(module, name)?;
        }
        self.index.get(&(module, kind, name)).copied()
    }

    fn child(&self, parent: usize, name: &str) -> Option<usize> {
        self.children.get(&(parent, name.to_owned())).copied()
    }

    /// The absolute address of a node, without keys.
    fn address(&self, node: usize) -> String {
        let Some(node) = self.nodes.get(node) else { return String::new() };
        let mut names = Vec::new();
        let mut module = node.module;
        while let Some(around) = self.modules.get(module).filter(|_| module != 0) {
            names.push(around.name.as_str());
            module = around.parent;
        }
        let modules = names.iter().rev().flat_map(|name| ["module.", name, "."]);
        modules.chain([node.name.as_str()]).collect()
    }
}
