policytest {
  targets = ["../../../../policies/exposure/aws/organizations.gate.hcl"]
}

# Source: Organizations user guide, Service control policies: SCP syntax, SCP evaluation; IAM JSON policy elements: Condition operators

resource "aws_organizations_policy" "denies_dropped_action" {
  prior_attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version = "2012-10-17"
      Statement = {
        Sid      = "Guard"
        Effect   = "Deny"
        Action   = ["cloudtrail:StopLogging", "cloudtrail:DeleteTrail"]
        Resource = "*"
      }
    })
  }
  attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version   = "2012-10-17"
      Statement = { Sid = "Guard", Effect = "Deny", Action = ["cloudtrail:DeleteTrail"], Resource = "*" }
    })
  }
  expect_failure = true
}

resource "aws_organizations_policy" "denies_dropped_statement" {
  prior_attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Sid = "Guard", Effect = "Deny", Action = "cloudtrail:*", Resource = "*" },
        {
          Sid      = "Stay"
          Effect   = "Deny"
          Action   = "organizations:LeaveOrganization"
          Resource = "*"
        },
      ]
    })
  }
  attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version   = "2012-10-17"
      Statement = { Sid = "Guard", Effect = "Deny", Action = "cloudtrail:*", Resource = "*" }
    })
  }
  expect_failure = true
}

resource "aws_organizations_policy" "denies_dropped_condition" {
  prior_attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version   = "2012-10-17"
      Statement = { Sid = "Guard", Effect = "Deny", Action = "*", Resource = "*" }
    })
  }
  attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version = "2012-10-17"
      Statement = {
        Sid       = "Guard"
        Effect    = "Deny"
        Action    = "*"
        Resource  = "*"
        Condition = { StringNotEquals = { "aws:RequestedRegion" = ["eu-west-1", "eu-central-1"] } }
      }
    })
  }
  expect_failure = true
}

resource "aws_organizations_policy" "denies_dropped_region" {
  prior_attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version = "2012-10-17"
      Statement = {
        Sid       = "Guard"
        Effect    = "Deny"
        Action    = "*"
        Resource  = "*"
        Condition = { StringNotEquals = { "aws:RequestedRegion" = ["eu-west-1", "eu-central-1"] } }
      }
    })
  }
  attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version = "2012-10-17"
      Statement = {
        Sid      = "Guard"
        Effect   = "Deny"
        Action   = "*"
        Resource = "*"
        Condition = {
          StringNotEquals = { "aws:RequestedRegion" = ["eu-west-1", "eu-central-1", "us-east-1"] }
        }
      }
    })
  }
  expect_failure = true
}

resource "aws_organizations_policy" "denies_dropped_exception" {
  prior_attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version = "2012-10-17"
      Statement = {
        Sid       = "Guard"
        Effect    = "Deny"
        Action    = "iam:*"
        Resource  = "*"
        Condition = { ArnNotLike = { "aws:PrincipalArn" = ["arn:aws:iam::*:role/breakglass"] } }
      }
    })
  }
  attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version = "2012-10-17"
      Statement = {
        Sid      = "Guard"
        Effect   = "Deny"
        Action   = "iam:*"
        Resource = "*"
        Condition = {
          ArnNotLike = {
            "aws:PrincipalArn" = ["arn:aws:iam::*:role/breakglass", "arn:aws:iam::*:role/developer"]
          }
        }
      }
    })
  }
  expect_failure = true
}

resource "aws_organizations_policy" "denies_dropped_resource" {
  prior_attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version   = "2012-10-17"
      Statement = { Sid = "Guard", Effect = "Deny", Action = "s3:DeleteBucket", Resource = "*" }
    })
  }
  attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version = "2012-10-17"
      Statement = {
        Sid      = "Guard"
        Effect   = "Deny"
        Action   = "s3:DeleteBucket"
        Resource = "arn:aws:s3:::acme-*"
      }
    })
  }
  expect_failure = true
}

resource "aws_organizations_policy" "denies_dropped_allowed" {
  prior_attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version   = "2012-10-17"
      Statement = { Sid = "Guard", Effect = "Deny", Action = "ec2:*", Resource = "*" }
    })
  }
  attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version   = "2012-10-17"
      Statement = { Sid = "Guard", Effect = "Allow", Action = "*", Resource = "*" }
    })
  }
  expect_failure = true
}

