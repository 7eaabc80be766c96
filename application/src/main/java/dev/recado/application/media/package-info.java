/** Files: fetched from the gateway, uploaded, kept, shown and sent. */
@NullMarked
package dev.recado.application.media;

import org.jspecify.annotations.NullMarked;
