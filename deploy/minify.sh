#!/bin/sh
# Leaves of an unpacked Open Liberty only what the features of server.xml need (426 MB become 71 MB).
#
#   deploy/minify.sh .liberty/wlp server.xml /target     → /target/wlp
#
# It is what the goal liberty:package with include=minify does, without a server in the Maven build. Needs a JDK.
set -eu
[ $# -eq 3 ] || { echo "deploy/minify.sh RUNTIME SERVER_XML TARGET" >&2; exit 2; }
runtime=$(CDPATH= cd -- "$1" && pwd)
configuration=$2
mkdir -p "$3"
target=$(CDPATH= cd -- "$3" && pwd)

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/usr/servers/recado" "$work/unpacked"
cp "$configuration" "$work/usr/servers/recado/server.xml"
WLP_USER_DIR=$work/usr WLP_OUTPUT_DIR=$work/output \
  "$runtime/bin/server" package recado --include=minify --archive="$work/runtime.zip"
(cd "$work/unpacked" && "${JAVA_HOME:+$JAVA_HOME/bin/}jar" -xf "$work/runtime.zip")
# The server inside is only the pattern for what is needed; the launcher writes its own into DATA_DIR.
rm -rf "$work/unpacked/wlp/usr"
chmod +x "$work/unpacked/wlp/bin/server"
mv "$work/unpacked/wlp" "$target/wlp"
