/** Signing in and out. */
@NullMarked
package dev.recado.ui.signin;

import org.jspecify.annotations.NullMarked;
