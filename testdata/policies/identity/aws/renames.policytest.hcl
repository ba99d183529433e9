# The object stays, and its name changes; other edits, another order and values that are only known after apply stay silent.

policytest {
  targets = ["../../../../policies/identity/aws/renames.gate.hcl"]
}

resource "aws_db_instance" "renamed" {
  prior_attrs    = { identifier = "orders", port = 5432, engine = "postgres" }
  attrs          = { identifier = "orders-new", port = 5432, engine = "postgres" }
  expect_failure = true
}

resource "aws_db_instance" "another_port" {
  prior_attrs    = { identifier = "orders", port = 5432, engine = "postgres" }
  attrs          = { identifier = "orders", port = 5433, engine = "postgres" }
  expect_failure = true
}

resource "aws_db_instance" "larger" {
  prior_attrs = { identifier = "orders", port = 5432, engine = "postgres", instance_class = "a" }
  attrs       = { identifier = "orders", port = 5432, engine = "postgres", instance_class = "b" }
}

resource "aws_db_instance" "port_unknown_elsewhere" {
  prior_attrs = { identifier = "orders", port = 5432, engine = "postgres", endpoint = "a" }
  attrs       = { identifier = "orders", port = 5432, engine = "postgres", endpoint = unknown }
}

resource "aws_db_instance" "identifier_unset" {
  prior_attrs = { identifier = "orders", port = 5432, engine = "postgres" }
  attrs       = { identifier = null, port = 5432, engine = "postgres" }
}

resource "aws_rds_cluster" "another_port" {
  prior_attrs    = { port = 5432 }
  attrs          = { port = 5433 }
  expect_failure = true
}

resource "aws_redshift_cluster" "another_port" {
  prior_attrs    = { port = 5439 }
  attrs          = { port = 5440 }
  expect_failure = true
}

resource "aws_rds_cluster" "edited" {
  prior_attrs = { port = 5432 }
  attrs       = { port = 5432 }
}

resource "aws_redshift_cluster" "port_first_known" {
  prior_attrs = { port = null }
  attrs       = { port = 5439 }
}

resource "aws_ecs_cluster" "edited" {
  prior_attrs = { name = "a" }
  attrs       = { name = "b" }
}

resource "aws_iam_user" "renamed" {
  prior_attrs    = { name = "bob", path = "/" }
  attrs          = { name = "alice", path = "/" }
  expect_failure = true
}

resource "aws_iam_group" "moved" {
  prior_attrs    = { name = "dev", path = "/" }
  attrs          = { name = "dev", path = "/teams/" }
  expect_failure = true
}

resource "aws_iam_server_certificate" "renamed" {
  prior_attrs    = { name = "a", path = "/" }
  attrs          = { name = "b", path = "/" }
  expect_failure = true
}

resource "aws_iam_user" "tags" {
  prior_attrs = { name = "bob", path = "/", tags = {} }
  attrs       = { name = "bob", path = "/", tags = { a = "b" } }
}

resource "aws_iam_group" "kept" {
  prior_attrs = { name = "dev" }
  attrs       = { name = "dev" }
}

resource "aws_route53_record" "another_address" {
  prior_attrs = {
    name           = "www.example.com"
    fqdn           = "www.example.com"
    type           = "A"
    ttl            = 60
    records        = ["192.0.2.1", "192.0.2.2"]
    alias          = []
    set_identifier = ""
  }
  attrs = {
    name           = "www.example.com"
    fqdn           = "www.example.com"
    type           = "A"
    ttl            = 60
    records        = ["192.0.2.1", "192.0.2.3"]
    alias          = []
    set_identifier = ""
  }
  expect_failure = true
}

resource "aws_route53_record" "one_address_less" {
  prior_attrs = {
    name           = "www.example.com"
    fqdn           = "www.example.com"
    type           = "A"
    ttl            = 60
    records        = ["192.0.2.1", "192.0.2.2"]
    alias          = []
    set_identifier = ""
  }
  attrs = {
    name           = "www.example.com"
    fqdn           = "www.example.com"
    type           = "A"
    ttl            = 60
    records        = ["192.0.2.1"]
    alias          = []
    set_identifier = ""
  }
  expect_failure = true
}

resource "aws_route53_record" "alias_instead_of_addresses" {
  prior_attrs = {
    name           = "www.example.com"
    fqdn           = "www.example.com"
    type           = "A"
    ttl            = 60
    records        = ["192.0.2.1", "192.0.2.2"]
    alias          = []
    set_identifier = ""
  }
  attrs = {
    name    = "www.example.com"
    fqdn    = "www.example.com"
    type    = "A"
    ttl     = 60
    records = []
    alias = [
      {
        name                   = "lb-1.eu-central-1.elb.amazonaws.com"
        zone_id                = "Z2"
        evaluate_target_health = true
      },
    ]
    set_identifier = ""
  }
  expect_failure = true
}

