//! Reads a plan once, from the first byte to the last, and hands out each change while it is in the window.

use std::collections::BTreeSet;
use std::io::Read;

use super::action::Action;
use super::change::{ResourceChange, ResourceMode};
use super::configuration::Gathered;
use super::configured::Candidates;
use super::coverage::Coverage;
use super::damaged_names::Names;
use super::element::{Named, cross_check, spans};
use super::encoding::Utf8Reader;
use super::entry::{Entry, Sink};
use super::error::{PlanError, PlanErrorKind};
use super::fields::{self, Fields, Name, Span};
use super::infer;
use super::invocation::{self, Invocation};
use super::json::{decode, utf8};
use super::model::{FormatVersion, OutputChange, Plan, Remark};
use super::options::ReadOptions;
use super::recognize::{self, InputKind};
use super::secrets::{MaskSide, SecretCollector};
use super::source::{Keys, Source};
use super::traces::Traces;
use super::{checks, configuration, element, prior_state, program};

type Result<T> = std::result::Result<T, PlanError>;

/// Bytes at the start of the input that tell what it is when it is not a plan.
const HEAD: usize = 64 << 10;

/// Bytes of `planned_values` that tell whether it lists resources.
const AHEAD: usize = 128 << 10;

/// The sections of a plan.
const SECTIONS: [&str; 18] = [
    "format_version",
    "terraform_version",
    "timestamp",
    "errored",
    "complete",
    "applyable",
    "resource_changes",
    "resource_drift",
    "deferred_changes",
    "output_changes",
    "checks",
    "action_invocations",
    "deferred_action_invocations",
    "prior_state",
    "configuration",
    "variables",
    "planned_values",
    "relevant_attributes",
];

/// Reads a plan. Each change goes to `sink` as soon as it is read; nothing may be concluded from it
/// before this function returns, since `errored` and `complete` come last.
///
/// # Errors
/// Everything that is not exactly one plan; see [`PlanErrorKind`] and [`InputKind`].
pub fn parse<R: Read>(
    reader: R,
    options: &ReadOptions,
    sink: &mut dyn FnMut(Entry<'_>) -> std::result::Result<(), PlanError>,
) -> Result<Plan> {
    let mut source = Source::new(Utf8Reader::new(reader, options.max_input))?;
    read(&mut source, options, sink).map_err(|error| {
        // Offsets so far are those of the text, and people look at the file.
        PlanError { offset: error.offset.and_then(|offset| source.reader().file_offset(offset)), ..error }
    })
}

fn read<R: Read>(
    source: &mut Source<Utf8Reader<R>>,
    options: &ReadOptions,
    sink: &mut Sink<'_>,
) -> Result<Plan> {
    let mut plan = PlanReader::new(options);
    match source.peek_or_end()? {
        Some(b'{') => source.expect(b'{')?,
        Some(_) => return Err(not_an_object(source)?),
        None => return Err(InputKind::Empty.error()),
    }
    // The head is copied: it names the input if its keys turn out not to be those of a plan, after the window has moved.
    let head = source.ahead(HEAD)?.to_vec();
    let mut keys = Keys::new();
    while let Some(key) = source.next_key(&mut keys)? {
        // Known by one key, before a section of such a document fails with a less helpful error.
        if let Some(kind) = recognize::early(&key, &head) {
            return Err(kind.error());
        }
        plan.section(&key, source, sink).map_err(|error| not_a_plan_after_all(error, &keys, &head))?;
    }
    let full_head: Vec<u8> = b"{".iter().chain(&head).copied().collect();
    // Another program may follow the plan with its own output; two plans in one file must not be read as one.
    let trailing = source.end()?;
    // What the document is comes before what follows it: a log of several lines is a log, and not a plan with noise.
    if let Some(kind) = recognize::object(&keys, &full_head) {
        let Some(trailing) = trailing else { return Err(recognize::not_a_plan(kind, &full_head)) };
        let plan = recognize::plan_in(source.ahead(HEAD)?).map(|plan| trailing + plan as u64);
        return Err(match plan {
            Some(plan) => recognize::object_before(&full_head, source.reader().file_offset(plan)),
            None => recognize::not_a_plan(kind, &full_head),
        });
    }
    if let Some(offset) = trailing {
        return Err(recognize::trailing(source.ahead(HEAD)?, offset));
    }
    plan.finish(source, &keys, &head)
}

/// An error about text that does not begin with an object.
fn not_an_object<R: Read>(source: &mut Source<Utf8Reader<R>>) -> Result<PlanError> {
    let start = source.offset();
    let head = source.ahead(HEAD)?.to_vec();
    let plan = recognize::plan_in(&head);
    Ok(recognize::text(&head, plan.and_then(|plan| source.reader().file_offset(start + plan as u64))))
}

/// An error in a document that is recognized as something else than a plan: that is the more helpful message.
fn not_a_plan_after_all(error: PlanError, keys: &Keys, head: &[u8]) -> PlanError {
    match recognize::object(keys, head) {
        Some(kind @ (InputKind::ProvidersSchema | InputKind::RawState | InputKind::CloudPlanBookmark)) => {
            kind.error()
        }
        _ => error,
    }
}

/// The state of the reading.
struct PlanReader<'n> {
    options: &'n ReadOptions,
    plan: Plan,
    /// `None` if no secrets are collected.
    secrets: Option<SecretCollector>,
    coverage: Coverage,
    candidates: Candidates,
    traces: Traces,
    /// Text of `variables`, until `configuration` says which are sensitive.
    variables: Vec<(String, String)>,
    sensitive_variables: BTreeSet<String>,
    /// What the names of objects say about damage to the text.
    names: Names,
}

