#!/bin/sh
# Runs once, when the volume of PostgreSQL is empty. The owner of Recado's tables is no superuser and has no BYPASSRLS;
# it may create roles, because the launcher makes the lesser one. The gateway has a database of its own.
set -eu
psql --username "$POSTGRES_USER" --dbname postgres --set ON_ERROR_STOP=1 \
  --set recado="$DATABASE_PASSWORD" --set gateway="$EVOLUTION_DATABASE_PASSWORD" <<'SQL'
create role recado login createrole password :'recado';
create database recado owner recado;
create role evolution login password :'gateway';
create database evolution owner evolution;
SQL
