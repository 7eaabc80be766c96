/** Files in PostgreSQL: all but their bytes. */
@NullMarked
package dev.recado.persistence.media;

import org.jspecify.annotations.NullMarked;
