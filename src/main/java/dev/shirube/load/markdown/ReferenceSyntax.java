package dev.shirube.load.markdown;

import com.vladsch.flexmark.ext.attributes.internal.AttributesInlineParserExtension;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;

/**
 * Teaches flexmark {@code {{…}}}. It must come before the attributes extension, which would read
 * the inner braces as attributes.
 */
final class ReferenceSyntax implements Parser.ParserExtension {
  @Override
  public void parserOptions(MutableDataHolder options) {}

  @Override
  public void extend(Parser.Builder builder) {
    builder.customInlineParserExtensionFactory(new Factory());
  }

  /** What stands between the braces, and where. An unclosed one has no closing braces. */
  static final class ReferenceNode extends Node {
    private final BasedSequence inner;

    ReferenceNode(BasedSequence chars, BasedSequence inner) {
      super(chars);
      this.inner = inner;
    }

    BasedSequence inner() {
      return inner;
    }

    boolean closed() {
      return getChars().endsWith("}}");
    }

    @Override
    public BasedSequence[] getSegments() {
      return new BasedSequence[] {inner};
    }
  }

  private static final class Factory implements InlineParserExtensionFactory {
    @Override
    public CharSequence getCharacters() {
      return "{";
    }

    @Override
    public InlineParserExtension apply(LightInlineParser parser) {
      return new Reader();
    }

    @Override
    public Set<Class<?>> getAfterDependents() {
      return Set.of();
    }

    @Override
    public Set<Class<?>> getBeforeDependents() {
      return Set.of(AttributesInlineParserExtension.Factory.class);
    }

    @Override
    public boolean affectsGlobalScope() {
      return false;
    }
  }

  private static final class Reader implements InlineParserExtension {
    @Override
    public void finalizeDocument(InlineParser parser) {}

    @Override
    public void finalizeBlock(InlineParser parser) {}

    @Override
    public boolean parse(LightInlineParser parser) {
      BasedSequence input = parser.getInput();
      int start = parser.getIndex();
      if (start + 1 >= input.length() || input.charAt(start + 1) != '{') {
        return false;
      }
      int lineEnd = input.indexOf('\n', start);
      int limit = lineEnd < 0 ? input.length() : lineEnd;
      int close = input.indexOf("}}", start, limit);
      int end = close < 0 ? start + 2 : close + 2;
      parser.flushTextNode();
      parser.appendNode(
          new ReferenceNode(
              input.subSequence(start, end),
              input.subSequence(start + 2, close < 0 ? start + 2 : close)));
      parser.setIndex(end);
      return true;
    }
  }
}
