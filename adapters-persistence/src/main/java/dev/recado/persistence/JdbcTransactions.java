package dev.recado.persistence;

import dev.recado.application.access.TenantScope;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.tenant.TenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jdbi.v3.core.JdbiException;

/** Transactions of plain JDBC, for the command line and for tests. */
public final class JdbcTransactions implements Transactions {
  private final TransactionalDataSource source;

  public JdbcTransactions(TransactionalDataSource source) {
    this.source = source;
  }

  @Override
  public <T> T within(TenantScope scope, Supplier<T> work) {
    if (source.inTransaction()) {
      throw new IllegalStateException("a transaction is open on this thread already");
    }
    begin(scope.tenant());
    T result;
    try {
      result = work.get();
    } catch (JdbiException e) {
      rollBack(e);
      throw StoreUnavailable.orDefect(e);
    } catch (RuntimeException | Error e) {
      rollBack(e);
      throw e;
    }
    commit();
    return result;
  }

  private void begin(TenantId tenant) {
    try {
      source.begin();
      try (Connection connection = source.getConnection()) {
        enter(connection, tenant);
      }
    } catch (SQLException e) {
      throw giveUp(e);
    }
  }

  private RuntimeException giveUp(SQLException e) {
    if (source.inTransaction()) {
      rollBack(e);
    }
    return new StoreUnavailable(e);
  }

  /** From here on, and until the end of the transaction, row security shows this tenant. */
  private static void enter(Connection connection, TenantId tenant) throws SQLException {
    String sql = "select set_config('app.tenant_id', ?, true)";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, tenant.toString());
      statement.execute();
    }
  }

  private void commit() {
    try {
      source.end(Connection::commit);
    } catch (SQLException e) {
      throw new StoreUnavailable(e);
    }
  }

  private void rollBack(Throwable reason) {
    try {
      source.end(Connection::rollback);
    } catch (SQLException e) {
      reason.addSuppressed(e);
    }
  }
}
