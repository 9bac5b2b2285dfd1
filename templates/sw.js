// Keeps the whole site on the reader's device, one version of it at a time, and answers from there. Of
// a site too large for that the build names the first pages only.
//
// - All or nothing: a version is used once every file of it is stored, each with the bytes that the
//   build hashed. A site uploaded by half, or a hotel's sign-in page, is never stored.
// - The version in use stays whole until the reader agrees to the next one (js/offline.js asks).
// - Files are stored under their hash, so what did not change is copied, not fetched again, and an
//   attempt that broke off goes on where it was.
//
// docs/offline.md tells the whole of it.
(function (self) {
  "use strict";

  var edition = "@edition";
  var scope = new URL(self.registration.scope);
  /** Of this site in this folder: a host may have several, and caches belong to the host. */
  var prefix = ["shirube", edition.site, encodeURIComponent(scope.pathname), ""].join(":");
  var name = prefix + edition.version;
  var addresses = Object.keys(edition.files);
  var TOGETHER = 6;
  var OFFLINE = "offline.html";
  /** How often a stored part is told of, so that a slow phone does not only talk. */
  var TELL_EVERY = 5;

  // ---- storing ----

  function key(address) {
    return scope.href + address + "?sha256=" + encodeURIComponent(edition.files[address]);
  }

  var told = Promise.resolve();

  /** Tells all pages of this site; one thing after the other, so that the last word is the last. */
  function tell(message) {
    message.version = edition.version;
    told = told
      .then(function () {
        return self.clients.matchAll({ includeUncontrolled: true, type: "window" });
      })
      .then(function (all) {
        all.forEach(function (client) {
          if (client.url.indexOf(scope.href) === 0) {
            client.postMessage({ shirube: message });
          }
        });
      });
    return told;
  }

  /** Encoded as pages write it, name by name. */
  function url(address) {
    return scope.href + address.split("/").map(encodeURIComponent).join("/");
  }

  /** The file from the server, refused by the browser itself if its bytes are others. */
  function fetched(address, how) {
    var options = {
      cache: how,
      credentials: "same-origin",
      integrity: "sha256-" + edition.files[address],
      redirect: "follow",
    };
    return fetch(new Request(url(address), options)).then(function (response) {
      if (!response.ok) {
        throw new Error(response.status + " " + address);
      }
      return clean(response);
    });
  }

  /** Some hosts lead from page.html to page; an answer that was led on cannot be shown as a page. */
  function clean(response) {
    if (!response.redirected) {
      return response;
    }
    return response.blob().then(function (body) {
      return new Response(body, { status: 200, headers: response.headers });
    });
  }

  /** The file as an earlier version has it, or as it comes from the server. */
  function found(address, others) {
    return others
      .reduce(function (before, cache) {
        return before.then(function (response) {
          return response || cache.match(key(address));
        });
      }, Promise.resolve())
      .then(function (response) {
        return (
          response ||
          fetched(address, "no-cache").catch(function () {
            // What lies between may have kept other bytes; once more, past all of it.
            return fetched(address, "reload");
          })
        );
      });
  }

  function ours() {
    return self.caches.keys().then(function (names) {
      return names.filter(function (it) {
        return it.indexOf(prefix) === 0;
      });
    });
  }

  function keysOf(cache) {
    return cache.keys().then(function (requests) {
      var keys = {};
      requests.forEach(function (request) {
        keys[request.url] = true;
      });
      return keys;
    });
  }

  /** What of this version is not stored. */
  function missing() {
    return self.caches.has(name).then(function (is) {
      if (!is) {
        return addresses;
      }
      return self.caches.open(name).then(keysOf).then(function (keys) {
        return addresses.filter(function (address) {
          return !keys[key(address)];
        });
      });
    });
  }

  function storeAll() {
    return Promise.all([self.caches.open(name), ours(), missing()]).then(function (it) {
      var cache = it[0];
      var queue = it[2].slice();
      var done = addresses.length - queue.length;
      return Promise.all(
        it[1]
          .filter(function (other) {
            return other !== name;
          })
          .map(function (other) {
            return self.caches.open(other);
          }),
      ).then(function (others) {
        var fault = null;

        function next() {
          var address = fault ? undefined : queue.shift();
          if (address === undefined) {
            return undefined;
          }
          return found(address, others)
            .then(function (response) {
              return cache.put(key(address), response);
            })
            .then(function () {
              done++;
              if (!fault && (done % TELL_EVERY === 0 || done === addresses.length)) {
                tell({ storing: done, of: addresses.length });
              }
              return next();
            })
            .catch(function (error) {
              fault = fault || error;
            });
        }

        var lines = [];
        for (var i = 0; i < TOGETHER; i++) {
          lines.push(next());
        }
        // Nothing may come into the cache any more once it is known how this ended.
        return Promise.all(lines).then(function () {
          if (fault) {
            throw fault;
          }
        });
      });
    });
  }

  function isFull(error) {
    return error && error.name === "QuotaExceededError";
  }

  self.addEventListener("install", function (event) {
    event.waitUntil(
      storeAll()
        .then(missing)
        .then(function (left) {
          if (left.length) {
            throw new Error("not stored: " + left[0]);
          }
        })
        .catch(function (error) {
          // What is stored is right and shortens the next attempt, but not on a full device.
          var freed = isFull(error) ? self.caches.delete(name) : Promise.resolve();
          return freed
            .then(function () {
              return tell({ failed: isFull(error) ? "full" : "broken" });
            })
            .then(function () {
              throw error;
            });
        }),
    );
  });

  self.addEventListener("activate", function (event) {
    event.waitUntil(
      ours()
        .then(function (names) {
          return Promise.all(
            names.map(function (it) {
              return it === name ? true : self.caches.delete(it);
            }),
          );
        })
        .then(function () {
          return self.clients.claim();
        }),
    );
  });

  // ---- answering ----

  /** The address of a kept file that is asked for; what follows a question mark makes no other. */
  function kept(asked) {
    var rest = asked.pathname.slice(scope.pathname.length);
    try {
      rest = decodeURIComponent(rest);
    } catch (e) {
      return "";
    }
    if (rest === "" || rest.slice(-1) === "/") {
      rest += "index.html";
    }
    return Object.prototype.hasOwnProperty.call(edition.files, rest) ? rest : "";
  }

  function stored(address) {
    return self.caches.open(name).then(function (cache) {
      return cache.match(key(address)).then(function (response) {
        return (
          response ||
          // A browser short of room may have taken it.
          fetched(address, "no-cache").then(function (fresh) {
            return cache.put(key(address), fresh.clone()).then(
              function () {
                return fresh;
              },
              function () {
                return fresh;
              },
            );
          })
        );
      });
    });
  }

  /** Pictures, sound and films may be asked for by pieces. */
  function piece(response, range) {
    var wanted = /^bytes=(\d*)-(\d*)$/.exec(range);
    if (!wanted || (!wanted[1] && !wanted[2])) {
      return response;
    }
    return response.blob().then(function (body) {
      var from = wanted[1] ? Number(wanted[1]) : Math.max(0, body.size - Number(wanted[2]));
      var to = wanted[1] && wanted[2] ? Math.min(body.size - 1, Number(wanted[2])) : body.size - 1;
      if (from > to) {
        return new Response("", { status: 416, headers: { "Content-Range": "bytes */" + body.size } });
      }
      var headers = new Headers(response.headers);
      headers.delete("Content-Encoding");
      headers.set("Content-Range", "bytes " + from + "-" + to + "/" + body.size);
      headers.set("Content-Length", String(to - from + 1));
      return new Response(body.slice(from, to + 1, body.type), { status: 206, headers: headers });
    });
  }

  /** The page may be asked for in any folder, and its addresses begin at the site's root. */
  function anywhere(text) {
    return text.replace(/ (href|src|data-root|data-load)="(?!#|[a-z]+:)([^"]*)"/g, function (all, name, value) {
      var whole = value.split(" ").map(function (address) {
        return scope.href + address;
      });
      return " " + name + '="' + whole.join(" ") + '"';
    });
  }

  /** What is said of a page that is not kept while there is no network: our words, not the browser's. */
  function apology() {
    return stored(OFFLINE).then(function (response) {
      return response.text().then(function (text) {
        return new Response(anywhere(text), {
          status: 503,
          headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" },
        });
      });
    });
  }

  function elsewhere(request, asked) {
    var folder = kept(new URL(asked.pathname + "/", scope));
    if (folder) {
      return Promise.resolve(Response.redirect(asked.origin + asked.pathname + "/" + asked.search, 301));
    }
    return fetch(request).catch(function (error) {
      return edition.files[OFFLINE] ? apology() : Promise.reject(error);
    });
  }

  self.addEventListener("fetch", function (event) {
    var request = event.request;
    var asked = new URL(request.url);
    var isOurs =
      request.method === "GET" &&
      asked.origin === scope.origin &&
      asked.pathname.indexOf(scope.pathname) === 0;
    if (!isOurs) {
      return;
    }
    var address = kept(asked);
    var range = request.headers.get("Range");
    if (address) {
      event.respondWith(
        stored(address)
          .then(function (response) {
            return range ? piece(response, range) : response;
          })
          .catch(function () {
            return fetch(request);
          }),
      );
    } else if (request.mode === "navigate") {
      event.respondWith(elsewhere(request, asked));
    }
  });

  // ---- talking with pages ----

  self.addEventListener("message", function (event) {
    var asked = event.data && event.data.shirube;
    var port = event.ports[0];
    if (asked === "apply") {
      // Only ever because a reader pressed the button.
      self.skipWaiting();
    } else if (asked === "version" && port) {
      port.postMessage(edition.version);
    } else if (asked === "mend") {
      // A browser short of room may have taken a part.
      event.waitUntil(
        storeAll().then(
          function () {
            return tell({ mended: true });
          },
          function (error) {
            return tell({ failed: isFull(error) ? "full" : "broken" });
          },
        ),
      );
    } else if (asked === "state" && port) {
      event.waitUntil(
        missing().then(function (left) {
          port.postMessage({
            version: edition.version,
            date: edition.date,
            bytes: edition.bytes,
            whole: edition.whole,
            of: addresses.length,
            stored: addresses.length - left.length,
          });
        }),
      );
    }
  });
})(self);
