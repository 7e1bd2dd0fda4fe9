"""Words, signs, digits and blanks that are not there any more."""

from toolkit.doc import Doc
from toolkit.plant import COPIED, HEARD, NotHere, plant

LETTERS = r"[^\W\d_]{3,}"


@plant("drop a word", times=3)
def drop_a_word(doc: Doc) -> str:
    run = doc.pick([one for one in doc.body() if len(one.words()) > 3])
    show, first, last, word = doc.pick(run.words()[1:-1])
    run.gap(show, first, last)
    return f"the word {word!r} is blank in {run.text!r}"


@plant("drop a word", times=2)
def drop_a_word_and_close_up(doc: Doc) -> str:
    run = doc.pick([one for one in doc.body() if len(one.words()) > 3])
    show, first, last, word = doc.pick(run.words()[1:-1])
    run.cut(show, first, last + 1)
    return f"the word {word!r} is gone, and the line closes up: {run.text!r}"


@plant("drop a word", sheets=("en-",), times=2)
def drop_not(doc: Doc) -> str:
    run = doc.one_of(" not ")
    run.replace(" not ", " ")
    return f"'not' is gone: {run.text!r}"


@plant("drop a word", sheets=("en-",))
def drop_never(doc: Doc) -> str:
    run = doc.pick(doc.matching(r"[Nn]ever |Do not "))
    run.replace("ever " if "ever " in run.text else "Do not ", "")
    return f"a warning became advice: {run.text!r}"


@plant("drop a word", sheets=("ar-",))
def drop_arabic_word(doc: Doc) -> str:
    run = doc.pick([one for one in doc.body() if "Arabic" in str(one.font.dictionary.BaseFont) and len(one.words()) > 3])
    show, first, last, word = doc.pick(run.words()[1:-1])
    run.gap(show, first, last)
    return f"the Arabic word {word!r} is gone"


@plant("drop a word", sheets=("zh-",), times=2)
def drop_chinese_characters(doc: Doc) -> str:
    run = doc.pick([one for one in doc.body() if len(one.text) > 8 and "SC" in str(one.font.dictionary.BaseFont)])
    show = run.shows[0]
    at = doc.chance.randrange(1, len(show.glyphs) - 3)
    before = run.text
    run.cut(show, at, at + 1)
    return f"one character less: {before!r} became {run.text!r}"


@plant("drop a line", times=3)
def drop_a_line_of_a_paragraph(doc: Doc) -> str:
    runs = [one for one in doc.body() if len(one.text) > 15]
    run = doc.pick([a for a in runs if any(b is not a and b.mcid == a.mcid and b.page is a.page for b in runs)])
    run.page.remove(run.ops())
    return f"the line {run.text!r} is gone"


@plant("drop a line")
def drop_the_last_line_of_a_page(doc: Doc) -> str:
    page = doc.pick(doc.pages)
    runs = [one for one in doc.body() if one.page is page]
    run = doc.pick([one for one in runs if one.y == max(other.y for other in runs) and one.text.strip()])
    run.page.remove(run.ops())
    return f"the lowest line of page {page.number} is gone: {run.text!r}"


@plant("drop a blank", by=COPIED, sheets=("en-doses", "en-log", "en-fever"), times=2)
def drop_the_blank_between_two_numbers(doc: Doc) -> str:
    run = doc.pick(doc.matching(r"\d [^\W\d]+ \d|\d [a-z°]|[a-z] \d"))
    for at, text in enumerate(run.text):
        if text == " " and run.text[at - 1].isdigit() != run.text[at + 1 : at + 2].isdigit():
            part = run.text[at - 1 : at + 2]
            run.replace(part, part.replace(" ", ""))
            return f"a blank beside a number is gone: {run.text!r}"
    raise NotHere("no such blank")


