/** The HTTP client of Evolution API (evolution/contract.md a). */
@NullMarked
package dev.recado.evolution.client;

import org.jspecify.annotations.NullMarked;
