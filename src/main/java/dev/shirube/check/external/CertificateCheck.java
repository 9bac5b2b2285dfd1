package dev.shirube.check.external;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** The JDK's own check of certificates, which says besides why it refuses one. */
final class CertificateCheck extends X509ExtendedTrustManager {
  private final X509ExtendedTrustManager jdk;

  private CertificateCheck(X509ExtendedTrustManager jdk) {
    this.jdk = jdk;
  }

  /**
   * For a client.
   *
   * @param authorities whom to trust; the JDK's list where there is none
   */
  static SSLContext context(@Nullable KeyStore authorities) throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(authorities);
    TrustManager[] managers = factory.getTrustManagers();
    for (int i = 0; i < managers.length; i++) {
      if (managers[i] instanceof X509ExtendedTrustManager jdk) {
        managers[i] = new CertificateCheck(jdk);
      }
    }
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers, null);
    return context;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    try {
      jdk.checkServerTrusted(chain, type, engine);
    } catch (CertificateException e) {
      throw new CertificateFault(reason(chain, type), e);
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    try {
      jdk.checkServerTrusted(chain, type, socket);
    } catch (CertificateException e) {
      throw new CertificateFault(reason(chain, type), e);
    }
  }

  private Trouble reason(X509Certificate[] chain, String type) {
    X509Certificate own = chain[0];
    try {
      own.checkValidity();
      // Without a connection the JDK does not compare names: who passes now has the wrong one.
      jdk.checkServerTrusted(chain, type);
      return Trouble.CERTIFICATE_OF_ANOTHER;
    } catch (CertificateExpiredException e) {
      return Trouble.CERTIFICATE_EXPIRED;
    } catch (CertificateNotYetValidException e) {
      return Trouble.CERTIFICATE_UNKNOWN;
    } catch (CertificateException e) {
      return signsItself(own) ? Trouble.CERTIFICATE_SELF_SIGNED : Trouble.CERTIFICATE_UNKNOWN;
    }
  }

  private static boolean signsItself(X509Certificate own) {
    try {
      own.verify(own.getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    jdk.checkServerTrusted(chain, type);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    jdk.checkClientTrusted(chain, type);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    jdk.checkClientTrusted(chain, type, socket);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    jdk.checkClientTrusted(chain, type, engine);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return jdk.getAcceptedIssuers();
  }
}
