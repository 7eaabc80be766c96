package dev.recado.domain.connection;

/**
 * The name of a connection's session at the gateway. Unguessable and never used twice: the gateway
 * tells anyone whether a name exists, and an instance that was logged out by API stays deaf.
 */
public record InstanceName(String value) {
  public InstanceName {
    if (value.isBlank() || value.length() > 100) {
      throw new IllegalArgumentException("an instance name has 1 to 100 characters");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
