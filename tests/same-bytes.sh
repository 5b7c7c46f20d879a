#!/usr/bin/env bash
# Builds the last commit twice, in two folders, and compares the product's bytes.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_NOLOGO=1 CI=true
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

for copy in one another-of-a-longer-name; do
  git clone -q --no-hardlinks . "$folder/$copy"
  dotnet build "$folder/$copy/src/NewsPortal" -c Release -v quiet -p:ContinuousIntegrationBuild=true
  (cd "$folder/$copy/src/NewsPortal/bin/Release/net10.0" && sha256sum NewsPortal.dll NewsPortal.pdb) >"$folder/$copy.sum"
done
cat "$folder/one.sum"
if diff "$folder/one.sum" "$folder/another-of-a-longer-name.sum"; then echo "Two builds gave the same bytes."; else echo "Two builds gave different bytes."; exit 1; fi
