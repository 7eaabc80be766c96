/** The release gate by HTTP. */
@NullMarked
package dev.recado.web.release;

import org.jspecify.annotations.NullMarked;
