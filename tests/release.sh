#!/usr/bin/env bash
# What a release needs besides a green night: all the tests, no package with a known hole, the grade of the headers, the
# list of what is in it, and the same bytes from two builds.
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
out=${1:-artifacts}
mkdir -p "$out"
failed=0

tests/run.sh || failed=1
tests/headers.sh || failed=1
tests/lighthouse.sh || failed=1
# A list that could not be had is no clean one.
dotnet list NewsPortal.sln package --vulnerable --include-transitive | tee "$out/vulnerable.txt" || failed=1
grep -q "has no vulnerable packages" "$out/vulnerable.txt" || failed=1
grep -q "has the following vulnerable packages" "$out/vulnerable.txt" && failed=1
node tests/sbom.mjs >"$out/newsportal.cdx.json" && echo "The bill of materials is $out/newsportal.cdx.json" || failed=1
tests/same-bytes.sh || failed=1
exit $failed
