// Finds pages, sections and records in the packed texts, and puts the one that is meant first.
//
// A part of a page is known by its head and by other names, and it has a text. What is looked for is
// cut into tokens; each counts for as much as it is rare, and for more in a head than in a text. Parts
// that have all of it come first. Where none has, parts with most of it do, so that a misspelt word
// finds what it nearly is.
(function () {
  "use strict";

  var shirube = (window.shirube = window.shirube || {});
  var tokens = shirube.tokens;

  var HEAD = 6;
  var NAMES = 4;
  var ABOVE = 1.6;
  var TEXT = 1;
  /** How much a kind of part is what one means, all else being equal. */
  var KINDS = { page: 1.35, section: 1, term: 1.25, contact: 1.5, field: 0.6, step: 0.65 };
  var RECORD = 0.8;
  var PAST = 0.6;
  /** Of what is looked for, so much must be there at least. */
  var SOME = 0.2;
  /** And so much where something has all of it. */
  var BESIDE_ALL = 0.62;
  /** A term answers who asks for it, and seldom who asks for more. */
  var ALL_BUT = 0.95;
  var A_PART = 0.4;
  /** Japanese endings and particles say little. */
  var SOFT = 0.12;
  var HALF_SOFT = 0.4;
  var BRIDGE = 0.15;
  var ANOTHER_WORD = 0.7;
  var VARIANTS = 16;
  var WHOLE = 1.5;
  var BEGUN = 0.8;
  /** How rare a token is taken to be that stands nowhere, and so may be a slip. */
  var NOWHERE = 2;
  /** Two letters that stand in texts only beside other letters than here are there by chance. */
  var CHANCE = 0.3;
  /** Against the best hit, what scores less is none. */
  var LEAST = 0.015;
  /** So like must a name be to be offered in place of what was looked for. */
  var LIKE = 0.45;
  /** Of a large site, so many pages are loaded for a query. */
  var LOADED = 24;

  var indexes = Object.create(null);

  // ---- the index ----

  function load(lang, part, packed) {
    var data = JSON.parse(new TextDecoder().decode(shirube.unpack(packed)));
    var index = indexes[lang];
    if (!index) {
      index = indexes[lang] = {
        lang: lang,
        parts: [],
        same: data.same.map(group),
        ignored: foldAll(data.ignored),
        ready: 0,
        total: 0,
        heads: Object.create(null),
        // Of a large site: where its texts and tokens are, and what was loaded of them.
        large: data.texts ? data : null,
        asked: Object.create(null),
        pagesOf: Object.create(null),
      };
      addPages(index, data.pages || []);
    } else if (part[0] === "p") {
      addPages(index, data);
    } else {
      Object.keys(data).forEach(function (token) {
        index.pagesOf[token] = data[token].split(" ").map(Number);
      });
    }
  }

  function addPages(index, pages) {
    pages.forEach(function (page) {
      var title = tokens.fold(page[2]);
      var section = "";
      page[3].forEach(function (it) {
        var head = tokens.fold(it[2]);
        section = it[1] ? section : it[0] ? head : "";
        var part = {
          address: index.lang + "/" + page[0] + ".html" + (it[0] ? "#" + it[0] : ""),
          key: page[0] + (it[0] ? "#" + it[0] : ""),
          lang: page[1],
          page: page[2],
          id: it[0],
          type: it[1] || (it[0] ? "section" : "page"),
          head: it[2],
          names: it[3],
          text: it[4],
          aboveFolded: it[0] ? pad(it[1] ? title + " " + section : title) : " ",
          headFolded: pad(head),
          headJoined: head.replace(/ /g, ""),
          namesFolded: pad(tokens.fold(it[3])),
          namesJoined: it[3] ? foldAll(it[3].split("\n")).map(join) : [],
          textFolded: null,
        };
        part.factor = (KINDS[part.type] || RECORD) * (it[5] ? PAST : 1);
        index.heads[part.headJoined] = (index.heads[part.headJoined] || 0) + 1;
        index.parts.push(part);
      });
    });
    index.postings = Object.create(null);
    index.words = null;
  }

  function foldAll(words) {
    return words.map(function (word) {
      return tokens.fold(word);
    });
  }

  function group(words) {
    return words.map(function (word) {
      return { folded: tokens.fold(word), kana: katakanaOf(word) };
    });
  }

  function join(folded) {
    return folded.replace(/ /g, "");
  }

  function pad(folded) {
    return " " + folded + " ";
  }

  /** Folds texts for so many milliseconds; whether all of them are. */
  function prepare(index, time) {
    var until = time === undefined ? Infinity : performance.now() + time;
    while (index.ready < index.parts.length) {
      var part = index.parts[index.ready++];
      part.textFolded = pad(tokens.fold(part.text));
      index.total += part.textFolded.length;
      if (index.ready % 16 === 0 && performance.now() > until) {
        return index.ready === index.parts.length;
      }
    }
    return true;
  }

  function indexOf(lang) {
    (shirube.searchPacks || []).splice(0).forEach(function (pack) {
      load(pack[0], pack[1], pack[2]);
    });
    return indexes[lang];
  }

  // ---- what is looked for ----

  /**
   * Tokens with how much each says. A long word says more than a short one, but not as much more as it
   * has tokens.
   */
  function weigh(folded, kana) {
    var weights = Object.create(null);
    var softs = Object.create(null);
    var within = Object.create(null);
    folded.split(" ").forEach(function (run) {
      var all = run ? tokens.of(run) : [];
      var hard = /[^\u3041-\u3096]/.test(run) || all.some(isKatakana);
      var own = all.map(function (token) {
        return !hard || !tokens.isJapanese(token) ? 1 : softness(token);
      });
      var sum = own.reduce(function (a, b) {
        return a + b;
      }, 0);
      all.forEach(function (token, i) {
        softs[token] = own[i] === SOFT;
        within[token] = run;
        weights[token] = Math.max(weights[token] || 0, own[i] / Math.pow(sum, 0.6));
      });
    });

    function isKatakana(token) {
      return kana.indexOf(token) >= 0;
    }

    function softness(token) {
      if (isKatakana(token)) {
        return 1;
      }
      var soft = token.replace(/[^\u3041-\u3096]/g, "").length;
      if (soft && soft < token.length) {
        // An ending belongs to what stands before it; a particle does not to what follows.
        return /[\u3041-\u3096]/.test(token[0]) ? BRIDGE : HALF_SOFT;
      }
      return soft ? SOFT : 1;
    }

    return Object.keys(weights).map(function (token) {
      return { token: token, weight: weights[token], soft: !!softs[token], within: within[token] };
    });
  }

  /** Words in katakana, which folding makes hiragana: these are no endings. */
  function katakanaOf(query) {
    var words = query.normalize("NFKC").match(/[\u30a1-\u30f6\u30fc\u30fb]+/g) || [];
    return tokens.fold(words.join(" "));
  }

  /** Without words that only ask; where nothing else is there, with them. */
  function withoutAsking(index, folded) {
    var rest = pad(folded);
    index.ignored.forEach(function (word) {
      if (word) {
        rest = rest.split(wordIn(word)).join(" ");
      }
    });
    rest = rest.replace(/ +/g, " ").trim();
    return rest || folded;
  }

  /** What is looked for, and the same with other words that mean the same. */
  function variants(index, typed) {
    // What a keyboard for kana leaves behind of a word that ends in one.
    var query = typed.normalize("NFKC").replace(/([\u3041-\u30f6])n(?![a-z])/gi, "$1ん");
    var written = mended(index, tokens.foldQuery(query));
    var kana = katakanaOf(query);
    var all = [];
    add(written, 1);
    if (index.lang === "ja") {
      add(spoken(written), 1);
    }
    for (var i = 0; i < all.length; i++) {
      index.same.forEach(others.bind(null, all[i]));
    }

    /** A word of a group in what is looked for stands for each other of the group. */
    function others(from, group) {
      group.forEach(function (word) {
        if (word.folded && holds(from.said, word.folded)) {
          group.forEach(function (other) {
            if (other !== word && !holds(from.said, other.folded)) {
              kana += " " + other.folded;
              add(pad(from.said).replace(wordIn(word.folded), wordIn(other.folded)).trim(), from.factor * ANOTHER_WORD);
            }
          });
        }
      });
    }

    function add(said, factor) {
      var known = all.some(function (it) {
        return it.said === said;
      });
      if (!known && factor > ANOTHER_WORD * ANOTHER_WORD * 0.9 && all.length < VARIANTS) {
        var folded = withoutAsking(index, said);
        all.push({ said: said, folded: folded, joined: join(folded), tokens: weigh(folded, kana), factor: factor });
      }
    }

    return all;
  }

  /** Words in Latin letters as kana, where they are some. */
  function spoken(folded) {
    return folded
      .split(" ")
      .map(function (word) {
        return (/^[a-z]{4,}$/.test(word) && kanaOf(word)) || word;
      })
      .join(" ");
  }

  function holds(folded, word) {
    return pad(folded).indexOf(wordIn(word)) >= 0;
  }

  /** Japanese words stand anywhere in a run, others between spaces. */
  function wordIn(word) {
    return tokens.isJapanese(word) ? word : pad(word);
  }

  // ---- slips ----

  /** What is looked for, with slips mended in words of Latin letters. */
  function mended(index, folded) {
    if (index.large) {
      return folded;
    }
    return folded
      .split(" ")
      .map(function (word) {
        return /^[a-z]{3,}$/.test(word) ? mendedWord(index, word) : word;
      })
      .join(" ");
  }

  /** A word that stands nowhere is taken for the nearest that does. */
  function mendedWord(index, written) {
    var words = vocabulary(index);
    var nearest = "";
    var least = written.length < 5 ? 1 : written.length < 8 ? 2 : 3;
    for (var word in words) {
      if (word.indexOf(written) === 0) {
        return written;
      }
      // Hardly anybody mistakes the first letter, but for that of the second.
      var begins = word[0] === written[0] || word[0] === written[1];
      if (begins && Math.abs(word.length - written.length) < least) {
        var far = distance(word, written, least);
        if (far < least || (nearest && far === least && words[word] > words[nearest])) {
          nearest = word;
          least = far;
        }
      }
    }
    return (index.lang === "ja" && kanaOf(written)) || nearest || kanaOf(written) || written;
  }

  /** The Latin words of an index, with how often they stand there. */
  function vocabulary(index) {
    if (!index.words) {
      index.words = Object.create(null);
      index.parts.forEach(function (part) {
        (part.headFolded + part.namesFolded + part.textFolded).split(" ").forEach(function (word) {
          if (word >= "a" && word < "{") {
            index.words[word] = (index.words[word] || 0) + 1;
          }
        });
      });
    }
    return index.words;
  }

  /** How many letters are left out, put in, changed or changed places; at most so many. */
  function distance(a, b, most) {
    var before = [];
    var row = [];
    for (var i = 0; i <= b.length; i++) {
      row.push(i);
    }
    for (var j = 1; j <= a.length; j++) {
      var next = [j];
      var least = j;
      for (var k = 1; k <= b.length; k++) {
        var changed = row[k - 1] + (a[j - 1] === b[k - 1] ? 0 : 1);
        next[k] = Math.min(row[k] + 1, next[k - 1] + 1, changed);
        if (j > 1 && k > 1 && a[j - 1] === b[k - 2] && a[j - 2] === b[k - 1]) {
          next[k] = Math.min(next[k], before[k - 2] + 1);
        }
        least = Math.min(least, next[k]);
      }
      if (least >= most) {
        return most;
      }
      before = row;
      row = next;
    }
    return row[b.length];
  }

  // ---- kana in Latin letters ----

  var ROWS = {
    "": "あいうえお", k: "かきくけこ", s: "さしすせそ", t: "たちつてと", n: "なにぬねの", h: "はひふへほ",
    m: "まみむめも", y: "や ゆ よ", r: "らりるれろ", w: "わ   を", g: "がぎぐげご", z: "ざじずぜぞ",
    d: "だぢづでど", b: "ばびぶべぼ", p: "ぱぴぷぺぽ", f: "  ふ  ", j: " じ   ",
  };
  var SOUNDS = { sh: "し", ch: "ち", ts: "つ", ky: "き", sy: "し", ty: "ち", ny: "に", hy: "ひ", my: "み", ry: "り", gy: "ぎ", jy: "じ", zy: "じ", by: "び", py: "ぴ" };
  var VOWELS = "aiueo";

  /** Folded kana, or nothing where the letters are none. */
  function kanaOf(word) {
    var out = "";
    var rest = word;
    while (rest) {
      var vowel = rest.search(/[aiueo]/);
      if (/^n(?![aiueoy])/.test(rest)) {
        out += "ん";
        rest = rest.replace(/^nn?(?=[^aiueoy]|$)|^n/, "");
        continue;
      }
      if (/^([kstpgzdbcjf])\1/.test(rest)) {
        out += "つ";
        rest = rest.slice(1);
        continue;
      }
      var sound = vowel < 0 ? null : rest.slice(0, vowel);
      var place = vowel < 0 ? -1 : VOWELS.indexOf(rest[vowel]);
      var kana = sound !== null && ROWS[sound] ? ROWS[sound][place].trim() : "";
      if (!kana && SOUNDS[sound]) {
        kana = SOUNDS[sound] + (/^(sh|ch)$/.test(sound) && place === 1 ? "" : sound === "ts" && place === 2 ? "" : "や ゆ よ"["a u o".indexOf(rest[vowel])] || "");
      } else if (!kana && sound === "j") {
        kana = "じ" + ("や ゆ よ"["a u o".indexOf(rest[vowel])] || "");
      }
      if (!kana) {
        return "";
      }
      out += kana;
      rest = rest.slice(vowel + 1);
    }
    return out;
  }

  // ---- finding ----

  function count(text, token) {
    var found = 0;
    for (var at = text.indexOf(token); at >= 0 && found < 4; at = text.indexOf(token, at + 1)) {
      found++;
    }
    return found;
  }

  /**
   * In which parts a token stands: how much it counts there, and whether it is in the head. Kept, since
   * with the next letter most of what is looked for is the same.
   */
  function postings(index, token, begun) {
    var key = (begun ? "<" : "=") + token;
    var kept = index.postings[key];
    if (!kept) {
      kept = { at: [], values: [], heads: [] };
      var forms = tokens.isJapanese(token) ? [token] : begun ? [pad(token), " " + token] : [pad(token)];
      var average = index.total / index.parts.length || 1;
      index.parts.forEach(function (part, at) {
        var factor = 1;
        for (var i = 0; i < forms.length; i++, factor = BEGUN) {
          var head = part.headFolded.indexOf(forms[i]) >= 0;
          var value = besideHead(part, forms[i], average);
          if (head || value) {
            kept.at.push(at);
            kept.values.push(factor * value);
            kept.heads.push(head ? factor : 0);
            break;
          }
        }
      });
      index.postings[key] = kept;
    }
    return kept;
  }

  function besideHead(part, form, average) {
    var value = part.namesFolded.indexOf(form) >= 0 ? NAMES : 0;
    value += part.aboveFolded.indexOf(form) >= 0 ? ABOVE : 0;
    var times = count(part.textFolded, form);
    var length = part.textFolded.length / average;
    return value + (times ? (TEXT * times * 2.2) / (times + 0.6 + 0.6 * length) : 0);
  }

  function findVariant(index, variant, best) {
    var parts = index.parts;
    var length = variant.joined.length;
    var lastRun = variant.folded.slice(variant.folded.lastIndexOf(" ") + 1);
    var scores = new Float64Array(parts.length);
    var there = new Float64Array(parts.length);
    var whole = 0;
    variant.tokens.forEach(function (it) {
      var found = postings(index, it.token, it.token === lastRun);
      var number = found.at.length;
      var known = index.pagesOf[it.token];
      var rare = known
        ? Math.log(1 + index.large.count / known[0])
        : number
          ? Math.log(1 + (parts.length - number + 0.5) / (number + 0.5))
          : NOWHERE;
      var weight = it.weight * rare * (number && byChance(index, it) ? CHANCE : 1);
      whole += weight;
      for (var i = 0; i < number; i++) {
        var at = found.at[i];
        var head = HEAD * (0.7 + 0.6 * Math.min(1, length / parts[at].headJoined.length));
        scores[at] += weight * (found.values[i] + found.heads[i] * head);
        there[at] += weight;
      }
    });
    for (var k = 0; k < parts.length; k++) {
      var share = whole > 0 ? there[k] / whole : 0;
      if (share >= SOME) {
        var score = scores[k] * share * share * (share > 0.999 ? WHOLE : 1);
        score *= bonus(parts[k], variant) * parts[k].factor * variant.factor;
        score *= share < ALL_BUT && parts[k].type === "term" ? A_PART : 1;
        // A heading that many pages have tells none of them from the others.
        score /= Math.sqrt(index.heads[parts[k].headJoined]);
        if (!best[k] || best[k].score < score) {
          best[k] = { part: parts[k], score: score, share: Math.max(share, best[k] ? best[k].share : 0), variant: variant };
        }
      }
    }
  }

  /** Whether no text has these two letters with the one that stands before or behind them in the query. */
  function byChance(index, it) {
    var run = it.within;
    if (index.large || run.length < 3 || /[^\u3041-\u3096]/.test(it.token)) {
      return false;
    }
    var at = run.indexOf(it.token);
    var three = [run.slice(at - 1, at + 2), run.slice(at, at + 3)].filter(function (letters) {
      return letters.length === 3;
    });
    return three.every(function (letters) {
      return postings(index, letters, false).at.length === 0;
    });
  }

  /** The words side by side say more than each alone; as a whole name they are what is meant. */
  function bonus(part, variant) {
    var query = variant.joined;
    if (query.length < 2) {
      return 1;
    }
    var more = 1;
    var at = part.headJoined.indexOf(query);
    if (part.headJoined === query) {
      more += 4;
    } else if (at >= 0) {
      more += ((at === 0 ? 2 : 1.4) * query.length) / part.headJoined.length;
    }
    if (part.namesJoined.indexOf(query) >= 0) {
      more += 3.5;
    }
    return more + (part.textFolded.indexOf(variant.folded) >= 0 ? 0.3 : 0);
  }

  function find(lang, query) {
    var index = indexOf(lang);
    if (!index || tokens.foldQuery(query) === "") {
      return [];
    }
    prepare(index);
    var best = [];
    variants(index, query).forEach(function (variant) {
      findVariant(index, variant, best);
    });
    var found = best.filter(Boolean).sort(function (a, b) {
      return b.score - a.score;
    });
    // Where much that is good has all of it, what lacks a word is in the way.
    var all =
      found.slice(0, 5).filter(function (hit) {
        return hit.share > 0.999;
      }).length >= 3;
    return found.filter(function (hit) {
      return hit.score >= LEAST * found[0].score && (!all || hit.share > BESIDE_ALL);
    });
  }

  /** Heads and names that are most like what is looked for, by the pairs of letters that they share. */
  function near(lang, query) {
    var index = indexOf(lang);
    var wanted = pairs(join(tokens.foldQuery(query)));
    var best = Object.create(null);
    (index ? index.parts : []).forEach(function (part) {
      [part.headJoined].concat(part.namesJoined).forEach(function (name, i) {
        var own = pairs(name);
        var both = own.filter(function (pair) {
          return wanted.indexOf(pair) >= 0;
        }).length;
        var like = (2 * both) / (own.length + wanted.length || 1);
        var word = i === 0 ? part.head : part.names.split("\n")[i - 1];
        if (like >= LIKE && word && !(best[word] > like)) {
          best[word] = like;
        }
      });
    });
    return Object.keys(best)
      .sort(function (a, b) {
        return best[b] - best[a];
      })
      .slice(0, 3);
  }

  function pairs(joined) {
    var all = [];
    for (var i = 0; i + 1 < joined.length; i++) {
      all.push(joined.slice(i, i + 2));
    }
    return all;
  }

  // ---- a large site ----

  function hash(token) {
    var sum = 0;
    for (var i = 0; i < token.length; i++) {
      sum = (sum * 31 + token.charCodeAt(i)) & 0xffff;
    }
    return sum;
  }

  /**
   * Loads of a large site what a query needs: first in which pages its tokens stand, then the texts of
   * those that have most of them. Of a small one everything is there.
   *
   * @param root leads from the page to the site's root
   */
  function need(lang, query, root, then) {
    var index = indexOf(lang);
    if (!index || !index.large) {
      then();
      return;
    }
    var wanted = variants(index, query);
    var shards = [];
    wanted.forEach(function (variant) {
      variant.tokens.forEach(function (it) {
        shards.push(index.large.tokens[hash(it.token) % index.large.tokens.length]);
      });
    });
    scripts(index, shards, root, function () {
      scripts(index, textsOf(index, wanted), root, then);
    });
  }

  function textsOf(index, wanted) {
    var sums = Object.create(null);
    wanted.forEach(function (variant) {
      var own = Object.create(null);
      variant.tokens.forEach(function (it) {
        var pages = index.pagesOf[it.token] || [1];
        var weight = it.weight * Math.log(1 + index.large.count / pages[0]) * variant.factor;
        for (var i = 1; i < pages.length; i += 2) {
          own[pages[i]] = (own[pages[i]] || 0) + (weight * pages[i + 1]) / (pages[i + 1] + 2);
        }
      });
      Object.keys(own).forEach(function (page) {
        sums[page] = Math.max(sums[page] || 0, own[page]);
      });
    });
    return Object.keys(sums)
      .sort(function (a, b) {
        return sums[b] - sums[a] || a - b;
      })
      .slice(0, LOADED)
      .map(function (page) {
        return index.large.texts[Math.floor(page / index.large.together)];
      });
  }

  /** Loads each script once; goes on when all have come, or cannot. */
  function scripts(index, addresses, root, then) {
    var open = 1;
    function one() {
      open--;
      if (open === 0) {
        indexOf(index.lang);
        then();
      }
    }
    addresses.forEach(function (address) {
      if (!index.asked[address]) {
        var script = document.createElement("script");
        script.src = root + address;
        index.asked[address] = [];
        script.onload = script.onerror = function () {
          var waiting = index.asked[address];
          index.asked[address] = "there";
          waiting.forEach(function (call) {
            call();
          });
        };
        document.head.appendChild(script);
      }
      if (index.asked[address] !== "there" && index.asked[address].indexOf(one) < 0) {
        open++;
        index.asked[address].push(one);
      }
    });
    one();
  }

  shirube.search = {
    find: find,
    need: need,
    near: near,
    /** Where all that can be found stands. */
    addresses: function (lang) {
      return indexOf(lang).parts.map(function (part) {
        return part.address;
      });
    },
    /** Folds texts while nobody waits for it; whether all are. */
    prepare: function (lang, time) {
      var index = indexOf(lang);
      return !index || prepare(index, time);
    },
  };
})();
