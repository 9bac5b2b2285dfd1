package dev.shirube.check.external;

import dev.shirube.diagnostic.Words;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks addresses of other hosts whether they are there. Nothing of what comes back, and no lack of
 * a network, is a failure of the run: what cannot be known is {@link Answer.Unknown}.
 */
public final class ExternalAddresses {
  private static final Words NO_ADDRESS =
      new Words(
          "http か https のアドレスとして読めません。", "This is no http or https address that can be asked.");
  private static final Words STOPPED = new Words("検査が途中で止められました。", "The check was stopped.");
  private static final Words OFFLINE =
      new Words(
          "ネットワークにつながっていないようです。外部のアドレスは「不明」として扱います。",
          "There seems to be no network; external addresses count as unknown.");
  private static final Words NOT_KEPT =
      new Words(
          "外部のアドレスの結果を保存できませんでした。次回はもう一度たずねます。",
          "The answers for external addresses could not be kept; they will be asked again.");

  private final ExternalOptions options;
  private final KeptAnswers kept;
  private final Survey survey;
  private final Map<String, Answer> answers = new TreeMap<>();

  private ExternalAddresses(ExternalOptions options, Survey survey) {
    this.options = options;
    this.survey = survey;
    this.kept = KeptAnswers.read(options.memory(), options.keeping(), options.clock());
  }

  /**
   * Asks each address; those known from an earlier run only when that is long ago.
   *
   * @param addresses as they are written, with fragments; of the web ({@code http}, {@code https})
   * @param progress told after each page asked, by one thread at a time
   */
  public static Answers ask(
      Collection<String> addresses, ExternalOptions options, Consumer<Progress> progress) {
    return ask(addresses, options, progress, new HttpLine(options, null));
  }

  static Answers ask(
      Collection<String> addresses,
      ExternalOptions options,
      Consumer<Progress> progress,
      Line line) {
    return new ExternalAddresses(options, new Survey(options, line, progress)).ask(addresses);
  }

  private Answers ask(Collection<String> addresses) {
    List<PageGroup> known = new ArrayList<>();
    List<PageGroup> open = new ArrayList<>();
    for (PageGroup group : groups(addresses)) {
      (group.isKnown(kept) ? known : open).add(group);
    }
    Map<PageGroup, Visit> visits = survey.visit(open, known);
    known.forEach(this::recall);
    open.forEach(group -> answer(group, visits.get(group)));
    for (PageGroup group : known) {
      Visit visit = visits.get(group);
      if (visit != null && !(visit.answer() instanceof Answer.Unknown)) {
        answer(group, visit);
      }
    }
    int recalled = known.stream().mapToInt(group -> group.byWritten().size()).sum();
    return new Answers(answers, recalled, notes(visits.isEmpty()));
  }

  /** Addresses that are one request together, in their order. */
  private Collection<PageGroup> groups(Collection<String> addresses) {
    Map<String, PageGroup> groups = new TreeMap<>();
    for (String written : new TreeSet<>(addresses)) {
      Optional<Address> address = Address.of(written);
      if (address.isPresent()) {
        groups
            .computeIfAbsent(address.get().key(), key -> new PageGroup(address.get()))
            .add(written, address.get());
      } else {
        answers.put(written, new Answer.Unknown(NO_ADDRESS));
      }
    }
    return groups.values();
  }

  private void recall(PageGroup group) {
    group
        .byWritten()
        .forEach(
            (written, address) ->
                kept.of(address.whole()).ifPresent(answer -> answers.put(written, answer)));
  }

  private void answer(PageGroup group, @Nullable Visit visit) {
    Instant now = options.clock().instant();
    group
        .byWritten()
        .forEach(
            (written, address) -> {
              Answer answer =
                  visit == null ? new Answer.Unknown(STOPPED) : visit.at(address.fragment(), now);
              answers.put(written, answer);
              kept.put(address.whole(), answer);
            });
  }

  private List<Words> notes(boolean nothingNew) {
    List<Words> notes = new ArrayList<>();
    if (survey.offline()) {
      notes.add(OFFLINE);
    }
    if (options.memory().isPresent() && !nothingNew) {
      try {
        kept.write(options.memory().get());
      } catch (IOException e) {
        notes.add(NOT_KEPT);
      }
    }
    return notes;
  }
}
