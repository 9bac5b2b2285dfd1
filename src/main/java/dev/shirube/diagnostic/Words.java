package dev.shirube.diagnostic;

/** A sentence of the tool in the two languages in which it speaks to editors. */
public record Words(String ja, String en) {
  public static final Words NONE = new Words("", "");

  public String in(String lang) {
    return lang.equals("ja") ? ja : en;
  }

  public boolean isEmpty() {
    return en.isEmpty();
  }
}
