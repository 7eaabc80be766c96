package dev.recado.domain.connection;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of gateway Recado can speak to. */
public enum Provider {
  EVOLUTION;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The provider of that name in any case; empty for one we do not know. */
  public static Optional<Provider> of(String label) {
    return Arrays.stream(values()).filter(p -> p.label().equalsIgnoreCase(label)).findFirst();
  }

  public static List<String> labels() {
    return Arrays.stream(values()).map(Provider::label).toList();
  }
}
