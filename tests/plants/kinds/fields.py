"""Fields to fill in on a screen that carry words, other labels, or cannot be filled in."""

from decimal import Decimal

import pikepdf

from toolkit.doc import Doc
from toolkit.plant import DONE, NotHere, plant

FILLABLE = ("fillable",)


def fields(doc: Doc, kind: str = "/Tx") -> list[pikepdf.Object]:
    found = [
        one
        for page in doc.pdf.pages
        for one in page.obj.get("/Annots", [])
        if one.Subtype == "/Widget" and str(one.get("/FT")) == kind
    ]
    if not found:
        raise NotHere(f"no field of the kind {kind}")
    return found


@plant("field filled in", by=DONE, sheets=FILLABLE, times=2)
def a_value_in_a_field(doc: Doc) -> str:
    field = doc.pick(fields(doc))
    field.V = pikepdf.String("500 mg")
    return f"the field {str(field.TU)!r} holds 500 mg"


@plant("field filled in", by=DONE, sheets=FILLABLE)
def a_default_value_in_a_field(doc: Doc) -> str:
    field = doc.pick(fields(doc))
    field.DV = pikepdf.String("500 mg")
    return f"the field {str(field.TU)!r} becomes 500 mg when the form is reset"


@plant("field filled in", sheets=FILLABLE, times=2)
def words_in_the_look_of_a_field(doc: Doc) -> str:
    field = doc.pick(fields(doc))
    helvetica = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    field.AP.N.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(H=helvetica))
    field.AP.N.write(b"/Tx BMC BT /H 18 Tf 4 8 Td (500 mg) Tj ET EMC")
    return f"the field {str(field.TU)!r} shows 500 mg and holds nothing"


@plant("field filled in", sheets=FILLABLE)
def a_white_ground_for_a_field(doc: Doc) -> str:
    """The look of a field covers the words beside it."""
    field = doc.pick(fields(doc))
    x, y, right, top = (float(one) for one in field.Rect)
    field.Rect = [Decimal(str(round(one, 2))) for one in (x - 60, y, right, top + 40)]
    field.AP.N.BBox = [0, 0, Decimal(str(round(right - x + 60, 2))), Decimal(str(round(top + 40 - y, 2)))]
    field.AP.N.write(b"1 1 1 rg 0 0 900 900 re f")
    return f"the field {str(field.TU)!r} covers the words around it"


@plant("field filled in", sheets=("doses-fillable",))
def a_box_that_is_ticked(doc: Doc) -> str:
    field = doc.pick(fields(doc, "/Btn"))
    field.V = field.AS = pikepdf.Name.Yes
    return f"the box {str(field.TU)!r} is ticked"


@plant("field of another label", by=DONE, sheets=FILLABLE, times=2)
def another_label(doc: Doc) -> str:
    field = doc.pick(fields(doc))
    old = str(field.TU)
    field.TU = pikepdf.String("Bank account")
    return f"a screen reader says 'Bank account' in place of {old!r}"


@plant("field of another label", by=DONE, sheets=FILLABLE)
def two_labels_changed_places(doc: Doc) -> str:
    found = fields(doc)
    a, b = doc.pick([(x, y) for x in found for y in found if str(x.TU) != str(y.TU)])
    a.TU, b.TU = str(b.TU), str(a.TU)
    return f"two fields say each other's labels: {str(a.TU)!r} and {str(b.TU)!r}"


@plant("field of another label", by=DONE, sheets=FILLABLE)
def no_label(doc: Doc) -> str:
    field = doc.pick(fields(doc))
    old = str(field.TU)
    del field["/TU"]
    return f"a screen reader has no words for the field {old!r}"


@plant("field of another label", by=DONE, sheets=FILLABLE)
def one_name_for_two_fields(doc: Doc) -> str:
    """What is typed in one appears in the other."""
    a, b = doc.chance.sample(fields(doc), 2)
    b.T = str(a.T)
    return f"{str(a.TU)!r} and {str(b.TU)!r} have one name, and so one value"


@plant("field that cannot be filled", by=DONE, sheets=FILLABLE)
def a_field_of_three_letters(doc: Doc) -> str:
    field = doc.pick(fields(doc))
    field.MaxLen = 3
    return f"the field {str(field.TU)!r} takes three letters"


