/** Contracts of the campaign ports and the adapters that keep them in memory. */
@NullMarked
package dev.recado.testkit.campaigns;

import org.jspecify.annotations.NullMarked;
