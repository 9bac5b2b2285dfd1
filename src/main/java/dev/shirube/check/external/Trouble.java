package dev.shirube.check.external;

import dev.shirube.diagnostic.Words;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Why there was no answer at all.
 *
 * <p>A certificate that has expired, is for another host or was signed by nobody is broken: every
 * browser shows a warning over the whole window, and readers are right to turn back. One of an
 * issuer that this machine does not know is not: browsers have lists of their own, fetch what a
 * server forgot to send, and a company's filter puts in its own. A server that refuses, is silent
 * or breaks off may be back tomorrow.
 */
enum Trouble {
  NO_HOST(true, "このサーバー名はありません。", "There is no host of this name."),
  NO_CONNECTION(false, "サーバーにつながりません。", "No connection to the server could be made."),
  SLOW(false, "時間内に答えがありません。", "There was no answer in time."),
  BROKE_OFF(false, "サーバーとの通信が途中で切れました。", "The server broke off."),
  TLS(false, "安全な通信（TLS）を始められません。", "No secure connection (TLS) could be agreed on."),
  CERTIFICATE_EXPIRED(true, "サーバーの証明書の期限が切れています。", "The server's certificate has expired."),
  CERTIFICATE_OF_ANOTHER(
      true, "サーバーの証明書が、別のサーバーのものです。", "The server's certificate is for another host."),
  CERTIFICATE_SELF_SIGNED(
      true,
      "サーバーの証明書が、認証局の発行したものではありません。",
      "The server's certificate was not issued by an authority."),
  CERTIFICATE_UNKNOWN(
      false, "サーバーの証明書をたしかめられません。", "The server's certificate cannot be verified here.");

  private final boolean broken;
  private final String ja;
  private final String en;

  Trouble(boolean broken, String ja, String en) {
    this.broken = broken;
    this.ja = ja;
    this.en = en;
  }

  Verdict verdict() {
    return new Verdict(broken, 0, new Words(ja, en));
  }

  /** Whether another attempt may go better. Names that are not found are looked up again later. */
  boolean passing() {
    return this == NO_CONNECTION || this == SLOW || this == BROKE_OFF;
  }

  /** Whether all addresses of the host fare alike. */
  boolean ofHost() {
    return this != SLOW && this != BROKE_OFF;
  }

  /** Whether it shows that there is a network. A refused connection may be a firewall here. */
  boolean showsNetwork() {
    return switch (this) {
      case CERTIFICATE_EXPIRED, CERTIFICATE_OF_ANOTHER, CERTIFICATE_SELF_SIGNED -> true;
      default -> false;
    };
  }

  static Trouble of(IOException fault) {
    Trouble found = BROKE_OFF;
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      Trouble named = named(cause);
      // The innermost cause that has a name knows best.
      found = named == null ? found : named;
    }
    return found;
  }

  private static @Nullable Trouble named(Throwable cause) {
    if (cause instanceof CertificateFault certificate) {
      return certificate.trouble();
    } else if (cause instanceof UnresolvedAddressException
        || cause instanceof UnknownHostException) {
      return NO_HOST;
    } else if (cause instanceof HttpConnectTimeoutException
        || cause instanceof ConnectException
        || cause instanceof NoRouteToHostException) {
      return NO_CONNECTION;
    } else if (cause instanceof HttpTimeoutException) {
      return SLOW;
    } else if (cause instanceof SSLException) {
      return TLS;
    }
    return null;
  }
}
