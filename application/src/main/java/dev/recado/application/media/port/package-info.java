/** Where files are kept and listed, what they are found to be, and where they come from. */
@NullMarked
package dev.recado.application.media.port;

import org.jspecify.annotations.NullMarked;
