/** The simulator's HTTP edge: a router over the JDK's server, requests and replies as values. */
@NullMarked
package dev.recado.evolution.simulator.http;

import org.jspecify.annotations.NullMarked;
