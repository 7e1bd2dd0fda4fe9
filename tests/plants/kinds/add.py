"""What nobody wrote."""

import pikepdf

from toolkit.doc import Doc
from toolkit.finding import free_place
from toolkit.plant import COPIED, HEARD, NotHere, plant
from toolkit.structure import hook, kids_of, position_in


@plant("add a word", sheets=("en-",), times=3)
def add_not(doc: Doc) -> str:
    verb = doc.pick(["Call", "call", "Take", "Use", "Wait", "Rest", "Put", "Give", "go", "Keep"])
    run = doc.pick(doc.matching(rf"\b{verb} "))
    run.replace(f"{verb} ", f"{verb} not ")
    return f"'not' was put in: {run.text!r}"


@plant("add a word", times=2)
def add_the_same_word_twice(doc: Doc) -> str:
    run = doc.pick([one for one in doc.body() if len(one.words()) > 4])
    show, _, last, word = doc.pick(run.words()[1:-1])
    run.insert(show, last, " " + word if all(letter in run.font.code_of for letter in word) else "  ")
    return f"a word stands twice: {run.text!r}"


@plant("add a digit", times=3)
def add_a_zero(doc: Doc) -> str:
    run = doc.pick(doc.matching(r"\d"))
    at = doc.pick([i for i, text in enumerate(run.text) if text.isdigit() and text.isascii()])
    digit = run.text[at]
    show, first, last = run.span_of(digit)
    run.insert(show, last, "0")
    return f"a number is ten times larger: {run.text!r}"


@plant("add a digit", times=2)
def add_a_digit_to_the_phone(doc: Doc) -> str:
    phone = doc.sheet.facts["phone"]
    run = doc.one_of(phone)
    run.replace(phone, phone + "7")
    return f"the phone has a digit too many: {run.text!r} on page {run.page.number}"


@plant("add a digit", sheets=("en-doses", "en-log", "en-fever", "ru-"), times=2)
def add_a_sign_before_a_number(doc: Doc) -> str:
    run = doc.pick(doc.matching(r" \d"))
    at = next(i for i in range(len(run.text)) if run.text[i] == " " and run.text[i + 1 : i + 2].isdigit())
    run.replace(run.text[at : at + 2], f" {doc.pick('<>-+')}{run.text[at + 1]}")
    return f"a sign stands before a number: {run.text!r}"


@plant("add a blank", by=COPIED, times=2)
def add_a_blank_inside_a_number(doc: Doc) -> str:
    run = doc.pick(doc.matching(r"\d\d|\d[.,:]\d"))
    at = next(i for i in range(len(run.text) - 1) if run.text[i].isdigit() and run.text[i + 1] in "0123456789.,:")
    pair = run.text[at : at + 2]
    run.replace(pair, pair[0] + " " + pair[1])
    return f"a blank parts a number: {run.text!r}"


@plant("add a blank", by=COPIED, times=2)
def add_a_blank_inside_a_word(doc: Doc) -> str:
    run = doc.pick([one for one in doc.body() if any(len(word) > 6 for *_, word in one.words())])
    show, first, _, word = doc.pick([one for one in run.words() if len(one[3]) > 6])
    run.insert(show, first + 3, " ")
    return f"a blank parts {word!r}: {run.text!r}"


@plant("add a line", sheets=("en-",), times=2)
def add_a_line_outside_all_marks(doc: Doc) -> str:
    page, y = free_place(doc)
    page.put_after(page.ops[-1], page.text_ops(page.regular(), 18, 72, y, "Take 2 more tablets if it hurts."))
    return f"a line nobody wrote stands on page {page.number}"


@plant("add a line", sheets=("en-", "es", "vi"), times=2)
def add_a_line_as_decoration(doc: Doc) -> str:
    page, y = free_place(doc)
    page.append(page.text_ops(page.regular(), 18, 72, y, "Call (555) 010-8888 first."))
    return f"a line nobody wrote stands on page {page.number}, marked as decoration"


@plant("add a line", sheets=("en-",), times=2)
def add_a_line_inside_a_paragraph(doc: Doc) -> str:
    run = doc.pick([one for one in doc.body() if one.size == 18 and not one.font.is_bold])
    run.page.put_after(run.end, run.page.text_ops(run.font, 18, 72, run.page.height - 80, "Stop after 3 days."))
    return f"a line nobody wrote belongs to the paragraph of {run.text!r}"


@plant("add a line", by=HEARD, sheets=("en-",))
def add_a_paragraph_to_the_tree(doc: Doc) -> str:
    """A screen reader says a paragraph twice."""
    node = doc.pick([one for one in doc.roles("P") if len(doc.text_of(one.obj)) > 20])
    again = doc.pdf.make_indirect(pikepdf.Dictionary(node.obj))
    hook(node.parent, position_in(node.parent, node.obj) + 1, again)
    return f"a screen reader says twice: {doc.text_of(node.obj)!r}"


@plant("add a line", times=2)
def add_a_list_item_again(doc: Doc) -> str:
    node = doc.pick([one for one in doc.roles("LI") if len(doc.runs_of(one.obj)) == 2])
    runs = doc.runs_of(node.obj)
    page, y = free_place(doc)
    for run in runs:
        codes = "".join(f"{glyph.code:04x}" for show in run.shows for glyph in show.glyphs)
        if page is not run.page:
            raise NotHere("another page")
        page.put_before(page.ops[-1], f"BT {run.font.name} {run.size} Tf 1 0 0 -1 {run.x} {y} Tm <{codes}> Tj ET")
    return f"a list item stands a second time: {doc.text_of(node.obj)!r}"


@plant("add a phone", times=2)
def add_a_second_phone(doc: Doc) -> str:
    phone = doc.sheet.facts["phone"]
    run = doc.pick([one for one in doc.find(phone) if one.text.rstrip(". ").endswith(phone)])
    show = run.shows[-1]
    run.insert(show, len(show.glyphs), " / 555 0199")
    return f"a second phone stands beside the first: {run.text!r}"


@plant("add a phone")
def add_a_phone_to_the_running_head(doc: Doc) -> str:
    run = doc.pick([one for one in doc.runs() if one.artifact == "Header"])
    run.page.append(run.page.text_ops(run.page.regular(), 12, 250, 30, "(555) 010-4444"))
    return f"another clinic's phone stands above the head of page {run.page.number}"


@plant("add a line", by=HEARD)
def add_a_kid_to_another_element(doc: Doc) -> str:
    """The same marked content hangs in two elements: the emergency box is read as if it had another sign."""
    donor = doc.pick([one for one in doc.roles("P") if len(kids_of(one.obj)) == 1 and len(doc.text_of(one.obj)) > 20])
    urgent = doc.urgent()
    hook(urgent.obj, len(kids_of(urgent.obj)), doc.pdf.make_indirect(pikepdf.Dictionary(donor.obj)))
    return f"a screen reader says in the emergency box too: {doc.text_of(donor.obj)!r}"
