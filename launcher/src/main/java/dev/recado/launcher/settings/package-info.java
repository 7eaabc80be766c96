/** The environment variables, read and judged once; a pure function of the environment. */
@NullMarked
package dev.recado.launcher.settings;

import org.jspecify.annotations.NullMarked;
