package dev.recado.application.operations.port;

import dev.recado.application.access.TenantScope;
import dev.recado.application.operations.Page;
import dev.recado.domain.audit.Act;
import dev.recado.domain.audit.Actor;
import dev.recado.domain.audit.Deed;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.tenant.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What administrators did. Entries are added in the transaction of the act, so that neither is kept
 * without the other, and nobody changes or removes one.
 */
public interface AuditLog {
  /**
   * An act and by whom it was done.
   *
   * @param tenant whose it is; empty for what was done to the platform in its database
   * @param member who did it, wherever he is a member
   * @param request the name of the request in the log; empty outside of one
   */
  record Entry(
      UUID id,
      Instant at,
      Optional<TenantId> tenant,
      Actor actor,
      Optional<MemberId> member,
      Deed deed,
      Optional<String> request) {}

  /**
   * Which entries; what is left out does not matter.
   *
   * @param subject the id of what the act was done to
   * @param from that time or later
   * @param before that time
   */
  record Filter(
      Optional<Act> act,
      Optional<MemberId> member,
      Optional<String> subject,
      Optional<Instant> from,
      Optional<Instant> before) {
    public static final Filter ALL =
        new Filter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
  }

  /** Adds an entry of the scope's tenant, in its transaction. */
  void append(TenantScope scope, Entry entry);

  /** The tenant's entries, newest first; those that concern the whole platform are left out. */
  Page<Entry> list(TenantScope scope, Filter filter, Page.Request request);

  /**
   * The entries of all tenants and of the platform, newest first, with those that were written into
   * {@code platform_status} past Recado. Needs no transaction.
   */
  Page<Entry> everywhere(Filter filter, Page.Request request);
}
