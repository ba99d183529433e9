//! Values that are parsed only if something looks at them.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::sync::LazyLock;

use memchr::memmem::Finder;

use super::cursor::Cursor;
use super::error::PlanError;
use super::value::{Value, ValueRef};

/// JSON text that is parsed when it is first read, and only once.
#[derive(Debug, Default)]
pub struct Lazy<'a> {
    text: Option<&'a str>,
    value: OnceCell<Value<'a>>,
}

impl<'a> Lazy<'a> {
    /// Wraps the text of a field; `None` is an absent field and reads as null.
    pub fn new(text: Option<&'a str>) -> Self {
        Lazy { text, value: OnceCell::new() }
    }

    /// The JSON text, as the plan has it.
    pub fn text(&self) -> Option<&'a str> {
        self.text
    }

    /// Whether it is absent or `null`.
    pub fn is_null(&self) -> bool {
        self.text.is_none_or(|text| text == "null")
    }

    /// Whether it may hold a `true`. Most masks do not, and then they are not parsed.
    pub(crate) fn may_hold_true(&self) -> bool {
        self.text.is_some_and(holds_true)
    }

    /// The members of an object by name, as JSON text; none of another value.
    ///
    /// # Errors
    /// Text that is not JSON.
    pub(crate) fn members(&self) -> Result<Vec<(Cow<'a, str>, &'a str)>, PlanError> {
        let Some(text) = self.text.filter(|text| text.starts_with('{')) else { return Ok(Vec::new()) };
        let mut cursor = Cursor::new(text.as_bytes(), 0)?;
        cursor.enter()?;
        let mut members = Vec::new();
        let mut first = true;
        while let Some(name) = cursor.next_key(std::mem::take(&mut first))? {
            members.push((name, cursor.value()?));
        }
        Ok(members)
    }

    /// The value.
    ///
    /// # Errors
    /// Duplicate keys, nesting deeper than [`super::MAX_DEPTH`].
    pub fn get(&self) -> Result<ValueRef<'_>, PlanError> {
        if let Some(value) = self.value.get() {
            return Ok(value.root());
        }
        let value = self.text.map_or_else(|| Ok(Value::null()), Value::parse)?;
        Ok(self.value.get_or_init(|| value).root())
    }
}

/// Whether JSON text holds `true` anywhere, in a string too: a quick look that errs on the safe side.
pub(super) fn holds_true(json: &str) -> bool {
    static FINDER: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new(b"true"));
    FINDER.find(json.as_bytes()).is_some()
}
