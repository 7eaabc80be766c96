package dev.recado.application.monitoring.port;

/** Tries the walls between tenants as the role that Recado serves with. */
public interface WallProbe {
  /** Tables of which rows can be read without a tenant or as one that does not exist: none. */
  long breaches();
}
