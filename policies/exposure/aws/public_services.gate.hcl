# Databases, clusters, brokers and functions that the internet can reach.

locals {
  # Arguments of functions that limit who may call.
  limits = ["principal_org_id", "source_account", "source_arn"]

  # What a source ARN leaves open: any source of any account.
  anywhere = "^(\\*+|arn:[^:]*:[^:]*:[^:]*:\\**:\\*+)$"
}

resource_policy "aws_*" "database_opened" {
  description = "A database, warehouse or broker gets a public address."
  types = [
    "aws_db_instance",
    "aws_dms_replication_instance",
    "aws_docdb_cluster_instance",
    "aws_lightsail_database",
    "aws_m2_environment",
    "aws_mq_broker",
    "aws_neptune_cluster_instance",
    "aws_neptunegraph_graph",
    "aws_rds_cluster_instance",
    "aws_rds_shard_group",
    "aws_redshift_cluster",
    "aws_redshiftserverless_workgroup",
    "aws_timestreaminfluxdb_db_cluster",
    "aws_timestreaminfluxdb_db_instance",
  ]
  operations = ["create", "update", "replace"]
  level      = "require_approval"
  on_unknown = "allow"

  # What is not set is private, and known only after apply where the object is new.
  filter = meta.operation == "update" || !isunknown(try(attrs.publicly_accessible, attrs.public_connectivity, null))

  enforce {
    condition     = try(tobool(prior_attrs.publicly_accessible), tobool(prior_attrs.public_connectivity), null) == true || try(tobool(attrs.publicly_accessible), tobool(attrs.public_connectivity), null) != true
    error_message = "`${meta.address}` gets an address on the internet, and only security groups and passwords protect the data${meta.operation == "create" ? "" : "; before: inside of its network"}. Set `${meta.type == "aws_neptunegraph_graph" ? "public_connectivity" : "publicly_accessible"} = false`."
  }
}

resource_policy "aws_eks_cluster" "cluster_created" {
  description = "The API of a new cluster can be reached from the whole internet."
  operations  = ["create", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "create"

  # Without networks the endpoint is open to all; they are known only after apply then.
  locals {
    networks = isunknown(try(length(attrs.vpc_config[0].public_access_cidrs), 0)) ? [] : try(compact(attrs.vpc_config[0].public_access_cidrs), [])
  }

  enforce {
    condition = (
      try(attrs.vpc_config[0].endpoint_public_access, null) == false ||
      (length(local.networks) > 0 && !network::internet(local.networks))
    )
    error_message = "The API of cluster `${try(tostring(coalesce(attrs.name)), meta.address)}` answers the whole internet (${length(local.networks) == 0 ? "0.0.0.0/0" : join(", ", local.networks)}). Set `public_access_cidrs`, or reach it from inside of the network."
  }
}

resource_policy "aws_eks_cluster" "cluster_opened" {
  description = "The API of a cluster opens to the whole internet."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    sides = [
      for side in [prior_attrs, attrs] : {
        public   = try(tobool(coalesce(side.vpc_config[0].endpoint_public_access)), true)
        networks = meta.operation != "update" && isunknown(try(length(side.vpc_config[0].public_access_cidrs), 0)) ? ["0.0.0.0/0"] : try(coalescelist(compact(side.vpc_config[0].public_access_cidrs)), ["0.0.0.0/0"])
      }
    ]
    open = [for side in local.sides : side.public && network::internet(side.networks)]
  }

  enforce {
    condition     = local.open[0] || !local.open[1]
    error_message = "The API of cluster `${try(tostring(coalesce(attrs.name)), meta.address)}` becomes reachable from the whole internet (${join(", ", local.sides[1].networks)}); before: ${local.sides[0].public ? join(", ", local.sides[0].networks) : "only from inside of its network"}. Name the networks that need it."
  }
}

resource_policy "aws_eks_cluster" "cluster_endpoint" {
  description = "The API of a cluster gets a public endpoint for named networks."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    networks = try(compact(attrs.vpc_config[0].public_access_cidrs), [])
  }

  enforce {
    condition = (
      try(prior_attrs.vpc_config[0].endpoint_public_access, null) != false ||
      try(attrs.vpc_config[0].endpoint_public_access, null) == false ||
      length(local.networks) == 0 || network::internet(local.networks)
    )
    error_message = "The API of cluster `${try(tostring(coalesce(attrs.name)), meta.address)}` becomes reachable from ${join(", ", local.networks)}; before: only from inside of its network. Make sure that these are your networks."
  }
}

