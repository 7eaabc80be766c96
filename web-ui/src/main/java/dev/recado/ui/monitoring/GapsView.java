package dev.recado.ui.monitoring;

import dev.recado.application.inbox.port.GapWatches.Watch;
import dev.recado.domain.tenant.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How complete the messages of the numbers are. */
public record GapsView(List<Row> rows) {
  /**
   * One number.
   *
   * @param readUntil everything said up to then is here
   * @param lookedAt when the gateway's history was read last
   * @param recovered messages found there that no webhook had brought
   * @param trouble why the latest looks failed; empty when they did not
   */
  public record Row(
      String unit,
      String name,
      Instant readUntil,
      Optional<Instant> lookedAt,
      Instant next,
      long recovered,
      Optional<Instant> recoveredAt,
      int failures,
      String trouble) {
    static Row from(Unit unit, Watch watch) {
      return new Row(
          unit.id().toString(),
          unit.name().value(),
          watch.readUntil(),
          watch.looks().latest(),
          watch.looks().next(),
          watch.haul().recovered(),
          watch.haul().latest(),
          watch.looks().failures(),
          watch.looks().trouble().orElse(""));
    }
  }
}
