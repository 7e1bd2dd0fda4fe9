"""A note for one person: another's, none, twice, in another place, or where none was ordered."""

from toolkit.doc import Doc
from toolkit.plant import DONE, SEEN, plant
from toolkit.structure import deep_contents_of, unhook

WITH_NOTE = ("note",)


def note_runs(doc: Doc):
    return [one for one in doc.body() if "250 mg at 8:00" in one.text or "Amelie Hart" in one.text or "milk" in one.text]


@plant("wrong note", sheets=WITH_NOTE)
def another_dose_in_the_note(doc: Doc) -> str:
    run = doc.one_of("250 mg")
    run.replace("250 mg", "500 mg")
    return f"the note says {run.text!r}"


@plant("wrong note", sheets=WITH_NOTE)
def another_hour_in_the_note(doc: Doc) -> str:
    run = doc.one_of("8:00.")
    run.replace("8:00", "3:00")
    return f"the note says {run.text!r}"


@plant("wrong note", sheets=WITH_NOTE)
def another_doctor_in_the_note(doc: Doc) -> str:
    run = doc.pick([one for one in doc.body() if "Hart" in one.text])
    run.replace("Hart", "Bell")
    return f"the note says {run.text!r}"


@plant("wrong note", sheets=WITH_NOTE)
def not_gone_from_the_note(doc: Doc) -> str:
    run = doc.one_of("not take it with milk")
    run.replace("Do not take", "Do take")
    return f"the note says {run.text!r}"


@plant("wrong note", sheets=WITH_NOTE)
def the_note_dropped(doc: Doc) -> str:
    return f"the note is gone: {drop(doc, note_nodes(doc))!r}"


@plant("wrong note", sheets=WITH_NOTE)
def a_paragraph_of_the_note_dropped(doc: Doc) -> str:
    return f"a paragraph of the note is gone: {drop(doc, note_nodes(doc)[-1:])!r}"


@plant("wrong note", sheets=WITH_NOTE)
def the_note_twice(doc: Doc) -> str:
    runs = note_runs(doc)
    page = runs[0].page
    y = max(one.y for one in doc.body() if one.page is page and one.y < page.height - 150) + 34
    for at, run in enumerate(runs[:1]):
        codes = "".join(f"{glyph.code:04x}" for show in run.shows for glyph in show.glyphs)
        page.put_before(runs[0].begin, f"BT {run.font.name} {run.size} Tf 1 0 0 -1 {run.x} {y + 26 * at} Tm <{codes}> Tj ET")
    return f"the note stands twice: {runs[0].text!r}"


@plant("wrong note", sheets=WITH_NOTE)
def the_note_in_another_section(doc: Doc) -> str:
    """Seen above the emergency box, on another page."""
    run = note_runs(doc)[0]
    page = doc.pages[1]
    font = page.regular()
    text = run.text.strip()
    run.page.remove(run.ops())
    page.append(page.text_ops(font, 18, 72, page.height - 85, text))
    return f"the note stands on page 2: {text!r}"


@plant("wrong note", by=DONE, sheets=WITH_NOTE)
def the_note_as_an_annotation_too(doc: Doc) -> str:
    import pikepdf

    page = doc.pdf.pages[0].obj
    note = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Text, Rect=[500, 700, 520, 720], Contents=pikepdf.String("For Mr. Otto Klein"), F=4
    )
    page.Annots = pikepdf.Array([*page.get("/Annots", []), doc.pdf.make_indirect(note)])
    return "a hidden remark names another person"


@plant("wrong note", by=SEEN, sheets=WITH_NOTE)
def another_persons_sheet(doc: Doc) -> str:
    """The sheet is sound for somebody else: the note that is ordered is another one."""
    other = doc.folder / "note.txt"
    other.parent.mkdir(parents=True, exist_ok=True)
    other.write_text("Take 1 tablet of 500 mg at 8:00.\n\nDo not take it with milk. Ask for Dr. Amelie Hart.\n", encoding="utf-8")
    doc.options = ["--note", str(other)]
    sound = doc.sheet.remade(doc.folder / "sound", note=other)
    doc.sound = sound.path
    return "the note on the sheet says 250 mg, and the order 500 mg"


@plant("wrong note", by=SEEN, sheets=WITH_NOTE)
def a_note_nobody_ordered(doc: Doc) -> str:
    doc.options = []
    doc.sound = doc.sheet.remade(doc.folder / "sound", note=None).path
    return "the sheet carries a person's note, and was ordered without any"


@plant("wrong note", by=SEEN, sheets=("en-fever", "en-doses", "ru"))
def a_note_that_is_not_there(doc: Doc) -> str:
    order = doc.folder / "note.txt"
    order.parent.mkdir(parents=True, exist_ok=True)
    order.write_text("Take 1 tablet at 8:00.\n", encoding="utf-8")
    doc.options = [*doc.sheet.options, "--note", str(order)]
    doc.sound = doc.sheet.remade(doc.folder / "sound", note=order).path
    return "a note was ordered, and the sheet has none"


def note_nodes(doc: Doc):
    marks = {(one.page.number, one.mcid) for one in note_runs(doc)}
    return [
        node
        for node in doc.roles("P")
        if any((doc.page_of(page).number, mcid) in marks for page, mcid in deep_contents_of(node.obj))
    ]


def drop(doc: Doc, nodes) -> str:
    texts = []
    for node in nodes:
        texts.append(doc.text_of(node.obj))
        for page_obj, mcid in deep_contents_of(node.obj):
            page = doc.page_of(page_obj)
            page.remove(page.ops_of(page.stretch_of(mcid)))
        unhook(node)
    return " ".join(texts)
