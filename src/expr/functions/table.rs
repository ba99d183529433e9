//! Every function of the language, one row each. A function that is not here does not exist.
//!
//! Names and meanings are Terraform's (<https://developer.hashicorp.com/terraform/language/functions>); a portable function
//! is one of `.policy.hcl` files too.

use super::{
    collections, convert, encoding, firewall, format, iam, maps, network, numeric, patterns, sets, strings,
    time, versions,
};
use crate::expr::function::{Arity, Function, Marks, Storage};

/// All functions, grouped by the module of their implementation.
pub static FUNCTIONS: &[Function] = &[
    // Numbers
    Function::new("abs", ONE, numeric::abs),
    Function::new("ceil", ONE, numeric::ceil),
    Function::new("floor", ONE, numeric::floor),
    Function::new("log", TWO, numeric::log),
    Function::new("max", SOME, numeric::max),
    Function::new("min", SOME, numeric::min),
    Function::new("parseint", TWO, numeric::parseint),
    Function::new("pow", TWO, numeric::pow),
    Function::new("signum", ONE, numeric::signum),
    Function::new("sum", ONE, numeric::sum).extended(),
    // Strings
    Function::new("chomp", ONE, strings::chomp),
    Function::new("contains_substring", TWO, strings::contains_substring),
    Function::new("endswith", TWO, strings::endswith),
    Function::new("indent", TWO, strings::indent),
    Function::new("join", SOME, strings::join),
    Function::new("lower", ONE, strings::lower),
    Function::new("replace", THREE, strings::replace).extended(),
    Function::new("split", TWO, strings::split).storage(Storage::Nested),
    Function::new("startswith", TWO, strings::startswith),
    Function::new("strrev", ONE, strings::strrev),
    Function::new("substr", THREE, strings::substr),
    Function::new("title", ONE, strings::title),
    Function::new("trim", TWO, strings::trim),
    Function::new("trimprefix", TWO, strings::trimprefix),
    Function::new("trimspace", ONE, strings::trimspace),
    Function::new("trimsuffix", TWO, strings::trimsuffix),
    Function::new("upper", ONE, strings::upper),
    // Formats
    Function::new("format", SOME, format::format).nulls().unknowns(),
    Function::new("formatlist", SOME, format::formatlist).nulls().unknowns().storage(Storage::Nested),
    // Regular expressions
    Function::new("regex", TWO, patterns::regex).pattern(0).storage(Storage::Nested),
    Function::new("regexall", TWO, patterns::regexall).pattern(0).storage(Storage::Nested),
    Function::new("regex_match", TWO, patterns::regex_match).pattern(1),
    // Versions
    Function::new("semverconstraint", TWO, versions::semverconstraint),
    Function::new("semvercmp", TWO, versions::semvercmp),
    // Dates and times
    Function::new("formatdate", TWO, time::formatdate),
    Function::new("timeadd", TWO, time::timeadd),
    Function::new("timecmp", TWO, time::timecmp),
    Function::new("timestamp", NONE, time::timestamp).reads_timestamp(),
    // Networks
    Function::new("cidrcontains", TWO, network::cidrcontains).extended(),
    Function::new("cidrhost", TWO, network::cidrhost).extended(),
    Function::new("cidrnetmask", ONE, network::cidrnetmask).extended(),
    Function::new("cidrsubnet", THREE, network::cidrsubnet).extended(),
    Function::new("network::doors", THREE, firewall::doors)
        .extended()
        .nulls()
        .marks(Marks::Parts)
        .storage(Storage::Nested),
    Function::new("network::internet", ONE, firewall::internet).extended().nulls().marks(Marks::Parts),
    Function::new("network::openings", THREE, firewall::openings)
        .extended()
        .nulls()
        .marks(Marks::Parts)
        .storage(Storage::Nested),
    // Policy documents of AWS
    Function::new("iam::accounts", ONE, iam::accounts)
        .extended()
        .nulls()
        .marks(Marks::Parts)
        .storage(Storage::Nested),
    Function::new("iam::callers", ONE, iam::callers)
        .extended()
        .nulls()
        .marks(Marks::Parts)
        .storage(Storage::Nested),
    Function::new("iam::escalations", Arity::between(2, 3), iam::escalations)
        .extended()
        .nulls()
        .marks(Marks::Parts)
        .storage(Storage::Nested),
    Function::new("iam::growth", TWO, iam::growth)
        .extended()
        .nulls()
        .marks(Marks::Parts)
        .storage(Storage::Nested),
    Function::new("iam::undenied", TWO, iam::undenied)
        .extended()
        .nulls()
        .marks(Marks::Parts)
        .storage(Storage::Nested),
    // Encodings
    Function::new("base64decode", ONE, encoding::base64decode).extended(),
    Function::new("csvdecode", ONE, encoding::csvdecode).storage(Storage::Nested),
    Function::new("jsondecode", ONE, encoding::jsondecode).storage(Storage::Nested),
    Function::new("jsonencode", ONE, encoding::jsonencode).nulls().marks(Marks::Parts),
    Function::new("yamldecode", ONE, encoding::yamldecode).storage(Storage::Nested),
    Function::new("yamlencode", ONE, encoding::yamlencode).nulls().marks(Marks::Parts),
    // Types and marks
    Function::new("issensitive", ONE, convert::issensitive).nulls().unknowns().marks(Marks::Own),
    Function::new("isunknown", ONE, convert::isunknown).extended().nulls().unknowns().marks(Marks::Own),
    Function::new("nonsensitive", ONE, convert::nonsensitive)
        .nulls()
        .unknowns()
        .marks(Marks::Own)
        .storage(Storage::Shared),
    Function::new("sensitive", ONE, convert::sensitive)
        .nulls()
        .unknowns()
        .marks(Marks::Own)
        .storage(Storage::Shared),
    Function::new("tobool", ONE, convert::tobool).extended().nulls().marks(Marks::Own),
    Function::new("tolist", ONE, convert::tolist).nulls().marks(Marks::Own).storage(Storage::Nested),
    Function::new("tomap", ONE, convert::tomap).extended().nulls().marks(Marks::Own).storage(Storage::Nested),
    Function::new("tonumber", ONE, convert::tonumber).extended().nulls().marks(Marks::Own),
    Function::new("toset", ONE, convert::toset).nulls().marks(Marks::Own).storage(Storage::Nested),
    Function::new("tostring", ONE, convert::tostring).extended().nulls().marks(Marks::Own),
    Function::new("type", ONE, convert::type_of).nulls().unknowns().marks(Marks::Own),
    Function::new("valuetostring", ONE, convert::valuetostring).nulls().unknowns().marks(Marks::Own),
    // Lists, tuples and sets
    Function::new("alltrue", ONE, collections::alltrue).marks(Marks::Parts),
    Function::new("anytrue", ONE, collections::anytrue).marks(Marks::Parts),
    Function::new("chunklist", TWO, collections::chunklist).storage(Storage::Nested),
    Function::new("coalesce", SOME, collections::coalesce)
        .extended()
        .nulls()
        .unknowns()
        .marks(Marks::Parts)
        .storage(Storage::Shared),
    Function::new("coalescelist", SOME, collections::coalescelist)
        .nulls()
        .unknowns()
        .storage(Storage::Shared),
    Function::new("compact", ONE, collections::compact).marks(Marks::Parts),
    Function::new("concat", SOME, collections::concat),
    Function::new("contains", TWO, collections::contains).nulls().unknowns().marks(Marks::Parts),
    Function::new("distinct", ONE, collections::distinct).marks(Marks::Parts),
    Function::new("element", TWO, collections::element).storage(Storage::Shared),
    Function::new("flatten", ONE, collections::flatten),
    Function::new("index", TWO, collections::index).extended().nulls().marks(Marks::Parts),
    Function::new("length", ONE, collections::length),
    Function::new("matchkeys", THREE, collections::matchkeys).extended().marks(Marks::Parts),
    Function::new("one", ONE, collections::one).marks(Marks::Parts).storage(Storage::Shared),
    Function::new("range", Arity::between(1, 3), collections::range),
    Function::new("reverse", ONE, collections::reverse),
    Function::new("slice", THREE, collections::slice),
    Function::new("sort", ONE, collections::sort).marks(Marks::Parts),
    // Objects and maps
    Function::new("keys", ONE, maps::keys),
    Function::new("lookup", Arity::between(2, 3), maps::lookup).extended().nulls().storage(Storage::Shared),
    Function::new("merge", Arity::at_least(0), maps::merge).nulls().unknowns(),
    Function::new("transpose", ONE, maps::transpose).extended().marks(Marks::Parts).storage(Storage::Nested),
    Function::new("values", ONE, maps::values),
    Function::new("zipmap", TWO, maps::zipmap),
    // Sets
    Function::new("setintersection", SOME, sets::setintersection).marks(Marks::Parts),
    Function::new("setproduct", SOME, sets::setproduct).storage(Storage::Nested),
    Function::new("setsubtract", TWO, sets::setsubtract).marks(Marks::Parts),
    Function::new("setunion", SOME, sets::setunion).marks(Marks::Parts),
];

const NONE: Arity = Arity::exactly(0);
const ONE: Arity = Arity::exactly(1);
const TWO: Arity = Arity::exactly(2);
const THREE: Arity = Arity::exactly(3);
const SOME: Arity = Arity::at_least(1);

impl Function {
    /// The function of this name, without the prefix `core::`.
    pub fn named(name: &str) -> Option<&'static Self> {
        FUNCTIONS.iter().find(|function| function.name == name)
    }
}
