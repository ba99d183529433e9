use crate::network::{Ports, Rule, internet, undecided};

use super::{allow, at, deny, lines, openings};

fn is_internet(sources: &[&str]) -> bool {
    internet(&sources.iter().map(|source| (*source).to_owned()).collect::<Vec<_>>())
}

const LARGE: &[&[&str]] = &[
    &["0.0.0.0/0"],
    &["::/0"],
    &["*"],
    &["Any"],
    &["Internet"],
    &["ALL"],
    &[" 0.0.0.0/0 "],
    &["5.6.7.8/0"],
    &["0/0"],
    &["0.0.0.0/0.0.0.0"],
    &["0.0.0.0-255.255.255.255"],
    &["1.0.0.0–223.255.255.255"],
    &["::-ffff::"],
    &["0.0.0.0/1"],
    &["128.0.0.0/1"],
    &["8.0.0.0/7"],
    &["192.0.0.0/7"],
    &["172.0.0.0/7"],
    &["100.0.0.0/7"],
    &["8.0.0.0/8", "11.0.0.0/8"],
    &["10.0.0.0/8,8.0.0.0/8,9.0.0.0/8"],
    &["2000::/3"],
    &["2400::/7"],
    &["::/1"],
    &["2000::/7"],
    &["::ffff:0:0/96"],
    &["::ffff:8.0.0.0/103"],
    &["::ffff:8.0.0.0-::ffff:9.255.255.255"],
];

const SMALL: &[&[&str]] = &[
    &[],
    &[""],
    &["0.0.0.0"],
    &["::"],
    &["10.0.0.0/7"],
    &["8.0.0.0/8"],
    &["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"],
    &["224.0.0.0/3"],
    &["224.0.0.0/4", "240.0.0.0/4"],
    &["fc00::/7"],
    &["fd00::/8"],
    &["8000::/1"],
    &["4000::/2"],
    &["2001:db8::/32"],
    &["2a00::/12"],
    &["sg-0123"],
    &["AzureLoadBalancer"],
    &["VirtualNetwork"],
    &["pl-1/0"],
    &["0.0.0.0/33"],
    &["::/129"],
    &["0.0.0.0/-1"],
    &["0.0.0.0/+0"],
    &["0.0.0.0/"],
    &["/0"],
    &["1.2.3.4.5/0"],
    &["255.255.255.255-0.0.0.0"],
    &["0.0.0.0-ffff::"],
    &["::ffff:10.0.0.0/104"],
    &["0.0.0.0/0.255.0.0"],
    &["010.0.0.0/8"],
];

#[test]
fn reads_what_is_as_large_as_the_internet() {
    for sources in LARGE {
        assert!(is_internet(sources), "{sources:?}");
    }
    for sources in SMALL {
        assert!(!is_internet(sources), "{sources:?}");
    }
}

#[test]
fn many_small_networks_are_the_internet_together() {
    let pieces: Vec<String> = (0..128).map(|number| format!("{}.0.0.0/7", number * 2)).collect();
    assert!(internet(&pieces));
    let everyone: Vec<Rule> = pieces.iter().map(|piece| allow("tcp", "22", &[piece])).collect();
    let [opening] = openings(&[], &everyone).unwrap().try_into().unwrap();
    assert_eq!(
        opening.source,
        "the whole internet (0.0.0.0/7, 2.0.0.0/7, 4.0.0.0/7, 6.0.0.0/7, 8.0.0.0/7, 107 more)"
    );
}

