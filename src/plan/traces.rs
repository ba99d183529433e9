//! What is noticed while a plan is read, for what the format does not say.

use super::frame::container_length;
use super::json::is_space;

/// What the inference is made from.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "traces are there or not, each by itself")]
pub(super) struct Traces {
    /// Managed current deletes without a reason: what `-destroy` writes.
    pub(super) deletes_without_reason: u64,
    /// Managed current forgets without a reason: what Terraform writes with `-destroy`.
    pub(super) forgets_without_reason: u64,
    /// Managed current forgets that OpenTofu explains with `lifecycle`.
    pub(super) forgets_of_lifecycle: u64,
    /// Managed entries that create, update, replace, delete with a reason, or forget with another one.
    pub(super) other_changes: u64,
    /// Whether `planned_values` is an object.
    pub(super) planned_values: bool,
    /// Whether it lists resources: that of a refresh-only plan does not.
    pub(super) plans_objects: bool,
    /// Whether `configuration` is an object.
    pub(super) configuration: bool,
    /// Changes whose address names another type.
    pub(super) other_types: u64,
    /// Whether the section `resource_changes` was there.
    pub(super) has_changes: bool,
    /// Whether `resource_drift` or `output_changes` was stepped over.
    pub(super) stepped_over: bool,
    /// A list under a name that is not in the format: it may be `resource_changes`.
    pub(super) unknown_list: Option<String>,
}

impl Traces {
    /// Looks at the beginning of `planned_values`. If outputs come first and are longer than the window, the resources
    /// are not seen, and the mode is inferred from the rest.
    pub(super) fn planned_values(&mut self, ahead: &[u8]) {
        self.planned_values = ahead.first() == Some(&b'{');
        let length = if self.planned_values { container_length(ahead) } else { Some(0) };
        let mut rest = length.and_then(|length| ahead.get(..length)).unwrap_or(ahead);
        while let Some(found) = memchr::memmem::find(rest, b"\"root_module\"") {
            rest = rest.get(found + b"\"root_module\"".len()..).unwrap_or_default();
            // 18 bytes hold the longer of the two beginnings. An output may be named `root_module`, so every occurrence
            // counts.
            let next: Vec<u8> = rest.iter().copied().filter(|byte| !is_space(*byte)).take(18).collect();
            self.plans_objects |=
                next.starts_with(b":{\"resources\":") || next.starts_with(b":{\"child_modules\":");
        }
    }
}
