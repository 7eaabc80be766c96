package dev.recado.persistence;

import dev.recado.application.access.TenantScope;
import dev.recado.application.operations.port.Transactions;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Transactions of the application server. */
public final class JtaTransactions implements Transactions {
  private final TenantTransactions transactions;

  /**
   * @param source of the same server; within a transaction it gives one connection, however often
   *     it is asked
   */
  public JtaTransactions(UserTransaction transaction, DataSource source) {
    transactions = new TenantTransactions(new OfServer(transaction), source);
  }

  @Override
  public <T> T within(TenantScope scope, Supplier<T> work) {
    return transactions.within(scope, work);
  }

  private record OfServer(UserTransaction transaction) implements Boundary {
    @Override
    public boolean open() throws SystemException {
      return transaction.getStatus() != Status.STATUS_NO_TRANSACTION;
    }

    @Override
    public void begin() throws NotSupportedException, SystemException {
      transaction.begin();
    }

    @Override
    public void commit()
        throws RollbackException,
            HeuristicMixedException,
            HeuristicRollbackException,
            SystemException {
      transaction.commit();
    }

    @Override
    public void rollBack() throws SystemException {
      transaction.rollback();
    }
  }
}