@plant("field that cannot be filled", by=DONE, sheets=FILLABLE)
def a_field_to_read_only(doc: Doc) -> str:
    field = doc.pick(fields(doc))
    field.Ff = int(field.get("/Ff", 0)) | 1
    return f"nothing can be typed into {str(field.TU)!r}"


@plant("field that cannot be filled", by=DONE, sheets=FILLABLE)
def a_hidden_field(doc: Doc) -> str:
    field = doc.pick(fields(doc))
    field.F = 2
    return f"the field {str(field.TU)!r} is hidden"


@plant("field that cannot be filled", by=DONE, sheets=FILLABLE)
def a_field_that_is_not_printed(doc: Doc) -> str:
    field = doc.pick(fields(doc))
    field.F = 0
    return f"what is typed into {str(field.TU)!r} is not printed"


@plant("field that cannot be filled", by=DONE, sheets=FILLABLE)
def a_password_field(doc: Doc) -> str:
    field = doc.pick(fields(doc))
    field.Ff = int(field.get("/Ff", 0)) | 1 << 13
    return f"what is typed into {str(field.TU)!r} shows as stars"


@plant("field that cannot be filled", by=DONE, sheets=FILLABLE)
def white_letters_in_a_field(doc: Doc) -> str:
    field = doc.pick(fields(doc))
    field.DA = pikepdf.String("/Body 18 Tf 1 g")
    return f"what is typed into {str(field.TU)!r} is white"


@plant("field that cannot be filled", by=DONE, sheets=FILLABLE)
def tiny_letters_in_a_field(doc: Doc) -> str:
    field = doc.pick(fields(doc))
    field.DA = pikepdf.String("/Body 4 Tf 0 g")
    return f"what is typed into {str(field.TU)!r} has 4 points"


@plant("field that cannot be filled", by=DONE, sheets=FILLABLE)
def a_field_that_changes_what_is_typed(doc: Doc) -> str:
    field = doc.pick(fields(doc))
    script = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="event.value = event.value * 2;")
    field.AA = pikepdf.Dictionary(V=script)
    return f"a script doubles what is typed into {str(field.TU)!r}"


@plant("field that cannot be filled", by=DONE, sheets=FILLABLE)
def a_field_elsewhere(doc: Doc) -> str:
    field = doc.pick(fields(doc))
    field.Rect = [Decimal(str(one)) + move for one, move in zip(list(field.Rect), (0, -200, 0, -200))]
    return f"the field {str(field.TU)!r} lies 200 points lower"


@plant("field that cannot be filled", by=DONE, sheets=FILLABLE, times=2)
def a_field_gone(doc: Doc) -> str:
    page = doc.pick([one for one in doc.pdf.pages if any(a.Subtype == "/Widget" for a in one.obj.get("/Annots", []))]).obj
    kept = list(page.Annots)
    gone = kept.pop(next(at for at, one in enumerate(kept) if one.Subtype == "/Widget"))
    page.Annots = pikepdf.Array(kept)
    form = doc.pdf.Root.AcroForm
    form.Fields = pikepdf.Array([one for one in form.Fields if one.objgen != gone.objgen])
    return f"the field {str(gone.TU)!r} is gone"


@plant("field that cannot be filled", by=DONE, sheets=FILLABLE)
def a_field_not_in_the_form(doc: Doc) -> str:
    form = doc.pdf.Root.AcroForm
    form.Fields = pikepdf.Array(list(form.Fields)[1:])
    form.NeedAppearances = True
    return "the first field belongs to no form any more"


@plant("field filled in", by=DONE, sheets=("en-fever", "en-doses-a4", "ru"))
def a_field_on_a_sheet_to_print(doc: Doc) -> str:
    field = doc.pdf.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Widget, FT=pikepdf.Name.Tx, T="dose", Rect=[80, 80, 200, 110], F=4,
            V="500 mg", DA="/Helv 18 Tf 0 g",
        )
    )
    page = doc.pdf.pages[0].obj
    page.Annots = pikepdf.Array([*page.get("/Annots", []), field])
    doc.pdf.Root.AcroForm = pikepdf.Dictionary(Fields=[field], NeedAppearances=True)
    return "a field that nobody ordered holds 500 mg"
