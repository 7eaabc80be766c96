package dev.recado.application.health;

import dev.recado.application.connections.port.Upkeep;
import dev.recado.application.health.port.DataDisk;
import dev.recado.domain.health.Check;
import dev.recado.domain.health.HealthReport;
import dev.recado.domain.health.Surrounding;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether this release may stay where it was put. Anybody may ask, so the answer holds no secret
 * and nobody's data, and everything is looked at anew at most every five seconds.
 */
public final class CheckHealth {
  private final Installation installation;
  private final DatabaseChecks database;
  private final Upkeep gateway;
  private final DataDisk disk;
  private final InstantSource clock;
  private final Recent<HealthReport> recent;

  public CheckHealth(
      Installation installation,
      DatabaseChecks database,
      Upkeep gateway,
      DataDisk disk,
      InstantSource clock) {
    this.installation = installation;
    this.database = database;
    this.gateway = gateway;
    this.disk = disk;
    this.clock = clock;
    this.recent = new Recent<>(clock);
  }

  /** Nothing further is asked once the environment turns out to be the wrong one. */
  public HealthReport check() {
    return recent.get(this::look);
  }

  private HealthReport look() {
    List<Check> checks = new ArrayList<>(database.belonging(installation));
    if (checks.stream().noneMatch(Check::critical)) {
      checks.addAll(database.contents());
      checks.add(gateway());
      checks.add(new Surrounding.Localhost(installation.local(), installation.production()));
      checks.add(new Surrounding.Disk(disk.freeBytes()));
    }
    return new HealthReport(clock.instant(), checks);
  }

  private Check gateway() {
    Upkeep.Condition found = gateway.checkup();
    return new Surrounding.Gateway(found.standing(), found.version());
  }
}
