package dev.recado.testkit;

/** Puts a contract on trial with the rows in memory; one store for all, as with a database. */
interface OnMemory extends BackendContract {
  InMemoryBackend MEMORY = new InMemoryBackend();

  @Override
  default Backend backend() {
    return MEMORY;
  }
}
