"""Whole items, steps, cells, rows, boxes and headings that are gone."""

from toolkit.doc import Doc
from toolkit.drawing import all_bars, bars
from toolkit.plant import HEARD, NotHere, plant
from toolkit.structure import deep_contents_of, unhook


def wipe(doc: Doc, obj) -> str:
    """Takes what an element shows off its pages; the tree keeps its empty places."""
    text = doc.text_of(obj)
    for page_obj, mcid in deep_contents_of(obj):
        page = doc.page_of(page_obj)
        stretch = page.stretch_of(mcid)
        page.remove(page.ops_of(stretch)[1:-1])
    return text


def wipe_and_unhook(doc: Doc, node) -> str:
    """Takes an element off its pages and out of the tree, as if it had never been written."""
    text = doc.text_of(node.obj)
    for page_obj, mcid in deep_contents_of(node.obj):
        page = doc.page_of(page_obj)
        page.remove(page.ops_of(page.stretch_of(mcid)))
    unhook(node)
    return text


@plant("drop a list item", times=2)
def drop_a_list_item(doc: Doc) -> str:
    return f"a list item is gone from the page: {wipe(doc, doc.pick(doc.roles('LI')).obj)!r}"


@plant("drop a list item", times=2)
def drop_a_list_item_with_its_tags(doc: Doc) -> str:
    return f"a list item is gone without a trace: {wipe_and_unhook(doc, doc.pick(doc.roles('LI')))!r}"


@plant("drop a list item", times=3)
def drop_an_emergency_sign(doc: Doc) -> str:
    node = doc.pick(doc.items_of(doc.urgent()))
    return f"a sign of danger is gone without a trace: {wipe_and_unhook(doc, node)!r}"


@plant("drop a list item")
def drop_the_first_emergency_sign(doc: Doc) -> str:
    node = doc.items_of(doc.urgent())[0]
    return f"the first sign of danger is gone: {wipe_and_unhook(doc, node)!r}"


@plant("drop a list item", by=HEARD)
def drop_an_emergency_sign_from_the_tree(doc: Doc) -> str:
    node = doc.pick(doc.items_of(doc.urgent()))
    text = doc.text_of(node.obj)
    unhook(node)
    return f"a screen reader never says the sign of danger {text!r}"


@plant("drop a list item")
def drop_an_inner_list(doc: Doc) -> str:
    node = doc.pick([one for one in doc.roles("L") if "LI/" in one.path])
    return f"a list inside a step is gone: {wipe_and_unhook(doc, node)!r}"


@plant("drop a step number or bullet", times=2)
def drop_a_bullet(doc: Doc) -> str:
    node = doc.pick([one for one in doc.roles("Lbl") if not doc.text_of(one.obj).strip()[:1].isdigit()])
    wipe(doc, node.obj)
    return f"a bullet is gone before {doc.text_of(node.parent)!r}"


@plant("drop a step number or bullet", times=2)
def drop_a_step_number(doc: Doc) -> str:
    node = doc.pick([one for one in doc.roles("Lbl") if doc.text_of(one.obj).strip()[:1].isdigit()])
    number = wipe(doc, node.obj)
    return f"the step's number {number!r} is gone before {doc.text_of(node.parent)!r}"


@plant("drop a step number or bullet", sheets=("en-doses", "en-log"))
def drop_a_step(doc: Doc) -> str:
    node = doc.pick([one for one in doc.roles("LI") if doc.text_of(one.obj).strip()[:1].isdigit()])
    return f"a step is gone without a trace: {wipe_and_unhook(doc, node)!r}"


@plant("drop a cell or row", times=2)
def drop_a_cell(doc: Doc) -> str:
    cells = [one for one in doc.roles("TD", "TH") if doc.text_of(one.obj)]
    return f"a cell is blank that said {wipe(doc, doc.pick(cells).obj)!r}"


@plant("drop a cell or row", times=2)
def drop_the_words_of_a_row(doc: Doc) -> str:
    rows = [one for one in doc.roles("TR") if len(doc.text_of(one.obj)) > 2]
    return f"a row is blank that said {wipe(doc, doc.pick(rows).obj)!r}"


@plant("drop a cell or row", times=2)
def drop_a_row_without_a_trace(doc: Doc) -> str:
    rows = [one for one in doc.roles("TR") if doc.text_of(one.obj) and "TBody" in one.path]
    return f"a row is gone from page and tree: {wipe_and_unhook(doc, doc.pick(rows))!r}"


