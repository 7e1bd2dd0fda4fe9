"""What a sheet says of itself: version, dates, folios, heads, notices, language, sources."""

from toolkit.doc import Doc
from toolkit.plant import DONE, HEARD, NotHere, plant
from toolkit.text_run import TextRun

import pikepdf


def rewrite(run: TextRun, old: str, new: str) -> str:
    run.replace(old, new)
    return f"{new!r} instead of {old!r} on page {run.page.number}: {run.text!r}"


@plant("wrong version", times=2)
def another_version_in_the_foot(doc: Doc) -> str:
    run = doc.pick([one for one in doc.runs() if one.artifact == "Footer" and one.has(r"\d\.\d\.\d")])
    return rewrite(run, run.text[-1], "9")


@plant("wrong version", times=2)
def another_version_in_the_account(doc: Doc) -> str:
    run = doc.pick([one for one in doc.body() if one.has(r"^\d\.\d\.\d$")])
    return rewrite(run, run.text, "9" + run.text[1:])


@plant("wrong date", times=2)
def another_year(doc: Doc) -> str:
    run = doc.pick(doc.matching("2026|2029"))
    return rewrite(run, "2026" if "2026" in run.text else "2029", "2031")


@plant("wrong date", sheets=("en-",), times=2)
def another_month(doc: Doc) -> str:
    run = doc.pick(doc.matching("November|October"))
    return rewrite(run, "November" if "November" in run.text else "October", "March")


@plant("wrong date", by=DONE)
def another_day_of_making(doc: Doc) -> str:
    doc.pdf.docinfo["/CreationDate"] = "D:20190101000000Z"
    doc.pdf.docinfo["/ModDate"] = "D:20190101000000Z"
    return "the file says that it is of 2019"


@plant("wrong folio", times=3)
def another_page_number(doc: Doc) -> str:
    folios = [one for one in doc.runs() if one.artifact == "Footer" and one.font.is_bold and one.text.strip().isdigit()]
    run = doc.pick(folios)
    return rewrite(run, run.text.strip(), "47" if len(run.text.strip()) == 2 else str((int(run.text) + 4) % 10))


@plant("wrong folio", times=2)
def another_count_of_pages(doc: Doc) -> str:
    page = doc.pick(doc.pages)
    runs = [one for one in doc.runs() if one.page is page and one.artifact == "Footer" and one.font.is_bold and one.text.strip().isdigit()]
    if len(runs) < 2:
        raise NotHere("no count")
    return rewrite(runs[-1], runs[-1].text, str(int(runs[-1].text) + 1))


@plant("wrong folio")
def two_folios_changed_places(doc: Doc) -> str:
    def first_of(page) -> TextRun:
        return next(one for one in doc.runs() if one.page is page and one.artifact == "Footer" and one.font.is_bold and one.text.strip().isdigit())

    a, b = first_of(doc.pages[0]), first_of(doc.pages[1])
    a.shows[0].glyphs, b.shows[0].glyphs = b.shows[0].glyphs, a.shows[0].glyphs
    a.changed()
    b.changed()
    return "pages 1 and 2 are numbered 2 and 1"


@plant("wrong running head", sheets=("en-",), times=2)
def another_title_in_the_foot(doc: Doc) -> str:
    runs = [one for one in doc.runs() if one.artifact == "Footer" and not one.font.is_bold and len(one.text) > 6]
    run = doc.pick(runs)
    return rewrite(run, run.text.strip(), "Care after surgery")


@plant("wrong running head", sheets=("en-", "es", "vi"))
def another_title(doc: Doc) -> str:
    run = doc.runs_of(doc.roles("H1")[0].obj)[0]
    return rewrite(run, run.text.strip(), "Care after surgery")


@plant("wrong notice", sheets=("en-fever", "en-log", "en-diabetes", "en-stitches"))
def a_sample_called_reviewed(doc: Doc) -> str:
    run = doc.one_of("Not yet reviewed")
    return rewrite(run, "Not yet reviewed", "Reviewed by Dr. Bell")


