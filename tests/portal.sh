# For other scripts: builds the portal and starts it on loopback, with the seeds of this repository and a store of its own.
# Usage: start_portal PORT FOLDER [ARGUMENT…]; sets "process", and writes the log to FOLDER/log.
start_portal() {
  local address="http://127.0.0.1:$1" folder=$2
  shift 2
  dotnet build src/NewsPortal -c Release -v quiet
  dotnet src/NewsPortal/bin/Release/net10.0/NewsPortal.dll --urls "$address" "--Portal:Store=Data Source=$folder/news.db" "$@" >"$folder/log" 2>&1 &
  process=$!
  for _ in $(seq 300); do curl -fs "$address/readyz" >/dev/null && break; sleep 0.2; done
}
