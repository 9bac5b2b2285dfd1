package dev.shirube.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A station's state as a text that fits into an address. */
class HandoverIT {
  /** Opens a link on a device that has nothing yet. */
  private static final String OPEN =
      """
      window.arrive = (link, doc) => shirube.handover.unpack(link,
          {site: 'guide', now: 1795860000000, doc: doc || shirube.state.empty('guide')});
      window.station = at => shirube.state.normalise(
          {stations: {k1: vectors[at].arguments[0]}}, 'guide').doc.stations.k1;
      window.pack = (at, options) => shirube.handover.pack(station(at),
          {...vectors[at].arguments[1], ...options});
      """;

  /** Makes the browser one that cannot pack, unpack, or either. */
  private static final String WITHOUT =
      """
      names => {
        window.kept = window.kept || {};
        for (const name of names) { kept[name] = window[name]; delete window[name]; }
      }
      """;

  private static ScriptPage page;

  @BeforeAll
  static void start() {
    page = new ScriptPage("state", "progress", "handover").withTests("hostile");
    page.vectors("handover.json");
    page.run("text => { (0, eval)(text); }", OPEN);
  }

  @AfterEach
  void giveBackWhatWasTaken() {
    page.run("() => Object.assign(window, window.kept)");
  }

  @AfterAll
  static void close() {
    page.close();
  }

  @TestFactory
  Stream<DynamicTest> whatIsAskedForArrives() {
    return page.eachVector(
        at ->
            assertThat(page.run("async at => canon((await arrive(await pack(at))).doc)", at))
                .isEqualTo(page.run("at => canon(vectors[at].result)", at)));
  }

  @Test
  void aLinkIsTextThatAddressesMayHold() {
    assertThat((String) page.run("() => pack(0)")).matches("1[dp][A-Za-z0-9_-]+");
  }

  @Test
  void manyTicksMakeAShortLink() {
    assertThat(
            (int)
                page.run(
                    """
                    async () => {
                      const items = {};
                      for (let at = 0; at < 40; at++) {
                        items['some-task-or-other-' + at] = {s: 'done', t: 1795850000000 + at * 60000};
                      }
                      const doc = shirube.state.normalise({stations: {k1: {items}}}, 'guide').doc;
                      return (await shirube.handover.pack(doc.stations.k1,
                          {site: 'guide', id: 'k1'})).length;
                    }
                    """))
        .isLessThan(600);
  }

  /** What is written in the clear can be read by whoever sees the link. */
  @Test
  void namesNotesAndWorksheetsStayWhereTheyAreUnlessAskedFor() {
    page.run(WITHOUT, List.of("CompressionStream"));
    String clear =
        """
        async options => new TextDecoder().decode(Uint8Array.from(
            atob((await pack(0, options)).slice(2).replace(/-/g, '+').replace(/_/g, '/')),
            it => it.charCodeAt(0)).subarray(4))
        """;
    assertThat((String) page.run(clear, Map.of()))
        .doesNotContain("みどり", "AB", "R-1", "one terminal", "a@example.jp", "words", "later")
        .contains("guide", "k1", "2027-06-25");
    assertThat((String) page.run(clear, Map.of("names", true, "notes", true, "fields", true)))
        .contains("みどり", "AB", "R-1", "one terminal", "a@example.jp");
  }

  @Test
  void aBrowserThatCannotPackHandsOverAllTheSame() {
    page.run(WITHOUT, List.of("CompressionStream", "DecompressionStream"));
    assertThat(
            (List<?>)
                page.run(
                    """
                    async () => {
                      const link = await pack(0);
                      return [link.slice(0, 2), canon((await arrive(link)).doc)];
                    }
                    """))
        .isEqualTo(List.of("1p", page.run("() => canon(vectors[0].result)")));
  }

  @Test
  void aBrowserThatCannotUnpackSaysSo() {
    String link = (String) page.run("() => pack(0, {notes: true})");
    assertThat(link).startsWith("1d");
    page.run(WITHOUT, List.of("DecompressionStream"));
    assertThat(page.run("async link => (await arrive(link)).fault", link)).isEqualTo("browser");
  }

  @Test
  void aLinkThatWasCutOffIsDamaged() {
    assertThat(
            (List<?>)
                page.run(
                    """
                    async () => {
                      const link = await pack(0);
                      const faults = new Set();
                      for (let length = 3; length < link.length; length++) {
                        faults.add((await arrive(link.slice(0, length))).fault);
                      }
                      return [...faults];
                    }
                    """))
        .isEqualTo(List.of("damaged"));
  }

