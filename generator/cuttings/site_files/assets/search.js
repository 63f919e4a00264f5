/* Search, by Pagefind's index in `pagefind/`, which is fetched piece by piece and only once somebody searches.

   "/" and Ctrl-K open it anywhere; arrows walk the results, Enter follows one, Escape closes. The same form stands on
   the page `search/`, to which a box on any page (form.search-box) leads: without this script there are the indexes. */
(() => {
  const root = new URL("../", document.currentScript.src);
  const PAGE = 10, WORDS = 28, LEAD = 10; /* results at a time; words of an excerpt, and of them before what was found */
  const ENTRIES = 3; /* names of one page that many share */
  const ENDING = 3; /* letters by which two forms of a word may differ */
  const FACETS = { kind: "Kind", outlet: "Outlet", year: "Year" };
  /* Plain letters for those that are no base letter with a mark: "soren" finds Søren. The index has such words twice, the
     second time in plain letters after PLAIN_WORDS_MARK, for which the page's own words are shown. */
  const PLAIN_LETTERS = { ø: "o", ł: "l", æ: "ae", œ: "oe", ı: "i", đ: "d", ð: "d", þ: "th", ħ: "h", ŧ: "t", ŋ: "n", ß: "ss" };
  const PLAIN_WORDS_MARK = "\uE000";
  const plainLetters = (text) => text.toLowerCase().replace(/[^\x00-\x7f]/g, (letter) => PLAIN_LETTERS[letter] ?? letter);
  const plain = (words) => plainLetters(words).normalize("NFKD").replace(/\p{M}/gu, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  const asked = (query) => (query.includes('"') ? query : plainLetters(query)); /* words in quotes stand side by side */
  let engine;

  const load = () =>
    (engine ??= import(new URL("pagefind/pagefind.js", root)).then(async (pagefind) => {
      await pagefind.options({
        baseUrl: root.pathname,
        ranking: { termFrequency: 0.3, pageLength: 0.5, termSaturation: 1.2, termSimilarity: 6 },
      });
      await pagefind.init();
      await pagefind.filters(); /* or an answer that comes before they are read says nothing of them */
      return pagefind;
    }));

  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };

  /* Words of a page around what was found in it, from where a sentence begins; its title stands above them already. */
  const excerpt = ({ raw_content: text, meta, locations }) => {
    const apart = text.includes("\u200B"); /* words that no spaces part */
    const words = text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").split(apart ? "\u200B" : /\s+/);
    const mark = words.findLastIndex((word) => word.includes(PLAIN_WORDS_MARK));
    const added = mark < 0 ? [] : words.splice(mark);
    const length = (word) => word.replace(/\s/g, "").length;
    let first = 0;
    for (let left = length(meta.title); left > 0 && first < words.length; first += 1) left -= length(words[first]);
    const located = new Set(locations), sought = new Set(locations.map((at) => plain(added[at - mark] ?? "")).filter(Boolean));
    const hits = new Set([...words.keys()].filter((at) => at >= first && (located.has(at) || sought.has(plain(words[at])))));
    const held = (from) => [...hits].filter((at) => at >= from && at < from + WORDS - LEAD).length;
    const best = [...hits].reduce((best, at) => (best < 0 || held(at) > held(best) ? at : best), -1);
    const opens = (at) => at === first || /[.!?]["”’')]*$/.test(words[at - 1]);
    let start = Math.max(first, best - LEAD);
    for (let at = best; at >= start; at -= 1) if (opens(at)) start = at;
    const end = Math.min(words.length, start + WORDS);
    const nodes = words.slice(start, end).flatMap((word, n) =>
      [n && !apart ? " " : "", hits.has(start + n) ? make("mark", {}, word) : word]);
    return [opens(start) ? "" : "… ", ...nodes, end < words.length && !opens(end) ? " …" : ""];
  };

  /* The names found on a page that many share, each as a result of its own; any other page as it is. */
  const expanded = (found) => {
    if (!found.meta.shared) return [found];
    const words = found.raw_content.split(/\s+/);
    const score = (part) => part.weighted_locations.reduce((sum, at) => sum + at.balanced_score, 0);
    const parts = found.sub_results.filter((part) => part.anchor).sort((a, b) => score(b) - score(a)).slice(0, ENTRIES);
    return parts.map((part) => {
      const next = found.anchors.find((anchor) => anchor.location > part.anchor.location);
      const told = words.slice(part.anchor.location, next?.location).join(" ").replace(part.title, "");
      return { url: part.url, meta: { title: part.title, kind: found.meta.kind, detail: told.replace(/^[\s.]+|[\s.]+$/g, "") } };
    });
  };

  /* Words of the query that none of `pages` has, nor a form of it: for such a word Pagefind finds whatever begins alike. */
  const unknown = (pages, query) => {
    const hits = new Set(pages.flatMap(({ raw_content: text, locations }) => {
      const words = text.split(/[\s\u200B]+/);
      return locations.flatMap((at) => [plain(words[at] ?? ""), plain(words[at] ?? "").replaceAll(" ", "")]);
    }).flatMap((word) => [word, ...word.split(" ")]));
    const stem = (word) => word.slice(0, Math.max(2, word.length - ENDING));
    return plain(query).split(" ").filter((word) => ![...hits].some((hit) => hit.startsWith(stem(word))));
  };

  /* A form and its results in `host`; returns what sets the query. */
  const mount = (host) => {
    const input = make("input", { type: "search", "aria-label": "Search this site", placeholder: "A name, a topic, words of an article", autocomplete: "off", spellcheck: "false" });
    const facets = Object.entries(FACETS).map(([name, label]) => {
      const select = make("select", { name, "aria-label": label, hidden: "" }, make("option", { value: "" }, `Any ${label.toLowerCase()}`));
      return select;
    });
    const status = make("p", { role: "status", class: "found" });
    const list = make("ol");
    const more = make("button", { type: "button", class: "more", hidden: "" }, "More results");
    const form = make("form", { role: "search" }, input, make("div", { class: "facets" }, ...facets));
    host.append(form, status, list, more);
    let results = [], shown = 0, turn = 0;

    const item = (found) => {
      const link = make("a", { href: found.url }, make("strong", {}, found.meta.title));
      const note = make("small", {}, [found.meta.kind, found.meta.detail].filter(Boolean).join(" · "));
      const line = make("li", {}, link, " ", note);
      if (found.meta.kind === "Article" || found.meta.kind === "Page") {
        line.append(make("p", {}, ...excerpt(found)));
      }
      return line;
    };

    /* What is called exactly so stands first. */
    const exactness = (found, query) =>
      plain(found.meta.title.replace(/ \([^)]*\)$/, "")) === query ? 2 : (found.meta.names ?? "").split("; ").some((name) => plain(name) === query) ? 1 : 0;

    const show = async (mine) => {
      const pages = await Promise.all(results.slice(shown, shown + PAGE).map((result) => result.data()));
      const found = pages.flatMap(expanded);
      const query = plain(input.value);
      if (!shown) found.sort((a, b) => exactness(b, query) - exactness(a, query));
      if (mine !== turn) return;
      const missing = !shown && query ? unknown(pages, input.value) : [];
      if (missing.length) {
        results = [];
        for (const select of facets) fill(select, {});
        status.textContent = `Nothing found: no page has “${missing.join("” or “")}”.`;
        return;
      }
      shown += pages.length;
      list.append(...found.map(item));
      more.hidden = shown >= results.length;
    };

    const search = async () => {
      const mine = ++turn;
      const query = input.value.trim();
      const chosen = Object.fromEntries(facets.filter((s) => s.value).map((s) => [s.name, [s.value]]));
      let pagefind;
      try {
        pagefind = await load();
      } catch {
        status.textContent = location.protocol === "file:"
          ? "A page that is opened from a disk cannot be searched: browsers let it read no other file. Put the site on a web server. The indexes list everything."
          : "The search index could not be read. The indexes list everything.";
        return;
      }
      const answer = query || Object.keys(chosen).length ? await pagefind.search(query ? asked(query) : null, { filters: chosen }) : null;
      const counts = answer ? answer.filters : await pagefind.filters();
      if (mine !== turn) return;
      for (const select of facets) fill(select, counts[select.name] ?? {});
      results = answer ? answer.results : [];
      shown = 0;
      const walked = [...list.querySelectorAll("a")].indexOf(document.activeElement); /* on to an earlier answer */
      if (walked >= 0) input.focus();
      list.replaceChildren();
      more.hidden = true;
      status.textContent = !answer ? "" : results.length ? `${results.length.toLocaleString("en")} ${results.length === 1 ? "page" : "pages"}` : "Nothing found.";
      await show(mine);
      if (walked >= 0 && mine === turn) list.querySelectorAll("a")[walked]?.focus();
    };

    const fill = (select, counts) => {
      const kept = select.value;
      const values = Object.keys(counts).filter((value) => counts[value] || value === kept).sort();
      if (select.name === "year") values.reverse();
      select.replaceChildren(select.options[0], ...values.map((value) => make("option", { value }, `${value} (${counts[value]})`)));
      select.value = kept;
      select.hidden = select.options.length < 2;
    };

    let waiting;
    input.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(search, 150); });
    for (const select of facets) select.addEventListener("change", search);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const first = list.querySelector("a");
      if (first && input.value.trim()) first.click();
    });
    more.addEventListener("click", async () => {
      const next = list.children.length;
      await show(turn);
      list.children[next]?.querySelector("a").focus();
    });
    host.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!step || event.target.tagName === "SELECT") return;
      const stops = [input, ...list.querySelectorAll("a")];
      const next = stops[stops.indexOf(document.activeElement) + step];
      if (next) { event.preventDefault(); next.focus(); }
    });
    return { ask: (query = input.value) => { input.value = query; search(); }, focus: () => input.focus() };
  };

  let dialog, box;
  const open = (query = "") => {
    if (!dialog) {
      const close = make("button", { type: "button", class: "close", "aria-label": "Close search" }, "×");
      const host = make("div", { class: "search" });
      dialog = make("dialog", { class: "search-dialog", "aria-label": "Search" }, close, host);
      close.addEventListener("click", () => dialog.close());
      dialog.addEventListener("keydown", (event) => { /* a field of its type would only be emptied by it */
        if (event.key === "Escape") { event.preventDefault(); dialog.close(); }
      });
      dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
      document.body.append(dialog);
      box = mount(host);
    }
    if (!dialog.open) dialog.showModal();
    box.ask(query);
    box.focus();
  };

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    const wanted = (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) || (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey));
    if (wanted) { event.preventDefault(); event.stopImmediatePropagation(); open(); }
  }, true);
  document.addEventListener("click", (event) => {
    if (event.target.closest("a.search-open") && !event.ctrlKey && !event.metaKey) { event.preventDefault(); open(); }
  });
  for (const form of document.querySelectorAll("form.search-box")) {
    form.addEventListener("submit", (event) => { event.preventDefault(); open(new FormData(form).get("q")); });
  }
  const here = document.querySelector(".search-here");
  if (here) {
    const own = mount(here), query = new URLSearchParams(location.search).get("q");
    const signs = ["input", "keydown", "pointerenter"];
    const wake = () => { for (const sign of signs) here.removeEventListener(sign, wake); own.ask(); };
    if (query) own.ask(query);
    else for (const sign of signs) here.addEventListener(sign, wake); /* nothing is fetched for who only looks in */
    own.focus();
  }
})();
