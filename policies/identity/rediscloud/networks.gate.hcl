# The ways from applications to their databases.

protect "networks" {
  description = "Peerings, private links and attachments."
  class       = "identity"
  types = {
    rediscloud_subscription_peering                           = { lost = "The private connection to the peered network." }
    rediscloud_active_active_subscription_peering             = { lost = "The private connection to the peered network." }
    rediscloud_private_link                                   = { lost = "The private link that endpoints point at." }
    rediscloud_active_active_private_link                     = { lost = "The private link that endpoints point at." }
    rediscloud_private_service_connect                        = { lost = "The service that private endpoints connect to." }
    rediscloud_private_service_connect_endpoint               = { lost = "The private connection of the endpoint." }
    rediscloud_active_active_private_service_connect          = { lost = "The service that private endpoints connect to." }
    rediscloud_active_active_private_service_connect_endpoint = { lost = "The private connection of the endpoint." }
    rediscloud_transit_gateway_attachment                     = { lost = "The attachment to the transit gateway, with the routes over it." }
    rediscloud_active_active_transit_gateway_attachment       = { lost = "The attachment to the transit gateway, with the routes over it." }
  }
  reason = "Clients lose the private way to their databases, and the cloud's side has to be set up again."
}

protect "accounts" {
  description = "Users and cloud accounts."
  class       = "identity"
  types = {
    rediscloud_acl_user      = { lost = "The user with its password and role." }
    rediscloud_cloud_account = { lost = "The link to the cloud account that subscriptions run in." }
  }
  reason = "Applications that sign in with it are locked out at once."
}

protect "accepted" {
  description = "Accepted connections and roles."
  class       = "identity"
  types = {
    rediscloud_acl_role = { lost = "The role that users hold." }
    rediscloud_acl_rule = { lost = "The rule that roles refer to." }
  }
  filter = meta.operation == "delete"
  reason = "Clients lose the private way, or their permission."
}

protect "kept" {
  description = "Types that a destroy only drops from the state."
  class       = "identity"
  types = {
    rediscloud_private_service_connect_endpoint_accepter               = { lost = "The record of the accepted private connection." }
    rediscloud_active_active_private_service_connect_endpoint_accepter = { lost = "The record of the accepted private connection." }
    rediscloud_transit_gateway_invitation_acceptor                     = { lost = "The record of the accepted transit gateway." }
    rediscloud_active_active_transit_gateway_invitation_acceptor       = { lost = "The record of the accepted transit gateway." }
  }
  filter = meta.operation == "delete"
  reason = "Remove it in the console if it must go."

  recovery {
    when    = { id = { not = [null, ""] } }
    outcome = "possible"
    message = "The provider has no deletion for it; it only drops it from the state."
  }
}
