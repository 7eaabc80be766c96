package dev.recado.application.connections.port;

import dev.recado.application.access.ClaimedWork;
import dev.recado.application.access.TenantScope;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.connection.Strain;
import dev.recado.domain.connection.VitalLimits;
import dev.recado.domain.connection.Vitals;
import dev.recado.domain.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds connections that are stuck though they say they are connected. */
public interface VitalSigns {
  /** A connection whose judgement changed. */
  record Judged(
      TenantId tenant, ConnectionId connection, Optional<Strain> before, Optional<Strain> after)
      implements ClaimedWork {}

  Vitals of(TenantScope scope, ConnectionId connection, VitalLimits limits, Instant now);

  /** How often its socket was reported to open or close since, up to a thousand. */
  int reconnects(TenantScope scope, ConnectionId connection, Instant since);

  /**
   * Judges the connected connections of all tenants and notes in their care who is {@link
   * Strain#UNACKNOWLEDGED} or {@link Strain#SILENT}, and who no longer is; both are due at once.
   * Other strains stay as they are. Of several callers at a time one judges. Needs no transaction.
   *
   * @return those whose judgement changed
   */
  List<Judged> judge(VitalLimits limits, Instant now);

  /** How many connections of the platform are under which strain. Needs no transaction. */
  Map<Strain, Integer> census();
}
