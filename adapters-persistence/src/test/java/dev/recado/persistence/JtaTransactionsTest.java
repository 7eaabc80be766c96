package dev.recado.persistence;

import dev.recado.persistence.database.TestDatabase;
import dev.recado.testkit.Backend;
import dev.recado.testkit.operations.TransactionsContract;

class JtaTransactionsTest implements TransactionsContract {
  private static final TransactionalDataSource APP = TestDatabase.shared().app();
  private static final Backend SERVER =
      new PostgresBackend(
          new JtaTransactions(new ThreadUserTransaction(APP), APP),
          PostgresBackend.shared().jdbi());

  @Override
  public Backend backend() {
    return SERVER;
  }
}
