package dev.shirube.render;

import dev.shirube.model.Entry;
import dev.shirube.picture.ArrivalTimes;
import dev.shirube.picture.ArrivalTimes.Arrival;
import dev.shirube.picture.ArrivalTimes.How;
import dev.shirube.picture.Roles;
import dev.shirube.picture.Screens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pictures of what happens in a procedure: who does what, screen by screen, and what arrives. */
final class ProcedurePictures {
  private ProcedurePictures() {}

  /** Stages with their tasks; the columns have the order of the actors' records. */
  static Roles roles(List<Entry> stages, PictureTexts texts) {
    Set<String> acting =
        stages.stream()
            .flatMap(stage -> PictureTexts.groups(stage, "tasks").stream())
            .map(task -> texts.field(task, "who"))
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> actors =
        new ArrayList<>(
            texts.records().ofType("actor").stream()
                .map(texts::name)
                .distinct()
                .filter(acting::remove)
                .toList());
    actors.addAll(acting);
    return new Roles(
        texts.title("roles", stages),
        texts.wording(),
        actors,
        stages.stream().map(stage -> stage(stage, texts)).toList());
  }

  private static Roles.Stage stage(Entry stage, PictureTexts texts) {
    return new Roles.Stage(
        texts.field(stage, "order"),
        texts.name(stage),
        texts.field(stage, "lead"),
        PictureTexts.groups(stage, "tasks").stream()
            .map(task -> new Roles.Task(texts.field(task, "who"), texts.field(task, "do")))
            .toList());
  }

  static Screens screens(List<Entry> steps, PictureTexts texts) {
    return new Screens(
        texts.title("screens", steps),
        texts.wording(),
        steps.stream()
            .map(
                step -> {
                  String screen = texts.field(step, "screen");
                  return new Screens.Step(
                      texts.field(step, "order"), texts.name(step), screen, isMail(screen));
                })
            .toList());
  }

  /** A screen's name is what the portal calls it, in Japanese. */
  private static boolean isMail(String screen) {
    return screen.endsWith("メール") || screen.toLowerCase(Locale.ROOT).endsWith("mail");
  }

  static ArrivalTimes arrivals(List<Entry> arrivals, PictureTexts texts) {
    return new ArrivalTimes(
        texts.title("arrivals", arrivals),
        texts.wording(),
        arrivals.stream().map(arrival -> arrival(arrival, texts)).toList());
  }

  private static Arrival arrival(Entry arrival, PictureTexts texts) {
    String way = texts.field(arrival, "how");
    String when = texts.field(arrival, "when");
    String by = texts.reference(arrival, "by").map(it -> day(it, when, texts)).orElse("");
    return new Arrival(
        arrival.word("group").map(group -> texts.word("group-", group)).orElse(""),
        texts.field(arrival, "after"),
        Stream.of(
                by.isEmpty() ? when : "",
                texts.word("after", "period", texts.field(arrival, "lead")),
                by)
            .filter(text -> !text.isEmpty())
            .toList(),
        switch (way) {
          case "mail" -> How.MAIL;
          case "registered-post" -> How.REGISTERED_POST;
          default -> How.POST;
        },
        texts.messages().has("text.how-" + way) ? texts.messages().text("text.how-" + way) : way,
        texts.word("from", "name", texts.field(arrival, "from")),
        texts.name(arrival));
  }

  /** A deadline that comes every month is one of the month that {@code when} names. */
  private static String day(Entry deadline, String when, PictureTexts texts) {
    String date = texts.field(deadline, "date");
    if (!date.isEmpty()) {
      return texts.word("by", "date", date);
    }
    String day = texts.field(deadline, "day-of-month");
    return when.isEmpty()
        ? texts.word("by-monthly", "day", day)
        : Pattern.fill(texts.word("by-day-of", "day", day), "when", when);
  }
}
