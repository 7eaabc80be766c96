package dev.recado.application.connections;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.CareBook;
import dev.recado.application.connections.port.GatewayWatch;
import dev.recado.application.connections.port.VitalSigns;
import dev.recado.application.operations.Essentials;
import dev.recado.domain.connection.Care;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.GatewayCheckup;
import dev.recado.domain.connection.Notice;
import dev.recado.domain.connection.VitalLimits;
import dev.recado.domain.connection.Vitals;
import dev.recado.domain.tenant.UnitId;
import java.util.Optional;

/** How the connection of a unit stands, how far it is trusted, and what its people should know. */
public final class ShowCondition {
  private final Essentials essentials;
  private final ShowConnection show;
  private final CareBook book;
  private final VitalSigns signs;
  private final GatewayWatch watch;
  private final VitalLimits limits;

  public ShowCondition(
      Essentials essentials,
      ShowConnection show,
      CareBook book,
      VitalSigns signs,
      GatewayWatch watch,
      VitalLimits limits) {
    this.essentials = essentials;
    this.show = show;
    this.book = book;
    this.signs = signs;
    this.watch = watch;
    this.limits = limits;
  }

  /**
   * @param gateway empty until somebody has looked at it
   */
  public record Condition(
      Connection connection, Care care, Vitals vitals, Optional<GatewayCheckup> gateway) {
    /** What is most worth telling. */
    public Optional<Notice> notice() {
      return connection.connected() && care.strain().isPresent()
          ? care.strain().map(Notice::of)
          : Notice.of(connection.status());
    }
  }

  /**
   * @return empty while the unit was never connected
   */
  public Optional<Condition> show(TenantScope scope, UnitId unit) {
    Optional<GatewayCheckup> gateway = watch.latest();
    return show.show(scope, unit).map(connection -> condition(scope, connection, gateway));
  }

  private Condition condition(
      TenantScope scope, Connection connection, Optional<GatewayCheckup> gateway) {
    return essentials
        .transactions()
        .within(
            scope,
            () ->
                new Condition(
                    connection,
                    book.of(scope, connection.id()),
                    signs.of(scope, connection.id(), limits, essentials.now()),
                    gateway));
  }
}