#[test]
fn reads_ports_of_all_providers() {
    let every =
        ["", "*", "all", "ALL", "Any", "-1", "0", "-1/-1", "0-65535", "1-65535", "1/65535", "1-80,81-70000"];
    for text in every {
        assert_eq!(
            lines(&[], &[allow("tcp", text, &["0.0.0.0/0"])]),
            ["tcp every port from the whole internet (0.0.0.0/0); before: no network"],
            "{text}"
        );
    }
    for (text, ports) in [
        ("22", "port 22"),
        ("22-22", "port 22"),
        ("22/22", "port 22"),
        ("20:25", "ports 20-25"),
        ("20–25", "ports 20-25"),
        ("24-25, 20-23", "ports 20-25"),
        ("0-1023", "ports 1-1023"),
        ("65535", "port 65535"),
        ("1024-65535", "ports 1024-65535"),
    ] {
        assert_eq!(openings(&[], &[allow("tcp", text, &["0.0.0.0/0"])]).unwrap()[0].ports, ports, "{text}");
    }
    for text in ["ssh", "22-", "-22", "25-20", "65536", "+22", "22.0", "1-2-3"] {
        assert_eq!(Ports::parse(text), None, "{text}");
    }
    for (first, last, ports) in [
        (None, None, Some("0-65535")),
        (Some(22), Some(22), Some("22")),
        (Some(-1), Some(-1), Some("0-65535")),
        (Some(22), None, Some("22-65535")),
        (None, Some(22), Some("0-22")),
        (Some(2), Some(1), None),
        (Some(70_000), None, None),
        (Some(i64::MIN), Some(i64::MAX), Some("0-65535")),
    ] {
        assert_eq!(Ports::between(first, last), ports.and_then(Ports::parse), "{first:?} {last:?}");
    }
    assert_eq!(Ports::list(&["22", "80"]), Ports::parse("22,80"));
    assert_eq!(Ports::list::<&str>(&[]), Some(Ports::every()));
    assert_eq!(Ports::list(&["22", "ssh"]), None);
}

#[test]
fn port_zero_is_every_port_only_for_every_protocol() {
    let zero = Ports::between(Some(0), Some(0)).unwrap();
    let rule = |protocol| Rule { ports: zero.clone(), ..allow(protocol, "", &["0.0.0.0/0"]) };
    assert_eq!(openings(&[], &[rule("-1")]).unwrap()[0].ports, "every port");
    assert_eq!(openings(&[], &[rule("tcp")]).unwrap(), []);
}

#[test]
fn reads_protocols() {
    for (text, protocol) in [
        ("tcp", "tcp"),
        ("TCP", "tcp"),
        ("6", "tcp"),
        ("Udp", "udp"),
        ("17", "udp"),
        ("-1", "all"),
        ("*", "all"),
        ("", "all"),
        ("All", "all"),
        ("any", "all"),
        ("TCP_UDP", "all"),
        ("tcp,udp", "all"),
    ] {
        assert_eq!(openings(&[], &[allow(text, "22", &["*"])]).unwrap()[0].protocol, protocol, "{text}");
    }
    for text in ["icmp", "ICMPv6", "1", "58", "esp", "50", "gre", "132", "16", "66"] {
        assert_eq!(openings(&[], &[allow(text, "", &["*"])]).unwrap(), [], "{text}");
    }
    assert_eq!(
        lines(&[], &[allow("tcp", "53", &["*"]), allow("udp", "53,123", &["*"])]),
        [
            "all port 53 from the whole internet (*); before: no network",
            "udp port 123 from the whole internet (*); before: no network"
        ]
    );
}

#[test]
fn names_who_reached_the_ports_before() {
    let before = [
        allow("tcp", "22", &["192.168.0.0/16", "10.0.0.0/8", "sg-1"]),
        allow("udp", "22", &["172.16.0.0/12"]),
        allow("tcp", "23", &["172.16.0.0/12"]),
    ];
    let after = [allow("tcp", "22", &["10.0.0.0/8", "0.0.0.0/0", "1.2.3.4/32", "sg-1"])];
    assert_eq!(
        lines(&before, &after),
        ["tcp port 22 from the whole internet (0.0.0.0/0); before: 10.0.0.0/8, 192.168.0.0/16, sg-1"]
    );
    let opening = openings(&before, &after).unwrap().remove(0);
    assert!(opening.widened && opening.administration && !opening.web);
    assert_eq!(opening.sensitive, ["22 (SSH)"]);
    assert_eq!(
        opening.text("aws_security_group.web"),
        "port 22 (SSH) of `aws_security_group.web` becomes reachable from the whole internet (0.0.0.0/0); before: 10.0.0.0/8, 192.168.0.0/16, sg-1"
    );
}

