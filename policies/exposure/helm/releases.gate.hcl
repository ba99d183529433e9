# Values that charts of many makers have alike: the type of a service, the network policy, the password of a database.

resource_policy "helm_release" "opened" {
  description = "The values of a release publish a service, or turn a guard off."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  # Another chart has other values.
  filter = try(prior_attrs.chart == attrs.chart, false)

  locals {
    # A part of the chart may have a service of its own: `controller`, `server`. What is set one by one counts last.
    parts = ["", "controller", "server", "primary", "master", "web", "proxy", "ui"]
    values = [
      for side in [prior_attrs, attrs] : merge(flatten([
        [
          for text in try(concat(side.values), []) : {
            for pair in flatten([
              for part in local.parts : [
                for path in ["service.type", "networkPolicy.enabled", "auth.enabled", "ingress.enabled"] : {
                  name  = part == "" ? path : "${part}.${path}"
                  value = try(tostring(coalesce((part == "" ? yamldecode(text) : yamldecode(text)[part])[split(".", path)[0]][split(".", path)[1]])), "")
                }
              ]
            ]) : pair.name => pair.value if pair.value != ""
          }
        ],
        [for entry in try(concat(side.set), []) : { (try(tostring(coalesce(entry.name)), "unnamed")) = try(tostring(coalesce(entry.value)), "") }],
        {},
      ])...)
    ]
    harm = [
      for name, value in local.values[1] : "`${name}` becomes ${value}, before: ${try(local.values[0][name], "not set")}"
      if(
        (regex_match(name, "(^|\\.)service\\.type$") && contains(["LoadBalancer", "NodePort"], value) && try(local.values[0][name], "ClusterIP") == "ClusterIP" && (can(local.values[0][name]) || (name == "service.type" && value == "LoadBalancer"))) ||
        (regex_match(name, "(^|\\.)(networkPolicy|auth)\\.enabled$") && lower(value) == "false" && lower(try(local.values[0][name], "")) == "true")
      )
    ]
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "In `${meta.address}` ${join(", and ", local.harm)}. What was inside can be reached from outside, or by everyone in the cluster."
  }
}
