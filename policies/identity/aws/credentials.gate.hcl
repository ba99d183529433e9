# Keys and accounts that were handed out: whoever uses them is refused at once.

protect "keys" {
  description = "Access keys, passwords and other credentials of IAM users."
  class       = "identity"
  types = {
    aws_iam_access_key                  = { lost = "The access key; its secret cannot be read again." }
    aws_iam_service_specific_credential = { lost = "The user name and password for the service." }
    aws_iam_user_login_profile          = { lost = "The console password of the user." }
    aws_iam_user_ssh_key                = { lost = "The key that the user pushes to CodeCommit with." }
    aws_iam_virtual_mfa_device          = { lost = "The second factor that the user has on a phone." }
  }
  reason = "Programs and people use it somewhere. Look at when it was last used, and hand out the new one first."
}

protect "people" {
  description = "Users and groups."
  class       = "identity"
  types = {
    aws_iam_user            = { lost = "The user with its password, access keys, second factors and memberships." }
    aws_identitystore_user  = { lost = "The user with its identifier, memberships and assignments." }
    aws_identitystore_group = { lost = "The group with its identifier, members and assignments." }
    aws_cognito_user        = { lost = "The account of the user with its password and second factors." }
    aws_quicksight_user     = { lost = "The user; what it owns has no owner." }
    aws_connect_user        = { lost = "The agent with its sign-in and settings." }
    aws_appstream_user      = { lost = "The account of the user." }
  }
  reason = "A new one under the same name has another identifier, so that policies and assignments no longer mean it."
}

protect "roles" {
  description = "Roles, groups and users that policies and sign-ins name."
  class       = "identity"
  types = {
    aws_iam_group                       = { lost = "The group with its ARN; its members lose what it grants." }
    aws_ssoadmin_account_assignment     = { lost = "The access of the user or group to the account, in sessions that start from now on." }
    aws_ssoadmin_application_assignment = { lost = "The access of the user or group to the application." }
    aws_cognito_user_group              = { lost = "The group, and its name in tokens." }
    aws_elasticache_user                = { lost = "The user that clients sign in with." }
    aws_elasticache_user_group          = { lost = "The group, and the access of its users." }
    aws_memorydb_user                   = { lost = "The user that clients sign in with." }
    aws_finspace_kx_user                = { lost = "The user that clients sign in with." }
    aws_quicksight_group                = { lost = "The group, and what was shared with it." }
    aws_datazone_user_profile           = { lost = "The profile of the user." }
    aws_sagemaker_user_profile          = { lost = "The profile of the user; files in the home directory stay on the file system." }
  }
  filter = meta.operation == "delete"
  reason = "A policy that names the role holds its unique ID, and a new role of the same name does not match it. Check who trusts it."
}

protect "stored_credentials" {
  description = "Credentials for other services, and keys of clients."
  class       = "identity"
  types = {
    aws_codebuild_source_credential                   = { lost = "The token for the source repositories." }
    aws_cloudwatch_event_connection                   = { lost = "The credentials for the destination." }
    aws_cloudwatch_event_api_destination              = { lost = "The destination that rules send to." }
    aws_glue_connection                               = { lost = "The address and credentials of the data store." }
    aws_dms_endpoint                                  = { lost = "The address and credentials of the database." }
    aws_dms_s3_endpoint                               = { lost = "The place in S3 that tasks read or write." }
    aws_dms_certificate                               = { lost = "The certificate that connections are checked against." }
    aws_quicksight_data_source                        = { lost = "The address and credentials of the source that data sets read." }
    aws_bedrockagentcore_api_key_credential_provider  = { lost = "The stored API key." }
    aws_bedrockagentcore_workload_identity            = { lost = "The identity that agents sign in with." }
    aws_appstream_directory_config                    = { lost = "The directory and the account that machines join it with." }
    aws_appfabric_app_authorization_connection        = { lost = "The authorization that a person gave." }
    aws_chime_voice_connector_termination_credentials = { lost = "The user names and passwords of phone systems." }
    aws_transfer_ssh_key                              = { lost = "The public key; its owner cannot sign in." }
    aws_transfer_access                               = { lost = "The access of the directory group." }
  }
  filter = meta.operation == "delete"
  reason = "The secret cannot be read back, and a new one has to be entered or handed out."
}

protect "keys_and_certificates" {
  description = "Keys and certificates that devices and lines use."
  class       = "identity"
  types = {
    aws_dx_macsec_key_association          = { lost = "The key of the encrypted line." }
    aws_redshift_hsm_client_certificate    = { lost = "The certificate that the module knows the cluster by." }
    aws_iot_thing_principal_attachment     = { lost = "The certificate of the device, which cannot act as this thing any more." }
    aws_lb_trust_store_revocation          = { lost = "The revocation list; revoked clients are let in again." }
    aws_pinpoint_apns_channel              = { lost = "The certificate or key for push messages." }
    aws_pinpoint_apns_sandbox_channel      = { lost = "The certificate or key for push messages." }
    aws_pinpoint_apns_voip_channel         = { lost = "The certificate or key for push messages." }
    aws_pinpoint_apns_voip_sandbox_channel = { lost = "The certificate or key for push messages." }
    aws_pinpoint_gcm_channel               = { lost = "The key for push messages." }
    aws_pinpoint_adm_channel               = { lost = "The client ID and secret for push messages." }
    aws_pinpoint_baidu_channel             = { lost = "The API key for push messages." }
    aws_pinpoint_email_channel             = { lost = "The address that mail is sent from." }
    aws_pinpoint_sms_channel               = { lost = "The sender that messages come from." }
  }
  filter = meta.operation == "delete"
  reason = "The other side holds its part. Agree on a new one before going on."
}
