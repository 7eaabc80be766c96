#!/bin/bash
# Whether what was just deployed may stay: waits, then asks GET /health/deep up to 5 times. Exit code 1 means: roll back.
#
#   deploy/deep-health.sh https://recado.example.com
#
# SETTLE_SECONDS (60) before the first question, RETRY_SECONDS (15) between two.
set -u
url=${1:?"deploy/deep-health.sh URL"}
tries=5
sleep "${SETTLE_SECONDS:-60}"
for ((try = 1; try <= tries; try++)); do
  answer=$(curl --silent --show-error --max-time 10 --write-out '\n%{http_code}' "${url%/}/health/deep" 2>&1)
  status=${answer##*$'\n'}
  if [ "$status" = 200 ]; then
    echo "✓ $try/$tries: 200"
    exit 0
  fi
  echo "✗ $try/$tries: $answer"
  if [[ $answer == *CRITICAL* ]]; then
    echo "CRITICAL: wrong environment. Roll back; do not try again before DATABASE_URL, APP_ENV and PROJECT_REF are right."
    exit 1
  fi
  if [ "$try" -lt "$tries" ]; then sleep "${RETRY_SECONDS:-15}"; fi
done
exit 1