resource "aws_organizations_policy" "denies_dropped_not_action" {
  prior_attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version = "2012-10-17"
      Statement = {
        Sid       = "Guard"
        Effect    = "Deny"
        Resource  = "*"
        Condition = { StringNotEquals = { "aws:RequestedRegion" = ["eu-west-1", "eu-central-1"] } }
        NotAction = ["iam:*"]
      }
    })
  }
  attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version = "2012-10-17"
      Statement = {
        Sid       = "Guard"
        Effect    = "Deny"
        Resource  = "*"
        Condition = { StringNotEquals = { "aws:RequestedRegion" = ["eu-west-1", "eu-central-1"] } }
        NotAction = ["iam:*", "s3:*"]
      }
    })
  }
  expect_failure = true
}

resource "aws_organizations_policy" "denies_dropped_unreadable" {
  prior_attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version   = "2012-10-17"
      Statement = { Sid = "Guard", Effect = "Deny", Action = "ec2:*", Resource = "*" }
    })
  }
  attrs          = { name = "acme-guard", type = "SERVICE_CONTROL_POLICY", content = "{\"Statement\"" }
  expect_failure = true
}

resource "aws_organizations_policy" "denies_dropped_resource_policy" {
  prior_attrs = {
    name = "acme-guard"
    type = "RESOURCE_CONTROL_POLICY"
    content = jsonencode({
      Version   = "2012-10-17"
      Statement = { Sid = "Guard", Effect = "Deny", Action = "s3:*", Resource = "*", Principal = "*" }
    })
  }
  attrs = {
    name = "acme-guard"
    type = "RESOURCE_CONTROL_POLICY"
    content = jsonencode({
      Version = "2012-10-17"
      Statement = {
        Sid       = "Guard"
        Effect    = "Deny"
        Action    = "s3:GetObject"
        Resource  = "*"
        Principal = "*"
      }
    })
  }
  expect_failure = true
}

resource "aws_organizations_policy" "denies_dropped_more" {
  prior_attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version   = "2012-10-17"
      Statement = { Sid = "Guard", Effect = "Deny", Action = ["cloudtrail:DeleteTrail"], Resource = "*" }
    })
  }
  attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version = "2012-10-17"
      Statement = {
        Sid      = "Guard"
        Effect   = "Deny"
        Action   = ["cloudtrail:DeleteTrail", "cloudtrail:StopLogging"]
        Resource = "*"
      }
    })
  }
}

resource "aws_organizations_policy" "denies_dropped_case" {
  prior_attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version = "2012-10-17"
      Statement = {
        Sid      = "Guard"
        Effect   = "Deny"
        Action   = ["CloudTrail:DeleteTrail", "cloudtrail:StopLogging"]
        Resource = "*"
      }
    })
  }
  attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version = "2012-10-17"
      Statement = {
        Sid      = "Renamed"
        Effect   = "Deny"
        Action   = ["cloudtrail:stoplogging", "cloudtrail:deletetrail"]
        Resource = "*"
      }
    })
  }
}

resource "aws_organizations_policy" "denies_dropped_wildcard" {
  prior_attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version   = "2012-10-17"
      Statement = { Sid = "Guard", Effect = "Deny", Action = ["cloudtrail:DeleteTrail"], Resource = "*" }
    })
  }
  attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version   = "2012-10-17"
      Statement = { Sid = "Guard", Effect = "Deny", Action = "cloudtrail:Delete*", Resource = "*" }
    })
  }
}

resource "aws_organizations_policy" "denies_dropped_service" {
  prior_attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version   = "2012-10-17"
      Statement = { Sid = "Guard", Effect = "Deny", Action = ["cloudtrail:DeleteTrail"], Resource = "*" }
    })
  }
  attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version   = "2012-10-17"
      Statement = { Sid = "Guard", Effect = "Deny", Action = "cloudtrail:*", Resource = "*" }
    })
  }
}

resource "aws_organizations_policy" "denies_dropped_all" {
  prior_attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version   = "2012-10-17"
      Statement = { Sid = "Guard", Effect = "Deny", Action = ["cloudtrail:DeleteTrail"], Resource = "*" }
    })
  }
  attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version   = "2012-10-17"
      Statement = { Sid = "Guard", Effect = "Deny", Action = "*", Resource = "*" }
    })
  }
}

