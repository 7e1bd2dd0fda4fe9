"""What stands around the text: folios, running heads, codes, logos, figures, lines to write on, boxes to tick."""

from toolkit.doc import Doc
from toolkit.drawing import all_bars, code_of, pictures, writing_lines
from toolkit.plant import DONE, HEARD, NotHere, plant


@plant("drop a folio or running head", times=2)
def drop_a_folio(doc: Doc) -> str:
    page = doc.pick(doc.pages)
    runs = [one for one in doc.runs() if one.page is page and one.artifact == "Footer" and one.font.is_bold]
    for run in runs:
        page.remove(run.ops())
    if not runs:
        raise NotHere("no folio")
    return f"page {page.number} has no number: {''.join(one.text for one in runs)!r} is gone"


@plant("drop a folio or running head")
def drop_how_many_pages_there_are(doc: Doc) -> str:
    page = doc.pick(doc.pages)
    runs = [one for one in doc.runs() if one.page is page and one.artifact == "Footer" and one.font.is_bold]
    if not runs:
        raise NotHere("no folio")
    page.remove(runs[-1].ops())
    return f"the folio of page {page.number} lost {runs[-1].text!r}"


@plant("drop a folio or running head", times=2)
def drop_a_running_head(doc: Doc) -> str:
    heads = [one for one in doc.runs() if one.artifact == "Header"]
    page = doc.pick(heads).page
    for run in heads:
        if run.page is page:
            page.remove(run.ops())
    return f"page {page.number} does not say whose it is"


@plant("drop a folio or running head")
def drop_the_phone_of_a_running_head(doc: Doc) -> str:
    run = doc.pick([one for one in doc.runs() if one.artifact == "Header" and doc.sheet.facts["phone"] in one.text])
    run.page.remove(run.ops())
    return f"the head of page {run.page.number} has no phone"


@plant("drop a folio or running head")
def drop_the_version_of_a_foot(doc: Doc) -> str:
    run = doc.pick([one for one in doc.runs() if one.artifact == "Footer" and one.has(r"\d\.\d\.\d")])
    run.page.remove(run.ops())
    return f"the foot of page {run.page.number} names no version"


@plant("drop a QR code", times=2)
def drop_the_code(doc: Doc) -> str:
    code = code_of(doc)
    code.page.remove(code.page.ops_of(code.stretch)[1:-1])
    return "the QR code is gone"


@plant("drop a QR code")
def drop_the_address_beside_the_code(doc: Doc) -> str:
    code = code_of(doc)
    host = doc.sheet.facts["website"].removeprefix("https://")
    runs = [one for one in doc.find(host) if one.page is code.page and one.mcid is not None]
    run = doc.pick(runs)
    run.page.remove(run.ops())
    return f"the address {run.text!r} beside the code is gone"


@plant("drop a logo or figure")
def drop_the_logo(doc: Doc) -> str:
    picture = pictures(doc)[0]
    if picture.page.number != 1:
        raise NotHere("no logo")
    picture.page.remove([picture.do])
    return "the logo is gone"


@plant("drop a logo or figure", sheets=("log", "diabetes", "doses"), times=2)
def drop_a_figure(doc: Doc) -> str:
    picture = pictures(doc)[-1]
    if picture.page.number == 1:
        raise NotHere("no figure")
    picture.page.remove(picture.ops)
    return f"the figure of page {picture.page.number} is gone"


@plant("drop a writing line", times=2)
def drop_a_writing_line(doc: Doc) -> str:
    bar = doc.pick(writing_lines(doc))
    bar.page.remove([bar.re, bar.fill])
    return f"a line to write on is gone at {bar.rect} of page {bar.page.number}"


@plant("drop a writing line")
def drop_all_writing_lines_of_a_page(doc: Doc) -> str:
    lines = writing_lines(doc)
    page = doc.pick(lines).page
    mine = [one for one in lines if one.page is page]
    for bar in mine:
        page.remove([bar.re, bar.fill])
    return f"all {len(mine)} lines to write on are gone from page {page.number}"


