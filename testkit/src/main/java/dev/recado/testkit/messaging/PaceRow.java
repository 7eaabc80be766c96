package dev.recado.testkit.messaging;

import dev.recado.domain.pacing.Pace;
import dev.recado.domain.tenant.TenantId;
import dev.recado.testkit.Table;

/** The pace that a connection was given. */
public record PaceRow(TenantId tenant, Pace pace) implements Table.Row {}
