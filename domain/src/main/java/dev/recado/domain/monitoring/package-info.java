/** Whether the system may stay live: 13 metrics, what each value means, and the decision. */
@NullMarked
package dev.recado.domain.monitoring;

import org.jspecify.annotations.NullMarked;