  /** The last sign holds bits that say nothing, so it may be read as another. */
  @Test
  void aLinkWithAnotherLetterNeverSaysAnythingElse() {
    assertThat(
            (List<?>)
                page.run(
                    """
                    async () => {
                      const link = await pack(0);
                      const right = canon((await arrive(link)).doc);
                      const wrong = [];
                      for (let at = 1; at < link.length; at++) {
                        const other = link[at] === 'A' ? 'B' : 'A';
                        const found = await arrive(link.slice(0, at) + other + link.slice(at + 1));
                        if (found.doc && canon(found.doc) !== right) { wrong.push(at); }
                      }
                      return wrong;
                    }
                    """))
        .isEmpty();
  }

  @Test
  void aLinkThatAMailBrokeIntoLinesIsWhole() {
    assertThat(
            page.run(
                """
                async () => {
                  const link = (await pack(0)).replace(/(.{20})/g, '$1\\r\\n ');
                  return canon((await arrive(link)).doc) === canon(vectors[0].result);
                }
                """))
        .isEqualTo(true);
  }

  /** A few kilobytes that would become forty megabytes. */
  @Test
  void whatIsPackedTooTightIsGivenUpEarly() {
    Map<?, ?> result =
        (Map<?, ?>)
            page.run(
                """
                async () => {
                  const zeros = new Blob([new Uint8Array(40 << 20)]).stream();
                  const packed = await new Response(
                      zeros.pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer();
                  const link = linkOf(new Uint8Array(packed), '1d');
                  const Real = DecompressionStream;
                  let inflated = 0;
                  window.kept = {DecompressionStream: Real};
                  window.DecompressionStream = function (method) {
                    const real = new Real(method);
                    const count = new TransformStream({
                      transform(chunk, out) { inflated += chunk.length; out.enqueue(chunk); }
                    });
                    return {writable: real.writable, readable: real.readable.pipeThrough(count)};
                  };
                  const fault = (await arrive(link)).fault;
                  return {length: link.length, fault, inflated};
                }
                """);
    assertThat((int) result.get("length")).isLessThan(64 * 1024);
    assertThat(result.get("fault")).isEqualTo("size");
    assertThat((int) result.get("inflated")).isBetween(512 * 1024, 4 * 1024 * 1024);
  }

  /** Somebody helps from another device, is given no notes, and hands the list back. */
  @Test
  void notesThatWereNotHandedOverAreStillThereWhenTheListComesBack() {
    Map<?, ?> item =
        (Map<?, ?>)
            page.run(
                """
                async () => {
                  const {state, handover} = shirube;
                  const path = ['k1', 'items', 'a'];
                  const mine = state.change(state.empty('guide'), [{path, value:
                      {s: 'doing', h: '1', by: 'AB', no: 'R-1', w: 'words'}}], 1000).doc;
                  const theirs = (await arrive(await handover.pack(mine.stations.k1,
                      {site: 'guide', id: 'k1'}))).doc;
                  const done = state.change(theirs, [{path, value: {s: 'done', h: '1'}}], 2000).doc;
                  const back = (await arrive(await handover.pack(done.stations.k1,
                      {site: 'guide', id: 'k1'}), mine)).doc;
                  return state.value(state.merge(mine, back), path);
                }
                """);
    assertThat(item)
        .isEqualTo(Map.of("s", "done", "t", 2000, "h", "1", "by", "AB", "no", "R-1", "w", "words"));
  }

  /** Whoever asked for notes and sees none has been told that there are none any more. */
  @Test
  void notesThatWereTakenOutAreOutWhereNotesWereHandedOver() {
    assertThat(
            page.run(
                """
                async () => {
                  const {state, handover} = shirube;
                  const path = ['k1', 'items', 'a'];
                  const mine = state.change(state.empty('guide'),
                      [{path, value: {s: 'doing', no: 'R-1'}}], 1000).doc;
                  const done = state.change(mine, [{path, value: {s: 'done'}}], 2000).doc;
                  const back = (await arrive(await handover.pack(done.stations.k1,
                      {site: 'guide', id: 'k1', notes: true}), mine)).doc;
                  return state.value(state.merge(mine, back), path).no === undefined;
                }
                """))
        .isEqualTo(true);
  }

  @Test
  void aClockAheadDoesNotWinForEver() {
    assertThat(
            page.run(
                """
                async () => {
                  const {state, handover} = shirube;
                  const ahead = state.change(state.empty('guide'),
                      [{path: ['k1', 'items', 'a'], value: {s: 'done'}}], 4e12).doc;
                  const there = await arrive(await handover.pack(ahead.stations.k1,
                      {site: 'guide', id: 'k1'}));
                  return there.station.items.a.t === 1795860000000;
                }
                """))
        .isEqualTo(true);
  }
}
