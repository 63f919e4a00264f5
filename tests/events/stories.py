"""Made-up happenings, each told by several outlets, in pairs that look alike."""

from __future__ import annotations

from tests.events.accounts import article

QUAKE = (
    article(
        "quake-a",
        "Strong quake hits Tavira island, 12 hurt",
        "A magnitude 6.3 earthquake shook the island of Tavira on Monday, injuring 12 people in Lomas, police said.\n"
        "Mayor Berta Quill said 40 houses had collapsed near the harbour of Lomas. The tremor was felt in Ostrava Bay.",
        "2031-03-04",
        outlet="Daily Ledger",
    ),
    article(
        "quake-b",
        "Twelve injured as 6.3 earthquake strikes Tavira",
        "Twelve people were injured when an earthquake of magnitude 6.3 struck Tavira island, the mayor of Lomas, "
        "Berta Quill, said.\n"
        "About 40 houses collapsed near the harbour of Lomas, and the tremor was felt as far as Ostrava Bay.",
        "XXXX-03-05",
        outlet="Coast Herald",
    ),
    article(
        "quake-c",
        "Tavira quake: rescuers search Lomas harbour",
        "Rescuers searched the harbour of Lomas after a magnitude 6.3 earthquake on Tavira island injured 12 people.\n"
        "Berta Quill, mayor of Lomas, said 40 houses had collapsed.",
        "2031-03-05",
        outlet="Evening Post",
    ),
)
OTHER_QUAKE = (
    article(
        "other-a",
        "Strong quake hits Sorrel province, 3 dead",
        "A magnitude 5.1 earthquake shook the province of Sorrel on Friday, killing 3 people in Nant, officials said.\n"
        "Governor Ilse Brandt said 200 houses had collapsed near the market of Nant.",
        "2031-09-12",
    ),
    article(
        "other-b",
        "Three killed as 5.1 earthquake strikes Sorrel",
        "Three people were killed when an earthquake of magnitude 5.1 struck Sorrel province, the governor, "
        "Ilse Brandt, said.\n"
        "Some 200 houses collapsed near the market of Nant.",
        "2031-09-13",
    ),
)
ALONE = (
    article(
        "harvest",
        "Barley harvest seen lower in Eastmark",
        "Farmers in Eastmark expect a smaller barley harvest after a dry spring, the growers' union said.",
        "2031-07-01",
    ),
    article(
        "museum",
        "Museum of clocks opens in Velden",
        "A museum with 300 clocks opened in Velden, where watchmakers have worked since the age of sail.",
        "2031-03-05",
    ),
)
ALL = (*QUAKE, *OTHER_QUAKE, *ALONE)
