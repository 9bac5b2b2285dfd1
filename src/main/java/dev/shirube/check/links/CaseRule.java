package dev.shirube.check.links;

import java.util.Optional;

/** Names that differ from the file's in capital letters only. */
final class CaseRule implements AddressRule {
  @Override
  public String id() {
    return "links/case";
  }

  @Override
  public Optional<Fault> judge(Use use) {
    return use.target() instanceof Target.Missing missing
        ? use.network()
            .names()
            .alike(missing.path())
            .filter(name -> Likeness.differInCaseOnly(name, missing.path()))
            .map(
                name ->
                    use.wrong(
                            this,
                            "大文字と小文字がファイルの名前とちがいます。",
                            "Capital and small letters differ from the file’s name.")
                        .expected(name)
                        .hint(
                            "Windowsでは開けても、サーバーでは開けません。同じ文字で書いてください。",
                            "Windows opens it, but servers do not. Write the same letters."))
        : Optional.empty();
  }
}
