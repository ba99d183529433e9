//! `configuration`, read for what is secret (variables and outputs that say so, constants whose names do) and for the
//! resources that the root module has. Providers, module calls, references and blocks are read if the caller asks.
//!
//! The format is that of Terraform's `internal/command/jsonconfig`.

use std::collections::BTreeSet;
use std::io::Read;

use super::configured::{self, Candidates};
use super::coverage::Coverage;
use super::declared::Scope;
use super::entry::{Entry, Sink};
use super::error::{PlanError, PlanErrorKind};
use super::lazy::Lazy;
use super::link::{LinkSource, ModuleNumber};
use super::provisioner::{self, Provisioner};
use super::related::{ModuleCall, ProviderConfig};
use super::secrets::SecretCollector;
use super::source::{Keys, Source};
use super::{declared, element, fields, program, reference_list, references};

type Result<T> = std::result::Result<T, PlanError>;

/// The deepest nesting of module calls that a module policy sees. Real configurations stop at about five levels, and the
/// address of a call grows with its depth, so deeper ones are an attack on memory.
const MAX_MODULES: usize = 100;

/// The longest path of a module call, in bytes.
const MAX_PATH: usize = 4 << 10;

/// The members of a module.
const MODULE: [&str; 4] = ["variables", "resources", "outputs", "module_calls"];

/// The members of a module call.
const CALL: [&str; 7] = [
    "expressions",
    "source",
    "version_constraint",
    "count_expression",
    "for_each_expression",
    "depends_on",
    "module",
];

/// What is gathered while the section is read.
pub(super) struct Gathered<'p, 's> {
    /// Receives the resources of the root module.
    pub(super) coverage: &'p mut Coverage,
    /// Receives defaults and arguments of sensitive variables, and other constants that are secret.
    pub(super) secrets: Option<&'p mut SecretCollector>,
    /// Names of the sensitive variables of the root module.
    pub(super) sensitive_variables: &'p mut BTreeSet<String>,
    /// Whether `sink` receives the provider configurations.
    pub(super) providers: bool,
    /// Whether `sink` receives the module calls.
    pub(super) modules: bool,
    /// Whether `sink` receives the links.
    pub(super) graph: bool,
    /// Which blocks `sink` receives with what sets their attributes.
    pub(super) candidates: Option<&'p Candidates>,
    /// The number of module calls so far.
    pub(super) calls: ModuleNumber,
    /// The modules with managed resources, the root module left out.
    pub(super) managed: BTreeSet<ModuleNumber>,
    /// Receives the addresses of the module calls.
    pub(super) called: &'p mut BTreeSet<String>,
    /// Receives those of the calls with `count` or `for_each`.
    pub(super) repeated: &'p mut BTreeSet<String>,
    /// The names of the module calls around, outermost first.
    pub(super) around: Vec<String>,
    /// Receives provisioners.
    pub(super) provisioners: &'p mut Vec<Provisioner>,
    /// Receives whether a provider is one of OpenTofu's registry.
    pub(super) opentofu: &'p mut bool,
    /// Receives entries.
    pub(super) sink: &'p mut Sink<'s>,
}

/// An open container on the way down through module calls.
enum Frame {
    /// A module: its keys, what is known of its variables, and its number.
    Module(Keys, Scope, ModuleNumber),
    /// The map `module_calls` of a module.
    Calls(Keys, ModuleNumber),
    /// One call.
    Call(Keys, Box<Call>),
}

/// What is known of a module call.
#[derive(Default)]
struct Call {
    name: String,
    /// The number of the called module.
    called: ModuleNumber,
    source: Option<String>,
    version_constraint: Option<String>,
    /// Whether it has `count` or `for_each`.
    is_repeated: bool,
    /// Whether nothing of the called module is there.
    is_empty: bool,
    /// The text of its arguments.
    arguments: Option<String>,
    /// The sensitive variables of the called module.
    sensitive: BTreeSet<String>,
}

/// Reads `{provider_config, root_module}`.
pub(super) fn read<R: Read>(source: &mut Source<R>, gathered: &mut Gathered<'_, '_>) -> Result<()> {
    source.members(|source, key| match key.as_str() {
        "root_module" if !source.is_null()? => modules(source, gathered),
        "root_module" => Ok(()),
        "provider_config" => source.members(|source, key| provider(source, &key, gathered)),
        _ => other(source, &key, &["root_module", "provider_config"]),
    })
}

