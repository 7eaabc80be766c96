package dev.recado.persistence;

import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.SQLException;

/** What a server does for one data source. Beyond beginning and ending, nothing is asked of it. */
final class ThreadUserTransaction implements UserTransaction {
  private final TransactionalDataSource source;

  ThreadUserTransaction(TransactionalDataSource source) {
    this.source = source;
  }

  @Override
  public int getStatus() {
    return source.inTransaction() ? Status.STATUS_ACTIVE : Status.STATUS_NO_TRANSACTION;
  }

  @Override
  public void begin() throws SystemException {
    try {
      source.begin();
    } catch (SQLException e) {
      throw new SystemException(e.getMessage());
    }
  }

  @Override
  public void commit() throws RollbackException {
    try {
      source.end(Connection::commit);
    } catch (SQLException e) {
      throw new RollbackException(e.getMessage());
    }
  }

  @Override
  public void rollback() throws SystemException {
    try {
      source.end(Connection::rollback);
    } catch (SQLException e) {
      throw new SystemException(e.getMessage());
    }
  }

  @Override
  public void setRollbackOnly() {
    throw new UnsupportedOperationException("transactions end by themselves");
  }

  @Override
  public void setTransactionTimeout(int seconds) {
    throw new UnsupportedOperationException("the server's default holds");
  }
}
