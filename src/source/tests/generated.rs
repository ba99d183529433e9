//! Files of native syntax that are well formed, with everything in them that could hide where a block ends.

use proptest::prelude::*;

/// The text of a file.
pub(super) fn file() -> impl Strategy<Value = String> {
    let item = prop_oneof![
        4 => block(),
        1 => (expression(), comment()).prop_map(|(value, comment)| format!("top@ = {value}{comment}\n")),
        1 => lone_comment(),
    ];
    (proptest::collection::vec(item, 0..6), any::<bool>()).prop_map(|(items, crlf)| {
        let text = numbered(&items.concat());
        if crlf { text.replace('\n', "\r\n") } else { text }
    })
}

/// Gives each attribute a name of its own.
fn numbered(text: &str) -> String {
    let mut parts = text.split('@');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.enumerate().fold(first, |text, (number, part)| text + &number.to_string() + part)
}

fn block() -> impl Strategy<Value = String> {
    let ident = proptest::sample::select(vec![
        "resource",
        "data",
        "ephemeral",
        "module",
        "module",
        "provider",
        "provider",
        "locals",
    ]);
    let gap = proptest::sample::select(vec![" ", "  ", "\t", " /* \"{ */ ", "/**/"]);
    let label = prop_oneof!["[a-z_][a-z0-9_-]{0,3}", "\"[a-z_ .#{}/-]{0,4}\""];
    let labels = proptest::collection::vec((gap.clone(), label), 0..4);
    let one_line = prop_oneof![
        Just("{}".to_owned()),
        plain().prop_map(|text| format!("{{ source = {text} }}")),
        expression().prop_map(|value| format!("{{alias = {value}}}")),
    ];
    let body = prop_oneof![1 => one_line, 4 => body()];
    ("[ \t]{0,2}", ident, labels, gap, body, comment()).prop_map(
        |(indent, ident, labels, gap, body, comment)| {
            let labels: Vec<String> =
                labels.into_iter().map(|(gap, label)| gap.to_owned() + &label).collect();
            let labels = labels.concat();
            format!("{indent}{ident}{labels}{gap}{body}{comment}\n")
        },
    )
}

fn body() -> impl Strategy<Value = String> {
    let attribute = |name: &'static str, value: BoxedStrategy<String>| {
        proptest::option::of((value, comment())).prop_map(move |some| {
            some.map_or_else(String::new, |(value, comment)| format!("  {name} = {value}{comment}\n"))
        })
    };
    let constant = || prop_oneof![3 => plain(), 1 => expression()].boxed();
    let other = || {
        let nested = prop_oneof![
            expression().prop_map(|value| format!("  a@ = {value}\n")),
            Just("  source = \"./inner\"\n".to_owned()),
        ];
        let item = prop_oneof![
            4 => (expression(), comment()).prop_map(|(value, comment)| format!("  a@ = {value}{comment}\n")),
            2 => heredoc().prop_map(|text| format!("  a@ = {text}\n")),
            1 => nested.prop_map(|inside| format!("  resource \"inner\" \"block\" {{\n{inside}  }}\n")),
            1 => lone_comment(),
        ];
        proptest::collection::vec(item, 0..4).prop_map(|items| items.concat())
    };
    (comment(), other(), attribute("source", constant()), other(), attribute("alias", constant()), other())
        .prop_map(|(comment, a, source, b, alias, c)| format!("{{{comment}\n{a}{source}{b}{alias}{c}}}"))
}

/// What may be at the end of a line.
fn comment() -> impl Strategy<Value = String> {
    proptest::sample::select(vec![
        "",
        "",
        "",
        " ",
        " # \"${ {[( <<EOT",
        " // } \" /*",
        "/* ]} \" */",
        " /**/ # */",
    ])
    .prop_map(str::to_owned)
}

