/* Tables that a reader can sort and filter. Without this script they are plain tables, in the order they come in.

   <div class="filterable"> around a table, or <table class="filterable"> itself. What the columns can do stands on the
   header cells: data-sort="text|number|date|order" (order: as the table comes), data-filter="choice" (a menu of the
   column's values; each link in a cell is a value of its own), data-filter="text" (a field that searches whole rows).
   Markdown tables have no room for that: there it stands on the div, one column after the other, "-" for nothing:
       <div class="filterable" markdown="1" data-columns="order, number, text choice, -" data-filter="text">
   data-value on a cell is what it counts as. What is chosen stands in the address (?find=...&sort=-2&only3=...; the
   second table's in 2.find and so on). Fields and menus come only where there are more than 7 rows. */
(() => {
  const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
  const { compare } = new Intl.Collator("en", { numeric: true });
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const words = (cell) => (cell?.dataset.value ?? cell?.textContent ?? "").replace(/\s+/g, " ").trim();
  const make = (kind, label) => Object.assign(document.createElement(kind), { ariaLabel: label || null });
  const KEYS = {
    text: (cell) => plain(words(cell)),
    number: (cell) => parseFloat(words(cell).replace(/[^\d.-]/g, "")),
    date: (cell) => {
      const text = words(cell).toLowerCase();
      const iso = /(\d{4})-(\d\d)-?(\d\d)?/.exec(text);
      const said = /(?:(\d\d?) )?(?:([a-z]{3})[a-z]* )?(\d{4})/.exec(text) || [];
      const [year, month, day] = iso ? iso.slice(1) : [said[3], MONTHS.indexOf(said[2]) + 1, said[1]];
      return year * 1e4 + month * 100 + +(day || 0);
    },
  };
  const WAYS = { /* in which a column is sorted: up, down */
    text: ["A to Z", "Z to A"],
    number: ["lowest first", "highest first"],
    date: ["oldest first", "newest first"],
    order: ["as the list comes", "from its end"],
  };
  const NONE = (value) => value === "" || Number.isNaN(value);

  document.querySelectorAll(".filterable").forEach((box, place) => {
    const table = box.closest("table") || box.querySelector("table");
    if (!table?.tHead) return;
    const heads = [...table.tHead.rows[0].cells], rows = [...table.tBodies[0].rows];
    const given = (box.dataset.columns || "").split(",").map((column) => column.trim().split(" "));
    const can = heads.map((head, n) => [head.dataset.sort, ...(given[n] || [])]);
    const state = new URLSearchParams(location.search), prefix = place ? `${place + 1}.` : "";
    const keep = (key, value) => {
      value ? state.set(prefix + key, value) : state.delete(prefix + key);
      history.replaceState(history.state, "", location.pathname + (`${state}` && `?${state}`) + location.hash);
    };

    const tests = [], bar = make("div"), count = make("output");
    const sift = () => {
      for (const row of rows) row.hidden = !tests.every((test) => test(row));
      const left = rows.filter((row) => !row.hidden).length;
      count.textContent = `${left.toLocaleString("en")} of ${rows.length.toLocaleString("en")}`;
    };
    const add = (field, key, passes) => {
      field.value = state.get(prefix + key) || "";
      if (field.selectedIndex < 0) field.value = "";
      field.oninput = () => (keep(key, field.value), sift());
      tests.push((row) => !field.value || passes(row, field.value));
      bar.append(field);
    };
    if (box.dataset.filter === "text" || heads.some((head) => head.dataset.filter === "text")) {
      const texts = new Map(rows.map((row) => [row, plain(row.textContent)]));
      const field = make("input", "Find in this list");
      Object.assign(field, { type: "search", placeholder: field.ariaLabel });
      add(field, "find", (row, value) => plain(value).split(/\s+/).every((word) => texts.get(row).includes(word)));
    }
    can.forEach((column, n) => {
      if (!column.includes("choice") && heads[n].dataset.filter !== "choice") return;
      const values = ({ cells: { [n]: cell } }) => {
        const links = cell && cell.dataset.value === undefined ? [...cell.querySelectorAll("a")] : [];
        return links.length ? links.map(words) : [words(cell)].filter(Boolean);
      };
      const all = [...new Set(rows.flatMap(values))].sort(compare);
      if (all.length < 2) return;
      const menu = make("select", words(heads[n]));
      menu.append(new Option(`${menu.ariaLabel}: all`, ""), ...all.map((value) => new Option(value)));
      add(menu, `only${n + 1}`, (row, value) => values(row).includes(value));
    });
    if (tests.length && rows.length > 7) {
      bar.className = "sift";
      bar.append(count);
      box === table ? table.before(bar) : box.prepend(bar);
      sift();
    }

    const order = new Map(rows.map((row, at) => [row, at]));
    const told = make("span"); /* for those who hear the page */
    told.className = "unseen";
    told.role = "status";
    const keys = can.map((column) =>
      column.includes("order") ? (cell) => order.get(cell.parentNode) : KEYS[column.find((what) => KEYS[what])]);
    const sort = (n, down) => {
      const at = new Map(rows.map((row) => [row, row.cells[n] ? keys[n](row.cells[n]) : ""]));
      table.tBodies[0].append(...[...rows].sort((a, b) => {
        const [one, two] = [at.get(a), at.get(b)];
        if (NONE(one) || NONE(two)) return NONE(one) - NONE(two);
        return (down ? -1 : 1) * (typeof one === "string" ? compare(one, two) : one - two);
      }));
      heads.forEach((head, m) => keys[m] && (head.ariaSort = m !== n ? "none" : down ? "descending" : "ascending"));
      box.classList.toggle("resorted", down || !can[n].includes("order"));
      const way = WAYS[can[n].find((what) => WAYS[what])];
      told.textContent = `Sorted by ${words(heads[n])}, ${way[+!!down]}`;
    };
    keys.forEach((key, n) => {
      if (!key) return;
      const head = heads[n], button = make("button");
      button.append(...head.childNodes);
      head.append(button);
      head.ariaSort = can[n].includes("order") ? "ascending" : "none";
      button.onclick = () => {
        const down = head.ariaSort === "none" ? /number|date/.test(can[n]) : head.ariaSort === "ascending";
        sort(n, down);
        keep("sort", (down ? "-" : "") + (n + 1));
      };
    });
    table.after(told);
    const [, down, column] = /^(-?)(\d+)$/.exec(state.get(prefix + "sort")) || [];
    if (keys[column - 1]) sort(column - 1, !!down);
  });
})();
