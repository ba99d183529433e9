//! Ports for administration and data, which are seldom meant for the internet.

use super::ports::PortRange;
use super::protocol::Protocol;

/// The port, what listens there by default, and over which transports.
const SERVICES: &[(u16, &str, Protocol)] = &[
    (21, "FTP", Protocol::Tcp),
    (22, "SSH", Protocol::Tcp),
    (23, "Telnet", Protocol::Tcp),
    (69, "TFTP", Protocol::Udp),
    (88, "Kerberos", Protocol::All),
    (111, "rpcbind", Protocol::All),
    (135, "Windows RPC", Protocol::Tcp),
    (137, "NetBIOS", Protocol::Udp),
    (138, "NetBIOS", Protocol::Udp),
    (139, "NetBIOS", Protocol::Tcp),
    (161, "SNMP", Protocol::Udp),
    (389, "LDAP", Protocol::All),
    (445, "SMB", Protocol::Tcp),
    (512, "rexec", Protocol::Tcp),
    (513, "rlogin", Protocol::Tcp),
    (514, "rsh", Protocol::Tcp),
    (623, "IPMI", Protocol::Udp),
    (636, "LDAPS", Protocol::Tcp),
    (873, "rsync", Protocol::Tcp),
    (902, "VMware ESXi", Protocol::Tcp),
    (1099, "Java RMI", Protocol::Tcp),
    (1414, "IBM MQ", Protocol::Tcp),
    (1433, "SQL Server", Protocol::Tcp),
    (1434, "SQL Server Browser", Protocol::All),
    (1521, "Oracle", Protocol::Tcp),
    (1883, "MQTT", Protocol::Tcp),
    (2049, "NFS", Protocol::All),
    (2181, "ZooKeeper", Protocol::Tcp),
    (2375, "Docker", Protocol::Tcp),
    (2376, "Docker", Protocol::Tcp),
    (2377, "Docker Swarm", Protocol::Tcp),
    (2379, "etcd", Protocol::Tcp),
    (2380, "etcd", Protocol::Tcp),
    (2483, "Oracle", Protocol::Tcp),
    (2484, "Oracle", Protocol::Tcp),
    (3268, "Global Catalog", Protocol::Tcp),
    (3269, "Global Catalog", Protocol::Tcp),
    (3306, "MySQL", Protocol::Tcp),
    (3389, "RDP", Protocol::All),
    (4369, "Erlang port mapper", Protocol::Tcp),
    (4505, "Salt", Protocol::Tcp),
    (4506, "Salt", Protocol::Tcp),
    (4646, "Nomad", Protocol::Tcp),
    (4899, "Radmin", Protocol::Tcp),
    (5432, "PostgreSQL", Protocol::Tcp),
    (5433, "PostgreSQL", Protocol::Tcp),
    (5439, "Redshift", Protocol::Tcp),
    (5555, "Android Debug Bridge", Protocol::Tcp),
    (5601, "Kibana", Protocol::Tcp),
    (5671, "AMQP", Protocol::Tcp),
    (5672, "AMQP", Protocol::Tcp),
    (5900, "VNC", Protocol::Tcp),
    (5901, "VNC", Protocol::Tcp),
    (5902, "VNC", Protocol::Tcp),
    (5903, "VNC", Protocol::Tcp),
    (5984, "CouchDB", Protocol::Tcp),
    (5985, "WinRM", Protocol::Tcp),
    (5986, "WinRM", Protocol::Tcp),
    (6000, "X11", Protocol::Tcp),
    (6379, "Redis", Protocol::Tcp),
    (6380, "Redis", Protocol::Tcp),
    (6443, "Kubernetes API", Protocol::Tcp),
    (7000, "Cassandra", Protocol::Tcp),
    (7001, "Cassandra", Protocol::Tcp),
    (7077, "Spark", Protocol::Tcp),
    (7199, "Cassandra JMX", Protocol::Tcp),
    (7474, "Neo4j", Protocol::Tcp),
    (7687, "Neo4j", Protocol::Tcp),
    (8020, "HDFS", Protocol::Tcp),
    (8086, "InfluxDB", Protocol::Tcp),
    (8123, "ClickHouse", Protocol::Tcp),
    (8161, "ActiveMQ", Protocol::Tcp),
    (8200, "Vault", Protocol::Tcp),
    (8300, "Consul", Protocol::Tcp),
    (8500, "Consul", Protocol::Tcp),
    (8501, "Consul", Protocol::Tcp),
    (9042, "Cassandra", Protocol::Tcp),
    (9090, "Prometheus", Protocol::Tcp),
    (9092, "Kafka", Protocol::Tcp),
    (9093, "Kafka", Protocol::Tcp),
    (9094, "Kafka", Protocol::Tcp),
    (9160, "Cassandra", Protocol::Tcp),
    (9200, "Elasticsearch", Protocol::Tcp),
    (9300, "Elasticsearch", Protocol::Tcp),
    (10000, "Webmin", Protocol::Tcp),
    (10250, "kubelet", Protocol::Tcp),
    (10255, "kubelet", Protocol::Tcp),
    (11211, "Memcached", Protocol::All),
    (15672, "RabbitMQ", Protocol::Tcp),
    (26257, "CockroachDB", Protocol::Tcp),
    (26379, "Redis Sentinel", Protocol::Tcp),
    (27017, "MongoDB", Protocol::Tcp),
    (27018, "MongoDB", Protocol::Tcp),
    (27019, "MongoDB", Protocol::Tcp),
    (28015, "RethinkDB", Protocol::Tcp),
    (33060, "MySQL", Protocol::Tcp),
    (50000, "Db2", Protocol::Tcp),
    (50070, "HDFS", Protocol::Tcp),
    (61616, "ActiveMQ", Protocol::Tcp),
];

/// How many services a list names at most.
const MOST: usize = 6;

/// The services of the ports, such as "22 (SSH)"; of many the first ones and "…".
pub(super) fn services(ports: PortRange, protocol: Protocol) -> Vec<String> {
    let mut found: Vec<String> = SERVICES
        .iter()
        .filter(|(port, _, over)| ports.contains(*port) && over.meets(protocol))
        .map(|(port, name, _)| format!("{port} ({name})"))
        .collect();
    if found.len() > MOST {
        found.truncate(MOST.saturating_sub(1));
        found.push("…".to_owned());
    }
    found
}

#[cfg(test)]
mod tests {
    use super::SERVICES;

    #[test]
    fn the_table_is_sorted_and_has_each_port_once() {
        assert!(SERVICES.is_sorted_by(|(a, ..), (b, ..)| a < b));
    }
}
