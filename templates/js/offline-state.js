// The block {{offline}}: what this device has stored of the site, in words.
(function () {
  "use strict";

  var shirube = window.shirube;
  var offline = shirube.offline;
  var box = document.querySelector("[data-offline]");
  if (!box || !offline) {
    return;
  }
  var words = shirube.words.offline;
  var storage = navigator.storage || {};
  var MEGABYTE = 1000 * 1000;
  /** Long enough for a worker that has to be started. */
  var PATIENCE = 10 * 1000;
  var prompt = null;
  var mended = "";

  function find(name) {
    return box.querySelector("[data-offline-" + name + "]");
  }

  function put(name, text) {
    var element = find(name);
    // A live region must not be told what it says already.
    if (element.textContent !== text) {
      element.textContent = text;
    }
  }

  function fill(key, values) {
    return words[key].replace(/\{([a-z]+)\}/g, function (all, name) {
      return values[name];
    });
  }

  function megabytes(bytes) {
    return (bytes / MEGABYTE).toFixed(1);
  }

  // ---- asking the worker ----

  /** What the active worker has; `null` where there is none. */
  function stored() {
    var registration = offline.registration();
    var active = registration && registration.active;
    if (!active) {
      return Promise.resolve(null);
    }
    return new Promise(function (done) {
      var channel = new MessageChannel();
      var end = setTimeout(done, PATIENCE, null);
      channel.port1.onmessage = function (event) {
        clearTimeout(end);
        done(event.data);
      };
      active.postMessage({ shirube: "state" }, [channel.port2]);
    });
  }

  /** The key of what is said, once it is known what is stored. */
  function state(has) {
    var progress = offline.progress() || {};
    var reason = offline.reason();
    if (reason) {
      return reason;
    }
    if (has && has.stored < has.of) {
      return "partly";
    }
    if (has && !has.whole) {
      return "entrances";
    }
    if (has) {
      var registration = offline.registration();
      var failed = progress.failed && "ready-" + progress.failed;
      return registration.waiting ? "ready-update" : failed in words ? failed : "ready";
    }
    return progress.failed || ("storing" in progress ? "storing" : "starting");
  }

  function show(has) {
    var key = state(has);
    var progress = offline.progress() || {};
    var counted = has || { stored: progress.storing || 0, of: progress.of };
    var registration = offline.registration();
    put("state", fill(key, { n: counted.stored, of: counted.of || "…" }));
    box.classList.toggle("offline-ready", key.indexOf("ready") === 0);
    if (counted.of) {
      put("files", fill("files", { n: counted.stored, of: counted.of }));
    }
    if (has) {
      put("version", fill("version", { version: has.version, day: offline.day(has.date) }));
      size(has.bytes);
    }
    find("apply").hidden = !(has && registration.waiting);
    if (key === "partly" && mended !== has.version && navigator.onLine !== false) {
      mended = has.version;
      registration.active.postMessage({ shirube: "mend" });
    }
  }

  function size(bytes) {
    var known = { size: megabytes(bytes) };
    if (!storage.estimate) {
      put("size", fill("size-unknown", known));
      return;
    }
    storage.estimate().then(function (estimate) {
      known.used = megabytes(estimate.usage || 0);
      put("size", fill("size", known));
    });
  }

  var running = false;
  var again = false;

  /** One look at a time; what happened meanwhile is looked at afterwards. */
  function look() {
    if (running) {
      again = true;
      return;
    }
    running = true;
    stored()
      .then(show)
      .then(function () {
        running = false;
        if (again) {
          again = false;
          look();
        }
      });
  }

  // ---- the browser's promise ----

  function promised(key) {
    put("persist", words["persist-" + key]);
  }

  find("ask").addEventListener("click", function () {
    Promise.resolve()
      .then(function () {
        return storage.persist();
      })
      .then(
        function (granted) {
          promised(granted ? "yes" : "denied");
        },
        function () {
          promised("missing");
        },
      );
  });

  if (storage.persisted) {
    storage.persisted().then(function (granted) {
      promised(granted ? "yes" : "no");
    });
  } else {
    promised("missing");
  }

  // ---- what a reader asks for ----

  find("check").addEventListener("click", function () {
    var registration = offline.registration();
    if (!registration) {
      put("answer", words[state(null)]);
      return;
    }
    put("answer", words.checking);
    offline.check().then(function (isReached) {
      var isNewer = registration.installing || registration.waiting;
      put("answer", isReached ? (isNewer ? "" : words.newest) : words.unreachable);
    });
  });

  find("apply").addEventListener("click", offline.apply);

  addEventListener("beforeinstallprompt", function (event) {
    event.preventDefault();
    prompt = event;
    find("install").hidden = false;
  });

  find("install").addEventListener("click", function () {
    prompt.prompt();
    find("install").hidden = true;
  });

  offline.onChange(look);
  look();
})();