fn provider<R: Read>(source: &mut Source<R>, key: &str, gathered: &mut Gathered<'_, '_>) -> Result<()> {
    let (start, raw) = source.raw()?;
    let names = &["name", "full_name", "alias", "module_address", "version_constraint", "expressions"];
    let [name, full_name, alias, module, version, expressions] = fields::object(raw, start, names)?.values;
    let text = |json, field| element::text(json, field).map_err(|error: PlanError| error.at(start));
    let provider = ProviderConfig {
        key,
        name: text(name, "name")?.unwrap_or_default(),
        full_name: text(full_name, "full_name")?,
        alias: text(alias, "alias")?,
        module_address: text(module, "module_address")?,
        version_constraint: text(version, "version_constraint")?,
        expressions: Lazy::new(expressions),
    };
    *gathered.opentofu |= program::names_opentofu(provider.full_name.as_deref(), None);
    // Provider blocks have no masks, and often a token in them.
    if let (Some(secrets), Some(expressions)) = (gathered.secrets.as_deref_mut(), expressions) {
        secrets.add_named("", expressions).map_err(|error| error.at(start))?;
    }
    if gathered.providers {
        (gathered.sink)(Entry::Provider(&provider)).map_err(|error| error.at(start))?;
    }
    if gathered.graph {
        let mut collected = reference_list::References::default();
        collected.expressions(expressions).map_err(|error| error.at(start))?;
        let from = LinkSource::Provider { key, module_address: provider.module_address.clone() };
        references::hand_out(from, collected, gathered.sink).map_err(|error| error.at(start))?;
    }
    Ok(())
}

/// The tree of module calls, without recursion.
fn modules<R: Read>(source: &mut Source<R>, gathered: &mut Gathered<'_, '_>) -> Result<()> {
    source.expect(b'{')?;
    // A stack on the heap: the author of the plan decides how deep calls nest.
    let mut open = vec![Frame::Module(Keys::new(), Scope::default(), 0)];
    while let Some(frame) = open.last_mut() {
        let key = match frame {
            Frame::Module(keys, ..) | Frame::Calls(keys, _) | Frame::Call(keys, _) => {
                source.next_key(keys)?
            }
        };
        let Some(key) = key else {
            leave(&mut open, gathered)?;
            continue;
        };
        let Some(frame) = open.last_mut() else { continue };
        if let Some(next) = enter(frame, key, source, gathered)?
            && !source.is_null()?
        {
            source.expect(b'{')?;
            if let Frame::Call(_, call) = &next {
                gathered.around.push(call.name.clone());
            }
            open.push(next);
        }
    }
    Ok(())
}

/// Reads the member of a container that is next, or says what to step into.
fn enter<R: Read>(
    frame: &mut Frame,
    key: String,
    source: &mut Source<R>,
    gathered: &mut Gathered<'_, '_>,
) -> Result<Option<Frame>> {
    match (frame, key.as_str()) {
        (Frame::Module(_, scope, _), "variables") => {
            scope.variables(source, gathered.secrets.as_deref_mut())?;
        }
        (Frame::Module(_, _, module), "resources") if gathered.needs_resources(*module) => {
            source.each(|raw, start| resource(raw, start, *module, gathered))?;
        }
        (Frame::Module(_, _, module), "outputs") if gathered.graph || gathered.secrets.is_some() => {
            source.members(|source, name| output(source, *module, &name, gathered))?;
        }
        (Frame::Module(_, _, module), "module_calls") => {
            return Ok(Some(Frame::Calls(Keys::new(), *module)));
        }
        (Frame::Calls(_, module), _) => return call(*module, key, gathered).map(Some),
        (Frame::Call(_, call), field @ ("expressions" | "source" | "version_constraint")) => {
            call.read(field, source)?;
            if let (true, "expressions", Some(json)) = (gathered.graph, field, &call.arguments) {
                references::arguments(json, call.called, gathered.sink)?;
            }
        }
        (Frame::Call(_, call), field @ ("count_expression" | "for_each_expression" | "depends_on")) => {
            call.is_repeated |= field != "depends_on";
            let (start, raw) = source.raw()?;
            if gathered.graph {
                references::repetition(field, raw, start, call.called, gathered.sink)?;
            }
        }
        (Frame::Call(_, call), "module") => {
            return Ok(Some(Frame::Module(Keys::new(), Scope::default(), call.called)));
        }
        (Frame::Module(..), _) => other(source, &key, &MODULE)?,
        (Frame::Call(..), _) => other(source, &key, &CALL)?,
    }
    Ok(None)
}

