// Tables: long ones are sorted and searched, and a frame that has nothing to scroll is no stop for
// the Tab key. Nothing is kept: a page opened again has its rows in the order of the documents.
(function () {
  "use strict";

  var shirube = (window.shirube = window.shirube || {});
  var words = (shirube.words && shirube.words.text) || {};
  var lang = (shirube.words && shirube.words.lang) || document.documentElement.lang || "ja";
  /** How long typing must rest before the number of rows is told. */
  var REST = 300;
  var DAYS = { Y: 365, M: 30, W: 7, D: 1 };

  function each(list, act) {
    Array.prototype.forEach.call(list, act);
  }

  function fill(key, values) {
    return (words[key] || "").replace(/\{([a-z-]+)\}/g, function (all, name) {
      return name in values ? String(values[name]) : all;
    });
  }

  // ---- what is read from cells ----

  /** The text of a row or cell without its evidence, which names the same documents everywhere. */
  function plain(element) {
    var copy = element.cloneNode(true);
    each(copy.querySelectorAll(".evidence"), function (part) {
      part.parentNode.removeChild(part);
    });
    each(copy.querySelectorAll("rt, rp"), function (part) {
      part.parentNode.removeChild(part);
    });
    return copy.textContent.replace(/\s+/g, " ").trim();
  }

  /** Folds width, case and kana, and drops the hyphens of numbers. */
  function fold(text) {
    return text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[\u30a1-\u30f6]/g, function (kana) {
        return String.fromCharCode(kana.charCodeAt(0) - 0x60);
      })
      .replace(/(\d)[-\u2010-\u2015\u2212\u30fc](?=\d)/g, "$1");
  }

  /** A number, or a period such as P2M, P10D or 5BD in days; else NaN. */
  function amount(value) {
    var period = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(\d+)H)?$/.exec(value);
    if (period && value.length > 2) {
      return ["Y", "M", "W", "D"].reduce(function (days, unit, i) {
        return days + Number(period[i + 1] || 0) * DAYS[unit];
      }, Number(period[5] || 0) / 24);
    }
    var business = /^(\d+)BD$/.exec(value);
    if (business) {
      return (Number(business[1]) * 7) / 5;
    }
    return value === "" ? NaN : Number(value);
  }

  function collator() {
    try {
      return new Intl.Collator(lang, { numeric: true });
    } catch (e) {
      return {
        compare: function (one, other) {
          return one < other ? -1 : one > other ? 1 : 0;
        },
      };
    }
  }

  // ---- sorting and searching ----

  function Tools(box, table) {
    this.box = box;
    this.body = table.tBodies[0];
    this.rows = Array.prototype.slice.call(this.body.rows);
    this.texts = this.rows.map(function (row) {
      return fold(plain(row));
    });
    this.heads = Array.prototype.slice.call(table.tHead.rows[0].cells);
    this.field = box.querySelector("input");
    this.choice = box.querySelector("select");
    this.result = box.querySelector("[data-tools-result]");
    this.reset = box.querySelector("[data-tools-reset]");
    this.collator = collator();
    this.rest = 0;
  }

  Tools.prototype.start = function () {
    var tools = this;
    if (this.choice) {
      // Some browsers bring back what was chosen before a page was loaded again.
      this.choice.value = "";
      this.choice.addEventListener("change", function () {
        tools.sort();
      });
    }
    this.heads.forEach(function (head, column) {
      if (head.hasAttribute("data-sort") && tools.choice) {
        tools.addButton(head, column);
      }
    });
    if (this.field) {
      this.field.value = "";
      this.field.addEventListener("input", function () {
        tools.search();
      });
    }
    if (this.reset) {
      this.reset.addEventListener("click", function () {
        tools.field.value = "";
        tools.search();
        tools.field.focus();
      });
    }
  };

  /** The header's words become a button: up, down, and back to the order of the documents. */
  Tools.prototype.addButton = function (head, column) {
    var tools = this;
    var button = document.createElement("button");
    button.type = "button";
    button.className = "sort-button";
    while (head.firstChild) {
      button.appendChild(head.firstChild);
    }
    button.addEventListener("click", function () {
      var ways = ["", column + " up", column + " down"];
      tools.choice.value = ways[(ways.indexOf(tools.choice.value) + 1) % ways.length];
      tools.sort();
    });
    head.appendChild(button);
  };

  Tools.prototype.sort = function () {
    var chosen = this.choice.value.split(" ");
    var column = chosen[0] === "" ? -1 : Number(chosen[0]);
    var down = chosen[1] === "down";
    this.heads.forEach(function (head, i) {
      if (i === column) {
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
      } else {
        head.removeAttribute("aria-sort");
      }
    });
    var rows = column < 0 ? this.rows : this.sorted(column, down ? -1 : 1);
    var body = this.body;
    rows.forEach(function (row) {
      body.appendChild(row);
    });
  };

  /** Equal rows keep the order of the documents, and empty cells come last, either way. */
  Tools.prototype.sorted = function (column, way) {
    var byAmount = this.heads[column].getAttribute("data-sort") === "number";
    var compare = this.collator.compare;
    var keys = this.rows.map(function (row, place) {
      var cell = row.cells[column];
      var value = cell ? cell.getAttribute("data-value") || "" : "";
      var text = cell ? plain(cell) : "";
      return { row: row, place: place, text: text, amount: byAmount ? amount(value) : NaN };
    });
    keys.sort(function (one, other) {
      if ((one.text === "") !== (other.text === "")) {
        return one.text === "" ? 1 : -1;
      }
      if (isNaN(one.amount) !== isNaN(other.amount)) {
        return isNaN(one.amount) ? 1 : -1;
      }
      var order = isNaN(one.amount)
        ? compare(one.text, other.text)
        : one.amount - other.amount;
      return order * way || one.place - other.place;
    });
    return keys.map(function (key) {
      return key.row;
    });
  };

  Tools.prototype.search = function () {
    var tools = this;
    var wanted = fold(this.field.value).split(/\s+/).filter(Boolean);
    var shown = 0;
    this.rows.forEach(function (row, i) {
      var found = wanted.every(function (word) {
        return tools.texts[i].indexOf(word) >= 0;
      });
      row.hidden = !found;
      shown += found ? 1 : 0;
    });
    if (this.reset) {
      this.reset.hidden = wanted.length === 0;
    }
    clearTimeout(this.rest);
    this.rest = setTimeout(function () {
      tools.tell(wanted.length === 0, shown);
    }, REST);
  };

  Tools.prototype.tell = function (all, shown) {
    if (!this.result) {
      return;
    }
    var key = all ? "rows-all" : shown === 0 ? "rows-none" : "rows-shown";
    var told = fill(key, { all: this.rows.length, n: shown });
    if (this.result.textContent !== told) {
      this.result.textContent = told;
    }
  };

  each(document.querySelectorAll("[data-tools-for]"), function (box) {
    var table = document.getElementById(box.getAttribute("data-tools-for"));
    if (table && table.tHead && table.tBodies.length === 1) {
      new Tools(box, table).start();
    }
  });

  // ---- frames that scroll, and those that need not ----

  var STOP = ["tabindex", "role", "aria-label"];

  function Frame(element) {
    this.element = element;
    this.head = element.querySelector("thead");
    this.said = STOP.map(function (name) {
      return element.getAttribute(name);
    });
    this.stops = true;
  }

  /** Only what scrolls is a region and a stop; one that has the focus stays one until it loses it. */
  Frame.prototype.renew = function () {
    var element = this.element;
    var said = this.said;
    var scrolls = element.scrollWidth > element.clientWidth || document.activeElement === element;
    if (scrolls !== this.stops) {
      this.stops = scrolls;
      STOP.forEach(function (name, i) {
        if (scrolls) {
          element.setAttribute(name, said[i]);
        } else {
          element.removeAttribute(name);
        }
      });
    }
    // Rows as cards have no header to be seen: there the list beside the search field sorts.
    var cards = this.head && getComputedStyle(this.head).position === "absolute";
    each(element.querySelectorAll(".sort-button"), function (button) {
      button.tabIndex = cards ? -1 : 0;
    });
  };

  each(document.querySelectorAll('.table[role="region"][tabindex][aria-label]'), function (element) {
    var frame = new Frame(element);
    var renew = function () {
      frame.renew();
    };
    renew();
    element.addEventListener("blur", renew);
    if (window.ResizeObserver) {
      var observer = new ResizeObserver(renew);
      observer.observe(element);
      each(element.children, function (child) {
        observer.observe(child);
      });
    } else {
      window.addEventListener("resize", renew);
    }
  });
})();
