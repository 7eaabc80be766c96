/** Contracts of the connections ports, and the adapters and the gateway that live in memory. */
@NullMarked
package dev.recado.testkit.connections;

import org.jspecify.annotations.NullMarked;
