package dev.recado.persistence.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.inbox.port.RawEvents.RawEvent;
import dev.recado.application.operations.port.Partitions;
import dev.recado.persistence.OnPostgres;
import dev.recado.persistence.PostgresBackend;
import dev.recado.persistence.PostgresPartitions;
import dev.recado.persistence.database.TestDatabase;
import dev.recado.persistence.sql.PostgresJdbi;
import dev.recado.persistence.sql.TenantSql;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.GivenSending.Ours;
import dev.recado.testkit.operations.PartitionsContract;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class PostgresPartitionsTest implements PartitionsContract, OnPostgres {
  private static final Instant LATER = JANUARY.plus(Duration.ofDays(500));
  private static final String ATTEMPTS = "select count(*) from message_attempts_2019_01";

  private final Jdbi app = PostgresBackend.shared().jdbi();
  private final Jdbi owner = PostgresJdbi.over(TestDatabase.shared().owner());

  @Override
  public Partitions partitions() {
    return new PostgresPartitions(app);
  }

  @Override
  public Optional<String> piece(Line line, RawEvent event) {
    String select =
        "select tableoid::regclass::text from raw_events where tenant_id = :tenant and id = :id";
    return within(
        line.scope(),
        () ->
            new TenantSql(app)
                .find(
                    line.scope(),
                    select,
                    values -> values.bind("id", event.id()),
                    (row, context) -> row.getString(1)));
  }

  @Test
  void a_month_of_attempts_stays_while_one_of_them_is_not_settled() {
    partitions().roll(JANUARY);
    Ours ours = sending().sending(given().talk());
    moveToJanuary(ours);
    partitions().drop(LATER, RETENTION);
    assertThat(count(ATTEMPTS)).isEqualTo(1);

    settle(ours);
    partitions().drop(LATER, RETENTION);
    assertThat(count("select count(*) from pg_class where relname like '%2019_01'")).isZero();
  }

  @Test
  void an_open_attempt_in_the_default_partition_stays_too() {
    Ours ours = sending().sending(given().talk());
    moveToJanuary(ours);
    String attempts =
        "select count(*) from message_attempts where message_id = '" + ours.id() + "'";
    partitions().drop(LATER, RETENTION);
    assertThat(count(attempts)).isEqualTo(1);
    settle(ours);
    partitions().drop(LATER, RETENTION);
    assertThat(count(attempts)).isZero();
  }

  @Test
  void a_piece_that_somebody_uses_is_left_for_the_next_time() {
    partitions().roll(JANUARY);
    owner.useTransaction(
        reader -> {
          reader.execute("select from raw_events_2019_01");
          assertThat(partitions().drop(JANUARY.plus(Duration.ofDays(92)), RETENTION)).isZero();
        });
    assertThat(partitions().drop(JANUARY.plus(Duration.ofDays(92)), RETENTION)).isEqualTo(1);
  }

  private void moveToJanuary(Ours ours) {
    String move = "update message_attempts set started_at = ? where message_id = ?";
    owner.useHandle(handle -> handle.execute(move, JANUARY, ours.id().value()));
  }

  private void settle(Ours ours) {
    String settle = "update messages set status = 'sent' where id = ?";
    owner.useHandle(handle -> handle.execute(settle, ours.id().value()));
  }

  private int count(String query) {
    return owner.withHandle(
        (Handle handle) -> handle.createQuery(query).mapTo(Integer.class).one());
  }
}
