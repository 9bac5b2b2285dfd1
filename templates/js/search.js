// The search page: finds while one types, and shows sections, records and where in them the words stand.
//
// The index of a language is a script of its own, added once the page is there; that of the other
// language comes after it, for what one's own does not have.
// @import "search-tokens.js"
// @import "unpack.js"
// @import "search-engine.js"
(function () {
  "use strict";

  var REST = 1000;
  var BEST = 3;
  var SHOWN = 20;
  var OTHERS = 5;
  /** How much of a text is shown around what was found; Japanese says more in a letter. */
  var SNIPPET = { ja: 90, other: 170 };
  var BEFORE = 24;
  /** In milliseconds, while nobody waits: less than a frame. */
  var SLICE = 6;
  /** In milliseconds after the last letter. */
  var LATER = 150;
  /** In milliseconds after a letter: what stands below the best is shown. */
  var SOON = 30;

  var shirube = window.shirube;
  var search = shirube.search;
  var tokens = shirube.tokens;
  var place = document.querySelector("[data-search]");
  var field = document.querySelector("[data-search-field]");
  var words = (shirube.words || {}).search || {};
  if (!place || !field) {
    return;
  }
  var root = place.getAttribute("data-search-root");
  var lang = document.documentElement.lang;
  var list = part("list");
  var results = part("results");
  var all = part("all");
  var count = part("count");
  var said = part("said");
  var nothing = part("nothing");
  var nearest = part("nearest");
  var shownLimit = SHOWN;
  /** Counts what was looked for: an answer that comes late is none. */
  var round = 0;
  var later = 0;
  var below = 0;

  function part(name) {
    return place.querySelector("[data-search-" + name + "]");
  }

  function add(parent, name, className, text) {
    var element = document.createElement(name);
    if (className) {
      element.className = className;
    }
    if (text !== undefined) {
      element.textContent = text;
    }
    return parent.appendChild(element);
  }

  // ---- the indexes ----

  var packs = place.getAttribute("data-search-packs").split(" ");
  var languages = packs.filter(function (it, i) {
    return i % 2 === 0;
  });
  var there = Object.create(null);
  var failed = false;

  function load(at) {
    if (at >= languages.length) {
      return;
    }
    var script = document.createElement("script");
    script.src = packs[at * 2 + 1];
    script.onload = function () {
      there[languages[at]] = true;
      place.setAttribute("data-search-ready", Object.keys(there).join(" "));
      // What was typed before it came.
      narrow(false);
      warm(languages[at], function () {
        load(at + 1);
      });
    };
    script.onerror = function () {
      failed = failed || at === 0;
      narrow(false);
      load(at + 1);
    };
    document.head.appendChild(script);
  }

  function warm(language, then) {
    setTimeout(function () {
      if (search.prepare(language, SLICE)) {
        then();
      } else {
        warm(language, then);
      }
    }, 0);
  }

  // ---- where words stand ----

  /** Where in a text the tokens stand, with the number of the token; in order. */
  function spans(letters, variant) {
    var found = [];
    variant.tokens.forEach(function (it, number) {
      if (it.soft) {
        return;
      }
      var japanese = tokens.isJapanese(it.token);
      for (var at = letters.text.indexOf(japanese ? it.token : it.token.slice(0, 3)); at >= 0; ) {
        var end = japanese ? at + it.token.length : wordEnd(letters, at, it.token);
        if (end > at) {
          found.push([letters.begins[at], letters.ends[end - 1], number]);
        }
        at = letters.text.indexOf(japanese ? it.token : it.token.slice(0, 3), at + 1);
      }
    });
    return found.sort(function (a, b) {
      return a[0] - b[0] || b[1] - a[1];
    });
  }

  /** Where a word ends that begins here and is the token; where it begins, if it is not. */
  function wordEnd(letters, at, token) {
    if (at > 0 && /[a-z0-9]/.test(letters.text[at - 1]) && !/^\d/.test(token)) {
      return at;
    }
    var word = /^[a-z0-9]+/.exec(letters.text.slice(at, at + 40))[0];
    var stem = tokens.stem(word);
    return stem === token || stem.indexOf(token) === 0 ? at + word.length : at;
  }

  /** Joins those that touch. */
  function joined(found) {
    return found.reduce(function (out, span) {
      var last = out[out.length - 1];
      if (last && span[0] <= last[1]) {
        last[1] = Math.max(last[1], span[1]);
      } else {
        out.push([span[0], span[1]]);
      }
      return out;
    }, []);
  }

  /** Japanese words stand in texts of other languages, too. */
  function write(element, text, language) {
    if (language === "ja") {
      element.appendChild(document.createTextNode(text));
      return;
    }
    text.split(/([\u3001-\u30ff\u3400-\u9fff\uff00-\uffef]+)/).forEach(function (piece, i) {
      if (i % 2) {
        add(element, "span", "", piece).lang = "ja";
      } else {
        element.appendChild(document.createTextNode(piece));
      }
    });
  }

  /** Puts a piece of a text into an element, with what was found in it marked. */
  function marked(element, text, found, from, to, language) {
    var at = from;
    joined(found).forEach(function (span) {
      if (span[1] <= from || span[0] >= to) {
        return;
      }
      write(element, text.slice(at, Math.max(at, span[0])), language);
      write(add(element, "mark"), text.slice(Math.max(at, span[0]), Math.min(span[1], to)), language);
      at = Math.min(span[1], to);
    });
    write(element, text.slice(at, to), language);
  }

  /** The piece of a text with most of what is looked for in it. */
  function bestPiece(text, found, variant, length) {
    var best = 0;
    var start = 0;
    found.forEach(function (span, i) {
      var sum = 0;
      var seen = Object.create(null);
      for (var j = i; j < found.length && found[j][1] <= span[0] + length - BEFORE; j++) {
        if (!seen[found[j][2]]) {
          seen[found[j][2]] = true;
          sum += variant.tokens[found[j][2]].weight;
        }
      }
      if (sum > best + 1e-9) {
        best = sum;
        start = span[0];
      }
    });
    // From the beginning of the sentence, where it is near.
    var from = Math.max(0, start - BEFORE);
    var before = text.slice(from, start);
    var sentence = Math.max(before.lastIndexOf("\n"), before.lastIndexOf("。"), before.lastIndexOf(". "));
    var word = /[a-z]/i.test(text[from] || "") ? before.indexOf(" ") : -1;
    from = start <= BEFORE ? 0 : sentence >= 0 ? from + sentence + 1 : word >= 0 ? from + word + 1 : from;
    return [from, Math.min(text.length, from + length)];
  }

  // ---- results ----

  function hitItem(hit, parent, language) {
    var it = hit.part;
    var item = add(parent, "li", "search-hit");
    if (it.lang !== lang) {
      item.lang = it.lang;
    }
    var link = add(item, "a", "search-hit-link");
    link.href = root + it.address;
    it.link = link;
    if (language !== lang) {
      link.hreflang = language;
    }
    marked(add(link, "span", "search-hit-head"), it.head, spans(tokens.letters(it.head), hit.variant), 0, it.head.length, it.lang);
    if (it.id) {
      add(link, "span", "search-hit-page", it.page);
    }
    // With the next letter most of what is shown is shown again.
    it.line = it.line || it.text.replace(/\n/g, it.lang === "ja" ? "\u3000" : " ");
    it.letters = it.letters || tokens.letters(it.line);
    var text = it.line;
    var found = spans(it.letters, hit.variant);
    if (!found.length && it.names) {
      var names = it.names.replace(/\n/g, it.lang === "ja" ? "、" : ", ");
      var inNames = spans(tokens.letters(names), hit.variant);
      if (inNames.length) {
        text = names;
        found = inNames;
      }
    }
    if (text) {
      var piece = bestPiece(text, found, hit.variant, SNIPPET[it.lang] || SNIPPET.other);
      var line = add(item, "p", "search-hit-text", piece[0] > 0 ? "…" : "");
      marked(line, text, found, piece[0], piece[1], it.lang);
      line.appendChild(document.createTextNode(piece[1] < text.length ? "…" : ""));
    }
  }

  var groupNumber = 0;

  function group(name, hits, language) {
    var id = "search-found-" + ++groupNumber;
    var section = add(results, "section", "search-group");
    section.setAttribute("aria-labelledby", id);
    add(section, "h2", "", name).id = id;
    var items = add(section, "ul", "search-hits");
    hits.forEach(function (hit) {
      hitItem(hit, items, language);
    });
  }

  function groupOf(hit) {
    return hit.part.type === "page" || hit.part.type === "section" ? words.pages || "" : hit.part.page;
  }

  /** The best at once; others, which stand below what is seen first, must not delay the next letter. */
  function show(hits) {
    clearTimeout(below);
    results.textContent = "";
    groupNumber = 0;
    if (hits.length) {
      group(words.best || "", hits.slice(0, BEST), lang);
    }
    if (shownLimit === Infinity) {
      showBelow(hits);
    } else {
      below = setTimeout(showBelow, SOON, hits);
    }
  }

  function showBelow(hits) {
    var names = [];
    var byName = Object.create(null);
    hits.slice(BEST, shownLimit).forEach(function (hit) {
      var name = groupOf(hit);
      if (!byName[name]) {
        byName[name] = [];
        names.push(name);
      }
      byName[name].push(hit);
    });
    names.forEach(function (name) {
      group(name, byName[name], lang);
    });
    if (hits.length > shownLimit) {
      var more = add(results, "button", "button search-more", (words.more || "").replace("{n}", hits.length - shownLimit));
      more.type = "button";
      more.addEventListener("click", function () {
        var next = hits[shownLimit].part;
        shownLimit = Infinity;
        narrow(false);
        (next.link || field).focus();
      });
    }
  }

  function allIsShown() {
    results.removeAttribute("aria-busy");
  }

  /** What another language has that the own one has not. */
  function othersOf(language, query, hits) {
    var own = Object.create(null);
    hits.forEach(function (hit) {
      own[hit.part.key] = true;
    });
    return search
      .find(language, query)
      .filter(function (hit) {
        return !own[hit.part.key] && isWhole(hit);
      })
      .slice(0, OTHERS);
  }

  /** Of letters that are being composed to a word, the last ones may be half a kana. */
  function narrow(composing) {
    var query = field.value;
    if (composing) {
      query = query.replace(/([\u3041-\u30ff])[a-z\uff41-\uff5a]+$/i, "$1");
    }
    var asked = tokens.foldQuery(query) !== "" && there[lang];
    var mine = ++round;
    clearTimeout(later);
    results.setAttribute("aria-busy", "true");
    if (!asked) {
      answer(query, tokens.foldQuery(query) !== "");
      return;
    }
    search.need(lang, query, root, function () {
      if (mine === round) {
        answer(query, true);
      }
    });
  }

  function answer(query, asked) {
    var ready = there[lang];
    var hits = asked && ready ? search.find(lang, query) : [];
    show(hits);
    results.hidden = !asked || !ready;
    all.hidden = asked && ready === true;
    nothing.hidden = !asked || !ready || hits.length > 0;
    nearest.hidden = true;
    tell(!asked ? "" : failed ? words.failed || "" : ready ? sentence(hits.length) : "");
    if (asked && ready) {
      later = setTimeout(function () {
        beside(query, hits);
      }, LATER);
    } else {
      allIsShown();
    }
  }

  /** What need not be there with the next letter: other languages, and names that are alike. */
  function beside(query, hits) {
    if (!hits.some(isWhole)) {
      offer(query);
    }
    addOthers(
      languages.slice(1).filter(function (language) {
        return there[language];
      }),
      query,
      hits,
      round
    );
  }

  /** One language after the other, each where it always stands. */
  function addOthers(others, query, hits, mine) {
    if (!others.length) {
      allIsShown();
      return;
    }
    search.need(others[0], query, root, function () {
      if (mine !== round) {
        return;
      }
      var found = othersOf(others[0], query, hits);
      if (found.length) {
        group(words.other || "", found, others[0]);
        results.hidden = false;
        nothing.hidden = true;
      }
      addOthers(others.slice(1), query, hits, mine);
    });
  }

  function isWhole(hit) {
    return hit.share > 0.999;
  }

  /** Where nothing has all of what was looked for: names that are like it, one press away. */
  function offer(query) {
    nearest.textContent = "";
    search.near(lang, query).forEach(function (name) {
      var button = add(nearest, "button", "button", (words.nearest || "{word}").replace("{word}", name));
      button.type = "button";
      button.addEventListener("click", function () {
        field.value = name;
        narrow(false);
        field.focus();
      });
      nearest.hidden = false;
    });
  }

  function sentence(found) {
    if (found === 0) {
      return words.none || "";
    }
    var pattern = words[found === 1 ? "count.one" : "count.other"] || "{n}";
    return pattern.replace("{n}", String(found));
  }

  // ---- telling ----

  var rest = 0;

  /** At once to the eye; to the ear, and into the address, when the typing rests. */
  function tell(text) {
    count.textContent = text;
    clearTimeout(rest);
    rest = setTimeout(function () {
      said.textContent = text;
      remember();
    }, REST);
  }

  /** So that the way back from a result leads to the same list. */
  function remember() {
    var query = field.value.trim();
    try {
      var address = new URL(location.href);
      if (query) {
        address.searchParams.set("q", query);
      } else {
        address.searchParams.delete("q");
      }
      if (address.href !== location.href) {
        history.replaceState(history.state, "", address.href);
      }
    } catch (e) {
      // What was found stands there all the same.
    }
  }

  // ---- the keyboard ----

  function links() {
    return Array.prototype.filter.call(
      place.querySelectorAll("[data-search-nearest] button, [data-search-nothing] a, [data-search-list] a, [data-search-list] button"),
      function (link) {
        return link.closest("[hidden]") === null;
      }
    );
  }

  function move(event, by) {
    var shown = links();
    var at = shown.indexOf(document.activeElement) + by;
    if (document.activeElement === field ? by < 0 : at < -1) {
      return;
    }
    event.preventDefault();
    (at < 0 ? field : shown[Math.min(at, shown.length - 1)] || field).focus();
  }

  function clear(event) {
    if (field.value !== "" || document.activeElement !== field) {
      event.preventDefault();
      field.value = "";
      shownLimit = SHOWN;
      narrow(false);
      field.focus();
    }
  }

  function onKey(event) {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    var inField = document.activeElement === field;
    if (event.key === "ArrowDown" || (event.key === "Enter" && inField)) {
      move(event, 1);
    } else if (event.key === "ArrowUp") {
      move(event, -1);
    } else if (event.key === "Escape") {
      clear(event);
    }
  }

  /** From anywhere on the page but where one writes. */
  function onSlash(event) {
    var writing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName);
    if (event.key === "/" && !writing && !event.isComposing && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      field.focus();
      field.select();
    }
  }

  field.addEventListener("input", function (event) {
    shownLimit = SHOWN;
    narrow(event.isComposing);
  });
  field.addEventListener("compositionend", function () {
    narrow(false);
  });
  field.addEventListener("keydown", onKey);
  document.addEventListener("keydown", onSlash);
  [list, nothing, nearest].forEach(function (area) {
    area.addEventListener("keydown", onKey);
    area.addEventListener("click", remember);
  });

  try {
    field.value = new URLSearchParams(location.search).get("q") || field.value;
  } catch (e) {
    // An address that cannot be read asks for nothing.
  }
  load(0);
})();