impl<'n> PlanReader<'n> {
    fn new(options: &'n ReadOptions) -> Self {
        PlanReader {
            options,
            plan: Plan::default(),
            secrets: options.secrets.map(SecretCollector::new),
            coverage: Coverage::default(),
            candidates: Candidates::new(options.providers),
            traces: Traces::default(),
            variables: Vec::new(),
            sensitive_variables: BTreeSet::new(),
            names: Names::default(),
        }
    }

    fn section<R: Read>(&mut self, key: &str, source: &mut Source<R>, sink: &mut Sink<'_>) -> Result<()> {
        match key {
            "format_version" => self.plan.format_version = format_version(source)?,
            "terraform_version" => self.plan.terraform_version = string(source)?,
            "timestamp" => self.plan.timestamp = string(source)?,
            "errored" => self.plan.errored = flag(key, source)?,
            "complete" => self.plan.complete = flag(key, source)?,
            "applyable" => self.plan.applyable = flag(key, source)?,
            "resource_changes" => self.changes(source, sink)?,
            "resource_drift" if self.options.drift => {
                source.each_object(|source, start| self.drift(source, start, sink))?;
            }
            "deferred_changes" => source.each_object(|source, start| self.deferred(source, start, sink))?,
            "output_changes" if self.options.outputs || self.secrets.is_some() => self.outputs(source)?,
            "checks" if self.options.checks => source.each(|raw, start| {
                self.plan.checks.extend(checks::check(raw, start)?);
                Ok(())
            })?,
            "action_invocations" => self.invocations(source, invocation::invocation)?,
            "deferred_action_invocations" => self.invocations(source, invocation::deferred_invocation)?,
            "prior_state" => {
                let mut gathered = prior_state::Gathered {
                    coverage: &mut self.coverage,
                    secrets: self.secrets.as_mut(),
                    sink,
                    data: self.options.data,
                    graph: self.options.graph,
                };
                prior_state::read(source, &mut gathered)?;
            }
            "configuration" => {
                self.traces.configuration = source.peek()? == b'{';
                self.configuration(source, sink)?;
            }
            "variables" if self.secrets.is_some() => self.variables(source)?,
            "planned_values" => {
                source.peek()?;
                self.traces.planned_values(source.ahead(AHEAD)?);
                source.skip()?;
            }
            "resource_drift" | "output_changes" => {
                self.traces.stepped_over = true;
                source.skip()?;
            }
            "checks" | "variables" | "relevant_attributes" => source.skip()?,
            _ => {
                fields::refuse_other_case(key, &SECTIONS).map_err(|error| error.at(source.offset()))?;
                // The format asks readers to ignore unknown properties; a remark says that something was ignored.
                self.plan.remarks.push(Remark::UnknownSection(key.to_owned()));
                if source.peek()? == b'[' {
                    self.traces.unknown_list.get_or_insert_with(|| key.to_owned());
                }
                source.skip()?;
            }
        }
        Ok(())
    }

    fn invocations<R: Read>(
        &mut self,
        source: &mut Source<R>,
        read: fn(&[u8], u64, Option<&mut SecretCollector>) -> Result<Invocation>,
    ) -> Result<()> {
        source.each(|raw, start| {
            self.plan.invocations.push(read(raw, start, self.secrets.as_mut())?);
            Ok(())
        })
    }

