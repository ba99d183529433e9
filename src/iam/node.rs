//! A decoded JSON value in which any part may be unknown.

/// A value of a policy document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// Known only after apply.
    Unknown,
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number as it is written.
    Number(String),
    /// A text.
    String(String),
    /// A list.
    List(Vec<Node>),
    /// An object, its members in the order of the document.
    Object(Vec<(String, Node)>),
}

impl Node {
    /// The elements of a list, or the single value that the grammar allows in place of one; none for `null`.
    pub(super) fn elements(&self) -> &[Self] {
        match self {
            Self::Null => &[],
            Self::List(elements) => elements,
            Self::Unknown | Self::Bool(_) | Self::Number(_) | Self::String(_) | Self::Object(_) => {
                std::slice::from_ref(self)
            }
        }
    }

    /// The text of a value that is not composed.
    pub(super) fn scalar(&self) -> Option<String> {
        match self {
            Self::String(text) | Self::Number(text) => Some(text.clone()),
            Self::Bool(value) => Some(value.to_string()),
            Self::Unknown | Self::Null | Self::List(_) | Self::Object(_) => None,
        }
    }
}
