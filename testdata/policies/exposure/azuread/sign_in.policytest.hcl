policytest {
  targets = ["../../../../policies/exposure/azuread/sign_in.gate.hcl"]
}

# Source: Microsoft Entra documentation, Conditional Access: Grant; Building a Conditional Access policy
resource "azuread_conditional_access_policy" "access_policy_off_disabled" {
  prior_attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
  attrs = {
    display_name = "Require a second factor"
    state        = "disabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
  expect_failure = true
}

resource "azuread_conditional_access_policy" "access_policy_off_only_reports" {
  prior_attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
  attrs = {
    display_name = "Require a second factor"
    state        = "enabledForReportingButNotEnforced"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
  expect_failure = true
}

resource "azuread_conditional_access_policy" "access_policy_off_terms_instead" {
  prior_attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
  attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = []
  }
  expect_failure = true
}

resource "azuread_conditional_access_policy" "access_policy_off_factor_dropped" {
  prior_attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "AND", built_in_controls = ["mfa", "compliantDevice"], authentication_strength_policy_id = null }]
  }
  attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "AND", built_in_controls = ["compliantDevice"], authentication_strength_policy_id = null }]
  }
  expect_failure = true
}

resource "azuread_conditional_access_policy" "access_policy_off_either" {
  prior_attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "AND", built_in_controls = ["mfa", "compliantDevice"], authentication_strength_policy_id = null }]
  }
  attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["compliantDevice", "mfa"], authentication_strength_policy_id = null }]
  }
  expect_failure = true
}

resource "azuread_conditional_access_policy" "access_policy_off_another_way" {
  prior_attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
  attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa", "domainJoinedDevice"], authentication_strength_policy_id = null }]
  }
  expect_failure = true
}

resource "azuread_conditional_access_policy" "access_policy_off_asks_instead_of_blocking" {
  prior_attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["block"], authentication_strength_policy_id = null }]
  }
  attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
  expect_failure = true
}

resource "azuread_conditional_access_policy" "access_policy_off_enabled" {
  prior_attrs = {
    display_name = "Require a second factor"
    state        = "disabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
  attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
}

resource "azuread_conditional_access_policy" "access_policy_off_created_for_reports" {
  attrs = {
    display_name = "Require a second factor"
    state        = "enabledForReportingButNotEnforced"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
}

resource "azuread_conditional_access_policy" "access_policy_off_blocks" {
  prior_attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
  attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["block"], authentication_strength_policy_id = null }]
  }
}

resource "azuread_conditional_access_policy" "access_policy_off_strength" {
  prior_attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
  attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = [], authentication_strength_policy_id = "00000000-0000-0000-0000-000000000004" }]
  }
}

resource "azuread_conditional_access_policy" "access_policy_off_both" {
  prior_attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa", "compliantDevice"], authentication_strength_policy_id = null }]
  }
  attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "AND", built_in_controls = ["mfa", "compliantDevice"], authentication_strength_policy_id = null }]
  }
}

resource "azuread_conditional_access_policy" "access_policy_off_fewer_ways" {
  prior_attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa", "compliantDevice"], authentication_strength_policy_id = null }]
  }
  attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
}

resource "azuread_conditional_access_policy" "access_policy_off_reordered" {
  prior_attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "AND", built_in_controls = ["mfa", "compliantDevice"], authentication_strength_policy_id = null }]
  }
  attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "AND", built_in_controls = ["compliantDevice", "mfa"], authentication_strength_policy_id = null }]
  }
}

resource "azuread_conditional_access_policy" "access_policy_off_renamed" {
  prior_attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
  attrs = {
    display_name = "MFA"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
}

resource "azuread_conditional_access_policy" "access_policy_off_reports_to_disabled" {
  prior_attrs = {
    display_name = "Require a second factor"
    state        = "enabledForReportingButNotEnforced"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
  attrs = {
    display_name = "Require a second factor"
    state        = "disabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
}

resource "azuread_conditional_access_policy" "access_policy_off_one_more" {
  prior_attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
  attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "AND", built_in_controls = ["mfa", "compliantDevice"], authentication_strength_policy_id = null }]
  }
}

