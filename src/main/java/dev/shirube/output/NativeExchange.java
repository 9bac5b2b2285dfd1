package dev.shirube.output;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The system's own exchange: {@code renameat2} of Linux, {@code renamex_np} of macOS. Java has none
 * of its own. JNA takes about 100 ms to load, so it is loaded only when a site is there to be
 * replaced, and then while that site's successor is being written. Whatever keeps it from loading
 * (a work folder on a disk without the right to execute, an unknown processor) means no more than
 * “not done”.
 */
final class NativeExchange implements Exchange {
  private static final String SYSTEM = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
  private static final boolean LINUX = SYSTEM.startsWith("linux");
  private static final boolean MAC = SYSTEM.startsWith("mac");
  private static final int AT_FDCWD = -100;
  private static final int RENAME_EXCHANGE = 2;
  private static final int RENAME_SWAP = 2;

  /**
   * Where JNA unpacks its library; it deletes it once loaded. The home folder, its usual place, may
   * be read-only, and others may write to {@code /tmp}.
   */
  private final Path scratch;

  private @Nullable CompletableFuture<NativeLibrary> library;

  NativeExchange(Path scratch) {
    this.scratch = scratch;
  }

  @Override
  public void prepare() {
    if (library == null && (LINUX || MAC)) {
      library = CompletableFuture.supplyAsync(this::load, NativeExchange::startDaemon);
    }
  }

  @Override
  public boolean swap(Path one, Path other) {
    prepare();
    if (library == null) {
      return false;
    }
    try {
      NativeLibrary c = library.join();
      byte[] from = bytes(one);
      byte[] to = bytes(other);
      return (LINUX ? renameat2(c, from, to) : renamex(c, from, to)) == 0;
    } catch (LinkageError | RuntimeException e) {
      return false;
    }
  }

  @Override
  public void close() {
    if (library != null) {
      library.handle((loaded, failure) -> loaded != null).join();
    }
  }

  private NativeLibrary load() {
    String given = System.getProperty("jna.tmpdir");
    if (given != null) {
      return NativeLibrary.getProcess();
    }
    System.setProperty("jna.tmpdir", scratch.toString());
    try {
      return NativeLibrary.getProcess();
    } finally {
      System.clearProperty("jna.tmpdir");
    }
  }

  private static void startDaemon(Runnable task) {
    Thread thread = new Thread(task, "exchange");
    thread.setDaemon(true);
    thread.start();
  }

  private static int renameat2(NativeLibrary c, byte[] from, byte[] to) {
    Object[] arguments = {AT_FDCWD, from, AT_FDCWD, to, RENAME_EXCHANGE};
    Function function;
    try {
      function = c.getFunction("renameat2");
    } catch (UnsatisfiedLinkError e) {
      return syscall(c, arguments);
    }
    return function.invokeInt(arguments);
  }

  /** For a C library older than the kernel: glibc before 2.28, musl. */
  private static int syscall(NativeLibrary c, Object[] arguments) {
    int number =
        switch (System.getProperty("os.arch", "")) {
          case "amd64" -> 316;
          case "aarch64", "riscv64" -> 276;
          default -> throw new UnsatisfiedLinkError("renameat2");
        };
    Object[] numbered = new Object[arguments.length + 1];
    numbered[0] = (long) number;
    System.arraycopy(arguments, 0, numbered, 1, arguments.length);
    return c.getFunction("syscall").invokeInt(numbered);
  }

  private static int renamex(NativeLibrary c, byte[] from, byte[] to) {
    return c.getFunction("renamex_np").invokeInt(new Object[] {from, to, RENAME_SWAP});
  }

  /** The bytes that Java itself would hand to the system for the path. */
  private static byte[] bytes(Path path) {
    byte[] name = path.toString().getBytes(Charset.forName(System.getProperty("sun.jnu.encoding")));
    return Arrays.copyOf(name, name.length + 1);
  }
}