    fn changes<R: Read>(&mut self, source: &mut Source<R>, sink: &mut Sink<'_>) -> Result<()> {
        if source.peek()? != b'[' {
            // `null` too: Terraform leaves an empty section out, so this one was edited.
            let message = "`resource_changes` is not an array";
            return Err(PlanError::new(PlanErrorKind::Shape, message).at(source.offset()));
        }
        self.traces.has_changes = true;
        source.each_object(|source, start| {
            let spans = spans(source).map_err(|error| error.at(start))?;
            let decoded = element::element(source.held(), start, spans)?;
            let change = &decoded.change;
            // Before the entry counts or is handed out: everything below trusts its action.
            cross_check(change).map_err(|error| error.at(start))?;
            self.coverage.note_change(&change.address, change.deposed.as_deref());
            // Only of the root module is it known without evaluation which resources have an instance.
            match &change.module_address {
                Some(module) => self.coverage.in_module(module),
                None => self.coverage.instance(&change.type_, &change.name),
            }
            self.count(change);
            if self.options.expressions {
                self.candidates.note_change(change);
            }
            if change.other_type().is_some() {
                self.traces.other_types += 1;
            }
            let is_handed_out =
                !change.is_idle() || self.options.idle || self.options.idle_types.contains(&*change.type_);
            self.remember(change, decoded.unknown, is_handed_out).map_err(|error| error.at(start))?;
            if is_handed_out {
                sink(Entry::Change(change)).map_err(|error| locate(error, change, start))?;
            } else if self.options.unchanged {
                sink(Entry::Unchanged(change)).map_err(|error| locate(error, change, start))?;
            }
            Ok(())
        })?;
        // From here on the state can be compared with what is listed, without keeping the state.
        self.coverage.listed_all();
        self.candidates.listed_all();
        Ok(())
    }

    fn drift<R: Read>(&mut self, source: &mut Source<R>, start: u64, sink: &mut Sink<'_>) -> Result<()> {
        let spans = spans(source).map_err(|error| error.at(start))?;
        let (decoded, named) = element::drifted(source.held(), start, spans)?;
        self.plan.counts.drift += 1;
        match named {
            Named::Written => {
                self.coverage.drifted(&decoded.change.address, decoded.change.deposed.as_deref());
            }
            Named::Built => {
                self.coverage.drifted_somewhere(&decoded.change.address, decoded.change.after.is_null());
            }
        }
        if decoded.change.after.is_null() {
            let change = &decoded.change;
            self.coverage.gone(change.module_address.as_deref(), &change.type_, &change.name);
        }
        if self.options.expressions {
            self.candidates.drifted(&decoded.change);
        }
        self.remember(&decoded.change, BTreeSet::new(), true).map_err(|error| error.at(start))?;
        sink(Entry::Drift(&decoded.change)).map_err(|error| locate(error, &decoded.change, start))
    }

    fn deferred<R: Read>(&mut self, source: &mut Source<R>, start: u64, sink: &mut Sink<'_>) -> Result<()> {
        const NAMES: [&str; 2] = ["reason", "resource_change"];
        let mut reason: Fields<Span, 2> = Fields::new(&NAMES);
        let mut change = None;
        source.enter()?;
        let mut first = true;
        while let Some(name) = source.next_name(std::mem::take(&mut first), &NAMES)? {
            if matches!(name, Name::Known(1)) {
                change = Some(spans(source).map_err(|error| error.at(start))?);
                reason.put(name, 0..0)?;
            } else {
                let span = source.span()?;
                reason.put(name, span)?;
            }
        }
        let missing =
            || PlanError::new(PlanErrorKind::Shape, "a deferred change has no `resource_change`").at(start);
        let change = change.ok_or_else(missing)?;
        let [reason, _] = reason.of(utf8(source.held(), start)?).values;
        let reason = element::text(reason, "reason").map_err(|error| error.at(start))?.unwrap_or_default();
        let decoded = element::element(source.held(), start, change)?;
        // `x[*]`: neither the instances nor whether those that exist stay is known.
        if decoded.change.address.contains("[*]") {
            self.coverage.open(&decoded.change.address);
        }
        // Deferred entries are no part of this apply, so they count neither as changes nor as covered.
        self.plan.counts.deferred += 1;
        self.remember(&decoded.change, BTreeSet::new(), true).map_err(|error| error.at(start))?;
        sink(Entry::Deferred(&decoded.change, &reason)).map_err(|error| locate(error, &decoded.change, start))
    }

