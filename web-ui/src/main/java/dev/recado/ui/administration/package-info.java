/** Administração: tenants, units, members, limits, pauses and words that end messages. */
@NullMarked
package dev.recado.ui.administration;

import org.jspecify.annotations.NullMarked;
