package dev.recado.persistence;

import dev.recado.testkit.Backend;
import dev.recado.testkit.BackendContract;

/** Puts a contract on trial with the rows in PostgreSQL. */
public interface OnPostgres extends BackendContract {
  Backend POSTGRES = PostgresBackend.shared();

  @Override
  default Backend backend() {
    return POSTGRES;
  }
}
