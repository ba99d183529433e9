use crate::network::{Error, Ports, Rule, openings};

use super::{allow, at, deny};

/// Numbers that look random and are the same each time.
fn numbers() -> impl Iterator<Item = u32> {
    std::iter::successors(Some(1_u64), |last| {
        Some(last.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1))
    })
    .map(|number| u32::try_from(number >> 32).unwrap())
}

fn random(count: usize) -> Vec<Rule> {
    let mut numbers = numbers();
    let mut next = || numbers.next().unwrap();
    (0..count)
        .map(|_| {
            let (a, b) = (i64::from(next() % 65536), i64::from(next() % 65536));
            let source = format!("{}/{}", std::net::Ipv4Addr::from(next()), next() % 33);
            Rule {
                ports: Ports::between(Some(a.min(b)), Some(a.max(b))).unwrap(),
                ..allow("all", "", &[&source])
            }
        })
        .collect()
}

#[test]
fn large_lists_are_compared() {
    let rules = random(20_000);
    openings(&rules[..10_000], &rules).unwrap();
    openings(&rules, &[allow("all", "", &["*"])]).unwrap();
    let single: Vec<Rule> =
        (0..30_000).map(|port| allow("tcp", &(port * 2 + 1).to_string(), &["*"])).collect();
    assert_eq!(openings(&rules[..1000], &single).unwrap().len(), 30_000);
    assert_eq!(openings(&[], &single).unwrap().len(), 30_000);

    let blocked: Vec<String> =
        numbers().take(50_000).map(|number| std::net::Ipv4Addr::from(number).to_string()).collect();
    let blocked: Vec<&str> = blocked.iter().map(String::as_str).collect();
    let mut after: Vec<Rule> =
        (0..5).map(|port| at(9, allow("tcp", &(port * 10 + 20).to_string(), &["*"]))).collect();
    after.push(at(1, deny("all", "", &blocked)));
    let found = openings(&[], &after).unwrap();
    assert_eq!(found.len(), 5);
    assert_eq!(found[0].source, "almost the whole internet and the whole IPv6 internet (part of *)");
}

#[test]
fn what_is_too_large_is_an_error() {
    let mut rules = random(20_000);
    for (number, rule) in (0_i64..).zip(&mut rules) {
        rule.priority = Some(number);
        rule.allow = number % 2 == 0;
    }
    rules.retain(|rule| rule.allow || !rule.sources[0].ends_with("/0"));
    assert_eq!(openings(&[], &rules), Err(Error::TooEntangled));
    let ports: Vec<String> = (0..1000).map(|port| (port * 2 + 1).to_string()).collect();
    let sources: Vec<String> =
        (0..1000).map(|number| format!("1.1.{}.{}", number / 250, number % 250)).collect();
    let rule = Rule { ports: Ports::list(&ports).unwrap(), sources, ..allow("tcp", "", &[]) };
    assert_eq!(openings(&[], &[rule]), Err(Error::TooLarge { limit: 400_000 }));
}
