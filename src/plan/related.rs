//! What a plan has besides changes, and hands out only if [`super::ReadOptions`] asks: data sources, providers, module
//! calls.

use std::borrow::Cow;

use super::lazy::Lazy;

/// A data source of `prior_state`.
#[derive(Debug)]
pub struct DataSource<'a> {
    /// Its absolute address.
    pub address: Cow<'a, str>,
    /// Its type.
    pub type_: Cow<'a, str>,
    /// Its attributes.
    pub values: Lazy<'a>,
    /// Where they are sensitive.
    pub sensitive: Lazy<'a>,
}

/// A provider configuration of `configuration`.
#[derive(Debug)]
pub struct ProviderConfig<'a> {
    /// Its key in `provider_config`: `aws`, `aws.west`, `module.net:aws`.
    pub key: &'a str,
    /// The local name: `aws`.
    pub name: Cow<'a, str>,
    /// The source address: `registry.terraform.io/hashicorp/aws`.
    pub full_name: Option<Cow<'a, str>>,
    /// `alias` of the block; absent for the default configuration.
    pub alias: Option<Cow<'a, str>>,
    /// The module that configures it, without instance keys; absent in the root module.
    pub module_address: Option<Cow<'a, str>>,
    /// The version constraints of it in its module, as `required_providers` and the block have them.
    pub version_constraint: Option<Cow<'a, str>>,
    /// Its arguments as the format writes expressions: `{"region": {"constant_value": "eu-west-1"}}`.
    pub expressions: Lazy<'a>,
}

/// A module call of `configuration`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ModuleCall {
    /// The absolute address without instance keys: `module.network.module.subnets`.
    pub address: String,
    /// The names of the calls on the way, joined by dots: `network.subnets`. `modules.json` has it as `Key`.
    pub path: String,
    /// `source`, as the configuration has it.
    pub source: String,
    /// `version`, as the configuration has it.
    pub version_constraint: Option<String>,
}
