package dev.recado.server;

import dev.recado.application.access.AccessGate;
import dev.recado.application.access.port.Members;
import dev.recado.application.audit.ListAudit;
import dev.recado.application.audit.ListAuditEverywhere;
import dev.recado.application.flags.ListFlags;
import dev.recado.application.flags.SetFlag;
import dev.recado.application.flags.port.Flags;
import dev.recado.application.messaging.LaneReading;
import dev.recado.application.messaging.ListLanes;
import dev.recado.application.messaging.ListLanesEverywhere;
import dev.recado.application.messaging.port.LaneBoard;
import dev.recado.application.messaging.port.Traffic;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.AuditLog;
import dev.recado.application.operations.port.Transactions;
import dev.recado.persistence.flags.PostgresFlags;
import dev.recado.persistence.messaging.PostgresLaneBoard;
import dev.recado.persistence.operations.PostgresAuditLog;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;

/** What administrators did, the features they switch, and the queues they look at. */
@Dependent
public class ControlsWiring {
  @Produces
  @Singleton
  AuditLog auditLog(Jdbi jdbi) {
    return new PostgresAuditLog(jdbi);
  }

  @Produces
  @Singleton
  ListAudit listAudit(Transactions transactions, AuditLog audit, Members members) {
    return new ListAudit(transactions, audit, members);
  }

  @Produces
  @Singleton
  ListAuditEverywhere listAuditEverywhere(AuditLog audit, Members members) {
    return new ListAuditEverywhere(audit, members);
  }

  @Produces
  @Singleton
  LaneBoard laneBoard(Jdbi jdbi) {
    return new PostgresLaneBoard(jdbi);
  }

  @Produces
  @Singleton
  LaneReading laneReading(LaneBoard board, Traffic traffic, InstantSource clock) {
    return new LaneReading(board, traffic, clock);
  }

  @Produces
  @Singleton
  ListLanes listLanes(Transactions transactions, LaneBoard board, LaneReading reading) {
    return new ListLanes(transactions, board, reading);
  }

  @Produces
  @Singleton
  ListLanesEverywhere listLanesEverywhere(
      Transactions transactions, AccessGate gate, LaneBoard board, LaneReading reading) {
    return new ListLanesEverywhere(transactions, gate, board, reading);
  }

  @Produces
  @Singleton
  Flags flags(Jdbi jdbi) {
    return new PostgresFlags(jdbi);
  }

  @Produces
  @Singleton
  ListFlags listFlags(Transactions transactions, Flags flags) {
    return new ListFlags(transactions, flags);
  }

  @Produces
  @Singleton
  SetFlag setFlag(Essentials essentials, Flags flags) {
    return new SetFlag(essentials, flags);
  }
}
