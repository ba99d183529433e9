#!/usr/bin/env bash
# hcl-edit 0.10.0, the HCL parser with spans for Rust: where a heredoc ends.
#
# HCL ends a heredoc at the first line that holds its marker and nothing else but white space. Terraform 1.11.4 reads both files
# below so (as `locals` blocks, by `terraform console`): the first has two blocks; the second has one, and `second {` is text.
#
# hcl-edit 0.10.0 differs twice, without an error:
# - An empty heredoc (`<<EOT` and `EOT` on the next line) does not end there. It goes on to the next line with this marker,
#   so every block between the two is text of the first one.
# - A line that begins with the marker ends the heredoc, whatever follows on that line.
#
# A program that looks for blocks in such files does not see some of them, or sees some that are text. tfgate looks for both
# shapes itself before it parses: src/syntax.
#
# Run it by hand: it needs cargo and the network. It fails if the output changes.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cargo init --quiet --name heredoc
cargo add --quiet hcl-edit@=0.10.0

cat >empty.hcl <<'HCL'
first {
  text = <<EOT
EOT
}
second {
  text = <<EOT
a
EOT
}
HCL

cat >longer.hcl <<'HCL'
first {
  text = <<EOT
a
EOT # not the end
}
second {
  text = <<EOT
b
EOT
}
HCL

cat >src/main.rs <<'RUST'
fn main() {
    for file in std::env::args().skip(1) {
        let text = std::fs::read_to_string(&file).unwrap();
        match hcl_edit::parser::parse_body(&text) {
            Ok(body) => {
                let names: Vec<&str> = body.blocks().map(|block| block.ident.as_str()).collect();
                println!("{file}: {}", names.join(" "));
            }
            Err(_) => println!("{file}: an error"),
        }
    }
}
RUST

seen=$(cargo run --quiet -- empty.hcl longer.hcl)
printf '%s\n' "$seen"
expected='empty.hcl: first
longer.hcl: first second'
if [[ $seen != "$expected" ]]; then
  printf 'this changed; it was:\n%s\n' "$expected" >&2
  exit 1
fi