resource "aws_route53_record" "another_alias" {
  prior_attrs = {
    name    = "www.example.com"
    fqdn    = "www.example.com"
    type    = "A"
    ttl     = 60
    records = []
    alias = [
      {
        name                   = "lb-1.eu-central-1.elb.amazonaws.com"
        zone_id                = "Z2"
        evaluate_target_health = true
      },
    ]
    set_identifier = ""
  }
  attrs = {
    name    = "www.example.com"
    fqdn    = "www.example.com"
    type    = "A"
    ttl     = 60
    records = []
    alias = [
      {
        name                   = "lb-2.eu-central-1.elb.amazonaws.com"
        zone_id                = "Z2"
        evaluate_target_health = true
      },
    ]
    set_identifier = ""
  }
  expect_failure = true
}

resource "aws_route53_record" "another_type" {
  prior_attrs = {
    name           = "www.example.com"
    fqdn           = "www.example.com"
    type           = "A"
    ttl            = 60
    records        = ["192.0.2.1", "192.0.2.2"]
    alias          = []
    set_identifier = ""
  }
  attrs = {
    name           = "www.example.com"
    fqdn           = "www.example.com"
    type           = "CNAME"
    ttl            = 60
    records        = ["www.example.net"]
    alias          = []
    set_identifier = ""
  }
  expect_failure = true
}

resource "aws_route53_record" "another_set" {
  prior_attrs = {
    name           = "www.example.com"
    fqdn           = "www.example.com"
    type           = "A"
    ttl            = 60
    records        = ["192.0.2.1", "192.0.2.2"]
    alias          = []
    set_identifier = "blue"
  }
  attrs = {
    name           = "www.example.com"
    fqdn           = "www.example.com"
    type           = "A"
    ttl            = 60
    records        = ["192.0.2.1", "192.0.2.2"]
    alias          = []
    set_identifier = "green"
  }
  expect_failure = true
}

resource "aws_route53_record" "no_set" {
  prior_attrs = {
    name           = "www.example.com"
    fqdn           = "www.example.com"
    type           = "A"
    ttl            = 60
    records        = ["192.0.2.1", "192.0.2.2"]
    alias          = []
    set_identifier = "blue"
  }
  attrs = {
    name           = "www.example.com"
    fqdn           = "www.example.com"
    type           = "A"
    ttl            = 60
    records        = ["192.0.2.1", "192.0.2.2"]
    alias          = []
    set_identifier = null
  }
  expect_failure = true
}

resource "aws_route53_record" "time_to_live" {
  prior_attrs = {
    name           = "www.example.com"
    fqdn           = "www.example.com"
    type           = "A"
    ttl            = 60
    records        = ["192.0.2.1", "192.0.2.2"]
    alias          = []
    set_identifier = ""
  }
  attrs = {
    name           = "www.example.com"
    fqdn           = "www.example.com"
    type           = "A"
    ttl            = 300
    records        = ["192.0.2.1", "192.0.2.2"]
    alias          = []
    set_identifier = ""
  }
}

resource "aws_route53_record" "reordered" {
  prior_attrs = {
    name           = "www.example.com"
    fqdn           = "www.example.com"
    type           = "A"
    ttl            = 60
    records        = ["192.0.2.1", "192.0.2.2"]
    alias          = []
    set_identifier = ""
  }
  attrs = {
    name           = "www.example.com"
    fqdn           = "www.example.com"
    type           = "A"
    ttl            = 60
    records        = ["192.0.2.2", "192.0.2.1"]
    alias          = []
    set_identifier = ""
  }
}

resource "aws_route53_record" "address_added" {
  prior_attrs = {
    name           = "www.example.com"
    fqdn           = "www.example.com"
    type           = "A"
    ttl            = 60
    records        = ["192.0.2.1", "192.0.2.2"]
    alias          = []
    set_identifier = ""
  }
  attrs = {
    name           = "www.example.com"
    fqdn           = "www.example.com"
    type           = "A"
    ttl            = 60
    records        = ["192.0.2.1", "192.0.2.2", "192.0.2.3"]
    alias          = []
    set_identifier = ""
  }
}

resource "aws_route53_record" "final_dot_and_case" {
  prior_attrs = {
    name           = "www.example.com"
    fqdn           = "www.example.com"
    type           = "CNAME"
    ttl            = 60
    records        = ["WWW.example.net"]
    alias          = []
    set_identifier = ""
  }
  attrs = {
    name           = "www.example.com"
    fqdn           = "www.example.com"
    type           = "CNAME"
    ttl            = 60
    records        = ["www.example.net."]
    alias          = []
    set_identifier = ""
  }
}

