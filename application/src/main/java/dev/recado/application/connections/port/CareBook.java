package dev.recado.application.connections.port;

import dev.recado.application.access.ClaimedWork;
import dev.recado.application.access.TenantScope;
import dev.recado.domain.connection.Ailment;
import dev.recado.domain.connection.Care;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.connection.WebhookSecret;
import dev.recado.domain.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known of each connection's health and when to look at it next. A connection is due at
 * once when it is new, when its status changes or when its secret does, whoever changed them.
 */
public interface CareBook {
  /** A connection to be looked at, in one worker's hands until the lease ends. */
  record Patient(TenantId tenant, ConnectionId connection, long token) implements ClaimedWork {}

  /** Takes those that are due, of all tenants, the longest due first. Needs no transaction. */
  List<Patient> claim(Duration lease, Instant now, int limit);

  Care of(TenantScope scope, ConnectionId connection);

  /** Like {@link #of}, and nobody else changes it before this transaction ends. */
  Care lock(TenantScope scope, ConnectionId connection);

  /**
   * Writes down what is known now and gives the connection back.
   *
   * @param nextDue when to look again, unless something happened meanwhile; empty: when something
   *     happens
   * @return false when the lease was lost: then nothing was written
   */
  boolean keep(TenantScope scope, Patient patient, Care care, Optional<Instant> nextDue);

  /**
   * A session that was open is being opened anew: to be looked at after {@link Care#GRACE}. Only
   * the first of many is written down.
   */
  void shaken(TenantScope scope, ConnectionId connection, Instant now);

  /** It was said what is wrong; due at once. The same again changes nothing. */
  void ails(TenantScope scope, ConnectionId connection, Ailment ailment, Instant now);

  /** The gateway was told this secret. */
  void registered(TenantScope scope, ConnectionId connection, WebhookSecret secret);
}
