module_policy "*" "known" {
  locals {
    local_path = core::regex_match(meta.source, "^\\.{1,2}/")
    pinned_git = core::regex_match(meta.source, "^git::https://git\\.example\\.com/.*[?&]ref=v[0-9]")
    registry   = core::startswith(meta.source, "registry.example.com/acme/") && meta.version != null
  }

  enforce {
    condition     = local.local_path || local.pinned_git || local.registry
    error_message = "${meta.address} comes from ${meta.source}; use a module of ours, with a version."
  }
}