resource_policy "aws_*search_domain" "search_opened" {
  description = "A search domain leaves its network and becomes public."
  types       = ["aws_elasticsearch_domain", "aws_opensearch_domain"]
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  enforce {
    condition     = try(length(prior_attrs.vpc_options), 0) == 0 || try(length(attrs.vpc_options), 0) > 0
    error_message = "Domain `${try(tostring(coalesce(attrs.domain_name)), meta.address)}` gets an endpoint on the internet; before: only inside of network `${try(tostring(coalesce(prior_attrs.vpc_options[0].vpc_id)), "of its own")}`. Keep `vpc_options`."
  }
}

resource_policy "aws_*search_domain" "search_created" {
  description = "A new search domain is public, and nobody has to sign in."
  types       = ["aws_elasticsearch_domain", "aws_opensearch_domain"]
  operations  = ["create", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "create" && !isunknown(try(attrs.access_policies, null))

  # A policy for everyone is in `resource_policies`; one for named roles makes each request sign in. Without a policy, nobody
  # gets in, and it is known only after apply then; so are options that are not set.
  locals {
    grants = try(iam::growth(null, attrs.access_policies), [])
    named  = length(local.grants) > 0 && alltrue([for grant in local.grants : grant.public || !contains(grant.principals, "*")])
  }

  enforce {
    condition     = try(length(attrs.vpc_options), 0) > 0 || local.named || (isunknown(try(attrs.advanced_security_options[0].enabled, null)) ? false : try(tobool(attrs.advanced_security_options[0].enabled), null) == true)
    error_message = "Domain `${try(tostring(coalesce(attrs.domain_name)), meta.address)}` has an endpoint on the internet, and only its access policy protects the data. Set `vpc_options`, or fine-grained access control."
  }
}

resource_policy "aws_*search_domain" "search_sign_in" {
  description = "A search domain lets in who does not sign in."
  types       = ["aws_elasticsearch_domain", "aws_opensearch_domain"]
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    sides = [
      for side in [prior_attrs, attrs] : {
        roles     = try(tobool(side.advanced_security_options[0].enabled), null) == true
        anonymous = try(tobool(side.advanced_security_options[0].anonymous_auth_enabled), null) == true
        cognito   = try(tobool(side.cognito_options[0].enabled), null) == true
      }
    ]
  }

  enforce {
    condition     = !local.sides[0].roles || local.sides[1].roles
    error_message = "Fine-grained access control of `${meta.address}` is off, and was on before: whoever reaches the domain reads every index. Keep it on."
  }

  enforce {
    condition     = local.sides[0].anonymous || !local.sides[1].anonymous
    error_message = "`${meta.address}` answers requests without a signature or password, and did not before. Keep `anonymous_auth_enabled` false after the migration."
  }

  enforce {
    condition     = !local.sides[0].cognito || local.sides[1].cognito
    error_message = "The dashboards of `${meta.address}` no longer ask for a sign-in with Cognito, and did before. Keep `cognito_options`, unless SAML or IAM takes over."
  }
}

resource_policy "aws_opensearchserverless_security_policy" "collection_opened" {
  description = "A serverless search collection becomes public."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = try(tostring(coalesce(attrs.type)), "network") == "network" && !isunknown(try(attrs.policy, null))

  locals {
    sides = [
      for side in [prior_attrs, attrs] : flatten([
        for entry in flatten([try(jsondecode(side.policy), [])]) : [for rule in try(concat(entry.Rules), []) : try(compact(rule.Resource), [])]
        if try(tobool(entry.AllowFromPublic), null) == true
      ])
    ]
    harm = sort(setsubtract(local.sides[1], local.sides[0]))
  }

  enforce {
    condition     = length(local.harm) == 0 || contains(local.sides[0], "collection/*")
    error_message = "The internet reaches ${join(", ", [for resource in local.harm : "`${resource}`"])} by `${meta.address}`${length(local.sides[0]) == 0 ? "" : "; before: ${join(", ", local.sides[0])}"}. Name VPC endpoints in `SourceVPCEs`."
  }

  enforce {
    condition     = can(jsondecode(attrs.policy))
    error_message = "The policy of `${meta.address}` cannot be read, so what it opens is not checked."
  }
}

