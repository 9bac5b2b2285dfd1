package dev.shirube.check.external;

import java.io.IOException;
import java.net.URI;

/** The way to the servers. Redirects are not followed, nothing is asked twice. */
interface Line {
  /**
   * Sends one request and waits for the reply.
   *
   * @param cookie the header's value, or empty
   * @throws IOException where none comes; {@link Trouble} tells why
   */
  Reply send(Method method, URI page, String cookie) throws IOException, InterruptedException;

  /** What is wished. */
  enum Method {
    /** Only whether it is there, without the page. */
    HEAD,
    /** The same of a server that knows no HEAD; the page is not read. */
    GET,
    /** The page too. */
    READ
  }
}
