// What counts when one searches: folds a text and cuts it into tokens. Tokens.java does the same step
// by step; src/test/resources/search/tokens.json holds both together.
(function () {
  "use strict";

  var SMALL = "ぁぃぅぇぉっゃゅょゎゕゖ";
  var LARGE = "あいうえおつやゆよわかけ";
  var PHONE_FROM = 10;
  var PHONE_TO = 11;
  var NAME = 3;

  var JAPANESE = 1;
  var LATIN = 2;
  var DIGIT = 3;
  var NOTHING = 4;
  var HYPHEN = 5;
  var SPACE = 0;

  // Each letter is looked at once: most of them come again and again.
  var kinds = new Uint8Array(0x10000);
  var folds = [];

  function kindOf(c) {
    var code = c.charCodeAt(0);
    return (kinds[code] = kinds[code] || kindOfNew(c) + 1) - 1;
  }

  /** A Japanese letter in the form that counts. */
  function folded(c) {
    var code = c.charCodeAt(0);
    return folds[code] || (folds[code] = hiragana(c));
  }

  function kindOfNew(c) {
    if (c >= "0" && c <= "9") {
      return DIGIT;
    } else if ((c >= "a" && c <= "z") || (c >= "\u00df" && c <= "\u024f" && c !== "\u00f7")) {
      return LATIN;
    } else if (c === "-" || (c >= "\u2010" && c <= "\u2015") || c === "\u2212") {
      return HYPHEN;
    } else if (c === "ー" || c === "〜" || c === "~" || c === "・" || c === "'" || c === "\u2019") {
      return NOTHING;
    } else if (c === "\u00ad" || (c >= "\u200b" && c <= "\u200d") || c === "\ufeff") {
      return NOTHING;
    }
    var japanese =
      (c >= "ぁ" && c <= "ゖ") ||
      (c >= "ァ" && c <= "ヶ") ||
      (c >= "々" && c <= "〇") ||
      (c >= "\u3400" && c <= "\u4dbf") ||
      (c >= "\u4e00" && c <= "\u9fff") ||
      (c >= "\ud800" && c <= "\udfff") ||
      (c >= "\uf900" && c <= "\ufaff");
    return japanese ? JAPANESE : SPACE;
  }

  function hiragana(letter) {
    var kana = letter >= "ァ" && letter <= "ヶ" ? String.fromCharCode(letter.charCodeAt(0) - 0x60) : letter;
    var small = SMALL.indexOf(kana);
    return small < 0 ? kana : LARGE[small];
  }

  function ends(word, ending) {
    return word.slice(-ending.length) === ending;
  }

  function withoutPlural(word) {
    var length = word.length;
    if (length < 4 || !ends(word, "s") || ends(word, "ss")) {
      return word;
    } else if (ends(word, "us") || ends(word, "is")) {
      return word;
    } else if (ends(word, "ies") && length > 4) {
      return word.slice(0, -3) + "y";
    } else if (ends(word, "sses") || ends(word, "xes") || ends(word, "ches")) {
      return word.slice(0, -2);
    }
    return word.slice(0, -1);
  }

  function undoubled(stem) {
    var last = stem.length - 1;
    var doubled = stem[last - 1] === stem[last] && "lsz".indexOf(stem[last]) < 0;
    return doubled && last > 1 ? stem.slice(0, last) : stem;
  }

  function stem(word) {
    var cut = withoutPlural(word);
    if (cut.length > 5 && ends(cut, "ing")) {
      cut = undoubled(cut.slice(0, -3));
    } else if (cut.length > 4 && ends(cut, "ed")) {
      cut = undoubled(cut.slice(0, -2));
    }
    return cut.length > 4 && ends(cut, "e") ? cut.slice(0, -1) : cut;
  }

  function isNumber(run) {
    return kindOf(run[0]) === DIGIT;
  }

  function phones(runs) {
    var joined = [];
    for (var i = 0; i < runs.length; i++) {
      var number = "";
      var end = i;
      while (end < runs.length && isNumber(runs[end]) && number.length + runs[end].length <= PHONE_TO) {
        number += runs[end];
        end++;
      }
      var phone = end - i > 1 && number.length >= PHONE_FROM && number[0] === "0";
      joined.push(phone ? number : runs[i]);
      i = phone ? end - 1 : i;
    }
    return joined;
  }

  function cut(text, whole) {
    var letters = text.normalize("NFKC").toLowerCase();
    var runs = [];
    var run = "";
    var kind = SPACE;

    function close() {
      if (run && kind === LATIN) {
        var parts = run.split("-");
        if (whole && parts.length > 1) {
          runs.push(stem(parts.join("")));
        }
        parts.forEach(function (part) {
          runs.push(stem(part));
        });
      } else if (run) {
        runs.push(run);
      }
      run = "";
      kind = SPACE;
    }

    for (var i = 0; i < letters.length; i++) {
      var letter = letters[i];
      var next = i + 1 < letters.length ? kindOf(letters[i + 1]) : SPACE;
      var of = kindOf(letter);
      if (of === NOTHING || (letter === "," && kind === DIGIT && next === DIGIT)) {
        continue;
      }
      if (of === HYPHEN) {
        run += kind === LATIN && next === LATIN ? "-" : "";
        continue;
      }
      if (of !== kind && !(kind === LATIN && of === DIGIT && run.length < NAME)) {
        close();
      }
      if (of !== SPACE) {
        run += of === JAPANESE ? folded(letter) : letter;
        kind = kind === LATIN && of === DIGIT ? kind : of;
      }
    }
    close();
    return phones(runs).join(" ");
  }

  var shirube = (window.shirube = window.shirube || {});
  shirube.tokens = {
    /** A text that can be found; a word with a hyphen is found in its parts and as one. */
    fold: function (text) {
      return cut(text, true);
    },
    /** The same of what is looked for, which has only the parts of such a word. */
    foldQuery: function (text) {
      return cut(text, false);
    },
    stem: stem,
    /**
     * Each letter that counts in its folded form, a space for each that parts words, and where in the
     * text it begins and ends: so that what was found can be shown as it is written.
     */
    letters: function (text) {
      var out = "";
      var begins = [];
      var ends = [];
      for (var i = 0; i < text.length; ) {
        var end = i + 1;
        // The voice marks belong to the letter before them, also in half width.
        while (end < text.length && /[\u3099\u309a\uff9e\uff9f]/.test(text[end])) {
          end++;
        }
        var piece = text.slice(i, end);
        var plain = end === i + 1 && (piece < "\u0080" || (piece >= "\u3041" && piece <= "\u9fff"));
        piece = (plain ? piece : piece.normalize("NFKC")).toLowerCase();
        for (var j = 0; j < piece.length; j++) {
          var kind = kindOf(piece[j]);
          if (kind !== NOTHING && kind !== HYPHEN) {
            out += kind === JAPANESE ? folded(piece[j]) : kind === SPACE ? " " : piece[j];
            begins.push(i);
            ends.push(end);
          }
        }
        i = end;
      }
      return { text: out, begins: begins, ends: ends };
    },
    isJapanese: function (run) {
      return kindOf(run[0]) === JAPANESE;
    },
    /** The tokens of a folded text: words, numbers, and of Japanese each two letters. */
    of: function (text) {
      var seen = Object.create(null);
      text.split(" ").forEach(function (run) {
        var japanese = run !== "" && kindOf(run[0]) === JAPANESE;
        if (run !== "" && (!japanese || run.length === 1)) {
          seen[run] = true;
        }
        for (var i = 0; japanese && i + 1 < run.length; i++) {
          seen[run.slice(i, i + 2)] = true;
        }
      });
      return Object.keys(seen);
    },
  };
})();
