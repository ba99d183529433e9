//! A mock as the roots of an expression.

use std::collections::BTreeSet;

use super::model::{Mock, MockKind, Subject, TestFile};
use crate::expr::{Dialect, EvalError, Objects, Root, Roots, Text, Val};
use crate::policy::{Operation, builtin};

/// One mock under one operation: a replacement is a create and a delete to portable policies.
pub(super) struct MockRoots<'f> {
    pub(super) file: &'f TestFile,
    pub(super) mock: &'f Mock,
    pub(super) operation: Operation,
    /// The language of the policy.
    pub(super) dialect: Dialect,
}

impl Roots<'static> for MockRoots<'_> {
    fn root(&self, root: Root) -> Result<Val<'static>, EvalError> {
        match root {
            Root::Attrs => Ok(self.attrs()),
            Root::PriorAttrs => Ok(self.prior_attrs()),
            Root::Meta => Ok(self.meta()),
            Root::Change => Ok(self.change()),
            Root::Stack => self.file.stack.clone().ok_or_else(|| {
                EvalError::new("the test says nothing about `stack`")
                    .expected("expected `stack` in `policytest`")
            }),
            Root::Plan => {
                Err(EvalError::new("a mock has no `plan`").expected("expected a `plan` block in the test"))
            }
        }
    }

    fn resources(&self, resource_type: &str) -> Result<Objects<'static>, EvalError> {
        // After the apply, what the plan deletes or forgets is not found any more.
        let exists = |mock: &&Mock| {
            mock.kind == MockKind::Resource
                && mock.type_ == resource_type
                && !matches!(mock.operation, Operation::Delete | Operation::Forget | Operation::Read)
        };
        let list = mocks(self.file).filter(exists).map(|mock| mock.attrs.clone().unwrap_or_else(empty));
        Ok(Objects { list: list.collect(), incomplete: false })
    }

    fn data_sources(&self, resource_type: &str) -> Result<Objects<'static>, EvalError> {
        // A test file has all the objects that there are, so no list is incomplete.
        let of_type = || self.file.data.iter().filter(|data| data.type_ == resource_type);
        let mut names = BTreeSet::new();
        if let Some(again) = of_type().find(|data| !names.insert(data.name.as_str())) {
            let message = format!("the test has two mocks `data.{}.{}`", again.type_, again.name);
            return Err(EvalError::new(message).expected("expected a unique name in the test"));
        }
        Ok(Objects { list: of_type().map(|data| data.attrs.clone()).collect(), incomplete: false })
    }

    fn timestamp(&self) -> Option<Text<'static>> {
        self.file.timestamp.clone().map(Text::from)
    }
}

/// The mocks of a file, those that are skipped included.
fn mocks(file: &TestFile) -> impl Iterator<Item = &Mock> {
    file.cases.iter().filter_map(|case| match &case.subject {
        Subject::Mock(mock) => Some(&**mock),
        Subject::Plan(_) => None,
    })
}

impl MockRoots<'_> {
    fn attrs(&self) -> Val<'static> {
        let Mock { attrs, prior_attrs, .. } = self.mock;
        match (self.operation, attrs) {
            // The side that does not exist has every attribute, and each is null, as in a change of a plan.
            (Operation::Delete | Operation::Forget, _) => Val::nulls(),
            (_, Some(attrs)) => attrs.clone(),
            (Operation::NoOp, None) => prior_attrs.clone().unwrap_or_else(empty),
            (_, None) => empty(),
        }
    }

    fn prior_attrs(&self) -> Val<'static> {
        let Mock { attrs, prior_attrs, .. } = self.mock;
        match (self.operation, prior_attrs) {
            (Operation::Create | Operation::Read, _) => Val::nulls(),
            (_, Some(prior)) => prior.clone(),
            (Operation::NoOp, None) => attrs.clone().unwrap_or_else(empty),
            (_, None) => empty(),
        }
    }

    /// `meta` as the test has it, over what follows from the block.
    fn meta(&self) -> Val<'static> {
        let Mock { kind, type_, name, meta, .. } = self.mock;
        let text = |text: &str| Val::string(text.to_owned());
        let mut members = match kind {
            MockKind::Resource => {
                // Terraform takes the provider from the type up to the first `_`, unless `provider` is set.
                let provider = type_.split('_').next().unwrap_or_default();
                vec![("type", text(type_)), ("provider_type", text(provider)), ("module_path", text(""))]
            }
            MockKind::Provider => vec![
                ("type", text(type_)),
                ("name", text(type_)),
                ("alias", Val::null()),
                ("module_path", text("")),
            ],
            MockKind::Module => vec![
                ("source", text(type_)),
                ("address", text(&format!("module.{name}"))),
                ("version", Val::null()),
            ],
        };
        // The portable dialect lacks these members, so a portable policy that reads one has to fail.
        if *kind == MockKind::Resource && self.dialect == Dialect::Extended {
            members.extend([("name", text(name)), ("address", text(&format!("{type_}.{name}")))]);
            let absent = ["index", "previous_address", "module_address", "deposed"];
            members.extend(absent.map(|name| (name, Val::null())));
            members.push(("known_type", Val::bool(builtin::is_listed(type_))));
            members.push(("documents", empty()));
        }
        let mut members = with(members, meta.as_ref());
        if *kind == MockKind::Resource {
            // Last, over `meta.operation` of the test: a replacement is evaluated as a create and as a delete.
            members.push(("operation".into(), text(self.operation.name())));
        }
        Val::object(members)
    }

    /// `change` as the test has it, over what follows from the operation. Only the test can say which paths differ.
    fn change(&self) -> Val<'static> {
        let list = |words: &[&'static str]| Val::list(words.iter().map(|word| Val::string(*word)).collect());
        let (actions, order): (&[&'static str], _) = match self.operation {
            Operation::Replace => (&["delete", "create"], Val::string("delete_first")),
            Operation::Create => (&["create"], Val::null()),
            Operation::Update => (&["update"], Val::null()),
            Operation::Delete => (&["delete"], Val::null()),
            Operation::Forget => (&["forget"], Val::null()),
            Operation::NoOp => (&["no-op"], Val::null()),
            Operation::Read => (&["read"], Val::null()),
        };
        let mut members = vec![
            ("actions", list(actions)),
            ("order", order),
            ("reason", Val::null()),
            ("importing", Val::bool(false)),
            ("replace_paths", list(&[])),
        ];
        // Left out for an update unless the test lists them: a policy that reads `paths` must fail there and not see an empty list.
        if !matches!(self.operation, Operation::Update | Operation::Replace) {
            members.push(("paths", list(&[])));
        }
        Val::object(with(members, self.mock.change.as_ref()))
    }
}

/// Members, overridden by those of an object.
fn with(
    members: Vec<(&'static str, Val<'static>)>,
    written: Option<&Val<'static>>,
) -> Vec<(Text<'static>, Val<'static>)> {
    let mut all: Vec<(Text<'static>, Val<'static>)> =
        members.into_iter().map(|(name, value)| (name.into(), value)).collect();
    all.extend(written.and_then(Val::entries).unwrap_or_default());
    all
}

fn empty() -> Val<'static> {
    Val::object(Vec::new())
}
