import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Builds the same pages with each tool in turn, and prints and keeps the times.
 *
 * <p>Run it through {@code bench/build}, which sees to the tools; the options are explained there.
 */
public class Bench {

  static final Path TIME = Path.of("/usr/bin/time");
  static final int COLD_START_PAGES = 60;
  static final long SMALLEST_PAGE = 1000;

  final Options options;
  final List<Result> results = new ArrayList<>();

  Bench(Options options) {
    this.options = options;
  }

  public static void main(String[] args) throws Exception {
    try {
      new Bench(Options.of(List.of(args))).run();
    } catch (IllegalArgumentException wrong) {
      System.err.println("bench: " + wrong.getMessage() + "; see bench/build --help");
      System.exit(2);
    } catch (ToolFailure failure) {
      System.err.println("bench: " + failure.getMessage());
      System.exit(1);
    }
  }

  void run() throws Exception {
    if (options.tools.contains(Tool.shirube)) {
      var cold = new Size(COLD_START_PAGES);
      cold.generate();
      compare(cold, List.of(Tool.shirube));
    }
    for (var pages : options.sizes) {
      var size = new Size(pages);
      size.generate();
      compare(size, options.tools);
      if (options.tools.contains(Tool.shirube)) {
        changeOnePage(size);
      }
    }
    var report = report();
    System.out.print("\n" + report);
    if (options.results != null) {
      var start = Files.exists(options.results) ? "" : "# Results of bench/build\n";
      Files.writeString(
          options.results,
          start + "\n" + report,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    }
  }

  /** Clean builds in turn: a slow minute of the machine then meets every tool. */
  private void compare(Size size, List<Tool> tools) throws Exception {
    var taking = new LinkedHashMap<Tool, Result>();
    for (var tool : tools) {
      if (options.runsOf(tool, size.pages) > 0) {
        taking.put(tool, new Result(size.pages, tool.name(), new ArrayList<>()));
        cleanBuild(tool, size, "warm-up");
      }
    }
    for (var run = 1; run <= options.runs; run++) {
      for (var entry : taking.entrySet()) {
        if (run <= options.runsOf(entry.getKey(), size.pages)) {
          entry.getValue().runs.add(cleanBuild(entry.getKey(), size, "run " + run));
        }
      }
    }
    results.addAll(taking.values());
  }

  private Run cleanBuild(Tool tool, Size size, String label) throws Exception {
    var out = size.out(tool.name());
    deleteTree(out);
    var run = timed(tool.command(options.work, size.folder, out, true), size, tool + ", " + label);
    size.check(tool, out);
    return run;
  }

  /** Builds over a finished site of which one page has changed. Hugo's command cannot do that. */
  private void changeOnePage(Size size) throws Exception {
    var out = size.out("shirube-again");
    var command = Tool.shirube.command(options.work, size.folder, out, false);
    var page = size.folder.resolve("shirube/content/ja/section-001/page-02.md");
    var text = Files.readString(page);
    deleteTree(out);
    timed(command, size, "shirube, before the change");
    var result = new Result(size.pages, "shirube, one page changed", new ArrayList<>());
    for (var run = 1; run <= options.runs; run++) {
      Files.writeString(page, text.replaceFirst("---\n\n", "---\n\n" + "また、".repeat(run)));
      result.runs.add(timed(command, size, "shirube, one page changed, run " + run));
      size.check(Tool.shirube, out);
      var built = Files.readString(out.resolve("ja/section-001/page-02.html"));
      if (!built.contains("また、".repeat(run))) {
        throw new ToolFailure("shirube left the changed page as it was");
      }
    }
    Files.writeString(page, text);
    results.add(result);
  }

  private Run timed(List<String> command, Size size, String label) throws Exception {
    new ProcessBuilder("sync").start().waitFor();
    var log = options.work.resolve("last-run.log");
    var memory = options.work.resolve("last-run.memory");
    var measured = new ArrayList<String>();
    if (Files.isExecutable(TIME)) {
      measured.addAll(List.of(TIME.toString(), "-f", "%M", "-o", memory.toString()));
    }
    measured.addAll(command);
    var builder =
        new ProcessBuilder(measured).redirectErrorStream(true).redirectOutput(log.toFile());
    var start = System.nanoTime();
    var exit = builder.start().waitFor();
    var seconds = (System.nanoTime() - start) / 1e9;
    if (exit != 0) {
      throw new ToolFailure(
          "exit code %d from %s%n%s"
              .formatted(exit, String.join(" ", command), Files.readString(log)));
    }
    System.err.printf("%,d pages, %s: %.2f s%n", size.pages, label, seconds);
    var kilobytes = Files.exists(memory) ? Long.parseLong(Files.readString(memory).strip()) : 0;
    return new Run(seconds, kilobytes);
  }

  private String report() throws Exception {
    var text = new StringBuilder();
    text.append("## %s%n%n".formatted(LocalDate.now()));
    text.append(
        "%s, %d cores, %s of memory, Java %s%n"
            .formatted(
                Machine.cpu(),
                Runtime.getRuntime().availableProcessors(),
                Machine.memory(),
                System.getProperty("java.version")));
    var versions = new ArrayList<String>();
    for (var tool : options.tools) {
      versions.add(tool.version());
    }
    text.append(String.join(", ", versions)).append("\n\n");
    text.append("| pages | tool | runs | median s | min | max | times Hugo's | peak MB |\n");
    text.append("|---:|---|---:|---:|---:|---:|---:|---:|\n");
    for (var result : results) {
      var hugo =
          results.stream()
              .filter(other -> other.pages == result.pages && other.name.equals("hugo"))
              .findFirst();
      text.append(result.row(hugo.map(Result::seconds).orElse(List.of())));
    }
    return text.toString();
  }

  static void deleteTree(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  enum Tool {
    hugo,
    shirube,
    jbake;

    List<String> command(Path work, Path inputs, Path out, boolean clean) {
      var source = inputs.resolve(name()).toString();
      return switch (this) {
        case hugo ->
            List.of("hugo", "--quiet", "--source", source, "--destination", out.toString());
        case jbake -> List.of("java", "-cp", classPath(work), "Bake", source, out.toString());
        case shirube -> {
          var build =
              List.of(
                  "./shirube",
                  "build",
                  "--root",
                  source,
                  "--out",
                  out.toString(),
                  "--today",
                  "2026-11-20");
          yield clean ? with(build, "--clean") : build;
        }
      };
    }

    String version() throws Exception {
      return switch (this) {
        case hugo -> "Hugo " + first("v([0-9.]+)", output("hugo", "version"));
        case jbake -> "JBake " + pomVersion("jbake-core", Path.of("bench/jbake/pom.xml"));
        case shirube -> "Shirube " + pomVersion("shirube", Path.of("pom.xml"));
      };
    }

    private static String classPath(Path work) {
      return work.resolve("jbake-tool/classes") + ":" + work.resolve("jbake-tool/lib") + "/*";
    }

    private static List<String> with(List<String> list, String more) {
      var all = new ArrayList<>(list);
      all.add(more);
      return all;
    }

    private static String pomVersion(String artifact, Path pom) throws IOException {
      var version = "<artifactId>" + artifact + "</artifactId>\\s*<version>([^<]+)";
      return first(version, Files.readString(pom));
    }
  }

  static String first(String pattern, String text) {
    var matcher = Pattern.compile(pattern).matcher(text);
    return matcher.find() ? matcher.group(1).strip() : "(unknown)";
  }

  static String output(String... command) throws Exception {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes());
  }

  /** The generated inputs of one size and the folders the tools write into. */
  class Size {
    final int pages;
    final Path folder;

    Size(int pages) {
      this.pages = pages;
      this.folder = options.work.resolve(Integer.toString(pages));
    }

    void generate() throws Exception {
      System.err.printf("%,d pages: generating%n", pages);
      var generate =
          List.of("java", "bench/Generate.java", Integer.toString(pages), folder.toString());
      if (new ProcessBuilder(generate).inheritIO().start().waitFor() != 0) {
        throw new ToolFailure("the pages could not be generated");
      }
    }

    Path out(String name) {
      return options.work.resolve("out").resolve(pages + "-" + name);
    }

    /** A time counts only when the tool has made every page. */
    void check(Tool tool, Path out) throws IOException {
      var missing = new ArrayList<String>();
      for (var page : Files.readAllLines(folder.resolve("pages.txt"))) {
        var file = out.resolve(page);
        if (!Files.isRegularFile(file) || Files.size(file) < SMALLEST_PAGE) {
          missing.add(page);
        }
      }
      if (!missing.isEmpty()) {
        throw new ToolFailure(
            "%s did not make %d of %d pages, for example %s"
                .formatted(tool, missing.size(), pages, missing.get(0)));
      }
    }
  }

  record Run(double seconds, long kilobytes) {}

  record Result(int pages, String name, List<Run> runs) {

    List<Double> seconds() {
      return runs.stream().map(Run::seconds).toList();
    }

    String row(List<Double> hugo) {
      var times = seconds().stream().sorted().toList();
      var pairs = Math.min(hugo.size(), runs.size());
      var ratios =
          IntStream.range(0, pairs).mapToObj(i -> runs.get(i).seconds / hugo.get(i)).toList();
      var peak = runs.stream().mapToLong(Run::kilobytes).max().orElse(0);
      return String.format(
          Locale.ROOT,
          "| %,d | %s | %d | %.2f | %.2f | %.2f | %s | %s |%n",
          pages,
          name,
          runs.size(),
          median(times),
          times.get(0),
          times.get(times.size() - 1),
          pairs == 0 ? "" : String.format(Locale.ROOT, "%.2f", median(ratios)),
          peak == 0 ? "" : Long.toString(peak / 1024));
    }

    private static double median(List<Double> values) {
      var sorted = values.stream().sorted().toList();
      var middle = sorted.size() / 2;
      return sorted.size() % 2 == 1
          ? sorted.get(middle)
          : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
  }

  static class Machine {

    static String cpu() throws IOException {
      return first("model name\\s*: (.*)", read("/proc/cpuinfo"));
    }

    static String memory() throws IOException {
      var kilobytes = first("MemTotal:\\s*(\\d+)", read("/proc/meminfo"));
      return kilobytes.startsWith("(")
          ? kilobytes
          : Math.round(Long.parseLong(kilobytes) / 1048576.0) + " GB";
    }

    private static String read(String file) throws IOException {
      return Files.isReadable(Path.of(file)) ? Files.readString(Path.of(file)) : "";
    }
  }

  record Options(
      List<Integer> sizes, List<Tool> tools, int runs, boolean all, Path work, Path results) {

    static Options of(List<String> args) {
      var values =
          new LinkedHashMap<>(
              Map.of(
                  "--sizes", "50,1000,10000",
                  "--tools", "hugo,shirube,jbake",
                  "--runs", "5",
                  "--work", "target/bench",
                  "--results", "bench/RESULTS.md"));
      var all = false;
      for (var i = 0; i < args.size(); i++) {
        if (args.get(i).equals("--all")) {
          all = true;
        } else if (values.containsKey(args.get(i)) && i + 1 < args.size()) {
          values.put(args.get(i), args.get(++i));
        } else {
          throw new IllegalArgumentException("unknown option or missing value: " + args.get(i));
        }
      }
      return new Options(
          Pattern.compile(",").splitAsStream(values.get("--sizes")).map(Integer::valueOf).toList(),
          Pattern.compile(",").splitAsStream(values.get("--tools")).map(Tool::valueOf).toList(),
          Integer.parseInt(values.get("--runs")),
          all,
          Path.of(values.get("--work")).toAbsolutePath(),
          values.get("--results").equals("none") ? null : Path.of(values.get("--results")));
    }

    /** Stock JBake needs a time that grows with the square of the pages. */
    int runsOf(Tool tool, int pages) {
      if (tool != Tool.jbake || pages < 1000) {
        return runs;
      }
      return pages <= 1000 ? Math.min(3, runs) : all ? 1 : 0;
    }
  }

  static class ToolFailure extends RuntimeException {
    ToolFailure(String message) {
      super(message);
    }
  }
}
