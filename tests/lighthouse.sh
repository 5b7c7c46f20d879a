#!/usr/bin/env bash
# Grades a story, the front page and a tag page with Lighthouse (npm) in Debian's Chromium.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_NOLOGO=1
. tests/portal.sh

usage() {
  cat <<HELP
Usage: tests/lighthouse.sh [PATH…]

Starts the portal with the seeds of this repository on loopback, and grades the pages with Lighthouse's mobile profile. The
exit code is 0 when every page has 100 in performance, accessibility, best practices and SEO.

  ROUNDS=3          how often a page is graded; the best counts, and 100 in all ends the rounds
  OUT=scores.json   writes the scores to a file
  CHROMIUM=chromium
  PORT=5196
HELP
}
case ${1:-} in -h|--help) usage; exit 0 ;; esac

chromium=$(command -v "${CHROMIUM:-chromium}") || { echo "There is no Chromium here: install it (apt-get install chromium), or set CHROMIUM to its path."; exit 1; }
port=${PORT:-5196}
folder=$(mktemp -d)
trap 'kill "${process:-}" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$folder"' EXIT
(cd tests/lighthouse && npm ci --no-audit --no-fund --ignore-scripts --silent)
start_portal "$port" "$folder" --Portal:BaseUrl="http://127.0.0.1:$port"
if [ $# -eq 0 ]; then
  story=$(curl -fs "http://127.0.0.1:$port/sitemap.xml" | grep -o "http://127.0.0.1:$port/[0-9]\{4\}/[0-9][0-9]/[0-9][0-9]/[^<]*" | sed -n 1p)
  tag=$(curl -fs "http://127.0.0.1:$port/tags" | grep -o 'href="/tags/[^"]*"' | sed -n 1p | cut -d'"' -f2)
  set -- "${story#"http://127.0.0.1:$port"}" / "$tag"
fi
node tests/lighthouse/audit.mjs "http://127.0.0.1:$port" "$chromium" "${ROUNDS:-3}" "${OUT:-}" "$@"