resource "aws_organizations_policy" "denies_dropped_split" {
  prior_attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version = "2012-10-17"
      Statement = {
        Sid      = "Guard"
        Effect   = "Deny"
        Action   = ["ec2:RunInstances", "s3:DeleteBucket"]
        Resource = "*"
      }
    })
  }
  attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Sid = "A", Effect = "Deny", Action = "ec2:RunInstances", Resource = "*" },
        { Sid = "B", Effect = "Deny", Action = ["s3:DeleteBucket"], Resource = "*" },
      ]
    })
  }
}

resource "aws_organizations_policy" "denies_dropped_reordered" {
  prior_attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Sid = "A", Effect = "Deny", Action = "ec2:RunInstances", Resource = "*" },
        { Sid = "B", Effect = "Deny", Action = "s3:DeleteBucket", Resource = "*" },
      ]
    })
  }
  attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Sid = "B", Effect = "Deny", Action = "s3:DeleteBucket", Resource = "*" },
        { Sid = "A", Effect = "Deny", Action = "ec2:RunInstances", Resource = "*" },
      ]
    })
  }
}

resource "aws_organizations_policy" "denies_dropped_condition_gone" {
  prior_attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version = "2012-10-17"
      Statement = {
        Sid       = "Guard"
        Effect    = "Deny"
        Action    = "*"
        Resource  = "*"
        Condition = { StringNotEquals = { "aws:RequestedRegion" = ["eu-west-1", "eu-central-1"] } }
      }
    })
  }
  attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version   = "2012-10-17"
      Statement = { Sid = "Guard", Effect = "Deny", Action = "*", Resource = "*" }
    })
  }
}

resource "aws_organizations_policy" "denies_dropped_fewer_regions" {
  prior_attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version = "2012-10-17"
      Statement = {
        Sid       = "Guard"
        Effect    = "Deny"
        Action    = "*"
        Resource  = "*"
        Condition = { StringNotEquals = { "aws:RequestedRegion" = ["eu-west-1", "eu-central-1"] } }
      }
    })
  }
  attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version = "2012-10-17"
      Statement = {
        Sid       = "Guard"
        Effect    = "Deny"
        Action    = "*"
        Resource  = "*"
        Condition = { StringNotEquals = { "aws:RequestedRegion" = "eu-west-1" } }
      }
    })
  }
}

resource "aws_organizations_policy" "denies_dropped_fewer_exceptions" {
  prior_attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version = "2012-10-17"
      Statement = {
        Sid      = "Guard"
        Effect   = "Deny"
        Action   = "iam:*"
        Resource = "*"
        Condition = {
          ArnNotLike = {
            "aws:PrincipalArn" = ["arn:aws:iam::*:role/breakglass", "arn:aws:iam::*:role/developer"]
          }
        }
      }
    })
  }
  attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version = "2012-10-17"
      Statement = {
        Sid       = "Guard"
        Effect    = "Deny"
        Action    = "iam:*"
        Resource  = "*"
        Condition = { ArnNotLike = { "aws:PrincipalArn" = ["arn:aws:iam::*:role/breakglass"] } }
      }
    })
  }
}

resource "aws_organizations_policy" "denies_dropped_region_order" {
  prior_attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version = "2012-10-17"
      Statement = {
        Sid       = "Guard"
        Effect    = "Deny"
        Action    = "*"
        Resource  = "*"
        Condition = { StringNotEquals = { "aws:RequestedRegion" = ["eu-west-1", "eu-central-1"] } }
      }
    })
  }
  attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version = "2012-10-17"
      Statement = {
        Sid       = "Guard"
        Effect    = "Deny"
        Action    = "*"
        Resource  = "*"
        Condition = { StringNotEquals = { "aws:RequestedRegion" = ["eu-central-1", "eu-west-1"] } }
      }
    })
  }
}

resource "aws_organizations_policy" "denies_dropped_wider_resource" {
  prior_attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version = "2012-10-17"
      Statement = {
        Sid      = "Guard"
        Effect   = "Deny"
        Action   = "s3:DeleteBucket"
        Resource = "arn:aws:s3:::acme-logs"
      }
    })
  }
  attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version = "2012-10-17"
      Statement = {
        Sid      = "Guard"
        Effect   = "Deny"
        Action   = "s3:DeleteBucket"
        Resource = ["arn:aws:s3:::acme-logs", "arn:aws:s3:::acme-media"]
      }
    })
  }
}

