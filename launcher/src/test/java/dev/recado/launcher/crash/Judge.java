package dev.recado.launcher.crash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares what was promised, what the ledger says and what the gateway received. A text may be
 * said several times over one instance; then the numbers have to agree.
 */
final class Judge {
  /**
   * A message that a client was told is taken.
   *
   * @param id of the message; empty where a campaign makes it
   */
  record Promise(String instance, String text, String id) {}

  /** What arrived at the other side. */
  record Received(String instance, String text) {}

  /** A row of ours. */
  record Row(String id, String instance, String text, String status) {}

  /**
   * The judgement.
   *
   * @param lost accepted, and neither arrived nor known to have failed
   * @param doubled arrived more often than it was accepted
   * @param findings each of them in words, and whatever else does not agree
   */
  record Judgement(int lost, int doubled, List<String> findings) {}

  private static final Set<String> REACHED = Set.of("sent", "delivered", "read");

  private final Map<Received, Integer> arrived = new HashMap<>();
  private final Map<Received, List<Row>> ledger = new HashMap<>();
  private final List<String> findings = new ArrayList<>();
  private int lost;
  private int doubled;

  private Judge(List<Row> rows, List<Received> received) {
    received.forEach(each -> arrived.merge(each, 1, Integer::sum));
    rows.forEach(row -> ledger.computeIfAbsent(said(row), key -> new ArrayList<>()).add(row));
  }

  /** Of what leaves us. */
  static Judgement outbound(List<Promise> promises, List<Row> rows, List<Received> received) {
    Judge judge = new Judge(rows, received);
    judge.kept(promises, rows);
    Set<Received> said = new HashSet<>(judge.ledger.keySet());
    said.addAll(judge.arrived.keySet());
    said.forEach(judge::agree);
    return new Judgement(judge.lost, judge.doubled, judge.findings);
  }

  /** Of what customers write: each is here once. */
  static Judgement inbound(List<Received> written, List<Row> rows) {
    Judge judge = new Judge(rows, written);
    for (Received each : Set.copyOf(written)) {
      int wanted = judge.arrived.get(each);
      int here = judge.ledger.getOrDefault(each, List.of()).size();
      judge.compare(each, here, wanted, wanted);
    }
    return new Judgement(judge.lost, judge.doubled, judge.findings);
  }

  private static Received said(Row row) {
    return new Received(row.instance(), row.text());
  }

  /** Each promise has a row, and no two have the same. */
  private void kept(List<Promise> promises, List<Row> rows) {
    Set<String> ids = new HashSet<>();
    rows.forEach(row -> ids.add(row.id()));
    Map<Received, Integer> promised = new HashMap<>();
    for (Promise promise : promises) {
      promised.merge(new Received(promise.instance(), promise.text()), 1, Integer::sum);
      if (!promise.id().isEmpty() && !ids.contains(promise.id())) {
        lost++;
        findings.add("lost, no row: " + promise);
      }
    }
    promised.forEach(
        (said, count) -> {
          int made = ledger.getOrDefault(said, List.of()).size();
          if (made != count) {
            lost += Math.max(0, count - made);
            findings.add(said + " was promised " + count + " times and has " + made + " rows");
          }
        });
  }

  private void agree(Received said) {
    List<Row> rows = ledger.getOrDefault(said, List.of());
    int reached = count(rows, REACHED);
    int uncertain = count(rows, Set.of("uncertain"));
    int failed = count(rows, Set.of("failed"));
    int unsettled = rows.size() - reached - uncertain - failed;
    if (unsettled > 0) {
      lost += unsettled;
      findings.add("never sent: " + rows);
    }
    compare(said, arrived.getOrDefault(said, 0), reached, reached + uncertain);
  }

  private static int count(List<Row> rows, Set<String> statuses) {
    return (int) rows.stream().filter(row -> statuses.contains(row.status())).count();
  }

  private void compare(Received said, int times, int least, int most) {
    if (times < least) {
      lost += least - times;
      findings.add(said + " arrived " + times + " times instead of " + least);
    }
    if (times > most) {
      doubled += times - most;
      findings.add(said + " arrived " + times + " times instead of " + most);
    }
  }
}
