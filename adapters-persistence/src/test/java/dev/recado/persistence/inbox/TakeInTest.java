package dev.recado.persistence.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.JobGate;
import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.GatewayEvent.Chat;
import dev.recado.application.inbox.GatewayEvent.Written;
import dev.recado.application.inbox.port.Inbox;
import dev.recado.application.inbox.port.Inbox.Stored;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Person;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.message.Direction;
import dev.recado.domain.message.MessageContent;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.Origin;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.Sender;
import dev.recado.domain.tenant.TenantId;
import dev.recado.domain.tenant.UnitId;
import dev.recado.persistence.JdbcTransactions;
import dev.recado.persistence.database.TestDatabase;
import dev.recado.persistence.database.TestTenant;
import dev.recado.persistence.sql.PostgresJdbi;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What holds for one statement while others like it run at the same moment. */
class TakeInTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final PhoneNumber PHONE = new PhoneNumber("5511981677736");
  private static final Jid LID = new Jid("211484206436558", "lid");
  private final TestTenant tenant = TestTenant.fresh();
  private final TenantScope scope = new JobGate().enter(() -> new TenantId(tenant.id()));
  private final TestDatabase database = TestDatabase.shared();
  private final TakeIn takeIn = new TakeIn(PostgresJdbi.over(database.app()));

  @RepeatedTest(5)
  void sixteen_identical_reports_at_once_are_one_message() {
    List<Optional<Stored.New>> stored = atOnce(16, i -> arrive("A", known()));

    assertThat(stored).filteredOn(Optional::isPresent).hasSize(1);
    assertCounts(1, 1, 1);
  }

  @RepeatedTest(5)
  void sixteen_messages_of_one_new_person_at_once_share_contact_and_conversation() {
    atOnce(16, i -> arrive("A" + i, known()));

    assertCounts(16, 1, 16);
    assertThat(tenant.count("contact_addresses")).isEqualTo(2);
  }

  @RepeatedTest(20)
  void a_new_person_seen_by_both_identifiers_and_by_lid_at_once_is_one_contact() {
    atOnce(4, i -> arrive("A" + i, i % 2 == 0 ? known() : lidOnly()));

    assertCounts(4, 1, 4);
    assertThat(tenant.count("contact_addresses")).isEqualTo(2);
  }

  @RepeatedTest(20)
  void a_new_person_seen_by_both_identifiers_and_by_phone_at_once_is_one_contact() {
    List<Optional<Stored.New>> stored =
        atOnce(8, i -> arrive("A" + i, i % 2 == 0 ? known() : phoneOnly()));

    assertCounts(8, 1, 8);
    assertThat(tenant.count("contact_addresses")).isEqualTo(2);
    assertThat(stored).allMatch(each -> each.orElseThrow().same().isEmpty());
  }

  @Test
  void a_phone_and_a_lid_met_apart_are_reported_as_one_person_when_met_together() {
    arrive("A", lidOnly());
    arrive("B", phoneOnly());
    assertThat(tenant.count("contacts")).isEqualTo(2);

    Stored.New third = arrive("C", known()).orElseThrow();

    assertThat(third.same()).hasSize(2);
    assertThat(tenant.count("contacts")).isEqualTo(2);
  }

  @Test
  void a_repeat_leaves_no_trace() {
    arrive("A", known());
    String before = fingerprint();

    assertThat(arrive("A", phoneOnly())).isEmpty();
    assertThat(fingerprint()).isEqualTo(before);
  }

  @Test
  void both_ways_to_write_a_brazilian_mobile_number_are_one_contact() {
    arrive("A", Person.of(new PhoneNumber("5511981677736")));
    arrive("B", Person.of(new PhoneNumber("551181677736")));

    assertCounts(2, 1, 2);
  }

  private void assertCounts(int messages, int contacts, int unread) {
    assertThat(tenant.count("messages")).isEqualTo(messages);
    assertThat(tenant.count("messages where unread")).isEqualTo(unread);
    assertThat(tenant.count("contacts")).isEqualTo(contacts);
    assertThat(tenant.count("conversations")).isEqualTo(1);
    assertThat(tenant.count("conversations where unread_count = " + unread)).isEqualTo(1);
  }

  private String fingerprint() {
    String query =
        """
        select md5((select string_agg(c::text, '' order by id) from contacts c)
          || (select string_agg(a::text, '' order by address) from contact_addresses a)
          || (select string_agg(v::text, '' order by id) from conversations v)
          || (select string_agg(m::text, '' order by id) from messages m))
        """;
    return tenant.sql(handle -> handle.createQuery(query).mapTo(String.class).one());
  }

  private Optional<Stored.New> arrive(String id, Person person) {
    Written message =
        new Written(new ProviderMessageId(id), MessageContent.text("hello"), Optional.empty(), NOW);
    TakeIn.Intake intake =
        new TakeIn.Intake(
            Direction.INBOUND,
            Sender.CUSTOMER,
            Origin.CUSTOMER,
            new Chat.Direct(person),
            message,
            0);
    Inbox.Place place =
        new Inbox.Place(new UnitId(tenant.unit()), new ConnectionId(tenant.connection()), NOW);
    Inbox.Fresh fresh =
        new Inbox.Fresh(
            new MessageId(UUID.randomUUID()),
            new ConversationId(UUID.randomUUID()),
            new ContactId(UUID.randomUUID()));
    return new JdbcTransactions(database.app())
        .within(scope, () -> takeIn.take(scope, place, fresh, intake));
  }

  private static Person known() {
    return new Person(Optional.of(PHONE), Optional.of(LID), LID, Optional.of("Ana"));
  }

  private static Person lidOnly() {
    return new Person(Optional.empty(), Optional.of(LID), LID, Optional.empty());
  }

  private static Person phoneOnly() {
    return new Person(Optional.of(PHONE), Optional.empty(), Jid.of(PHONE), Optional.empty());
  }

  private static <T> List<T> atOnce(int times, IntFunction<T> work) {
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
      List<Future<T>> results =
          IntStream.range(0, times)
              .mapToObj(
                  i ->
                      threads.submit(
                          () -> {
                            start.await();
                            return work.apply(i);
                          }))
              .toList();
      start.countDown();
      return results.stream().map(TakeInTest::result).toList();
    }
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
