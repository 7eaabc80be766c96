package dev.recado.persistence;

import dev.recado.application.access.TenantScope;
import dev.recado.application.operations.port.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;

/** Transactions of plain JDBC, for the command line and for tests. */
public final class JdbcTransactions implements Transactions {
  private final TenantTransactions transactions;

  public JdbcTransactions(TransactionalDataSource source) {
    transactions = new TenantTransactions(new OfThread(source), source);
  }

  @Override
  public <T> T within(TenantScope scope, Supplier<T> work) {
    return transactions.within(scope, work);
  }

  private record OfThread(TransactionalDataSource source) implements Boundary {
    @Override
    public boolean open() {
      return source.inTransaction();
    }

    @Override
    public void begin() throws SQLException {
      source.begin();
    }

    @Override
    public void commit() throws SQLException {
      source.end(Connection::commit);
    }

    @Override
    public void rollBack() throws SQLException {
      source.end(Connection::rollback);
    }
  }
}
