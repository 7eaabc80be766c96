/** Contracts of the access ports and the adapters that keep them in memory. */
@NullMarked
package dev.recado.testkit.access;

import org.jspecify.annotations.NullMarked;
