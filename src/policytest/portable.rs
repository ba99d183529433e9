//! The parts of a test file that only tfgate reads, for `tfgate lint --portable`.

use hcl_edit::Span as _;

use crate::policy::hcl::{File, head, parse as parse_hcl};
use crate::policy::{Diagnostic, SourceFile};

const HERE: &str = "other readers of `.policytest.hcl` files do not know it";

/// Every `base` of a test file, in order. A file that does not parse has none: that is an error of its own.
pub(crate) fn portable_problems(source: &SourceFile) -> Vec<Diagnostic> {
    let mut file = File::new(&source.path, &source.text);
    let Some(body) = parse_hcl(&mut file) else { return Vec::new() };
    for block in body.blocks() {
        let name = block.ident.as_str();
        if name == "base" {
            file.error(&head(block), "`base` exists in tfgate only", HERE)
                .help("write the attributes into each mock, or take them from `locals` with `merge`");
        }
        for attribute in block.body.attributes().filter(|attribute| attribute.key.as_str() == "base") {
            if name == "resource" {
                let span = attribute.key.span().unwrap_or_else(|| head(block));
                file.error(&span, "`base` exists in tfgate only", HERE);
            }
        }
    }
    file.finish()
}
