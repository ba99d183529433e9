//! Calls that only show what they would do. A program excuses a call with its own option alone: what another program calls a dry run
//! says nothing here.

use super::scan::Word;

/// Whether a call shows its help, or what it would do.
pub(super) fn excuses(program: &str, words: &[Word]) -> bool {
    let end = words.iter().position(|word| word.text == "--").unwrap_or(words.len());
    let words = words.get(..end).unwrap_or_default();
    let texts = || words.iter().map(|word| word.text.as_str());
    // The AWS CLI shows help for a last word `help`.
    let last = words.len() > 1 && words.last().is_some_and(|word| word.text == "help");
    last || texts().any(|word| matches!(word, "--help" | "-h")) || is_dry(program, words)
}

/// Sources: <https://www.pulumi.com/docs/iac/cli/commands/pulumi_destroy> (3.259.0),
/// <https://kubernetes.io/docs/reference/kubectl/generated/kubectl_delete>, <https://helm.sh/docs/helm/helm_uninstall> (4.2.4),
/// <https://docs.aws.amazon.com/cli/latest/reference> (1.46.3: `--dry-run` for operations of EC2, `--dryrun` for `aws s3`),
/// <https://cloud.google.com/sdk/gcloud/reference/storage/rsync>, <https://cloud.google.com/storage/docs/gsutil/commands/rsync>,
/// <https://learn.microsoft.com/cli/azure/storage/blob>, <https://atmos.tools/cli/commands/terraform/usage>,
/// <https://terramate.io/docs/cli/reference/cmdline/script/script-run>.
fn is_dry(program: &str, words: &[Word]) -> bool {
    let plain: Vec<&str> =
        words.iter().map(|word| word.text.as_str()).filter(|word| !word.starts_with('-')).collect();
    let group = plain.first().copied().unwrap_or_default();
    let has = |name: &str| plain.contains(&name);
    match program {
        "pulumi" => set(words, "--preview-only", &["true"]),
        "kubectl" | "oc" | "k" | "helm" | "helm3" => set(words, "--dry-run", &["client", "server", "true"]),
        "aws" if texts_any(words, "--generate-cli-skeleton") => true,
        "aws" if has("s3") => set(words, "--dryrun", &[]) && ["cp", "mv", "rm", "sync"].into_iter().any(has),
        "aws" => has("ec2") && set(words, "--dry-run", &[]) && !texts_any(words, "--no-dry-run"),
        "gcloud" => has("storage") && has("rsync") && set(words, "--dry-run", &["true"]),
        "gsutil" => group == "rsync" && words.iter().any(|word| short(&word.text, 'n')),
        "az" => has("storage") && has("delete-batch") && set(words, "--dryrun", &["true"]),
        "atmos" | "terramate" => set(words, "--dry-run", &["true"]),
        // Programs of the list without such an option.
        "cdk" | "cdktf" | "spacectl" | "terraspace" | "digger" | "atlantis" | "sam" | "eb" | "serverless"
        | "sls" | "sst" | "eksctl" | "bq" | "azd" | "helmfile" | "velero" | "doctl" | "fly" | "flyctl"
        | "heroku" | "wrangler" | "atlas" => false,
        _ => set(words, "--dry-run", &["true", "client", "server"]) || set(words, "--dryrun", &["true"]),
    }
}

/// Whether an option is there, alone or with one of these values, and nowhere with another.
fn set(words: &[Word], option: &str, values: &[&str]) -> bool {
    let mut found = false;
    for (index, word) in words.iter().enumerate() {
        let Some(rest) = word.text.strip_prefix(option) else { continue };
        match rest.strip_prefix('=') {
            Some(value) if values.contains(&value) => found = true,
            Some(_) => return false,
            None if rest.is_empty() => {
                let next = words.get(index + 1).map(|word| word.text.as_str());
                if matches!(next, Some("none" | "false")) {
                    return false;
                }
                found = true;
            }
            None => {}
        }
    }
    found
}

fn texts_any(words: &[Word], option: &str) -> bool {
    words.iter().any(|word| word.text == option)
}

/// Whether a word has a short option.
fn short(text: &str, letter: char) -> bool {
    text.strip_prefix('-').is_some_and(|letters| !letters.starts_with('-') && letters.contains(letter))
}
