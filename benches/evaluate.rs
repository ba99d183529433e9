//! The judge over the changes of a plan, with few and with many policies; reading is included.
#![allow(missing_docs, reason = "criterion makes public items")]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a benchmark stops where its input is not as made"
)]

mod common;

use std::fmt::Write as _;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use tfgate::evaluate::{Judge, Options, Versions};
use tfgate::plan::{self, Needs};
use tfgate::policy::{
    self, InputValues, LoadContext, Packs, PolicySet, Source, SourceFile, SourceKind, Stack,
};

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
    let source = Source { origin: "bench".to_owned(), kind: SourceKind::User, files: vec![file] };
    let context = LoadContext {
        version: tfgate::expr::Version::new(1, 0, 0),
        today: time::Date::from_ordinal_date(2026, 1).expect("a day"),
        stack_count: 1,
        builtin: Packs::Off,
        inputs: InputValues::default(),
    };
    policy::load(&[source], &[], &context).expect("the policies are valid")
}

fn judge(criterion: &mut Criterion) {
    let plan = common::plan(1_000);
    let mut group = criterion.benchmark_group("evaluate");
    for count in [5, 100, 1_000] {
        let set = policies(count);
        group.bench_with_input(BenchmarkId::from_parameter(count), &set, |bencher, set| {
            bencher.iter(|| {
                let (stack, versions) = (Stack::default(), Versions::default());
                let effective = set.for_stack(&stack);
                let options = Options { stack: &stack, unknown: None, versions: &versions };
                let mut judge = Judge::new(&effective, options);
                let head = plan::parse(plan.as_bytes(), &Needs::REPORT, &mut |entry| judge.observe(entry));
                judge.finish(&head.expect("the plan is one")).expect("no built-in file is read")
            });
        });
    }
    group.finish();
}

criterion_group!(benches, judge);
criterion_main!(benches);
