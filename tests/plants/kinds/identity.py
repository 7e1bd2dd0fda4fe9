"""Another clinic's facts on this clinic's sheet: phone, name, address, hours, website."""

from toolkit.doc import Doc
from toolkit.finding import phone_runs
from toolkit.plant import COPIED, DONE, NotHere, plant
from toolkit.text_run import TextRun

OTHER_PHONE = "(206) 555-0117"
OTHER_NAME = "Harbor Family Clinic"


def other_phone(doc: Doc) -> str:
    return "(555) 010-1234" if doc.sheet.facts["phone"] == OTHER_PHONE else OTHER_PHONE


def other_name(doc: Doc) -> str:
    return "Riverside Women's Health" if doc.sheet.clinic == "harbor" else OTHER_NAME


def rewrite(run: TextRun, old: str, new: str) -> str:
    run.replace(old, new)
    return f"{new!r} instead of {old!r} on page {run.page.number}: {run.text!r}"


def of(doc: Doc, text: str, artifact: str | None) -> TextRun:
    """A run with that text in the running head, the foot, or (None) in the body."""
    return doc.pick([one for one in doc.find(text) if one.artifact == artifact], f"{text!r} is not there")


@plant("another clinic's phone", times=2)
def its_phone_in_the_body(doc: Doc) -> str:
    phone = doc.sheet.facts["phone"]
    return rewrite(of(doc, phone, None), phone, other_phone(doc))


@plant("another clinic's phone", times=2)
def its_phone_in_the_running_head(doc: Doc) -> str:
    phone = doc.sheet.facts["phone"]
    return rewrite(of(doc, phone, "Header"), phone, other_phone(doc))


@plant("another clinic's phone")
def its_phone_in_the_masthead(doc: Doc) -> str:
    phone = doc.sheet.facts["phone"]
    run = next((one for one in phone_runs(doc) if one.page.number == 1 and one.y < 160), None)
    if run is None:
        raise NotHere("no phone in the masthead")
    return rewrite(run, phone, other_phone(doc))


@plant("another clinic's phone")
def its_phone_everywhere(doc: Doc) -> str:
    phone = doc.sheet.facts["phone"]
    for run in phone_runs(doc):
        run.replace(phone, other_phone(doc))
    return f"{other_phone(doc)} wherever {phone} stood"


@plant("another clinic's phone", times=2)
def one_digit_of_the_phone(doc: Doc) -> str:
    phone = doc.sheet.facts["phone"]
    wrong = phone[:-1] + str((int(phone[-1]) + 1) % 10)
    return rewrite(doc.pick(phone_runs(doc)), phone, wrong)


@plant("another clinic's phone", times=2)
def another_night_number(doc: Doc) -> str:
    night = doc.sheet.facts.get("after_hours", "no night")
    return rewrite(doc.one_of(night), night, "(555) 010-9900")


@plant("another clinic's phone", times=3)
def another_emergency_number(doc: Doc) -> str:
    runs = [one for one in doc.find("911") if one.mcid is not None]
    return rewrite(doc.pick(runs), "911", "112")


@plant("another clinic's name", times=2)
def its_name_in_the_masthead(doc: Doc) -> str:
    runs = [one for one in doc.runs() if one.page.number == 1 and one.y < 130 and one.font.is_bold and len(one.text) > 8]
    run = doc.pick(runs)
    return rewrite(run, run.text.strip(), other_name(doc))


@plant("another clinic's name", times=2)
def its_name_in_the_running_head(doc: Doc) -> str:
    name = doc.sheet.facts.get("short_name", doc.sheet.facts["name"])
    return rewrite(of(doc, name, "Header"), name, other_name(doc))


@plant("another clinic's name", times=2)
def its_name_in_the_body(doc: Doc) -> str:
    name = doc.sheet.facts["name"]
    return rewrite(of(doc, name, None), name, other_name(doc))


@plant("another clinic's name")
def one_letter_of_the_name(doc: Doc) -> str:
    name = doc.sheet.facts["name"]
    run = doc.one_of(name)
    return rewrite(run, name, name[:3] + name[4:])


@plant("another clinic's address", sheets=("doses", "fever", "cervix", "stitches", "diabetes"), times=3)
def another_address(doc: Doc) -> str:
    line = doc.pick(doc.sheet.facts.get("address") or [], "no address")
    return rewrite(doc.one_of(line), line, "1 Harbor Street" if line[:1].isdigit() else "Seattle, WA 98101")


@plant("another clinic's address", times=2)
def another_house_number(doc: Doc) -> str:
    line = next((one for one in doc.sheet.facts.get("address", []) if one[:1].isdigit()), "no address")
    return rewrite(doc.one_of(line), line, "9" + line)


@plant("another clinic's hours", times=3)
def another_opening_hour(doc: Doc) -> str:
    run = doc.pick([one for one in doc.body() if one.has(r"8:[03]0–1[678]:00")])
    return rewrite(run, "8:", "6:")


@plant("another clinic's hours", sheets=("en-doses", "en-fever", "en-diabetes", "en-stitches"))
def another_day(doc: Doc) -> str:
    run = doc.pick(doc.matching("Mon–"))
    return rewrite(run, "Fri" if "Fri" in run.text else "Thu", "Sun")


@plant("another clinic's website", times=2)
def another_website_in_print(doc: Doc) -> str:
    host = doc.sheet.facts["website"].removeprefix("https://")
    other = "riverside.example.org" if doc.sheet.clinic == "harbor" else "harbor.example.com"
    return rewrite(of(doc, host, None), host, other)


@plant("another clinic's website", times=2)
def another_path_in_print(doc: Doc) -> str:
    host = doc.sheet.facts["website"].removeprefix("https://")
    run = of(doc, host + "/", None)
    return rewrite(run, host + "/", host + "/x")


@plant("another clinic's words", times=2)
def another_label_to_fill_in(doc: Doc) -> str:
    fields = doc.sheet.facts["follow_up"]["fields"]
    label = doc.pick(fields)
    run = doc.pick([one for one in doc.find(label) if one.text.strip(" :") == label], f"no label {label}")
    return rewrite(run, label, "Bring")


@plant("another clinic's words", sheets=("en-",), times=2)
def another_follow_up_text(doc: Doc) -> str:
    run = doc.one_of("sheet")
    return rewrite(run, "sheet", "card")


@plant("another clinic's words", sheets=("en-",))
def another_floor(doc: Doc) -> str:
    run = doc.pick(doc.matching(r"floor \d|door \d|Tuesday"))
    return rewrite(run, "Tuesday" if "Tuesday" in run.text else "floor ", "Monday" if "Tuesday" in run.text else "roof ")


@plant("another clinic's name", by=DONE)
def another_author(doc: Doc) -> str:
    doc.pdf.docinfo["/Author"] = other_name(doc)
    return f"the file says that it is by {other_name(doc)}"


@plant("another clinic's name", by=COPIED)
def a_clinic_named_beside_its_own(doc: Doc) -> str:
    name = doc.sheet.facts["name"]
    run = doc.pick([one for one in doc.find(name) if one.mcid is not None])
    show = run.shows[-1]
    run.insert(show, len(show.glyphs), " and Harbor Family Clinic")
    return f"a second clinic is named: {run.text!r}"
