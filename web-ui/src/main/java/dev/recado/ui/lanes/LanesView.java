package dev.recado.ui.lanes;

import dev.recado.application.messaging.LaneReading.Read;
import dev.recado.application.messaging.port.LaneBoard;
import dev.recado.application.messaging.port.LaneBoard.Standing;
import dev.recado.domain.connection.ConnectionState;
import dev.recado.domain.message.SendKind;
import dev.recado.domain.pacing.Decision.NotYet;
import dev.recado.ui.text.Address;
import dev.recado.ui.text.Phones;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lanes, as the page shows them.
 *
 * @param everywhere of all companies
 * @param busy only those that have something to do
 * @param platform whether the reader looks after the platform
 */
public record LanesView(
    boolean everywhere, boolean busy, boolean platform, List<Row> rows, @Nullable String next) {
  /**
   * One lane.
   *
   * @param link to the connection; empty where another company is shown
   * @param recipients people whom running campaigns have still to write to
   */
  public record Row(
      String tenant,
      String unit,
      String phone,
      String link,
      boolean connected,
      Optional<Instant> nextDue,
      String worker,
      Optional<Instant> leasedUntil,
      List<Queue> queues,
      int recipients) {
    static Row from(Read read, Map<String, String> names, boolean here) {
      Standing lane = read.standing();
      return new Row(
          names.getOrDefault(read.tenant().toString(), ""),
          names.getOrDefault(lane.unit().toString(), ""),
          lane.phone().map(Phones::write).orElse(""),
          here ? "/ui/connections/" + lane.unit() : "",
          lane.state() == ConnectionState.CONNECTED || lane.state() == ConnectionState.RESTRICTED,
          lane.nextDue(),
          lane.lease().map(lease -> lease.worker()).orElse(""),
          lane.lease().map(lease -> lease.until()),
          Arrays.stream(SendKind.values()).map(kind -> Queue.from(kind, read)).toList(),
          lane.recipients());
    }

    /** Whether nothing waits, in the queue or in a campaign. */
    public boolean empty() {
      return recipients == 0 && queues.stream().allMatch(queue -> queue.waiting() == 0);
    }

    /** Whether everything may leave. */
    public boolean free() {
      return queues.stream().allMatch(queue -> queue.held().isEmpty());
    }
  }

  /**
   * Messages of one kind.
   *
   * @param more whether there may be more than were counted
   * @param held why they do not leave; empty when they may
   */
  public record Queue(
      String kind,
      int waiting,
      boolean more,
      Optional<Instant> oldest,
      String held,
      Optional<Instant> until) {
    static Queue from(SendKind kind, Read read) {
      Optional<LaneBoard.Queue> queue = Optional.ofNullable(read.standing().queues().get(kind));
      Optional<NotYet> held = Optional.ofNullable(read.held().get(kind));
      int waiting = queue.map(LaneBoard.Queue::waiting).orElse(0);
      return new Queue(
          kind.label(),
          waiting,
          waiting == LaneBoard.MOST,
          queue.map(LaneBoard.Queue::oldest),
          held.map(why -> why.reason().label()).orElse(""),
          held.flatMap(NotYet::until));
    }
  }

  /** The page of the same, with this changed. */
  public String with(boolean all, boolean only) {
    return address(all, only).text();
  }

  private static Address address(boolean all, boolean only) {
    return new Address(LanesPage.PATH)
        .with("reach", all ? "platform" : "")
        .with("busy", only ? "true" : "");
  }

  /** The address of what comes after. */
  public String more() {
    return address(everywhere, busy).with("cursor", next == null ? "" : next).text();
  }

  /** The address of the page itself, to be asked for again. */
  public String again() {
    return with(everywhere, busy);
  }
}
