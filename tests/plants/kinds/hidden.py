"""What a file does or carries besides its pages: layers, scripts, files, rights."""

import io

import pikepdf

from toolkit.doc import Doc
from toolkit.drawing import pictures
from toolkit.finding import free_place, long_runs
from toolkit.plant import DONE, SEEN, plant

NAME = pikepdf.Name


def layer(doc: Doc, page, is_on: bool) -> None:
    group = doc.pdf.make_indirect(pikepdf.Dictionary(Type=NAME.OCG, Name="Draft"))
    state = pikepdf.Dictionary(ON=pikepdf.Array([group] if is_on else []), OFF=pikepdf.Array([] if is_on else [group]))
    doc.pdf.Root.OCProperties = pikepdf.Dictionary(OCGs=[group], D=state)
    page.obj.Resources.Properties = pikepdf.Dictionary(Layer=group)


@plant("hidden layer", times=2)
def a_line_in_a_hidden_layer(doc: Doc) -> str:
    run = doc.pick(long_runs(doc))
    layer(doc, run.page, is_on=False)
    run.page.put_before(run.begin, "/OC /Layer BDC")
    run.page.put_after(run.end, "EMC")
    return f"in a layer that is not shown: {run.text!r}"


@plant("hidden layer", by=DONE)
def other_words_in_a_hidden_layer(doc: Doc) -> str:
    """Not seen until somebody, or a printer, turns the layer on."""
    page, y = free_place(doc)
    layer(doc, page, is_on=False)
    page.put_after(page.ops[-1], f"/OC /Layer BDC {page.text_ops(page.regular(), 18, 72, y, 'Take 3 tablets')} EMC")
    return "a hidden layer says: Take 3 tablets"


@plant("hidden layer", by=DONE)
def a_layer_that_is_printed_only(doc: Doc) -> str:
    run = doc.pick(long_runs(doc))
    layer(doc, run.page, is_on=True)
    group = doc.pdf.Root.OCProperties.OCGs[0]
    group.Usage = pikepdf.Dictionary(Print=pikepdf.Dictionary(PrintState=NAME.OFF), View=pikepdf.Dictionary(ViewState=NAME.ON))
    doc.pdf.Root.OCProperties.D.AS = pikepdf.Array(
        [pikepdf.Dictionary(Event=NAME.Print, OCGs=[group], Category=[NAME.Print])]
    )
    run.page.put_before(run.begin, "/OC /Layer BDC")
    run.page.put_after(run.end, "EMC")
    return f"seen on a screen and not printed: {run.text!r}"


@plant("script or action", by=DONE)
def a_script_when_opened(doc: Doc) -> str:
    doc.pdf.Root.OpenAction = pikepdf.Dictionary(S=NAME.JavaScript, JS="app.alert('Take 3 tablets')")
    return "a script runs when the file is opened"


@plant("script or action", by=DONE)
def an_address_when_opened(doc: Doc) -> str:
    doc.pdf.Root.OpenAction = pikepdf.Dictionary(S=NAME.URI, URI="https://pills.example.net")
    return "an address is opened with the file"


@plant("script or action", by=DONE)
def a_script_among_the_names(doc: Doc) -> str:
    script = pikepdf.Dictionary(S=NAME.JavaScript, JS="app.alert('x')")
    doc.pdf.Root.Names.JavaScript = pikepdf.Dictionary(Names=["x", script])
    return "a script is kept among the names"


@plant("script or action", by=DONE)
def a_script_when_printed(doc: Doc) -> str:
    doc.pdf.Root.AA = pikepdf.Dictionary(WP=pikepdf.Dictionary(S=NAME.JavaScript, JS="app.alert('x')"))
    return "a script runs before the file is printed"


@plant("script or action", by=DONE)
def a_script_when_a_page_is_seen(doc: Doc) -> str:
    page = doc.pick(list(doc.pdf.pages)).obj
    page.AA = pikepdf.Dictionary(O=pikepdf.Dictionary(S=NAME.JavaScript, JS="app.alert('x')"))
    return "a script runs when a page is seen"


@plant("script or action", by=DONE)
def opened_at_another_page(doc: Doc) -> str:
    doc.pdf.Root.OpenAction = pikepdf.Array([doc.pdf.pages[-1].obj, NAME.Fit])
    return "the file opens at its last page, without the signs of danger"


@plant("embedded file", by=DONE)
def a_file_among_the_names(doc: Doc) -> str:
    doc.pdf.attachments["notes.txt"] = b"Patient: Maria Lopez. Dose 500 mg."
    return "a text about a patient is attached"


@plant("embedded file", by=DONE)
def a_file_behind_an_annotation(doc: Doc) -> str:
    stream = doc.pdf.make_stream(b"MZ")
    stream.Type = NAME.EmbeddedFile
    spec = pikepdf.Dictionary(Type=NAME.Filespec, F="setup.exe", EF=pikepdf.Dictionary(F=stream))
    clip = pikepdf.Dictionary(Type=NAME.Annot, Subtype=NAME.FileAttachment, Rect=[20, 20, 40, 40], FS=spec, F=4)
    page = doc.pick(list(doc.pdf.pages)).obj
    page.Annots = pikepdf.Array([*page.get("/Annots", []), doc.pdf.make_indirect(clip)])
    return "a program is attached to a page"


@plant("embedded file", by=DONE)
def a_portfolio(doc: Doc) -> str:
    doc.pdf.attachments["sheet.pdf"] = b"%PDF-1.4"
    doc.pdf.Root.Collection = pikepdf.Dictionary(Type=NAME.Collection, View=NAME.T)
    return "the file is a portfolio: viewers show what is attached in place of its pages"


@plant("embedded file", by=DONE)
def a_form_of_another_kind(doc: Doc) -> str:
    stream = doc.pdf.make_stream(b"<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'><template/></xdp:xdp>")
    form = doc.pdf.Root.get("/AcroForm", pikepdf.Dictionary(Fields=pikepdf.Array()))
    form.XFA = stream
    doc.pdf.Root.AcroForm = form
    return "an XFA form would be shown in place of the pages"


@plant("rights", by=DONE)
def a_file_that_may_not_be_printed(doc: Doc) -> str:
    doc.save_pages()
    out = io.BytesIO()
    rights = pikepdf.Permissions(print_lowres=False, print_highres=False, extract=False, accessibility=False)
    doc.pdf.save(out, encryption=pikepdf.Encryption(owner="x", user="", allow=rights))
    doc.whole_file = out.getvalue()
    return "the file may not be printed, nor read aloud"


@plant("hidden layer", by=SEEN)
def a_picture_in_a_hidden_layer(doc: Doc) -> str:
    picture = pictures(doc)[0]
    layer(doc, picture.page, is_on=False)
    picture.page.obj.Resources.XObject[picture.resource].OC = doc.pdf.Root.OCProperties.OCGs[0]
    return f"the first picture, on page {picture.page.number}, belongs to a layer that is not shown"
