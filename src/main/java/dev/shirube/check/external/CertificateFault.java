package dev.shirube.check.external;

import java.security.cert.CertificateException;

/** A certificate that is not trusted, with the reason why. */
final class CertificateFault extends CertificateException {
  private static final long serialVersionUID = 1;

  private final Trouble trouble;

  CertificateFault(Trouble trouble, CertificateException cause) {
    super(cause);
    this.trouble = trouble;
  }

  Trouble trouble() {
    return trouble;
  }
}
