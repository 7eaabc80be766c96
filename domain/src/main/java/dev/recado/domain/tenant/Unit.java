package dev.recado.domain.tenant;

import java.time.Instant;

/** A branch of a tenant; it has at most one connection. The slug is unique within the tenant. */
public record Unit(
    UnitId id, TenantId tenant, Name name, Slug slug, boolean active, Instant createdAt) {}
