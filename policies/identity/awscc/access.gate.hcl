# Credentials, trusts and accounts that were handed out. Types of provider awscc 1.96.0.

protect "certificates" {
  description = "TLS certificates."
  class       = "identity"
  types = {
    awscc_certificatemanager_certificate          = { lost = "The certificate with its private key." }
    awscc_iam_server_certificate                  = { lost = "The certificate with its private key." }
    awscc_lightsail_certificate                   = { lost = "The certificate with its private key." }
    awscc_lightsail_load_balancer_tls_certificate = { lost = "The certificate of the load balancer with its private key." }
    awscc_acmpca_certificate                      = { lost = "The certificate: the provider revokes it." }
  }
  reason = "Listeners and distributions refer to the certificate by its ARN, and clients may have pinned it."

  # The new certificate is in use before the old one goes.
  filter = try(change.order, "") != "create_first"
}

protect "trusts" {
  description = "Authorities, keys and profiles that others are checked against."
  class       = "identity"
  types = {
    awscc_apigateway_client_certificate      = { lost = "The certificate that back ends know the API by." }
    awscc_iot_ca_certificate                 = { lost = "The registered authority: devices with its certificates can no longer register." }
    awscc_iot_certificate                    = { lost = "The certificate that a device connects with." }
    awscc_rolesanywhere_trust_anchor         = { lost = "The trust in the authority: workloads outside of AWS get no credentials." }
    awscc_rolesanywhere_profile              = { lost = "The profile that workloads outside of AWS name to get credentials." }
    awscc_elasticloadbalancingv2_trust_store = { lost = "The authorities that the listener checks client certificates against." }
    awscc_cloudfront_trust_store             = { lost = "The authorities that viewers' certificates are checked against." }
    awscc_workspacesweb_trust_store          = { lost = "The authorities that the browsers of the portal trust." }
    awscc_signer_signing_profile             = { lost = "The signing profile: it is canceled and signs nothing more." }
    awscc_cloudfront_public_key              = { lost = "The key that signed links and cookies are checked against." }
    awscc_cloudfront_key_group               = { lost = "The keys that signed links and cookies are checked against." }
    awscc_ivs_playback_key_pair              = { lost = "The key that playback tokens are checked against." }
    awscc_ivs_public_key                     = { lost = "The key that participants' tokens are checked against." }
  }
  reason = "The other side has to learn to trust the new one before the old one goes."
}

protect "sign_in" {
  description = "Identity providers, user pools and how people sign in."
  class       = "identity"
  types = {
    awscc_iam_oidc_provider                   = { lost = "The trust in the issuer: its tokens get no roles." }
    awscc_iam_saml_provider                   = { lost = "The trust in the identity provider: its users get no roles." }
    awscc_eks_identity_provider_config        = { lost = "The trust of the cluster in the issuer." }
    awscc_directoryservice_simple_ad          = { lost = "The sign-in for everyone and everything that is joined to the directory." }
    awscc_sso_application                     = { lost = "The application with its assignments and sign-in." }
    awscc_sso_permission_set                  = { lost = "The permission set with its assignments, and the role ARNs in all accounts." }
    awscc_workspaces_connection_alias         = { lost = "The domain name that desktops are reached by." }
    awscc_workspacesweb_identity_provider     = { lost = "The sign-in of the portal." }
    awscc_cognito_user_pool                   = { lost = "The issuer that applications and APIs trust." }
    awscc_cognito_user_pool_domain            = { lost = "The address of the sign-in pages." }
    awscc_cognito_user_pool_client            = { lost = "The client with its identifier and secret." }
    awscc_cognito_identity_pool               = { lost = "The identities that it has given to devices and users." }
    awscc_cognito_user_pool_identity_provider = { lost = "The sign-in through the other provider." }
    awscc_cognito_user_pool_resource_server   = { lost = "The scopes that clients ask for." }
  }
  reason = "Pipelines, clusters or people sign in through it and are locked out at once."
}

