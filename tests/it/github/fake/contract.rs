//! GitHub's own description of its API, `testdata/github/openapi.json`: what may be asked, and how answers look.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock, Mutex};

use serde_json::{Value, json};

use crate::support::text;

/// Operations by name, `GET /repos/{owner}/{repo}`, and the schemas that they refer to.
static OPENAPI: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(&text("testdata/github/openapi.json")).expect("JSON"));

/// GitHub's example of an answer, by operation.
static EXAMPLES: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(&text("testdata/github/examples.json")).expect("JSON"));

static VALIDATORS: Mutex<BTreeMap<String, Arc<jsonschema::Validator>>> = Mutex::new(BTreeMap::new());

/// GitHub's example of what an operation answers; of a list, its first element.
pub(crate) fn example(operation: &str) -> Value {
    match &EXAMPLES["examples"][operation] {
        Value::Array(list) => list[0].clone(),
        Value::Null => panic!("no example of `{operation}` in testdata/github/examples.json"),
        one => one.clone(),
    }
}

/// An operation, with the parts of the path that it names.
#[derive(Debug, Clone)]
pub(crate) struct Operation {
    /// Method and template of the path.
    pub(crate) name: String,
    /// Parts of the path by name, decoded.
    pub(crate) path: BTreeMap<String, String>,
}

impl Operation {
    /// The operation that a request asks for.
    pub(crate) fn of(method: &str, path: &str) -> Option<Self> {
        let operations = OPENAPI["operations"].as_object().expect("operations");
        operations.keys().find_map(|name| {
            let template = name.strip_prefix(method)?.strip_prefix(' ')?;
            let path = captures(template, path)?;
            Some(Operation { name: name.clone(), path })
        })
    }

    /// What of a request GitHub's description does not allow.
    pub(crate) fn complaints(&self, query: &[(String, String)], body: Option<&Value>) -> Vec<String> {
        let operation = &OPENAPI["operations"][&self.name];
        let parameters = operation["parameters"].as_array().expect("parameters");
        let parameter = |place: &str, name: &str| {
            parameters.iter().find(|parameter| parameter["in"] == place && parameter["name"] == name)
        };
        let mut complaints = Vec::new();
        for (place, name, value) in self
            .path
            .iter()
            .map(|(name, value)| ("path", name, value))
            .chain(query.iter().map(|(name, value)| ("query", name, value)))
        {
            match parameter(place, name) {
                None => complaints.push(format!("unknown {place} parameter `{name}`")),
                Some(known) => {
                    let value = value.parse::<i64>().map_or_else(|_| json!(value), |number| json!(number));
                    let schema = &known["schema"];
                    let key = format!("{} {place} {name}", self.name);
                    let text = Value::String(value.to_string());
                    if let Some(complaint) =
                        complaint(&key, schema, &value).and_then(|_| complaint(&key, schema, &text))
                    {
                        complaints.push(format!("{place} parameter `{name}`: {complaint}"));
                    }
                }
            }
        }
        match (body, operation.get("body")) {
            (None, None) => {}
            (Some(_), None) => complaints.push("a body where none is expected".to_owned()),
            (None, Some(known)) => {
                if known["required"] == true {
                    complaints.push("no body".to_owned());
                }
            }
            (Some(body), Some(known)) => {
                let key = format!("{} body", self.name);
                complaints.extend(complaint(&key, &known["schema"], body).map(|why| format!("body: {why}")));
                complaints.extend(strange(&known["schema"], body));
            }
        }
        complaints
    }

    /// What of an answer is not as GitHub describes it.
    pub(crate) fn answer_complaint(&self, status: u16, body: Option<&Value>) -> Option<String> {
        let schema = OPENAPI["operations"][&self.name]["responses"].get(status.to_string());
        match (schema, body) {
            (None, _) => Some(format!("GitHub never answers {status}")),
            (Some(Value::Null), None) => None,
            (Some(Value::Null), Some(_)) => Some("GitHub answers without a body".to_owned()),
            (Some(_), None) => Some("GitHub answers with a body".to_owned()),
            (Some(schema), Some(body)) => complaint(&format!("{} {status}", self.name), schema, body),
        }
    }
}

/// Fields of a body that the description does not name: GitHub ignores them, so they are a mistake.
fn strange(schema: &Value, body: &Value) -> Vec<String> {
    let (Some(known), Some(fields)) = (schema["properties"].as_object(), body.as_object()) else {
        return Vec::new();
    };
    let unknown = fields.keys().filter(|name| !known.contains_key(*name));
    unknown.map(|name| format!("body: unknown field `{name}`")).collect()
}

/// The parts of a path that a template names; none if it is another path.
fn captures(template: &str, path: &str) -> Option<BTreeMap<String, String>> {
    let (names, parts): (Vec<&str>, Vec<&str>) = (template.split('/').collect(), path.split('/').collect());
    if names.len() != parts.len() {
        return None;
    }
    let mut found = BTreeMap::new();
    for (name, part) in names.iter().zip(parts) {
        if let Some(name) = name.strip_prefix('{').and_then(|name| name.strip_suffix('}')) {
            found.insert(name.to_owned(), decoded(part));
        } else if *name != part {
            return None;
        }
    }
    Some(found)
}

/// A part of an address without its percent signs.
pub(crate) fn decoded(part: &str) -> String {
    let bytes = part.as_bytes();
    let mut out = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let code = (bytes[at] == b'%')
            .then(|| part.get(at + 1..at + 3).and_then(|digits| u8::from_str_radix(digits, 16).ok()))
            .flatten();
        out.push(code.unwrap_or(bytes[at]));
        at += if code.is_some() { 3 } else { 1 };
    }
    String::from_utf8_lossy(&out).into_owned()
}

fn complaint(key: &str, schema: &Value, value: &Value) -> Option<String> {
    let validator = {
        let mut known = VALIDATORS.lock().expect("no test fails in here");
        let compile = || {
            let whole = json!({"allOf": [schema], "components": {"schemas": OPENAPI["schemas"]}});
            Arc::new(jsonschema::draft202012::new(&whole).expect("a schema"))
        };
        Arc::clone(known.entry(key.to_owned()).or_insert_with(compile))
    };
    validator.validate(value).err().map(|error| format!("{error} at `{}`", error.instance_path()))
}