    /// Takes from a change what is about the whole plan: secrets, the registry, unknown fields.
    fn remember(
        &mut self,
        change: &ResourceChange<'_>,
        unknown: BTreeSet<String>,
        is_handed_out: bool,
    ) -> Result<()> {
        self.plan.opentofu |=
            program::names_opentofu(change.provider_name.as_deref(), change.reason.as_deref());
        self.plan.remarks.extend(unknown.into_iter().map(Remark::UnknownChangeField));
        self.names.observe(&change.address);
        if let Some(address) = &change.previous_address {
            self.names.observe(address);
        }
        if let Some(secrets) = &mut self.secrets {
            let (before, after) = (change.before.text(), change.after.text());
            let (before_mask, after_mask) = (change.before_sensitive.text(), change.after_sensitive.text());
            secrets.add_masked(before, before_mask, MaskSide::Own)?;
            // Both sides of a no-op are the same text.
            if before != after {
                secrets.add_masked(after, after_mask, MaskSide::Own)?;
            }
            // A value that is sensitive on one side is a secret on both: the mark may have been added or removed.
            if before_mask != after_mask {
                secrets.add_masked(before, after_mask, MaskSide::Other)?;
                secrets.add_masked(after, before_mask, MaskSide::Other)?;
            }
            // Only what policies and reports see can be shown; the rest is most of a large plan.
            if is_handed_out && change.type_ == "terraform_data" {
                secrets.add_store_output(before)?;
                secrets.add_store_output(after)?;
            }
            if is_handed_out {
                secrets.add_shown(&change.address, before)?;
                if before != after {
                    secrets.add_shown(&change.address, after)?;
                }
            }
        }
        Ok(())
    }

    fn count(&mut self, change: &ResourceChange<'_>) {
        let counts = &mut self.plan.counts;
        counts.add_change(change);
        // Data sources are read and ephemeral resources opened in a destroy plan too.
        if change.mode != ResourceMode::Managed {
            return;
        }
        if change.deposed.is_none() && !change.before.is_null() {
            self.plan.existing += 1;
            let provider = change.provider_name.as_deref().unwrap_or_default();
            // A plan has few providers and many objects.
            if !self.plan.found.contains(provider) {
                self.plan.found.insert(provider.to_owned());
            }
        }
        if change.action == Action::Create {
            self.coverage.created(change.module_address.as_deref(), &change.type_, &change.name);
        }
        match change.action {
            // A deposed object is destroyed or forgotten by any plan and has no reason.
            Action::Delete | Action::Forget if change.deposed.is_some() => {}
            Action::Delete if change.reason.is_none() => {
                self.traces.deletes_without_reason += 1;
                if change.module_address.is_none() {
                    self.coverage.deleted(&change.address);
                }
            }
            Action::Forget if change.reason.is_none() => self.traces.forgets_without_reason += 1,
            Action::Forget if program::is_of_lifecycle(change.reason.as_deref()) => {
                self.traces.forgets_of_lifecycle += 1;
            }
            Action::NoOp | Action::Read | Action::Open => {}
            Action::Create
            | Action::Update
            | Action::Delete
            | Action::Replace(_)
            | Action::Forget
            | Action::ReplaceForget => self.traces.other_changes += 1,
        }
    }

    fn outputs<R: Read>(&mut self, source: &mut Source<R>) -> Result<()> {
        source.members(|source, name| {
            let (start, raw) = source.raw()?;
            let names = &["actions", "before", "after", "before_sensitive", "after_sensitive"];
            let [actions, before, after, before_mask, after_mask] = fields::object(raw, start, names)?.values;
            let action = element::action(actions)
                .map_err(|error| error.within(&format!("output `{name}`")).at(start))?;
            if let Some(secrets) = &mut self.secrets {
                for (value, mask, side) in [
                    (before, before_mask, MaskSide::Own),
                    (after, after_mask, MaskSide::Own),
                    (before, after_mask, MaskSide::Other),
                    (after, before_mask, MaskSide::Other),
                ] {
                    secrets.add_masked(value, mask, side).map_err(|error| error.at(start))?;
                }
                for value in [before, after].into_iter().flatten() {
                    secrets.add_named(&name, value).map_err(|error| error.at(start))?;
                }
            }
            self.plan.outputs.push(OutputChange { name, action });
            Ok(())
        })
    }