@plant("drop a writing line")
def drop_the_last_writing_line(doc: Doc) -> str:
    bar = writing_lines(doc)[-1]
    bar.page.remove([bar.re, bar.fill])
    return f"the last line to write on is gone, on page {bar.page.number}"


@plant("drop a writing line", sheets=("en-doses", "en-doses-a4"))
def drop_a_box_to_tick(doc: Doc) -> str:
    squares = [one for one in all_bars(doc) if one.artifact and max(one.rect[2:]) < 30 and min(one.rect[2:]) < 3]
    sides = [one for one in squares if one.page is squares[0].page and abs(one.rect[1] - squares[0].rect[1]) < 30]
    if len(sides) < 2:
        raise NotHere("no box to tick")
    for bar in sides:
        bar.page.remove([bar.re, bar.fill])
    return f"a box to tick is gone on page {sides[0].page.number}"


@plant("drop a rule of the page")
def drop_the_rule_of_the_masthead(doc: Doc) -> str:
    bar = doc.pick([one for one in all_bars(doc) if one.page.number == 1 and one.rect[3] >= 2 and one.rect[1] < 200 and one.rect[2] > 200])
    bar.page.remove([bar.re, bar.fill])
    return "the rule below the masthead is gone"


@plant("drop a rule of the page")
def drop_the_ground_of_the_urgent_heading(doc: Doc) -> str:
    """White words on a black band; without the band they are white on white."""
    bar = doc.pick([one for one in all_bars(doc) if 20 < one.rect[3] < 120 and one.rect[2] > 200])
    bar.page.remove([bar.re, bar.fill])
    return f"the black band below the heading of the emergency box is gone on page {bar.page.number}"


@plant("drop an alt text or tag", by=HEARD, times=2)
def drop_an_alt_text(doc: Doc) -> str:
    node = doc.pick([one for one in doc.nodes() if "/Alt" in one.obj])
    text = str(node.obj.Alt)
    del node.obj["/Alt"]
    return f"a {node.role} does not say {text!r} any more"


@plant("drop an alt text or tag", by=HEARD)
def drop_the_structure_tree(doc: Doc) -> str:
    del doc.pdf.Root["/StructTreeRoot"]
    return "the file has no tags: a screen reader has to guess"


@plant("drop an alt text or tag", by=HEARD)
def drop_the_mark_that_says_tagged(doc: Doc) -> str:
    del doc.pdf.Root["/MarkInfo"]
    return "the file does not say any more that it is tagged"


@plant("drop an alt text or tag", by=HEARD)
def drop_the_language_of_the_sheet(doc: Doc) -> str:
    del doc.pdf.Root["/Lang"]
    for node in doc.nodes():
        if "/Lang" in node.obj:
            del node.obj["/Lang"]
    return "nothing says in which language the sheet is"


@plant("drop an alt text or tag", by=HEARD, sheets=("doses", "+", "ar-"))
def drop_the_language_of_a_part(doc: Doc) -> str:
    node = doc.pick([one for one in doc.nodes() if "/Lang" in one.obj and one.role != "Document"])
    said = str(node.obj.Lang)
    del node.obj["/Lang"]
    return f"a part in {said} is read aloud in the language of the sheet: {doc.text_of(node.obj)[:60]!r}"


@plant("drop a bookmark", by=DONE)
def drop_all_bookmarks(doc: Doc) -> str:
    del doc.pdf.Root["/Outlines"]
    return "there are no bookmarks any more"


@plant("drop a bookmark", by=DONE, times=2)
def drop_a_bookmark(doc: Doc) -> str:
    parent = doc.pdf.Root.Outlines.First
    gone = parent.First
    if "/Next" not in gone:
        raise NotHere("one bookmark")
    parent.First = gone.Next
    del gone.Next["/Prev"]
    parent.Count = int(parent.Count) - 1
    return f"the bookmark {str(gone.Title)!r} is gone"
