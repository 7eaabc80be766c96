/** Signing in and out, and how one likes to see things. */
@NullMarked
package dev.recado.ui.signin;

import org.jspecify.annotations.NullMarked;