#[test]
fn only_what_was_not_open_opens() {
    let before = [allow("tcp", "80-443", &["0.0.0.0/0"])];
    let after = [allow("tcp", "1-100", &["0.0.0.0/0"]), allow("tcp", "101-500", &["0.0.0.0/0"])];
    assert_eq!(
        lines(&before, &after),
        [
            "tcp ports 1-79 from the whole internet (0.0.0.0/0); before: no network",
            "tcp ports 444-500 from the whole internet (0.0.0.0/0); before: no network"
        ]
    );
    assert_eq!(lines(&after, &before), [""; 0]);
    assert_eq!(lines(&[allow("-1", "", &["*"])], &after), [""; 0]);
    assert_eq!(lines(&[allow("tcp", "22", &["0.0.0.0/1"])], &[allow("tcp", "22", &["*"])]).len(), 1, "IPv6");
    assert_eq!(lines(&[allow("tcp", "22", &["0.0.0.0/1"])], &[allow("tcp", "22", &["0.0.0.0/0"])]), [""; 0]);
    // The networks of a cloud are many addresses, and still few beside all.
    assert_eq!(
        lines(&[allow("tcp", "22", &["52.0.0.0/7"])], &[allow("tcp", "22", &["0.0.0.0/0"])]),
        ["tcp port 22 from the whole internet (0.0.0.0/0); before: 52.0.0.0/7"]
    );
}

#[test]
fn families_open_apart() {
    let v4 = [allow("tcp", "443", &["0.0.0.0/0"])];
    let both = [allow("tcp", "443", &["0.0.0.0/0", "::/0"])];
    assert_eq!(lines(&v4, &both), ["tcp port 443 from the whole IPv6 internet (::/0); before: 0.0.0.0/0"]);
    assert_eq!(
        lines(&[], &both),
        ["tcp port 443 from the whole internet (0.0.0.0/0, ::/0); before: no network"]
    );
    assert_eq!(
        lines(&[], &[allow("tcp", "22", &["0.0.0.0/1", "::/0"])]),
        [
            "tcp port 22 from half of the internet and the whole IPv6 internet (0.0.0.0/1, ::/0); before: no network"
        ]
    );
    assert_eq!(
        lines(&[], &[allow("tcp", "20-25", &["0.0.0.0/0"]), allow("tcp", "22", &["::/0"])]),
        [
            "tcp ports 20-25 from the whole internet (0.0.0.0/0); before: no network",
            "tcp port 22 from the whole IPv6 internet (::/0); before: no network"
        ]
    );
    assert!(openings(&[], &both).unwrap()[0].web);
}

#[test]
fn a_deny_with_a_lower_number_wins() {
    let open = at(200, allow("tcp", "22", &["0.0.0.0/0"]));
    let line = "tcp port 22 from the whole internet (0.0.0.0/0); before: no network";
    for (number, opens) in [(100, false), (200, false), (300, true)] {
        let after = [open.clone(), at(number, deny("-1", "", &["0.0.0.0/0"]))];
        assert_eq!(!lines(&[], &after).is_empty(), opens, "{number}");
    }
    let closed = [open.clone(), at(100, deny("tcp", "1-100", &["*"]))];
    assert_eq!(lines(&closed, std::slice::from_ref(&open)), [line]);
    assert_eq!(lines(&closed, &[open.clone(), at(300, deny("tcp", "1-100", &["*"]))]), [line]);
    assert_eq!(lines(&[], &[allow("tcp", "22", &["*"]), deny("tcp", "22", &["*"])]), [""; 0]);
    assert_eq!(lines(&[], &[open.clone(), deny("tcp", "22", &["*"])]), [line], "no number is last");
    assert_eq!(
        lines(&[], &[open.clone(), at(1, deny("udp", "", &["*"])), at(1, deny("icmp", "", &["*"]))]),
        [line]
    );
    assert_eq!(lines(&[], &[open, at(1, deny("tcp", "22", &["::/0"]))]), [line]);
}

#[test]
fn a_deny_counts_for_the_addresses_that_it_names() {
    let open = at(200, allow("tcp", "22", &["0.0.0.0/0"]));
    let half = at(100, deny("tcp", "22", &["0.0.0.0/1"]));
    assert_eq!(
        lines(&[], &[open.clone(), half.clone()]),
        ["tcp port 22 from half of the internet (part of 0.0.0.0/0); before: no network"]
    );
    let both = [open.clone(), half, at(101, deny("tcp", "20-30", &["128.0.0.0/1"]))];
    assert_eq!(lines(&[], &both), [""; 0]);
    let almost = [
        open.clone(),
        at(9, deny("all", "", &["0.0.0.0/1", "128.0.0.0/2", "192.0.0.0/3", "224.0.0.0/3"])),
        at(1, allow("tcp", "22", &["8.8.8.8"])),
    ];
    assert_eq!(
        lines(&almost, &[open]),
        ["tcp port 22 from the whole internet (0.0.0.0/0); before: 8.8.8.8"],
        "what is denied did not reach the port"
    );
}

