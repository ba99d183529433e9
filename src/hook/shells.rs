//! Functions that put the guard before the programs. Where `tfgate` is not there, nothing runs.

/// For bash and zsh.
pub(crate) const BASH: &str = r#"# Put by `tfgate hook --print`: asks tfgate before terraform, tofu and terragrunt run.
terraform() { command tfgate hook --host shell -- terraform "$@" && command terraform "$@"; }
tofu() { command tfgate hook --host shell -- tofu "$@" && command tofu "$@"; }
terragrunt() { command tfgate hook --host shell -- terragrunt "$@" && command terragrunt "$@"; }
"#;

/// For fish.
pub(crate) const FISH: &str =
    "# Put by `tfgate hook --print`: asks tfgate before terraform, tofu and terragrunt run.
function terraform --wraps terraform
    command tfgate hook --host shell -- terraform $argv; and command terraform $argv
end
function tofu --wraps tofu
    command tfgate hook --host shell -- tofu $argv; and command tofu $argv
end
function terragrunt --wraps terragrunt
    command tfgate hook --host shell -- terragrunt $argv; and command terragrunt $argv
end
";
