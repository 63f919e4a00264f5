"""Varies the spelling of transliterated names as newspapers do."""

from __future__ import annotations

import random
import re

# (pattern, other spellings); each that matches is applied with the probability RATE
SWAPS = [
    (re.compile(pattern), others)
    for pattern, others in (
        (r"\bMohammed\b", ("Muhammad", "Mohammad", "Mohamed", "Muhammed", "Mohamad")),
        (r"\bAhmed\b", ("Ahmad",)),
        (r"\bHussein\b", ("Hussain", "Husayn", "Hossein", "Husain")),
        (r"\bOmar\b", ("Umar",)),
        (r"\bYusuf\b", ("Yousef", "Yousuf", "Youssef", "Yusef")),
        (r"\bKhalid\b", ("Khaled",)),
        (r"\bNasser\b", ("Nasir", "Naser")),
        (r"\bal-(?=[A-Z])", ("Al-", "el-", "El ", "Al ", "al ", "El-")),
        (r"\bAbdul? ?", ("Abdul ", "Abdel ", "Abd al-", "Abdel-")),
        (r"ou", ("u", "oo")),
        (r"ee", ("i",)),
        (r"q", ("k", "gh")),
        (r"ei\b", ("ey", "ej", "eï")),
        (r"\bYuri\b", ("Yury", "Iouri", "Jurij")),
        (r"\bYe", ("E", "Je")),
        (r"ov\b", ("off", "ow")),
        (r"y\b", ("iy", "i", "ii", "yi")),
        (r"yov\b", ("ev", "yev")),
        (r"\bAlex(?=ei|andr)", ("Aleks",)),
        (r"(?<=[a-z])-(?=[a-z])", (" ", "", "-")),
        (r"\bPark\b", ("Pak",)),
        (r"\bLee\b", ("Yi", "Ri", "Rhee")),
        (r"\bZh", ("Ch",)),
        (r"\bX", ("Hs",)),
        (r"\bQ", ("Ch'",)),
    )
]
RATE = 0.25


def spell(name: str, chance: random.Random) -> str:
    """`name`, in half of the cases in another spelling."""
    if chance.random() < 0.5:
        return name
    for pattern, others in SWAPS:
        if chance.random() < RATE:
            name = pattern.sub(chance.choice(others), name)
    return " ".join(word[:1].upper() + word[1:] if "-" not in word else word for word in name.split())
