/**
 * The acceptance scenarios of the first source system, under their own names, over HTTP against a
 * running server. {@code ./recado e2e} runs them, and so does the build.
 */
@NullMarked
package dev.recado.launcher.acceptance;

import org.jspecify.annotations.NullMarked;
