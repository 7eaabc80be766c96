/** When and how far back the gateway's memory is compared with ours. */
@NullMarked
package dev.recado.domain.recovery;

import org.jspecify.annotations.NullMarked;