@plant("wrong notice", sheets=("en-doses", "en-doses-a4"))
def another_reviewer(doc: Doc) -> str:
    run = doc.pick(doc.matching("Rivera"))
    return rewrite(run, "Rivera", "Bell")


@plant("wrong notice", sheets=("en-fever", "en-log", "en-diabetes", "en-stitches", "+"))
def no_sample_notice(doc: Doc) -> str:
    run = doc.one_of("This is a sample")
    page = run.page
    for one in [other for other in doc.body() if other.page is page and other.mcid == run.mcid]:
        page.remove(one.ops())
    return "the sheet does not say any more that it is a sample"


@plant("wrong notice", sheets=("en-",))
def advice_called_complete(doc: Doc) -> str:
    run = doc.one_of("does not take")
    return rewrite(run, "does not take", "takes")


@plant("wrong notice", sheets=("en-",))
def another_language_named(doc: Doc) -> str:
    run = doc.one_of("English")
    return rewrite(run, "English", "Spanish")


@plant("wrong notice", sheets=("en-", "zh", "ru", "ar"))
def another_source(doc: Doc) -> str:
    run = doc.pick(doc.matching("NHS|MedlinePlus|ACOG|AAP"))
    old = next(one for one in ("MedlinePlus", "NHS", "ACOG", "AAP") if one in run.text)
    return rewrite(run, old, "Pill Shop")


@plant("wrong notice", sheets=("en-",))
def another_licence(doc: Doc) -> str:
    run = doc.pick(doc.matching("CC BY"))
    return rewrite(run, "CC BY", "NC ND")


@plant("wrong /Title or /Lang", by=DONE, times=2)
def another_title_of_the_file(doc: Doc) -> str:
    doc.pdf.docinfo["/Title"] = "Care after surgery"
    return "the window says: Care after surgery"


@plant("wrong /Title or /Lang", by=DONE)
def another_title_in_xmp(doc: Doc) -> str:
    text = doc.pdf.Root.Metadata.read_bytes().decode()
    title = str(doc.pdf.docinfo["/Title"])
    if title not in text:
        raise NotHere("no title in XMP")
    doc.pdf.Root.Metadata.write(text.replace(title, "Care after surgery").encode())
    return "XMP says: Care after surgery"


@plant("wrong /Title or /Lang", by=DONE)
def no_title_of_the_file(doc: Doc) -> str:
    del doc.pdf.docinfo["/Title"]
    return "the file has no title: a screen reader says its path"


@plant("wrong /Title or /Lang", by=DONE)
def a_window_that_names_the_file(doc: Doc) -> str:
    doc.pdf.Root.ViewerPreferences.DisplayDocTitle = False
    return "the window shows the file's name in place of the title"


@plant("wrong /Title or /Lang", by=DONE, times=2)
def another_subject(doc: Doc) -> str:
    doc.pdf.docinfo["/Subject"] = "Take 3 tablets a day."
    return "the file's subject says: Take 3 tablets a day."


@plant("wrong /Title or /Lang", by=HEARD, times=2)
def another_language_of_the_file(doc: Doc) -> str:
    other = "fi" if doc.sheet.name[:2] != "fi" else "en"
    doc.pdf.Root.Lang = pikepdf.String(other)
    for node in doc.nodes():
        if node.role == "Document":
            node.obj.Lang = pikepdf.String(other)
    return f"a screen reader reads the sheet as if it were {other}"


@plant("wrong /Title or /Lang", by=HEARD, sheets=("doses", "+", "zh"))
def another_language_of_a_part(doc: Doc) -> str:
    node = doc.pick([one for one in doc.nodes() if one.role in ("P", "Sect", "LI")])
    node.obj.Lang = pikepdf.String("fi")
    return f"a part is read as if it were Finnish: {doc.text_of(node.obj)[:60]!r}"


@plant("wrong /Title or /Lang", by=HEARD)
def another_language_of_the_catalog(doc: Doc) -> str:
    doc.pdf.Root.Lang = pikepdf.String("fi")
    return "the catalog says Finnish"
