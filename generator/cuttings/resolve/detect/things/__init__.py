"""Finds the names of things that are no person, place or organisation: treaties, wars, ships, films, prizes.

1. `said_types`: what the words beside a name say of it; `names.thing_name` says what its own words do.
2. `named_by_words`: names that their words show to be of a thing, whatever the recogniser read.
3. `announced_things`: names that the words right beside them announce, whatever the recogniser read.
4. `named_ships`: ships that are called like somebody or a place.
5. `read_things`: names that the recogniser read as something else than a person, a place or an organisation.
6. `find_things`: all of them, as candidates. What no rule can tell from ordinary words in capitals is left out.
"""
