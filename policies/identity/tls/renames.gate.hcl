# Private keys live in the state alone, and others trust their public half.

resource_policy "tls_private_key" "key_rotated" {
  description = "A private key is made again."
  operations  = ["replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = false
    error_message = "The key ${try("`${tostring(coalesce(prior_attrs.public_key_fingerprint_sha256))}` ", "")}is another one from then on, and the old one is in no state any more. Servers that know the old public key refuse the new one, and certificates of the old one have to be issued again; what is encrypted for it stays unread."
  }
}
