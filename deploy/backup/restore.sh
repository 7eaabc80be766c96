#!/bin/bash
# Puts a backup into the EMPTY database named by DATABASE_URL, and pauses sending there: what was queued when the backup
# was made may have left since.
#
#   DATABASE_URL=postgresql://… deploy/backup/restore.sh /backups/recado-2026-11-22.dump
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
. "$here/postgres-url.sh"
file=${1:?"deploy/backup/restore.sh FILE"}
read_database_url

ask() { psql --no-psqlrc --quiet --tuples-only --no-align --set ON_ERROR_STOP=1 --command "$1"; }

tables=$(ask "select count(*) from pg_tables where schemaname = 'public'")
if [ "$tables" != 0 ]; then
  echo "$PGDATABASE holds $tables tables: give an empty database" >&2
  exit 1
fi

# Row security names the owner and the lesser role, and roles are in no dump.
named() { pg_restore --schema-only --file=- "$file" | sed -n "s/^CREATE POLICY $1 ON .* TO \"\{0,1\}\([^ \"]*\)\"\{0,1\} USING.*/\1/p" | sort -u; }
owner=$(named owner)
role=$(named tenant)
if [ "$owner" != "$PGUSER" ]; then
  echo "The backup belongs to the role $owner: enter as $owner, not as $PGUSER" >&2
  exit 1
fi
# Recado gives the role a password when it starts.
if [ "$(ask "select count(*) from pg_roles where rolname = '$role'")" = 0 ]; then
  ask "create role \"$role\" login noinherit"
fi

# All or nothing. The public schema is there already, and its comment is its owner's.
list=$(mktemp)
trap 'rm -f "$list"' EXIT
pg_restore --list "$file" | grep -v -E ' (SCHEMA|COMMENT) - (SCHEMA )?public ' >"$list"
pg_restore --no-owner --use-list="$list" --single-transaction --exit-on-error --dbname="$PGDATABASE" "$file"
ask "insert into platform_status (status, reason, changed_via) values ('paused', 'restored from a backup', 'manual')"

echo "✓ $PGDATABASE holds $(ask "select count(*) from messages") messages of $(ask "select count(*) from tenants") tenants; sending is paused"
echo "  Start Recado on it, look at what waits (Monitoramento, Entregas), and let it send again: Administração, Pausas"
if [ "$role" != "${PGDATABASE}_app" ]; then
  echo "  The lesser role is $role here: give it a password and start with DATABASE_APP_URL"
fi
