#!/usr/bin/env bash
# Builds the last commit twice from two fresh clones, one after the other in one place, and compares the product's bytes. The
# place counts: the names that Razor gives its pieces hold a hash of their path.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_NOLOGO=1 CI=true
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

for build in first second; do
  git clone -q --no-hardlinks . "$folder/portal"
  dotnet build "$folder/portal/src/NewsPortal" -c Release -v quiet -p:ContinuousIntegrationBuild=true
  (cd "$folder/portal/src/NewsPortal/bin/Release/net10.0" && sha256sum NewsPortal.dll NewsPortal.pdb) >"$folder/$build.sum"
  rm -rf "$folder/portal"
done
cat "$folder/first.sum"
if diff "$folder/first.sum" "$folder/second.sum"; then echo "Two builds gave the same bytes."; else echo "Two builds gave different bytes."; exit 1; fi
