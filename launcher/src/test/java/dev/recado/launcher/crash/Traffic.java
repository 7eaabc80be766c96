package dev.recado.launcher.crash;

import dev.recado.evolution.simulator.model.Dialect;
import dev.recado.evolution.simulator.model.Letter;
import dev.recado.evolution.simulator.model.Simulator;
import dev.recado.launcher.acceptance.Answer;
import dev.recado.launcher.crash.Judge.Promise;
import dev.recado.launcher.crash.Judge.Received;
import dev.recado.launcher.crash.Office.Line;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;

/** What the clients of many tenants do at the same time, and what they were promised. */
final class Traffic implements AutoCloseable {
  private static final int LINES_AT_ONCE = 10;
  private static final int RECIPIENTS = 6;

  private final Simulator simulator;
  private final Jdbi owner;
  private final List<Line> lines;
  private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<Promise> promises = new ConcurrentLinkedQueue<>();
  private final Queue<Received> written = new ConcurrentLinkedQueue<>();
  private final Queue<Future<?>> open = new ConcurrentLinkedQueue<>();

  Traffic(Simulator simulator, Jdbi owner, List<Line> lines) {
    this.simulator = simulator;
    this.owner = owner;
    this.lines = lines;
  }

  /** Messages, replies, answers of customers and a campaign, all named by the seed; waits not. */
  void flow(long seed) {
    Random random = new Random(seed);
    List<Line> free = free(random);
    for (int each = 0; each < free.size(); each++) {
      Line line = free.get(each);
      String phone = phone(random);
      String name = "s" + seed + "-" + each;
      start(() -> direct(line, phone, name + "-a"));
      start(() -> direct(line, phone, name + "-b"));
      // Said twice, and to the same person: each of the two must arrive.
      start(() -> direct(line, phone(name), name + "-twice", name + "-c"));
      start(() -> direct(line, phone(name), name + "-twice", name + "-d"));
      start(() -> writes(line, phone, name + "-in"));
      start(() -> reply(line, name + "-reply"));
    }
    start(() -> campaign(free.getFirst(), "s" + seed));
  }

  /** Lanes that no dead server still holds, so that this kill has something to hit. */
  private List<Line> free(Random random) {
    Set<String> held =
        Set.copyOf(
            owner.withHandle(
                handle ->
                    handle
                        .createQuery(
                            """
                            select w.instance_id from lanes l
                            join unit_whatsapp_connections w
                              on w.tenant_id = l.tenant_id and w.id = l.connection_id
                            where l.lease_until is not null
                            """)
                        .mapTo(String.class)
                        .list()));
    List<Line> free = new ArrayList<>(lines);
    free.removeIf(line -> held.contains(line.instance()));
    List<Line> choice = free.size() < LINES_AT_ONCE ? new ArrayList<>(lines) : free;
    Collections.shuffle(choice, random);
    return choice.subList(0, LINES_AT_ONCE);
  }

  private void start(Runnable work) {
    open.add(clients.submit(work));
  }

  /** Returns when everybody has his answer. */
  void awaitAnswers() throws InterruptedException {
    for (Future<?> next = open.poll(); next != null; next = open.poll()) {
      try {
        next.get();
      } catch (ExecutionException failed) {
        throw new IllegalStateException("a client was let down", failed.getCause());
      }
    }
  }

  private static String phone(Random random) {
    return "55119" + random.nextInt(70_000_000, 100_000_000);
  }

  private static String phone(String name) {
    return phone(new Random(name.hashCode()));
  }

  private void direct(Line line, String phone, String text) {
    direct(line, phone, text, text);
  }

  private void direct(Line line, String phone, String text, String key) {
    Map<String, Object> body =
        Map.of("phone", phone, "message", text, "clientMessageId", key, "unitId", line.unit());
    Answer answer =
        line.office().asked(api -> api.preferring("respond-async").post("/messages", body));
    promises.add(new Promise(line.instance(), text, answer.text("internalId")));
  }

  private void writes(Line line, String phone, String text) {
    var instance = simulator.instances().named(line.instance()).orElseThrow();
    simulator
        .conversations()
        .customerWrites(instance, new Letter(phone, "Ana", text, Dialect.PN, null, null));
    written.add(new Received(line.instance(), text));
  }

  private void reply(Line line, String text) {
    Optional<String> conversation =
        owner.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select c.id::text from conversations c
                        join unit_whatsapp_connections w
                          on w.tenant_id = c.tenant_id and w.unit_id = c.unit_id
                        where w.instance_id = :instance and c.last_inbound_at is not null
                        order by c.last_inbound_at desc limit 1
                        """)
                    .bind("instance", line.instance())
                    .mapTo(String.class)
                    .findOne());
    conversation.ifPresent(id -> reply(line, id, text));
  }

  private void reply(Line line, String conversation, String text) {
    Map<String, Object> body = Map.of("message", text, "clientMessageId", text);
    String path = "/conversations/" + conversation + "/messages";
    Answer answer = line.office().asked(api -> api.preferring("respond-async").post(path, body));
    promises.add(new Promise(line.instance(), text, answer.text("internalId")));
  }

  private void campaign(Line line, String name) {
    List<Map<String, Object>> people = new ArrayList<>();
    for (int each = 0; each < RECIPIENTS; each++) {
      String code = name + "-k" + each;
      people.add(Map.of("phone", phone(code), "name", "Ana", "variables", Map.of("code", code)));
    }
    Map<String, Object> body =
        Map.of("unitId", line.unit(), "name", name, "content", "{{code}}", "recipients", people);
    Answer draft = line.office().asked(api -> api.naming(name).post("/campaigns", body));
    String path = "/campaigns/" + draft.text("id") + "/dispatch";
    // 409: a server that died over the answer has dispatched it.
    line.office().asked(api -> api.post(path, Map.of()), Set.of(200, 409));
    for (int each = 0; each < RECIPIENTS; each++) {
      promises.add(new Promise(line.instance(), name + "-k" + each, ""));
    }
  }

  /** What was accepted. */
  List<Promise> promises() {
    return List.copyOf(promises);
  }

  /** What customers wrote. */
  List<Received> written() {
    return List.copyOf(written);
  }

  @Override
  public void close() {
    clients.shutdownNow();
  }
}
