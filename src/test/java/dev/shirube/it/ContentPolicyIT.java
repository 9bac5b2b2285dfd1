package dev.shirube.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each page forbids itself whatever is not the site's own, says so for the servers too, works with
 * it, and is held to it by the browser, also when it is read from a disk.
 */
class ContentPolicyIT {
  private static final Set<String> ADDRESSES =
      Set.of("href", "src", "action", "formaction", "xlink:href", "data", "poster");
  private static final Pattern SCRIPT_ADDRESS =
      Pattern.compile("(?i)[\\s\\p{Cntrl}]*javascript:.*");

  /** Data for programs; a browser does not run it. */
  private static final String DATA_BLOCK = "application/ld+json";

  /** Tries what the page forbids; each with what the browser says of it. */
  private static final String ATTACK =
      """
      async () => {
        const told = {};
        const add = (name, properties) =>
          document.body.appendChild(Object.assign(document.createElement(name), properties));
        const attempt = async (name, act) => {
          const refused = new Promise(done => document.addEventListener(
            'securitypolicyviolation', event => done(event.effectiveDirective), {once: true}));
          const nothing = new Promise(done => setTimeout(() => done('nothing said'), 3000));
          act();
          told[name] = await Promise.race([refused, nothing]);
        };
        await attempt('inline script', () => add('script', {textContent: 'window.harm = true'}));
        await attempt('handler', () => {
          const it = add('button', {});
          it.setAttribute('onclick', 'window.harm = true');
          it.click();
        });
        await attempt('script address', () => add('a', {href: 'javascript:void(window.harm = true)'})
          .click());
        await attempt('foreign script', () => add('script', {src: 'https://example.org/x.js'}));
        await attempt('style element', () => add('style', {textContent: 'body {color: red}'}));
        await attempt('style attribute', () =>
          add('p', {}).setAttribute('style', 'color: red'));
        await attempt('foreign style', () =>
          add('link', {rel: 'stylesheet', href: 'https://example.org/x.css'}));
        await attempt('foreign picture', () => add('img', {src: 'https://example.org/x.png'}));
        await attempt('foreign request', () => fetch('https://example.org/').catch(() => {}));
        await attempt('frame', () => add('iframe', {src: 'https://example.org/'}));
        await attempt('foreign form', () =>
          add('form', {action: 'https://example.org/', method: 'post'}).submit());
        await attempt('base', () => add('base', {href: 'https://example.org/'}));
        told['harm done'] = String(window.harm === true);
        return told;
      }
      """;

  private static final List<PublishedSite> sites = new ArrayList<>();
  private static final List<SiteServer> servers = new ArrayList<>();
  private static Chromium chromium;

  private final List<BrowserContext> readers = new ArrayList<>();

  @BeforeAll
  static void publishAndOpen() throws IOException {
    sites.add(PublishedSite.own());
    sites.add(PublishedSite.ownWithDrafts());
    sites.add(PublishedSite.example());
    servers.add(new SiteServer(sites.get(0).folder(), "/"));
    servers.add(new SiteServer(sites.get(0).folder(), "/some/path/"));
    chromium = new Chromium();
  }

  @AfterAll
  static void close() {
    chromium.close();
    servers.forEach(SiteServer::close);
    servers.clear();
    sites.clear();
  }

  @AfterEach
  void readersGoHome() {
    readers.forEach(BrowserContext::close);
  }

  // ---- what the files say ----

  @Test
  void everyPageSaysTheSamePolicy() {
    Map<String, ContentPolicy> policies = new TreeMap<>();
    eachPage((name, page) -> policies.put(name, ContentPolicy.of(page)));
    assertThat(policies).hasSizeGreaterThan(10);
    assertThat(Set.copyOf(policies.values())).hasSize(1);
    assertThat(policies.values().iterator().next().directives())
        .containsEntry("default-src", "'none'")
        .containsEntry("script-src", "'self'")
        .containsEntry("style-src", "'self'");
  }

  @Test
  void theServersAddOnlyWhatAPageCannotSay() {
    ContentPolicy header = aPolicy().and("frame-ancestors", "'none'");
    assertThat(ContentPolicy.ofNginx()).isEqualTo(header);
    assertThat(ContentPolicy.ofApache()).isEqualTo(header);
  }

  private static ContentPolicy aPolicy() {
    return ContentPolicy.of(page(sites.get(0), "ja/index.html"));
  }

