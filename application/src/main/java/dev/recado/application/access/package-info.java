/** Who may come in: sessions, members, units, tenants, and the authority to act for a tenant. */
@NullMarked
package dev.recado.application.access;

import org.jspecify.annotations.NullMarked;
