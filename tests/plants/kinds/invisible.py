"""Text that readers take out and nobody sees, and the other way round."""

import pikepdf

from toolkit.doc import Doc
from toolkit.finding import long_runs, number_runs, phone_runs
from toolkit.plant import HEARD, plant


@plant("invisible text", times=3)
def render_mode_three(doc: Doc) -> str:
    run = doc.pick(long_runs(doc))
    run.page.put_after(run.begin, "3 Tr")
    run.page.put_before(run.end, "0 Tr")
    return f"invisible: {run.text!r}"


@plant("invisible text")
def an_invisible_number(doc: Doc) -> str:
    run = doc.pick(number_runs(doc))
    run.page.put_before(run.begin, "3 Tr")
    run.page.put_after(run.end, "0 Tr")
    return f"invisible: {run.text!r}"


@plant("invisible text")
def an_invisible_page(doc: Doc) -> str:
    page = doc.pick(doc.pages)
    page.put_after(page.ops[0], "3 Tr")
    return f"all words of page {page.number} are invisible"


@plant("invisible text")
def text_that_only_clips(doc: Doc) -> str:
    run = doc.pick(long_runs(doc))
    run.page.put_before(run.begin, "q 7 Tr")
    run.page.put_after(run.end, "Q")
    return f"words that only make a clipping path: {run.text!r}"


@plant("invisible text")
def outlined_with_nothing(doc: Doc) -> str:
    run = doc.pick(long_runs(doc))
    run.page.put_before(run.begin, "q 1 Tr 1 1 1 RG 0.5 w")
    run.page.put_after(run.end, "Q")
    return f"only outlined, and in white: {run.text!r}"


@plant("invisible text")
def hairline_outlines(doc: Doc) -> str:
    run = doc.pick(long_runs(doc))
    run.page.put_before(run.begin, "q 1 Tr 0 w")
    run.page.put_after(run.end, "Q")
    return f"hollow letters with a hairline: {run.text!r}"


@plant("invisible text")
def raised_off_the_page(doc: Doc) -> str:
    run = doc.pick(long_runs(doc))
    run.page.put_after(run.begin, "2000 Ts")
    run.page.put_before(run.end, "0 Ts")
    return f"raised off the page: {run.text!r}"


@plant("invisible text")
def raised_by_half_a_line(doc: Doc) -> str:
    run = doc.pick(number_runs(doc))
    run.page.put_after(run.begin, "9 Ts")
    run.page.put_before(run.end, "0 Ts")
    return f"raised like an exponent: {run.text!r}"


@plant("invisible text")
def pushed_away_by_a_number(doc: Doc) -> str:
    """A correction in the middle of a line moves its end far off the page."""
    run = doc.pick([one for one in long_runs(doc) if len(one.shows) == 1])
    show = run.shows[0]
    glyphs = show.glyphs
    glyphs[len(glyphs) // 2].back -= 60000
    show.glyphs = glyphs
    run.changed()
    return f"the second half stands off the page: {run.text!r}"


@plant("text over the drawing", by=HEARD, times=2)
def actual_text_that_says_otherwise(doc: Doc) -> str:
    """The page is right; what is read aloud and copied is not."""
    run = doc.pick(phone_runs(doc))
    run.page.put_before(run.begin, "/Span <</ActualText (\\(555\\) 010-6666)>> BDC")
    run.page.put_after(run.end, "EMC")
    if run.mcid is None:
        return wrap_body(doc)
    return f"a screen reader says another phone than is printed on page {run.page.number}"


def wrap_body(doc: Doc) -> str:
    run = doc.pick([one for one in phone_runs(doc) if one.mcid is not None])
    run.page.put_before(run.begin, "/Span <</ActualText (\\(555\\) 010-6666)>> BDC")
    run.page.put_after(run.end, "EMC")
    return f"a screen reader says another phone than is printed on page {run.page.number}"


@plant("text over the drawing", times=2)
def a_wrong_number_under_the_right_actual_text(doc: Doc) -> str:
    """The page is wrong; every reader of text is told what would be right."""
    run = doc.pick([one for one in number_runs(doc) if len(one.shows) == 1 and one.text.isascii()])
    right = run.text
    digit = next(text for text in right if text.isdigit())
    run.replace(digit, "9" if digit != "9" else "4")
    escaped = right.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    run.page.put_before(run.begin, f"/Span <</ActualText ({escaped})>> BDC")
    run.page.put_after(run.end, "EMC")
    return f"printed {run.text!r}, said to be {right!r}"


@plant("text over the drawing", times=1)
def the_right_text_beside_a_picture_of_a_wrong_one(doc: Doc) -> str:
    """The words are shown in mode 3, and above them drawn words say something else."""
    run = doc.pick(phone_runs(doc))
    run.page.put_before(run.begin, "3 Tr")
    font = run.page.regular()
    other = run.page.text_ops(font, run.size, run.x, run.y, "(555) 010-3333")
    run.page.put_after(run.end, f"0 Tr /Span <</ActualText ()>> BDC {other} EMC")
    return f"another phone is seen on page {run.page.number} than readers take out"


@plant("text over the drawing", by=HEARD)
def an_element_that_says_otherwise(doc: Doc) -> str:
    node = doc.pick([one for one in doc.roles("P") if len(doc.text_of(one.obj)) > 20])
    node.obj.ActualText = pikepdf.String("Take twice as much.")
    return f"a screen reader says 'Take twice as much.' for {doc.text_of(node.obj)!r}"


@plant("text over the drawing", by=HEARD)
def an_element_that_says_nothing(doc: Doc) -> str:
    node = doc.pick(doc.items_of(doc.urgent()))
    node.obj.ActualText = pikepdf.String("")
    return f"a screen reader says nothing for {doc.text_of(node.obj)!r}"


@plant("text over the drawing", by=HEARD)
def an_alt_for_a_paragraph(doc: Doc) -> str:
    node = doc.pick([one for one in doc.roles("P") if len(doc.text_of(one.obj)) > 20])
    node.obj.Alt = pikepdf.String("No need to call.")
    return f"a screen reader says 'No need to call.' for {doc.text_of(node.obj)!r}"
