/** One class for each word after {@code ./recado}. */
@NullMarked
package dev.recado.launcher.command;

import org.jspecify.annotations.NullMarked;
