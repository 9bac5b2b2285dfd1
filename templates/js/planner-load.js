// The planner's own scripts come when it is wanted: when something of it is kept, or once the reader
// turns to it. Whoever only reads the page does not pay for them.
(function () {
  "use strict";

  var EARLY = ["change", "focusout", "keydown"];
  var store = (window.shirube || {}).store;
  var addresses = document.currentScript.getAttribute("data-load").split(" ");
  var parts = document.querySelectorAll("[data-planner], [data-certificates]");
  var early = [];
  if (!store) {
    return;
  }

  /** What was done while the scripts were on their way. */
  function remember(event) {
    var it = event.target;
    if (event.type !== "keydown" || event.key === "Enter") {
      early.push({ input: it, value: it.value, checked: it.checked, event: event });
    }
  }

  function each(call) {
    Array.prototype.forEach.call(parts, call);
  }

  /** Does it once more, for the scripts to hear. */
  function catchUp() {
    each(function (part) {
      EARLY.forEach(function (type) {
        part.removeEventListener(type, remember);
      });
    });
    early.forEach(function (it) {
      // Where somebody is writing stands what is newer.
      if (!it.input.matches("[type=text]:focus")) {
        it.input.value = it.value;
        it.input.checked = it.checked;
      }
    });
    early.forEach(function (it) {
      it.input.dispatchEvent(new it.event.constructor(it.event.type, it.event));
    });
  }

  function load() {
    addresses.forEach(function (address, i) {
      var script = document.createElement("script");
      script.src = address;
      // In their order.
      script.async = false;
      script.onload = i === addresses.length - 1 ? catchUp : null;
      document.head.appendChild(script);
    });
    addresses = [];
  }

  function loadIfUsed() {
    var station = store.station();
    if (Object.keys(station.situation).length || Object.keys(station.plan).length) {
      load();
    }
  }

  each(function (part) {
    EARLY.forEach(function (type) {
      part.addEventListener(type, remember);
    });
    ["focusin", "pointerover", "touchstart"].forEach(function (name) {
      part.addEventListener(name, load, { once: true, passive: true });
    });
    part.addEventListener("submit", function (event) {
      event.preventDefault();
    });
  });
  store.onChange(loadIfUsed);
  loadIfUsed();
})();
