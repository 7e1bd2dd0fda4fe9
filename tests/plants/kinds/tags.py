"""The tree that a screen reader walks: roles, order, owners."""

import pikepdf

from toolkit.doc import Doc
from toolkit.plant import HEARD, NotHere, plant
from toolkit.structure import contents_of, deep_contents_of, hook, is_element, kids_of, position_in, unhook


def rename(node, role: str) -> None:
    node.obj.S = pikepdf.Name("/" + role)


@plant("wrong role", by=HEARD, times=2)
def a_heading_made_a_paragraph(doc: Doc) -> str:
    node = doc.pick(doc.roles("H2", "H3"))
    rename(node, "P")
    return f"no heading any more: {doc.text_of(node.obj)!r}"


@plant("wrong role", by=HEARD)
def the_title_made_a_paragraph(doc: Doc) -> str:
    rename(doc.roles("H1")[0], "P")
    return "the title is no heading any more"


@plant("wrong role", by=HEARD)
def a_heading_of_another_level(doc: Doc) -> str:
    node = doc.pick(doc.roles("H2"))
    rename(node, "H4")
    return f"a heading of the fourth level: {doc.text_of(node.obj)!r}"


@plant("wrong role", by=HEARD, times=2)
def a_paragraph_made_a_heading(doc: Doc) -> str:
    node = doc.pick([one for one in doc.roles("P") if len(doc.text_of(one.obj)) > 20])
    rename(node, "H2")
    return f"a heading now: {doc.text_of(node.obj)!r}"


@plant("wrong role", by=HEARD)
def a_list_made_a_division(doc: Doc) -> str:
    node = doc.pick(doc.roles("L"))
    rename(node, "Div")
    return f"no list any more: {doc.text_of(node.obj)[:60]!r}"


@plant("wrong role", by=HEARD, sheets=("doses", "fever", "log", "diabetes"))
def a_head_cell_made_plain(doc: Doc) -> str:
    node = doc.pick(doc.roles("TH"))
    rename(node, "TD")
    return f"a head of a table became a plain cell: {doc.text_of(node.obj)!r}"


@plant("wrong role", by=HEARD, sheets=("doses", "fever", "log", "diabetes"))
def a_table_made_a_division(doc: Doc) -> str:
    rename(doc.pick(doc.roles("Table")), "Div")
    return "a table is none any more"


@plant("wrong role", by=HEARD, sheets=("doses", "fever", "log", "diabetes"))
def a_column_head_of_a_row(doc: Doc) -> str:
    node = doc.pick([one for one in doc.roles("TH") if "/A" in one.obj])
    node.obj.A = pikepdf.Dictionary(O=pikepdf.Name.Table, Scope=pikepdf.Name.Row if str(node.obj.A.Scope) == "/Column" else pikepdf.Name.Column)
    return f"a head belongs to the row in place of the column, or the other way round: {doc.text_of(node.obj)!r}"


@plant("wrong role", by=HEARD)
def a_role_map_that_makes_headings_notes(doc: Doc) -> str:
    doc.pdf.Root.StructTreeRoot.RoleMap = pikepdf.Dictionary(H2=pikepdf.Name.Note)
    return "a role map makes every heading a note"


@plant("wrong role", by=HEARD, times=2)
def a_link_made_plain(doc: Doc) -> str:
    node = doc.pick(doc.roles("Link"))
    rename(node, "Span")
    return f"a link is none for a screen reader: {doc.text_of(node.obj)!r}"


@plant("wrong role", by=HEARD)
def a_list_numbered_otherwise(doc: Doc) -> str:
    node = doc.pick([one for one in doc.roles("L") if "/A" in one.obj])
    node.obj.A = pikepdf.Dictionary(O=pikepdf.Name.List, ListNumbering=pikepdf.Name.UpperRoman)
    return f"a list says that it is numbered I, II, III: {doc.text_of(node.obj)[:50]!r}"


@plant("wrong owner", by=HEARD, times=2)
def marked_content_made_decoration(doc: Doc) -> str:
    """Printed; a screen reader skips it."""
    run = doc.pick([one for one in doc.body() if len(one.text) > 20])
    stretch = run.page.stretch_of(run.mcid)
    stretch.begin.operands = [pikepdf.Name.Artifact, pikepdf.Dictionary(Type=pikepdf.Name.Layout)]
    run.changed()
    return f"skipped by a screen reader: {run.text!r}"


@plant("wrong owner", by=HEARD)
def the_emergency_number_made_decoration(doc: Doc) -> str:
    run = doc.pick([one for one in doc.find("911") if one.mcid is not None])
    run.page.put_before(run.begin, "/Artifact BMC")
    run.page.put_after(run.end, "EMC")
    return f"decoration inside a sentence: {run.text!r}"


