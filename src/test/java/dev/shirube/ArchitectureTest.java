package dev.shirube;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Holds the table of packages in docs/architecture.md against the code. */
class ArchitectureTest {
  private static final String BASE = "dev.shirube";

  /** What each package may use of ours; the JDK is always allowed. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          row("diagnostic"),
          row("json"),
          row("source", "diagnostic"),
          row("model", "diagnostic"),
          row("yaml", "diagnostic", "model", "source"),
          row("check.reading", "model"),
          row("checklist", "diagnostic", "json", "model", "source", "yaml"),
          row("config", "diagnostic", "model", "source", "yaml"),
          row("load.markdown", "diagnostic", "model", "source", "yaml"),
          row("load.data", "diagnostic", "model", "source", "yaml"),
          row(
              "load",
              "config",
              "diagnostic",
              "load.data",
              "load.markdown",
              "model",
              "source",
              "yaml"),
          row("output", "diagnostic"),
          row("picture"),
          row("artefact.search", "json", "output"),
          row(
              "render",
              "artefact.search",
              "checklist",
              "config",
              "diagnostic",
              "json",
              "model",
              "output",
              "picture",
              "source"),
          row("render.jbake", "diagnostic", "render", "source"),
          row("artefact.bundle", "json", "output", "render", "source"),
          row("artefact.offline", "config", "diagnostic", "json", "model", "output"),
          row("check.html", "diagnostic"),
          row("check.links", "check.html", "diagnostic"),
          row("check.prose", "diagnostic", "model"),
          row("check.drift", "check.prose", "diagnostic", "json", "model", "source", "yaml"),
          row(
              "check",
              "check.html",
              "check.links",
              "check.prose",
              "check.reading",
              "config",
              "diagnostic",
              "model",
              "output",
              "render",
              "source"),
          row(
              "check.rules",
              "check",
              "check.drift",
              "check.html",
              "check.links",
              "check.prose",
              "check.reading",
              "config",
              "diagnostic",
              "model",
              "source"),
          row("report", "diagnostic", "json"),
          row("check.external", "diagnostic"),
          row("revision", "diagnostic"),
          row(
              "change",
              "check.drift",
              "check.prose",
              "checklist",
              "config",
              "diagnostic",
              "model",
              "render"),
          row(
              "pipeline",
              "artefact.bundle",
              "artefact.offline",
              "change",
              "check",
              "check.drift",
              "check.external",
              "check.links",
              "check.prose",
              "check.rules",
              "checklist",
              "config",
              "diagnostic",
              "load",
              "model",
              "output",
              "render",
              "render.jbake",
              "revision",
              "source"),
          row(
              "edit.format",
              "checklist",
              "config",
              "diagnostic",
              "load.data",
              "load.markdown",
              "model",
              "source",
              "yaml"),
          row(
              "edit.skeleton",
              "config",
              "diagnostic",
              "load",
              "load.data",
              "model",
              "source",
              "yaml"),
          row("serve", "diagnostic", "json", "pipeline"),
          row(
              "cli",
              "artefact.bundle",
              "change",
              "check.external",
              "check.links",
              "check.rules",
              "diagnostic",
              "edit.format",
              "edit.skeleton",
              "pipeline",
              "output",
              "report",
              "revision",
              "serve"));

  /** Where a library may be known. */
  private static final Map<String, List<String>> FENCES =
      Map.ofEntries(
          fence("com.vladsch.flexmark", "load.markdown"),
          fence("org.snakeyaml", "yaml"),
          fence("com.networknt", "yaml"),
          fence("tools.jackson", "yaml"),
          fence("org.jsoup", "check.html"),
          fence("org.jbake", "render.jbake"),
          fence("freemarker", "render.jbake"),
          fence("org.apache.commons", "render.jbake"),
          fence("com.sun.jna", "output"),
          fence("com.github.weisj", "artefact.offline"),
          fence("picocli", "cli"));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(BASE);

  private static Map.Entry<String, List<String>> fence(String library, String... packages) {
    return Map.entry(library, List.of(packages));
  }

  private static Map.Entry<String, Set<String>> row(String name, String... uses) {
    return Map.entry(name, Set.of(uses));
  }

  @Test
  void everyPackageUsesOnlyWhatItsRowAllows() {
    Map<String, Set<String>> tooMuch = new TreeMap<>();
    for (JavaClass type : CLASSES) {
      String own = name(type);
      Set<String> allowed = MAY_USE.getOrDefault(own, Set.of());
      type.getDirectDependenciesFromSelf().stream()
          .map(dependency -> dependency.getTargetClass().getBaseComponentType())
          .filter(target -> target.getPackageName().startsWith(BASE))
          .map(ArchitectureTest::name)
          .filter(target -> !target.equals(own) && !allowed.contains(target))
          .forEach(
              target ->
                  tooMuch
                      .computeIfAbsent(own + " → " + target, key -> new TreeSet<>())
                      .add(type.getSimpleName()));
    }
    assertThat(tooMuch).isEmpty();
  }

  @Test
  void everyPackageHasARow() {
    Set<String> packages = new TreeSet<>();
    CLASSES.forEach(type -> packages.add(name(type)));
    assertThat(packages).isEqualTo(new TreeSet<>(MAY_USE.keySet()));
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching(BASE + ".(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void librariesStayBehindTheirFences() {
    FENCES.forEach(
        (library, allowed) -> {
          String[] inside = allowed.stream().map(name -> BASE + "." + name).toArray(String[]::new);
          noClasses()
              .that()
              .resideOutsideOfPackages(inside)
              .should()
              .dependOnClassesThat()
              .resideInAPackage(library + "..")
              .check(CLASSES);
        });
  }

  @Test
  void everyPackageSaysWhatItIsFor() {
    Set<String> described = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      if (type.getSimpleName().equals("package-info")) {
        described.add(name(type));
      }
    }
    assertThat(described).isEqualTo(new TreeSet<>(MAY_USE.keySet()));
  }

  @Test
  void onlyTheEntryEndsTheProcess() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(BASE + ".cli.Main")
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(CLASSES);
  }

  private static String name(JavaClass type) {
    return type.getPackageName().substring(BASE.length() + 1);
  }
}
