package dev.recado.application.media.port;

import java.net.URI;

/**
 * Fetches files from addresses that somebody else named. Nothing inside our own network can be
 * reached through it, except the hosts that the operator listed for that purpose.
 */
public interface WebFiles {
  /** Who named the address: each has a list of inner hosts of its own. */
  enum NamedBy {
    GATEWAY,
    USER
  }

  /** What came of fetching. */
  sealed interface Fetched {
    record Found(byte[] bytes) implements Fetched {}

    record TooLarge() implements Fetched {}

    /**
     * The address may not be asked.
     *
     * @param why for whoever named it; says nothing of what lies behind
     */
    record Forbidden(String why) implements Fetched {}

    /** Nobody answered, or not with the file. */
    record Failed(String why) implements Fetched {}
  }

  /**
   * Fetches within half a minute, without following any redirect to where it may not go.
   *
   * @param largest how many bytes are taken at most
   */
  Fetched fetch(NamedBy by, URI address, long largest);
}
