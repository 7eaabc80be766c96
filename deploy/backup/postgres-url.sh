# Sourced by backup.sh and restore.sh: DATABASE_URL as the variables that PostgreSQL's programs read, so that no
# password becomes an argument.
# shellcheck shell=bash

decoded() {
  local text=${1//\\/\\\\}
  printf '%b' "${text//%/\\x}"
}

read_database_url() {
  local form='^postgres(ql)?://([^:/?#@]+):([^/?#@]*)@(\[[0-9a-fA-F:.]+\]|[^]:/?#@,[]+)(:([0-9]+))?/([^/?#]+)(\?([^#]*))?$'
  if ! [[ ${DATABASE_URL:-} =~ $form ]]; then
    echo "DATABASE_URL must look like postgresql://user:password@host:port/name" >&2
    return 1
  fi
  PGUSER=$(decoded "${BASH_REMATCH[2]}")
  PGPASSWORD=$(decoded "${BASH_REMATCH[3]}")
  PGHOST=${BASH_REMATCH[4]//[\[\]]/}
  PGPORT=${BASH_REMATCH[6]:-5432}
  PGDATABASE=$(decoded "${BASH_REMATCH[7]}")
  local query=${BASH_REMATCH[9]:-}
  if [[ $query =~ (^|&)sslmode=([a-z-]+) ]]; then
    export PGSSLMODE=${BASH_REMATCH[2]}
  fi
  export PGUSER PGPASSWORD PGHOST PGPORT PGDATABASE
}
