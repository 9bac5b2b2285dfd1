package dev.shirube.check.external;

import java.io.IOException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.ResponseInfo;
import java.net.http.HttpTimeoutException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The JDK's client, kept from following redirects, from waiting and from reading for ever. */
final class HttpLine implements Line {
  private final HttpClient client;
  private final ExternalOptions.Limits limits;
  private final String userAgent;

  /**
   * A line.
   *
   * @param authorities whose certificates to trust; the JDK's list where there is none
   */
  HttpLine(ExternalOptions options, @Nullable KeyStore authorities) {
    limits = options.limits();
    userAgent = options.userAgent();
    try {
      client =
          HttpClient.newBuilder()
              // Checkers gain nothing from HTTP/2, and over http: it costs an offer to switch.
              .version(HttpClient.Version.HTTP_1_1)
              .followRedirects(HttpClient.Redirect.NEVER)
              .connectTimeout(limits.connect())
              .sslContext(CertificateCheck.context(authorities))
              .build();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This JDK has no TLS.", e);
    }
  }

  @Override
  public Reply send(Method method, URI page, String cookie)
      throws IOException, InterruptedException {
    HttpRequest request = request(method, page, cookie);
    HttpResponse<FirstBytes.Read> response =
        await(
            client.sendAsync(
                request, info -> new FirstBytes(readable(method, info) ? limits.body() : 0)));
    String type = response.headers().firstValue("Content-Type").orElse("");
    FirstBytes.Read body = response.body();
    return new Reply(
        response.statusCode(),
        response.headers().map(),
        readable(method, response.statusCode(), response.headers())
            ? PageText.of(body.bytes(), type, body.whole())
            : null);
  }

  private HttpRequest request(Method method, URI page, String cookie) throws ProtocolException {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(page)
              .method(method == Method.HEAD ? "HEAD" : "GET", HttpRequest.BodyPublishers.noBody())
              .header("User-Agent", userAgent)
              .header("Accept", "text/html,*/*;q=0.8")
              .header("Accept-Language", "ja,en;q=0.8");
      return cookie.isEmpty() ? request.build() : request.header("Cookie", cookie).build();
    } catch (IllegalArgumentException e) {
      throw new ProtocolException("The client does not take the address: " + page);
    }
  }

  /** The client's own limit of time ends with the headers; a body could come in for ever. */
  private <T> T await(CompletableFuture<T> reply) throws IOException, InterruptedException {
    try {
      return reply.get(limits.whole().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new HttpTimeoutException("no whole answer in time");
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } finally {
      reply.cancel(true);
    }
  }

  private static boolean readable(Method method, ResponseInfo info) {
    return readable(method, info.statusCode(), info.headers());
  }

  /** Whether the page is wished and can be read: HTML, and not compressed unasked. */
  private static boolean readable(Method method, int status, HttpHeaders headers) {
    String type = headers.firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    String encoding = headers.firstValue("Content-Encoding").orElse("identity");
    return method == Method.READ
        && Status.fine(status)
        && (type.startsWith("text/html") || type.startsWith("application/xhtml+xml"))
        && encoding.equalsIgnoreCase("identity");
  }
}
