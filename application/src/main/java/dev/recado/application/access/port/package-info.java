/** Where members, units, tenants, sessions and passwords are kept. */
@NullMarked
package dev.recado.application.access.port;

import org.jspecify.annotations.NullMarked;
