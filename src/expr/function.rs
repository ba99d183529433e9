//! The functions of the language: names, arguments, and what they do with null and unknown.

/// A function. Its name in policies is [`Spec::name`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each is named like the function of Terraform; SPECS says what it takes")]
pub enum Function {
    // numeric.rs
    Abs,
    Ceil,
    Floor,
    Log,
    Max,
    Min,
    Parseint,
    Pow,
    Signum,
    Sum,
    // strings.rs
    Chomp,
    ContainsSubstring,
    Endswith,
    Indent,
    Join,
    Lower,
    Replace,
    Split,
    Startswith,
    Strrev,
    Substr,
    Title,
    Trim,
    Trimprefix,
    Trimspace,
    Trimsuffix,
    Upper,
    // format.rs
    Format,
    Formatlist,
    // patterns.rs
    Regex,
    Regexall,
    RegexMatch,
    // versions.rs
    Semverconstraint,
    Semvercmp,
    // time.rs
    Formatdate,
    Timeadd,
    Timecmp,
    Timestamp,
    // network.rs
    Cidrcontains,
    Cidrhost,
    Cidrnetmask,
    Cidrsubnet,
    // encoding.rs
    Base64decode,
    Csvdecode,
    Jsondecode,
    Jsonencode,
    Yamldecode,
    Yamlencode,
    // convert.rs
    Issensitive,
    Nonsensitive,
    Sensitive,
    Tobool,
    Tolist,
    Tomap,
    Tonumber,
    Toset,
    Tostring,
    Type,
    Valuetostring,
    // collections.rs
    Alltrue,
    Anytrue,
    Chunklist,
    Coalesce,
    Coalescelist,
    Compact,
    Concat,
    Contains,
    Distinct,
    Element,
    Flatten,
    Index,
    Keys,
    Length,
    Lookup,
    Matchkeys,
    Merge,
    One,
    Range,
    Reverse,
    Slice,
    Sort,
    Transpose,
    Values,
    Zipmap,
    // sets.rs
    Setintersection,
    Setproduct,
    Setsubtract,
    Setunion,
}

/// Where the implementation of a function is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the modules of `functions`")]
pub enum Group {
    Numeric,
    Strings,
    Format,
    Patterns,
    Versions,
    Time,
    Network,
    Encoding,
    Convert,
    Collections,
    Sets,
}

/// What a function does with an argument that is null.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nulls {
    /// It is an error.
    Refused,
    /// The function looks at it itself.
    Allowed,
}

/// What a function does with an argument that is unknown as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unknowns {
    /// The result is unknown. Unknown parts of an argument are still the function's own business.
    Spread,
    /// The function looks at it itself.
    Own,
}

/// What is known of a function before it is called.
#[derive(Debug, Clone, Copy)]
pub struct Spec {
    /// The function.
    pub function: Function,
    /// Its name, without `core::`.
    pub name: &'static str,
    /// The fewest arguments.
    pub min: usize,
    /// The most arguments; `None`: any number.
    pub max: Option<usize>,
    /// Whether the portable language has it.
    pub portable: bool,
    /// Null arguments.
    pub nulls: Nulls,
    /// Unknown arguments.
    pub unknowns: Unknowns,
    /// Where it is.
    pub group: Group,
}

impl Function {
    /// What is known of it.
    pub fn spec(self) -> &'static Spec {
        // SPECS is in the order of the enumeration; a test compares.
        SPECS.get(self as usize).unwrap_or(&FIRST)
    }

    /// The function of this name.
    pub fn named(name: &str) -> Option<Self> {
        SPECS.iter().find(|spec| spec.name == name).map(|spec| spec.function)
    }

    /// The names of all functions.
    pub fn names() -> impl Iterator<Item = &'static str> {
        SPECS.iter().map(|spec| spec.name)
    }
}

const fn spec(function: Function, name: &'static str, min: usize, max: Option<usize>, group: Group) -> Spec {
    Spec {
        function,
        name,
        min,
        max,
        portable: true,
        nulls: Nulls::Refused,
        unknowns: Unknowns::Spread,
        group,
    }
}

impl Spec {
    /// Absent from the portable language.
    const fn gate(mut self) -> Self {
        self.portable = false;
        self
    }

