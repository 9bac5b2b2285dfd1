package dev.shirube.check.external;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers with good and bad certificates, made for the test. */
class CertificatesTest {
  private static final char[] WORD = "changeit".toCharArray();

  @TempDir static Path folder;

  private static KeyStore all;
  private static KeyStore authority;

  @BeforeAll
  static void makeCertificates() throws Exception {
    make("authority", "-ext", "bc:c");
    make("good", "-signer", "authority", "-ext", "san=ip:127.0.0.1");
    make("other", "-signer", "authority", "-ext", "san=dns:other.example");
    make("old", "-signer", "authority", "-ext", "san=ip:127.0.0.1", "-startdate", "-30d");
    make("own", "-ext", "san=ip:127.0.0.1");
    all = KeyStore.getInstance(folder.resolve("all.p12").toFile(), WORD);
    authority = empty();
    authority.setCertificateEntry("authority", all.getCertificate("authority"));
  }

  @Test
  void aGoodCertificateIsFine() throws Exception {
    assertThat(ask("good", authority)).isEqualTo(new Answer.Fine(Setting.START));
  }

  @Test
  void anExpiredCertificateIsBroken() throws Exception {
    assertThat(ask("old", authority)).isEqualTo(told(Trouble.CERTIFICATE_EXPIRED));
  }

  @Test
  void aCertificateOfAnotherHostIsBroken() throws Exception {
    assertThat(ask("other", authority)).isEqualTo(told(Trouble.CERTIFICATE_OF_ANOTHER));
  }

  @Test
  void aCertificateThatNobodyIssuedIsBroken() throws Exception {
    assertThat(ask("own", authority)).isEqualTo(told(Trouble.CERTIFICATE_SELF_SIGNED));
  }

  @Test
  void aCertificateOfAnIssuerThatIsNotKnownHereIsUnknown() throws Exception {
    KeyStore others = empty();
    others.setCertificateEntry("own", all.getCertificate("own"));
    assertThat(ask("good", others)).isEqualTo(told(Trouble.CERTIFICATE_UNKNOWN));
    assertThat(ask("good", null)).isEqualTo(told(Trouble.CERTIFICATE_UNKNOWN));
  }

  @Test
  void aServerWithoutTlsIsUnknown() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Void> plain = CompletableFuture.runAsync(() -> answerPlainly(socket));
      String address = "https://127.0.0.1:" + socket.getLocalPort() + "/";
      assertThat(new Setting().one(address)).isEqualTo(told(Trouble.TLS));
      plain.join();
    }
  }

  private static void answerPlainly(ServerSocket socket) {
    try (Socket connection = socket.accept()) {
      connection
          .getOutputStream()
          .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      connection.shutdownOutput();
      connection.getInputStream().readAllBytes();
    } catch (IOException e) {
      // The other side left.
    }
  }

  /** Otherwise each of its pages would cost a handshake, to learn the same. */
  @Test
  void aHostWithABadCertificateIsAskedOnce() throws Exception {
    try (TrickyServer server = server("old")) {
      Setting setting = new Setting();
      Answers answers = setting.askTrusting(authority, server.at("/a"), server.at("/b"));
      assertThat(answers.byAddress().values())
          .containsExactly(told(Trouble.CERTIFICATE_EXPIRED), told(Trouble.CERTIFICATE_EXPIRED));
      assertThat(setting.waits).isEmpty();
    }
  }

  private static Answer told(Trouble trouble) {
    return trouble.verdict().answer(Setting.START);
  }

  private static Answer ask(String certificate, KeyStore authorities) throws Exception {
    try (TrickyServer server = server(certificate).on("/", TrickyServer.page(""))) {
      String address = server.at("/");
      return new Setting().askTrusting(authorities, address).byAddress().get(address);
    }
  }

  private static TrickyServer server(String certificate) throws Exception {
    KeyStore own = empty();
    own.setKeyEntry(
        certificate, all.getKey(certificate, WORD), WORD, all.getCertificateChain(certificate));
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(own, WORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return new TrickyServer(context);
  }

  private static KeyStore empty() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, WORD);
    return store;
  }

  private static void make(String name, String... more) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    // Half the time of a short run goes into compiling; the first compiler does.
    command.add("-J-XX:TieredStopAtLevel=1");
    command.addAll(List.of("-genkeypair", "-keystore", folder.resolve("all.p12").toString()));
    command.addAll(List.of("-storetype", "PKCS12", "-storepass", new String(WORD)));
    command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1", "-validity", "20"));
    command.addAll(List.of("-alias", name, "-dname", "CN=" + name + " sample"));
    command.addAll(Arrays.asList(more));
    Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(keytool.waitFor()).as(output).isZero();
  }
}
