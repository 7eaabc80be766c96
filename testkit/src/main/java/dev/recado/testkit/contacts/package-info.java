/** Contracts of the contacts ports and the adapters that keep them in memory. */
@NullMarked
package dev.recado.testkit.contacts;

import org.jspecify.annotations.NullMarked;
