package dev.recado.ui.administration;

import java.util.List;

/**
 * The companies of the platform, and a form for another.
 *
 * @param name what the form says
 */
public record TenantsView(List<TenantView> tenants, String name, String slug, String zone) {}
