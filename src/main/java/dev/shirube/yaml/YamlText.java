package dev.shirube.yaml;

import dev.shirube.diagnostic.Finding;
import dev.shirube.diagnostic.Findings;
import dev.shirube.diagnostic.Words;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads the part of YAML 1.2 that editors need: mappings, sequences and scalars. Anchors, aliases
 * and tags are refused, since a person who meets one in a pull request cannot tell what it does.
 */
public final class YamlText {
  private static final int LARGEST = 8 << 20;
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(LARGEST).setParseComments(false).build();

  private YamlText() {}

  /**
   * The document that a text holds. Nothing is returned for a text without any value, and for one
   * that cannot be read, which is told as a finding. After lesser faults, such as a duplicate key,
   * what could be read is returned, so that further faults are told in the same run.
   *
   * @param firstLine the line of the file at which the text begins
   */
  public static Optional<YamlNode> parse(
      String file, String text, int firstLine, Findings findings) {
    char[] characters = text.toCharArray();
    YamlPlaces places = YamlPlaces.of(file, text, characters, firstLine);
    if (text.length() > LARGEST) {
      findings.add(
          Finding.error(
                  "yaml/too-large",
                  places.at(0),
                  new Words("YAMLが大きすぎます。", "This YAML is too large."))
              .hint(new Words("いくつかのファイルに分けてください。", "Split it into several files.")));
      return Optional.empty();
    }
    Optional<Finding> unreadable = CharacterCheck.firstFault(characters, places);
    if (unreadable.isPresent()) {
      findings.add(unreadable.get());
      return Optional.empty();
    }
    try {
      StreamReader reader = new StreamReader(SETTINGS, text);
      return new NodeBuilder(new ParserImpl(SETTINGS, reader), text, places, findings).document();
    } catch (NodeBuilder.Unreadable e) {
      findings.add(e.finding());
    } catch (MarkedYamlEngineException e) {
      findings.add(SyntaxFault.of(e, text, places));
    } catch (YamlEngineException | IllegalArgumentException e) {
      findings.add(SyntaxFault.unknown(places));
    }
    return Optional.empty();
  }
}
