//! The plan reader over plans in memory.
#![allow(missing_docs, reason = "criterion makes public items")]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a benchmark stops where its input is not as made"
)]

mod common;

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use tfgate::plan::{self, ReadOptions};

fn read(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("reader");
    for resources in [100, 1_000] {
        let plan = common::plan(resources);
        group.throughput(Throughput::Bytes(plan.len() as u64));
        group.bench_with_input(BenchmarkId::from_parameter(resources), &plan, |bencher, plan| {
            bencher.iter(|| {
                let mut seen = 0_usize;
                plan::parse(plan.as_bytes(), &ReadOptions::REPORT, &mut |entry| {
                    black_box(&entry);
                    seen += 1;
                    Ok(())
                })
                .expect("the plan is one");
                seen
            });
        });
    }
    group.finish();
}

criterion_group!(benches, read);
criterion_main!(benches);