/// Steps over a member that nothing is taken from.
fn other<R: Read>(source: &mut Source<R>, key: &str, names: &[&str]) -> Result<()> {
    fields::refuse_other_case(key, names).map_err(|error| error.at(source.offset()))?;
    source.skip()
}

/// Begins a module call.
fn call(module: ModuleNumber, name: String, gathered: &mut Gathered<'_, '_>) -> Result<Frame> {
    gathered.calls += 1;
    let called = gathered.calls;
    if gathered.graph {
        // The call itself goes out first: what follows refers to the module by its number.
        let from = LinkSource::Call { module, called, name: &name };
        references::hand_out(from, reference_list::References::default(), gathered.sink)?;
    }
    Ok(Frame::Call(Keys::new(), Box::new(Call { name, called, ..Call::default() })))
}

/// Closes the innermost container and hands what it learned to the one around it.
fn leave(open: &mut Vec<Frame>, gathered: &mut Gathered<'_, '_>) -> Result<()> {
    match open.pop() {
        Some(Frame::Module(keys, scope, _)) => {
            if let Some(secrets) = gathered.secrets.as_deref_mut() {
                scope.finish(secrets)?;
            }
            match open.last_mut() {
                Some(Frame::Call(_, call)) => {
                    call.sensitive = scope.sensitive;
                    call.is_empty = keys.is_empty();
                }
                _ => *gathered.sensitive_variables = scope.sensitive,
            }
        }
        Some(Frame::Call(_, call)) => {
            if let Some(address) = configured::module_address(&gathered.around) {
                if gathered.managed.contains(&call.called) {
                    gathered.coverage.called(address.clone(), call.is_repeated);
                }
                if call.is_empty {
                    gathered.coverage.called_empty(address.clone(), call.arguments.is_some());
                }
                if call.is_repeated {
                    gathered.repeated.insert(address.clone());
                }
                gathered.called.insert(address);
            }
            gathered.around.pop();
            let around = open.iter_mut().rev().find_map(|frame| match frame {
                Frame::Module(_, scope, _) => Some(scope),
                Frame::Calls(..) | Frame::Call(..) => None,
            });
            // `module` follows `expressions` in a call, so only now are the sensitive variables of the called module
            // known.
            if let (Some(scope), Some(arguments)) = (around, &call.arguments)
                && let Some(secrets) = gathered.secrets.as_deref_mut()
            {
                if call.is_empty {
                    scope.call_of_missing(arguments, secrets)?;
                } else {
                    scope.call(arguments, &call.sensitive, secrets)?;
                }
            }
            if gathered.modules {
                let module = module_call(open, *call)?;
                (gathered.sink)(Entry::Module(&module))?;
            }
        }
        Some(Frame::Calls(..)) | None => {}
    }
    Ok(())
}

/// A module call with the names of the calls around it.
fn module_call(open: &[Frame], call: Call) -> Result<ModuleCall> {
    let around = open.iter().filter_map(|frame| match frame {
        Frame::Call(_, call) => Some(call.name.as_str()),
        Frame::Module(..) | Frame::Calls(..) => None,
    });
    // One more than allowed is enough to refuse it.
    let names: Vec<&str> = around.chain([call.name.as_str()]).take(MAX_MODULES + 1).collect();
    let path = names.join(".");
    if names.len() > MAX_MODULES || path.len() > MAX_PATH {
        return Err(PlanError::new(
            PlanErrorKind::Limit,
            "module calls are nested too deep for a module policy",
        ));
    }
    let address = names.iter().map(|name| format!("module.{name}")).collect::<Vec<_>>().join(".");
    Ok(ModuleCall {
        address,
        path,
        source: call.source.unwrap_or_default(),
        version_constraint: call.version_constraint,
    })
}

