/* A card beside a link tells who or what it leads to, before anybody goes there: by pointer and by keyboard, not by touch.

   What it tells is fetched from `data/cards*.json` of this site once somebody stays on a link; cuttings/publish/cards.py
   says how they are divided. A card stays while the pointer is on it, and Escape puts it away (WCAG 2.2, 1.4.13).
   Without the files, or this script, links are links. */
(() => {
  const content = document.querySelector(".md-content");
  if (!content || !/^https?:$/.test(location.protocol)) return; /* a browser fetches nothing from a folder */
  const root = new URL("../", document.currentScript.src);
  const LINKS = ".md-content a[href]:not(.here, blockquote a, .cuttings--index td:first-child a)";
  const TOLD = /^(articles|events|organisations|people|places|things|topics)\/[^/]+$/;
  const REST = 120, WAIT = 230, LEAVE = 220; /* milliseconds: before a card is fetched, shown, and put away */
  const EDGE = 8, GAP = 6; /* pixels: from the window's edge, from the link */

  const path = (address) => {
    const url = new URL(address, document.baseURI);
    if (url.origin !== root.origin || !url.pathname.startsWith(root.pathname)) return "";
    return url.pathname.slice(root.pathname.length).replace(/(\/|\/index\.html|\.html)$/, "");
  };
  const here = path(location.href);

  const files = {};
  const read = (name) => (files[name] ??= fetch(new URL(`data/${name}.json`, root))
    .then((answer) => (answer.ok ? answer.json() : {})).catch(() => ({})));
  const hash = (text) => new TextEncoder().encode(text).reduce((h, byte) => Math.imul(h ^ byte, 0x01000193), 0x811c9dc5) >>> 0;
  const find = async (page) => {
    const divided = (await read("cards")).files;
    return divided ? (await read(`cards-${(hash(page) % divided).toString(16)}`))[page] : undefined;
  };

  const card = Object.assign(document.createElement("div"), { id: "card", className: "card", hidden: true });
  card.setAttribute("role", "tooltip");
  let link = null, dismissed = null, next;
  const later = (act, wait) => { clearTimeout(next); next = setTimeout(act, wait); };

  const close = () => {
    clearTimeout(next);
    link?.removeAttribute("aria-describedby");
    link = null;
    card.hidden = true;
  };

  const fill = (page, { name, what, words, counts }, cited) => {
    card.dataset.kind = page.split("/")[0];
    const lines = Object.entries({ name, what, words: cited ? "" : words, counts }).filter(([, text]) => text);
    card.replaceChildren(...lines.map(([part, text]) =>
      Object.assign(document.createElement("p"), { className: `card__${part}`, textContent: text })));
  };

  /* Below the line of the link that `point` is on, or above it where there is more room; never over the window's edge. */
  const place = (point) => {
    const lines = [...link.getClientRects()];
    const line = lines.find((box) => point && box.top <= point.y && point.y <= box.bottom) ?? lines[0];
    if (!line) return close();
    card.hidden = false;
    const frame = document.body.getBoundingClientRect(), { clientWidth, clientHeight } = document.documentElement;
    const { width, height } = card.getBoundingClientRect();
    const above = line.top - GAP - height, below = line.bottom + GAP;
    const top = below + height <= clientHeight - EDGE || above < EDGE ? below : above;
    const left = Math.max(EDGE, Math.min(point ? point.x - 24 : line.left, clientWidth - width - EDGE));
    Object.assign(card.style, { left: `${left - frame.left}px`, top: `${top - frame.top}px` });
  };

  const approach = (to, point) => {
    clearTimeout(next);
    if (to === link || to === dismissed) return;
    close();
    dismissed = null;
    const page = path(to.href);
    if (!TOLD.test(page) || page === here) return;
    link = to;
    later(async () => {
      const summary = await find(page);
      if (link !== to || !summary) return;
      fill(page, summary, to.hash.startsWith("#s-"));
      card.isConnected || document.body.append(card);
      to.setAttribute("aria-describedby", card.id);
      later(() => place(point), point ? WAIT : REST + WAIT);
    }, point ? REST : 0);
  };

  const link_of = (target) => target.closest?.(LINKS);
  const focused = () => link === document.activeElement && link.matches(":focus-visible");

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const to = link_of(event.target);
    if (card.contains(event.target)) clearTimeout(next);
    else if (to) approach(to, { x: event.clientX, y: event.clientY });
    else {
      dismissed = null;
      if (link && !focused()) later(close, card.hidden ? 0 : LEAVE);
    }
  });
  document.documentElement.addEventListener("pointerleave", () => { if (link && !focused()) later(close, LEAVE); });
  content.addEventListener("focusin", (event) => {
    const to = link_of(event.target);
    if (to?.matches(":focus-visible")) approach(to);
  });
  content.addEventListener("focusout", (event) => {
    if (event.target === link && !link.matches(":hover") && !card.matches(":hover")) close();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && link) { dismissed = link; close(); }
  });
  addEventListener("pagehide", close);
})();