@plant("drop a cell or row", by=HEARD)
def drop_a_cell_from_the_tree(doc: Doc) -> str:
    node = doc.pick([one for one in doc.roles("TD") if doc.text_of(one.obj)])
    text = doc.text_of(node.obj)
    unhook(node)
    return f"a screen reader hears a row without its cell {text!r}"


@plant("drop a box or section", times=2)
def drop_the_emergency_section(doc: Doc) -> str:
    node = doc.urgent()
    page = doc.page_of(deep_contents_of(node.obj)[0][0])
    text = wipe_and_unhook(doc, node)
    for bar in bars(page):
        if bar.artifact == "Layout" and bar.rect[1] > 200:
            page.remove([bar.re, bar.fill])
    return f"the whole emergency box is gone: {text[:60]!r}…"


@plant("drop a box or section", times=2)
def drop_a_section(doc: Doc) -> str:
    node = doc.pick([one for one in doc.roles("Sect") if len(doc.text_of(one.obj)) > 80])
    return f"a section is gone without a trace: {wipe_and_unhook(doc, node)[:80]!r}…"


@plant("drop a box or section", times=2)
def drop_a_paragraph_without_a_trace(doc: Doc) -> str:
    node = doc.pick([one for one in doc.roles("P") if len(doc.text_of(one.obj)) > 30])
    return f"a paragraph is gone without a trace: {wipe_and_unhook(doc, node)!r}"


@plant("drop a box or section")
def drop_the_summary(doc: Doc) -> str:
    return f"the summary is gone: {wipe_and_unhook(doc, doc.roles('Sect')[1])!r}"


@plant("drop a box or section")
def drop_a_quote(doc: Doc) -> str:
    return f"the words to say are gone: {wipe_and_unhook(doc, doc.pick(doc.roles('BlockQuote')))!r}"


@plant("drop a heading", times=2)
def drop_a_heading(doc: Doc) -> str:
    return f"a heading is gone: {wipe_and_unhook(doc, doc.pick(doc.roles('H2', 'H3')))!r}"


@plant("drop a heading")
def drop_the_heading_of_the_emergency_box(doc: Doc) -> str:
    node = next(one for one in doc.nodes() if one.role == "H2" and one.parent.objgen == doc.urgent().obj.objgen)
    return f"the emergency box has no heading any more: {wipe(doc, node.obj)!r}"


@plant("drop a heading")
def drop_the_title(doc: Doc) -> str:
    return f"the title is gone: {wipe_and_unhook(doc, doc.roles('H1')[0])!r}"


@plant("drop a heading")
def drop_continued_from_the_heading(doc: Doc) -> str:
    runs = [one for one in doc.runs() if one.artifact == "Pagination" and one.size > 18]
    run = doc.pick(runs)
    run.page.remove(run.ops())
    return f"a continued box lost {run.text!r} of its head"


@plant("drop a box rule", times=3)
def drop_a_side_of_a_box(doc: Doc) -> str:
    sides = [one for one in all_bars(doc) if one.artifact == "Layout" and 2 <= min(one.rect[2:]) <= 4.5]
    bar = doc.pick([one for one in sides if max(one.rect[2:]) > 60])
    bar.page.remove([bar.re, bar.fill])
    return f"a side of a box is gone at {bar.rect}"


@plant("drop a box rule", times=2)
def drop_all_sides_of_a_box(doc: Doc) -> str:
    page = doc.page_of(deep_contents_of(doc.urgent().obj)[0][0])
    sides = [one for one in bars(page) if one.artifact == "Layout" and min(one.rect[2:]) in (3, 4) and max(one.rect[2:]) > 60]
    if len(sides) < 3:
        raise NotHere("no box")
    for bar in sides:
        page.remove([bar.re, bar.fill])
    return f"the emergency box has no frame any more, {len(sides)} rules"


@plant("drop a box rule")
def drop_a_rule_of_a_table(doc: Doc) -> str:
    page = doc.page_of(deep_contents_of(doc.pick(doc.roles("TR")).obj)[0][0])
    rules = [one for one in bars(page) if one.artifact == "Layout" and min(one.rect[2:]) <= 2]
    bar = doc.pick(rules)
    page.remove([bar.re, bar.fill])
    return f"a rule of a table is gone at {bar.rect}"
