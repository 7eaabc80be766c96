package dev.recado.launcher.crash;

import dev.recado.evolution.simulator.model.Simulator;
import dev.recado.launcher.crash.Judge.Received;
import dev.recado.launcher.crash.Judge.Row;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** What the database and the gateway have written down. */
final class Records {
  private final Jdbi owner;
  private final Simulator simulator;

  Records(Jdbi owner, Simulator simulator) {
    this.owner = owner;
    this.simulator = simulator;
  }

  List<Row> outbound() {
    return rows("m.kind is not null");
  }

  List<Row> inbound() {
    return rows("m.direction = 'inbound'");
  }

  private List<Row> rows(String which) {
    String query =
        """
        select m.id::text, w.instance_id, m.content, m.status
        from messages m
          join unit_whatsapp_connections w on w.tenant_id = m.tenant_id and w.id = m.connection_id
        where\s\
        """
            + which;
    return owner.withHandle(
        handle ->
            handle
                .createQuery(query)
                .map(
                    (row, context) ->
                        new Row(
                            row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list());
  }

  /** What the gateway got, by its own record. */
  List<Received> received() {
    return simulator.sent().last(Integer.MAX_VALUE, each -> true).stream()
        .map(sent -> new Received(sent.instance(), sent.text()))
        .toList();
  }

  /** What still moves: not settled, and not waiting for a person either. */
  int moving() {
    return count(
            """
            select count(*) from messages
            where status in ('queued', 'sending')
              or status = 'uncertain' and next_look_at is not null
            """)
        + count("select count(*) from campaign_recipients where status in ('pending', 'sending')");
  }

  /** Messages of which it was unknown for a while whether they had left. */
  int doubted() {
    return count("select count(*) from messages where uncertain_since is not null");
  }

  /** Those of them of which it is still unknown. */
  int uncertain() {
    return count("select count(*) from messages where status = 'uncertain'");
  }

  int storedEvents() {
    return count("select count(*) from raw_events");
  }

  private int count(String query) {
    return owner.withHandle(handle -> handle.createQuery(query).mapTo(Integer.class).one());
  }
}
