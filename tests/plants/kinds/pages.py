"""Pages that are missing, too many, of other paper or from elsewhere."""

import pikepdf

from toolkit.doc import Doc
from toolkit.plant import DONE, SEEN, plant
from toolkit.text_run import Op


@plant("drop a page", times=2)
def a_page_gone(doc: Doc) -> str:
    at = doc.chance.randrange(1, len(doc.pdf.pages))
    del doc.pdf.pages[at]
    return f"page {at + 1} is gone"


@plant("drop a page")
def the_first_page_gone(doc: Doc) -> str:
    del doc.pdf.pages[0]
    return "the first page is gone, with its signs of danger"


@plant("drop a page")
def the_last_page_gone(doc: Doc) -> str:
    del doc.pdf.pages[-1]
    return "the last page is gone"


@plant("drop a page", times=2)
def a_blank_page_in_place_of_one(doc: Doc) -> str:
    at = doc.chance.randrange(len(doc.pdf.pages))
    doc.pdf.pages[at].obj.Contents = doc.pdf.make_stream(b"")
    return f"page {at + 1} is blank"


@plant("drop a page")
def a_page_whose_contents_end_early(doc: Doc) -> str:
    page = doc.pick(doc.pages)
    runs = [one for one in doc.body() if one.page is page]
    run = runs[len(runs) // 2]
    at = page.ops.index(run.begin)
    kept = page.ops[:at]
    opened = sum(1 for op in kept if op.operator in ("BDC", "BMC")) - sum(1 for op in kept if op.operator == "EMC")
    page.ops = kept
    for _ in range(opened):
        page.ops.append(Op([], "EMC"))
    page.changed = True
    return f"page {page.number} ends in the middle, before {run.text!r}"


@plant("add a page", times=2)
def a_blank_page_at_the_end(doc: Doc) -> str:
    doc.pdf.add_blank_page(page_size=(float(doc.pdf.pages[0].MediaBox[2]), float(doc.pdf.pages[0].MediaBox[3])))
    return "a blank page follows the last"


@plant("add a page")
def a_blank_page_inside(doc: Doc) -> str:
    doc.pdf.add_blank_page(page_size=(float(doc.pdf.pages[0].MediaBox[2]), float(doc.pdf.pages[0].MediaBox[3])))
    page = doc.pdf.pages[-1]
    del doc.pdf.pages[-1]
    doc.pdf.pages.insert(1, page)
    return "a blank page stands after the first"


@plant("add a page", times=2)
def a_page_twice(doc: Doc) -> str:
    at = doc.chance.randrange(len(doc.pdf.pages))
    doc.pdf.pages.insert(at + 1, doc.pdf.pages[at])
    return f"page {at + 1} stands twice"


@plant("add a page", times=2)
def a_page_of_another_sheet(doc: Doc) -> str:
    mine = doc.sheet
    other = doc.other_sheet(lambda one: one.handout != mine.handout)
    doc.pdf.pages.append(other.pdf.pages[1])
    return f"the last page is one of {other.sheet.name}"


@plant("add a page")
def a_page_of_another_clinic_in_place(doc: Doc) -> str:
    mine = doc.sheet
    other = doc.other_sheet(lambda one: one.clinic != mine.clinic)
    doc.pdf.pages[1] = other.pdf.pages[1]
    return f"page 2 is that of {other.sheet.name}"


@plant("wrong paper", by=SEEN, times=2)
def other_paper(doc: Doc) -> str:
    size = [0, 0, pikepdf.Object.parse(b"595.28"), pikepdf.Object.parse(b"841.89")] if int(doc.pdf.pages[0].MediaBox[2]) == 612 else [0, 0, 612, 792]
    for page in doc.pdf.pages:
        page.obj.MediaBox = size
    return "all pages are of the other paper"


@plant("wrong paper", by=SEEN)
def other_paper_for_one_page(doc: Doc) -> str:
    page = doc.pick(list(doc.pdf.pages)).obj
    page.MediaBox = [0, 0, 792, 612]
    return "one page lies on its side, and is cut"


@plant("wrong paper", by=SEEN)
def a_larger_paper(doc: Doc) -> str:
    """Printers shrink it to fit: the print becomes smaller."""
    for page in doc.pdf.pages:
        width, height = float(page.MediaBox[2]), float(page.MediaBox[3])
        page.obj.MediaBox = [-int(width / 4), -int(height / 4), int(width * 1.25), int(height * 1.25)]
    return "all pages are half as large again, with white around; print to fit makes them small"


@plant("wrong paper", by=DONE)
def other_paper_of_the_copy(doc: Doc) -> str:
    """The whole file is a sound sheet of the other paper, under this name."""
    other = "letter" if "a4" in doc.sheet.relative.name else "a4"
    args = tuple(one for one in doc.sheet.args if one not in ("--paper", "a4", "letter")) + ("--paper", other)
    doc.whole_file = doc.sheet.remade(doc.folder / "other", note=doc.sheet.note, args=args).path.read_bytes()
    return f"the file is the sheet on {other}"


@plant("wrong print size", by=SEEN, times=2)
def another_size_of_the_copy(doc: Doc) -> str:
    other = "clear" if ".clear." not in doc.sheet.relative.name else "large-uk"
    sizes = ("--size", "clear", "large-uk", "large", "xlarge", "xxlarge")
    args = tuple(one for one in doc.sheet.args if one not in sizes) + ("--size", other)
    doc.whole_file = doc.sheet.remade(doc.folder / "other", note=doc.sheet.note, args=args).path.read_bytes()
    return f"the file is the sheet in {other}: too small for who asked for another"


@plant("wrong print size", by=SEEN)
def a_larger_size_of_the_copy(doc: Doc) -> str:
    other = "xlarge" if "xlarge" not in doc.sheet.relative.name else "large"
    sizes = ("--size", "clear", "large-uk", "large", "xlarge", "xxlarge")
    args = tuple(one for one in doc.sheet.args if one not in sizes) + ("--size", other)
    doc.whole_file = doc.sheet.remade(doc.folder / "other", note=doc.sheet.note, args=args).path.read_bytes()
    return f"the file is the sheet in {other}"


@plant("wrong paper", by=DONE, sheets=("st-", "diabetes", "en-doses"))
def an_odd_page_less(doc: Doc) -> str:
    """Printed on both sides: without the last page the next sheet begins on the back of this one."""
    del doc.pdf.pages[-1]
    return "a sheet for both sides has an odd number of pages"
