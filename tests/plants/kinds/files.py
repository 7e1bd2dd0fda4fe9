"""Whole files that are sound, and are not this sheet."""

import io
from pathlib import Path

import pikepdf

from toolkit.doc import Doc
from toolkit.plant import COPIED, DONE, SEEN, NotHere, plant
from toolkit.project import copy_project, edit


def take(doc: Doc, says: str, **changes) -> str:
    """The file is another sound sheet, under this sheet's path."""
    doc.whole_file = doc.sheet.remade(doc.folder / "other", note=doc.sheet.note, **changes).path.read_bytes()
    return says


@plant("file of another copy", by=COPIED, sheets=("en-fever", "en-doses", "en-log-a4"), times=3)
def another_clinics_file(doc: Doc) -> str:
    other = "harbor" if doc.sheet.clinic != "harbor" else "riverside"
    sizes = ("--size", doc.sheet.relative.name.split(".")[1], "--paper", doc.sheet.relative.name.split(".")[2])
    extra = tuple(one for one in doc.sheet.args if one in ("--fillable", "--template", "brief"))
    return take(doc, f"the file is that of {other}", clinic=other, args=("--language", "en", *sizes, *extra))


@plant("file of another copy", by=COPIED, sheets=("fever", "stitches", "doses"), times=2)
def another_handouts_file(doc: Doc) -> str:
    other = "stitches-care" if "stitches" not in doc.sheet.handout else "dose-plan"
    if not doc.sheet.name.startswith("en-"):
        raise NotHere("one language only")
    return take(doc, f"the file is the handout {other}", handout=other)


@plant("file of another copy", by=COPIED, sheets=("es-", "vi", "ru", "zh", "ar"), times=3)
def another_languages_file(doc: Doc) -> str:
    args = list(doc.sheet.args)
    args[args.index("--language") + 1] = "en"
    return take(doc, "the file is in English", args=tuple(args))


@plant("file of another copy", by=COPIED, sheets=("+",))
def one_language_in_place_of_two(doc: Doc) -> str:
    return take(doc, "the file is in Spanish alone", args=("--language", "es"))


@plant("file of another copy", by=COPIED, sheets=("+",))
def the_languages_in_the_other_order(doc: Doc) -> str:
    return take(doc, "the file is in English and Spanish, not in Spanish and English", args=("--bilingual", "en+es"))


@plant("file of another copy", by=DONE, sheets=("fillable",))
def a_sheet_to_print_in_place_of_one_to_fill(doc: Doc) -> str:
    args = tuple(one for one in doc.sheet.args if one != "--fillable")
    return take(doc, "the file has no fields", args=args)


@plant("file of another copy", by=COPIED, sheets=("brief",))
def the_whole_handout_in_place_of_the_brief(doc: Doc) -> str:
    return take(doc, "the file is of the other template", args=("--language", "en"))


@plant("file of another copy", by=COPIED, sheets=("en-fever", "en-doses"))
def the_brief_in_place_of_the_whole_handout(doc: Doc) -> str:
    if "brief" in doc.sheet.name:
        raise NotHere("is the brief one")
    return take(doc, "the file is of the other template", args=(*doc.sheet.args, "--template", "brief"))


@plant("two files in one", by=COPIED, times=2)
def two_sheets_merged(doc: Doc) -> str:
    mine = doc.sheet
    other = doc.other_sheet(lambda one: one.handout != mine.handout)
    for page in other.pdf.pages:
        doc.pdf.pages.append(page)
    return f"{other.sheet.name} follows in the same file"


@plant("two files in one", by=COPIED)
def a_sheet_before_this_one(doc: Doc) -> str:
    mine = doc.sheet
    other = doc.other_sheet(lambda one: one.clinic != mine.clinic)
    for at, page in enumerate(other.pdf.pages):
        doc.pdf.pages.insert(at, page)
    return f"{other.sheet.name} stands before it in the same file"


@plant("update after the end", by=SEEN, times=2)
def an_update_that_replaces_a_page(doc: Doc) -> str:
    """The old bytes stay whole; what is appended replaces a page's contents."""
    page = doc.pick(doc.pages)
    page.append(f"1 g 60 100 400 200 re f 0 g {page.text_ops(page.regular(), 20, 72, 180, 'Take 30 tablets')}")
    page.save()
    stream = page.obj.Contents.read_bytes()
    doc.whole_file = append_object(doc.sheet.path, contents_number(doc.sheet.path, page.number), stream)
    return f"appended bytes replace page {page.number}"


def contents_number(path: Path, number: int) -> int:
    with pikepdf.open(path) as pdf:
        return pdf.pages[number - 1].obj.Contents.objgen[0]


def append_object(path: Path, number: int, stream: bytes) -> bytes:
    """An incremental update by hand (ISO 32000-1, 7.5.6)."""
    old = path.read_bytes()
    with pikepdf.open(path) as pdf:
        root, info, size = pdf.trailer.Root.objgen[0], pdf.trailer.Info.objgen[0], int(pdf.trailer.Size)
    start = int(old.rsplit(b"startxref", 1)[1].split()[0])
    out = io.BytesIO()
    out.write(old)
    at = out.tell()
    out.write(f"{number} 0 obj\n<</Length {len(stream)}>>\nstream\n".encode() + stream + b"\nendstream\nendobj\n")
    xref = out.tell()
    if old[start : start + 4] == b"xref":
        out.write(f"xref\n{number} 1\n{at:010} 00000 n \n".encode())
        out.write(f"trailer\n<</Size {size} /Root {root} 0 R /Info {info} 0 R /Prev {start}>>\n".encode())
    else:
        row = b"\x01" + at.to_bytes(4, "big") + b"\x00"
        keys = f"/Type /XRef /Size {size + 1} /Index [{number} 1 {size} 1] /W [1 4 1] /Root {root} 0 R /Info {info} 0 R /Prev {start}"
        rows = row + b"\x01" + xref.to_bytes(4, "big") + b"\x00"
        out.write(f"{size} 0 obj\n<<{keys} /Length {len(rows)}>>\nstream\n".encode() + rows + b"\nendstream\nendobj\n")
    out.write(f"startxref\n{xref}\n%%EOF\n".encode())
    return out.getvalue()