@plant("drop a blank", times=3)
def drop_a_blank_between_words(doc: Doc) -> str:
    run = doc.pick([one for one in doc.body() if len(one.words()) > 3])
    show, first, last, word = doc.pick(run.words()[:-1])
    if last >= len(show.glyphs) - 1:
        raise NotHere("the blank ends the line")
    run.cut(show, last, last + 1)
    return f"no blank after {word!r}: {run.text!r}"


@plant("drop a blank", by=HEARD)
def drop_the_blank_glyph_and_leave_its_place(doc: Doc) -> str:
    """Looks the same, but is copied and read aloud as one word."""
    run = doc.pick([one for one in doc.body() if one.has(r"\d [a-zа-я]|[a-zа-я] \d")])
    at = next(i for i, text in enumerate(run.text) if text == " " and (run.text[i - 1].isdigit() or run.text[i + 1 : i + 2].isdigit()))
    show, first, last = run.span_of(run.text[at - 1 : at + 2])
    run.gap(show, first + 1, first + 2)
    return f"the blank of {run.text!r} is only a gap"


@plant("drop a digit or sign", times=3)
def drop_a_digit(doc: Doc) -> str:
    run = doc.pick(doc.matching(r"\d\d"))
    at = next(i for i, text in enumerate(run.text) if text.isdigit() and run.text[i + 1 : i + 2].isdigit())
    before, pair = run.text, run.text[at : at + 2]
    run.replace(pair, pair[0])
    return f"{before!r} became {run.text!r}"


@plant("drop a digit or sign", times=2)
def drop_the_last_digit_of_the_phone(doc: Doc) -> str:
    phone = doc.sheet.facts["phone"]
    run = doc.one_of(phone)
    run.replace(phone, phone[:-1])
    return f"the phone is {phone[:-1]!r} on page {run.page.number}"


@plant("drop a digit or sign", sheets=("fever", "doses", "diabetes"), times=3)
def drop_the_decimal_point(doc: Doc) -> str:
    run = doc.pick(doc.matching(r"\d[.,]\d"))
    at = next(i for i, t in enumerate(run.text) if t in ".," and run.text[i - 1].isdigit() and run.text[i + 1 : i + 2].isdigit())
    part = run.text[at - 1 : at + 2]
    run.replace(part, part[0] + part[2])
    return f"a decimal point is gone: {run.text!r}"


@plant("drop a digit or sign", sheets=("doses", "fever", "log", "diabetes", "cervix"), times=2)
def drop_a_unit(doc: Doc) -> str:
    run = doc.pick(doc.matching(r"\d\W?(mg|ml|kg|°C|mmol/L|g )"))
    unit = next(one for one in ("mmol/L", "mg", "ml", "kg", "°C", "g ") if one in run.text)
    run.replace(unit, "")
    return f"the unit {unit!r} is gone: {run.text!r}"


@plant("drop a digit or sign", times=2)
def drop_a_full_stop(doc: Doc) -> str:
    run = doc.pick(doc.matching(r"[.。]"))
    sign = "." if "." in run.text else "。"
    run.replace(sign, "")
    return f"a {sign!r} is gone: {run.text!r}"


@plant("drop a digit or sign", sheets=("en-", "es", "vi", "ru"))
def drop_brackets(doc: Doc) -> str:
    run = doc.pick(doc.matching(r"\(.+\)"))
    run.replace("(", "")
    return f"a bracket is gone: {run.text!r}"


@plant("drop a word", times=2)
def drop_a_bold_number(doc: Doc) -> str:
    run = doc.pick([one for one in doc.body() if one.font.is_bold and one.has(r"^\W*\d+") and one.size < 27])
    run.page.remove(run.ops())
    return f"the bold {run.text!r} is gone from its sentence"


@plant("drop a word", by=HEARD, times=2)
def drop_a_paragraph_from_the_tree_only(doc: Doc) -> str:
    """Printed, but a screen reader walks past it."""
    from toolkit.structure import unhook

    node = doc.pick([one for one in doc.roles("P") if len(doc.text_of(one.obj)) > 20])
    text = doc.text_of(node.obj)
    unhook(node)
    return f"a screen reader never says {text!r}"
