// The search page: narrows its list of pages, sections and records while one types.
//
// What is looked for is folded first: width, case, katakana, long vowels and hyphens do not count.
// Every word must be found; a word may stand in a section's heading and another in its page's title.
(function () {
  "use strict";

  var REST = 1000;
  var IGNORED = /[\u30fc\u2010-\u2015\u2212\uff0d\u301c~\-]/;

  var field = document.querySelector("[data-search-field]");
  var list = document.querySelector("[data-search-list]");
  var words = ((window.shirube || {}).words || {}).text || {};
  if (!field || !list) {
    return;
  }
  var count = document.querySelector("[data-search-count]");
  var said = document.querySelector("[data-search-said]");
  var nothing = document.querySelector("[data-search-nothing]");

  // ---- folding ----

  /** The folded text, and for each of its letters where it begins and ends in the text. */
  function fold(text) {
    var folded = "";
    var begins = [];
    var ends = [];
    for (var i = 0; i < text.length; ) {
      var end = i + (text.codePointAt(i) > 0xffff ? 2 : 1);
      // The voice marks belong to the letter before them, also in half width.
      while (end < text.length && /[\u3099\u309a\uff9e\uff9f]/.test(text[end])) {
        end++;
      }
      var letters = hiragana(text.slice(i, end).normalize("NFKC").toLowerCase());
      for (var j = 0; j < letters.length; j++) {
        if (!IGNORED.test(letters[j])) {
          folded += letters[j];
          begins.push(i);
          ends.push(end);
        }
      }
      i = end;
    }
    return { text: folded, begins: begins, ends: ends };
  }

  function hiragana(text) {
    return text.replace(/[\u30a1-\u30f6]/g, function (letter) {
      return String.fromCharCode(letter.charCodeAt(0) - 0x60);
    });
  }

  function wordsOf(query) {
    return fold(query)
      .text.split(/\s+/)
      .filter(function (word) {
        return word !== "";
      });
  }

  // ---- what can be found ----

  function all(parent, selector) {
    return Array.prototype.slice.call(parent.querySelectorAll(selector));
  }

  /** A text with its folded form; without the readings above it, which would tear it apart. */
  function part(element) {
    var plain = element.cloneNode(true);
    all(plain, "rt, rp").forEach(function (reading) {
      reading.remove();
    });
    var readings = element.querySelector("rt") ? " " + element.textContent : "";
    return { element: element, folded: fold(plain.textContent + readings).text, marked: false };
  }

  function ownParts(element) {
    return all(element, "[data-search-text]")
      .filter(function (text) {
        return text.closest("[data-search-section], [data-search-page], [data-search-record]") === element;
      })
      .map(part);
  }

  function entry(element, hidden) {
    var parts = ownParts(element);
    var folded = parts.map(function (it) {
      return it.folded;
    });
    return { element: element, parts: parts, folded: folded.concat(fold(hidden || "").text).join("\n") };
  }

  var groups = all(list, "[data-search-group]").map(function (element) {
    return {
      element: element,
      pages: all(element, "[data-search-page]").map(function (page) {
        var found = entry(page);
        found.sections = all(page, "[data-search-section]").map(function (section) {
          return entry(section);
        });
        return found;
      }),
      records: all(element, "[data-search-record]").map(function (record) {
        return entry(record, record.getAttribute("data-search-record"));
      }),
    };
  });

  // ---- marking ----

  function unmark(it) {
    if (it.marked) {
      all(it.element, "mark").forEach(function (mark) {
        var parent = mark.parentNode;
        parent.replaceChild(document.createTextNode(mark.textContent), mark);
        parent.normalize();
      });
      it.marked = false;
    }
  }

  function mark(it, wanted) {
    unmark(it);
    var walker = document.createTreeWalker(it.element, NodeFilter.SHOW_TEXT);
    var nodes = [];
    while (walker.nextNode()) {
      nodes.push(walker.currentNode);
    }
    nodes.forEach(function (node) {
      var spans = spansIn(fold(node.data), wanted);
      // From the end, so that what stands before keeps its place.
      for (var i = spans.length - 1; i >= 0; i--) {
        var hit = node.splitText(spans[i][0]);
        hit.splitText(spans[i][1] - spans[i][0]);
        var element = document.createElement("mark");
        hit.parentNode.replaceChild(element, hit);
        element.appendChild(hit);
        it.marked = true;
      }
    });
  }

  /** Where the words stand in a text, in order and without overlaps. */
  function spansIn(folded, wanted) {
    var spans = [];
    wanted.forEach(function (word) {
      for (var at = folded.text.indexOf(word); at >= 0; at = folded.text.indexOf(word, at + word.length)) {
        spans.push([folded.begins[at], folded.ends[at + word.length - 1]]);
      }
    });
    spans.sort(function (a, b) {
      return a[0] - b[0] || b[1] - a[1];
    });
    return spans.reduce(function (joined, span) {
      var last = joined[joined.length - 1];
      if (last && span[0] <= last[1]) {
        last[1] = Math.max(last[1], span[1]);
      } else {
        joined.push(span);
      }
      return joined;
    }, []);
  }

  // ---- narrowing ----

  function holds(text, wanted) {
    return wanted.every(function (word) {
      return text.indexOf(word) >= 0;
    });
  }

  function show(it, shown, wanted) {
    it.element.hidden = !shown;
    it.parts.forEach(function (text) {
      if (shown && wanted.length) {
        mark(text, wanted);
      } else {
        unmark(text);
      }
    });
    return shown ? 1 : 0;
  }

  function showPage(page, wanted) {
    var found = page.sections.filter(function (section) {
      return wanted.length && holds(page.folded + "\n" + section.folded, wanted) && touches(section, wanted);
    });
    var whole = holds(page.folded, wanted);
    page.sections.forEach(function (section) {
      show(section, !wanted.length || found.indexOf(section) >= 0, wanted);
    });
    show(page, whole || found.length > 0, wanted);
    return (whole ? 1 : 0) + found.length;
  }

  function touches(section, wanted) {
    return wanted.some(function (word) {
      return section.folded.indexOf(word) >= 0;
    });
  }

  /** Of letters that are being composed to a word, the last ones may be half a kana. */
  function narrow(composing) {
    var query = field.value;
    var wanted = wordsOf(composing ? query.replace(/([\u3041-\u30ff])[a-z\uff41-\uff5a]+$/i, "$1") : query);
    var found = 0;
    groups.forEach(function (group) {
      var before = found;
      group.pages.forEach(function (page) {
        found += showPage(page, wanted);
      });
      group.records.forEach(function (record) {
        found += show(record, holds(record.folded, wanted), wanted);
      });
      group.element.hidden = wanted.length > 0 && found === before;
    });
    if (nothing) {
      nothing.hidden = found > 0;
    }
    tell(wanted.length ? sentence(found) : "");
  }

  function sentence(found) {
    if (found === 0) {
      return words["search-none"] || "";
    }
    var pattern = words[found === 1 ? "search-count.one" : "search-count.other"] || "{n}";
    return pattern.replace("{n}", String(found));
  }

  // ---- telling ----

  var rest = 0;

  /** At once to the eye; to the ear, and into the address, when the typing rests. */
  function tell(text) {
    if (count) {
      count.textContent = text;
    }
    clearTimeout(rest);
    rest = setTimeout(function () {
      if (said) {
        said.textContent = text;
      }
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
        history.replaceState(null, "", address.href);
      }
    } catch (e) {
      // The list is narrowed all the same.
    }
  }

  // ---- the keyboard ----

  function links() {
    return all(document, "[data-search-nothing] a, [data-search-list] a").filter(function (link) {
      return link.closest("[hidden]") === null;
    });
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

  field.addEventListener("input", function (event) {
    narrow(event.isComposing);
  });
  field.addEventListener("compositionend", function () {
    narrow(false);
  });
  field.addEventListener("keydown", onKey);
  [list, nothing].forEach(function (area) {
    if (area) {
      area.addEventListener("keydown", onKey);
      area.addEventListener("click", remember);
    }
  });

  try {
    field.value = new URLSearchParams(location.search).get("q") || field.value;
  } catch (e) {
    // An address that cannot be read asks for nothing.
  }
  if (field.value) {
    narrow(false);
  }
})();
