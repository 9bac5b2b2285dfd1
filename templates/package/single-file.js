// The single-file edition: this one file holds all files of the site, packed, and shows its pages as they
// are. The reader's way goes through the browser's history, whose entries know their pages; each page is
// begun anew, so that scripts find what they find anywhere else.
(function () {
  "use strict";

  var KEY = "shirube.lang";
  /** Of other kinds browsers make downloads. */
  var TYPES = {
    jpg: "image/jpeg",
    js: "text/javascript",
    pdf: "application/pdf",
    png: "image/png",
    svg: "image/svg+xml",
    txt: "text/plain;charset=utf-8",
    webp: "image/webp",
    xml: "text/xml",
  };
  var REST = 200;
  /** Only to take relative addresses apart; nothing is ever asked for there. */
  var NOWHERE = "http://site.invalid/";

  // ---- the files ----

  var holder = document.getElementById("site");
  var bytes = window.shirube.unpack(holder.textContent);
  var files = Object.create(null);
  JSON.parse(holder.getAttribute("data-files")).forEach(function (file) {
    files[file[0]] = bytes.subarray(file[1], file[1] + file[2]);
  });
  var languages = holder.getAttribute("data-languages").split(" ");

  function textOf(name) {
    return new TextDecoder().decode(files[name]);
  }

  function addressOf(name) {
    var type = TYPES[name.replace(/.*\./, "")] || "application/octet-stream";
    return URL.createObjectURL(new Blob([files[name]], { type: type }));
  }

  // ---- addresses ----

  /** The file that an address on a page names, and the place in it; null for anything else. */
  function find(address, page) {
    var url;
    try {
      url = new URL(address, NOWHERE + page);
    } catch (e) {
      return null;
    }
    var path = decodeURIComponent(url.pathname);
    var name =
      NOWHERE.indexOf(url.host) > 0 && url.host
        ? path.slice(1)
        : // Made from a property of a link, which the browser took for an address on the disk.
          url.protocol === "file:" &&
          Object.keys(files).find(function (it) {
            return path.endsWith("/" + it);
          });
    return name && files[name] ? { name: name, hash: url.hash } : null;
  }

  function isPage(name) {
    return /\.html$/.test(name);
  }

  function own(hash) {
    return location.href.split("#")[0] + hash;
  }

  /** The page to begin with: in the language chosen before, else in one that the browser knows. */
  function first() {
    var wishes = (navigator.languages || []).slice();
    try {
      wishes.unshift(localStorage.getItem(KEY));
    } catch (e) {
      // The browser's languages remain.
    }
    var wish = wishes
      .map(function (it) {
        return String(it || "").split("-")[0].toLowerCase();
      })
      .find(function (it) {
        return languages.indexOf(it) >= 0;
      });
    return (wish || languages[0]) + "/index.html";
  }

  // ---- the way ----

  var asked = /^#!([^#]+)(#.*)?$/.exec(location.hash);
  var wanted = asked && find("/" + asked[1], "");
  if (wanted && isPage(wanted.name)) {
    history.replaceState({ page: wanted.name }, "", own(asked[2] || ""));
  }
  var page = (history.state && files[history.state.page] && history.state.page) || first();
  var scroll = (history.state && history.state.scroll) || 0;
  history.replaceState({ page: page, scroll: scroll }, "");
  history.scrollRestoration = "manual";

  function keepPlace() {
    history.replaceState({ page: page, scroll: window.scrollY }, "");
  }

  function go(to) {
    keepPlace();
    history.pushState({ page: to.name }, "", own(to.hash));
    location.reload();
  }

  function follow(event) {
    var link = event.target.closest && event.target.closest("a[href]");
    if (!link || event.defaultPrevented || link.hasAttribute("download")) {
      return;
    }
    var to = find(link.getAttribute("href"), page);
    if (!to || (to.name === page && to.hash)) {
      return;
    }
    event.preventDefault();
    if (!isPage(to.name)) {
      window.open(addressOf(to.name));
    } else if (event.ctrlKey || event.metaKey || event.shiftKey || event.button === 1) {
      window.open(own("#!" + to.name + to.hash));
    } else {
      go(to);
    }
  }

  function onWay() {
    if (/^#!/.test(location.hash)) {
      location.reload();
    } else if (!history.state) {
      // A place on this page, to which the browser went by itself.
      history.replaceState({ page: page, scroll: window.scrollY }, "");
    } else if (history.state.page !== page) {
      location.reload();
    }
  }

  // ---- the page ----

  function each(parent, selector, call) {
    Array.prototype.slice.call(parent.querySelectorAll(selector)).forEach(call);
  }

  /** Addresses of scripts that a page loads later stand in its attributes. */
  function withScripts(value) {
    return value
      .split(" ")
      .map(function (address) {
        var script = /\.js$/.test(address) && find(address, page);
        return script ? addressOf(script.name) : address;
      })
      .join(" ");
  }

  function prepare(made) {
    var scripts = [];
    each(made, "script", function (script) {
      var file = find(script.getAttribute("src") || "data:", page);
      if (file) {
        scripts.push({ name: file.name, like: script });
      }
      script.remove();
    });
    each(made, "link[rel=stylesheet]", function (link) {
      var style = made.createElement("style");
      style.textContent = textOf(find(link.getAttribute("href"), page).name);
      link.replaceWith(style);
    });
    each(made, "link, meta[http-equiv]", function (it) {
      it.remove();
    });
    each(made, "img[src]", function (image) {
      var file = find(image.getAttribute("src"), page);
      if (file) {
        image.src = addressOf(file.name);
      }
    });
    each(made, "*", function (element) {
      Array.prototype.forEach.call(element.attributes, function (attribute) {
        if (/^data-/.test(attribute.name) && /\.js( |$)/.test(attribute.value)) {
          attribute.value = withScripts(attribute.value);
        }
      });
    });
    return scripts;
  }

  function run(script) {
    var element = document.createElement("script");
    Array.prototype.forEach.call(script.like.attributes, function (attribute) {
      if (attribute.name !== "src" && attribute.name !== "defer") {
        element.setAttribute(attribute.name, attribute.value);
      }
    });
    element.textContent = textOf(script.name);
    document.body.appendChild(element);
  }

  var made = new DOMParser().parseFromString(textOf(page), "text/html");
  var scripts = prepare(made);
  document.replaceChild(document.adoptNode(made.documentElement), document.documentElement);
  scripts.forEach(run);

  // After the page's own scripts, which may want a click for themselves.
  window.addEventListener("click", follow);
  window.addEventListener("auxclick", follow);
  window.addEventListener("popstate", onWay);
  var rest = 0;
  window.addEventListener("scroll", function () {
    clearTimeout(rest);
    rest = setTimeout(keepPlace, REST);
  });
  if (scroll || !location.hash) {
    window.scrollTo(0, scroll);
  } else {
    // Goes there as any browser would, and leaves the entry of the history as it is.
    location.replace(location.hash);
    history.replaceState({ page: page, scroll: 0 }, "");
  }
})();
