package dev.recado.domain.monitoring;

/** What a value means, as data: the limits that monitoring, its page and the alert rules share. */
public sealed interface Scale {
  Level level(double value);

  /**
   * The less the better: OK up to and with one limit, a warning up to and with the other, critical
   * above.
   */
  record UpTo(double ok, double warning) implements Scale {
    public UpTo {
      if (ok > warning) {
        throw new IllegalArgumentException("a warning begins after " + ok + ", not at " + warning);
      }
    }

    @Override
    public Level level(double value) {
      if (value <= ok) {
        return Level.OK;
      }
      return value <= warning ? Level.WARNING : Level.CRITICAL;
    }
  }

  /** The more the better: OK above one limit, a warning from the other on, critical below. */
  record Above(double ok, double warning) implements Scale {
    public Above {
      if (ok < warning) {
        throw new IllegalArgumentException("a warning begins below " + ok + ", not at " + warning);
      }
    }

    @Override
    public Level level(double value) {
      if (value > ok) {
        return Level.OK;
      }
      return value >= warning ? Level.WARNING : Level.CRITICAL;
    }
  }
}
