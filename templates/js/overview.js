// What the scripts of the page of all lists share: the lists and tasks as the page prints them, values
// in words, a question before something is taken away, a line that says what was done.
(function () {
  "use strict";

  var shirube = (window.shirube = window.shirube || {});
  var words = (shirube.words || {}).overview;
  var store = shirube.store;
  if (!words || !store || !shirube.state || !document.querySelector("[data-list]")) {
    return;
  }
  var calendar = shirube.calendar;
  var fill = calendar.fill;
  var unnamed = shirube.words.kept.unnamed;
  var DAY = /^\d{4}-\d\d-\d\d$/;
  var EVIDENCE = ["by", "no", "why"];
  /** How long a message stays, in milliseconds. */
  var STAYS = 15000;

  function find(selector) {
    return document.querySelector(selector);
  }

  function each(list, call) {
    Array.prototype.forEach.call(list, call);
  }

  /** An element with a text, put into another. */
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

  function own(map, key) {
    return map && Object.prototype.hasOwnProperty.call(map, key) ? map[key] : undefined;
  }

  // ---- lists and tasks ----

  function plain(element) {
    var copy = element.cloneNode(true);
    each(copy.querySelectorAll("rt, rp"), function (reading) {
      reading.remove();
    });
    return copy.textContent.trim();
  }

  var data = Object.create(null);
  (shirube.lists || []).forEach(function (list) {
    data[list.page + "#" + list.id] = list;
  });
  var lists = [];
  /** For each task its words and the lists in which it stands. */
  var tasks = Object.create(null);
  each(document.querySelectorAll("[data-list]"), function (element) {
    var link = element.querySelector("a");
    var list = {
      element: element,
      title: plain(link),
      address: link.getAttribute("href"),
      data: data[element.getAttribute("data-list")],
    };
    if (list.data) {
      lists.push(list);
      each(element.querySelectorAll("[data-list-item]"), function (item) {
        var id = item.getAttribute("data-list-item");
        tasks[id] = tasks[id] || { words: plain(item), lists: [] };
        tasks[id].lists.push(list);
      });
    }
  });

  function moves() {
    var all = Object.create(null);
    lists.forEach(function (list) {
      Object.assign(all, list.data.moved);
    });
    return all;
  }

  // ---- in words ----

  function day(date) {
    return DAY.test(date) ? calendar.format(shirube.words.date.full, date, shirube.words.date) : "";
  }

  function momentOf(time) {
    return calendar.day(new Date(time), shirube.words.timeZone) || calendar.here(new Date(time));
  }

  function today() {
    return momentOf(Date.now()).date;
  }

  function planStep(id) {
    return ((shirube.planRules || {})["plan-step"] || []).filter(function (step) {
      return step.id === id;
    })[0];
  }

  /** The name of a rule such as "plan-step.order" in the page's language. */
  function ruleName(rule) {
    var parts = String(rule).split(".");
    var record = ((shirube.planRules || {})[parts[0]] || []).filter(function (it) {
      return it.id === parts[1];
    })[0];
    return (record && record.name && record.name[shirube.words.lang]) || "";
  }

  /** Whether a key is the planner's tick of a step; no list has these. */
  function ofPlan(id) {
    return id.indexOf("plan.") === 0 && !!planStep(id.slice(5));
  }

  function taskWords(id, record) {
    if (tasks[id]) {
      return tasks[id].words;
    }
    return ofPlan(id) ? fill(words["in-plan"], { step: ruleName("plan-step." + id.slice(5)) }) : (record && record.w) || id;
  }

  function stateWords(state) {
    return find("main").getAttribute("data-" + state) || state;
  }

  /** State and evidence of a task, or another value, in words. */
  function valueWords(path, it) {
    if (!it) {
      return "";
    }
    if (path[1] === "items") {
      return [stateWords(it.s), day(it.d)]
        .concat(
          EVIDENCE.map(function (name) {
            return it[name] || "";
          }),
        )
        .filter(Boolean)
        .join(words.join);
    }
    var said = path[1] === "situation" && shirube.situation ? shirube.situation.answer(path[2], it.v) : "";
    return said || day(it.v) || String(it.v);
  }

  function isBlank(record) {
    return (
      record.s === "todo" &&
      !EVIDENCE.some(function (name) {
        return record[name];
      })
    );
  }

  /** All stations with names to be told apart by. */
  function stations() {
    var nameless = 0;
    return store.stations().map(function (it) {
      nameless += it.name ? 0 : 1;
      var none = nameless > 1 ? fill(words["unnamed-n"], { unnamed: unnamed, n: nameless }) : unnamed;
      return { id: it.id, name: it.name || none };
    });
  }

  function stationName() {
    var current = stations().filter(function (it) {
      return it.id === store.stationId();
    })[0];
    return current ? current.name : unnamed;
  }

  // ---- telling and asking ----

  var clock = 0;

  function hush() {
    var message = find("[data-message]");
    if (message.matches(":hover, :focus-within")) {
      clock = setTimeout(hush, STAYS);
    } else {
      message.classList.remove("overview-message-shown");
    }
  }

  /** Says what was done, in a line of its own or in the message at the window's foot. */
  function say(text, where) {
    var line = where || find("[data-said]");
    line.textContent = "";
    // The same again is read out again.
    setTimeout(function () {
      line.textContent = text;
    }, 50);
    if (!where) {
      find("[data-message-undo]").hidden = true;
      find("[data-message]").classList.add("overview-message-shown");
      clearTimeout(clock);
      clock = setTimeout(hush, STAYS);
    }
  }

  /** The same for what can be taken back at once. */
  function done(text) {
    say(text);
    find("[data-message-undo]").hidden = false;
  }

  /** Asks before something is taken away. */
  function ask(title, text, yes, call) {
    var dialog = find("[data-ask]");
    find("[data-ask-title]").textContent = title;
    find("[data-ask-text]").textContent = text;
    var button = find("[data-ask-yes]");
    button.textContent = yes;
    button.onclick = function () {
      dialog.close();
      call();
    };
    find("[data-ask-no]").onclick = function () {
      dialog.close();
    };
    dialog.showModal();
  }

  /** How much a station holds that could be lost, and what to write to empty it. */
  function content(station, ids) {
    var found = { items: 0, fields: 0, others: 0, writes: [] };
    Object.keys(station.items || {}).forEach(function (id) {
      if ((!ids || ids[id]) && !isBlank(station.items[id])) {
        found.items++;
        found.writes.push(["items", id, { s: "todo" }]);
      }
    });
    (ids ? [] : ["fields", "situation", "plan"]).forEach(function (kind) {
      Object.keys(station[kind] || {}).forEach(function (key) {
        if (station[kind][key].v) {
          found[kind === "fields" ? kind : "others"]++;
          found.writes.push([kind, key, ""]);
        }
      });
    });
    return found;
  }

  // ---- scripts for later ----

  /** Far down a long page and not needed by everybody: loaded as the reader comes near. */
  var later = document.querySelectorAll("[data-scripts]");
  var isAsked = false;
  var isLoaded = false;
  var pressed = [];

  function loadLater() {
    if (isAsked) {
      return;
    }
    isAsked = true;
    var script;
    later[0]
      .getAttribute("data-scripts")
      .split(" ")
      .forEach(function (address) {
        script = document.createElement("script");
        script.src = address;
        // In their order.
        script.async = false;
        document.head.appendChild(script);
      });
    script.onload = function () {
      isLoaded = true;
      pressed.forEach(function (button) {
        button.click();
      });
    };
  }

  each(later, function (section) {
    ["focusin", "change", "dragenter"].forEach(function (name) {
      section.addEventListener(name, loadLater);
    });
    section.addEventListener("click", function (event) {
      var button = event.target.closest("button");
      if (button && !isLoaded) {
        pressed.push(button);
        loadLater();
      }
    });
  });
  if (location.hash || !window.IntersectionObserver) {
    loadLater();
  } else {
    var observer = new IntersectionObserver(
      function (seen) {
        if (
          seen.some(function (it) {
            return it.isIntersecting;
          })
        ) {
          observer.disconnect();
          loadLater();
        }
      },
      { rootMargin: "100%" },
    );
    each(later, function (section) {
      observer.observe(section);
    });
  }
  window.addEventListener("hashchange", loadLater);

  shirube.overview = {
    find: find,
    each: each,
    add: add,
    own: own,
    lists: lists,
    tasks: tasks,
    moves: moves,
    day: day,
    momentOf: momentOf,
    today: today,
    ruleName: ruleName,
    ofPlan: ofPlan,
    taskWords: taskWords,
    stateWords: stateWords,
    valueWords: valueWords,
    isBlank: isBlank,
    stations: stations,
    stationName: stationName,
    say: say,
    done: done,
    ask: ask,
    content: content,
  };
})();
