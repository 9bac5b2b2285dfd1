package dev.shirube.check.links;

import java.util.List;
import java.util.stream.Stream;

/** The rules for links, in the order in which they are asked: what explains most comes first. */
public final class LinkRules {
  /** Of one link, the first of these that finds an error speaks alone. */
  static final List<AddressRule> ADDRESS =
      List.of(
          new EmptyRule(),
          new SpacesRule(),
          new BackslashRule(),
          new SchemeRule(),
          new PercentRule(),
          new MojibakeRule(),
          new MailtoRule(),
          new TelRule(),
          new OutsideRule(),
          new HreflangRule(),
          new CaseRule(),
          new DirectoryRule(),
          new MissingRule(),
          new AnchorRule(),
          new TextFragmentRule(),
          new LanguageRule(),
          new RedirectRule(),
          new LookalikeHostRule(),
          new UnknownHostRule(),
          new InsecureRule());

  /** Of these alone, one can find fault with a link that is written plainly and arrives. */
  static final List<AddressRule> ARRIVING =
      ADDRESS.stream()
          .filter(
              rule ->
                  rule instanceof HreflangRule
                      || rule instanceof TextFragmentRule
                      || rule instanceof LanguageRule
                      || rule instanceof RedirectRule)
          .toList();

  static final List<FileRule> FILE =
      List.of(new DuplicateIdRule(), new UnknownIdRule(), new MojibakeRule());

  static final List<FolderRule> FOLDER = List.of(new OrphanRule());

  private LinkRules() {}

  /** The names of all rules. */
  public static List<String> ids() {
    return Stream.of(ADDRESS, FILE, FOLDER)
        .flatMap(List::stream)
        .map(LinkRule::id)
        .distinct()
        .sorted()
        .toList();
  }
}
