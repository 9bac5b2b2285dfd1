package dev.shirube.yaml;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One complaint of the schema library.
 *
 * @param property the key that is missing or unknown, or empty
 * @param place the keys and indexes that lead to the value, from the root of the file
 * @param evaluation the keywords that led to the complaint
 * @param schemaFile the file that the failed keyword stands in
 * @param keywordSteps the steps to that keyword in its file
 * @param matches how many alternatives of a {@code oneOf} matched
 */
record SchemaFault(
    String keyword,
    String property,
    List<Object> place,
    List<String> evaluation,
    String schemaFile,
    List<String> keywordSteps,
    int matches) {

  static SchemaFault of(Error error) {
    List<String> location = texts(error.getSchemaLocation().getFragment());
    return new SchemaFault(
        error.getKeyword(),
        error.getProperty() == null ? "" : error.getProperty(),
        elements(error.getInstanceLocation()),
        texts(error.getEvaluationPath()),
        location.get(1),
        location.subList(2, location.size()),
        matches(error));
  }

  /** The steps to the schema that the failed keyword belongs to. */
  List<String> schemaSteps() {
    return keywordSteps.subList(0, keywordSteps.size() - 1);
  }

  /** The kind whose own definition failed, if it is one that the tool knows. */
  Optional<Kind> kind() {
    return keywordSteps.size() == 3 && keywordSteps.get(0).equals("$defs")
        ? Kind.named(keywordSteps.get(1))
        : Optional.empty();
  }

  boolean isAlternative() {
    return keyword.equals("oneOf") || keyword.equals("anyOf");
  }

  private static int matches(Error error) {
    Object[] arguments = error.getArguments();
    String first = arguments == null || arguments.length == 0 ? "" : String.valueOf(arguments[0]);
    return error.getKeyword().equals("oneOf") && first.matches("[0-9]{1,3}")
        ? Integer.parseInt(first)
        : 0;
  }

  private static List<Object> elements(NodePath path) {
    List<Object> elements = new ArrayList<>();
    for (int i = 0; i < path.getNameCount(); i++) {
      elements.add(path.getElement(i));
    }
    return List.copyOf(elements);
  }

  private static List<String> texts(NodePath path) {
    return elements(path).stream().map(String::valueOf).toList();
  }
}
