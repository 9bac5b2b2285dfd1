package dev.shirube.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A web server as publishers have one, on this machine alone: nginx or Apache with the sample
 * configuration of docs/, in which only the lines are changed that it tells to change.
 */
final class WebServer {
  private static final String NGINX = "SHIRUBE_NGINX";
  private static final String APACHE = "SHIRUBE_APACHE";
  private static final Path DOCS = Tool.PROJECT.resolve("docs");
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();
  private static final long SECONDS = 30;

  /** What Debian has in /etc/mime.types, as far as it matters. */
  private static final String TYPES =
      """
      text/html html
      text/css css
      text/javascript js
      text/plain txt
      application/xml xml
      application/pdf pdf
      image/svg+xml svg
      image/png png
      """;

  /** What Debian's Apache has by itself, and what the sample asks for; some may be built in. */
  private static final List<String> MODULES =
      List.of(
          "mpm_event",
          "unixd",
          "authz_core",
          "alias",
          "deflate",
          "dir",
          "filter",
          "headers",
          "mime");

  private static final List<Path> MODULE_FOLDERS =
      Stream.of(
              "/usr/lib/apache2/modules",
              "/usr/lib64/httpd/modules",
              "/usr/libexec/apache2",
              "/opt/homebrew/lib/httpd/modules",
              "/usr/local/lib/httpd/modules")
          .map(Path::of)
          .toList();

  private final String name;
  private final String path;
  private final int port;
  private final Path log;
  private final Process process;

  private WebServer(String name, String path, int port, Path log, Process process) {
    this.name = name;
    this.path = path;
    this.port = port;
    this.log = log;
    this.process = process;
  }

  /**
   * Starts nginx.
   *
   * @param root the folder of the site, or the one above where the site is below a path
   * @param path begins and ends with a slash
   * @param scratch a new folder for what the server writes
   */
  static WebServer nginx(Path root, String path, Path scratch) {
    Path program = program("nginx", NGINX, List.of("/usr/sbin/nginx", "/opt/homebrew/bin/nginx"));
    String site =
        changed(
            "nginx.conf",
            Map.of(
                "\n  listen 80; ",
                "\n  listen 127.0.0.1:PORT; ",
                "\n  root /srv/www/site; ",
                "\n  root \"" + root + "\"; ",
                "\n  error_page 403 404 =404 /404.html; ",
                "\n  error_page 403 404 =404 " + path + "404.html; "));
    String main =
        """
        daemon off;
        master_process off;
        pid pid;
        error_log stderr;
        events {}
        http {
          access_log off;
          include "%s";
          client_body_temp_path body;
          proxy_temp_path proxy;
          fastcgi_temp_path fastcgi;
          uwsgi_temp_path uwsgi;
          scgi_temp_path scgi;
        %s
        }
        """;
    String text = main.formatted(nginxTypes(program), site);
    List<String> words =
        List.of(program.toString(), "-p", scratch + "/", "-e", "stderr", "-c", "server.conf");
    return start("nginx at " + path, path, scratch, text, words);
  }

  /** The list of types that comes with it, beside its own configuration. */
  private static Path nginxTypes(Path program) {
    String build = new Command(List.of(program.toString(), "-V")).run().err();
    Matcher conf = Pattern.compile("--conf-path=(\\S+)").matcher(build);
    if (!conf.find()) {
      throw new AssertionError(program + " does not tell its --conf-path: " + build);
    }
    return Path.of(conf.group(1)).resolveSibling("mime.types");
  }

