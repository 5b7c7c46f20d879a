#!/usr/bin/env bash
# Grades the security headers with Mozilla's HTTP Observatory and Google's CSP Evaluator, both from npm.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_NOLOGO=1
. tests/portal.sh
portal=${PORT:-5199} plain=${HTTP_PORT:-5198} secure=${HTTPS_PORT:-5197}

folder=$(mktemp -d)
trap 'rm -rf "$folder"; kill "${process:-}" 2>/dev/null || true' EXIT
# Its own installation step fetches lists that a portal on loopback does not stand in.
(cd tests/headers && npm ci --no-audit --no-fund --ignore-scripts --silent)
echo '{}' >tests/headers/node_modules/@mdn/mdn-http-observatory/conf/hsts-preload.json
openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost -keyout "$folder/key.pem" -out "$folder/cert.pem" 2>/dev/null
start_portal "$portal" "$folder" --Portal:BaseUrl="https://localhost:$secure"
NODE_EXTRA_CA_CERTS="$folder/cert.pem" node tests/headers/scan.mjs "http://127.0.0.1:$portal" "$plain" "$secure" "$folder"
