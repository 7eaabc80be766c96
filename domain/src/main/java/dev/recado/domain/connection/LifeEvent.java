package dev.recado.domain.connection;

import java.util.Set;

/** One line of a connection's timeline. */
public sealed interface LifeEvent {
  /** It went into another state, or into the same for another reason. */
  record StatusChanged(ConnectionStatus status) implements LifeEvent {}

  /**
   * Something was done about what is wrong.
   *
   * @param done whether the gateway did it
   */
  record RemedyTaken(Ailment ailment, Remedy remedy, boolean done) implements LifeEvent {}

  /** What was wrong is over. */
  record Recovered(Ailment ailment) implements LifeEvent {}

  /** It is connected and not trusted any more. */
  record Strained(Strain strain) implements LifeEvent {}

  /** It is trusted again. */
  record Relaxed(Strain strain) implements LifeEvent {}

  /** What the gateway had registered differed from what we want, and was put right. */
  record Repaired(Set<Drift> drifts) implements LifeEvent {
    public Repaired {
      drifts = Set.copyOf(drifts);
    }
  }

  /** It has another webhook secret, by API or by hand; the old one opens for another 24 hours. */
  record SecretChanged() implements LifeEvent {}

  /** The gateway was told the present webhook secret. */
  record SecretRegistered() implements LifeEvent {}

  /**
   * The gap healer found in the gateway's history what no webhook had brought.
   *
   * @param messages how many, at least one
   */
  record MessagesRecovered(int messages) implements LifeEvent {
    public MessagesRecovered {
      if (messages < 1) {
        throw new IllegalArgumentException("nothing was recovered");
      }
    }
  }
}
