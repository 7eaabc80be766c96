package dev.recado.launcher.crash;

import dev.recado.launcher.crash.Wire.Hold;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Brings a server to one step of its sends and kills it there. */
final class Killing {
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  /** How long others may join those who are held. */
  private static final Duration GATHERING = Duration.ofMillis(700);

  private static final int MANY = 6;
  private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(10);
  private static final long LATEST_MILLIS = 2000;

  private final Jdbi owner;
  private final Jdbi onlooker;
  private final Runnable traffic;

  /**
   * @param onlooker may see what all servers wait for
   * @param traffic starts sends and does not wait for them
   */
  Killing(Jdbi owner, Jdbi onlooker, Runnable traffic) {
    this.owner = owner;
    this.onlooker = onlooker;
    this.traffic = traffic;
  }

  /**
   * @return how many sends of the victim were at this step; 0 when it had none within eight seconds
   *     and died anyhow
   */
  int kill(Node victim, Step step, RandomGenerator random) {
    return switch (step) {
      case BEFORE_DECIDING -> beforeDeciding(victim);
      case BEFORE_THE_CALL -> onTheWire(victim, Hold.REQUESTS);
      case DURING_THE_CALL -> onTheWire(victim, Hold.ANSWERS);
      case BEFORE_THE_OUTCOME -> answered(victim, this::beforeTheOutcome);
      case AFTER_THE_OUTCOME -> answered(victim, this::afterTheOutcome);
      case ANY_INSTANT -> anyInstant(victim, random);
    };
  }

  private int beforeDeciding(Node victim) {
    return owner.inTransaction(
        handle -> {
          handle.execute("lock table message_attempts in share mode");
          traffic.run();
          await(() -> blocked(victim) > 0);
          gather(() -> blocked(victim) >= MANY);
          int hit = blocked(victim);
          victim.kill();
          return hit;
        });
  }

  private int onTheWire(Node victim, Hold hold) {
    int hit = held(victim, hold).size();
    victim.kill();
    return hit;
  }

  private List<String> held(Node victim, Hold hold) {
    victim.wire().hold(hold);
    traffic.run();
    await(() -> !victim.wire().held().isEmpty());
    gather(() -> victim.wire().held().size() >= MANY);
    return victim.wire().held();
  }

  /** What happens once the gateway has answered and the transaction holds a lock of ours. */
  private interface Ending {
    int reached(Handle handle, Node victim, List<String> texts);
  }

  private int answered(Node victim, Ending ending) {
    List<String> texts = held(victim, Hold.ANSWERS);
    return owner.inTransaction(
        handle -> {
          int hit = ending.reached(handle, victim, texts);
          victim.kill();
          return hit;
        });
  }

  private int beforeTheOutcome(Handle handle, Node victim, List<String> texts) {
    handle
        .createQuery(
            "select id from messages where content = any(:texts) and kind is not null for update")
        .bindArray("texts", String.class, texts)
        .mapTo(String.class)
        .list();
    int before = blocked(victim);
    victim.wire().release();
    await(() -> blocked(victim) > before || texts.isEmpty());
    gather(() -> blocked(victim) - before >= texts.size());
    return blocked(victim) - before;
  }

  private int afterTheOutcome(Handle handle, Node victim, List<String> texts) {
    handle
        .createQuery(
            """
            select l.token from lanes l
            where exists (
              select from messages m
              where m.tenant_id = l.tenant_id and m.connection_id = l.connection_id
                and m.content = any(:texts))
            for update
            """)
        .bindArray("texts", String.class, texts)
        .mapTo(Long.class)
        .list();
    victim.wire().release();
    await(() -> concluded(texts) > 0 || texts.isEmpty());
    gather(() -> concluded(texts) >= texts.size());
    return concluded(texts);
  }

  private int concluded(List<String> texts) {
    return count(
        owner,
        """
        select count(*) from messages m
          join message_attempts a on a.tenant_id = m.tenant_id and a.message_id = m.id
        where m.content = any(:values) and a.outcome in ('accepted', 'found')
        """,
        texts);
  }

  /** How many transactions of that server wait for a lock. */
  private int blocked(Node node) {
    return count(
        onlooker,
        """
        select count(*) from pg_stat_activity
        where application_name = any(:values) and wait_event_type = 'Lock'
        """,
        List.of(node.name()));
  }

  private static int count(Jdbi database, String query, List<String> values) {
    return database.withHandle(
        handle ->
            handle
                .createQuery(query)
                .bindArray("values", String.class, values)
                .mapTo(Integer.class)
                .one());
  }

  private int anyInstant(Node victim, RandomGenerator random) {
    traffic.run();
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextLong(LATEST_MILLIS)));
    victim.kill();
    return 1;
  }

  private static void await(BooleanSupplier reached) {
    until(reached, PATIENCE);
  }

  private static void gather(BooleanSupplier many) {
    until(many, GATHERING);
  }

  private static void until(BooleanSupplier reached, Duration limit) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!reached.getAsBoolean() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(LOOK_AGAIN);
    }
  }
}
