//! Plans for the benchmarks: small copies of what `gen_plan.py` writes, made in memory.

use std::fmt::Write as _;

/// One in this many resources changes.
const CHANGES: usize = 30;

/// The types, with whether the built-in packs know them.
const TYPES: [&str; 6] = [
    "aws_db_instance",
    "aws_s3_bucket",
    "aws_iam_role",
    "aws_ssm_parameter",
    "aws_cloudwatch_metric_alarm",
    "aws_security_group_rule",
];

/// A plan of this many resources in modules, about 2.5 kB each; one in thirty is updated, replaced or deleted.
pub(crate) fn plan(resources: usize) -> String {
    let mut changes = String::new();
    let mut prior = String::new();
    for n in 0..resources {
        let type_ = TYPES[n % TYPES.len()];
        let module = format!(r#"module.env[\"prod-{}\"].module.svc[\"payments-{}\"]"#, n % 3, n % 40);
        let address = format!(r#"{module}.{type_}.this[\"queue-{n}\"]"#);
        let (before, after) = (values(n, "old"), values(n, "new"));
        let (actions, before, after) = match n % (CHANGES * 3) {
            0 => (r#""update""#, before.as_str(), after.as_str()),
            CHANGES => (r#""delete","create""#, before.as_str(), after.as_str()),
            other if other == 2 * CHANGES => (r#""delete""#, before.as_str(), "null"),
            _ => (r#""no-op""#, before.as_str(), before.as_str()),
        };
        let comma = if n == 0 { "" } else { "," };
        write!(
            changes,
            r#"{comma}{{"address":"{address}","module_address":"{module}","mode":"managed","type":"{type_}","name":"this","index":"queue-{n}","provider_name":"registry.terraform.io/hashicorp/aws","change":{{"actions":[{actions}],"before":{before},"after":{after},"after_unknown":{{}},"before_sensitive":{{"password":true}},"after_sensitive":{{"password":true}}}}}}"#,
        )
        .expect("a string takes everything");
        write!(
            prior,
            r#"{comma}{{"address":"{address}","mode":"managed","type":"{type_}","name":"this","values":{before},"depends_on":["aws_kms_key.main"]}}"#,
        )
        .expect("a string takes everything");
    }
    format!(
        r#"{{"format_version":"1.2","terraform_version":"1.11.4","planned_values":{{"root_module":{{}}}},"resource_changes":[{changes}],"prior_state":{{"format_version":"1.0","terraform_version":"1.11.4","values":{{"root_module":{{"resources":[{prior}]}}}}}},"configuration":{{"root_module":{{}}}},"applyable":true,"complete":true,"errored":false}}"#,
    )
}

/// About 900 bytes of attributes.
fn values(n: usize, generation: &str) -> String {
    let mut text = format!(r#"{{"id":"i-{n:012}","arn":"arn:aws:x:eu-west-1:123456789012:thing/{n}""#);
    for attribute in 0..20 {
        write!(text, r#","attribute_{attribute:02}":"value {n} \u003c {attribute}""#)
            .expect("a string takes everything");
    }
    write!(
        text,
        r#","engine_version":"{generation}","password":"{generation}-secret-{n}","skip_final_snapshot":false,"tags":{{"Environment":"prod","Owner":"Équipe {n}"}}}}"#,
    )
    .expect("a string takes everything");
    text
}