    /// Looks at null itself.
    const fn nulls(mut self) -> Self {
        self.nulls = Nulls::Allowed;
        self
    }

    /// Looks at unknown values itself.
    const fn unknowns(mut self) -> Self {
        self.unknowns = Unknowns::Own;
        self
    }
}

const FIRST: Spec = spec(Function::Abs, "abs", 1, Some(1), Group::Numeric);

/// Every function, in the order of [`Function`].
pub const SPECS: [Spec; 88] = [
    spec(Function::Abs, "abs", 1, Some(1), Group::Numeric),
    spec(Function::Ceil, "ceil", 1, Some(1), Group::Numeric),
    spec(Function::Floor, "floor", 1, Some(1), Group::Numeric),
    spec(Function::Log, "log", 2, Some(2), Group::Numeric),
    spec(Function::Max, "max", 1, None, Group::Numeric),
    spec(Function::Min, "min", 1, None, Group::Numeric),
    spec(Function::Parseint, "parseint", 2, Some(2), Group::Numeric),
    spec(Function::Pow, "pow", 2, Some(2), Group::Numeric),
    spec(Function::Signum, "signum", 1, Some(1), Group::Numeric),
    spec(Function::Sum, "sum", 1, Some(1), Group::Numeric).gate(),
    spec(Function::Chomp, "chomp", 1, Some(1), Group::Strings),
    spec(Function::ContainsSubstring, "contains_substring", 2, Some(2), Group::Strings),
    spec(Function::Endswith, "endswith", 2, Some(2), Group::Strings),
    spec(Function::Indent, "indent", 2, Some(2), Group::Strings),
    spec(Function::Join, "join", 1, None, Group::Strings),
    spec(Function::Lower, "lower", 1, Some(1), Group::Strings),
    spec(Function::Replace, "replace", 3, Some(3), Group::Strings).gate(),
    spec(Function::Split, "split", 2, Some(2), Group::Strings),
    spec(Function::Startswith, "startswith", 2, Some(2), Group::Strings),
    spec(Function::Strrev, "strrev", 1, Some(1), Group::Strings),
    spec(Function::Substr, "substr", 3, Some(3), Group::Strings),
    spec(Function::Title, "title", 1, Some(1), Group::Strings),
    spec(Function::Trim, "trim", 2, Some(2), Group::Strings),
    spec(Function::Trimprefix, "trimprefix", 2, Some(2), Group::Strings),
    spec(Function::Trimspace, "trimspace", 1, Some(1), Group::Strings),
    spec(Function::Trimsuffix, "trimsuffix", 2, Some(2), Group::Strings),
    spec(Function::Upper, "upper", 1, Some(1), Group::Strings),
    spec(Function::Format, "format", 1, None, Group::Format).nulls().unknowns(),
    spec(Function::Formatlist, "formatlist", 1, None, Group::Format).nulls().unknowns(),
    spec(Function::Regex, "regex", 2, Some(2), Group::Patterns),
    spec(Function::Regexall, "regexall", 2, Some(2), Group::Patterns),
    spec(Function::RegexMatch, "regex_match", 2, Some(2), Group::Patterns),
    spec(Function::Semverconstraint, "semverconstraint", 2, Some(2), Group::Versions),
    spec(Function::Semvercmp, "semvercmp", 2, Some(2), Group::Versions),
    spec(Function::Formatdate, "formatdate", 2, Some(2), Group::Time),
    spec(Function::Timeadd, "timeadd", 2, Some(2), Group::Time),
    spec(Function::Timecmp, "timecmp", 2, Some(2), Group::Time),
    spec(Function::Timestamp, "timestamp", 0, Some(0), Group::Time),
    spec(Function::Cidrcontains, "cidrcontains", 2, Some(2), Group::Network).gate(),
    spec(Function::Cidrhost, "cidrhost", 2, Some(2), Group::Network).gate(),
    spec(Function::Cidrnetmask, "cidrnetmask", 1, Some(1), Group::Network).gate(),
    spec(Function::Cidrsubnet, "cidrsubnet", 3, Some(3), Group::Network).gate(),
    spec(Function::Base64decode, "base64decode", 1, Some(1), Group::Encoding).gate(),
    spec(Function::Csvdecode, "csvdecode", 1, Some(1), Group::Encoding),
    spec(Function::Jsondecode, "jsondecode", 1, Some(1), Group::Encoding),
    spec(Function::Jsonencode, "jsonencode", 1, Some(1), Group::Encoding).nulls(),
    spec(Function::Yamldecode, "yamldecode", 1, Some(1), Group::Encoding),
    spec(Function::Yamlencode, "yamlencode", 1, Some(1), Group::Encoding).nulls(),
    spec(Function::Issensitive, "issensitive", 1, Some(1), Group::Convert).nulls().unknowns(),
    spec(Function::Nonsensitive, "nonsensitive", 1, Some(1), Group::Convert).nulls().unknowns(),
    spec(Function::Sensitive, "sensitive", 1, Some(1), Group::Convert).nulls().unknowns(),
    spec(Function::Tobool, "tobool", 1, Some(1), Group::Convert).gate().nulls(),
    spec(Function::Tolist, "tolist", 1, Some(1), Group::Convert).nulls(),
    spec(Function::Tomap, "tomap", 1, Some(1), Group::Convert).gate().nulls(),
    spec(Function::Tonumber, "tonumber", 1, Some(1), Group::Convert).gate().nulls(),
    spec(Function::Toset, "toset", 1, Some(1), Group::Convert).nulls(),
    spec(Function::Tostring, "tostring", 1, Some(1), Group::Convert).gate().nulls(),
    spec(Function::Type, "type", 1, Some(1), Group::Convert).nulls().unknowns(),
    spec(Function::Valuetostring, "valuetostring", 1, Some(1), Group::Convert).nulls().unknowns(),
    spec(Function::Alltrue, "alltrue", 1, Some(1), Group::Collections),
    spec(Function::Anytrue, "anytrue", 1, Some(1), Group::Collections),
    spec(Function::Chunklist, "chunklist", 2, Some(2), Group::Collections),
    spec(Function::Coalesce, "coalesce", 1, None, Group::Collections).gate().nulls().unknowns(),
    spec(Function::Coalescelist, "coalescelist", 1, None, Group::Collections).nulls().unknowns(),
    spec(Function::Compact, "compact", 1, Some(1), Group::Collections),
    spec(Function::Concat, "concat", 1, None, Group::Collections),
    spec(Function::Contains, "contains", 2, Some(2), Group::Collections).nulls().unknowns(),
    spec(Function::Distinct, "distinct", 1, Some(1), Group::Collections),
    spec(Function::Element, "element", 2, Some(2), Group::Collections),
    spec(Function::Flatten, "flatten", 1, Some(1), Group::Collections),
    spec(Function::Index, "index", 2, Some(2), Group::Collections).gate().nulls(),
    spec(Function::Keys, "keys", 1, Some(1), Group::Collections),
    spec(Function::Length, "length", 1, Some(1), Group::Collections),
    spec(Function::Lookup, "lookup", 2, Some(3), Group::Collections).gate().nulls(),
    spec(Function::Matchkeys, "matchkeys", 3, Some(3), Group::Collections).gate(),
    spec(Function::Merge, "merge", 0, None, Group::Collections).nulls().unknowns(),
    spec(Function::One, "one", 1, Some(1), Group::Collections),
    spec(Function::Range, "range", 1, Some(3), Group::Collections),
    spec(Function::Reverse, "reverse", 1, Some(1), Group::Collections),
    spec(Function::Slice, "slice", 3, Some(3), Group::Collections),
    spec(Function::Sort, "sort", 1, Some(1), Group::Collections),
    spec(Function::Transpose, "transpose", 1, Some(1), Group::Collections).gate(),
    spec(Function::Values, "values", 1, Some(1), Group::Collections),
    spec(Function::Zipmap, "zipmap", 2, Some(2), Group::Collections),
    spec(Function::Setintersection, "setintersection", 1, None, Group::Sets),
    spec(Function::Setproduct, "setproduct", 1, None, Group::Sets),
    spec(Function::Setsubtract, "setsubtract", 2, Some(2), Group::Sets),
    spec(Function::Setunion, "setunion", 1, None, Group::Sets),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_function_finds_itself() {
        for spec in &SPECS {
            assert_eq!(spec.function.spec().name, spec.name);
            assert_eq!(Function::named(spec.name), Some(spec.function));
        }
    }
}
