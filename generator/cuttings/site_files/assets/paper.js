/* On paper a link cannot be followed: where a list or a citation names an article, its address is written out, once.

   The stylesheet prints `data-address`; names in running text have none. Addresses of other sites it prints by itself. */
(() => {
  const LISTS = ".clipping, .accounts td, .cuttings--article li, .cuttings--topic li", CITATIONS = ".from";
  const plain = (address) => address.replace(/[?#].*/, "");
  const write = () => {
    const page = document.querySelector(".md-content .cuttings");
    if (!page || !/^https?:$/.test(location.protocol)) return;
    page.dataset.address = document.querySelector("link[rel=canonical]")?.href ?? plain(location.href);
    const told = new Set([plain(location.href)]);
    const found = [LISTS, CITATIONS].flatMap((where) => [...page.querySelectorAll(`:is(${where}) > a:first-child`)]);
    for (const link of found) {
      const address = plain(link.href);
      if (!/\/articles\/[^/]+/.test(address) || told.has(address)) continue;
      link.parentElement.dataset.address = address;
      told.add(address);
    }
  };
  addEventListener("beforeprint", write);
  matchMedia("print").addEventListener("change", (media) => { if (media.matches) write(); });
})();
