/** The smoke test of the go-live guide: eight steps over HTTP against a running server. */
@NullMarked
package dev.recado.launcher.smoke;

import org.jspecify.annotations.NullMarked;