  /** Starts Apache; the parameters are those of {@link #nginx}. */
  static WebServer apache(Path root, String path, Path scratch) {
    Path program =
        program(
            "Apache",
            APACHE,
            List.of("/usr/sbin/apache2", "/usr/sbin/httpd", "/opt/homebrew/bin/httpd"));
    String site =
        changed(
            "apache.conf",
            Map.of(
                "<VirtualHost *:80>",
                "<VirtualHost 127.0.0.1:PORT>",
                "\n  DocumentRoot /srv/www/site\n",
                "\n  DocumentRoot \"" + root + "\"\n",
                "\n  <Directory /srv/www/site>\n",
                "\n  <Directory \"" + root + "\">\n",
                "\n  ErrorDocument 404 /404.html\n",
                "\n  ErrorDocument 404 " + path + "404.html\n"));
    Path types = write(scratch.resolve("mime.types"), TYPES);
    // The two numbers count only where the tests run as root, as which Apache serves nothing.
    String main =
        """
        %s
        ServerRoot "%s"
        ServerName 127.0.0.1
        Listen 127.0.0.1:PORT
        User #65534
        Group #65534
        PidFile pid
        Mutex "file:%s"
        ErrorLog "%s"
        TypesConfig "%s"
        <Directory />
          Require all denied
        </Directory>
        %s
        """
            .formatted(apacheModules(), scratch, scratch, scratch.resolve("log"), types, site);
    List<String> words =
        List.of(
            program.toString(),
            "-d",
            scratch.toString(),
            "-f",
            scratch.resolve("server.conf").toString(),
            "-D",
            "FOREGROUND");
    return start("Apache at " + path, path, scratch, main, words);
  }

  private static String apacheModules() {
    Path folder =
        MODULE_FOLDERS.stream()
            .filter(Files::isDirectory)
            .findFirst()
            .orElseThrow(() -> new AssertionError("no modules of Apache in " + MODULE_FOLDERS));
    return MODULES.stream()
        .filter(module -> Files.exists(folder.resolve("mod_" + module + ".so")))
        .map(module -> "LoadModule %s_module \"%s/mod_%s.so\"".formatted(module, folder, module))
        .collect(Collectors.joining("\n"));
  }

  private static Path program(String name, String variable, List<String> places) {
    String named = System.getenv(variable);
    return (named == null ? places : List.of(named))
        .stream()
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst()
            .orElseThrow(
                () ->
                    new AssertionError(
                        "There is no %s at %s; name one in %s."
                            .formatted(name, named == null ? places : named, variable)));
  }

  /** A sample configuration with some of its lines changed, which must be there. */
  private static String changed(String file, Map<String, String> changes) {
    String text = new String(Folders.read(DOCS.resolve(file)), StandardCharsets.UTF_8);
    for (Map.Entry<String, String> change : changes.entrySet()) {
      if (!text.contains(change.getKey())) {
        throw new AssertionError("docs/%s has no “%s”".formatted(file, change.getKey().strip()));
      }
      text = text.replace(change.getKey(), change.getValue());
    }
    return text;
  }

  /** Starts a server by a configuration with PORT in it, and waits until it answers. */
  static WebServer start(
      String name, String path, Path scratch, String configuration, List<String> words) {
    int port = freePort();
    write(scratch.resolve("server.conf"), configuration.replace("PORT", Integer.toString(port)));
    Path log = write(scratch.resolve("log"), "");
    try {
      Process process =
          new ProcessBuilder(words)
              .directory(scratch.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      WebServer server = new WebServer(name, path, port, log, process);
      server.waitUntilItAnswers();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, HERE)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void waitUntilItAnswers() {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (!answers()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        stop();
        throw new AssertionError(
            name + " did not start:\n" + new String(Folders.read(log), StandardCharsets.UTF_8));
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        stop();
        throw new IllegalStateException(e);
      }
    }
  }

  /** Whether somebody listens at its port. */
  boolean answers() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(HERE, port), 1000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** The address of the site's root, with a slash at its end. */
  String address() {
    return "http://127.0.0.1:" + port + path;
  }

  String path() {
    return path;
  }

  boolean isNginx() {
    return name.startsWith("nginx");
  }

  private static Path write(Path file, String text) {
    try {
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends it, with the processes that it started. */
  void stop() {
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    process.destroy();
    try {
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        all.forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      all.forEach(ProcessHandle::destroyForcibly);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