resource "aws_route53_record" "dualstack" {
  prior_attrs = {
    name    = "www.example.com"
    fqdn    = "www.example.com"
    type    = "A"
    ttl     = 60
    records = []
    alias = [
      {
        name                   = "lb-1.eu-central-1.elb.amazonaws.com"
        zone_id                = "Z2"
        evaluate_target_health = true
      },
    ]
    set_identifier = ""
  }
  attrs = {
    name    = "www.example.com"
    fqdn    = "www.example.com"
    type    = "A"
    ttl     = 60
    records = []
    alias = [
      {
        name                   = "dualstack.lb-1.eu-central-1.elb.amazonaws.com."
        zone_id                = "Z2"
        evaluate_target_health = true
      },
    ]
    set_identifier = ""
  }
}

resource "aws_route53_record" "health_check" {
  prior_attrs = {
    name    = "www.example.com"
    fqdn    = "www.example.com"
    type    = "A"
    ttl     = 60
    records = []
    alias = [
      {
        name                   = "lb-1.eu-central-1.elb.amazonaws.com"
        zone_id                = "Z2"
        evaluate_target_health = true
      },
    ]
    set_identifier = ""
  }
  attrs = {
    name    = "www.example.com"
    fqdn    = "www.example.com"
    type    = "A"
    ttl     = 60
    records = []
    alias = [
      {
        name                   = "lb-1.eu-central-1.elb.amazonaws.com"
        zone_id                = "Z2"
        evaluate_target_health = false
      },
    ]
    set_identifier = ""
  }
}

resource "aws_route53_record" "certificate_validation" {
  prior_attrs = {
    name           = "_a1.example.com"
    fqdn           = "www.example.com"
    type           = "CNAME"
    ttl            = 60
    records        = ["_b2.xyz.acm-validations.aws."]
    alias          = []
    set_identifier = ""
  }
  attrs = {
    name           = "_a1.example.com"
    fqdn           = "www.example.com"
    type           = "CNAME"
    ttl            = 60
    records        = ["_b3.xyz.acm-validations.aws."]
    alias          = []
    set_identifier = ""
  }
}

resource "aws_route53_record" "weight" {
  prior_attrs = {
    name                    = "www.example.com"
    fqdn                    = "www.example.com"
    type                    = "A"
    ttl                     = 60
    records                 = ["192.0.2.1", "192.0.2.2"]
    alias                   = []
    set_identifier          = "blue"
    weighted_routing_policy = [{ weight = 10 }]
  }
  attrs = {
    name                    = "www.example.com"
    fqdn                    = "www.example.com"
    type                    = "A"
    ttl                     = 60
    records                 = ["192.0.2.1", "192.0.2.2"]
    alias                   = []
    set_identifier          = "blue"
    weighted_routing_policy = [{ weight = 90 }]
  }
}

resource "aws_route53_record" "no_set_on_either_side" {
  prior_attrs = {
    name           = "www.example.com"
    fqdn           = "www.example.com"
    type           = "A"
    ttl            = 60
    records        = ["192.0.2.1", "192.0.2.2"]
    alias          = []
    set_identifier = null
  }
  attrs = {
    name           = "www.example.com"
    fqdn           = "www.example.com"
    type           = "A"
    ttl            = 60
    records        = ["192.0.2.1", "192.0.2.2"]
    alias          = []
    set_identifier = ""
  }
}

resource "aws_route53_record" "record_repointed_empty_entries" {
  prior_attrs = { name = "www.acme.example", type = "A", records = [null, "192.0.2.1"] }
  attrs       = { name = "www.acme.example", type = "A", records = [null, "192.0.2.1", "192.0.2.2"] }
}

resource "aws_route53_record" "record_repointed_beside_empty_entries" {
  prior_attrs    = { name = "www.acme.example", type = "A", records = [null, "192.0.2.1"] }
  attrs          = { name = "www.acme.example", type = "A", records = [null] }
  expect_failure = true
}

resource "aws_route53_record" "null_among_records" {
  prior_attrs = { name = "www", type = "A", records = [null, "192.0.2.1"] }
  attrs       = { name = "www", type = "A", records = ["192.0.2.1", ""] }
}

resource "aws_route53_record" "null_records_and_one_gone" {
  prior_attrs    = { name = "www", type = "A", records = [null, "192.0.2.1"] }
  attrs          = { name = "www", type = "A", records = [null] }
  expect_failure = true
}

resource "aws_route53_record" "names_of_another_type" {
  prior_attrs = { name = "www", type = "A", set_identifier = [], alias = [{ name = [] }] }
  attrs       = { name = "www", type = "A", set_identifier = null, alias = [{ name = {} }] }
}

resource "aws_route53_record" "null_record_gone" {
  prior_attrs = { name = "www", type = "A", records = [null, "192.0.2.1"] }
  attrs       = { name = "www", type = "A", records = ["192.0.2.1"] }
}
