package dev.recado.domain.health;

import dev.recado.domain.connection.GatewayStanding;
import dev.recado.domain.connection.GatewayVersion;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Checks of what Recado stands on besides its database. */
public sealed interface Surrounding extends Check {
  /** The gateway as a whole. */
  record Gateway(GatewayStanding standing, Optional<GatewayVersion> version)
      implements Surrounding {
    @Override
    public String name() {
      return "gateway";
    }

    @Override
    public Verdict verdict() {
      return switch (standing) {
        case COMPATIBLE -> Verdict.OK;
        case UNTESTED_VERSION -> Verdict.WARNING;
        case INCOMPATIBLE_VERSION, LICENCE_REQUIRED, KEY_REFUSED, UNREACHABLE -> Verdict.ERROR;
      };
    }

    @Override
    public String advice() {
      return switch (standing) {
        case COMPATIBLE -> "";
        case UNTESTED_VERSION -> "Recado was tested with 2.2 and 2.3 of Evolution API.";
        case INCOMPATIBLE_VERSION -> "Evolution API 2.2 or 2.3 is needed.";
        case LICENCE_REQUIRED -> "503 LICENSE_REQUIRED: activate the licence of the gateway.";
        case KEY_REFUSED -> "401: EVOLUTION_API_KEY is not the gateway's AUTHENTICATION_API_KEY.";
        case UNREACHABLE -> "No answer: check EVOLUTION_API_URL and that Evolution API runs.";
      };
    }
  }

  /**
   * The clock of this machine beside that of the database.
   *
   * @param skew how far the database is ahead of this machine; negative when it is behind
   */
  record Clock(Duration skew) implements Surrounding {
    private static final Duration UNNOTICED = Duration.ofSeconds(2);
    private static final Duration HARMLESS = Duration.ofSeconds(30);

    @Override
    public String name() {
      return "clock";
    }

    @Override
    public Verdict verdict() {
      if (skew.abs().compareTo(UNNOTICED) <= 0) {
        return Verdict.OK;
      }
      return skew.abs().compareTo(HARMLESS) <= 0 ? Verdict.WARNING : Verdict.ERROR;
    }

    @Override
    public String advice() {
      return verdict() == Verdict.OK
          ? ""
          : "Clocks of this machine and of the database differ: set both by NTP.";
    }
  }

  /**
   * Addresses that others are told and that lead nowhere but here.
   *
   * @param variables of the environment that hold one
   */
  record Localhost(List<String> variables, boolean production) implements Surrounding {
    @Override
    public String name() {
      return "localhost";
    }

    @Override
    public Verdict verdict() {
      return variables.isEmpty() ? Verdict.OK : production ? Verdict.ERROR : Verdict.WARNING;
    }

    @Override
    public String advice() {
      return variables.isEmpty()
          ? ""
          : "Leads to this machine alone: " + String.join(", ", variables) + ".";
    }
  }

  /**
   * Room in DATA_DIR, for files and logs.
   *
   * @param freeBytes empty when it cannot be told
   */
  record Disk(Optional<Long> freeBytes) implements Surrounding {
    private static final long FULL = 256L << 20;
    private static final long SCARCE = 2L << 30;

    @Override
    public String name() {
      return "disk";
    }

    @Override
    public Verdict verdict() {
      long free = freeBytes.orElse(0L);
      return free >= SCARCE ? Verdict.OK : free >= FULL ? Verdict.WARNING : Verdict.ERROR;
    }

    @Override
    public String advice() {
      return switch (verdict()) {
        case OK -> "";
        case WARNING -> "Less than 2 GiB are free in DATA_DIR.";
        case ERROR -> "DATA_DIR is full, or cannot be read: make room.";
      };
    }
  }
}