resource "aws_organizations_policy" "denies_dropped_everywhere" {
  prior_attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version = "2012-10-17"
      Statement = {
        Sid      = "Guard"
        Effect   = "Deny"
        Action   = "s3:DeleteBucket"
        Resource = "arn:aws:s3:::acme-logs"
      }
    })
  }
  attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version   = "2012-10-17"
      Statement = { Sid = "Guard", Effect = "Deny", Action = "s3:DeleteBucket", Resource = "*" }
    })
  }
}

resource "aws_organizations_policy" "denies_dropped_fewer_not_actions" {
  prior_attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version = "2012-10-17"
      Statement = {
        Sid       = "Guard"
        Effect    = "Deny"
        Resource  = "*"
        Condition = { StringNotEquals = { "aws:RequestedRegion" = ["eu-west-1", "eu-central-1"] } }
        NotAction = ["iam:*", "s3:*"]
      }
    })
  }
  attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version = "2012-10-17"
      Statement = {
        Sid       = "Guard"
        Effect    = "Deny"
        Resource  = "*"
        Condition = { StringNotEquals = { "aws:RequestedRegion" = ["eu-west-1", "eu-central-1"] } }
        NotAction = ["iam:*"]
      }
    })
  }
}

resource "aws_organizations_policy" "denies_dropped_not_action_to_all" {
  prior_attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version   = "2012-10-17"
      Statement = { Sid = "Guard", Effect = "Deny", Resource = "*", NotAction = ["iam:*"] }
    })
  }
  attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version   = "2012-10-17"
      Statement = { Sid = "Guard", Effect = "Deny", Action = "*", Resource = "*" }
    })
  }
}

resource "aws_organizations_policy" "denies_dropped_action_to_not_action" {
  prior_attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version   = "2012-10-17"
      Statement = { Sid = "Guard", Effect = "Deny", Action = "ec2:RunInstances", Resource = "*" }
    })
  }
  attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version   = "2012-10-17"
      Statement = { Sid = "Guard", Effect = "Deny", Resource = "*", NotAction = ["iam:*", "sts:*"] }
    })
  }
}

resource "aws_organizations_policy" "denies_dropped_allow_narrowed" {
  prior_attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version   = "2012-10-17"
      Statement = { Sid = "Guard", Effect = "Allow", Action = "*", Resource = "*" }
    })
  }
  attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version   = "2012-10-17"
      Statement = { Sid = "Guard", Effect = "Allow", Action = ["ec2:*", "s3:*"], Resource = "*" }
    })
  }
}

resource "aws_organizations_policy" "denies_dropped_name" {
  prior_attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version   = "2012-10-17"
      Statement = { Sid = "Guard", Effect = "Deny", Action = "ec2:*", Resource = "*" }
    })
  }
  attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version   = "2012-10-17"
      Statement = { Sid = "Guard", Effect = "Deny", Action = "ec2:*", Resource = "*" }
    })
    description = "servers"
  }
}

resource "aws_organizations_policy" "denies_dropped_tags" {
  prior_attrs = {
    name    = "acme-guard"
    type    = "TAG_POLICY"
    content = jsonencode({ Version = "2012-10-17", Statement = [] })
  }
  attrs = { name = "acme-guard", type = "TAG_POLICY", content = "{\"tags\":{}}" }
}

resource "aws_organizations_policy" "denies_dropped_tag_policy_unreadable" {
  prior_attrs = {
    name = "acme-guard"
    type = "TAG_POLICY"
    content = jsonencode({
      Version   = "2012-10-17"
      Statement = { Sid = "Guard", Effect = "Deny", Action = "x", Resource = "*" }
    })
  }
  attrs = { name = "acme-guard", type = "TAG_POLICY", content = "{" }
}

# Source: Organizations user guide, Deleting organization policies

resource "aws_organizations_policy" "policy_deleted_gone" {
  prior_attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version   = "2012-10-17"
      Statement = { Sid = "Guard", Effect = "Deny", Action = "cloudtrail:*", Resource = "*" }
    })
  }
  expect_failure = true
}

resource "aws_organizations_policy" "policy_deleted_resource_policy" {
  prior_attrs = {
    name = "acme-guard"
    type = "RESOURCE_CONTROL_POLICY"
    content = jsonencode({
      Version   = "2012-10-17"
      Statement = { Sid = "Guard", Effect = "Deny", Action = "s3:*", Resource = "*" }
    })
  }
  expect_failure = true
}

