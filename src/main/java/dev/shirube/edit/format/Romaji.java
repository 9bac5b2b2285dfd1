package dev.shirube.edit.format;

import java.util.Map;

/** Kana in Latin letters, as most people would type them. Long vowels are left short. */
final class Romaji {
  private static final String SOUNDS =
      "あa いi うu えe おo かka きki くku けke こko がga ぎgi ぐgu げge ごgo さsa しshi すsu せse そso"
          + " ざza じji ずzu ぜze ぞzo たta ちchi つtsu てte とto だda ぢji づzu でde どdo なna にni ぬnu ねne のno"
          + " はha ひhi ふfu へhe ほho ばba びbi ぶbu べbe ぼbo ぱpa ぴpi ぷpu ぺpe ぽpo まma みmi むmu めme もmo"
          + " やya ゆyu よyo らra りri るru れre ろro わwa ゐi ゑe をo んn ゔvu ぁa ぃi ぅu ぇe ぉo ゃya ゅyu ょyo";

  private static final Map<Character, String> LETTERS =
      java.util.Arrays.stream(SOUNDS.split(" "))
          .collect(
              java.util.stream.Collectors.toUnmodifiableMap(
                  sound -> sound.charAt(0), sound -> sound.substring(1)));

  private Romaji() {}

  static boolean isKatakana(int c) {
    return c >= 'ァ' && c <= 'ヴ' || c == 'ー';
  }

  static boolean isHiragana(int c) {
    return c >= 'ぁ' && c <= 'ゔ' || c == 'ー';
  }

  /** What is no kana is left out. */
  static String of(String kana) {
    StringBuilder out = new StringBuilder();
    boolean doubled = false;
    for (int i = 0; i < kana.length(); i++) {
      char c = kana.charAt(i);
      char letter = c >= 'ァ' && c <= 'ヴ' ? (char) (c - 'ァ' + 'ぁ') : c;
      if (letter == 'っ') {
        doubled = true;
        continue;
      }
      String sound = LETTERS.getOrDefault(letter, "");
      if ("ゃゅょぁぃぅぇぉ".indexOf(letter) >= 0 && out.length() > 0) {
        small(sound, out);
      } else {
        out.append(doubled && !sound.isEmpty() ? sound.substring(0, 1) : "").append(sound);
        doubled = false;
      }
    }
    return out.toString();
  }

  /** き and ゃ are kya, し and ゃ are sha, フ and ァ are fa. */
  private static void small(String sound, StringBuilder out) {
    int last = out.length() - 1;
    String before = out.substring(Math.max(0, last - 2));
    boolean soft = before.endsWith("shi") || before.endsWith("chi") || before.endsWith("ji");
    if ("iuo".indexOf(out.charAt(last)) >= 0 && last > 0) {
      out.setLength(last);
    }
    out.append(soft && sound.length() == 2 ? sound.substring(1) : sound);
  }
}
