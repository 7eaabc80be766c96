package dev.recado.domain.tenant;

import java.time.Instant;
import java.time.ZoneId;

/**
 * A company that uses Recado.
 *
 * @param zone where its working hours are counted
 * @param weight its share of the workers when all tenants have much to send
 * @param active false keeps the data and lets nobody in
 */
public record Tenant(
    TenantId id,
    Name name,
    Slug slug,
    ZoneId zone,
    SendingWeight weight,
    boolean active,
    Instant createdAt) {

  /** A tenant that begins now: let in, and of the weight that all begin with. */
  public static Tenant begun(TenantId id, Name name, Slug slug, ZoneId zone, Instant now) {
    return new Tenant(id, name, slug, zone, SendingWeight.ONE, true, now);
  }
}