resource "aws_organizations_policy" "policy_deleted_allows" {
  prior_attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version   = "2012-10-17"
      Statement = { Sid = "Guard", Effect = "Allow", Action = "*", Resource = "*" }
    })
  }
}

resource "aws_organizations_policy" "policy_deleted_tags" {
  prior_attrs = { name = "acme-tags", type = "TAG_POLICY", content = "{\"tags\":{}}" }
}

resource "aws_organizations_policy" "policy_deleted_kept" {
  prior_attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version   = "2012-10-17"
      Statement = { Sid = "Guard", Effect = "Deny", Action = "cloudtrail:*", Resource = "*" }
    })
    skip_destroy = true
  }
}

resource "aws_organizations_policy" "policy_deleted_replaced" {
  prior_attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version   = "2012-10-17"
      Statement = { Sid = "Guard", Effect = "Deny", Action = "cloudtrail:*", Resource = "*" }
    })
  }
  attrs = {
    name = "acme-guard-2"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version   = "2012-10-17"
      Statement = { Sid = "Guard", Effect = "Deny", Action = "cloudtrail:*", Resource = "*" }
    })
  }
  meta = { operation = "replace" }
}

resource "aws_organizations_policy" "policy_deleted_created" {
  attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version   = "2012-10-17"
      Statement = { Sid = "Guard", Effect = "Deny", Action = "cloudtrail:*", Resource = "*" }
    })
  }
}

# Source: Organizations user guide, Attaching and detaching organization policies; provider schema, aws_organizations_policy_attachment

resource "aws_organizations_policy_attachment" "policy_moved_other" {
  prior_attrs    = { policy_id = "p-a1b2c3d4", target_id = "ou-ab12-11111111" }
  attrs          = { policy_id = "p-FullAWSAccess", target_id = "ou-ab12-11111111" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_organizations_policy_attachment" "policy_moved_elsewhere" {
  prior_attrs    = { policy_id = "p-a1b2c3d4", target_id = "ou-ab12-11111111" }
  attrs          = { policy_id = "p-a1b2c3d4", target_id = "210987654321" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_organizations_policy_attachment" "policy_moved_created" {
  attrs = { policy_id = "p-a1b2c3d4", target_id = "ou-ab12-11111111" }
}

resource "aws_organizations_policy_attachment" "policy_moved_same" {
  prior_attrs = { policy_id = "p-a1b2c3d4", target_id = "ou-ab12-11111111" }
  attrs       = { policy_id = "p-a1b2c3d4", target_id = "ou-ab12-11111111", skip_destroy = true }
}

resource "aws_organizations_policy_attachment" "policy_moved_again" {
  prior_attrs = { policy_id = "p-a1b2c3d4", target_id = "ou-ab12-11111111" }
  attrs       = { policy_id = "p-a1b2c3d4", target_id = "ou-ab12-11111111", skip_destroy = true }
  meta        = { operation = "replace" }
}

resource "aws_organizations_policy_attachment" "policy_moved_gone" {
  prior_attrs = { policy_id = "p-a1b2c3d4", target_id = "ou-ab12-11111111" }
}

# Source: Organizations user guide, Disabling a policy type

resource "aws_organizations_organization" "policies_off_services" {
  prior_attrs    = { feature_set = "ALL", enabled_policy_types = ["SERVICE_CONTROL_POLICY", "TAG_POLICY"] }
  attrs          = { feature_set = "ALL", enabled_policy_types = ["TAG_POLICY"] }
  expect_failure = true
}

resource "aws_organizations_organization" "policies_off_resources" {
  prior_attrs = {
    feature_set          = "ALL"
    enabled_policy_types = ["SERVICE_CONTROL_POLICY", "RESOURCE_CONTROL_POLICY"]
  }
  attrs          = { feature_set = "ALL", enabled_policy_types = ["SERVICE_CONTROL_POLICY"] }
  expect_failure = true
}

resource "aws_organizations_organization" "policies_off_tags" {
  prior_attrs = { feature_set = "ALL", enabled_policy_types = ["SERVICE_CONTROL_POLICY", "TAG_POLICY"] }
  attrs       = { feature_set = "ALL", enabled_policy_types = ["SERVICE_CONTROL_POLICY"] }
}

resource "aws_organizations_organization" "policies_off_on" {
  prior_attrs = { feature_set = "ALL", enabled_policy_types = [] }
  attrs       = { feature_set = "ALL", enabled_policy_types = ["SERVICE_CONTROL_POLICY"] }
}

resource "aws_organizations_organization" "policies_off_same" {
  prior_attrs = { feature_set = "ALL", enabled_policy_types = ["SERVICE_CONTROL_POLICY", "TAG_POLICY"] }
  attrs       = { feature_set = "ALL", enabled_policy_types = ["TAG_POLICY", "SERVICE_CONTROL_POLICY"] }
}

resource "aws_organizations_organization" "policies_off_created" {
  attrs = { feature_set = "ALL", enabled_policy_types = [] }
}

# Source: Organizations user guide, Delegated administrator for AWS services

resource "aws_organizations_delegated_administrator" "delegated_created" {
  attrs          = { account_id = "210987654321", service_principal = "guardduty.amazonaws.com" }
  expect_failure = true
}

resource "aws_organizations_delegated_administrator" "delegated_other" {
  prior_attrs    = { account_id = "210987654321", service_principal = "guardduty.amazonaws.com" }
  attrs          = { account_id = "345678901234", service_principal = "guardduty.amazonaws.com" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_organizations_delegated_administrator" "delegated_same" {
  prior_attrs = { account_id = "210987654321", service_principal = "guardduty.amazonaws.com" }
  attrs       = { account_id = "210987654321", service_principal = "guardduty.amazonaws.com" }
  meta        = { operation = "replace" }
}

resource "aws_organizations_delegated_administrator" "delegated_gone" {
  prior_attrs = { account_id = "210987654321", service_principal = "guardduty.amazonaws.com" }
}

resource "aws_organizations_delegated_administrator" "delegated_updated" {
  prior_attrs = { account_id = "210987654321", service_principal = "guardduty.amazonaws.com" }
  attrs = {
    account_id        = "210987654321"
    service_principal = "guardduty.amazonaws.com"
    status            = "ACTIVE"
  }
}

resource "aws_organizations_delegated_administrator" "delegated_refreshed" {
  prior_attrs = {
    account_id        = "210987654321"
    service_principal = "guardduty.amazonaws.com"
    name              = "security"
  }
  attrs = {
    account_id        = "210987654321"
    service_principal = "guardduty.amazonaws.com"
    name              = "audit"
  }
}

# Source: provider schema, hashicorp/aws 5.100, aws_organizations_policy

resource "aws_organizations_policy" "undecided_content_content" {
  prior_attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version   = "2012-10-17"
      Statement = { Sid = "Guard", Effect = "Deny", Action = "ec2:*", Resource = "*" }
    })
  }
  attrs          = { name = "acme-guard", type = "SERVICE_CONTROL_POLICY", content = unknown }
  expect_failure = true
}

