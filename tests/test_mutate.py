"""What `make mutants` breaks: every kind of rule, one at a time, and nothing else."""

import ast
import re

import pytest

from tools.mutations import find_mutations
from tools.patterns import changed_patterns

CASES: dict[str, tuple[str, set[str]]] = {
    "a comparison": ("x = a == b", {"x = a != b"}),
    "an order": ("x = a < b", {"x = a >= b", "x = a <= b"}),
    "an order against a fraction": ("x = a < 0.5", {"x = a >= 0.5", "x = a < 0.25", "x = a < 1.0"}),
    "membership": ("x = a in b", {"x = a not in b"}),
    "compared text": ("x = a == 'it'", {"x = a != 'it'", "x = a == 'it?'"}),
    "and": ("x = a and b and c", {"x = a or b or c", "x = b and c", "x = a and c", "x = a and b"}),
    "or": ("x = a or b", {"x = a and b", "x = b", "x = a"}),
    "not": ("x = not a", {"x = a"}),
    "a condition": ("if a:\n    b()", {"if True:\n    b()", "if False:\n    b()"}),
    "a conditional value": ("x = a if b else c", {"x = a if True else c", "x = a if False else c"}),
    "a filter": ("x = [a for a in b if a]", {"x = [a for a in b]"}),
    "a small number": ("x = a(3)", {"x = a(4)", "x = a(2)"}),
    "a large number": ("x = a(60)", {"x = a(120)", "x = a(30)"}),
    "a fraction": ("x = 0.5", {"x = 1.0", "x = 0.25"}),
    "a switch": ("x = a(b=True)", {"x = a(b=False)"}),
    "a switch of Python's": ("x = zip(a, b, strict=True)", set()),
    "any": ("x = any(a)", {"x = all(a)"}),
    "the least": ("x = min(a)", {"x = max(a)"}),
    "a sort": ("x = sorted(a)", {"x = sorted(a, reverse=True)"}),
    "a sort downwards": ("x = sorted(a, reverse=True)", {"x = sorted(a)", "x = sorted(a, reverse=False)"}),
    "what comes first": (
        "a.sort(key=lambda b: -c(b))",
        {"a.sort(key=lambda b: c(b))", "a.sort(key=lambda b: -c(b), reverse=True)"},
    ),
    "one of several": ("x = {a, b}", {"x = {a}", "x = {b}"}),
    "one of several texts": ("x = a.endswith(('b', 'c'))", {"x = a.endswith(('b',))", "x = a.endswith(('c',))"}),
    "a pair that is no choice": ("x = (a, b)", set()),
    "words in one text": ("x = 'a b'.split()", {"x = 'a'.split()", "x = 'b'.split()"}),
    "a table": ("x = {a: b, c: d}", {"x = {a: b}", "x = {c: d}"}),
    "sets that meet": ("x = a & b", {"x = a"}),
    "sets together": ("x = a | b", {"x = a", "x = b"}),
    "a quotient": ("x = a / b", {"x = a * b"}),
    "the next one": ("x = a[b + 1]", {"x = a[b]", "x = a[b + 2]", "x = a[b + 0]"}),
    "going on": ("for a in b:\n    continue", {"for a in b:\n    pass"}),
    "a condition returned": ("def a() -> bool:\n    return b", {"def a() -> bool:\n    return not b"}),
    "a pattern": ("x = re.compile('a|b')", {"x = re.compile('a')", "x = re.compile('b')"}),
    "a pattern with values filled in": (
        "x = re.compile(f'(?:a|b){c}|d')",
        {"x = re.compile(f'(?:a){c}|d')", "x = re.compile(f'(?:b){c}|d')"},
    ),
    "no rule": ('"""Says 1 < 2."""\nimport a\n__all__ = ["a", "b"]\nx: a | b = c\nassert a < b', set()),
    "an error's message": ("raise a(1)", set()),
}


@pytest.mark.parametrize(("source", "expected"), CASES.values(), ids=CASES)
def test_each_change_breaks_one_rule(source: str, expected: set[str]) -> None:
    made = []
    for n in range(len(find_mutations(ast.parse(source)))):
        tree = ast.parse(source)
        find_mutations(tree)[n].apply()
        compile(ast.fix_missing_locations(tree), "made-up", "exec")
        made.append(ast.unparse(tree))
    assert sorted(made) == sorted(expected)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"a|b|c", [r"b|c", r"a|c", r"a|b"]),
        (r"x(?:a|b)y", [r"x(?:b)y", r"x(?:a)y"]),
        (r"(?<!\w)a", [r"a"]),
        (r"(?P<n>a)(?!b)", [r"(?P<n>a)"]),
        (r"[-–]", [r"[–]", r"[-]"]),
        (r"[^a-z.]", [r"[^.]", r"[^a-z]"]),
        (r"[|(]a", [r"[(]a", r"[|]a"]),
        (r"a\|b\(", []),
        (r"as?b", [r"asb"]),
        (r"a*?b", []),
        (r"^a$", [r"a$", r"^a"]),
    ],
)
def test_patterns_lose_one_part_at_a_time(pattern: str, expected: list[str]) -> None:
    found = list(changed_patterns(pattern, whole=True))
    assert sorted(found) == sorted(expected)
    assert all(map(re.compile, found))
