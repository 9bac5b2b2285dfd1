import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Runs link checkers in turn over one site, and holds what they say against what is planted. */
class Bench {
  /** It takes minutes. */
  private static final String SLOW = "linkchecker";

  /** What makes a tool stop half-way; its site is without it, and it counts as not found. */
  private static final Map<String, String> LEFT_OUT = Map.of("hyperlink", "links/percent");

  private final Map<String, String> options = new LinkedHashMap<>();
  private final Path work;
  private final List<String> tools;

  private Bench(String[] args) {
    options.put("--tools", "shirube,linkinator,hyperlink,linkchecker");
    options.put("--runs", "3");
    options.put("--slow-runs", "1");
    options.put("--pages", "1001");
    options.put("--work", "target/bench/links");
    options.put("--results", "bench/RESULTS.md");
    for (int i = 0; i + 1 < args.length; i += 2) {
      options.put(args[i], args[i + 1]);
    }
    work = Path.of(options.get("--work")).toAbsolutePath();
    tools = List.of(options.get("--tools").split(","));
  }

  private record Run(double seconds, long megabytes, List<Told> told) {}

  public static void main(String[] args) throws Exception {
    new Bench(args).run();
  }

  private void run() throws Exception {
    List<Plant> plants = generate("site", "");
    for (String tool : tools) {
      if (LEFT_OUT.containsKey(tool)) {
        generate("site-" + tool, LEFT_OUT.get(tool));
      }
    }
    Map<String, List<Run>> runs = new LinkedHashMap<>();
    int turns = Integer.parseInt(options.get("--runs"));
    for (int turn = 0; turn < turns; turn++) {
      for (String tool : tools) {
        if (!tool.equals(SLOW) || turn < Integer.parseInt(options.get("--slow-runs"))) {
          runs.computeIfAbsent(tool, key -> new ArrayList<>()).add(measure(tool));
        }
      }
    }
    String table = table(runs, plants);
    System.out.print(table + "\n" + rules(runs, plants));
    if (!options.get("--results").equals("none")) {
      String title = "\n## Links, " + LocalDate.now() + "\n\n";
      Files.writeString(Path.of(options.get("--results")), title + table,
          StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
  }

  private List<Plant> generate(String name, String leftOut) throws Exception {
    Path site = work.resolve(name);
    new ProcessBuilder("rm", "-rf", site.toString()).start().waitFor();
    Generate.main(new String[] {site.toString(), options.get("--pages"), leftOut});
    try (Stream<Path> files = Files.walk(site)) {
      long pages = files.filter(file -> file.toString().endsWith(".html")).count();
      if (pages != Long.parseLong(options.get("--pages"))) {
        throw new IllegalStateException(pages + " pages were made");
      }
    }
    return Files.readAllLines(work.resolve(name + ".planted")).stream().map(Plant::of).toList();
  }

  private Run measure(String tool) throws Exception {
    Path site = work.resolve(LEFT_OUT.containsKey(tool) ? "site-" + tool : "site");
    if (tool.equals("shirube") || tool.equals("hyperlink")) {
      return measure(tool, site, "");
    }
    try (Server server = new Server(site)) {
      return measure(tool, site, server.address());
    }
  }

  private List<String> command(String tool, Path site, String server) throws IOException {
    String bin = work.resolve("node_modules/.bin").toString();
    switch (tool) {
      case "shirube":
        return List.of(Path.of("shirube").toAbsolutePath().toString(), "links", site.toString(),
            "--format", "json");
      case "linkinator":
        return List.of(bin + "/linkinator", server, "--recurse", "--check-fragments", "--check-css",
            "--skip", "^https?://(?!localhost)", "--format", "json", "--verbosity", "error");
      case "hyperlink":
        return List.of(bin + "/hyperlink", "--root", ".", "--recursive", "--internal", "index.html");
      case "linkchecker":
        // The server allows any number of requests a second, and so do these.
        Path settings = work.resolve("linkcheckerrc");
        Files.writeString(settings, "[checking]\nmaxrequestspersecond=100000\n[AnchorCheck]\n");
        return List.of("linkchecker", "-f", settings.toString(), "--no-status", "--no-robots",
            "--ignore-url", "^mailto:", "-o", "csv/utf-8", server);
      default:
        throw new IllegalArgumentException(tool);
    }
  }

  private Run measure(String tool, Path site, String server) throws Exception {
    Path times = work.resolve("time");
    Path output = work.resolve(tool + ".output");
    List<String> timed = new ArrayList<>(
        List.of("/usr/bin/time", "-q", "-f", "%e %M", "-o", times.toString()));
    timed.addAll(command(tool, site, server));
    new ProcessBuilder(timed).directory(site.toFile()).redirectOutput(output.toFile())
        .redirectError(work.resolve(tool + ".errors").toFile()).start().waitFor();
    String text = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
    List<Told> told = Told.read(tool, text, server);
    if (told == null) {
      throw new IllegalStateException(tool + " stopped half-way: see " + output + " and .errors");
    }
    String[] parts = Files.readString(times).strip().split("\\s+");
    return new Run(Double.parseDouble(parts[0]), Long.parseLong(parts[1]) / 1024, told);
  }

  private String table(Map<String, List<Run>> runs, List<Plant> plants) throws IOException {
    StringBuilder table = new StringBuilder("| tool | found of " + plants.size() + " | of "
        + plants.stream().filter(Plant::isPlain).count()
        + " missing files and anchors | false alarms | runs | median s | × Shirube's | peak MB |\n"
        + "|---|---:|---:|---:|---:|---:|---:|---:|\n");
    for (String tool : runs.keySet()) {
      List<Run> own = runs.get(tool);
      List<Told> told = own.get(0).told();
      List<Plant> found = found(tool, told, plants);
      List<Double> ratios = new ArrayList<>();
      for (int turn = 0; turn < own.size() && runs.containsKey("shirube"); turn++) {
        ratios.add(own.get(turn).seconds() / runs.get("shirube").get(turn).seconds());
      }
      table.append(String.format(Locale.ROOT, "| %s | %d | %d | %d | %d | %.2f | %s | %d |%n", tool,
          found.size(), found.stream().filter(Plant::isPlain).count(),
          alarms(tool, told, plants).size(), own.size(),
          median(own.stream().map(Run::seconds).toList()),
          ratios.isEmpty() ? "" : String.format(Locale.ROOT, "%.1f", median(ratios)),
          own.stream().mapToLong(Run::megabytes).max().orElse(0)));
      keep(tool, told, plants, found);
    }
    return table.toString();
  }

  private static List<Plant> found(String tool, List<Told> told, List<Plant> plants) {
    return plants.stream()
        .filter(plant -> told.stream().anyMatch(it -> plant.isMeant(tool, it)))
        .toList();
  }

  /** What is told and not planted; of Shirube also what is told twice. */
  private static List<Told> alarms(String tool, List<Told> told, List<Plant> plants) {
    List<Told> alarms = new ArrayList<>();
    List<Told> before = new ArrayList<>();
    for (Told it : told) {
      boolean again = tool.equals("shirube") && before.contains(it);
      if (again || plants.stream().noneMatch(plant -> plant.isMeant(tool, it))) {
        alarms.add(it);
      }
      before.add(it);
    }
    return alarms;
  }

  /** For whoever doubts the table: what a tool missed, and what it told for nothing. */
  private void keep(String tool, List<Told> told, List<Plant> plants, List<Plant> found)
      throws IOException {
    List<String> lines = new ArrayList<>();
    plants.stream().filter(plant -> !found.contains(plant))
        .forEach(plant -> lines.add("missed\t" + plant.rule() + "\t" + plant.page() + "\t" + plant.target()));
    alarms(tool, told, plants)
        .forEach(it -> lines.add("false\t\t" + it.page() + "\t" + it.what()));
    Files.write(work.resolve(tool + ".judged"), lines);
  }

  private static String rules(Map<String, List<Run>> runs, List<Plant> plants) {
    Map<String, StringBuilder> rows = new TreeMap<>();
    Map<String, Integer> counts = new TreeMap<>();
    plants.forEach(plant -> counts.merge(plant.rule(), 1, Integer::sum));
    runs.forEach((tool, own) -> {
      List<Plant> found = found(tool, own.get(0).told(), plants);
      counts.keySet().forEach(rule -> rows
          .computeIfAbsent(rule, key -> new StringBuilder("| " + rule + " | " + counts.get(rule) + " |"))
          .append(" ").append(found.stream().filter(it -> it.rule().equals(rule)).count())
          .append(" |"));
    });
    return "| rule | planted | " + String.join(" | ", runs.keySet()) + " |\n|---|---:|"
        + "---:|".repeat(runs.size()) + "\n" + String.join("\n", rows.values()) + "\n";
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
