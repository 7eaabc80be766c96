/** Files over HTTP: uploaded, and handed out to whoever may see them. */
@NullMarked
package dev.recado.web.media;

import org.jspecify.annotations.NullMarked;