  @Test
  void noPageHasWhatItsPolicyForbids() {
    List<String> found = new ArrayList<>();
    eachPage((name, page) -> forbidden(page).forEach(it -> found.add(name + ": " + it)));
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>go()</script>",
        "<script type='module'>go()</script>",
        "<style>p { color: red }</style>",
        "<svg><style>p { color: red }</style></svg>",
        "<p style='color: red'>",
        "<p OnClick='go()'>",
        "<a href=' JavaScript:go()'>",
        "<button formaction='java&#10;script:go()'>",
        "<base href='/'>"
      })
  void suchWouldBeSeen(String planted) {
    assertThat(forbidden(Jsoup.parse("<body>" + planted))).hasSize(1);
  }

  private interface PageCheck {
    void look(String name, Document page);
  }

  private static void eachPage(PageCheck check) {
    for (PublishedSite site : sites) {
      Stream.concat(site.pages().stream(), site.redirects().stream())
          .forEach(name -> check.look(site.name() + "/" + name, page(site, name)));
    }
  }

  private static Document page(PublishedSite site, String name) {
    return Jsoup.parse(
        new String(Folders.read(site.folder().resolve(name)), StandardCharsets.UTF_8));
  }

  private static List<String> forbidden(Document page) {
    List<String> found = new ArrayList<>();
    for (Element element : page.getAllElements()) {
      boolean inlineScript =
          element.normalName().equals("script")
              && !element.hasAttr("src")
              && !element.attr("type").equals(DATA_BLOCK);
      if (inlineScript || Set.of("style", "base").contains(element.normalName())) {
        found.add(element.outerHtml());
      }
      for (Attribute attribute : element.attributes()) {
        String name = attribute.getKey();
        String address = attribute.getValue().replaceAll("[\\t\\r\\n]", "");
        if (name.equals("style")
            || name.startsWith("on")
            || (ADDRESSES.contains(name) && SCRIPT_ADDRESS.matcher(address).matches())) {
          found.add(element.tagName() + " " + attribute);
        }
      }
    }
    return found;
  }

  // ---- what the browser makes of it ----

  /** The three ways to read a built folder. */
  private static Stream<String> roots() {
    return Stream.concat(
        servers.stream().map(SiteServer::address), Stream.of(sites.get(0).fileAddress()));
  }

  private Page reader(boolean bypass) {
    BrowserContext reader =
        chromium.reader(new NewContextOptions().setLocale("ja-JP").setBypassCSP(bypass));
    readers.add(reader);
    return reader.newPage();
  }

  @ParameterizedTest
  @MethodSource("roots")
  void thePagesOwnScriptsAndStylesWork(String root) {
    Page page = reader(false);
    Troubles troubles = new Troubles(page, root);
    page.navigate(root + "index.html");
    page.waitForURL(root + "ja/index.html"); // by a script
    assertThat(troubles.take()).isEmpty();
    assertThat((String) page.evaluate("() => getComputedStyle(document.body).fontFamily"))
        .as("by the style sheet")
        .contains(",");
  }

  @ParameterizedTest
  @MethodSource("roots")
  void whatIsNotTheSitesOwnIsRefused(String root) {
    Page page = reader(false);
    page.navigate(root + "ja/index.html");
    List<String> asked = new ArrayList<>();
    page.onResponse(response -> asked.add(response.url()));
    assertThat(attack(page))
        .isEqualTo(
            new TreeMap<>(
                Map.ofEntries(
                    Map.entry("inline script", "script-src-elem"),
                    Map.entry("handler", "script-src-attr"),
                    Map.entry("script address", "script-src-elem"),
                    Map.entry("foreign script", "script-src-elem"),
                    Map.entry("style element", "style-src-elem"),
                    Map.entry("style attribute", "style-src-attr"),
                    Map.entry("foreign style", "style-src-elem"),
                    Map.entry("foreign picture", "img-src"),
                    Map.entry("foreign request", "connect-src"),
                    Map.entry("frame", "frame-src"),
                    Map.entry("foreign form", "form-action"),
                    Map.entry("base", "base-uri"),
                    Map.entry("harm done", "false"))));
    assertThat(asked).allMatch(url -> url.startsWith(root));
    assertThat(page.url()).isEqualTo(root + "ja/index.html");
  }

  /** Shows that the attacks above are some. */
  @Test
  void withoutThePolicyTheyWouldDoHarm() {
    Page page = reader(true);
    page.navigate(servers.get(0).address() + "ja/index.html");
    assertThat((String) page.evaluate(INLINE)).isEqualTo("true, rgb(255, 0, 0)");
    Page held = reader(false);
    held.navigate(servers.get(0).address() + "ja/index.html");
    assertThat((String) held.evaluate(INLINE))
        .startsWith("undefined, ")
        .doesNotContain("255, 0, 0");
  }

  private static final String INLINE =
      """
      () => {
        const script = document.createElement('script');
        script.textContent = 'window.harm = true';
        const text = document.createElement('p');
        text.setAttribute('style', 'color: rgb(255, 0, 0)');
        document.body.append(script, text);
        return window.harm + ', ' + getComputedStyle(text).color;
      }
      """;

  @SuppressWarnings("unchecked")
  private static Map<String, String> attack(Page page) {
    return new TreeMap<>((Map<String, String>) page.evaluate(ATTACK));
  }
}
