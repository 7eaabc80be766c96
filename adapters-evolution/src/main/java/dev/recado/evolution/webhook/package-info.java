/** Reads what Evolution API reports, in every dialect it ever spoke (evolution/contract.md c). */
@NullMarked
package dev.recado.evolution.webhook;

import org.jspecify.annotations.NullMarked;
