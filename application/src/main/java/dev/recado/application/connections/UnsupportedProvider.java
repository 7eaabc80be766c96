package dev.recado.application.connections;

import dev.recado.domain.connection.Provider;
import dev.recado.domain.refusal.Malformed;
import java.util.Map;

/** Recado cannot speak to that kind of gateway. */
public final class UnsupportedProvider extends Malformed {
  public UnsupportedProvider() {
    super(
        "invalid_provider",
        "Invalid provider",
        "Use one of: " + String.join(", ", Provider.labels()) + ".");
  }

  @Override
  public Map<String, Object> members() {
    return Map.of("supportedProviders", Provider.labels());
  }
}