resource "aws_organizations_policy" "undecided_content_replaced" {
  prior_attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version   = "2012-10-17"
      Statement = { Sid = "Guard", Effect = "Deny", Action = "ec2:*", Resource = "*" }
    })
  }
  attrs          = { name = "acme-guard", type = "SERVICE_CONTROL_POLICY", content = unknown }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_organizations_policy" "undecided_content_created" {
  attrs = { name = "acme-guard", type = "SERVICE_CONTROL_POLICY", content = unknown }
}

resource "aws_organizations_policy" "undecided_content_known" {
  prior_attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version   = "2012-10-17"
      Statement = { Sid = "Guard", Effect = "Deny", Action = "ec2:*", Resource = "*" }
    })
  }
  attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version   = "2012-10-17"
      Statement = { Sid = "Guard", Effect = "Deny", Action = "ec2:*", Resource = "*" }
    })
    arn = unknown
  }
}

resource "aws_organizations_policy" "undecided_content_same" {
  prior_attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version   = "2012-10-17"
      Statement = { Sid = "Guard", Effect = "Deny", Action = "ec2:*", Resource = "*" }
    })
  }
  attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version   = "2012-10-17"
      Statement = { Sid = "Guard", Effect = "Deny", Action = "ec2:*", Resource = "*" }
    })
  }
}

resource "aws_organizations_policy" "undecided_content_gone" {
  prior_attrs = {
    name = "acme-guard"
    type = "SERVICE_CONTROL_POLICY"
    content = jsonencode({
      Version   = "2012-10-17"
      Statement = { Sid = "Guard", Effect = "Allow", Action = "*", Resource = "*" }
    })
  }
}
