// The page of all lists: hands the current station over as a QR code or a link, and takes in what such
// a link brings. The state is in the address's fragment, which no browser sends to a server.
(function () {
  "use strict";

  var shirube = (window.shirube = window.shirube || {});
  var page = shirube.overview;
  if (!page || !shirube.handover) {
    return;
  }
  var words = shirube.words.carry;
  var store = shirube.store;
  var SVG = "http://www.w3.org/2000/svg";
  var KEY = "#handover=";
  /** With more, the squares of a QR code are too small for a camera. */
  var MOST_IN_CODE = 1200;
  /** The quiet zone around a QR code, in squares. */
  var QUIET = 4;
  var box = page.find("[data-handover]");
  var result = page.find("[data-handover-result]");
  var link = page.find("[data-handover-link]");
  var answer = page.find("[data-handover-answer]");
  var code = page.find("[data-handover-code]");

  // ---- to another device ----

  /** What to hand over, as the person has chosen. */
  function chosen() {
    var what = page.find("[data-handover-what]").value;
    var options = { site: store.doc().site, id: store.stationId() };
    if (what !== "") {
      options.list = page.lists[what].data.items.map(function (item) {
        return item.id;
      });
    }
    page.each(box.querySelectorAll("[data-handover-with]"), function (tick) {
      options[tick.getAttribute("data-handover-with")] = tick.checked;
    });
    return options;
  }

  /** Fetches the script that makes QR codes, once it is asked for. */
  function withCodes(call, failed) {
    if (window.qrcode) {
      call();
      return;
    }
    var script = document.createElement("script");
    script.src = box.getAttribute("data-qr-script");
    script.onload = call;
    script.onerror = failed;
    document.head.appendChild(script);
  }

  function svg(parent, name, attributes) {
    var element = document.createElementNS(SVG, name);
    Object.keys(attributes).forEach(function (key) {
      element.setAttribute(key, attributes[key]);
    });
    return parent.appendChild(element);
  }

  function draw(text) {
    var made = window.qrcode(0, text.length < MOST_IN_CODE / 2 ? "M" : "L");
    made.addData(text, "Byte");
    made.make();
    var count = made.getModuleCount();
    var size = count + 2 * QUIET;
    var path = "";
    for (var row = 0; row < count; row++) {
      for (var column = 0; column < count; column++) {
        if (made.isDark(row, column)) {
          path += "M" + (column + QUIET) + " " + (row + QUIET) + "h1v1h-1z";
        }
      }
    }
    var picture = svg(code, "svg", {
      viewBox: "0 0 " + size + " " + size,
      role: "img",
      "aria-labelledby": "handover-code-title",
      "shape-rendering": "crispEdges",
    });
    svg(picture, "title", { id: "handover-code-title" }).textContent = words["handover-qr"];
    svg(picture, "rect", { width: size, height: size, "class": "code-ground" });
    svg(picture, "path", { d: path, "class": "code-squares" });
  }

  function show(text) {
    var address = location.href.split("#")[0] + KEY + text;
    code.textContent = "";
    result.hidden = true;
    if (text.length > shirube.handover.LIMIT) {
      page.say(words["handover-too-long"], answer);
      return;
    }
    link.value = address;
    function finish(key) {
      result.hidden = false;
      page.say(words[key], answer);
    }
    function fail() {
      finish("handover-qr-failed");
    }
    if (address.length > MOST_IN_CODE) {
      finish("handover-too-large");
      return;
    }
    withCodes(function () {
      try {
        draw(address);
        finish("handover-made");
      } catch (e) {
        fail();
      }
    }, fail);
  }

  page.find("[data-handover-make]").addEventListener("click", function () {
    if (!store.stationId()) {
      page.say(words["handover-nothing"], answer);
      return;
    }
    shirube.handover.pack(store.station(), chosen()).then(show, function () {
      page.say(words["handover-qr-failed"], answer);
    });
  });

  page.find("[data-handover-copy]").addEventListener("click", function () {
    var selected = function () {
      link.focus();
      link.select();
      page.say(words["handover-select"], answer);
    };
    if (!navigator.clipboard) {
      selected();
      return;
    }
    navigator.clipboard.writeText(link.value).then(function () {
      page.say(words["handover-copied"], answer);
    }, selected);
  });

  // What was made no longer holds once something else is chosen.
  box.addEventListener("change", function () {
    result.hidden = true;
  });

  var isOnDisk = !/^https?:$/.test(location.protocol);
  page.find("[data-handover-disk]").hidden = !isOnDisk;
  page.find("[data-handover-form]").hidden = isOnDisk;

  // ---- from another device ----

  var section = page.find("[data-incoming-handover]");
  var preview = section.querySelector("[data-incoming]");

  function over(key) {
    history.replaceState(null, "", location.href.split("#")[0]);
    section.hidden = true;
    page[key === "import-done" ? "done" : "say"](words[key in words ? key : "damaged"]);
    page.find("[data-title]").focus();
  }

  function receive() {
    if (location.hash.indexOf(KEY) !== 0) {
      return;
    }
    var options = { site: store.doc().site, doc: store.doc(), now: Date.now() };
    shirube.handover.unpack(location.hash.slice(KEY.length), options).then(function (found) {
      if (found.fault) {
        over(found.fault);
        return;
      }
      section.hidden = false;
      page.find("#incoming").scrollIntoView();
      shirube.incoming.show(
        preview,
        found.doc,
        { from: words["incoming-link"], dropped: found.dropped, keeps: true },
        over,
      );
    });
  }

  receive();
  window.addEventListener("hashchange", receive);
})();
