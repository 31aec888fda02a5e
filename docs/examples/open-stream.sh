#!/usr/bin/env bash
# A tool in curl: signs in, asks for the first camera that is online, opens its picture and prints the address that any player
# of HLS plays. What the hub says of the budgets goes to stderr.
# Settings: HUB, CLIENT_ID, CLIENT_SECRET; TOKEN_URL unless tokens come from the hub's own address.
set -euo pipefail
HUB=${HUB:-http://localhost:4000}
TOKEN_URL=${TOKEN_URL:-$HUB/auth/realms/camera-hub/protocol/openid-connect/token}

TOKEN=$(curl -sSf "$TOKEN_URL" -d grant_type=client_credentials -d client_id="${CLIENT_ID:-demo-tool}" \
  -d client_secret="${CLIENT_SECRET:-demo-tool-secret}" | sed -E 's/.*"access_token" *: *"([^"]+)".*/\1/')

# --retry honours Retry-After, and comes back after 429 and 503. Whoever asks for a change sends it once.
ask() { # the body, then options of curl
  curl -sS "$HUB/graphql" -H "authorization: Bearer $TOKEN" -H 'content-type: application/json' -d "$1" "${@:2}"
}
# The value of a field in an answer; empty when it is not there.
value_of() { sed -nE "s/.*\"$1\":\"([^\"]+)\".*/\1/p"; }

CAMERA=$(ask '{"query": "{ cameras(first: 1, filter: { status: [ONLINE] }) { nodes { id } } }"}' --retry 5 \
  --dump-header >(grep -iE '^(graphql-cost|ratelimit|ratelimit-policy):' >&2) | value_of id)
[ -n "$CAMERA" ] || { echo "no camera is online" >&2; exit 1; }

ANSWER=$(ask "{\"query\": \"mutation (\$id: ID!) { openStream(cameraId: \$id) { hlsUrl expiresAt } }\", \"variables\": {\"id\": \"$CAMERA\"}}")
URL=$(value_of hlsUrl <<<"$ANSWER")
[ -n "$URL" ] || { echo "$ANSWER" >&2; exit 1; }
echo "$URL"