resource_policy "aws_msk_cluster" "kafka_opened" {
  description = "A Kafka cluster gets public addresses."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  filter      = meta.operation == "update" || !isunknown(try(attrs.broker_node_group_info[0].connectivity_info[0].public_access[0].type, null))

  locals {
    sides = [
      for side in [prior_attrs, attrs] :
      try(tostring(coalesce(side.broker_node_group_info[0].connectivity_info[0].public_access[0].type)), "DISABLED")
    ]
  }

  enforce {
    condition     = local.sides[0] == "SERVICE_PROVIDED_EIPS" || local.sides[1] != "SERVICE_PROVIDED_EIPS"
    error_message = "The brokers of `${meta.address}` get addresses on the internet${meta.operation == "create" ? "" : "; before: inside of their network"}. Reach them from there."
  }
}

resource_policy "aws_msk_cluster" "kafka_sign_in" {
  description = "A Kafka cluster lets in clients that do not sign in."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  # Without any method, everyone is let in.
  locals {
    sides = [
      for side in [prior_attrs, attrs] :
      try(tobool(coalesce(side.client_authentication[0].unauthenticated)), !anytrue([
        try(tobool(side.client_authentication[0].sasl[0].iam), null) == true,
        try(tobool(side.client_authentication[0].sasl[0].scram), null) == true,
        try(length(side.client_authentication[0].tls[0].certificate_authority_arns), 0) > 0,
      ]))
    ]
  }

  enforce {
    condition     = local.sides[0] || !local.sides[1]
    error_message = "Clients of `${meta.address}` need no sign-in to read and write; before: IAM, a password or a certificate. Leave `unauthenticated` false."
  }
}

resource_policy "aws_mwaa_environment" "airflow_opened" {
  description = "The web interface of Airflow can be reached from the internet."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "update" || !isunknown(try(attrs.webserver_access_mode, null))

  enforce {
    condition     = try(prior_attrs.webserver_access_mode, null) == "PUBLIC_ONLY" || try(attrs.webserver_access_mode, null) != "PUBLIC_ONLY"
    error_message = "The internet reaches the sign-in of Airflow at `${meta.address}`${meta.operation == "create" ? "" : "; before: only its network"}. Keep `webserver_access_mode` at PRIVATE_ONLY."
  }
}

# The name of a function may be an ARN, and its version a qualifier.
resource_policy "aws_lambda_function_url" "function_opened" {
  description = "A function can be called by anyone, without signing in."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = local.function
  opens       = [local.function]
  filter      = try(attrs.authorization_type, null) == "NONE"

  locals {
    function = "${reverse(split(":function:", attrs.function_name))[0]} ${try(coalesce(attrs.qualifier), "")}"
  }

  enforce {
    condition     = try(prior_attrs.authorization_type, null) == "NONE"
    error_message = "Everyone who knows the address can call function `${try(tostring(coalesce(attrs.function_name)), meta.address)}`${meta.operation == "create" ? "" : "; before: only those that sign in with IAM"}. Set `authorization_type = \"AWS_IAM\"`, unless it is public on purpose."
  }
}