resource "azuread_conditional_access_policy" "access_policy_off_changed_for_reports" {
  prior_attrs = {
    display_name = "Require a second factor"
    state        = "enabledForReportingButNotEnforced"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
  attrs = {
    display_name = "Require a second factor"
    state        = "enabledForReportingButNotEnforced"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = []
  }
}

resource "azuread_conditional_access_policy" "access_policy_off_of_another_type" {
  prior_attrs = {
    display_name = "Require a second factor"
    state        = "disabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
  attrs = { display_name = "Require a second factor", state = "disabled", conditions = "all", grant_controls = "mfa" }
}

resource "azuread_conditional_access_policy" "access_policy_off_same" {
  prior_attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
  attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
}

resource "azuread_conditional_access_policy" "access_policy_off_terms_added" {
  prior_attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
  attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls   = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
    session_controls = [{ sign_in_frequency = 4 }]
  }
}

# Source: Microsoft Entra documentation, Building a Conditional Access policy
resource "azuread_conditional_access_policy" "access_policy_removed_enabled" {
  prior_attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
  expect_failure = true
}

resource "azuread_conditional_access_policy" "access_policy_removed_blocking" {
  prior_attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["block"], authentication_strength_policy_id = null }]
  }
  expect_failure = true
}

resource "azuread_conditional_access_policy" "access_policy_removed_disabled" {
  prior_attrs = {
    display_name = "Require a second factor"
    state        = "disabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
}

resource "azuread_conditional_access_policy" "access_policy_removed_only_reported" {
  prior_attrs = {
    display_name = "Require a second factor"
    state        = "enabledForReportingButNotEnforced"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
}

resource "azuread_conditional_access_policy" "access_policy_removed_replaced" {
  prior_attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
  attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
  meta   = { operation = "replace" }
  change = { order = "delete_first" }
}

resource "azuread_conditional_access_policy" "access_policy_removed_null" {
  prior_attrs = { display_name = "a", state = null }
}

# Source: Microsoft Entra documentation, Conditional Access: Users, groups, agents, and workload identities; Target resources; Conditions
resource "azuread_conditional_access_policy" "access_policy_narrowed_user_excluded" {
  prior_attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
  attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass", "mallory"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
  expect_failure = true
}

resource "azuread_conditional_access_policy" "access_policy_narrowed_group_instead_of_all" {
  prior_attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
  attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = []
            excluded_users  = ["break-glass"]
            included_groups = ["finance"]
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
  expect_failure = true
}

resource "azuread_conditional_access_policy" "access_policy_narrowed_applications" {
  prior_attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
  attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["Office365"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
  expect_failure = true
}

resource "azuread_conditional_access_policy" "access_policy_narrowed_trusted_places" {
  prior_attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = [{ included_locations = ["All"], excluded_locations = [] }]
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
  attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = [{ included_locations = ["All"], excluded_locations = ["AllTrusted"] }]
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
  expect_failure = true
}

resource "azuread_conditional_access_policy" "access_policy_narrowed_clients" {
  prior_attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["browser", "exchangeActiveSync", "other"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
  attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["browser"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
  expect_failure = true
}

resource "azuread_conditional_access_policy" "access_policy_narrowed_guests" {
  prior_attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
  attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users                    = ["All"]
            excluded_users                    = ["break-glass"]
            included_groups                   = []
            excluded_groups                   = []
            included_roles                    = []
            excluded_roles                    = []
            excluded_guests_or_external_users = [{ guest_or_external_user_types = ["b2bCollaborationGuest"] }]
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
  expect_failure = true
}

resource "azuread_conditional_access_policy" "access_policy_narrowed_platform" {
  prior_attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
  attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = [{ included_platforms = ["all"], excluded_platforms = ["linux"] }]
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
  expect_failure = true
}

resource "azuread_conditional_access_policy" "access_policy_narrowed_fewer_excluded" {
  prior_attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["a", "b"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
  attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["a"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
}

resource "azuread_conditional_access_policy" "access_policy_narrowed_all_instead" {
  prior_attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = []
            excluded_users  = ["break-glass"]
            included_groups = ["finance"]
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
  attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
}

resource "azuread_conditional_access_policy" "access_policy_narrowed_more_groups" {
  prior_attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = []
            excluded_users  = ["break-glass"]
            included_groups = ["finance"]
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
  attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = []
            excluded_users  = ["break-glass"]
            included_groups = ["finance", "sales"]
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
}

resource "azuread_conditional_access_policy" "access_policy_narrowed_all_applications" {
  prior_attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["Office365"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
  attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
}

resource "azuread_conditional_access_policy" "access_policy_narrowed_not_enforced" {
  prior_attrs = {
    display_name = "Require a second factor"
    state        = "disabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
  attrs = {
    display_name = "Require a second factor"
    state        = "disabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["x", "break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
}

resource "azuread_conditional_access_policy" "access_policy_narrowed_reordered" {
  prior_attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["a", "b"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
  attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["b", "a"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
}

resource "azuread_conditional_access_policy" "access_policy_narrowed_all_clients" {
  prior_attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["browser", "other"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
  attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
}

resource "azuread_conditional_access_policy" "access_policy_narrowed_every_place" {
  prior_attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = [{ included_locations = ["office"], excluded_locations = [] }]
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
  attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
}

resource "azuread_conditional_access_policy" "access_policy_narrowed_created" {
  attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["a", "b"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
}

resource "azuread_conditional_access_policy" "access_policy_narrowed_exclusion_of_a_place_gone" {
  prior_attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = [{ included_locations = ["All"], excluded_locations = ["AllTrusted"] }]
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
  attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = [{ included_locations = ["All"], excluded_locations = [] }]
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
}

resource "azuread_conditional_access_policy" "access_policy_narrowed_weird" {
  prior_attrs = { state = "enabled", conditions = null, grant_controls = null }
  attrs       = { state = "enabled", conditions = "a", grant_controls = [] }
}

resource "azuread_conditional_access_policy" "access_policy_narrowed_switched_on_with_exclusions" {
  prior_attrs = {
    display_name = "Require a second factor"
    state        = "disabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
  attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass", "b"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
}

resource "azuread_conditional_access_policy" "access_policy_narrowed_every_platform" {
  prior_attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = [{ included_platforms = ["windows"], excluded_platforms = [] }]
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
  attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = [{ included_platforms = ["all"], excluded_platforms = [] }]
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
}

resource "azuread_conditional_access_policy" "access_policy_narrowed_roles_under_all" {
  prior_attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = ["62e90394-69f5-4237-9190-012177145e10"]
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
  attrs = {
    display_name = "Require a second factor"
    state        = "enabled"
    conditions = [
      {
        client_app_types = ["all"]
        users = [
          {
            included_users  = ["All"]
            excluded_users  = ["break-glass"]
            included_groups = []
            excluded_groups = []
            included_roles  = []
            excluded_roles  = []
          },
        ]
        applications = [{ included_applications = ["All"], excluded_applications = [] }]
        locations    = []
        platforms    = []
      },
    ]
    grant_controls = [{ operator = "OR", built_in_controls = ["mfa"], authentication_strength_policy_id = null }]
  }
}

# Source: Microsoft Entra documentation, Conditional Access: Network assignment (named locations)
resource "azuread_named_location" "location_widened_trusted" {
  prior_attrs    = { display_name = "Office", ip = [{ trusted = false, ip_ranges = ["203.0.113.0/24"] }], country = [] }
  attrs          = { display_name = "Office", ip = [{ trusted = true, ip_ranges = ["203.0.113.0/24"] }], country = [] }
  expect_failure = true
}

resource "azuread_named_location" "location_widened_large" {
  prior_attrs    = { display_name = "Office", ip = [{ trusted = true, ip_ranges = ["203.0.113.0/24"] }], country = [] }
  attrs          = { display_name = "Office", ip = [{ trusted = true, ip_ranges = ["203.0.113.0/24", "20.0.0.0/8"] }], country = [] }
  expect_failure = true
}

resource "azuread_named_location" "location_widened_no_country" {
  prior_attrs    = { country = [{ countries_and_regions = ["DE"], include_unknown_countries_and_regions = false }] }
  attrs          = { country = [{ countries_and_regions = ["DE"], include_unknown_countries_and_regions = true }] }
  expect_failure = true
}

resource "azuread_named_location" "location_widened_created" {
  attrs = { display_name = "Office", ip = [{ trusted = true, ip_ranges = ["203.0.113.0/24"] }], country = [] }
}

resource "azuread_named_location" "location_widened_moved" {
  prior_attrs = { display_name = "Office", ip = [{ trusted = true, ip_ranges = ["203.0.113.0/24"] }], country = [] }
  attrs       = { display_name = "Office", ip = [{ trusted = true, ip_ranges = ["198.51.100.0/24"] }], country = [] }
}

resource "azuread_named_location" "location_widened_not_trusted" {
  prior_attrs = { display_name = "Office", ip = [{ trusted = true, ip_ranges = ["203.0.113.0/24"] }], country = [] }
  attrs       = { display_name = "Office", ip = [{ trusted = false, ip_ranges = ["203.0.113.0/24"] }], country = [] }
}

resource "azuread_named_location" "location_widened_large_untrusted" {
  prior_attrs = { display_name = "Office", ip = [{ trusted = false, ip_ranges = ["203.0.113.0/24"] }], country = [] }
  attrs       = { display_name = "Office", ip = [{ trusted = false, ip_ranges = ["20.0.0.0/8"] }], country = [] }
}

resource "azuread_named_location" "location_widened_country" {
  prior_attrs = { country = [{ countries_and_regions = ["DE"] }] }
  attrs       = { country = [{ countries_and_regions = ["DE", "FR"] }] }
}

resource "azuread_named_location" "location_widened_fewer" {
  prior_attrs = { display_name = "Office", ip = [{ trusted = true, ip_ranges = ["20.0.0.0/8", "203.0.113.0/24"] }], country = [] }
  attrs       = { display_name = "Office", ip = [{ trusted = true, ip_ranges = ["203.0.113.0/24"] }], country = [] }
}

resource "azuread_named_location" "location_widened_of_another_type" {
  prior_attrs = { ip = "a" }
  attrs       = { ip = ["b"] }
}

# Source: Microsoft Entra documentation, Change request and approval settings for an access package; provider schema, hashicorp/azuread
resource "azuread_access_package_assignment_policy" "requests_eased_approval" {
  prior_attrs = {
    display_name       = "Suppliers"
    approval_settings  = [{ approval_required = true }]
    requestor_settings = [{ scope_type = "AllExistingDirectoryMemberUsers" }]
  }
  attrs = {
    display_name       = "Suppliers"
    approval_settings  = [{ approval_required = false }]
    requestor_settings = [{ scope_type = "AllExistingDirectoryMemberUsers" }]
  }
  expect_failure = true
}

resource "azuread_access_package_assignment_policy" "requests_eased_outside" {
  prior_attrs = {
    display_name       = "Suppliers"
    approval_settings  = [{ approval_required = true }]
    requestor_settings = [{ scope_type = "AllExistingDirectoryMemberUsers" }]
  }
  attrs = {
    display_name       = "Suppliers"
    approval_settings  = [{ approval_required = true }]
    requestor_settings = [{ scope_type = "AllExternalSubjects" }]
  }
  expect_failure = true
}

resource "azuread_group_role_management_policy" "requests_eased_second_factor" {
  prior_attrs    = { activation_rules = [{ require_multifactor_authentication = true }] }
  attrs          = { activation_rules = [{ require_multifactor_authentication = false }] }
  expect_failure = true
}

resource "azuread_access_package_assignment_policy" "requests_eased_approval_added" {
  prior_attrs = {
    display_name       = "Suppliers"
    approval_settings  = [{ approval_required = false }]
    requestor_settings = [{ scope_type = "AllExternalSubjects" }]
  }
  attrs = {
    display_name       = "Suppliers"
    approval_settings  = [{ approval_required = true }]
    requestor_settings = [{ scope_type = "AllExternalSubjects" }]
  }
}

resource "azuread_access_package_assignment_policy" "requests_eased_inside" {
  prior_attrs = {
    display_name       = "Suppliers"
    approval_settings  = [{ approval_required = true }]
    requestor_settings = [{ scope_type = "AllExternalSubjects" }]
  }
  attrs = {
    display_name       = "Suppliers"
    approval_settings  = [{ approval_required = true }]
    requestor_settings = [{ scope_type = "AllExistingDirectoryMemberUsers" }]
  }
}

resource "azuread_access_package_assignment_policy" "requests_eased_created" {
  attrs = {
    display_name       = "Suppliers"
    approval_settings  = [{ approval_required = false }]
    requestor_settings = [{ scope_type = "AllExternalSubjects" }]
  }
}

resource "azuread_access_package_assignment_policy" "requests_eased_members" {
  prior_attrs = {
    display_name       = "Suppliers"
    approval_settings  = [{ approval_required = true }]
    requestor_settings = [{ scope_type = "SpecificDirectorySubjects" }]
  }
  attrs = {
    display_name       = "Suppliers"
    approval_settings  = [{ approval_required = true }]
    requestor_settings = [{ scope_type = "AllExistingDirectoryMemberUsers" }]
  }
}

resource "azuread_group_role_management_policy" "requests_eased_factor_added" {
  prior_attrs = { activation_rules = [{ require_multifactor_authentication = false }] }
  attrs       = { activation_rules = [{ require_multifactor_authentication = true }] }
}

resource "azuread_group_role_management_policy" "requests_eased_duration" {
  prior_attrs = { activation_rules = [{ maximum_duration = "PT8H" }] }
  attrs       = { activation_rules = [{ maximum_duration = "PT2H" }] }
}

resource "azuread_access_package_assignment_policy" "requests_eased_null" {
  prior_attrs = { requestor_settings = null }
  attrs       = { requestor_settings = null }
}
