"""Decides whether a name is a person, a place or an organisation: the one place where kinds are decided.

1. `mention_clues`: what each mention says (how it was found, its shape, the words and firms around it), and
   `name_clues`: what the name says (the votes of all articles, its shape, the gazetteer), each with a weight of
   `weights` and a reason.
2. `clues.decide` sums them for each name of an article; `full_names` overrides it for surnames. `vote` does all this.
3. `explain` words the reasons from the same clues.
4. `inherited`: mentions that `detect` finds afterwards take over the kind of the names that they repeat.
5. The editor's decisions come last (`resolve/editor.py`).
"""
