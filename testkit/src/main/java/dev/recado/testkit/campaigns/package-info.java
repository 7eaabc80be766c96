/** Campaigns and recipients in memory, and what is promised of every store of them. */
@NullMarked
package dev.recado.testkit.campaigns;

import org.jspecify.annotations.NullMarked;
