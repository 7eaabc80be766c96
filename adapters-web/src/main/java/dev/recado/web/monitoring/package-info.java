/** The 13 metrics and the decision by HTTP. */
@NullMarked
package dev.recado.web.monitoring;

import org.jspecify.annotations.NullMarked;
