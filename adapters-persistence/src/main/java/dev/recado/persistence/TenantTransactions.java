package dev.recado.persistence;

import dev.recado.application.access.TenantScope;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.tenant.TenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.JdbiException;

/** What transactions have in common, whoever draws their boundaries. */
final class TenantTransactions implements Transactions {
  private final Boundary boundary;
  private final DataSource source;

  /**
   * @param source gives the connection of the transaction that the boundary began on this thread
   */
  TenantTransactions(Boundary boundary, DataSource source) {
    this.boundary = boundary;
    this.source = source;
  }

  @Override
  public <T> T within(TenantScope scope, Supplier<T> work) {
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
    refuseToNest();
    try {
      boundary.begin();
    } catch (Exception e) {
      throw new StoreUnavailable(e);
    }
    try (Connection connection = source.getConnection()) {
      enter(connection, tenant);
    } catch (SQLException e) {
      rollBack(e);
      throw new StoreUnavailable(e);
    }
  }

  private void refuseToNest() {
    boolean open;
    try {
      open = boundary.open();
    } catch (Exception e) {
      throw new StoreUnavailable(e);
    }
    if (open) {
      throw new IllegalStateException("a transaction is open on this thread already");
    }
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
      boundary.commit();
    } catch (Exception e) {
      throw new StoreUnavailable(e);
    }
  }

  private void rollBack(Throwable reason) {
    try {
      boundary.rollBack();
    } catch (Exception e) {
      reason.addSuppressed(e);
    }
  }
}
