package dev.recado.ui.administration;

import dev.recado.domain.tenant.Tenant;
import dev.recado.ui.text.Given;
import java.time.Instant;

/**
 * A company.
 *
 * @param title as it is called now, whatever the form says
 * @param weight its turns, as a form has them
 */
public record TenantView(
    String id,
    String title,
    String name,
    String slug,
    String zone,
    String weight,
    boolean active,
    Instant createdAt) {
  static TenantView from(Tenant tenant) {
    String name = tenant.name().value();
    return new TenantView(
        tenant.id().toString(),
        name,
        name,
        tenant.slug().value(),
        tenant.zone().getId(),
        Integer.toString(tenant.weight().turns()),
        tenant.active(),
        tenant.createdAt());
  }

  TenantView as(TenantForm form) {
    return new TenantView(
        id,
        title,
        Given.text(form.name),
        Given.text(form.slug),
        Given.text(form.zone),
        Given.text(form.weight),
        Given.some(form.active).map(Boolean::valueOf).orElse(active),
        createdAt);
  }
}
