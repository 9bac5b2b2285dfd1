// Writes calendar files by RFC 5545: whole days, with names that stay the same, so that a file that
// is taken in again replaces what it brought before.
(function () {
  "use strict";

  var shirube = (window.shirube = window.shirube || {});
  var OCTETS = 75;

  function octets(character) {
    var code = character.codePointAt(0);
    return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }

  /** Breaks a line after so many octets, never within a character. */
  function fold(line) {
    var folded = "";
    var used = 0;
    Array.from(line).forEach(function (character) {
      var size = octets(character);
      if (used + size > OCTETS) {
        folded += "\r\n ";
        used = 1;
      }
      folded += character;
      used += size;
    });
    return folded;
  }

  /** A text in which nothing is a control character, half a character or a sign of the format. */
  function text(value) {
    return String(value)
      .replace(/\r\n?/g, "\n")
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g, " ")
      .replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, function (it) {
        return it.length === 2 ? it : "\ufffd";
      })
      .replace(/[\\;,]/g, "\\$&")
      .replace(/\n/g, "\\n");
  }

  function digits(value) {
    return value.replace(/-/g, "");
  }

  /** The lines of a day: {uid, day, title, text, url, remind}; remind in days before, at nine o'clock. */
  function event(it, stamp, sequence) {
    var lines = [
      "BEGIN:VEVENT",
      "UID:" + text(it.uid),
      "DTSTAMP:" + stamp,
      "SEQUENCE:" + sequence,
      "DTSTART;VALUE=DATE:" + digits(it.day),
      "DTEND;VALUE=DATE:" + digits(shirube.calendar.add(it.day, 1)),
      "SUMMARY:" + text(it.title),
      "TRANSP:TRANSPARENT",
    ];
    if (it.text) {
      lines.push("DESCRIPTION:" + text(it.text));
    }
    if (it.url) {
      lines.push("URL:" + it.url.replace(/[^!-~]/g, ""));
    }
    if (it.remind) {
      lines.push(
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "DESCRIPTION:" + text(it.title),
        "TRIGGER:-P" + (it.remind - 1) + "DT15H",
        "END:VALARM",
      );
    }
    return lines.concat("END:VEVENT");
  }

  /** A calendar of whole days; `now` in milliseconds says which of two files is the newer. */
  function write(events, now) {
    var stamp = new Date(now).toISOString().replace(/[-:]|\.\d+/g, "");
    var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Shirube//Planner//EN", "CALSCALE:GREGORIAN"];
    events.forEach(function (it) {
      lines = lines.concat(event(it, stamp, Math.floor(now / 60000)));
    });
    return lines.concat("END:VCALENDAR").map(fold).join("\r\n") + "\r\n";
  }

  shirube.ics = { write: write };
})();
