#!/usr/bin/env bash
# Everything that the tests need, the build, all the tests, and one line that counts them.
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

packages=(chromium fonts-noto-core fonts-noto-cjk poppler-utils zbar-tools sqlite3)

usage() {
  cat <<HELP
Usage: tests/run.sh [OPTION…]

Installs what the browser tests need and this machine lacks (${packages[*]}),
builds the solution once (Release), runs every test project, and tries the
benchmarks and the trials of a harmed portal in their shortest form.

  -h, --help       say this and stop
  --no-install     install nothing; tests that miss something fail and say what
  anything else    goes to dotnet test, such as:  tests/run.sh --filter Paper

NEWSPORTAL_SEED=… makes again what tests and trials made by chance.
NEWSPORTAL_TEST_CULTURE=th-TH runs the fast tests as on a server of that locale.
CHROMIUM=/path/to/chromium runs the tests in another build of Chromium.

The last line is "N passed, N failed", with ", N skipped" where some were. The exit
code is 0 when all passed, and 1 when any failed, the build failed or no test ran.
HELP
}

as_root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi; }

lacks_package() { ! dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q 'ok installed'; }

install_missing() {
  if ! command -v apt-get >/dev/null; then
    for tool in "${CHROMIUM:-chromium}" pdftoppm zbarimg; do
      command -v "$tool" >/dev/null || echo "There is no $tool here, and no apt-get to install it: install Chromium, the Noto fonts (with CJK), poppler and zbar yourself, and set CHROMIUM to the browser's path."
    done
    return
  fi
  local missing=()
  for package in "${packages[@]}"; do
    [ "$package" = chromium ] && [ -x "${CHROMIUM:-}" ] && continue
    if lacks_package "$package"; then missing+=("$package"); fi
  done
  [ ${#missing[@]} -eq 0 ] && return
  echo "Installing ${missing[*]}"
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null ||
    echo "Not all of it could be installed; the tests that need it will fail and say so."
}

# The classes that print or read dates and numbers.
locale_tests=$(printf '|FullyQualifiedName~NewsPortal.Tests.%s' Articles. Cli. Queries. Seeds.Dates. Seeds.Datelines. Syndication.AtomFeedTests Syndication.RssFeedTests \
  Syndication.JsonFeedTests Syndication.JsonLdTests Syndication.NinjsTests Syndication.CitationTests Syndication.ModifiedTests Syndication.SitemapTests \
  Syndication.NewsSitemapTests Syndication.DumpTextTests Syndication.StoryTextTests Pages.StoryPageTests Pages.DayPageTests Pages.FarSidesTests Pages.StorySoFarTests)
locale_tests=${locale_tests#|}

# The sum of one counter over the runners' own reports.
counted() { grep -ho '<Counters [^>]*' "$results"/*.trx 2>/dev/null | grep -o " $1=\"[0-9]*\"" | tr -dc '0-9\n' | awk '{ sum += $1 } END { print sum + 0 }'; }

install=yes
arguments=()
for argument in "$@"; do
  case "$argument" in
    -h|--help) usage; exit 0 ;;
    --no-install) install=no ;;
    *) arguments+=("$argument") ;;
  esac
done

command -v dotnet >/dev/null || { echo "There is no dotnet here: install the .NET SDK $(grep -o '[0-9.]\{5,\}' global.json) or later (https://dotnet.microsoft.com/download)."; exit 1; }
[ "$install" = yes ] && install_missing

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
failed_runs=0

# Whatever is made by chance can be made again.
export NEWSPORTAL_SEED=${NEWSPORTAL_SEED:-$((RANDOM * 32768 + RANDOM))}
echo "Seed $NEWSPORTAL_SEED"

echo "Building"
if dotnet build NewsPortal.sln -c Release -v quiet; then
  for project in tests/*Tests/*.csproj; do
    name=$(basename "$project" .csproj)
    echo "Running $name"
    dotnet test "$project" -c Release --no-build --logger "console;verbosity=minimal" --logger "trx;LogFileName=$name.trx" \
      --results-directory "$results" ${arguments[@]+"${arguments[@]}"} || failed_runs=$((failed_runs + 1))
  done
  # What the portal writes must not depend on the locale of the server: the tests of dates and numbers once more as in Thailand and Turkey.
  if [ ${#arguments[@]} -eq 0 ]; then
    for culture in th-TH tr-TR; do
      echo "Running NewsPortal.Tests under $culture"
      NEWSPORTAL_TEST_CULTURE=$culture dotnet test tests/NewsPortal.Tests -c Release --no-build --filter "$locale_tests" \
        --logger "console;verbosity=minimal" --logger "trx;LogFileName=NewsPortal.Tests.$culture.trx" --results-directory "$results" || failed_runs=$((failed_runs + 1))
    done
  fi
  verbs=(import search start weight micro)
  # Not worth an installation: Debian's nginx would start serving by itself.
  command -v nginx >/dev/null && command -v wrk >/dev/null && command -v h2load >/dev/null && verbs+=(serve miss grow)
  for verb in "${verbs[@]}"; do
    echo "Trying the benchmark \"$verb\""
    timeout 300 dotnet tests/NewsPortal.Benchmarks/bin/Release/net10.0/NewsPortal.Benchmarks.dll "$verb" --smoke >"$results/$verb.log" 2>&1 ||
      { cat "$results/$verb.log"; failed_runs=$((failed_runs + 1)); }
  done
  echo "Trying the benchmark \"generate\""
  { dotnet tests/NewsPortal.Benchmarks/bin/Release/net10.0/NewsPortal.Benchmarks.dll generate 100 "$results/made" && [ "$(find "$results/made" -name '*.txt' | wc -l)" -eq 100 ]; } >"$results/generate.log" 2>&1 ||
    { cat "$results/generate.log"; failed_runs=$((failed_runs + 1)); }
  trials=("kill --rounds 4" "folder --rounds 1" "store --rounds 7" "upgrade --rounds 4" "takedown --rounds 3" "stop --rounds 3" "handles --rounds 2" "memory --rounds 1" "soak --rounds 1")
  # Some places forbid one process to look into another, or to have a space of users of its own.
  strace -o /dev/null true 2>/dev/null && trials+=("disk --rounds 4")
  unshare --user --map-root-user sh -c 'echo 0 > /proc/sys/user/max_inotify_instances' 2>/dev/null && trials+=("unwatched --rounds 1")
  for trial in "${trials[@]}"; do
    # shellcheck disable=SC2086
    timeout --kill-after=20 300 dotnet tests/NewsPortal.Faults/bin/Release/net10.0/NewsPortal.Faults.dll $trial --seed "$NEWSPORTAL_SEED" >"$results/trial.log" 2>&1 || failed_runs=$((failed_runs + 1))
    # All but how far it is: above all the seed, which alone is there of a trial that had to be ended.
    grep -vE '^[a-z]+: [0-9]+ rounds$' "$results/trial.log"
  done
else
  failed_runs=1
fi

total=$(counted total) executed=$(counted executed) passed=$(counted passed)
failed=$((executed - passed)) skipped=$((total - executed))
[ "$executed" -eq 0 ] && echo "No test was executed."
[ "$failed" -eq 0 ] && [ "$failed_runs" -gt 0 ] && echo "A build or a run ended badly, though no test is counted as failed: see above."
echo "$passed passed, $failed failed$([ "$skipped" -gt 0 ] && echo ", $skipped skipped")"
[ "$executed" -gt 0 ] && [ "$failed" -eq 0 ] && [ "$failed_runs" -eq 0 ]
