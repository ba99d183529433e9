//! Provisioners in the blocks of resources: commands that apply runs, of which the configuration alone tells.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use super::element::text;
use super::error::PlanError;
use super::fields;
use super::value::{Kind, Value, ValueRef};

type Result<T> = std::result::Result<T, PlanError>;

/// A provisioner of a block. Terraform does not write whether it says `when = destroy`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Provisioner {
    /// The address of the block, without keys.
    pub address: String,
    /// Its place in the block.
    pub place: usize,
    /// `local-exec`, `remote-exec`, `file`, or one that an older Terraform knows.
    pub type_: String,
    /// `command` of `local-exec`, where it is a constant.
    pub command: Option<String>,
    /// `interpreter` of `local-exec`, where it is a constant.
    pub interpreter: Vec<String>,
    /// `inline` of `remote-exec`, where it is a constant.
    pub inline: Option<Vec<String>>,
    /// `script` and `scripts` of `remote-exec`, where they are constants.
    pub scripts: Vec<String>,
    /// The addresses of its objects that the plan creates or replaces, where the caller said them.
    pub objects: Vec<String>,
}

/// The provisioners of a block of `configuration`; nearly every block has none.
pub(super) fn provisioners(raw: &[u8], start: u64, module: &str) -> Result<Vec<Provisioner>> {
    static FINDER: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new(b"\"provisioners\""));
    if FINDER.find(raw).is_none() {
        return Ok(Vec::new());
    }
    let [address, provisioners] = fields::object(raw, start, &["address", "provisioners"])?.values;
    let address = text(address, "address").map_err(|error| error.at(start))?.unwrap_or_default();
    let Some(provisioners) = provisioners else { return Ok(Vec::new()) };
    let provisioners = Value::parse(provisioners).map_err(|error| error.at(start))?;
    let Kind::Array(elements) = provisioners.root().kind() else { return Ok(Vec::new()) };
    let dot = if module.is_empty() { "" } else { "." };
    let address = format!("{module}{dot}{address}");
    Ok(elements.enumerate().map(|(place, element)| provisioner(&address, place, element)).collect())
}

fn provisioner(address: &str, place: usize, element: ValueRef<'_>) -> Provisioner {
    let expression = |name: &str| element.get("expressions")?.get(name)?.get("constant_value");
    let list = |name: &str| expression(name).map(|value| value.strings().map(str::to_owned).collect());
    let own = |value: ValueRef<'_>| value.as_str().map(str::to_owned);
    let scripts: Vec<String> = list("scripts").unwrap_or_default();
    Provisioner {
        address: address.to_owned(),
        place,
        type_: element.get("type").and_then(own).unwrap_or_default(),
        command: expression("command").and_then(own),
        interpreter: list("interpreter").unwrap_or_default(),
        inline: list("inline"),
        scripts: expression("script").and_then(own).into_iter().chain(scripts).collect(),
        objects: Vec::new(),
    }
}
