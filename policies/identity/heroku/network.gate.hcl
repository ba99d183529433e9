# What others reach by name, address or key.

protect "domains" {
  description = "Domains and certificates."
  class       = "identity"
  types = {
    heroku_domain = { lost = "The domain of the app, and the DNS target that records point to." }
    heroku_ssl    = { lost = "The certificate of the app with its private key." }
  }
  reason = "A new domain has another DNS target, so records have to be changed."
}

protect "connections" {
  description = "Connections of spaces."
  class       = "identity"
  types = {
    heroku_space_vpn_connection              = { lost = "The tunnel that the other end is configured for." }
    heroku_space_peering_connection_accepter = { lost = "The connection between the space and the VPC." }
  }
  reason = "The other end has to be configured again."
}

protect "drains" {
  description = "Telemetry drains and webhooks."
  class       = "identity"
  types = {
    heroku_telemetry_drain = { lost = "The stream of telemetry; what happens meanwhile is not delivered." }
    heroku_app_webhook     = { lost = "The notifications with their signing secret." }
  }
  filter = meta.operation == "delete"
  reason = "What happens meanwhile is not delivered."
}

protect "log_drains" {
  description = "Drains with their token."
  class       = "identity"
  types = {
    heroku_drain = { lost = "The stream of logs with its token; what is logged meanwhile is not delivered." }
  }
  reason = "Receivers know the drain by its token, and a new one has another."
}

protect "members" {
  description = "Members."
  class       = "identity"
  types = {
    heroku_team_member = { lost = "The membership, with access to every app of the team." }
  }
  filter = meta.operation == "delete"
  reason = "The person loses access at once."
}

protect "pipelines" {
  description = "Pipelines."
  class       = "identity"
  types = {
    heroku_pipeline = { lost = "The pipeline with its stages, config vars and review apps." }
  }
  reason = "Review apps and promotions that go through it have to be set up again."
}

protect "attachments" {
  description = "Attachments of add-ons."
  class       = "identity"
  types = {
    heroku_addon_attachment = { lost = "The attachment with the variables that the app reads." }
  }
  filter = meta.operation == "delete"
  reason = "The app loses the address and login of the add-on."
}