fn lone_comment() -> impl Strategy<Value = String> {
    proptest::sample::select(vec![
        "\n",
        " \t\n",
        "# }\n",
        "// \"\n",
        "/* resource \"a\" \"b\" {\n*/\n",
        "/***/\n",
    ])
    .prop_map(str::to_owned)
}

/// A string that means what it says.
fn plain() -> impl Strategy<Value = String> {
    prop_oneof![
        "\"[a-z ./{}#'()\\[\\]*<=é-]{0,6}\"",
        Just("\"./modules/net\"".to_owned()),
        Just("\"$ 5% $\"".to_owned())
    ]
}

/// A heredoc with a line: the parser looks for the end of an empty one in what follows.
fn heredoc() -> impl Strategy<Value = String> {
    let line = proptest::sample::select(vec![
        "",
        " text",
        "resource \"a\" \"b\" {",
        "}",
        "\"",
        "# ${v}",
        "/*",
        "xEOT",
        "<<EOT",
        "EOTX",
        "${f(\"}\")}",
        "%{ if v }",
        "yes",
        "%{ endif }",
        "$${",
        "\\",
    ]);
    (any::<bool>(), proptest::collection::vec(line, 1..5), "[ \t]{0,2}").prop_map(
        |(dash, mut lines, indent)| {
            // A directive that has one end.
            if lines.iter().filter(|line| line.starts_with("%{")).count() > 0 {
                lines.retain(|line| !line.starts_with("%{"));
                lines.insert(0, "%{ if v }");
                lines.push("%{ endif }");
            }
            let lines: String = lines.into_iter().flat_map(|line| [line, "\n"]).collect();
            format!("<<{}EOT\n{lines}{indent}EOT", if dash { "-" } else { "" })
        },
    )
}

fn expression() -> BoxedStrategy<String> {
    let escaped = proptest::sample::select(vec![
        "\"\\\\\"",
        "\"\\\"}\"",
        "\"$${\"",
        "\"%%{ \\\"\"",
        "\"$$${v}\"",
        "\"\\u00e9\"",
        "\"a$\"",
        "\"%\"",
    ]);
    let leaf = prop_oneof![
        plain(),
        escaped.prop_map(str::to_owned),
        "v[a-z]{0,3}",
        "-?[0-9]{1,3}(\\.[0-9])?",
        "v\\.[a-z]\\[0\\]",
    ];
    leaf.prop_recursive(3, 24, 4, |inner| {
        let many = || proptest::collection::vec(inner.clone(), 0..4);
        let value = prop_oneof![4 => inner.clone(), 1 => heredoc()];
        prop_oneof![
            many().prop_map(|values| format!("[{}]", values.join(", "))),
            many().prop_map(|values| format!("f({})", values.join(" , "))),
            proptest::collection::vec((value, comment()), 0..4).prop_map(object),
            heredoc().prop_map(|text| format!("f(\n{text}\n)")),
            inner.clone().prop_map(|value| format!("(\n{value} # )\n)")),
            inner.clone().prop_map(|value| format!("\"a${{{value}}}\"")),
            inner.clone().prop_map(|value| format!("\"${{ {value} ~}}}}$\"")),
            inner.clone().prop_map(|value| format!("\"%{{ if {value} }}x%{{ else }}{{%{{ endif }}\"")),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("{a} == {b} ? {b} : {a}")),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("{{ for vk, vv in {a} : vk => {b} }}")),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("[for vv in {a} : {b} if true]")),
            (inner.clone(), inner).prop_map(|(a, b)| format!("({a} /* ) */ + !{b})")),
        ]
    })
    .boxed()
}

/// An object; a marker has its line for itself.
fn object(members: Vec<(String, String)>) -> String {
    let line = |(value, comment): (String, String)| {
        if value.starts_with("<<") {
            format!("k@ = {value}\n")
        } else {
            format!("\"k@\" : {value}{comment}\n")
        }
    };
    format!("{{\n{}}}", members.into_iter().map(line).collect::<String>())
}
