"""Decides what is written like a name and yet is not one, with the reason: `NotAName`.

It is asked once at each stage, with the rules of a table in the order in which they stand there:

1. `own_words`: what the words say by themselves, in any article. The stages 2 and 3 ask these rules too.
2. `titled_names`, in this module: a name that a title announces.
3. `read_names`: a name that the recogniser read, by the text around it and the other names of its article.
4. `gathered_names`: a name that was found by any rule, when all names of its article are known.

After the mentions are linked, `entities.bare_roles` leaves out what no article calls by more than a role.
"""
