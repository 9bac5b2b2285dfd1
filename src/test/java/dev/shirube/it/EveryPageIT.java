package dev.shirube.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What holds of every page of both sites, in every language, on a phone and on a PC. */
class EveryPageIT {
  private static final Map<String, ViewportSize> SCREENS =
      new TreeMap<>(Map.of("phone", new ViewportSize(390, 844), "PC", new ViewportSize(1280, 800)));

  /** What is left of a PC's width at a zoom of 400%. */
  private static final int NARROWEST = 320;

  /** Rules that measure each place by itself, which is most of the work. */
  private static final List<String> ON_COLOURS = List.of("color-contrast", "link-in-text-block");

  /** Runs a checker's rules over a page or over some places of it; each violation as lines. */
  private static final String AXE =
      """
      () => {
        window.violations = async (context, options) =>
          (await axe.run(context, {resultTypes: ['violations'], ...options})).violations.flatMap(
            rule => rule.nodes.map(node =>
              `${rule.id} (${rule.impact}): ${rule.help}\n      ${node.target.join(' ')}`
                + `\n      ${node.html.slice(0, 160)}`
                + [...node.any, ...node.all, ...node.none].map(c => `\n      ${c.message}`).join('')));
      }
      """;

  private static final String ALL = "() => violations(document, {})";

  private static final String ALL_BUT_COLOURS =
      """
      colours => violations(document,
        {rules: Object.fromEntries(colours.map(it => [it, {enabled: false}]))})
      """;

  private static final String COLOURS =
      """
      ([places, colours]) => places.length == 0 ? [] : violations(
        {include: places.map(it => looks.get(it))}, {runOnly: {type: 'rule', values: colours}})
      """;

  /**
   * What places with words look like: their names up to the body, their letters, and every ground
   * below them. Keeps one place for each look, and gives the looks.
   */
  private static final String LOOKS =
      """
      () => {
        const known = new Map();
        const look = it => {
          if (!it || it == document) {
            return '';
          }
          if (!known.has(it)) {
            const style = getComputedStyle(it);
            known.set(it, shorter([look(it.parentNode), it.localName, it.className, style.color,
              style.backgroundColor, style.backgroundImage, style.opacity, style.fontSize,
              style.fontWeight, style.textDecorationLine, style.textShadow].join('|')));
          }
          return known.get(it);
        };
        const shorter = text => {
          let a = 7, b = 11;
          for (let i = 0; i < text.length; i++) {
            a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
            b = Math.imul(b ^ text.charCodeAt(i), 0x5bd1e995);
          }
          return `${a} ${b}`;
        };
        window.looks = new Map();
        for (const it of document.body.querySelectorAll('*')) {
          if (it.matches('input, select, textarea')
              || [...it.childNodes].some(node => node.nodeType == 3 && node.data.trim())) {
            if (it.checkVisibility() && !looks.has(look(it))) {
              looks.set(look(it), it);
            }
          }
        }
        return [...looks.keys()];
      }
      """;

  private static final List<PublishedSite> sites = new ArrayList<>();
  private static final List<SiteServer> servers = new ArrayList<>();
  private static Chromium chromium;
  private static int checked;

  /** Looks whose colours were measured. */
  private static final Set<String> measured = new HashSet<>();

  @BeforeAll
  static void publishAndOpen() throws IOException {
    sites.addAll(List.of(PublishedSite.own(), PublishedSite.example()));
    for (PublishedSite site : sites) {
      servers.add(new SiteServer(site.folder(), site.path()));
    }
    chromium = new Chromium();
  }

  @AfterAll
  static void close() {
    System.out.printf(
        "EveryPageIT: %d pages looked at, colours of %d looks measured%n",
        checked, measured.size());
    chromium.close();
    servers.forEach(SiteServer::close);
    sites.clear();
    servers.clear();
  }

  @TestFactory
  Stream<DynamicNode> everyPageCanBeReadByEverybody() {
    List<DynamicNode> all = new ArrayList<>();
    for (int i = 0; i < sites.size(); i++) {
      PublishedSite site = sites.get(i);
      String address = servers.get(i).address();
      Page page = chromium.reader(options()).newPage();
      Troubles troubles = new Troubles(page, address);
      all.add(
          DynamicContainer.dynamicContainer(
              site.name(),
              site.pages().stream()
                  .map(
                      name ->
                          DynamicTest.dynamicTest(
                              name, () -> check(page, address + name, troubles)))));
    }
    return all.stream();
  }

