import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Runs link checkers in turn over one site, and counts what they found of what is planted. */
class Bench {
  private static final int PAGES_BESIDES = 4;

  private final Map<String, String> options = new LinkedHashMap<>();
  private final Path work;
  private final Path site;

  private Bench(String[] args) {
    options.put("--tools", "shirube,linkinator,hyperlink,linkchecker");
    options.put("--runs", "3");
    options.put("--pages", "1001");
    options.put("--work", "target/bench/links");
    options.put("--results", "bench/RESULTS.md");
    for (int i = 0; i + 1 < args.length; i += 2) {
      options.put(args[i], args[i + 1]);
    }
    work = Path.of(options.get("--work")).toAbsolutePath();
    site = work.resolve("site");
  }

  private record Run(double seconds, long megabytes, String output) {}

  public static void main(String[] args) throws Exception {
    new Bench(args).run();
  }

  private void run() throws Exception {
    Process clean = new ProcessBuilder("rm", "-rf", site.toString()).start();
    clean.waitFor();
    int pages = Integer.parseInt(options.get("--pages")) - PAGES_BESIDES;
    execute(List.of("java", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8",
        "bench/links/Generate.java", site.toString(), Integer.toString(pages)));
    List<String> planted = Files.readAllLines(Path.of(site + ".planted"));
    StringBuilder table = new StringBuilder();
    table.append("| tool | found | of planted | false alarms | runs | median s | peak MB |\n");
    table.append("|---|---:|---:|---:|---:|---:|---:|\n");
    Map<String, List<Run>> runs = new LinkedHashMap<>();
    for (int turn = 0; turn < Integer.parseInt(options.get("--runs")); turn++) {
      for (String tool : options.get("--tools").split(",")) {
        runs.computeIfAbsent(tool, key -> new ArrayList<>()).add(measure(command(tool)));
      }
    }
    runs.forEach((tool, all) -> table.append(row(tool, all, planted)));
    System.out.print(table);
    if (!options.get("--results").equals("none")) {
      String title = "\n## Links, " + LocalDate.now() + "\n\n";
      Files.writeString(Path.of(options.get("--results")), title + table,
          StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
  }

  private List<String> command(String tool) {
    String bin = work.resolve("node_modules/.bin").toString();
    return switch (tool) {
      case "shirube" -> List.of("./shirube", "links", site.toString(), "--format", "json");
      // It serves the folder itself. Addresses of others are left out, as they are by the rest.
      case "linkinator" -> List.of(bin + "/linkinator", ".", "--server-root", site.toString(),
          "--recurse", "--skip", "^(?!http://localhost)", "--check-fragments", "--format", "json");
      case "hyperlink" -> List.of(bin + "/hyperlink", "--root", site.toString(), "--recursive",
          "--internal", site.resolve("index.html").toString());
      case "linkchecker" -> List.of("linkchecker", "--no-status", "-o", "csv", "--check-css",
          "--enable-anchor" , site.resolve("index.html").toString());
      default -> throw new IllegalArgumentException(tool);
    };
  }

  private Run measure(List<String> command) throws Exception {
    Path times = work.resolve("time");
    List<String> timed = new ArrayList<>(
        List.of("/usr/bin/time", "-q", "-f", "%e %M", "-o", times.toString()));
    timed.addAll(command);
    String output = execute(timed);
    String[] parts = Files.readString(times).strip().split("\\s+");
    return new Run(Double.parseDouble(parts[0]), Long.parseLong(parts[1]) / 1024, output);
  }

  private String execute(List<String> command) throws IOException, InterruptedException {
    Path output = work.resolve("output");
    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start()
        .waitFor();
    return new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
  }

  /** A fault is found if its page or its address is told together with what is planted there. */
  private String row(String tool, List<Run> runs, List<String> planted) {
    String output = runs.get(0).output();
    long found = planted.stream()
        .map(line -> line.split("\t", -1))
        .filter(fault -> tool.equals("shirube")
            ? names(output, fault[0], fault[1]) : tells(output, fault[2]))
        .count();
    double[] seconds = runs.stream().mapToDouble(Run::seconds).sorted().toArray();
    long peak = runs.stream().mapToLong(Run::megabytes).max().orElse(0);
    String alarms = tool.equals("shirube")
        ? Long.toString(count(output, "\"rule\":") - found) : "see output";
    return String.format(Locale.ROOT, "| %s | %d | %d | %s | %d | %.2f | %d |%n", tool, found,
        planted.size(), alarms, runs.size(), seconds[seconds.length / 2], peak);
  }

  /** What is planted stands on a page of its own, so rule and page tell it from all others. */
  private static boolean names(String output, String rule, String page) {
    return Pattern.compile("\"rule\":\"" + rule + "\",\"severity\":\"[a-z]+\",\"file\":\"" + Pattern.quote(page) + "\"")
        .matcher(output).find();
  }

  private static boolean tells(String output, String address) {
    String bare = address.replaceFirst("^\\.\\./", "");
    return !address.isEmpty() && (output.contains(address) || output.contains(bare)
        || output.contains(encoded(bare)));
  }

  private static String encoded(String address) {
    StringBuilder text = new StringBuilder();
    for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
      text.append(b < 0 ? String.format(Locale.ROOT, "%%%02X", b) : String.valueOf((char) b));
    }
    return text.toString();
  }

  private static long count(String text, String part) {
    return Collections.max(Arrays.asList(0L, (long) text.split(Pattern.quote(part), -1).length - 1));
  }
}
