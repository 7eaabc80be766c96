package dev.recado.server.container;

import dev.recado.application.access.AccessGate;
import dev.recado.application.access.port.AccessTokens;
import dev.recado.application.access.port.Credentials;
import dev.recado.application.connections.port.WebhookDirectory;
import dev.recado.application.operations.port.Transactions;
import dev.recado.persistence.PostgresBackend;
import dev.recado.system.JwtAccessTokens;
import dev.recado.system.MonotonicIds;
import dev.recado.testkit.Backend;
import dev.recado.testkit.Some;
import dev.recado.testkit.operations.DigestSecrets;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;

/** The gate and what it needs, at the moment at which fixtures happen. */
@Dependent
public class InContainerWiring {
  private static final String SECRET = "a secret of more than 32 characters";

  @Produces
  @Singleton
  InstantSource clock() {
    return InstantSource.fixed(Some.NOW);
  }

  @Produces
  @Singleton
  AccessTokens accessTokens(InstantSource clock) {
    return new JwtAccessTokens(SECRET, new MonotonicIds(clock));
  }

  @Produces
  @Singleton
  AccessGate accessGate(
      Credentials credentials,
      AccessTokens tokens,
      WebhookDirectory directory,
      InstantSource clock) {
    return new AccessGate(credentials, tokens, new DigestSecrets(), directory, clock);
  }

  /** The product's transactions and connections beneath the contracts. */
  @Produces
  @Singleton
  Backend backend(Transactions transactions, Jdbi jdbi) {
    return new PostgresBackend(transactions, jdbi);
  }
}
