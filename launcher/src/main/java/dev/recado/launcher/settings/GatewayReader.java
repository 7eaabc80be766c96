package dev.recado.launcher.settings;

import dev.recado.launcher.settings.Variables.Form;
import java.net.URI;
import java.util.Optional;

/** Reads EVOLUTION_API_URL, EVOLUTION_API_KEY, OUTBOUND_ALLOWLIST and PRODUCTION_GATEWAY_HOSTS. */
final class GatewayReader {
  private static final Form<URI> URL =
      new Form<>(
          "EVOLUTION_API_URL",
          Parsers::webAddress,
          "must be an http or https address",
          "https://evolution.example.com");
  private static final Form<String> RECIPIENT =
      new Form<>(
          "OUTBOUND_ALLOWLIST",
          Parsers::recipient,
          "must list phone numbers, separated by commas, or be *",
          "5511981677736,5511912345678");

  private static final Form<String> HOST =
      new Form<>(
          "PRODUCTION_GATEWAY_HOSTS",
          Parsers::host,
          "must list hosts, separated by commas",
          "evolution.example.com,10.0.0.7:8080");

  private final Variables variables;
  private final boolean production;

  GatewayReader(Variables variables, boolean production) {
    this.variables = variables;
    this.production = production;
  }

  GatewayChoice read() {
    Optional<URI> url = variables.parsed(URL, "EVOLUTION_API_BASE_URL");
    Optional<Secret> key = variables.text("EVOLUTION_API_KEY").map(Secret::new);
    var allowlist = variables.list(RECIPIENT);
    boolean named = variables.text("EVOLUTION_API_URL", "EVOLUTION_API_BASE_URL").isPresent();
    reportMissing(named, key.isPresent());
    url.ifPresent(this::keepAway);
    return url.<GatewayChoice>map(
            address -> new GatewayChoice.Real(address, key.orElse(new Secret("")), allowlist))
        .orElseGet(GatewayChoice.Simulated::new);
  }

  private void reportMissing(boolean urlPresent, boolean keyPresent) {
    if (!urlPresent && (production || keyPresent)) {
      variables.report(
          "EVOLUTION_API_URL",
          production ? "is mandatory in production" : "is missing beside EVOLUTION_API_KEY",
          URL.example());
    }
    if (!keyPresent && (production || urlPresent)) {
      variables.report(
          "EVOLUTION_API_KEY",
          "is missing: the gateway's AUTHENTICATION_API_KEY",
          "EVOLUTION_API_KEY=4f1d0c2e9b");
    }
  }

  /** The gateway of production holds the phones of customers: nobody else may come near it. */
  private void keepAway(URI gateway) {
    boolean ofProduction =
        variables.list(HOST).stream()
            .anyMatch(
                host ->
                    host.equalsIgnoreCase(gateway.getHost())
                        || host.equalsIgnoreCase(gateway.getAuthority()));
    if (ofProduction && !production) {
      variables.report(
          "EVOLUTION_API_URL",
          "leads to a gateway of production (PRODUCTION_GATEWAY_HOSTS), and this is not production",
          "https://evolution-test.example.com");
    }
  }
}
