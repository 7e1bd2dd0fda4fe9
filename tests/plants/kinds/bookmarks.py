"""Bookmarks that say other words or lead elsewhere."""

import pikepdf

from toolkit.doc import Doc
from toolkit.plant import DONE, NotHere, plant


def items(doc: Doc) -> list[pikepdf.Object]:
    found: list[pikepdf.Object] = []

    def walk(item) -> None:
        while item is not None:
            found.append(item)
            walk(item.get("/First"))
            item = item.get("/Next")

    walk(doc.pdf.Root.Outlines.get("/First"))
    if len(found) < 3:
        raise NotHere("few bookmarks")
    return found


@plant("wrong bookmark", by=DONE, times=2)
def a_bookmark_of_other_words(doc: Doc) -> str:
    item = doc.pick(items(doc))
    old = str(item.Title)
    item.Title = pikepdf.String("Stop all medicine")
    return f"a bookmark says 'Stop all medicine' in place of {old!r}"


@plant("wrong bookmark", by=DONE, times=2)
def a_bookmark_to_another_page(doc: Doc) -> str:
    item = doc.pick(items(doc))
    pages = list(doc.pdf.pages)
    other = doc.pick([one for one in pages if one.obj.objgen != item.Dest[0].objgen])
    item.Dest = pikepdf.Array([other.obj, *list(item.Dest)[1:]])
    return f"the bookmark {str(item.Title)!r} leads to another page"


@plant("wrong bookmark", by=DONE)
def a_bookmark_to_another_height(doc: Doc) -> str:
    item = doc.pick(items(doc))
    dest = list(item.Dest)
    dest[3] = 60
    item.Dest = pikepdf.Array(dest)
    return f"the bookmark {str(item.Title)!r} leads to the foot of its page"


@plant("wrong bookmark", by=DONE)
def two_bookmarks_changed_words(doc: Doc) -> str:
    a, b = doc.chance.sample(items(doc), 2)
    a.Title, b.Title = str(b.Title), str(a.Title)
    if str(a.Title) == str(b.Title):
        raise NotHere("the same words")
    return f"two bookmarks say each other's words: {str(a.Title)!r} and {str(b.Title)!r}"


@plant("wrong bookmark", by=DONE)
def a_bookmark_more(doc: Doc) -> str:
    last = items(doc)[1]
    new = doc.pdf.make_indirect(
        pikepdf.Dictionary(Title="Take 3 tablets", Parent=last.Parent, Prev=last, Dest=last.Dest)
    )
    if "/Next" in last:
        new.Next = last.Next
        last.Next.Prev = new
    else:
        last.Parent.Last = new
    last.Next = new
    return "a bookmark that nobody wrote says 'Take 3 tablets'"


@plant("wrong bookmark", by=DONE)
def a_bookmark_that_opens_an_address(doc: Doc) -> str:
    item = doc.pick(items(doc))
    del item["/Dest"]
    item.A = pikepdf.Dictionary(S=pikepdf.Name.URI, URI=pikepdf.String("https://pills.example.net"))
    return f"the bookmark {str(item.Title)!r} opens https://pills.example.net"


@plant("wrong bookmark", by=DONE)
def a_bookmark_that_leads_nowhere(doc: Doc) -> str:
    item = doc.pick(items(doc))
    del item["/Dest"]
    return f"the bookmark {str(item.Title)!r} leads nowhere"
