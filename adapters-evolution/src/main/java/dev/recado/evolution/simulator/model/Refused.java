package dev.recado.evolution.simulator.model;

/** The simulated world does not allow what was asked; the message says why. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Refused(String reason) {
    super(reason);
  }
}
