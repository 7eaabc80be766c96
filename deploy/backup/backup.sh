#!/bin/bash
# Backs up the database named by DATABASE_URL, while Recado runs, with PostgreSQL's own pg_dump.
#
#   DATABASE_URL=postgresql://… deploy/backup/backup.sh /backups/recado-2026-11-22.dump
#
# For the embedded database: ./recado backup. Files of messages and JWT_ACCESS_SECRET are not in it: docs/operations/backup.md
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
. "$here/postgres-url.sh"
file=${1:?"deploy/backup/backup.sh FILE"}
if [ -e "$file" ]; then
  echo "$file is there already" >&2
  exit 1
fi
read_database_url
umask 077

# The owner sees every row by a policy of its own, not by BYPASSRLS; without this option pg_dump would stop.
pg_dump --enable-row-security --format=custom --no-owner --file="$file.draft"
pg_restore --list "$file.draft" >/dev/null
mv "$file.draft" "$file"
echo "✓ $PGDATABASE is in $file ($(wc -c <"$file") bytes)"
