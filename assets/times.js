// Where the app cannot run: what the readable part of the link says of its times. It knows the link as
// docs/link-format.md has it, and no clock rules: a local time comes from the browser's Intl or is not shown.
// The build takes comments and spaces out; what is left has a limit (xtask/src/site/weight.rs).
addEventListener("lowtide-stranded", () => {
  const lines = document.getElementById("times").querySelectorAll("[class]");

  // As in src/link/seal.rs.
  function checksum(text) {
    let rest = -1;
    for (const byte of new TextEncoder().encode(text)) {
      rest ^= byte;
      for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (rest & 1 && 0xedb88320);
    }
    return ~rest >>> 0;
  }

  // Shows a line, and puts texts into its <b> and <span>.
  function say(name, ...texts) {
    for (const line of lines) {
      if (line.className === name) {
        line.hidden = false;
        line.querySelectorAll("b,span").forEach((place, at) => { place.textContent = texts[at]; });
      }
    }
  }

  // A zone's clock from one instant to another; throws for a zone that the browser does not know.
  function sayTimes(name, timeZone, instants) {
    const [from, to] = instants.map((instant) => {
      const text = (style) => new Date(instant).toLocaleString("en-GB", { timeZone, ...style });
      const clock = text({ hour: "2-digit", minute: "2-digit", timeZoneName: "longOffset" });
      const date = text({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
      return [...clock.replace("GMT", "UTC").replace("-", "−").split(" "), date];
    });
    const both = (at) => (from[at] === to[at] ? from[at] : `${from[at]} to ${to[at]}`);
    say(name, `${from[0]}–${to[0]}`, both(2), `${both(1)}, ${timeZone}`);
  }

  function read() {
    const raw = location.hash.slice(1);
    for (const line of lines) line.hidden = true;
    if (!raw) return;
    try {
      const text = decodeURIComponent(raw).replaceAll("&amp;", "&");
      const [, version, seal, rest] = /^(?:v=(\d+)(?:-([^&]*))?&)?(.*)/s.exec(text);
      if (version > 1) return say("newer");
      if (seal != null && Number(`0x${seal}`) !== checksum(rest)) return say("damaged");
      const link = {};
      for (const pair of rest.split("&")) {
        const [key, value] = pair.split(/=(.*)/);
        if (key in link) throw key;
        link[key] = value;
      }
      const { start, utc, tz, dur, x } = link;
      const sound = raw.length <= 8192 && version !== "0" && !("v" in link) && (!x || seal)
        && /^20[0-6]\d-\d\d-\d\dT\d\d:\d\d$/.test(start) && /^[\w/+-]{1,40}$/.test(tz)
        && /^\d{1,5}$/.test(dur) && dur > 0 && dur <= 20160;
      const from = Date.parse(utc);
      // A day that is in no calendar comes back as another, or throws.
      if (!sound || (utc && new Date(from).toISOString() !== utc.replace("Z", ":00.000Z"))) throw link;

      const wall = start.replace("T", " ");
      const [hours, minutes] = [(dur - dur % 60) / 60, dur % 60];
      say("only");
      say("length", (hours ? `${hours} h ` : "") + (minutes ? `${minutes} min` : ""));
      if (x) say("more");
      if (!utc) {
        say("written", wall, tz);
        return say("unsure");
      }
      const instants = [from, from + dur * 60000];
      sayTimes("utc", "UTC", instants);
      const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
      // What browsers say that tell nobody's zone; in Iceland it is no loss.
      if (/^(Etc.)?UTC$|kjavik/.test(here)) say("untold");
      else sayTimes("yours", here, instants);
      try {
        sayTimes("theirs", tz, instants);
        if (new Date(from).toLocaleString("sv", { timeZone: tz }).slice(0, 16) !== wall) say("differs");
      } catch {
        say("written", wall, tz);
      }
    } catch {
      say("unreadable");
    }
  }

  addEventListener("hashchange", read);
  read();
}, { once: true });