# What a project says after the sheet was made. Each is a file below content/, what it said, and what it says now.
LATER = (
    ("dose", "handouts/dose-plan/en.md", "Peter Lange 500 mg", "Peter Lange 50 mg"),
    ("cell", "handouts/dose-plan/en.md", "| 20 mg   | 10 mg  |", "| 20 mg   | 5 mg   |"),
    ("step", "handouts/dose-plan/en.md", "2. Take the tablets with 250 ml of water.", "2. Take the tablets with a glass of water."),
    ("sign", "handouts/dose-plan/en.md", "- black or bloody stools\n", "- black or bloody stools\n- fainting\n"),
    ("version", "handouts/dose-plan/en.md", "version: 2.3.1", "version: 2.4.0"),
    ("day", "handouts/dose-plan/en.md", "published: 2026-10-05", "published: 2026-11-05"),
    ("reviewer", "handouts/dose-plan/en.md", "A. Rivera, RN", "B. Moss, MD"),
    ("title", "handouts/dose-plan/en.md", "title: Your dose plan", "title: Your tablet plan"),
    ("summary", "handouts/dose-plan/en.md", "more than 8 tablets in 24 hours.\n", "more than 6 tablets in 24 hours.\n"),
    ("address", "handouts/dose-plan/en.md", "{{clinic.website}}/dose", "{{clinic.website}}/tablets"),
    ("link", "handouts/dose-plan/en.md", "(mailto:pharmacy@example.org)", "(mailto:drugs@example.org)"),
    ("alt", "handouts/dose-plan/en.md", "seven rows of tablets", "two rows of tablets"),
    ("bold", "handouts/dose-plan/en.md", "Do not give Peter Lange", "**Do not** give Peter Lange"),
    ("order", "handouts/dose-plan/en.md", "- [ ] Check your blood sugar 4 times\n- [ ] Keep this plan with you", "- [ ] Keep this plan with you\n- [ ] Check your blood sugar 4 times"),
    ("lines", "handouts/dose-plan/en.md", ":::notes{lines=3}", ":::notes{lines=4}"),
    ("figure", "handouts/dose-plan/figures/box.svg", 'cx="300"', 'cx="340"'),
)


def register_later(name: str, file: str, old: str, new: str) -> None:
    def change(doc: Doc) -> str:
        if "brief" in doc.sheet.name and name not in ("sign", "version", "title", "summary", "address"):
            raise NotHere("the brief sheet does not print it")
        project = copy_project(doc.sheet.project, doc.folder / "project")
        edit(project, file, old, new)
        doc.project = project
        doc.sound = doc.sheet.remade(doc.folder / "sound", project=project, note=doc.sheet.note).path
        return f"the project says now {new.strip()!r}, and said {old.strip()!r}"

    change.__name__ = f"an_older_{name}"
    sense = {"address": DONE, "link": DONE, "alt": "heard"}.get(name, SEEN)
    plant("file of an older version", by=sense, sheets=("en-doses", "en-doses-a4"))(change)


for entry in LATER:
    register_later(*entry)


CLINIC_LATER = (
    ("phone", "(555) 010-1234", "(555) 010-1299"),
    ("night_phone", "(555) 010-9999", "(555) 010-9800"),
    ("name", "name: Riverside Women's Health", "name: Riverside Health"),
    ("house", "214 River Road", "16 Lake Road"),
    ("hours", "Mon–Fri 8:30–17:00", "Mon–Fri 9:30–17:00"),
    ("follow_up", "Please bring this sheet to every visit.", "Please bring this sheet and your card."),
    ("field", "fields: [Next visit, Who you will see, Where]", "fields: [Next visit, Who you will see, Floor]"),
    ("website", "https://riverside.example.org", "https://riverside-health.example.org"),
    ("logo_words", "logo_alt: Riverside Women's Health", "logo_alt: Riverside"),
    ("colour", '"#0b5d66"', '"#6b1e4f"'),
)


def register_clinic_later(name: str, old: str, new: str) -> None:
    def change(doc: Doc) -> str:
        if "+" in doc.sheet.name and name in ("hours", "follow_up", "field"):
            raise NotHere("the Spanish words have a place of their own")
        project = copy_project(doc.sheet.project, doc.folder / "project")
        edit(project, "clinics/riverside.yaml", old, new)
        doc.project = project
        doc.sound = doc.sheet.remade(doc.folder / "sound", project=project, note=doc.sheet.note).path
        return f"the clinic says now {new!r}, and said {old!r}"

    change.__name__ = f"an_older_clinic_{name}"
    plant("file of an older version", by="heard" if name == "logo_words" else SEEN, sheets=("en-fever", "en-doses-a4"))(change)


for clinic_entry in CLINIC_LATER:
    register_clinic_later(*clinic_entry)
