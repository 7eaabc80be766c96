/** What every request goes through: ids, limits, headers, the access line. */
@NullMarked
package dev.recado.web.http;

import org.jspecify.annotations.NullMarked;
