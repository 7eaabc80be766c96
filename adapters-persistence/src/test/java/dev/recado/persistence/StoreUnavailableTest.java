package dev.recado.persistence;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.application.access.TenantScope;
import dev.recado.application.access.TestScopes;
import dev.recado.application.operations.port.Collided;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.refusal.Unavailable;
import dev.recado.persistence.access.PostgresCredentials;
import dev.recado.persistence.database.TestDatabase;
import dev.recado.persistence.sql.PostgresJdbi;
import dev.recado.testkit.Some;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** A database that cannot serve is no defect of ours, and whoever asks is told to come again. */
class StoreUnavailableTest {
  private final TransactionalDataSource app = TestDatabase.shared().app();
  private final TenantScope scope = TestScopes.of(Some.tenant().id());

  @Test
  void a_transaction_that_cannot_begin_asks_to_repeat() throws IOException {
    TransactionalDataSource nowhere = unreachable();
    for (Transactions transactions :
        List.of(
            new JdbcTransactions(nowhere),
            new JtaTransactions(new ThreadUserTransaction(nowhere), nowhere))) {
      assertThatThrownBy(() -> transactions.run(scope, () -> {})).isInstanceOf(Unavailable.class);
    }
    assertThat(nowhere.inTransaction()).isFalse();
  }

  @Test
  void a_look_up_without_transaction_asks_to_repeat() throws IOException {
    PostgresCredentials credentials = new PostgresCredentials(PostgresJdbi.over(unreachable()));
    assertThatThrownBy(() -> credentials.byEmail(Some.email())).isInstanceOf(Unavailable.class);
  }

  @Test
  void a_commit_that_fails_asks_to_repeat_and_frees_the_thread() {
    for (Transactions transactions : both()) {
      assertThatThrownBy(() -> transactions.run(scope, this::loseConnection))
          .isInstanceOf(Unavailable.class);
      assertThat(app.inTransaction()).isFalse();
    }
  }

  @Test
  void a_statement_that_loses_its_connection_asks_to_repeat() {
    for (Transactions transactions : both()) {
      assertThatThrownBy(() -> transactions.run(scope, this::useLostConnection))
          .isInstanceOf(Unavailable.class)
          .hasCauseInstanceOf(JdbiException.class);
    }
  }

  @Test
  void what_was_undone_in_favour_of_others_may_be_done_again_at_once() {
    for (String state : List.of("40P01", "40001")) {
      String undone = "do $$ begin raise exception using errcode = '%s'; end $$".formatted(state);
      for (Transactions transactions : both()) {
        assertThatThrownBy(
                () ->
                    transactions.run(
                        scope, () -> PostgresJdbi.over(app).useHandle(h -> h.execute(undone))))
            .isInstanceOf(Collided.class)
            .hasCauseInstanceOf(JdbiException.class);
      }
    }
  }

  @Test
  void what_the_work_throws_is_thrown_though_the_rollback_fails() {
    RuntimeException failure = new UnsupportedOperationException("as thrown");
    Supplier<String> work =
        () -> {
          loseConnection();
          throw failure;
        };
    for (Transactions transactions : both()) {
      assertThatThrownBy(() -> transactions.within(scope, work)).isSameAs(failure);
      assertThat(app.inTransaction()).isFalse();
    }
  }

  private List<Transactions> both() {
    return List.of(
        new JdbcTransactions(app), new JtaTransactions(new ThreadUserTransaction(app), app));
  }

  private void loseConnection() {
    Jdbi sql = PostgresJdbi.over(app);
    int backend =
        sql.withHandle(
            handle -> handle.createQuery("select pg_backend_pid()").mapTo(Integer.class).one());
    elsewhere(() -> sql.useHandle(handle -> end(handle, backend)));
  }

  /** A role may end its own sessions. */
  private static void end(Handle handle, int backend) {
    handle.execute("select pg_terminate_backend(?, 5000)", backend);
  }

  /** Another thread has another connection. */
  private static void elsewhere(Runnable work) {
    CompletableFuture.runAsync(work).orTimeout(10, SECONDS).join();
  }

  private void useLostConnection() {
    loseConnection();
    PostgresJdbi.over(app).useHandle(handle -> handle.execute("select 1"));
  }

  /** A port that was free a moment ago. */
  private static TransactionalDataSource unreachable() throws IOException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      source.setServerNames(new String[] {"127.0.0.1"});
      source.setPortNumbers(new int[] {free.getLocalPort()});
    }
    return new TransactionalDataSource(source);
  }
}
