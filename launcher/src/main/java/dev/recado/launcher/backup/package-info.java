/** The data of an installation that brings its own database, as one file, and back. */
@NullMarked
package dev.recado.launcher.backup;

import org.jspecify.annotations.NullMarked;
