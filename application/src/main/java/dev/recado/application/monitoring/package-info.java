/** Whether the release may stay: what is counted, measured, decided and written down. */
@NullMarked
package dev.recado.application.monitoring;

import org.jspecify.annotations.NullMarked;
