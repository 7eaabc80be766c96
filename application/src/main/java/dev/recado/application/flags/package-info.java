/** Switching features on and off, for all tenants or for one. */
@NullMarked
package dev.recado.application.flags;

import org.jspecify.annotations.NullMarked;
