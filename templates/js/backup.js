// The page of all lists: exports to a file, imports from one, asks the browser not to delete.
(function () {
  "use strict";

  var shirube = (window.shirube = window.shirube || {});
  var page = shirube.overview;
  if (!page) {
    return;
  }
  var words = shirube.words.carry;
  var store = shirube.store;
  var state = shirube.state;
  var fill = shirube.calendar.fill;
  /** No file that this page writes is as large. */
  var MOST_BYTES = 8 * 1024 * 1024;
  var NAME_LENGTH = 40;
  var box = page.find("[data-backup]");

  // ---- asking not to delete ----

  function answerPersist(key) {
    page.find("[data-persist-answer]").textContent = words[key];
  }

  var storage = navigator.storage || {};

  page.find("[data-persist]").addEventListener("click", function () {
    Promise.resolve()
      .then(function () {
        return storage.persist();
      })
      .then(
        function (granted) {
          answerPersist(granted ? "persist-granted" : "persist-denied");
        },
        function () {
          answerPersist("persist-missing");
        },
      );
  });

  // Looking asks nobody.
  if (storage.persisted) {
    storage.persisted().then(
      function (granted) {
        if (granted) {
          answerPersist("persist-granted");
        }
      },
      function () {},
    );
  }

  // ---- export ----

  /** The document, or only its current station. */
  function exported(isWhole) {
    var doc = store.doc();
    if (isWhole) {
      return doc;
    }
    var part = state.empty(doc.site);
    part.stations[store.stationId()] = doc.stations[store.stationId()];
    return part;
  }

  /** A name that every system takes for a file. */
  function fileName(isWhole) {
    var name = isWhole && store.stations().length > 1 ? "" : store.station().name;
    var safe = ((name && name.v) || "")
      .normalize("NFC")
      .replace(/[\u0000-\u001f\\/:*?"<>|.\s]+/g, "-")
      .slice(0, NAME_LENGTH)
      .replace(/^-+|-+$|[\ud800-\udbff]$/g, "");
    return [store.doc().site, safe, page.today()].filter(Boolean).join("_") + ".json";
  }

  function download(name, text) {
    var address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    var link = page.add(box, "a");
    link.href = address;
    link.download = name;
    link.click();
    link.remove();
    setTimeout(function () {
      URL.revokeObjectURL(address);
    }, 60 * 1000);
  }

  page.find("[data-export]").addEventListener("click", function () {
    var where = page.find("[data-export-answer]");
    var isWhole = box.querySelector("[name=export]:checked").value === "all";
    if (!store.stationId()) {
      page.say(words["export-nothing"], where);
      return;
    }
    var name = fileName(isWhole);
    download(name, JSON.stringify(exported(isWhole), null, 1) + "\n");
    if (isWhole || store.stations().length === 1) {
      store.backedUp();
    }
    page.say(fill(words.exported, { file: name }), where);
  });

  // ---- import ----

  var input = page.find("[data-import]");
  var preview = box.querySelector("[data-incoming]");
  var answer = page.find("[data-import-answer]");

  function tell(key) {
    page.say(words[key], answer);
  }

  function receive(file) {
    preview.textContent = "";
    answer.textContent = "";
    if (file.size > MOST_BYTES) {
      tell("size");
      return;
    }
    file.text().then(
      function (text) {
        var found = state.read(text, store.doc().site);
        if (found.faults.length && !found.dropped) {
          tell(found.faults[0] in words ? found.faults[0] : "json");
          return;
        }
        shirube.incoming.show(preview, found.doc, { from: file.name, dropped: found.dropped }, tell);
      },
      function () {
        tell("file");
      },
    );
  }

  function take() {
    if (input.files.length) {
      receive(input.files[0]);
    }
    // The same file can be chosen again.
    input.value = "";
  }

  input.addEventListener("change", take);
  take();

  var drop = page.find("[data-drop]");
  ["dragenter", "dragover", "dragleave", "drop"].forEach(function (name) {
    drop.addEventListener(name, function (event) {
      event.preventDefault();
      drop.classList.toggle("overview-dropping", name === "dragenter" || name === "dragover");
      if (name === "drop" && event.dataTransfer.files.length) {
        receive(event.dataTransfer.files[0]);
      }
    });
  });
})();
