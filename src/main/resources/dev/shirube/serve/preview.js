// Stands in pages of the preview only: loads a page anew when it changed, and tells what is wrong.
(function () {
  "use strict";
  var script = document.currentScript;
  var page = script.dataset.page;
  var folder = script.src.replace(/[^/]*$/, "");
  var WORDS = {
    ja: {
      panel: "プレビュー",
      behind: "誤りを直すまで、前のページを表示しています。",
      checking: "ほかに誤りがないか確かめています…",
      error: "誤り",
      warning: "注意",
      errors: "誤り ",
      warnings: "注意 ",
      of: " 件",
      found: "今の値：",
      expected: "正しい値：",
      lost: "プレビューが止まっています。./shirube serve をもう一度実行してください。",
    },
    en: {
      panel: "Preview",
      behind: "Until this is mended you see the last good page.",
      checking: "Looking for more…",
      error: "Error",
      warning: "Warning",
      errors: "Errors: ",
      warnings: "Warnings: ",
      of: "",
      found: "Found: ",
      expected: "Expected: ",
      lost: "The preview has ended. Run ./shirube serve again.",
    },
  };
  var lang = document.documentElement.lang === "ja" ? "ja" : "en";
  var words = WORDS[lang];
  var panel = null;
  var last = null;

  // A worker would show pages that it kept; one from before goes, and none is registered here.
  if (navigator.serviceWorker) {
    navigator.serviceWorker.getRegistrations().then(function (all) {
      all.forEach(function (it) {
        it.unregister();
      });
    });
    Object.defineProperty(Navigator.prototype, "serviceWorker", { value: undefined });
  }

  function element(name, text, className) {
    var made = document.createElement(name);
    made.textContent = text || "";
    made.className = className || "";
    return made;
  }

  // Out of reach of the site's own styles, and there before it has something to say, so that it is
  // read out.
  function thePanel() {
    if (!panel) {
      var host = document.createElement("div");
      host.id = "shirube-preview";
      var root = host.attachShadow({ mode: "open" });
      var style = document.createElement("link");
      style.rel = "stylesheet";
      style.href = folder + "preview.css";
      panel = element("section");
      panel.setAttribute("role", "status");
      panel.setAttribute("aria-label", words.panel);
      panel.lang = lang;
      panel.hidden = true;
      root.append(style, panel);
      document.body.append(host);
    }
    return panel;
  }

  function finding(it) {
    var item = element("li", "", it.severity);
    item.append(element("strong", words[it.severity] + " "), element("code", it.place));
    item.append(element("p", it.message[lang]));
    if (it.found) {
      item.append(element("p", words.found + it.found, "value"));
    }
    if (it.expected) {
      item.append(element("p", words.expected + it.expected, "value"));
    }
    if (it.hint[lang]) {
      item.append(element("p", "→ " + it.hint[lang]));
    }
    return item;
  }

  function count(severity, findings) {
    return findings.filter(function (it) {
      return it.severity === severity;
    }).length;
  }

  function show(state) {
    var panel = thePanel();
    var key = JSON.stringify(state);
    if (key === last) {
      return;
    }
    last = key;
    panel.replaceChildren();
    panel.hidden = state.findings.length === 0;
    if (panel.hidden) {
      return;
    }
    var errors = count("error", state.findings);
    var warnings = count("warning", state.findings);
    var told = [];
    if (errors) {
      told.push(words.errors + errors + words.of);
    }
    if (warnings) {
      told.push(words.warnings + warnings + words.of);
    }
    var details = element("details");
    details.open = errors > 0;
    var list = element("ul");
    list.append.apply(list, state.findings.map(finding));
    details.append(element("summary", told.join(" ・ ")));
    if (!state.right) {
      details.append(element("p", words.behind, "behind"));
    }
    if (state.checking) {
      details.append(element("p", words.checking));
    }
    details.append(list);
    panel.append(details);
  }

  function begin() {
    thePanel();
    var events = new EventSource(
      folder + "events?page=" + encodeURIComponent(location.pathname),
    );
    events.onmessage = function (event) {
      var state = JSON.parse(event.data);
      if (state.page !== page) {
        location.reload();
      } else {
        show(state);
      }
    };
    events.onerror = function () {
      last = null;
      thePanel().hidden = false;
      thePanel().replaceChildren(element("p", words.lost));
    };
    events.onopen = function () {
      last = null;
    };
    addEventListener("pagehide", function () {
      events.close();
    });
    addEventListener("pageshow", function (event) {
      if (event.persisted) {
        location.reload();
      }
    });
  }

  if (document.body) {
    begin();
  } else {
    document.addEventListener("DOMContentLoaded", begin);
  }
})();
