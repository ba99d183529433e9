#!/usr/bin/env python3
"""Measures the bars of the project: whole processes in turn, against jq and the yardstick `scan`.

    benches/ratios.py                        # builds tfgate and scan, about two minutes
    benches/ratios.py --binary PATH          # measures this tfgate
    benches/ratios.py --large                # the 514 MB plan too, and the night of 200 stacks
    benches/ratios.py --only 1,5             # some of the bars
    benches/ratios.py --callgrind            # instruction counts instead of times

Every ratio is the median of the ratios of pairs A B A B …, start-up included, files in the page cache, text output to a
pipe. What cannot be measured is printed as "not measured". The exit code is 0 when no bar is missed, else 1; a run that
gives another answer than expected ends the script with 2. Only the Python standard library is used.
"""
import argparse
import json
import os
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BENCHES = ROOT / "benches"
CACHE = ROOT / "target" / "ratios"
SMALL_PLAN = ROOT / "testdata" / "plans" / "replace_delete_create" / "plan.json"
ALL_CREATIONS = "--update 0 --replace 0 --delete 0 --drift 0 --create 100 --clean".split()
MIB = 1024 * 1024


# ---------------------------------------------------------------- inputs
def plan(count, name=None, options=()):
    """A generated plan; made once."""
    path = CACHE / (name or "plan-%d.json" % count)
    if not path.exists():
        partial = path.with_suffix(".partial")
        subprocess.run([sys.executable, BENCHES / "gen_plan.py", "-n", str(count), "-o", partial, *options], check=True)
        partial.rename(path)
    return path


def night(folder, count):
    """The plans of this many stacks of 1,000 resources, of which every second one drifted."""
    paths = [folder / ("stack-%03d" % n) / "plan.json" for n in range(count)]
    for n, path in enumerate(paths):
        path.parent.mkdir()
        options = ["-n", "1000", "-o", path, "--seed", "night-%d" % n, "--drift", "1" if n % 2 else "0"]
        subprocess.run([sys.executable, BENCHES / "gen_plan.py", *options], check=True)
    return paths


def policies(count):
    """A folder with this many policies: type and address globs, half of the addresses with a leading `*`."""
    folder = CACHE / ("policies-%d" % count)
    if folder.exists():
        return folder
    r = random.Random(count)
    types = ["aws_db_instance", "aws_rds_cluster", "aws_s3_bucket", "aws_dynamodb_table", "aws_sqs_queue", "aws_kms_key",
             "aws_instance", "aws_iam_*", "aws_lambda_function", "aws_lb*", "aws_s3_*", "aws_ssm_parameter", "*_secret"]
    services = ["payments-api", "identity-api", "search-worker", "media-export", "ledger-batch", "fraud-stream"]
    blocks = []
    for n in range(count):
        if n % 2 == 0:
            address = '*.module.svc["%s-%d"].*["%s-%d"]' % (r.choice(services), r.randrange(40), "queue", r.randrange(9))
        else:
            address = 'module.env["prod-us-east-1-%d"].module.svc["%s-%d"].*' % (
                r.randrange(9), r.choice(services), r.randrange(40))
        address = address.replace('"', '\\"')
        block = 'protect "p%04d" {\n  types     = ["%s"]\n  addresses = ["%s"]\n  level     = "%s"\n  reason    = "Policy %d."\n}\n' % (
            n, r.choice(types), address, r.choice(["warn", "require_approval"]), n)
        blocks.append(block)
    # What the peers are asked: no database, no bucket is destroyed.
    blocks[0] = ('protect "p0000" {\n  types  = ["aws_db_instance", "aws_rds_cluster", "aws_s3_bucket"]\n'
                 '  on     = ["delete", "replace"]\n  level  = "deny"\n  reason = "Holds data."\n}\n')
    return written(folder, {"bench.gate.hcl": "\n".join(blocks)})


