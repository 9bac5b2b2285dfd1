package dev.shirube.yaml;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Words;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reference such as {@code {{fact.fee.value}}} outside the text of a page, where none is read.
 */
public final class MisplacedReference {
  private static final Pattern REFERENCE = Pattern.compile("\\{\\{[^{}]*}}");

  private MisplacedReference() {}

  /** What to tell of a value that readers would see with its braces. */
  public static Optional<Finding> in(YamlNode.Scalar scalar) {
    Matcher matcher = REFERENCE.matcher(scalar.text());
    if (!matcher.find()) {
      return Optional.empty();
    }
    return Optional.of(
        Finding.error(
                "reference/syntax",
                scalar.position(),
                new Words("参照は、ページの本文でしか使えません。", "A reference works in the text of a page only."))
            .found(matcher.group())
            .hint(new Words("ここには言葉で書いてください。", "Say it in words here.")));
  }
}
