//! The actions that open a way to all rights.

use super::glob::{Pattern, Syntax};

/// What an action must be allowed on to open a way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// Any resource at all.
    Anything,
    /// Everything of every service.
    Everything,
    User,
    /// Every user, or the one that has the policy.
    UserOrMyself,
    Group,
    Role,
    Policy,
    Function,
    Instance,
    Endpoint,
    Project,
    /// Tasks, or the clusters that they run in.
    Task,
    Notebook,
    IdentityProvider,
    SamlProvider,
    OrganizationPolicy,
    PermissionSet,
    /// The role of administrators that AWS makes in each account of an organization.
    AdministratorRole,
}

impl Target {
    /// The service of the resources and their names in an ARN; a pattern that covers one of the names is wide enough.
    pub(super) fn resources(self) -> Option<(&'static str, &'static [&'static str])> {
        match self {
            Self::Anything => None,
            Self::Everything => Some(("*", &["*"])),
            Self::User => Some(("iam", &["user/*"])),
            // Users may have paths.
            Self::UserOrMyself => {
                Some(("iam", &["user/*", "user/${aws:username}", "user/*/${aws:username}"]))
            }
            Self::Group => Some(("iam", &["group/*"])),
            Self::Role => Some(("iam", &["role/*"])),
            Self::Policy => Some(("iam", &["policy/*"])),
            Self::Function => Some(("lambda", &["function:*"])),
            Self::Instance => Some(("ec2", &["instance/*"])),
            Self::Endpoint => Some(("glue", &["devEndpoint/*"])),
            Self::Project => Some(("codebuild", &["project/*"])),
            Self::Task => Some(("ecs", &["task/*", "cluster/*"])),
            Self::Notebook => Some(("sagemaker", &["notebook-instance/*"])),
            Self::IdentityProvider => Some(("iam", &["oidc-provider/*"])),
            Self::SamlProvider => Some(("iam", &["saml-provider/*"])),
            Self::OrganizationPolicy => Some(("organizations", &["policy/*"])),
            Self::PermissionSet => Some(("sso", &["permissionSet/*/*"])),
            Self::AdministratorRole => {
                Some(("iam", &["role/OrganizationAccountAccessRole", "role/AWSControlTowerExecution"]))
            }
        }
    }

    /// Whether an action on the holder itself, or on its own policy, raises its privileges.
    pub(super) fn is_raised_by(self, action: &str) -> bool {
        let changes =
            action.ends_with("Policy") || action.ends_with("PolicyVersion") || action.ends_with("Boundary");
        match self {
            Self::User | Self::UserOrMyself | Self::Group | Self::Role | Self::Policy => {
                changes && action != "iam:UpdateAssumeRolePolicy"
            }
            Self::Anything
            | Self::Everything
            | Self::Function
            | Self::Instance
            | Self::Endpoint
            | Self::Project
            | Self::Task
            | Self::Notebook
            | Self::IdentityProvider
            | Self::SamlProvider
            | Self::OrganizationPolicy
            | Self::PermissionSet
            | Self::AdministratorRole => false,
        }
    }

    /// The pattern of all of them, as policies have it.
    pub(super) fn canonical(self) -> Option<Pattern> {
        let (service, names) = self.resources()?;
        let name = names.first().filter(|_| self != Self::Everything)?;
        let place = if ["iam", "organizations", "sso"].contains(&service) { "" } else { "*" };
        let syntax = Syntax { wildcards: true, variables: false, fold: false };
        Some(Pattern::new(&format!("arn:aws:{service}:{place}:*:{name}"), syntax))
    }
}

/// Actions that are a way alone, with what they must be allowed on, and what is said after the action.
pub(super) const ALONE: [(&str, Target, &str); 47] = [
    // New rights for users, groups and roles.
    ("iam:AddUserToGroup", Target::Group, ""),
    ("iam:AttachGroupPolicy", Target::Group, ""),
    ("iam:AttachRolePolicy", Target::Role, ""),
    ("iam:AttachUserPolicy", Target::UserOrMyself, ""),
    ("iam:CreatePolicyVersion", Target::Policy, ""),
    ("iam:PutGroupPolicy", Target::Group, ""),
    ("iam:PutRolePolicy", Target::Role, ""),
    ("iam:PutUserPolicy", Target::UserOrMyself, ""),
    ("iam:SetDefaultPolicyVersion", Target::Policy, ""),
    // Limits that are taken away.
    ("iam:DeleteGroupPolicy", Target::Group, ""),
    ("iam:DeleteRolePermissionsBoundary", Target::Role, ""),
    ("iam:DeleteRolePolicy", Target::Role, ""),
    ("iam:DeleteUserPermissionsBoundary", Target::UserOrMyself, ""),
    ("iam:DeleteUserPolicy", Target::UserOrMyself, ""),
    ("iam:DetachGroupPolicy", Target::Group, ""),
    ("iam:DetachRolePolicy", Target::Role, ""),
    ("iam:DetachUserPolicy", Target::UserOrMyself, ""),
    ("iam:PutRolePermissionsBoundary", Target::Role, ""),
    ("iam:PutUserPermissionsBoundary", Target::UserOrMyself, ""),
    // The identity of another user or role.
    ("iam:CreateAccessKey", Target::User, ""),
    ("iam:CreateLoginProfile", Target::User, ""),
    ("iam:CreateServiceSpecificCredential", Target::User, ""),
    ("iam:DeactivateMFADevice", Target::User, ""),
    ("iam:ResetServiceSpecificCredential", Target::User, ""),
    ("iam:UpdateAssumeRolePolicy", Target::Role, ""),
    ("iam:UpdateLoginProfile", Target::User, ""),
    ("iam:UpdateOpenIDConnectProviderThumbprint", Target::IdentityProvider, " on everything"),
    ("iam:UpdateSAMLProvider", Target::SamlProvider, " on everything"),
    ("sts:AssumeRole", Target::Role, " on every role"),
    ("sts:AssumeRole", Target::AdministratorRole, " on the administrator of every account"),
    // The role of something that runs.
    ("codebuild:StartBuild", Target::Project, " on everything"),
    ("ec2-instance-connect:SendSSHPublicKey", Target::Instance, " on every instance"),
    ("ec2:ReplaceIamInstanceProfileAssociation", Target::Instance, " on every instance"),
    ("ecs:ExecuteCommand", Target::Task, " on everything"),
    ("glue:UpdateDevEndpoint", Target::Endpoint, " on every endpoint"),
    ("lambda:UpdateFunctionCode", Target::Function, " on every function"),
    // A layer is code.
    ("lambda:UpdateFunctionConfiguration", Target::Function, " on every function"),
    ("sagemaker:CreatePresignedNotebookInstanceUrl", Target::Notebook, " on everything"),
    ("ssm:SendCommand", Target::Instance, " on every instance"),
    ("ssm:StartSession", Target::Instance, " on every instance"),
    ("codestar:CreateProject", Target::Anything, ""),
    // The identities of a whole organization.
    ("identitystore:CreateGroupMembership", Target::Everything, ""),
    ("organizations:DetachPolicy", Target::OrganizationPolicy, ""),
    ("organizations:UpdatePolicy", Target::OrganizationPolicy, ""),
    ("sso:AttachManagedPolicyToPermissionSet", Target::PermissionSet, ""),
    ("sso:CreateAccountAssignment", Target::PermissionSet, ""),
    ("sso:PutInlinePolicyToPermissionSet", Target::PermissionSet, ""),
];

/// Actions that hand a role to a service which then acts with it, and the name of the service for `iam:PassedToService`.
pub(super) const PASSED: [(&str, &str); 47] = [
    ("amplify:CreateApp", "amplify.amazonaws.com"),
    ("apprunner:CreateService", "tasks.apprunner.amazonaws.com"),
    ("apprunner:UpdateService", "tasks.apprunner.amazonaws.com"),
    ("autoscaling:CreateAutoScalingGroup", "ec2.amazonaws.com"),
    ("autoscaling:CreateLaunchConfiguration", "ec2.amazonaws.com"),
    ("batch:RegisterJobDefinition", "ecs-tasks.amazonaws.com"),
    ("bedrock-agentcore:CreateAgentRuntime", "bedrock-agentcore.amazonaws.com"),
    ("bedrock-agentcore:CreateCodeInterpreter", "bedrock-agentcore.amazonaws.com"),
    ("bedrock:CreateAgent", "bedrock.amazonaws.com"),
    ("cloudformation:CreateChangeSet", "cloudformation.amazonaws.com"),
    ("cloudformation:CreateStack", "cloudformation.amazonaws.com"),
    ("cloudformation:CreateStackSet", "cloudformation.amazonaws.com"),
    ("cloudformation:UpdateStack", "cloudformation.amazonaws.com"),
    ("cloudformation:UpdateStackSet", "cloudformation.amazonaws.com"),
    ("codebuild:CreateProject", "codebuild.amazonaws.com"),
    ("codebuild:StartBuild", "codebuild.amazonaws.com"),
    ("codebuild:UpdateProject", "codebuild.amazonaws.com"),
    ("codepipeline:CreatePipeline", "codepipeline.amazonaws.com"),
    ("datapipeline:CreatePipeline", "datapipeline.amazonaws.com"),
    ("ec2:AssociateIamInstanceProfile", "ec2.amazonaws.com"),
    ("ec2:CreateFleet", "ec2.amazonaws.com"),
    ("ec2:CreateLaunchTemplateVersion", "ec2.amazonaws.com"),
    ("ec2:ReplaceIamInstanceProfileAssociation", "ec2.amazonaws.com"),
    ("ec2:RequestSpotInstances", "ec2.amazonaws.com"),
    ("ec2:RunInstances", "ec2.amazonaws.com"),
    ("ecs:CreateService", "ecs-tasks.amazonaws.com"),
    ("ecs:RegisterTaskDefinition", "ecs-tasks.amazonaws.com"),
    ("ecs:RunTask", "ecs-tasks.amazonaws.com"),
    ("ecs:StartTask", "ecs-tasks.amazonaws.com"),
    ("elasticmapreduce:RunJobFlow", "ec2.amazonaws.com"),
    ("glue:CreateDevEndpoint", "glue.amazonaws.com"),
    ("glue:CreateJob", "glue.amazonaws.com"),
    ("glue:CreateSession", "glue.amazonaws.com"),
    ("glue:UpdateJob", "glue.amazonaws.com"),
    ("iam:AddRoleToInstanceProfile", "ec2.amazonaws.com"),
    ("lambda:CreateFunction", "lambda.amazonaws.com"),
    ("lambda:UpdateFunctionConfiguration", "lambda.amazonaws.com"),
    ("sagemaker:CreateNotebookInstance", "sagemaker.amazonaws.com"),
    ("sagemaker:CreateProcessingJob", "sagemaker.amazonaws.com"),
    ("sagemaker:CreateTrainingJob", "sagemaker.amazonaws.com"),
    ("scheduler:CreateSchedule", "scheduler.amazonaws.com"),
    ("ssm:CreateAssociation", "ssm.amazonaws.com"),
    ("ssm:StartAutomationExecution", "ssm.amazonaws.com"),
    ("states:CreateStateMachine", "states.amazonaws.com"),
    ("states:UpdateStateMachine", "states.amazonaws.com"),
    ("events:PutTargets", "events.amazonaws.com"),
    ("transfer:CreateUser", "transfer.amazonaws.com"),
];