TYPES = """aws_appautoscaling_target aws_cloudwatch_log_group aws_cloudwatch_metric_alarm aws_db_instance aws_dynamodb_table
aws_ebs_volume aws_ecs_service aws_ecs_task_definition aws_iam_policy aws_iam_role aws_iam_role_policy
aws_iam_role_policy_attachment aws_instance aws_kms_key aws_lambda_function aws_launch_template aws_lb aws_lb_target_group
aws_rds_cluster aws_route53_record aws_s3_bucket aws_s3_bucket_lifecycle_configuration aws_s3_bucket_public_access_block
aws_secretsmanager_secret aws_security_group aws_security_group_rule aws_sqs_queue aws_ssm_parameter aws_subnet""".split()

# What policies ask of attributes, in about the proportions in which people write it.
CONDITIONS = [
    'try(attrs.tags.Environment, "none") != "forbidden-%(n)d"',
    'try(attrs.name, "none") != "name-%(n)d"',
    'length(try(attrs.name, "none")) < 4000',
    '!contains(["x-%(n)d", "y-%(n)d", "z-%(n)d"], try(attrs.name, "none"))',
    '!startswith(try(attrs.name, "name"), "tmp-%(n)d-")',
    '!regex_match(try(attrs.name, "none"), "^(legacy|old)-%(n)d-[0-9]+$")',
    'alltrue([for key, value in try(attrs.tags, {}) : key != "forbidden-%(n)d"])',
    'try(attrs.tags.Owner, null) != "nobody-%(n)d" && meta.operation != "delete"',
]


