#!/bin/bash
# Whether the process in this container answers, without curl: GET /health must be 200 in every RUN_MODE.
set -u
exec 3<>"/dev/tcp/127.0.0.1/${PORT:-3000}" || exit 1
printf 'GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
IFS= read -r -t 8 line <&3 || exit 1
[[ $line == 'HTTP/1.1 200'* ]]
