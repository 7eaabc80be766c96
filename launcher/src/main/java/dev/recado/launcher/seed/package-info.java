/** Made-up data to look at. */
@NullMarked
package dev.recado.launcher.seed;

import org.jspecify.annotations.NullMarked;
