//! What refers to what: the edges of a graph of dependencies, as blocks of `configuration` and objects of `prior_state`
//! have them.

use std::borrow::Cow;

/// A module of `configuration`: 0 is the root, the others are numbered as they appear.
pub type ModuleNumber = usize;

/// What one block or object refers to.
#[derive(Debug)]
pub struct Link<'a> {
    /// Who refers.
    pub from: LinkSource<'a>,
    /// References in expressions: `var.name`, `module.net["eu"].subnet_ids`, `aws_vpc.main.id`. The shorter ones that
    /// the format repeats after each are left out.
    pub references: Vec<String>,
    /// `depends_on`: addresses, absolute and without keys where the state says it.
    pub depends_on: Vec<String>,
}

/// Who refers.
#[derive(Debug)]
pub enum LinkSource<'a> {
    /// A module call begins; it comes before everything else about the module that it calls.
    Call {
        /// The module of the call.
        module: ModuleNumber,
        /// The module that it calls.
        called: ModuleNumber,
        /// The name of the call.
        name: &'a str,
    },
    /// An argument of a call; its references are those of the module around.
    Argument {
        /// The module that is called.
        called: ModuleNumber,
        /// The variable that it sets.
        name: &'a str,
    },
    /// `count`, `for_each` or `depends_on` of a call; the references are those of the module around.
    Repetition {
        /// The module that is called.
        called: ModuleNumber,
    },
    /// An output of a module.
    Output {
        /// The module.
        module: ModuleNumber,
        /// The name of the output.
        name: &'a str,
    },
    /// A block of any mode.
    Resource {
        /// The module.
        module: ModuleNumber,
        /// Its address in the module: `aws_vpc.main`, `data.aws_ami.this`.
        address: Cow<'a, str>,
        /// The key of its provider configuration.
        provider: Option<Cow<'a, str>>,
    },
    /// A provider configuration.
    Provider {
        /// Its key, as resources name it.
        key: &'a str,
        /// The module that configures it, without keys; absent in the root module.
        module_address: Option<Cow<'a, str>>,
    },
    /// An object of the state before; it has no references.
    Object {
        /// Its absolute address.
        address: Cow<'a, str>,
    },
}