impl Call {
    fn read<R: Read>(&mut self, field: &str, source: &mut Source<R>) -> Result<()> {
        let (start, raw) = source.raw()?;
        let json = std::str::from_utf8(raw).ok();
        match field {
            "expressions" => self.arguments = json.map(str::to_owned),
            "source" | "version_constraint" => {
                let text = element::text(json, field).map_err(|error| error.at(start))?;
                let text = text.map(std::borrow::Cow::into_owned);
                *(if field == "source" { &mut self.source } else { &mut self.version_constraint }) = text;
            }
            _ => {}
        }
        Ok(())
    }
}

fn output<R: Read>(
    source: &mut Source<R>,
    module: ModuleNumber,
    name: &str,
    gathered: &mut Gathered<'_, '_>,
) -> Result<()> {
    let (start, raw) = source.raw()?;
    if let Some(secrets) = gathered.secrets.as_deref_mut() {
        declared::output(raw, start, secrets)?;
    }
    if gathered.graph { references::output(raw, start, module, name, gathered.sink) } else { Ok(()) }
}

fn resource(raw: &[u8], start: u64, module: ModuleNumber, gathered: &mut Gathered<'_, '_>) -> Result<()> {
    if let Some(secrets) = gathered.secrets.as_deref_mut() {
        declared::resource(raw, start, secrets)?;
        declared::store(raw, start, secrets)?;
    }
    if module == 0 {
        // How many instances a child module has depends on `count` and `for_each` of its calls, which are not
        // evaluated.
        covered(raw, start, gathered.coverage)?;
    } else if memchr::memmem::find(raw, b"\"managed\"").is_some() {
        gathered.managed.insert(module);
    }
    provisioners(raw, start, gathered)?;
    configured(raw, start, gathered)?;
    if gathered.graph { references::resource(raw, start, module, gathered.sink) } else { Ok(()) }
}

/// The commands in the block of a resource.
fn provisioners(raw: &[u8], start: u64, gathered: &mut Gathered<'_, '_>) -> Result<()> {
    let module = configured::module_address(&gathered.around).unwrap_or_default();
    gathered.provisioners.extend(provisioner::provisioners(raw, start, &module)?);
    Ok(())
}

/// A resource of the root module that must have an entry, or may have one.
fn covered(raw: &[u8], start: u64, coverage: &mut Coverage) -> Result<()> {
    let names = &["address", "mode", "count_expression", "for_each_expression"];
    let resource = fields::object(raw, start, names)?;
    let [address, mode, count, for_each] = resource.values;
    let managed = mode.is_some_and(|mode| mode == "\"managed\"");
    let address = element::text(address, "address").map_err(|error| error.at(start))?;
    match address.filter(|_| managed) {
        Some(address) if count.is_none() && for_each.is_none() => coverage.configured(&address),
        // There may be no instance, so no entry can be demanded.
        Some(address) if !count.is_some_and(is_zero) => coverage.repeated(&address),
        Some(_) | None => {}
    }
    Ok(())
}

/// Whether an expression is the constant zero.
fn is_zero(expression: &str) -> bool {
    let value = fields::object(expression.as_bytes(), 0, &["constant_value"]);
    value.is_ok_and(|expression| expression.values == [Some("0")])
}

/// A resource with what sets its attributes.
fn configured(raw: &[u8], start: u64, gathered: &mut Gathered<'_, '_>) -> Result<()> {
    let Some(candidates) = gathered.candidates.filter(|candidates| candidates.may_be_any()) else {
        return Ok(());
    };
    let Some(module_address) = configured::module_address(&gathered.around) else { return Ok(()) };
    // A block that cannot be read is not handed out: which ones are looked at depends on the order of the sections,
    // and whether there is a report must not.
    let Ok(Some(resource)) = configured::resource(raw, &module_address, candidates) else { return Ok(()) };
    (gathered.sink)(Entry::Configured(&resource)).map_err(|error| error.at(start))
}

impl Gathered<'_, '_> {
    /// Whether blocks are read for what sets their attributes.
    fn needs_blocks(&self) -> bool {
        self.candidates.is_some_and(Candidates::may_be_any)
    }

    fn needs_resources(&self, module: ModuleNumber) -> bool {
        module == 0 || self.graph || self.secrets.is_some() || self.needs_blocks()
    }
}
