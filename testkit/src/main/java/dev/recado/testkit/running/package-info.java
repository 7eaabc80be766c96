/** Contract and in-memory adapter of what readiness asks. */
@NullMarked
package dev.recado.testkit.running;

import org.jspecify.annotations.NullMarked;
