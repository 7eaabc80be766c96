package dev.recado.launcher.crash;

import dev.recado.launcher.acceptance.Expect;
import dev.recado.launcher.crash.Judge.Judgement;
import dev.recado.launcher.invariants.Invariants;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lets everything come to rest and then says what became of it. */
final class Reckoning {
  /** A lease, all looks of an uncertain message, and the tries after them. */
  private static final Duration SETTLED = Duration.ofMinutes(25);

  private final Ground ground;
  private final Traffic traffic;
  private final Records records;

  Reckoning(Ground ground, Traffic traffic) {
    this.ground = ground;
    this.traffic = traffic;
    this.records = new Records(ground.owner(), ground.simulator().simulator());
  }

  /**
   * The figures of a run up to here.
   *
   * @param uncertain messages of which it was unknown for a while whether they had left
   * @param settled those of them of which it is known now; the others wait for a person
   * @param findings what is not as promised, in words
   */
  record Figures(
      int messages, int lost, int doubled, int uncertain, int settled, List<String> findings) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "messages %d, lost %d, doubled %d, uncertain %d, settled %d",
          messages,
          lost,
          doubled,
          uncertain,
          settled);
    }
  }

  Figures figures() throws SQLException {
    ground.simulator().simulator().faults().suppress(false, false);
    Expect.within(SETTLED, records::moving, moving -> moving == 0);
    Judgement out = Judge.outbound(traffic.promises(), records.outbound(), records.received());
    Judgement in = Judge.inbound(traffic.written(), records.inbound());
    List<String> findings = new ArrayList<>(out.findings());
    findings.addAll(in.findings());
    findings.addAll(ground.flights().collisions());
    findings.addAll(violated(true));
    if (records.storedEvents() < ground.balancer().storedEvents()) {
      findings.add("I1: more webhooks were answered 200 than events are stored");
    }
    int uncertain = records.doubted();
    return new Figures(
        traffic.promises().size() + traffic.written().size(),
        out.lost() + in.lost(),
        out.doubled() + in.doubled(),
        uncertain,
        uncertain - records.uncertain(),
        findings);
  }

  /** Invariants that do not hold now. */
  List<String> violated(boolean atRest) throws SQLException {
    return ground.owner().withHandle(handle -> Invariants.violated(handle.getConnection(), atRest));
  }
}
