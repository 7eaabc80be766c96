package dev.recado.evolution.client;

import java.io.IOException;

/** The gateway's host could not be reached: the request did not leave. */
public final class Unreachable extends Exception {
  Unreachable(IOException cause) {
    super(String.valueOf(cause.getMessage()), cause);
  }
}
