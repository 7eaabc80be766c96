package dev.recado.evolution.simulator.http;

/** Answers one route. */
@FunctionalInterface
public interface Endpoint {
  Reply answer(Request request);
}