protect "people" {
  description = "Users and groups."
  class       = "identity"
  types = {
    awscc_iam_user               = { lost = "The user with its password, access keys, second factors and memberships." }
    awscc_iam_virtual_mfa_device = { lost = "The second factor that the user has on a phone." }
    awscc_identitystore_group    = { lost = "The group with its identifier, members and assignments." }
    awscc_cognito_user_pool_user = { lost = "The account of the user with its password and second factors." }
    awscc_connect_user           = { lost = "The agent with its sign-in and settings." }
    awscc_datazone_user_profile  = { lost = "The profile of the user in the domain." }
  }
  reason = "A new one under the same name has another identifier, so that policies and assignments no longer mean it."
}

protect "keys" {
  description = "API keys, aliases of keys and key pairs."
  class       = "identity"
  types = {
    awscc_apigateway_api_key                               = { lost = "The key and its usage." }
    awscc_location_api_key                                 = { lost = "The key that maps in applications are loaded with." }
    awscc_kms_alias                                        = { lost = "The name of the key; the key stays." }
    awscc_paymentcryptography_alias                        = { lost = "The name of the key; the key stays." }
    awscc_ec2_key_pair                                     = { lost = "The key pair; where EC2 made it, its private key in Parameter Store goes as well.", source = "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-ec2-keypair.html" }
    awscc_connect_security_key                             = { lost = "The key that callers' card numbers are encrypted with." }
    awscc_managedblockchain_accessor                       = { lost = "The token that applications read the blockchain with." }
    awscc_certificatemanager_acme_endpoint                 = { lost = "The address that ACME clients get certificates from." }
    awscc_certificatemanager_acme_external_account_binding = { lost = "The credentials that ACME clients register with." }
    awscc_pcaconnectorad_connector                         = { lost = "The connector through which domain members enroll." }
    awscc_pcaconnectorscep_connector                       = { lost = "The connector with the address that devices enroll at." }
  }
  reason = "Whoever uses it is refused, or no longer finds it. Hand out the new one first."
}

protect "partners" {
  description = "Connections, shares and collaborations with other people and companies."
  class       = "identity"
  types = {
    awscc_codestarconnections_connection           = { lost = "The approved connection to the repository host." }
    awscc_codeconnections_connection               = { lost = "The approved connection to the repository host." }
    awscc_codepipeline_webhook                     = { lost = "The address that the repository host calls." }
    awscc_ssmcontacts_contact_channel              = { lost = "The confirmed phone or address of the person on call." }
    awscc_notificationscontacts_email_contact      = { lost = "The confirmed address that notifications go to." }
    awscc_appflow_connector_profile                = { lost = "The approved connection to the other service, with its credentials." }
    awscc_servicecatalog_portfolio                 = { lost = "The portfolio that other accounts and people launch products from." }
    awscc_servicecatalog_cloudformation_product    = { lost = "The product with its versions; what was launched can no longer be updated." }
    awscc_organizations_organizational_unit        = { lost = "The unit with its identifier, which policies and stack sets refer to." }
    awscc_cleanrooms_collaboration                 = { lost = "The collaboration with all its memberships." }
    awscc_cleanrooms_membership                    = { lost = "The membership in the collaboration, with its tables' associations." }
    awscc_b2bi_profile                             = { lost = "The profile that partnerships are made with." }
    awscc_b2bi_partnership                         = { lost = "The partnership, with the identifier that the partner uses." }
    awscc_entityresolution_id_namespace            = { lost = "The namespace that other accounts match identifiers with." }
    awscc_supportapp_slack_workspace_configuration = { lost = "The approved connection to the Slack workspace." }
    awscc_awsexternalanthropic_workspace           = { lost = "The workspace with its keys and what was uploaded to it." }
    awscc_securityhub_connector_v2                 = { lost = "The approved connection to the ticketing system or the other cloud." }
  }
  reason = "Someone on the other side has to approve or set up the new one by hand."
}
