/** Campaigns over HTTP. */
@NullMarked
package dev.recado.web.campaigns;

import org.jspecify.annotations.NullMarked;
