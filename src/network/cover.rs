//! How many public addresses a changing collection of networks covers.

use super::address::Family;
use super::public;
use super::span::Span;

/// A segment tree over the ends of all networks: adding or removing one takes logarithmic time, and asking takes none.
#[derive(Debug)]
pub(super) struct Cover {
    /// The first address of each leaf, sorted; a leaf ends where the next one begins.
    starts: Vec<u128>,
    /// A heap: the children of `n` are `2n + 1` and `2n + 2`.
    nodes: Vec<Node>,
}

#[derive(Debug, Clone, Copy, Default)]
struct Node {
    /// How many networks cover all leaves below and not all leaves of the parent.
    whole: u32,
    covered: u128,
    total: u128,
}

/// A node and the leaves below it, without the last.
#[derive(Debug, Clone, Copy)]
struct Place {
    node: usize,
    from: usize,
    to: usize,
}

impl Place {
    fn children(self) -> (Place, Place) {
        let middle = self.from.midpoint(self.to);
        let left = self.node.saturating_mul(2).saturating_add(1);
        (
            Place { node: left, to: middle, ..self },
            Place { node: left.saturating_add(1), from: middle, ..self },
        )
    }

    fn is_leaf(self) -> bool {
        self.to.saturating_sub(self.from) <= 1
    }
}

/// Whether a network is added or removed.
#[derive(Debug, Clone, Copy)]
pub(super) enum Step {
    Add,
    Remove,
}

impl Cover {
    /// An empty collection, to which these networks can be added; all of them are below the last possible address.
    pub(super) fn new(family: Family, networks: &[Span]) -> Self {
        let mut starts: Vec<u128> =
            networks.iter().flat_map(|span| [span.first, span.last.saturating_add(1)]).collect();
        starts.sort_unstable();
        starts.dedup();
        let leaves = starts.len().saturating_sub(1);
        let size = leaves.next_power_of_two().saturating_mul(2);
        let mut cover = Cover { starts, nodes: vec![Node::default(); size] };
        if leaves > 0 {
            cover.measure(family, cover.root());
        }
        cover
    }

    /// How many public addresses are covered.
    pub(super) fn count(&self) -> u128 {
        self.node(0).covered
    }

    pub(super) fn change(&mut self, step: Step, network: Span) {
        let from = self.starts.partition_point(|start| *start < network.first);
        let to = self.starts.partition_point(|start| *start <= network.last);
        if from < to {
            self.apply(step, self.root(), from, to);
        }
    }

    /// The root has as many leaves as the heap has room for, so that the tree is balanced; those past the end are empty.
    fn root(&self) -> Place {
        Place { node: 0, from: 0, to: self.nodes.len().midpoint(0) }
    }

    fn node(&self, index: usize) -> Node {
        self.nodes.get(index).copied().unwrap_or_default()
    }

    fn measure(&mut self, family: Family, place: Place) -> u128 {
        let total = if place.is_leaf() {
            let end = self.starts.get(place.from.saturating_add(1));
            match self.starts.get(place.from).zip(end) {
                Some((first, end)) => {
                    public::count(family, Span { first: *first, last: end.saturating_sub(1) })
                }
                None => 0,
            }
        } else {
            let (left, right) = place.children();
            self.measure(family, left).saturating_add(self.measure(family, right))
        };
        if let Some(node) = self.nodes.get_mut(place.node) {
            node.total = total;
        }
        total
    }

    fn apply(&mut self, step: Step, place: Place, from: usize, to: usize) {
        if to <= place.from || place.to <= from {
            return;
        }
        let (left, right) = place.children();
        let whole = from <= place.from && place.to <= to;
        if !whole {
            self.apply(step, left, from, to);
            self.apply(step, right, from, to);
        }
        let below = if place.is_leaf() {
            0
        } else {
            self.node(left.node).covered.saturating_add(self.node(right.node).covered)
        };
        let Some(node) = self.nodes.get_mut(place.node) else { return };
        if whole {
            node.whole = match step {
                Step::Add => node.whole.saturating_add(1),
                Step::Remove => node.whole.saturating_sub(1),
            };
        }
        node.covered = if node.whole > 0 { node.total } else { below };
    }
}
