/** Opt-outs on PostgreSQL. */
@NullMarked
package dev.recado.persistence.consent;

import org.jspecify.annotations.NullMarked;
