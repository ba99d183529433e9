//! Checks: a small section, each element by itself.

use super::element::text;
use super::error::PlanError;
use super::fields;
use super::model::Check;
use super::value::{Kind, Value, ValueRef};

type Result<T> = std::result::Result<T, PlanError>;

/// One element of `checks`: the instances, or the static object where it has none.
pub(super) fn check(raw: &[u8], start: u64) -> Result<Vec<Check>> {
    let [address, status, instances] =
        fields::object(raw, start, &["address", "status", "instances"])?.values;
    let instances = instances.map(Value::parse).transpose().map_err(|error| error.at(start))?;
    let checks: Vec<Check> = match instances.as_ref().map(|value| value.root().kind()) {
        Some(Kind::Array(instances)) => instances.map(instance_check).collect(),
        _ => Vec::new(),
    };
    // Instances have a status of their own; the one beside them only sums them up.
    if !checks.is_empty() {
        return Ok(checks);
    }
    let address = address.map(Value::parse).transpose()?;
    let status = text(status, "status").map_err(|error| error.at(start))?.unwrap_or_default();
    let address = address.as_ref().map_or("?", |address| display_name(address.root()));
    Ok(vec![Check { address: address.to_owned(), status: status.into_owned(), messages: Vec::new() }])
}

fn instance_check(instance: ValueRef<'_>) -> Check {
    let status = instance.get("status").and_then(ValueRef::as_str).unwrap_or_default();
    let address = instance.get("address").map_or("?", display_name);
    let problems = instance.get("problems").map(ValueRef::kind);
    let messages = match problems {
        Some(Kind::Array(problems)) => {
            problems.filter_map(|problem| problem.get("message")?.as_str()).map(str::to_owned).collect()
        }
        _ => Vec::new(),
    };
    Check { address: address.to_owned(), status: status.to_owned(), messages }
}

fn display_name(address: ValueRef<'_>) -> &str {
    address.get("to_display").and_then(ValueRef::as_str).unwrap_or("?")
}
