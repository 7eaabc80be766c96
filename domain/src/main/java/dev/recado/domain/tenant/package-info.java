/** Companies and their branches. */
@NullMarked
package dev.recado.domain.tenant;

import org.jspecify.annotations.NullMarked;
