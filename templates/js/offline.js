// The site on the reader's device: has it stored, and says what there is to say of that copy.
//
// sw.js stores and answers; docs/offline.md tells how the two work together. A page from a disk has no
// worker, but may be old like any copy.
(function () {
  "use strict";

  var shirube = (window.shirube = window.shirube || {});
  var script = document.currentScript;
  var root = new URL(script.getAttribute("data-root") || "./", location.href).href;
  var names = script.getAttribute("data-load").split(" ");
  /** A page in the foreground for long asks again; each page opened is looked at by the browser. */
  var CHECK_EVERY = 10 * 60 * 1000;

  var worker = /^https?:$/.test(location.protocol) && navigator.serviceWorker;
  var registration = null;
  var listeners = [];
  var lastCheck = Date.now();
  var wasServed = Boolean(worker && worker.controller);
  var isReloading = false;
  var progress = null;
  var isUnreachable = false;
  var isLater = false;
  var isComplete = false;

  // ---- words, once there is something to say ----

  var waiting = null;

  function withWords(then) {
    if (shirube.words && shirube.words.offline) {
      then(shirube.words.offline);
      return;
    }
    if (waiting) {
      waiting.push(then);
      return;
    }
    waiting = [then];
    (shirube.words ? names.slice(1) : names).forEach(function (name, i, all) {
      var element = document.createElement("script");
      element.src = name;
      element.async = false;
      element.onload =
        i === all.length - 1
          ? function () {
              waiting.forEach(function (it) {
                it(shirube.words.offline);
              });
            }
          : null;
      document.head.appendChild(element);
    });
  }

  // ---- the bar at the window's foot ----

  var bar = null;
  var shown = "";

  function add(parent, tag, name, text) {
    var element = document.createElement(tag);
    element.className = name;
    element.textContent = text || "";
    parent.appendChild(element);
    return element;
  }

  /** A date in words, which must be there. */
  function day(iso) {
    var parts = iso.split("-").map(Number);
    return shirube.words.offline.day
      .replace("{year}", parts[0])
      .replace("{month}", shirube.words.date.months[parts[1] - 1])
      .replace("{day}", parts[2]);
  }

  function isPast(iso) {
    var now = new Date();
    var today = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));
    return iso && today.toISOString().slice(0, 10) > iso;
  }

  function isCopy() {
    return location.protocol === "file:" || Boolean(worker && worker.controller);
  }

  /** What is to be said, the most pressing first. */
  function sayings() {
    var article = document.querySelector("[data-review-by]");
    var by = article && article.getAttribute("data-review-by");
    var keys = [];
    if (registration && registration.waiting && registration.active && !isLater) {
      keys.push("update");
    }
    if (worker && worker.controller && (navigator.onLine === false || isUnreachable)) {
      keys.push("reading");
    }
    if (isCopy() && isPast(by)) {
      keys.push("old");
    }
    return keys;
  }

  function say() {
    var keys = isComplete ? sayings() : [];
    var now = keys.join(" ");
    if (now === shown || (!bar && !keys.length)) {
      return;
    }
    shown = now;
    withWords(function (words) {
      // A word that comes late must not say what no longer holds.
      if (shown === now) {
        print(keys, words);
      }
    });
  }

  function print(keys, words) {
    if (!bar) {
      bar = add(document.body, "div", "offline-bar");
      add(bar, "div", "offline-bar-words").setAttribute("role", "status");
      add(bar, "div", "buttons");
    }
    var lines = bar.firstChild;
    var buttons = bar.lastChild;
    lines.textContent = "";
    buttons.textContent = "";
    bar.classList.toggle("offline-bar-shown", keys.length > 0);
    keys.forEach(function (key) {
      var by = document.querySelector("[data-review-by]");
      var text = words["bar-" + key];
      add(lines, "p", "", key === "old" ? text.replace("{day}", day(by.getAttribute("data-review-by"))) : text);
    });
    if (keys[0] === "update") {
      var apply = add(buttons, "button", "button button-small", words["bar-apply"]);
      apply.type = "button";
      apply.addEventListener("click", api.apply);
      var later = add(buttons, "button", "button button-second button-small", words["bar-later"]);
      later.type = "button";
      later.addEventListener("click", function () {
        isLater = true;
        changed();
      });
    }
  }

  // ---- the worker ----

  function changed() {
    say();
    listeners.forEach(function (listener) {
      listener();
    });
  }

  function watch(installing) {
    if (!installing) {
      return;
    }
    var wasStored = false;
    progress = { storing: 0 };
    installing.addEventListener("statechange", function () {
      if (installing.state === "installed") {
        wasStored = true;
        progress = null;
        isLater = false;
      } else if (installing.state === "redundant" && !wasStored && !(progress && progress.failed)) {
        progress = { failed: "broken" };
      }
      changed();
    });
    changed();
  }

  function check() {
    lastCheck = Date.now();
    return registration.update().then(
      function () {
        isUnreachable = false;
        changed();
        return true;
      },
      function () {
        isUnreachable = true;
        changed();
        return false;
      },
    );
  }

  function register() {
    worker.register(root + "sw.js", { scope: root, updateViaCache: "none" }).then(
      function (it) {
        registration = it;
        watch(it.installing);
        it.addEventListener("updatefound", function () {
          watch(it.installing);
        });
        check();
      },
      function (error) {
        progress = { failed: "refused", error: error };
        changed();
      },
    );
  }

  /** What pages show of the copy; js/offline-state.js does. */
  var api = (shirube.offline = {
    /** Why nothing can be stored here: `file`, `insecure`, `browser`; empty where it can. */
    reason: function () {
      if (location.protocol === "file:") {
        return "file";
      }
      return worker ? "" : window.isSecureContext === false ? "insecure" : "browser";
    },
    onChange: function (listener) {
      listeners.push(listener);
    },
    registration: function () {
      return registration;
    },
    /** `{storing, of}` while a version is being stored, `{failed}` where that ended badly. */
    progress: function () {
      return progress;
    },
    check: check,
    withWords: withWords,
    day: day,
    apply: function () {
      if (registration && registration.waiting) {
        registration.waiting.postMessage({ shirube: "apply" });
      }
    },
  });

  // The page's own words come with its scripts, all of which have run by then.
  ["DOMContentLoaded", "load"].forEach(function (name) {
    addEventListener(name, function () {
      isComplete = true;
      changed();
    });
  });
  if (!worker) {
    return;
  }

  worker.addEventListener("message", function (event) {
    var message = event.data && event.data.shirube;
    if (!message) {
      return;
    }
    progress = message;
    changed();
  });

  worker.addEventListener("controllerchange", function () {
    // The first worker takes over a page of its own version; a later one a page of the version before.
    if (wasServed && !isReloading) {
      isReloading = true;
      location.reload();
    }
    wasServed = true;
    changed();
  });

  ["online", "offline"].forEach(function (name) {
    addEventListener(name, function () {
      if (name === "online" && registration) {
        check();
      }
      changed();
    });
  });

  function lookAgain() {
    if (document.visibilityState === "visible" && registration && Date.now() - lastCheck > CHECK_EVERY) {
      isLater = false;
      check();
    }
  }

  document.addEventListener("visibilitychange", lookAgain);
  addEventListener("pageshow", lookAgain);

  /** The page is of the version that answers for it. */
  function sayVersion() {
    var place = document.querySelector("[data-edition]");
    if (!place || !worker.controller) {
      return;
    }
    var channel = new MessageChannel();
    channel.port1.onmessage = function (event) {
      place.lastElementChild.textContent = event.data;
      place.hidden = false;
    };
    worker.controller.postMessage({ shirube: "version" }, [channel.port2]);
  }

  addEventListener("load", sayVersion);

  // What the page itself needs comes first.
  if (document.readyState === "complete") {
    register();
  } else {
    addEventListener("load", register);
  }
})();
