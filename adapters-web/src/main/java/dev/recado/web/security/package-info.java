/** From a bearer token to a caller. */
@NullMarked
package dev.recado.web.security;

import org.jspecify.annotations.NullMarked;
