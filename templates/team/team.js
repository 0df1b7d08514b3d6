/* Small helps for the team's pages; everything can be read without them. Works again on each page that Material loads. */
(function () {
  "use strict";

  // --- texts to copy ------------------------------------------------------------------------------------------

  function copied(text) {
    if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(text);
    return new Promise(function (resolve, reject) {
      var area = document.createElement("textarea");
      area.value = text;
      area.setAttribute("readonly", "");
      area.className = "k-offscreen";
      document.body.appendChild(area);
      area.select();
      var done = document.execCommand("copy");
      area.remove();
      if (done) resolve(); else reject(new Error("copy"));
    });
  }

  function status() {
    var place = document.getElementById("k-status");
    if (!place) {
      place = document.createElement("div");
      place.id = "k-status";
      place.className = "k-offscreen";
      place.setAttribute("role", "status");
      document.body.appendChild(place);
    }
    return place;
  }

  function copying(button) {
    if (!button.hasAttribute("data-copy")) return;
    button.hidden = false;
    button.addEventListener("click", function () {
      var label = button.textContent;
      copied(button.getAttribute("data-copy") || location.href).then(function () {
        button.textContent = button.getAttribute("data-done");
        button.classList.add("k-copied");
        status().textContent = button.getAttribute("data-done");
        setTimeout(function () {
          button.textContent = label;
          button.classList.remove("k-copied");
          status().textContent = "";
        }, 2000);
      }, function () { /* the text stands on the page, to be copied by hand */ });
    });
  }

  // --- the directory ------------------------------------------------------------------------------------------

  function folded(text) {
    return text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  }

  function directory(form) {
    var list = document.querySelector(".k-kols");
    if (!list) return;
    var rows = Array.prototype.map.call(list.children, function (row, index) {
      var matches = {};
      (row.getAttribute("data-match") || "").split(" ").forEach(function (pair) {
        var at = pair.lastIndexOf(":");
        if (at > 0) matches[pair.slice(0, at)] = Number(pair.slice(at + 1));
      });
      return {
        row: row, index: index, matches: matches,
        words: folded(row.getAttribute("data-words")),
        tokens: " " + row.getAttribute("data-tokens") + " ",
        er: row.hasAttribute("data-er") ? Number(row.getAttribute("data-er")) : null,
        match: row.querySelector(".k-match")
      };
    });
    var count = form.querySelector(".k-filter-count");
    var none = document.querySelector(".k-none");
    var letters = document.querySelector(".k-letters");
    var sorted = "";

    function fields() {
      return Array.prototype.filter.call(form.elements, function (field) { return field.name; });
    }

    function fromAddress() {
      var asked = new URLSearchParams(location.search);
      fields().forEach(function (field) {
        var value = asked.get(field.name) || "";
        field.value = value;
        if (field.value !== value) field.value = "";
      });
    }

    function toAddress() {
      var asked = new URLSearchParams();
      fields().forEach(function (field) { if (field.value) asked.set(field.name, field.value); });
      var query = asked.toString();
      history.replaceState(history.state, "", location.pathname + (query ? "?" + query : "") + location.hash);
    }

    function value(one, order) {
      if (order === "er") return one.er;
      var found = one.matches[order.slice("match:".length)];
      return found === undefined ? null : found;
    }

    function sort(order) {
      if (order === sorted) return;
      sorted = order;
      var brand = order.indexOf("match:") === 0;
      rows.slice().sort(function (a, b) {
        if (!order) return a.index - b.index;
        var one = value(a, order), other = value(b, order);
        if (one === other) return a.index - b.index;
        if (one === null) return 1;
        if (other === null) return -1;
        return other - one;
      }).forEach(function (one) { list.appendChild(one.row); });
      rows.forEach(function (one) {
        if (!one.match) return;
        var share = brand ? value(one, order) : null;
        one.match.textContent = share === null ? "" : one.match.getAttribute("data-words").replace("{share}", share);
      });
      if (letters) letters.hidden = order !== "";
    }

    function apply() {
      var words = folded(form.elements.q.value).split(/\s+/).filter(Boolean);
      var tokens = fields().filter(function (field) {
        return field.tagName === "SELECT" && field.name !== "sort" && field.value;
      }).map(function (field) { return " " + field.name + ":" + field.value + " "; });
      var shown = 0;
      rows.forEach(function (one) {
        var fits = words.every(function (word) { return one.words.indexOf(word) >= 0; }) &&
          tokens.every(function (token) { return one.tokens.indexOf(token) >= 0; });
        if (one.row.hidden === fits) one.row.hidden = !fits;
        if (fits) shown += 1;
      });
      sort(form.elements.sort.value);
      count.textContent = count.getAttribute(shown === 1 ? "data-one" : "data-many").replace("{n}", shown);
      if (none) none.hidden = shown > 0;
      form.classList.toggle("k-filtered", shown < rows.length);
    }

    var facets = form.querySelector(".k-facets");
    form.hidden = false;
    fromAddress();
    var asked = fields().some(function (field) { return field.tagName === "SELECT" && field.value; });
    if (facets) facets.open = asked || window.matchMedia("(min-width: 60em)").matches;
    apply();
    form.addEventListener("input", function () { apply(); toAddress(); });
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("reset", function () { setTimeout(function () { apply(); toAddress(); }); });
  }

  // --- tables of hand-written pages, which Material puts into a frame that scrolls -----------------------------

  function reachable(frame) {
    var heads = Array.prototype.map.call(frame.querySelectorAll("thead th"), function (head) { return head.textContent; });
    frame.setAttribute("tabindex", "0");
    frame.setAttribute("role", "group");
    frame.setAttribute("aria-label", heads.join(", "));
  }

  // --- opened from disk: there no folder stands for its page ------------------------------------------------------

  function toItsPage(event) {
    var link = event.target.closest ? event.target.closest("a[href]") : null;
    if (link && link.protocol === "file:" && link.pathname.slice(-1) === "/") link.pathname += "index.html";
  }

  if (location.protocol === "file:") document.addEventListener("click", toItsPage, true);

  // --- beginning ----------------------------------------------------------------------------------------------

  function begin() {
    Array.prototype.forEach.call(document.querySelectorAll(".md-typeset__scrollwrap:not([tabindex])"), reachable);
    Array.prototype.forEach.call(document.querySelectorAll(".k-copy:not([data-ready])"), function (button) {
      button.setAttribute("data-ready", "");
      copying(button);
    });
    Array.prototype.forEach.call(document.querySelectorAll("form[data-directory]:not([data-ready])"), function (form) {
      form.setAttribute("data-ready", "");
      directory(form);
    });
  }

  if (window.document$ && window.document$.subscribe) window.document$.subscribe(begin);
  else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
  else begin();
})();