def attribute_policies(count):
    """A folder with this many policies that read attributes of what is created, updated or left alone, spread over types."""
    folder = CACHE / ("attribute-policies-%d" % count)
    if folder.exists():
        return folder
    blocks = []
    for n in range(count):
        type_ = TYPES[n % len(TYPES)] if count > 1 else "*"
        condition = CONDITIONS[(n // len(TYPES)) % len(CONDITIONS)] % {"n": n}
        blocks.append('resource_policy "%s" "p%04d" {\n  level = "warn"\n  enforce {\n    condition     = %s\n'
                      '    error_message = "Policy %d."\n  }\n}\n' % (type_, n, condition, n))
    return written(folder, {"bench%02d.gate.hcl" % n: "\n".join(blocks[n::20]) for n in range(min(20, count))})


def policy_files(count):
    """A folder with this many policy files, each with a policy of the portable language."""
    folder = CACHE / ("policy-files-%d" % count)
    if folder.exists():
        return folder
    text = ('input "limit" {\n  type    = number\n  default = %(n)d\n}\n\nlocals {\n  names = ["a-%(n)d", "b-%(n)d", "c-%(n)d"]\n}\n\n'
            'resource_policy "%(type)s" "named" {\n  enforcement_level = "advisory"\n  filter            = core::length(local.names) > 1\n\n'
            '  locals {\n    name = core::try(attrs.name, "")\n  }\n\n  enforce {\n'
            '    condition     = !core::contains(local.names, local.name) && core::length(local.name) <= 4000 + input.limit\n'
            '    error_message = "The name ${local.name} is not allowed."\n  }\n}\n')
    return written(folder, {"file%03d.policy.hcl" % n: text % {"n": n, "type": TYPES[n % len(TYPES)]} for n in range(count)})


def written(folder, files):
    """Makes a folder of these files, whole or not at all."""
    partial = folder.with_suffix(".partial")
    shutil.rmtree(partial, ignore_errors=True)
    partial.mkdir(parents=True)
    for name, text in files.items():
        (partial / name).write_text(text)
    partial.rename(folder)
    return folder


# ---------------------------------------------------------------- processes
class Run:
    """A command, where its input comes from, and the exit codes that mean it answered."""

    def __init__(self, argv, codes=(0,), pipe=None):
        self.argv = [str(a) for a in argv]
        self.codes = codes
        self.pipe = pipe

    def once(self):
        """Runs it and returns the seconds that it took."""
        out, child_out = os.pipe()
        actions = [(os.POSIX_SPAWN_DUP2, child_out, 1), (os.POSIX_SPAWN_CLOSE, out)]
        actions.append((os.POSIX_SPAWN_OPEN, 2, CACHE / "stderr.txt", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644))
        feeder, source = None, None
        if self.pipe:
            source, sink = os.pipe()
            actions += [(os.POSIX_SPAWN_DUP2, source, 0), (os.POSIX_SPAWN_CLOSE, sink)]
        else:
            actions.append((os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0))
        start = time.perf_counter()
        if self.pipe:
            feeder = os.posix_spawn("/bin/cat", ["cat", str(self.pipe)], os.environ,
                                    file_actions=[(os.POSIX_SPAWN_DUP2, sink, 1), (os.POSIX_SPAWN_CLOSE, source)])
            os.close(sink)
        child = os.posix_spawnp(self.argv[0], self.argv, os.environ, file_actions=actions)
        os.close(child_out)
        if source is not None:
            os.close(source)
        while os.read(out, MIB):
            pass
        _, status = os.waitpid(child, 0)
        seconds = time.perf_counter() - start
        os.close(out)
        if feeder:
            os.waitpid(feeder, 0)
        code = os.waitstatus_to_exitcode(status)
        if code not in self.codes:
            print("error: exit code %d, expected one of %s: %s" % (code, self.codes, " ".join(self.argv)), file=sys.stderr)
            print((CACHE / "stderr.txt").read_text(errors="replace"), file=sys.stderr)
            sys.exit(2)
        return seconds


class Runs:
    """Commands that run one after the other."""

    def __init__(self, runs):
        self.runs = runs

    def once(self):
        """Runs all and returns the sum of the seconds that they took."""
        return sum(run.once() for run in self.runs)


def ratio(first, second, pairs):
    """Median of first/second over pairs in turn, after one run of each that does not count."""
    first.once(), second.once()
    found = []
    for _ in range(pairs):
        found.append(first.once() / second.once())
    return statistics.median(found)


def peak(helper, run):
    """Peak memory in MiB, the largest of three runs. A helper starts the command: the kernel would count this script."""
    file = CACHE / "peak.txt"
    wrapped = Run([helper, file, *run.argv], run.codes, run.pipe)
    found = []
    for _ in range(3):
        wrapped.once()
        found.append(int(file.read_text()) / 1024)
    return max(found)


# ---------------------------------------------------------------- bars
class Table:
    """Prints one line per bar and remembers whether one was missed."""

    def __init__(self):
        self.missed = False
        print("| bar | measured | ratio | must be | |\n|---|---|---|---|---|")

    def at_most(self, bar, what, value, limit, unit="×"):
        self.line(bar, what, "%.2f %s" % (value, unit), "at most %g %s" % (limit, unit), value <= limit)

    def at_least(self, bar, what, value, limit):
        self.line(bar, what, "%.1f ×" % value, "at least %g ×" % limit, value >= limit)

    def line(self, bar, what, value, limit, good):
        self.missed |= not good
        print("| %s | %s | %s | %s | %s |" % (bar, what, value, limit, "ok" if good else "MISSED"), flush=True)

    def not_measured(self, bar, what, why):
        print("| %s | %s | not measured: %s | | |" % (bar, what, why), flush=True)


class Bars:
    """The bars, each a method; `o` are the options of the command line."""

    def __init__(self, o, tfgate, scan):
        self.o, self.tfgate_binary, self.scan_binary, self.peak_binary = o, tfgate, scan, scan.with_name("peak")
        self.table = Table()
        self.jq = shutil.which("jq")

    def tfgate(self, path, *options, policy_count=5, folder=None, pipe=False):
        """`check` with the built-in packs and five policies; the answer on generated plans is yes or no, never an error."""
        folder = folder or policies(policy_count)
        argv = [self.tfgate_binary, "check", "--format", "text", "--policy", folder, *options]
        return Run([*argv, "-"], (0, 1), pipe=path) if pipe else Run([*argv, path], (0, 1))

    def scan(self, path):
        return Run([self.scan_binary, path])

    def peer(self, what, tool, argv, codes, path, limit):
        """How many times faster tfgate is than a peer that answers the same question."""
        if shutil.which(tool):
            slow = ratio(Run([tool, *argv], codes), self.tfgate(path), self.o.pairs)
            self.table.at_least(1, what, slow, limit)
        else:
            self.table.not_measured(1, what, "`%s` is not installed" % tool)

    def bar_1(self):
        path, peers = plan(10000), BENCHES / "peers"
        self.peer("10k plan, faster than jq", "jq", ["-e", "-f", peers / "q2.jq", path], (0, 1), path, 15)
        self.peer("10k plan, faster than OPA", "opa",
                  ["eval", "--fail-defined", "-d", peers / "p.rego", "-i", path, "data.plan.deny[x]"], (0, 1), path, 40)
        self.peer("10k plan, faster than cfn-guard", "cfn-guard",
                  ["validate", "-r", peers / "protect.guard", "-d", path, "--structured", "-o", "json", "-S", "none"],
                  (0, 19), path, 100)

    def bar_2(self):
        for count, limit, name in ((10000, 7, "10k plan, to scan"), (65000, 7.5, "514 MB plan, to scan")):
            if count > 10000 and not self.o.large:
                self.table.not_measured(2, name, "needs --large")
                continue
            path = plan(count)
            self.table.at_most(2, name, ratio(self.tfgate(path), self.scan(path), self.o.pairs), limit)

    def bar_3(self):
        for count, name in ((10000, "10k plan"), (65000, "514 MB plan")):
            for pipe in (False, True):
                what = "%s, peak memory, %s" % (name, "pipe" if pipe else "file")
                if count > 10000 and not self.o.large:
                    self.table.not_measured(3, what, "needs --large")
                else:
                    self.table.at_most(3, what, peak(self.peak_binary, self.tfgate(plan(count), pipe=pipe)), 24, "MiB")

    def bar_4(self):
        if self.o.large:
            wall = ratio(self.tfgate(plan(65000)), self.tfgate(plan(10000)), self.o.pairs)
            self.table.at_most(4, "514 MB plan to 10k plan", wall, 7.2)
        else:
            self.table.not_measured(4, "514 MB plan to 10k plan", "needs --large")
        path = plan(65000 if self.o.large else 10000)
        pipe = ratio(self.tfgate(path, pipe=True), self.tfgate(path), self.o.pairs)
        self.table.at_most(4, "%s plan, pipe to file" % ("514 MB" if self.o.large else "10k"), pipe, 1.4)

    def bar_5(self):
        run = Run([self.tfgate_binary, "check", SMALL_PLAN], (0, 1))
        pairs = max(30, self.o.pairs)
        self.table.at_most(5, "4 kB plan, built-in packs, to /bin/true", ratio(run, Run(["/bin/true"]), pairs), 4)
        if self.jq:
            self.table.at_most(5, "4 kB plan, built-in packs, to `jq -n 1`", ratio(run, Run(["jq", "-n", "1"]), pairs), 0.2)
        else:
            self.table.not_measured(5, "4 kB plan, built-in packs, to `jq -n 1`", "`jq` is not installed")

    def bar_6(self):
        path = plan(10000)
        for count, limit in ((100, 1.3), (1000, 2.5)):
            many, five = (self.tfgate(path, "--no-builtin", policy_count=n) for n in (count, 5))
            self.table.at_most(6, "10k plan, %d policies to 5" % count, ratio(many, five, self.o.pairs), limit)

    def bar_7(self):
        path = plan(10000, "creations-10000.json", ALL_CREATIONS)
        value = ratio(self.tfgate(path), self.scan(path), self.o.pairs)
        self.table.at_most(7, "all-creation 10k plan, type and action policies, to scan", value, 9)
        what = "all-creation 10k plan, 100 attribute policies, faster than jq"
        if self.jq:
            attributes = self.tfgate(path, folder=attribute_policies(100))
            jq = Run(["jq", "-e", "-f", BENCHES / "peers" / "q2.jq", path], (0, 1))
            self.table.at_least(7, what, ratio(jq, attributes, self.o.pairs), 6)
        else:
            self.table.not_measured(7, what, "`jq` is not installed")

    def bar_8(self):
        """Twice the time with a thousand policies: evaluating costs as much as reading, parsed values included."""
        for path, name in ((plan(10000), "10k plan"), (plan(10000, "creations-10000.json", ALL_CREATIONS), "all-creation 10k plan")):
            many, one = (self.tfgate(path, "--no-builtin", folder=attribute_policies(n)) for n in (1000, 1))
            self.table.at_most(8, "%s, 1,000 attribute policies to one on all types" % name, ratio(many, one, self.o.pairs), 2)

    def bar_9(self):
        run = self.tfgate(SMALL_PLAN, folder=policy_files(300))
        self.table.at_most(9, "300 policy files, 4 kB plan, to /bin/true", ratio(run, Run(["/bin/true"]), max(30, self.o.pairs)), 60)


    def bar_11(self):
        """A night of stacks in one call reads what one call each reads, and remembers only what it reports."""
        what = "a night of %d stacks of 1,000 resources, one call" % self.o.stacks
        if not self.o.large:
            self.table.not_measured(11, what, "needs --large")
            return
        with tempfile.TemporaryDirectory(dir=CACHE, prefix="night-") as folder:
            paths = night(Path(folder), self.o.stacks)
            one_report(self.tfgate_binary, paths, Path(folder) / "report.json")
            drift = [self.tfgate_binary, "drift", "--format", "text", "--policy", policies(5)]
            whole, single = Run([*drift, *paths], (0, 1)), [Run([*drift, path], (0, 1)) for path in paths]
            self.table.at_most(11, what + ", to one call each", ratio(whole, Runs(single), self.o.pairs), 1.3)
            # The second one is the first that drifted.
            most, least = peak(self.peak_binary, whole), peak(self.peak_binary, single[1])
            self.table.at_most(11, "%s, peak memory %.0f MiB, to one stack" % (what, most), most / least, 2)


def one_report(tfgate, paths, file):
    """Ends the script where one call over all plans gives no report that has every stack, and differences where there are some."""
    command = [tfgate, "drift", "--quiet", "--format", "text", "--output", "json=%s" % file, *paths]
    done = subprocess.run(list(map(str, command)), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    stacks = json.loads(file.read_text())["stacks"] if file.exists() else []
    # The report has the worst stacks first.
    drifted = sorted(stack["name"].split("-")[-1] for stack in stacks if stack["drift"])
    expected = ["%03d" % n for n in range(1, len(paths), 2)]
    if done.returncode not in (0, 1) or len(stacks) != len(paths) or drifted != expected:
        print("error: exit code %d, %d stacks of %d, %d of them drifted" % (
            done.returncode, len(stacks), len(paths), len(drifted)), file=sys.stderr)
        print(done.stderr, file=sys.stderr)
        sys.exit(2)


def instructions(argv):
    """Instructions of one run: repeatable for the same binary and input, whatever else the machine does."""
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *map(str, argv)]
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    counts = [line.split()[-1] for line in done.stderr.splitlines() if "Collected :" in line]
    if done.returncode not in (0, 1) or not counts:
        print(done.stderr, file=sys.stderr)
        sys.exit(2)
    return int(counts[0])


def formats(tfgate):
    """The formats that `check` knows, from its help."""
    text = subprocess.run([tfgate, "check", "-h"], capture_output=True, text=True, check=True).stdout
    after = " ".join(text.split("--format", 1)[1].split())
    return re.search(r"possible values: ([^]]+)]", after).group(1).replace(",", "").split()


def callgrind(tfgate):
    """Instruction counts; returns whether a bar was missed."""
    if not shutil.which("valgrind"):
        print("not measured: `valgrind` is not installed")
        return False
    print("| plan | instructions | per byte |\n|---|---|---|")
    for path in (SMALL_PLAN, plan(1000), plan(1000, "creations-1000.json", ALL_CREATIONS)):
        count = instructions([tfgate, "check", "--policy", policies(5), path])
        name = "/".join(path.parts[-2:])
        print("| %s | %s | %.1f |" % (name, "{:,}".format(count), count / path.stat().st_size), flush=True)
    return rendering(tfgate)


def rendering(tfgate):
    """Bar 10: what each format adds to a run that prints three numbers."""
    print()
    table = Table()
    # JSON lists policies that were about nothing, for which entries that change nothing are evaluated too: that is reading,
    # and `--verbose` asks for it without JSON.
    check = [tfgate, "check", "--policy", policies(5), "--verbose", "--format", "gitlab-terraform", plan(10000)]
    reading = instructions(check)
    known = formats(tfgate)
    for names in [[name] for name in known if name != "gitlab-terraform"] + [known]:
        outputs = ["--output=%s=%s" % (name, CACHE / ("report." + name)) for name in names]
        what = names[0] if len(names) == 1 else "all formats"
        table.at_most(10, "10k plan, rendering %s to reading" % what, (instructions(check + outputs) - reading) / reading, 0.2)
    return table.missed


# ---------------------------------------------------------------- main
def built(folder, name, profile):
    subprocess.run(["cargo", "build", "--profile", profile, "--locked", "--quiet"], cwd=folder, check=True)
    return folder / "target" / profile / name


def machine():
    """What the figures belong to."""
    def first_line(*argv):
        try:
            return subprocess.run(argv, capture_output=True, text=True).stdout.splitlines()[0]
        except (OSError, IndexError):
            return "no " + argv[0]
    model = "unknown processor"
    if os.path.exists("/proc/cpuinfo"):
        model = next((l.split(":", 1)[1].strip() for l in open("/proc/cpuinfo") if l.startswith("model name")), model)
    load = " ".join("%.1f" % x for x in os.getloadavg())
    return "%s, %d cores, load %s; %s; %s; %s" % (
        model, os.cpu_count(), load, first_line("uname", "-sr"), first_line("rustc", "--version"), first_line("jq", "--version"))


def main():
    p = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    p.add_argument("--binary", type=Path, help="the tfgate to measure (default: build it)")
    p.add_argument("--pairs", type=int, default=7, help="pairs for each ratio (default 7)")
    p.add_argument("--large", action="store_true", help="measure the 514 MB plan and the night of stacks too")
    p.add_argument("--stacks", type=int, default=200, help="stacks of the night (default 200)")
    p.add_argument("--only", default="1,2,3,4,5,6,7,8,9,11", help="bars, separated by commas")
    p.add_argument("--callgrind", action="store_true", help="instruction counts instead of times")
    o = p.parse_args()
    CACHE.mkdir(parents=True, exist_ok=True)
    tfgate = o.binary.resolve() if o.binary else built(ROOT, "tfgate", "dist")
    print("%s\n" % machine(), flush=True)
    # Policies of the folder that the script was started in must not count.
    os.chdir(CACHE)
    if o.callgrind:
        return 1 if callgrind(tfgate) else 0
    bars = Bars(o, tfgate, built(BENCHES / "scan", "scan", "release"))
    for number in o.only.split(","):
        getattr(bars, "bar_" + number)()
    return 1 if bars.table.missed else 0


if __name__ == "__main__":
    sys.exit(main())