  private static void check(Page page, String address, Troubles troubles) {
    open(page, address);
    checked++;
    List<String> faults = new ArrayList<>();
    SCREENS.forEach(
        (screen, size) -> {
          page.setViewportSize(size.width, size.height);
          violations(page, ALL_BUT_COLOURS, ON_COLOURS)
              .forEach(it -> faults.add(screen + ": " + it));
          for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            shine(page, scheme);
            colours(page).forEach(it -> faults.add(screen + ", " + scheme + ": " + it));
          }
        });
    page.setViewportSize(NARROWEST, 800);
    sideways(page).forEach(it -> faults.add(NARROWEST + " pixels wide: " + it));
    faults.addAll(troubles.take());
    if (!faults.isEmpty()) {
      fail(address + "\n  " + String.join("\n  ", faults));
    }
  }

  /** Opens a page, all that is folded on it, and gives it the checker. */
  static void open(Page page, String address) {
    page.navigate(address);
    assertThat(page.url()).isEqualTo(address);
    page.evaluate("() => document.querySelectorAll('details').forEach(it => it.open = true)");
    bringAxe(page);
  }

  /** Gives a page what {@link #violations} asks. */
  static void bringAxe(Page page) {
    page.evaluate(AxeBuilder.getAxeScript());
    page.evaluate(AXE);
  }

  static List<String> violations(Page page) {
    return violations(page, ALL, null);
  }

  /** Of what no page before looked like. */
  private static List<String> colours(Page page) {
    List<?> looks = (List<?>) page.evaluate(LOOKS);
    List<?> fresh = looks.stream().filter(look -> measured.add((String) look)).toList();
    return violations(page, COLOURS, List.of(fresh, ON_COLOURS));
  }

  @SuppressWarnings("unchecked")
  private static List<String> violations(Page page, String rules, @Nullable Object argument) {
    return (List<String>) page.evaluate(rules, argument);
  }

  private static void shine(Page page, ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
  }

  /** What makes a page wider than its window. */
  @SuppressWarnings("unchecked")
  static List<String> sideways(Page page) {
    return (List<String>)
        page.evaluate(
            """
            () => document.scrollingElement.scrollWidth <= innerWidth ? [] :
              [...document.body.querySelectorAll('*')]
                .filter(it => it.getBoundingClientRect().right > innerWidth)
                .map(it => `${it.outerHTML.slice(0, 120)} ends at `
                  + Math.round(it.getBoundingClientRect().right))
                .concat(`the page is ${document.scrollingElement.scrollWidth} wide`)
            """);
  }

  @Test
  void theOpenDrawerCanBeReadByEverybody() {
    Page page = chromium.reader(options().setViewportSize(NARROWEST, 800)).newPage();
    open(page, servers.get(0).address() + "en/index.html");
    page.locator(".navigation-button").click();
    assertThat(page.locator("#navigation").isVisible()).isTrue();
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      shine(page, scheme);
      assertThat(violations(page)).isEmpty();
    }
    assertThat(sideways(page)).isEmpty();
    page.context().close();
  }

  /** The root of a site goes on to the reader's language; for a reader of another one it stays. */
  private static NewContextOptions options() {
    return new NewContextOptions().setLocale("fr-FR");
  }

  /** Shows that the test above would notice. */
  @Test
  void plantedFaultsAreSeen() {
    // The page's own policy would not let them in.
    Page page = chromium.reader(options().setBypassCSP(true)).newPage();
    String address = servers.get(0).address();
    Troubles troubles = new Troubles(page, address);
    open(page, address + "ja/index.html");
    page.setViewportSize(NARROWEST, 800);
    assertThat(sideways(page)).isEmpty();
    assertThat(troubles.take()).isEmpty();
    assertThat(colours(page)).isEmpty();
    page.evaluate(
        """
        async () => {
          document.querySelector('main').insertAdjacentHTML('beforeend',
            '<p style="color: #bbb; width: 500px">faint and wide</p>');
          console.error('told');
          for (const source of ['nothing.png', 'https://example.org/other.png']) {
            await new Promise(done => {
              const image = new Image();
              image.onerror = done;
              image.src = source;
              document.querySelector('main').append(image);
            });
          }
        }
        """);
    assertThat(String.join("\n", colours(page))).contains("color-contrast", "faint and wide");
    assertThat(String.join("\n", violations(page))).contains("color-contrast", "image-alt");
    assertThat(sideways(page)).isNotEmpty();
    assertThat(String.join("\n", troubles.take()))
        .contains(
            "console: told", "404: ", "nothing.png", "asks somebody else: https://example.org")
        .contains("failed: https://example.org");
    page.context().close();
  }
}
