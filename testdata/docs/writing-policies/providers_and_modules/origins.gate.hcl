provider_policy "aws" "region" {
  enforce {
    condition     = try(attrs.region, null) == "eu-west-1"
    error_message = "Configure the region in the provider block: eu-west-1."
  }
}

module_policy "*" "ours" {
  enforce {
    condition     = startswith(meta.source, "./") || startswith(meta.source, "registry.example.com/")
    error_message = "${meta.address} comes from ${meta.source}."
  }
}
