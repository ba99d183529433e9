# Kinds of the Cloud Control API: see `cloud_control.gate.hcl` in the data pack. The
# lists are those of the awscc policies with the same labels.

locals {
  certificates = [
    "aws::certificatemanager::certificate",
    "aws::iam::servercertificate",
    "aws::lightsail::certificate",
    "aws::lightsail::loadbalancertlscertificate",
    "aws::acmpca::certificate",
  ]

  trusts = [
    "aws::apigateway::clientcertificate",
    "aws::iot::cacertificate",
    "aws::iot::certificate",
    "aws::rolesanywhere::trustanchor",
    "aws::rolesanywhere::profile",
    "aws::elasticloadbalancingv2::truststore",
    "aws::cloudfront::truststore",
    "aws::workspacesweb::truststore",
    "aws::signer::signingprofile",
    "aws::cloudfront::publickey",
    "aws::cloudfront::keygroup",
    "aws::ivs::playbackkeypair",
    "aws::ivs::publickey",
  ]

  sign_in = [
    "aws::iam::oidcprovider",
    "aws::iam::samlprovider",
    "aws::eks::identityproviderconfig",
    "aws::directoryservice::simplead",
    "aws::sso::application",
    "aws::sso::permissionset",
    "aws::workspaces::connectionalias",
    "aws::workspacesweb::identityprovider",
    "aws::cognito::userpool",
    "aws::cognito::userpooldomain",
    "aws::cognito::userpoolclient",
    "aws::cognito::identitypool",
    "aws::cognito::userpoolidentityprovider",
    "aws::cognito::userpoolresourceserver",
  ]

  people = [
    "aws::iam::user",
    "aws::iam::virtualmfadevice",
    "aws::identitystore::group",
    "aws::cognito::userpooluser",
    "aws::connect::user",
    "aws::datazone::userprofile",
  ]

  keys = [
    "aws::apigateway::apikey",
    "aws::location::apikey",
    "aws::kms::alias",
    "aws::paymentcryptography::alias",
    "aws::ec2::keypair",
    "aws::connect::securitykey",
    "aws::managedblockchain::accessor",
    "aws::certificatemanager::acmeendpoint",
    "aws::certificatemanager::acmeexternalaccountbinding",
    "aws::pcaconnectorad::connector",
    "aws::pcaconnectorscep::connector",
  ]

  partners = [
    "aws::codestarconnections::connection",
    "aws::codeconnections::connection",
    "aws::codepipeline::webhook",
    "aws::ssmcontacts::contactchannel",
    "aws::notificationscontacts::emailcontact",
    "aws::appflow::connectorprofile",
    "aws::securityhub::connectorv2",
    "aws::servicecatalog::portfolio",
    "aws::servicecatalog::cloudformationproduct",
    "aws::organizations::organizationalunit",
    "aws::cleanrooms::collaboration",
    "aws::cleanrooms::membership",
    "aws::b2bi::profile",
    "aws::b2bi::partnership",
    "aws::entityresolution::idnamespace",
    "aws::supportapp::slackworkspaceconfiguration",
    "aws::awsexternalanthropic::workspace",
  ]
}

protect "certificates" {
  description = "TLS certificates."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "identity"
  reason      = "Listeners and distributions refer to the certificate by its ARN, and clients may have pinned it."
  lost        = "The certificate with its private key."

  # The new certificate is in use before the old one goes.
  filter = contains(local.certificates, try(lower(prior_attrs.type_name), "")) && try(change.order, "") != "create_first"
}

protect "trusts" {
  description = "Authorities, keys and profiles that others are checked against."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "identity"
  reason      = "The other side has to learn to trust the new one before the old one goes."
  lost        = "The trust of back ends, devices, viewers or workloads."

  filter = contains(local.trusts, try(lower(prior_attrs.type_name), ""))
}

protect "sign_in" {
  description = "Identity providers, user pools and how people sign in."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "identity"
  reason      = "Pipelines, clusters or people sign in through it and are locked out at once."
  lost        = "The sign-in for everyone who uses it."

  filter = contains(local.sign_in, try(lower(prior_attrs.type_name), ""))
}

protect "people" {
  description = "Users and groups."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "identity"
  reason      = "A new one under the same name has another identifier, so that policies and assignments no longer mean it."
  lost        = "The user or group with its identifier and credentials."

  filter = contains(local.people, try(lower(prior_attrs.type_name), ""))
}

protect "keys" {
  description = "API keys, aliases of keys and key pairs."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "identity"
  reason      = "Whoever uses it is refused, or no longer finds it. Hand out the new one first."
  lost        = "The key that was handed out, or the name of a key."

  filter = contains(local.keys, try(lower(prior_attrs.type_name), ""))
}

protect "partners" {
  description = "Connections, shares and collaborations with other people and companies."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "identity"
  reason      = "Someone on the other side has to approve or set up the new one by hand."
  lost        = "The approved connection, share or collaboration."

  filter = contains(local.partners, try(lower(prior_attrs.type_name), ""))
}
