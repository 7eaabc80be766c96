/** Kill switches. */
@NullMarked
package dev.recado.web.operations;

import org.jspecify.annotations.NullMarked;
