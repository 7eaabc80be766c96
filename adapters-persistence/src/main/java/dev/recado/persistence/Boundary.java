package dev.recado.persistence;

/**
 * Begins and ends the transaction of a thread. Each step may fail in the words of its technology.
 */
interface Boundary {
  boolean open() throws Exception;

  void begin() throws Exception;

  void commit() throws Exception;

  void rollBack() throws Exception;
}
