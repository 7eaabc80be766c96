package dev.recado.web.problem;

import jakarta.annotation.Priority;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/**
 * What the container itself ends before a request gets to us is a problem document as well, and not
 * the text of its exception: {@code web.xml} has it come here as the error page.
 */
@Provider
@PreMatching
@Priority(Priorities.USER + 50)
public class ContainerFailures implements ContainerRequestFilter {
  private static final int FIRST_OF_THE_SERVER = 500;

  @Context HttpServletRequest servletRequest;

  @Override
  public void filter(ContainerRequestContext request) {
    if (servletRequest.getAttribute(RequestDispatcher.ERROR_STATUS_CODE)
        instanceof Integer status) {
      if (status >= FIRST_OF_THE_SERVER) {
        throw new IllegalStateException("the container answered " + status);
      }
      throw new WebApplicationException(status);
    }
  }
}
