"""The structure tree: what a screen reader walks through."""

from __future__ import annotations

from dataclasses import dataclass

import pikepdf

from .plant import NotHere


@dataclass(frozen=True)
class Node:
    """A structure element, where it hangs, and what hangs below it."""

    obj: pikepdf.Object
    parents: tuple[pikepdf.Object, ...]

    @property
    def role(self) -> str:
        return str(self.obj.S).strip("/")

    @property
    def path(self) -> str:
        return "/".join(str(one.S).strip("/") for one in (*self.parents, self.obj))

    @property
    def parent(self) -> pikepdf.Object:
        return self.parents[-1]


def is_element(obj) -> bool:
    return isinstance(obj, pikepdf.Dictionary) and "/S" in obj and "/Obj" not in obj


def kids_of(obj: pikepdf.Object) -> list:
    kids = obj.get("/K", [])
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def nodes(pdf: pikepdf.Pdf) -> list[Node]:
    """All elements, in reading order."""
    if "/StructTreeRoot" not in pdf.Root:
        return []
    found: list[Node] = []

    def walk(obj: pikepdf.Object, parents: tuple) -> None:
        found.append(Node(obj, parents))
        for kid in kids_of(obj):
            if is_element(kid):
                walk(kid, (*parents, obj))

    for top in kids_of(pdf.Root.StructTreeRoot):
        walk(top, ())
    return found


def contents_of(obj: pikepdf.Object) -> list[tuple[pikepdf.Object, int]]:
    """The marked content that an element itself owns: page and MCID."""
    found = []
    for kid in kids_of(obj):
        if isinstance(kid, int):
            found.append((obj.Pg, kid))
        elif isinstance(kid, pikepdf.Dictionary) and "/MCID" in kid:
            found.append((kid.get("/Pg", obj.get("/Pg")), int(kid.MCID)))
    return found


def deep_contents_of(obj: pikepdf.Object) -> list[tuple[pikepdf.Object, int]]:
    found = contents_of(obj)
    for kid in kids_of(obj):
        if is_element(kid):
            found += deep_contents_of(kid)
    return found


def same(a: pikepdf.Object, b: pikepdf.Object) -> bool:
    return a.objgen == b.objgen


def position_in(parent: pikepdf.Object, child: pikepdf.Object) -> int:
    for at, kid in enumerate(kids_of(parent)):
        if is_element(kid) and same(kid, child):
            return at
    raise NotHere("not a child")


def unhook(node: Node) -> None:
    """Takes an element out of the tree, as if it had never been there."""
    kids = kids_of(node.parent)
    del kids[position_in(node.parent, node.obj)]
    node.parent.K = pikepdf.Array(kids)


def hook(parent: pikepdf.Object, at: int, child: pikepdf.Object) -> None:
    kids = kids_of(parent)
    kids.insert(at, child)
    parent.K = pikepdf.Array(kids)
    child.P = parent


def swap_kids(parent: pikepdf.Object, a: int, b: int) -> None:
    kids = kids_of(parent)
    kids[a], kids[b] = kids[b], kids[a]
    parent.K = pikepdf.Array(kids)