#[test]
fn shares_of_the_internet_have_words() {
    for (sources, words) in [
        (&["0.0.0.0/0"][..], "the whole internet"),
        (&["0.0.0.0/2", "64.0.0.0/2", "128.0.0.0/2", "192.0.0.0/4"], "almost the whole internet"),
        (&["0.0.0.0/1", "128.0.0.0/2"], "most of the internet"),
        (&["128.0.0.0/1"], "half of the internet"),
        (&["0.0.0.0/2"], "a quarter of the internet"),
        (&["8.0.0.0/7"], "a large part of the internet"),
        (&["2000::/4"], "half of the IPv6 internet"),
        (&["::/0"], "the whole IPv6 internet"),
    ] {
        let source = openings(&[], &[allow("tcp", "22", sources)]).unwrap().remove(0).source;
        assert_eq!(source, format!("{words} ({})", sources.join(", ")));
    }
}

#[test]
fn text_reads_as_a_sentence() {
    let text = |protocol, ports| openings(&[], &[allow(protocol, ports, &["*"])]).unwrap()[0].text("x.y");
    let end = "reachable from the whole internet (*)";
    for (protocol, ports, start) in [
        ("tcp", "8080", "port 8080 of `x.y` becomes"),
        ("all", "", "every port of `x.y` becomes"),
        ("tcp", "", "every TCP port of `x.y` becomes"),
        ("udp", "", "every UDP port of `x.y` becomes"),
        ("udp", "161", "UDP port 161 (SNMP) of `x.y` becomes"),
        ("udp", "22", "UDP port 22 of `x.y` becomes"),
        ("all", "22", "port 22 (SSH) of `x.y` becomes"),
        ("tcp", "20-25", "ports 20-25, among them 21 (FTP), 22 (SSH), 23 (Telnet), of `x.y` become"),
        ("tcp", "8000-8019", "ports 8000-8019 of `x.y` become"),
        (
            "tcp",
            "9000-9999",
            "ports 9000-9999, among them 9042 (Cassandra), 9090 (Prometheus), 9092 (Kafka), 9093 (Kafka), 9094 (Kafka), …, of `x.y` become",
        ),
    ] {
        assert_eq!(text(protocol, ports), format!("{start} {end}"));
    }
}

#[test]
fn says_that_a_part_is_unknown() {
    let rule = allow("tcp", "22", &[]);
    assert!(!undecided(std::slice::from_ref(&rule)));
    assert!(undecided(&[rule.clone(), Rule { undecided: true, ..rule }]));
}

#[test]
fn long_sources_are_cut() {
    let before = [allow("tcp", "22", &[&"x".repeat(1000)])];
    let opening = openings(&before, &[allow("tcp", "22", &["*"])]).unwrap().remove(0);
    assert_eq!(opening.before, format!("{}…", "x".repeat(63)));
}

#[test]
fn text_says_what_was_before_where_there_was_something() {
    let text = |before: &[Rule]| openings(before, &[allow("tcp", "8080", &["*"])]).unwrap()[0].text("x.y");
    assert!(text(&[allow("tcp", "8080", &["10.0.0.0/8"])]).ends_with("; before: 10.0.0.0/8"));
    assert!(text(&[allow("tcp", "443", &["10.0.0.0/8"])]).ends_with("; before: no network"));
    assert!(text(&[]).ends_with("internet (*)"));
}

#[test]
fn unknown_words_are_no_way_past() {
    let opens = |protocol: &str| !openings(&[], &[allow(protocol, "22", &["*"])]).unwrap().is_empty();
    for protocol in ["tpc", "TCPUDP", "All traffic", "256", "tcp", "-1"] {
        assert!(opens(protocol), "{protocol}");
    }
    for protocol in ["icmp", "1", "47", "GRE", "IPv6-ICMP", "58"] {
        assert!(!opens(protocol), "{protocol}");
    }
    for source in ["any4", "Anywhere", "0.0.0.0/0"] {
        assert!(!openings(&[], &[allow("tcp", "22", &[source])]).unwrap().is_empty(), "{source}");
    }
    for (source, expected) in [
        ("0.0.0.0/33", true),
        ("300.0.0.0/8", true),
        ("::/129", true),
        ("0.0.0.0/0", false),
        ("10/8", false),
        ("sg-123", false),
        ("pl-1/2", false),
        ("10.0.0.0/8,10.1.0.0/99", true),
    ] {
        assert_eq!(crate::network::is_malformed(source), expected, "{source}");
    }
}
