"""Lists the small changes that each break one rule of a Python module.

A rule is whatever decides something: a comparison, a condition, a threshold, an element of a list of words, an
alternative of a regular expression, the direction of a sort. Annotations, decorators, docstrings and the messages of
errors are left alone.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass

from tools.patterns import changed_patterns

COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {  # its opposite, and itself with the other edge
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Lt: (ast.GtE, ast.LtE),
    ast.LtE: (ast.Gt, ast.Lt),
    ast.Gt: (ast.LtE, ast.GtE),
    ast.GtE: (ast.Lt, ast.Gt),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
}
COUNTERPARTS = {"any": "all", "all": "any", "min": "max", "max": "min"}
SKIPPED_FIELDS = {"annotation", "returns", "decorator_list", "bases", "format_spec", "type_comment"}
FEW = 10  # a whole number below it is changed by one, any other number by half of it or twofold
SKIPPED_KEYWORDS = {"strict", "frozen", "slots", "flags", "count"}  # they decide nothing about articles


@dataclass(frozen=True, slots=True)
class Mutation:
    """One change of a tree: `after` in the place of `before`, which is a field of `parent`, or an item of the field."""

    line: int
    function: str  # in which it lies, "" outside of any
    before: ast.AST
    after: ast.AST | None  # None: `before` goes away
    parent: ast.AST
    field: str
    index: int | None

    def apply(self) -> None:
        """Makes the change in the tree in which it was found; it cannot be taken back."""
        if self.index is None:
            setattr(self.parent, self.field, self.after)
        else:
            getattr(self.parent, self.field)[self.index : self.index + 1] = [self.after] if self.after else []


def find_mutations(tree: ast.Module) -> list[Mutation]:
    """Every mutation of `tree`, in the order of its nodes: the same source always gives the same list."""
    return list(_Finder().below(tree, "", False))


class _Finder:
    """Walks a tree, and keeps what the nodes above say about those below: which text is a pattern or is compared."""

    def __init__(self) -> None:
        self.patterns: dict[int, bool] = {}  # by the ids of text constants: whether they are a whole pattern
        self.compared: set[int] = set()
        self.measures: set[str] = set()  # constants that are no whole numbers
        self.choices: set[int] = set()  # tuples, lists and sets of which each element is one of several

    def below(self, node: ast.AST, function: str, decides: bool) -> Iterator[Mutation]:
        """The mutations of all that lies below `node`, in `function`, which returns a bool if it `decides`."""
        self._note(node)
        if isinstance(node, ast.FunctionDef):
            function, decides = node.name, isinstance(node.returns, ast.Name) and node.returns.id == "bool"
        for field, value in ast.iter_fields(node):
            if field in SKIPPED_FIELDS:
                continue
            for n, child in enumerate(value if isinstance(value, list) else [value]):
                if isinstance(child, ast.AST) and not _is_skipped(child):
                    index = n if isinstance(value, list) else None
                    line = getattr(child, "lineno", getattr(node, "lineno", 1))
                    for after in (*self._in_place(node, field, child, decides), *self._changed(child)):
                        yield Mutation(line, function, child, after, node, field, index)
                    yield from self.below(child, function, decides)

    def _note(self, node: ast.AST) -> None:
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id="re"), attr=called), args=[first, *_]):
                for part in first.values if isinstance(first, ast.JoinedStr) else [first]:
                    if called != "escape":
                        self.patterns[id(part)] = part is first
            case ast.Compare():
                self.compared |= {id(side) for side in (node.left, *node.comparators)}
                self.compared |= {id(n) for side in node.comparators for n in getattr(side, "elts", ())}
                self.choices |= {id(side) for side in node.comparators}
            case ast.Call():
                self.choices |= {id(a) for a in node.args if all(map(_is_text, getattr(a, "elts", (None,))))}
            case ast.For() | ast.comprehension():
                self.choices.add(id(node.iter))
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant(value=float())) if name.isupper():
                self.measures.add(name)
            case ast.Assign(targets=[ast.Name(id=name)]) if name.isupper():
                self.choices.add(id(node.value))
            case ast.Set():
                self.choices.add(id(node))

    def _in_place(self, parent: ast.AST, field: str, node: ast.AST, decides: bool) -> Iterator[ast.AST | None]:
        """What can stand for `node` because of where it stands; None where it can go away."""
        match parent, field:
            case ((ast.If() | ast.IfExp()), "test"):
                yield from (ast.Constant(True), ast.Constant(False))
            case ast.Return(), "value" if decides and isinstance(node, ast.expr) and not isinstance(node, ast.Constant):
                yield ast.UnaryOp(ast.Not(), node)
            case ast.comprehension(), "ifs":
                yield None
            case ((ast.Tuple() | ast.List() | ast.Set()), "elts") if (
                id(parent) in self.choices and len(parent.elts) > 1
            ):
                yield None

    def _changed(self, node: ast.AST) -> Iterator[ast.AST]:
        """What can stand for `node` because of what it is."""
        match node:
            case ast.Constant():
                yield from map(ast.Constant, self._constants(node))
            case ast.Compare(ops=[op]):
                opposite, *edges = COMPARISONS[type(op)]
                others = [opposite] if self._measures(node) else [opposite, *edges]
                yield from (_with(node, ops=[other()]) for other in others)
            case ast.BoolOp():
                yield _with(node, op=ast.Or() if isinstance(node.op, ast.And) else ast.And())
                for n in range(len(node.values)):
                    rest = node.values[:n] + node.values[n + 1 :]
                    yield _with(node, values=rest) if len(rest) > 1 else rest[0]
            case ast.UnaryOp(op=ast.Not() | ast.USub(), operand=operand) if not isinstance(operand, ast.Constant):
                yield operand
            case ast.BinOp():
                yield from _operations(node)
            case ast.Call():
                yield from _calls(node)
            case ast.Dict(keys=[_, _, *_]):
                for n in range(len(node.keys)):
                    yield ast.Dict(node.keys[:n] + node.keys[n + 1 :], node.values[:n] + node.values[n + 1 :])
            case ast.Continue() | ast.Break():
                yield ast.Pass()

    def _measures(self, node: ast.Compare) -> bool:
        """Whether a comparison is with a fraction, which hardly anything ever equals."""
        return any(
            (isinstance(n, ast.Name) and n.id in self.measures)
            or (isinstance(n, ast.Constant) and isinstance(n.value, float))
            for n in ast.walk(node)
        )

    def _constants(self, node: ast.Constant) -> Iterator[bool | int | float | str]:
        match node.value:
            case bool(value):
                yield not value
            case int(value):
                yield from sorted({value + 1, max(value - 1, 0)} - {value} if value < FEW else {value // 2, value * 2})
            case float(value):
                yield from (value / 2, value * 2) if value else (1.0,)
            case str(value) if id(node) in self.patterns:
                yield from changed_patterns(value, whole=self.patterns[id(node)])
            case str(value) if id(node) in self.compared:
                yield f"{value}?"


def _is_skipped(node: ast.AST) -> bool:
    """Whether nothing in `node` is a rule: an import, the message of an error, a docstring."""
    match node:
        case ast.Import() | ast.ImportFrom() | ast.Raise() | ast.Assert() | ast.Expr(value=ast.Constant()):
            return True
        case ast.Assign(targets=[ast.Name(id="__all__")]) | ast.If(test=ast.Name(id="TYPE_CHECKING")):
            return True
        case ast.keyword(arg=arg):
            return arg in SKIPPED_KEYWORDS
    return False


def _is_text(node: object) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _with(node: ast.AST, **fields: object) -> ast.AST:
    changed = copy(node)
    for name, value in fields.items():
        setattr(changed, name, value)
    return changed


def _operations(node: ast.BinOp) -> Iterator[ast.AST]:
    """A quotient for a product, one operand of two sets that meet or differ, a sum without its number."""
    number = isinstance(node.right, ast.Constant) and not isinstance(node.right.value, str)
    match node.op:
        case ast.Mult() | ast.Div():
            yield _with(node, op=ast.Div() if isinstance(node.op, ast.Mult) else ast.Mult())
        case ast.Sub() | ast.BitAnd():
            yield node.left
        case ast.Add() if number:
            yield node.left
        case ast.BitOr():
            yield from (node.left, node.right)


def _calls(node: ast.Call) -> Iterator[ast.AST]:
    """`all` for `any`, the other direction of a sort, one word fewer in "some words".split()."""
    match node.func:
        case ast.Name(id=name) if name in COUNTERPARTS:
            yield _with(node, func=ast.Name(COUNTERPARTS[name], ast.Load()))
        case ast.Name(id="sorted") | ast.Attribute(attr="sort"):
            kept = [k for k in node.keywords if k.arg != "reverse"]
            turned = [ast.keyword("reverse", ast.Constant(True))] if kept == node.keywords else []
            yield _with(node, keywords=[*kept, *turned])
        case ast.Attribute(value=ast.Constant(value=str(text)), attr="split") if not node.args:
            words = text.split()
            for n in range(len(words)):
                fewer = ast.Constant(" ".join(words[:n] + words[n + 1 :]))
                yield _with(node, func=ast.Attribute(fewer, "split", ast.Load()))
