package dev.recado.domain.tenant;

import java.time.Instant;
import java.time.ZoneId;

/**
 * A company that uses Recado.
 *
 * @param zone where its working hours are counted
 * @param active false keeps the data and lets nobody in
 */
public record Tenant(
    TenantId id, Name name, Slug slug, ZoneId zone, boolean active, Instant createdAt) {}