@plant("wrong owner", by=HEARD, times=2)
def two_marks_changed_owners(doc: Doc) -> str:
    """The pages are untouched; two elements point at each other's words."""
    nodes = [one for one in doc.roles("P") if len(contents_of(one.obj)) == 1 and len(kids_of(one.obj)) == 1 and isinstance(kids_of(one.obj)[0], int)]
    pairs = [(a, b) for at, a in enumerate(nodes) for b in nodes[at + 1 :] if a.obj.Pg.objgen == b.obj.Pg.objgen]
    a, b = doc.pick(pairs)
    a.obj.K, b.obj.K = b.obj.K, a.obj.K
    return f"{doc.text_of(a.obj)!r} and {doc.text_of(b.obj)!r} are read in each other's place"


@plant("wrong owner", by=HEARD)
def an_item_one_level_up(doc: Doc) -> str:
    node = doc.pick([one for one in doc.roles("LI") if one.path.count("LI") == 2])
    outer = next(one for one in reversed(node.parents) if str(one.S) == "/LI")
    upper = next(one for one in doc.nodes() if one.obj.objgen == outer.objgen)
    unhook(node)
    hook(upper.parent, position_in(upper.parent, outer) + 1, node.obj)
    return f"an item of the inner list became a step: {doc.text_of(node.obj)!r}"


@plant("wrong owner", by=HEARD)
def two_sections_in_one(doc: Doc) -> str:
    sections = [one for one in doc.roles("Sect") if len(one.parents) == 1 and len(doc.text_of(one.obj)) > 40]
    at = doc.chance.randrange(len(sections) - 1)
    a, b = sections[at], sections[at + 1]
    kids = kids_of(b.obj)
    unhook(b)
    for kid in kids:
        if is_element(kid):
            hook(a.obj, len(kids_of(a.obj)), kid)
    return f"what was two sections is one: {doc.text_of(a.obj)[:60]!r}"


@plant("wrong owner", by=HEARD, times=2)
def the_order_of_two_sections(doc: Doc) -> str:
    sections = [one for one in doc.roles("Sect") if len(one.parents) == 1]
    at = doc.chance.randrange(1, len(sections) - 1)
    a, b = sections[at], sections[at + 1]
    unhook(b)
    hook(a.parent, position_in(a.parent, a.obj), b.obj)
    return f"a screen reader says {doc.text_of(b.obj)[:40]!r} before {doc.text_of(a.obj)[:40]!r}"


@plant("wrong owner", by=HEARD)
def the_emergency_section_last(doc: Doc) -> str:
    node = doc.urgent()
    unhook(node)
    hook(node.parent, len(kids_of(node.parent)), node.obj)
    return "a screen reader says the signs of danger at the very end"


@plant("wrong owner", by=HEARD)
def a_figure_made_decoration(doc: Doc) -> str:
    node = doc.pick(doc.roles("Figure"))
    for page_obj, mcid in deep_contents_of(node.obj):
        page = doc.page_of(page_obj)
        page.stretch_of(mcid).begin.operands = [pikepdf.Name.Artifact, pikepdf.Dictionary(Type=pikepdf.Name.Layout)]
        page.changed = True
    unhook(node)
    return f"a figure is decoration now: {str(node.obj.get('/Alt', ''))!r}"


@plant("wrong owner", by=HEARD)
def decoration_made_text(doc: Doc) -> str:
    """The running head of each page is read in the middle of a sentence."""
    heads = [one for page in doc.pages for one in page.stretches() if one.artifact == "Header"]
    if not heads:
        raise NotHere("no running head")
    page = next(page for page in doc.pages if any(one.begin is heads[0].begin for one in page.stretches()))
    new = 1 + max((one.mcid for one in page.stretches() if one.mcid is not None), default=0)
    heads[0].begin.operands = [pikepdf.Name.P, pikepdf.Dictionary(MCID=new)]
    page.changed = True
    top = next(one for one in doc.nodes() if one.role == "Document")
    element = doc.pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.StructElem, S=pikepdf.Name.P, Pg=page.obj, K=pikepdf.Array([new])))
    hook(top.obj, 2, element)
    return f"the running head of page {page.number} is read as a paragraph"


@plant("wrong owner", by=HEARD)
def a_label_gone_from_the_tree(doc: Doc) -> str:
    node = doc.pick([one for one in doc.roles("Lbl") if doc.text_of(one.obj)[:1].isdigit()])
    text = doc.text_of(node.obj)
    unhook(node)
    return f"a screen reader does not say the step's number {text!r}"


@plant("wrong owner", by=HEARD)
def pages_that_point_to_other_parents(doc: Doc) -> str:
    """Readers that start from the page find another page's elements."""
    pages = list(doc.pdf.pages)
    a, b = pages[0].obj, pages[1].obj
    a.StructParents, b.StructParents = b.StructParents, a.StructParents
    return "pages 1 and 2 point to each other's elements"
