package dev.recado.domain.monitoring;

import dev.recado.domain.tenant.Slug;

/**
 * Two units of one tenant whose numbers write to each other, so that the way out and back in is
 * measured also when no customer writes.
 *
 * @param from whose number sends
 * @param to whose number receives
 */
public record SyntheticPair(Slug tenant, Slug from, Slug to) {}
