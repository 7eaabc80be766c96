#!/usr/bin/env bash
# The smoke test of the go-live guide with bash and curl alone; ./recado smoke does the same.
#
#   SMOKE_PASSWORD=… docs/smoke/smoke.sh --url https://recado.example.com --email ana@example.com --to 5511987654321
#
# Options: --unit ID, --wait SECONDS (180) for the scan, --simulator URL to have the simulator scan.
# Without SMOKE_PASSWORD the password is asked for. Exit code 0 when all eight steps passed.
set -u

url=http://127.0.0.1:3000
email=admin@recado.local
to=
unit=
wait=180
simulator=
while [ $# -gt 0 ]; do
  [ $# -ge 2 ] || { echo "Give a value for $1" >&2; exit 2; }
  case $1 in
    --url) url=${2%/} ;;
    --email) email=$2 ;;
    --to) to=$2 ;;
    --unit) unit=$2 ;;
    --wait) wait=$2 ;;
    --simulator) simulator=${2%/} ;;
    *) echo "Unknown: $1" >&2; exit 2 ;;
  esac
  shift 2
done
[ -n "$to" ] || { echo "Say who gets the message, with the country: --to 5511987654321" >&2; exit 2; }
if [ -z "${SMOKE_PASSWORD:-}" ]; then
  read -r -s -p "Password of $email: " SMOKE_PASSWORD
  echo
fi

names=(
  "The server answers"
  "The administrator signs in"
  "There is a unit"
  "The unit connects and gets a QR code"
  "Its status before the scan"
  "Its status after the scan"
  "A message is sent"
  "Its repetition sends nothing"
)
passed=0

pass() {
  echo "✓ $((passed + 1)). ${names[passed]}: $1"
  passed=$((passed + 1))
}

fail() {
  echo "✗ $((passed + 1)). ${names[passed]}: $1"
  for ((left = passed + 1; left < ${#names[@]}; left++)); do
    echo "- $((left + 1)). ${names[left]}: not tried"
  done
  echo "SMOKE TEST $passed/${#names[@]} FAILED"
  exit 1
}

# A text as JSON holds it.
quoted() {
  local text=${1//\\/\\\\}
  printf '"%s"' "${text//\"/\\\"}"
}

# The first text called $1 anywhere in $body, empty where there is none.
anywhere() {
  if [[ $body =~ \"$1\":\"([^\"]*)\" ]]; then printf '%s' "${BASH_REMATCH[1]}"; fi
}

# The text of member $1 of $body itself, not of what lies in it; empty where it is absent or null.
member() {
  local body=${body#"{"}
  while [[ $body =~ \{[^{}]*\} ]]; do body=${body/"${BASH_REMATCH[0]}"/null}; done
  anywhere "$1"
}

token=
# METHOD PATH [BODY]: sets $status and $body. Neither body nor token become arguments of a process.
call() {
  local answer
  answer=$(
    {
      [ -z "$token" ] || printf 'header = "Authorization: Bearer %s"\n' "$token"
      [ -z "${3:-}" ] || printf 'data = %s\n' "$(quoted "$3")"
    } | curl --silent --show-error --max-time 40 --config - --request "$1" \
      --header 'Content-Type: application/json' --write-out '\n%{http_code}' "$url$2" 2>&1
  ) || fail "cannot be reached (${answer//$'\n'/ })"
  status=${answer##*$'\n'}
  body=${answer%$'\n'*}
}

expect() {
  [ "$status" = "$1" ] || fail "status $status instead of $1: $body"
}

call GET /health
expect 200
[ "$(member status)" = ok ] || fail "not ok: $body"
pass ok

call POST /admin/login "{\"email\":$(quoted "$email"),\"password\":$(quoted "$SMOKE_PASSWORD")}"
expect 200
token=$(member accessToken)
[ -n "$token" ] || fail "no access token"
pass "$email"

call GET /admin/units
expect 200
if [ -z "$unit" ]; then unit=$(anywhere id); fi
[[ -n $unit && $body == *"\"id\":\"$unit\""* ]] || fail "none called ${unit:-anything}"
pass "$unit"

connected=
call POST "/units/$unit/whatsapp/connect" '{"provider":"evolution","credentials":{}}'
if [ "$status" = 409 ]; then
  connected=yes
  pass "it is connected already, going on"
else
  expect 201
  instance=$(anywhere instanceId)
  code=$(anywhere qrCode)
  for ((tries = 0; tries < 30 && ${#code} < 50; tries++)); do
    sleep 1
    call GET "/units/$unit/whatsapp/status"
    expect 200
    code=$(member qrCode)
  done
  [ ${#code} -ge 50 ] || fail "no QR code: $body"
  pass "a code of ${#code} characters"
fi

call GET "/units/$unit/whatsapp/status"
expect 200
case "$connected,$(member status)" in
  yes,connected | ,qr | ,connecting) pass "$(member status), $(member reason)" ;;
  *) fail "$body" ;;
esac

if [ -z "$connected" ] && [ -n "$simulator" ]; then
  wait=5
  # One that no other unit has: a number belongs to one.
  phone=55119$((70000000 + (RANDOM * 32768 + RANDOM) % 30000000))
  curl --silent --show-error --fail --max-time 10 --output /dev/null \
    --data "{\"instance\":\"$instance\",\"phone\":\"$phone\"}" "$simulator/simulator/api/scan" ||
    fail "the simulator does not scan"
elif [ -z "$connected" ]; then
  echo "  Scan the code now: $url/ui/connections/$unit (waiting up to $wait s)"
fi
begun=$SECONDS
while
  call GET "/units/$unit/whatsapp/status"
  expect 200
  [ "$(member status)" != connected ]
do
  [ $((SECONDS - begun)) -lt "$wait" ] || fail "not within $wait s, last seen: $body"
  sleep 1
done
[ -n "$connected" ] || [ "$(member reason)" = scan_completed ] || fail "reason: $body"
[ -n "$(member connectedAt)" ] || fail "no connectedAt: $body"
[ -z "$(member qrCode)" ] || fail "still a QR code: $body"
pass "connected, $(member reason), seen after $((SECONDS - begun)) s"

request="{\"phone\":$(quoted "$to"),\"message\":\"Recado: teste / smoke test\",\"clientMessageId\":\"smoke-$$-$RANDOM$RANDOM$RANDOM\",\"unitId\":\"$unit\"}"
call POST /messages "$request"
[ "$status" = 200 ] || [ "$status" = 202 ] || fail "status $status: $body"
message=$(member internalId)
begun=$SECONDS
while
  call GET "/messages/$message"
  expect 200
  case $(member status) in sent | delivered | read) false ;; esac
do
  [ $((SECONDS - begun)) -lt 60 ] || fail "not sent within 60 s: $body"
  sleep 1
done
pass "to ****${to: -2}, $(member status)"

call POST /messages "$request"
expect 200
[[ $body == *'"deduplicated":true'* && $(member internalId) = "$message" ]] ||
  fail "not recognised as a repetition: $body"
pass deduplicated

echo "SMOKE TEST $passed/${#names[@]} PASSED"
