package dev.recado.web.problem;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;

/** 413: the body is larger than this path takes. */
public final class PayloadTooLarge extends ClientErrorException {
  public PayloadTooLarge(int limit) {
    super("The limit is " + limit + " bytes.", Response.Status.REQUEST_ENTITY_TOO_LARGE);
  }
}
