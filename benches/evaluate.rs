//! The gate over one plan in memory, with few and with many policies: reading, evaluation and the report.
#![allow(missing_docs, reason = "criterion makes public items")]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a benchmark stops where its input is not as made"
)]

mod common;

use std::fmt::Write as _;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use tfgate::gate::{self, Options, PlanText};
use tfgate::policy::{self, InputValues, LoadContext, Packs, PolicySet, Source, SourceFile, SourceKind};

/// As many policies by type and address, half of the addresses with a leading `*`.
fn policies(count: usize) -> PolicySet {
    let mut text = String::new();
    for n in 0..count {
        let head = if n % 2 == 0 { "*" } else { r#"module.env[\"prod-1\"]"# };
        writeln!(
            text,
            "protect \"p{n}\" {{\n  types = [\"{}\"]\n  addresses = [\"{head}.module.svc[\\\"payments-{n}\\\"].*\"]\n}}",
            if n % 3 == 0 { "aws_db_instance" } else { "aws_s3_*" },
        )
        .expect("a string takes everything");
    }
    let file = SourceFile { path: "bench.gate.hcl".to_owned(), text };
    let source =
        Source { origin: "bench".to_owned(), kind: SourceKind::User, files: vec![file], unread: Vec::new() };
    let context = LoadContext {
        version: tfgate::expr::Version::new(1, 0, 0),
        today: time::Date::from_ordinal_date(2026, 1).expect("a day"),
        stack_count: 1,
        builtin: Packs::Off,
        inputs: InputValues::default(),
        regex_bytes: tfgate::expr::REGEX_BYTES,
    };
    policy::load(&[source], &[], &context).expect("the policies are valid")
}

fn check(criterion: &mut Criterion) {
    let plan = common::plan(1_000);
    let options = Options::default();
    let mut group = criterion.benchmark_group("evaluate");
    for count in [5, 100, 1_000] {
        let set = policies(count);
        group.bench_with_input(BenchmarkId::from_parameter(count), &set, |bencher, set| {
            bencher.iter(|| {
                let checked = gate::check_plan(&PlanText::new("bench", &plan), set, &options);
                assert!(checked.report.plan.is_some(), "the plan is one");
                checked.report.verdict
            });
        });
    }
    group.finish();
}

criterion_group!(benches, check);
criterion_main!(benches);
