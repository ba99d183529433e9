# Data of OCI that everyone can read: buckets, links to them, and autonomous databases.

resource_policy "oci_objectstorage_bucket" "bucket_public" {
  description = "Everyone can read the objects of a bucket."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  # Who cannot list has to know the name of an object.
  locals {
    public = { objectreadwithoutlist = 1, objectread = 2 }
    words  = [for side in [prior_attrs, attrs] : isunknown(try(side.access_type, null)) ? "" : lower(try(tostring(coalesce(side.access_type)), ""))]
    ranks  = [for word in local.words : lookup(local.public, word, 0)]
  }

  enforce {
    condition     = local.ranks[1] <= local.ranks[0]
    error_message = "Everyone can read ${local.ranks[1] == 2 ? "and list " : ""}the objects of `${try(tostring(coalesce(attrs.name)), meta.address)}` (`access_type` is ${try(tostring(coalesce(attrs.access_type)), "public")})${meta.operation == "create" ? "" : "; before: ${try(tostring(coalesce(prior_attrs.access_type)), "NoPublicAccess")}"}. Keep `NoPublicAccess`, and give links that expire."
  }
}

# A link to one object that can only be read is how files are handed out.
resource_policy "oci_objectstorage_preauthrequest" "link_to_everything" {
  description = "Whoever has a link can write to a bucket, or read all of it."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try("${attrs.namespace} ${attrs.bucket}", null)

  locals {
    kinds = [for side in [prior_attrs, attrs] : isunknown(try(side.access_type, null)) ? "" : lower(try(tostring(coalesce(side.access_type)), ""))]
    kind  = local.kinds[1]
    # What the link before could do too.
    same = local.kinds[0] == local.kind || (endswith(local.kinds[0], "readwrite") && (startswith(local.kinds[0], "any") || !startswith(local.kind, "any")))
  }

  enforce {
    condition     = local.same || !regex_match(local.kind, "^(anyobject(read|write|readwrite)|objectwrite|objectreadwrite)$")
    error_message = "Whoever has the link of `${meta.address}` can ${endswith(local.kind, "readwrite") ? "read and write" : endswith(local.kind, "write") ? "write" : "read"} ${startswith(local.kind, "any") ? "all objects of" : "an object of"} `${try(tostring(coalesce(attrs.bucket)), "the bucket")}` until ${try(tostring(coalesce(attrs.time_expires)), "it expires")}. Let it expire soon, and give no more than is needed."
  }
}

# Without a list and a subnet it answers everyone who has a login; so that is how one is made, and no finding.
resource_policy "oci_database_autonomous_database" "database_opened" {
  description = "An autonomous database answers the whole internet."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    private = [for side in [prior_attrs, attrs] : isunknown(try(side.subnet_id, null)) || try(tostring(coalesce(side.subnet_id)), "") != ""]
    lists   = [for side in [prior_attrs, attrs] : isunknown(try([for entry in side.whitelisted_ips : 0], null)) ? ["unknown"] : try([for entry in side.whitelisted_ips : isunknown(entry) ? "unknown" : split(";", tostring(coalesce(entry)))[0]], [])]
    # A database without its list of addresses, or with everyone in it.
    world = [for i, list in local.lists : !local.private[i] && (length(list) == 0 || network::internet(list))]
    named = network::internet(local.lists[1])
  }

  enforce {
    condition     = !local.world[1] || (meta.operation == "create" ? !local.named : local.world[0])
    error_message = "`${meta.address}` answers the whole internet${local.named ? " (${join(", ", local.lists[1])})" : ", since neither `whitelisted_ips` nor `subnet_id` is set"}${meta.operation == "create" ? "" : "; before: ${local.private[0] ? "only its subnet" : join(", ", local.lists[0])}"}. Name the networks that need it, or use a private endpoint."
  }
}

resource_policy "oci_database_autonomous_database" "database_weaker" {
  description = "Connections to an autonomous database prove less."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = try(prior_attrs.is_mtls_connection_required, null) != true || try(attrs.is_mtls_connection_required, null) != false
    error_message = "Clients of `${meta.address}` no longer need a certificate (`is_mtls_connection_required`); before: they did. Keep it, or make sure that only named networks reach it."
  }
}

resource_policy "oci_*" "undecided_access" {
  description = "Who may read a bucket or reach a database is known only after apply."
  types       = ["oci_database_autonomous_database", "oci_objectstorage_bucket"]
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    name  = meta.type == "oci_objectstorage_bucket" ? "access_type" : "whitelisted_ips"
    known = try(tostring(coalesce(prior_attrs[local.name])), join(", ", prior_attrs[local.name]), "")
  }

  enforce {
    condition     = local.known == "" || !isunknown(try(attrs[local.name], null))
    error_message = "`${local.name}` of `${meta.address}` is known only after apply: what it opens cannot be checked. Before: ${local.known}."
  }
}
