// The planner's own scripts come when it is wanted: when something of it is kept, or once the reader
// turns to it. Whoever only reads the page does not pay for them.
(function () {
  "use strict";

  var store = (window.shirube || {}).store;
  var addresses = document.currentScript.getAttribute("data-load").split(" ");
  var parts = document.querySelectorAll("[data-planner], [data-certificates]");
  if (!store) {
    return;
  }

  function load() {
    addresses.forEach(function (address) {
      var script = document.createElement("script");
      script.src = address;
      // In their order.
      script.async = false;
      document.head.appendChild(script);
    });
    addresses = [];
  }

  function loadIfUsed() {
    var station = store.station();
    if (station.situation.month || Object.keys(station.plan).length) {
      load();
    }
  }

  Array.prototype.forEach.call(parts, function (part) {
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