    fn variables<R: Read>(&mut self, source: &mut Source<R>) -> Result<()> {
        source.members(|source, name| {
            let (start, raw) = source.raw()?;
            // `variables` comes before `configuration`, which says which of them are sensitive.
            if let [Some(value)] = fields::object(raw, start, &["value"])?.values {
                self.variables.push((name, value.to_owned()));
            }
            Ok(())
        })
    }

    fn configuration<R: Read>(&mut self, source: &mut Source<R>, sink: &mut Sink<'_>) -> Result<()> {
        let mut gathered = Gathered {
            coverage: &mut self.coverage,
            secrets: self.secrets.as_mut(),
            sensitive_variables: &mut self.sensitive_variables,
            providers: self.options.providers,
            modules: self.options.modules,
            graph: self.options.graph,
            candidates: self.options.expressions.then_some(&self.candidates),
            calls: 0,
            around: Vec::new(),
            managed: BTreeSet::new(),
            called: &mut self.plan.module_calls,
            repeated: &mut self.plan.repeated_calls,
            provisioners: &mut self.plan.provisioners,
            opentofu: &mut self.plan.opentofu,
            sink,
        };
        configuration::read(source, &mut gathered)
    }

    fn finish<R: Read>(
        mut self,
        source: &mut Source<Utf8Reader<R>>,
        keys: &Keys,
        head: &[u8],
    ) -> Result<Plan> {
        if let Some(mut secrets) = self.secrets.take() {
            for (name, value) in &self.variables {
                if self.sensitive_variables.contains(name) {
                    secrets.add_all(value)?;
                } else {
                    secrets.add_named(name, value)?;
                }
            }
            self.plan.secrets = secrets.into_secrets();
        }
        let encoding = source.reader().encoding();
        let damage = source.reader_mut().damage();
        self.names.decide(encoding, damage, &mut self.plan.remarks)?;
        if head.contains(&b'\r') || source.has_carriage_return() {
            self.plan.remarks.push(Remark::CarriageReturns);
        }
        infer::finish(&mut self.plan, &mut self.coverage, &self.traces, keys)?;
        Ok(self.plan)
    }
}

/// An error in a value of a change gets the address of the change.
fn locate(error: PlanError, change: &ResourceChange<'_>, start: u64) -> PlanError {
    error.within(&format!("change of `{}`", change.address)).at(start)
}

fn format_version<R: Read>(source: &mut Source<R>) -> Result<FormatVersion> {
    let (start, raw) = source.raw()?;
    let unsupported = |found: &str| {
        PlanError::new(
            PlanErrorKind::UnsupportedVersion,
            format!("unsupported plan format version {found}, expected `\"0.x\"` or `\"1.x\"`"),
        )
        .help("upgrade tfgate, or give it the output of `terraform show -json` as it is")
        .at(start)
    };
    let is_version_byte = |byte: &u8| byte.is_ascii_digit() || matches!(byte, b'.' | b'"');
    // The message quotes the version only if it can be nothing else.
    let found = if raw.len() <= 20 && raw.iter().all(is_version_byte) {
        String::from_utf8_lossy(raw)
    } else {
        "(no version)".into()
    };
    let text: String =
        decode(raw, start).map_err(|_| unsupported(&format!("`{found}`, which is not a string")))?;
    let parts = text.split_once('.').and_then(|(major, minor)| Some((digits(major)?, digits(minor)?)));
    match parts {
        Some((major @ 0..=1, minor)) => Ok(FormatVersion { major, minor }),
        _ => Err(unsupported(&format!("`{found}`"))),
    }
}

/// A number without sign and leading zeros.
fn digits(text: &str) -> Option<u64> {
    text.parse().ok().filter(|number: &u64| number.to_string() == text)
}

fn string<R: Read>(source: &mut Source<R>) -> Result<Option<String>> {
    let (start, raw) = source.raw()?;
    decode(raw, start)
}

fn flag<R: Read>(name: &str, source: &mut Source<R>) -> Result<Option<bool>> {
    let (start, raw) = source.raw()?;
    match raw {
        b"true" => Ok(Some(true)),
        b"false" => Ok(Some(false)),
        b"null" => Ok(None),
        _ => {
            Err(PlanError::new(PlanErrorKind::Shape, format!("`{name}` is neither true nor false")).at(start))
        }
    }
}
