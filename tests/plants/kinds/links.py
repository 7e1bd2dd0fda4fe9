"""Links that lead elsewhere, or lie elsewhere."""

from decimal import Decimal

import pikepdf

from toolkit.doc import Doc
from toolkit.plant import DONE, NotHere, plant


def links(doc: Doc) -> list[pikepdf.Object]:
    found = [
        one for page in doc.pdf.pages for one in page.obj.get("/Annots", []) if one.Subtype == "/Link" and "/A" in one
    ]
    if not found:
        raise NotHere("no link")
    return found


def lead_to(link: pikepdf.Object, address: str) -> str:
    old = str(link.A.URI)
    # The action may be an object that several links share; each gets its own.
    link.A = pikepdf.Dictionary(S=pikepdf.Name.URI, URI=pikepdf.String(address))
    return f"a link leads to {address} instead of {old}"


@plant("wrong link target", by=DONE, times=3)
def a_link_to_another_host(doc: Doc) -> str:
    return lead_to(doc.pick(links(doc)), "https://pills.example.net/cheap")


@plant("wrong link target", by=DONE, times=2)
def a_link_to_a_host_of_nearly_the_same_name(doc: Doc) -> str:
    link = doc.pick(links(doc))
    old = str(link.A.URI)
    return lead_to(link, old.replace(".org", ".0rg").replace(".gov", ".g0v").replace(".uk", ".ukk").replace(".com", ".corn"))


@plant("wrong link target", by=DONE)
def a_link_without_s(doc: Doc) -> str:
    link = doc.pick([one for one in links(doc) if str(one.A.URI).startswith("https")])
    return lead_to(link, str(link.A.URI).replace("https:", "http:"))


@plant("wrong link target", by=DONE)
def a_link_to_another_page_of_the_same_host(doc: Doc) -> str:
    link = doc.pick([one for one in links(doc) if str(one.A.URI).startswith("https")])
    return lead_to(link, str(link.A.URI) + "/other")


@plant("wrong link target", by=DONE)
def two_links_changed_places(doc: Doc) -> str:
    found = links(doc)
    pairs = [(a, b) for a in found for b in found if str(a.A.URI) != str(b.A.URI)]
    a, b = doc.pick(pairs)
    first, second = str(a.A.URI), str(b.A.URI)
    lead_to(a, second)
    lead_to(b, first)
    return f"two links lead to each other's addresses: {first} and {second}"


@plant("wrong link target", by=DONE)
def a_link_that_runs_a_script(doc: Doc) -> str:
    link = doc.pick(links(doc))
    link.A = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert('Take 3.')"))
    return "a link runs a script"


@plant("wrong link target", by=DONE)
def a_link_that_starts_a_program(doc: Doc) -> str:
    link = doc.pick(links(doc))
    link.A = pikepdf.Dictionary(S=pikepdf.Name.Launch, F=pikepdf.String("calc.exe"))
    return "a link starts a program"


@plant("wrong link target", by=DONE)
def a_link_with_a_second_action(doc: Doc) -> str:
    link = doc.pick(links(doc))
    after = pikepdf.Dictionary(S=pikepdf.Name.URI, URI=pikepdf.String("https://pills.example.net"))
    link.A = pikepdf.Dictionary(S=pikepdf.Name.URI, URI=link.A.URI, Next=after)
    return "a link opens a second address after the first"


@plant("wrong link target", by=DONE)
def the_codes_link_to_another_clinic(doc: Doc) -> str:
    host = doc.sheet.facts["website"]
    mine = [one for one in links(doc) if str(one.A.URI).startswith(host)]
    return lead_to(doc.pick(mine), "https://harbor.example.com/fever" if "harbor" not in host else "https://riverside.example.org/fever")


@plant("wrong link target", by=DONE, sheets=("en-doses",))
def a_mail_to_somebody_else(doc: Doc) -> str:
    mail = [one for one in links(doc) if str(one.A.URI).startswith("mailto:")]
    return lead_to(doc.pick(mail), "mailto:someone@example.net")


@plant("misplaced link", by=DONE, times=2)
def a_link_over_other_words(doc: Doc) -> str:
    link = doc.pick(links(doc))
    link.Rect = [Decimal(str(one)) + Decimal(move) for one, move in zip(list(link.Rect), ("0", "90", "0", "90"))]
    return f"the link to {link.A.URI} lies over other words"


@plant("misplaced link", by=DONE)
def a_link_over_a_whole_page(doc: Doc) -> str:
    link = doc.pick(links(doc))
    link.Rect = [0, 0, 612, 792]
    return f"the link to {link.A.URI} lies over the whole page"


@plant("misplaced link", by=DONE)
def a_link_without_a_place(doc: Doc) -> str:
    link = doc.pick(links(doc))
    link.Rect = [0, 0, 0, 0]
    return f"the link to {link.A.URI} lies nowhere"


@plant("misplaced link", by=DONE, times=2)
def a_link_gone(doc: Doc) -> str:
    page = doc.pick([one for one in doc.pdf.pages if any(a.Subtype == "/Link" for a in one.obj.get("/Annots", []))]).obj
    kept = list(page.Annots)
    at = next(at for at, one in enumerate(kept) if one.Subtype == "/Link")
    gone = kept.pop(at)
    page.Annots = pikepdf.Array(kept)
    return f"the link to {gone.A.URI} is gone, its words look like one"


@plant("misplaced link", by=DONE)
def a_link_more(doc: Doc) -> str:
    page = doc.pick(list(doc.pdf.pages)).obj
    more = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[72, 300, 400, 700], Border=[0, 0, 0], F=4,
        A=pikepdf.Dictionary(S=pikepdf.Name.URI, URI=pikepdf.String("https://pills.example.net")),
    )
    page.Annots = pikepdf.Array([*page.get("/Annots", []), doc.pdf.make_indirect(more)])
    return "a link that nobody wrote lies over a page"


@plant("misplaced link", by=DONE)
def a_link_that_says_other_words(doc: Doc) -> str:
    link = doc.pick(links(doc))
    link.Contents = pikepdf.String("Click here for a refund")
    return f"a screen reader calls the link to {link.A.URI} 'Click here for a refund'"


@plant("misplaced link", by=DONE)
def a_hidden_link(doc: Doc) -> str:
    link = doc.pick(links(doc))
    link.F = 2
    return f"the link to {link.A.URI} is hidden"
