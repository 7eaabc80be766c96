/** Signing in and managing tenants, units and members. */
@NullMarked
package dev.recado.web.access;

import org.jspecify.annotations.NullMarked;
