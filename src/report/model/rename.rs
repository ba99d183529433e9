//! Objects that look renamed.

/// Objects that the plan deletes and creates again under another address, as far as that can be seen, and the code that
/// moves them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Renames {
    /// The objects, by the address of what is deleted.
    pub pairs: Vec<RenameEntry>,
    /// What to paste into the configuration: `moved` blocks, those of whole modules first. Commands where Terraform is older
    /// than 1.1, which has no such blocks.
    pub blocks: Vec<String>,
    /// Whether they are commands.
    pub commands: bool,
}

/// Pairs and blocks that fit above the findings.
const SHORT: usize = 5;

impl Renames {
    /// Whether they are few enough to stand above the findings.
    pub(crate) fn is_short(&self) -> bool {
        self.pairs.len() <= SHORT && self.blocks.len() <= SHORT
    }

    /// The rename of a deleted object.
    pub(crate) fn of(&self, address: &str) -> Option<&RenameEntry> {
        let at = self.pairs.binary_search_by(|pair| pair.from.as_str().cmp(address)).ok()?;
        self.pairs.get(at)
    }
}

/// One object under two addresses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RenameEntry {
    /// The address of the object that the plan deletes.
    pub from: String,
    /// The address of the one that it creates.
    pub to: String,
    /// The attributes that name both; empty if it is their place and their arguments that agree.
    pub same: Vec<String>,
    /// Index into [`Renames::blocks`]; `None` if its address cannot be written as code, or there are too many.
    pub block: Option<usize>,
    /// What to do, in sentences.
    pub text: String,
}
