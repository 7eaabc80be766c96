/** Problem documents (RFC 9457). */
@NullMarked
package dev.recado.web.problem;

import org.jspecify.annotations.NullMarked;