resource_policy "aws_lambda_permission" "function_granted" {
  description = "Everyone may call a function."
  operations  = ["create", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = local.function
  opens       = ["${local.function} ${attrs.action} ${jsonencode([for name in local.limits : try(attrs[name], null)])}"]
  filter      = try(attrs.principal, null) == "*"

  # A source that names an account, or an organization, limits the wildcard.
  locals {
    function = "${reverse(split(":function:", attrs.function_name))[0]} ${try(coalesce(attrs.qualifier), "")}"
    open = [
      for side in [prior_attrs, attrs] : try(side.principal, null) == "*" && alltrue([
        for name in local.limits : isunknown(try(side[name], null)) ? false : regex_match(try(tostring(coalesce(side[name])), "*"), local.anywhere)
      ])
    ]
  }

  enforce {
    condition     = local.open[0] || !local.open[1]
    error_message = "Every AWS account may call function `${try(tostring(coalesce(attrs.function_name)), meta.address)}`${try(attrs.function_url_auth_type, null) == "NONE" ? ", and everyone on the internet its address" : ""}${meta.operation == "create" ? "" : "; before: ${try(tostring(coalesce(prior_attrs.principal)), "others")}"}. Name the service or account that needs it."
  }
}

# A service calls for whoever asks it to, so only the source tells accounts apart.
resource_policy "aws_lambda_permission" "function_source" {
  description = "Another account, or a service on behalf of every account, may call a function."
  operations  = ["create", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = local.function
  opens       = ["${local.function} ${attrs.action} ${attrs.principal} ${jsonencode([for name in local.limits : try(attrs[name], null)])}"]
  filter      = try(attrs.principal, null) != "*"

  locals {
    function = "${reverse(split(":function:", attrs.function_name))[0]} ${try(coalesce(attrs.qualifier), "")}"
    name     = try("function `${attrs.function_name}`", "the function of `${meta.address}`")
    sides = [
      for side in [prior_attrs, attrs] : {
        principal = try(tostring(coalesce(side.principal)), "")
        account   = try(regex("(?:^|::)([0-9]{12})(?:$|:)", tostring(coalesce(side.principal)))[0], "")
        limited = anytrue([
          for name in local.limits : isunknown(try(side[name], null)) ? true : !regex_match(try(tostring(coalesce(side[name])), "*"), local.anywhere)
        ])
      }
    ]
    principal = local.sides[1].principal

    # Through these anyone can reach a function whose name is known. The own account is in the ARN of a function, and often
    # nowhere.
    open = ["apigateway.amazonaws.com", "s3.amazonaws.com", "sns.amazonaws.com"]
    own  = isunknown(try(attrs.function_name, null)) ? "" : try(regex(":([0-9]{12}):function:", tostring(coalesce(attrs.function_name)))[0], "")
  }

  enforce {
    condition     = local.sides[1].limited || !(meta.operation == "create" ? contains(local.open, local.principal) : local.sides[0].limited && endswith(local.principal, ".amazonaws.com"))
    error_message = "`${local.principal}` may call ${local.name} on behalf of every AWS account${meta.operation == "create" ? "" : "; before: ${try(tostring(coalesce(prior_attrs.source_arn)), tostring(coalesce(prior_attrs.source_account)), "its organization")} alone"}. Set `source_arn` or `source_account`."
  }

  enforce {
    condition     = contains(["", local.own, local.sides[0].account], local.sides[1].account)
    error_message = "Account ${local.sides[1].account} may call ${local.name}${meta.operation == "create" ? "" : "; before: ${local.sides[0].principal}"}. Make sure that it is yours or a partner's."
  }
}

resource_policy "aws_*" "undecided_networks" {
  description = "Whether a service is public is known only after apply."
  types       = ["aws_eks_cluster", "aws_opensearchserverless_security_policy"]
  operations  = ["update", "replace"]
  level       = "warn"

  enforce {
    condition     = isunknown(try(prior_attrs.vpc_config[0].public_access_cidrs, null)) || !isunknown(try(attrs.vpc_config[0].public_access_cidrs, null)) || try(attrs.vpc_config[0].endpoint_public_access, null) == false
    error_message = "`public_access_cidrs` of `${meta.address}` is known only after apply: whom it lets in cannot be checked. Before: ${join(", ", try(compact(prior_attrs.vpc_config[0].public_access_cidrs), []))}."
  }

  enforce {
    condition     = isunknown(try(prior_attrs.policy, null)) || !isunknown(try(attrs.policy, null))
    error_message = "`policy` of `${meta.address}` is known only after apply: what it opens cannot be checked. Before: ${try(tostring(coalesce(prior_attrs.policy)), "none")}."
  }
}

resource_policy "aws_opensearchserverless_security_policy" "unchecked" {
  description = "The network policy of a new search collection is known only after apply."
  operations  = ["create", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "create" && isunknown(try(attrs.policy, null)) && try(tostring(coalesce(attrs.type)), "network") == "network"

  enforce {
    condition    = true
    info_message = "`policy` of `${meta.address}` is known only after apply, so what it opens is not checked."
  }
}
