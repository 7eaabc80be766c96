package dev.recado.domain.health;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One thing that was looked at before a release may stay, and what was found. */
public sealed interface Check
    permits Check.Unread,
        Check.Marker,
        Check.Database,
        Check.Objects,
        Check.Version,
        Check.Fingerprint,
        Surrounding {
  /** Its name in the API. */
  String name();

  Verdict verdict();

  /** What is the matter and what to do; empty when all is well. Never a secret. */
  String advice();

  /** Wrong environment: everything else that could be asked would be asked of the wrong system. */
  default boolean critical() {
    return false;
  }

  /** Something that could not be looked at because the database does not answer. */
  record Unread(String name) implements Check {
    @Override
    public Verdict verdict() {
      return Verdict.ERROR;
    }

    @Override
    public String advice() {
      return "Could not be read: the database does not answer.";
    }
  }

  /**
   * A marker of the database beside what this process was told.
   *
   * @param variable of the environment
   * @param production whether this process is one of production, where both must be there
   */
  record Marker(
      String name,
      String variable,
      Optional<String> told,
      Optional<String> marked,
      boolean production)
      implements Check {
    @Override
    public Verdict verdict() {
      boolean silent = marked.isEmpty() || told.isEmpty();
      boolean fits = silent ? !production : marked.equals(told);
      return fits ? Verdict.OK : Verdict.ERROR;
    }

    @Override
    public boolean critical() {
      return verdict() == Verdict.ERROR;
    }

    @Override
    public String advice() {
      return critical()
          ? "WRONG ENVIRONMENT: "
              + variable
              + " is not what this database is marked as. Roll back; then check DATABASE_URL."
          : "";
    }
  }

  /**
   * Whether the database answers.
   *
   * @param latency empty when it did not
   */
  record Database(Optional<Duration> latency) implements Check {
    private static final Duration FAST = Duration.ofMillis(100);

    @Override
    public String name() {
      return "database";
    }

    @Override
    public Verdict verdict() {
      return latency
          .map(took -> took.compareTo(FAST) < 0 ? Verdict.OK : Verdict.WARNING)
          .orElse(Verdict.ERROR);
    }

    @Override
    public String advice() {
      return switch (verdict()) {
        case OK -> "";
        case WARNING -> "Slow: an answer should take less than 100 ms.";
        case ERROR -> "Does not answer: check that PostgreSQL runs and is reachable from here.";
      };
    }
  }

  /**
   * Tables or views that have to be there.
   *
   * @param missing their names
   */
  record Objects(String name, List<String> missing) implements Check {
    @Override
    public Verdict verdict() {
      return missing.isEmpty() ? Verdict.OK : Verdict.ERROR;
    }

    @Override
    public String advice() {
      return missing.isEmpty() ? "" : "Run ./recado migrate, and ./recado gate to see the rest.";
    }
  }

  /**
   * How far the migrations have come.
   *
   * @param current empty when the database does not say
   */
  record Version(Optional<SchemaVersion> current, SchemaVersion expected) implements Check {
    @Override
    public String name() {
      return "schema_version";
    }

    /** A newer schema is one on which an older release still runs for a while. */
    @Override
    public Verdict verdict() {
      return current
          .map(
              version ->
                  version.equals(expected)
                      ? Verdict.OK
                      : version.compareTo(expected) > 0 ? Verdict.WARNING : Verdict.ERROR)
          .orElse(Verdict.ERROR);
    }

    @Override
    public String advice() {
      return switch (verdict()) {
        case OK -> "";
        case WARNING ->
            "The schema is newer than this release; fine while a newer one is rolled out.";
        case ERROR -> "The schema is older than this release: run ./recado migrate before it.";
      };
    }
  }

  /**
   * Whether the schema is the one of this release in every detail.
   *
   * @param ahead whether the schema says it is of a newer release, so that it may differ
   */
  record Fingerprint(String value, List<Difference> differences, boolean ahead) implements Check {
    @Override
    public String name() {
      return "fingerprint";
    }

    @Override
    public Verdict verdict() {
      boolean serious = !ahead && differences.stream().anyMatch(Difference::serious);
      return differences.isEmpty() ? Verdict.OK : serious ? Verdict.ERROR : Verdict.WARNING;
    }

    @Override
    public String advice() {
      return differences.isEmpty() ? "" : "Not the schema of this release; see differences.";
    }
  }
}
