// Articles to begin with. People, papers and what happened are made up.

export const EXAMPLES = [
  {
    name: "One meeting, three tellings",
    articles: [
      {
        publishedAt: "2024-05-15",
        content: `Norway and Kenya close to accord on geothermal power

BERGEN, May 15 (Fjord Courier) — Norwegian Foreign Minister Ingrid Solvang met her Kenyan counterpart, Peter Wanyotu, in Bergen on Tuesday to discuss geothermal power and a fisheries agreement.

The two had spoken by phone in April, an aide to Solvang said. "We are nearly there," she told reporters after the talks.

Wanyotu will host Solvang in Nairobi in July to sign the accord.
`,
      },
      {
        publishedAt: "2024-05-16",
        content: `Wanyotu upbeat after talks in Norway

NAIROBI (Rift Valley Gazette) — Kenyan Foreign Minister Peter Wanyotu held talks with Norwegian Foreign Minister Ingrid Solvang in Oslo on Tuesday, the ministry in Nairobi said. They spoke about geothermal power, ports and student exchanges.

On Wednesday, Wanyotu met Danish Energy Minister Karen Holmby in Copenhagen to discuss offshore wind.
`,
      },
      {
        publishedAt: "2024-05-15",
        content: `What we know about the Norway–Kenya accord

Foreign Ministers Ingrid Solvang of Norway and Peter Wanyotu of Kenya met at Tollbod Hall in Bergen on 14 May, according to the Norwegian government. The fisheries agreement was the hardest part, diplomats said.

A meeting between Wanyotu and Swedish Trade Minister Olle Brandvik in Stockholm, due on Thursday, was cancelled.
`,
      },
    ],
  },
  {
    name: "Planned, cancelled, denied",
    articles: [
      {
        publishedAt: "2024-06-03",
        content: `Salzen calls off Lisbon talks, keeps trip to Quito

VIENNA, 3 June (Alpine Ledger) — Austrian Chancellor Matthias Salzen has cancelled a meeting with Portuguese Prime Minister Beatriz Valadim that was planned for Thursday in Lisbon, his office said on Monday.

The two leaders were to discuss rail links and a common loan. Valadim spoke with Salzen by phone on Sunday evening about the floods in Carinthia.

Salzen will meet Ecuadorian President Rafael Quindal in Quito on 18 June to discuss copper mining and forest protection. Quindal visited Vienna in February.

The chancellor denied that he had met opposition leader Greta Ohmreich in secret in Graz last week.
`,
      },
    ],
  },
  {
    name: "A web page",
    articles: [
      {
        html: true,
        publishedAt: null,
        content: `<!doctype html>
<html lang="en">
  <head>
    <title>A festival with a side of diplomacy | Claddagh Post</title>
    <meta property="article:published_time" content="2024-07-15T08:00:00+01:00">
  </head>
  <body>
    <nav><a href="/">Home</a> <a href="/arts">Arts</a> <a href="/sport">Sport</a></nav>
    <article>
      <h1>🎻 A festival with a side of diplomacy</h1>
      <p>The opening night in Galway drew 4,000 people and one small piece of statecraft. Irish Culture Minister Orla Fennick met Canadian Heritage Minister Paul Desrivière in Galway on Saturday to discuss touring visas for musicians and a film treaty.</p>
      <p>“We talked between two reels,” Fennick said. She said she would travel to Montreal in October.</p>
    </article>
    <aside><a href="/sport/1">Rovers win again</a></aside>
    <footer>© Claddagh Post. All rights reserved.</footer>
  </body>
</html>
`,
      },
    ],
  },
];
