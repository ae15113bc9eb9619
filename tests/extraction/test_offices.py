"""Offices beside a name: what they say, and which words they take up."""

from __future__ import annotations

import pytest

from service.extraction.offices import Office, office_after, office_before
from service.extraction.words import scan


def spanned(text: str, *names: str) -> tuple[int, int, frozenset[int]]:
    """First and last word of the first name, and the words of all."""
    words = scan(text)
    found = []
    for name in names:
        start = text.index(name)
        found.append(
            [i for i, w in enumerate(words) if start <= w.start and w.end <= start + len(name)]
        )
    return found[0][0], found[0][-1], frozenset(index for own in found for index in own)


def before(text: str, *names: str) -> Office | None:
    """The office in front of the first of the names."""
    first, _, inside = spanned(text, *names)
    return office_before(text, scan(text), first, inside)


def after(text: str, *names: str) -> Office | None:
    """The office behind the first of the names."""
    _, last, inside = spanned(text, *names)
    return office_after(text, scan(text), last, inside)


def marked(text: str) -> tuple[str, int, int]:
    """A text without its brackets, and start and end of what stands between them."""
    head, _, rest = text.partition("[")
    taken, _, tail = rest.partition("]")
    return head + taken + tail, len(head), len(head) + len(taken)


def read(office: Office | None) -> tuple[str | None, str | None, int, int] | None:
    """Office as worded, country, and the words that they take up."""
    return None if office is None else (office.text, office.country, office.start, office.end)


@pytest.mark.parametrize(
    ("text", "worded", "country"),
    [
        ("So [Kenyan Trade Minister ]Ann Lee", "Trade Minister", "KE"),
        ("the [Kenyan trade minister ]Ann Lee", "trade minister", "KE"),
        ("[Omani Trade Minister Princess ]Ann Lee", "Trade Minister", "OM"),
        ("[Crown Princess ]Ann Lee", "Crown Princess", None),
        ("[Danish Princess ]Ann Lee", "Princess", "DK"),
        ("[Kenya's minister for trade, ]Ann Lee", "minister for trade", "KE"),
        ("[his Fijian counterpart, ]Ann Lee", "counterpart", "FJ"),
        (
            "[Minister of Public Works and Transport ]Ann Lee",
            "Minister of Public Works and Transport",
            None,
        ),
        (
            "[Minister of Health, Labour and Welfare ]Ann Lee",
            "Minister of Health, Labour and Welfare",
            None,
        ),
        ("[the visiting Prime Minister of Tonga, Dr. ]Ann Lee", "Prime Minister", "TO"),
        (
            "[the Minister of Works, Trade and Labour, Ms. ]Ann Lee",
            "Minister of Works, Trade and Labour",
            None,
        ),
        ("[US Ambassador to Chad ]Ann Lee", "Ambassador to Chad", "US"),
        ("[former Peruvian president ]Ann Lee", "president", "PE"),
        ("[Secretary of State ]Ann Lee", "Secretary of State", "US"),
        (
            "[Deputy Prime Minister and Finance Minister ]Ann Lee",
            "Deputy Prime Minister and Finance Minister",
            None,
        ),
        ("[South African President ]Ann Lee", "President", "ZA"),
        ("[Tokyo's envoy, ]Ann Lee", "envoy", "JP"),
        ("will host [President ]Ann Lee", "President", None),
        ("talks with [ex-mayor ]Ann Lee", "ex-mayor", None),
        ("the [EU foreign policy chief ]Ann Lee", "EU foreign policy chief", None),
        ("[Lawyer and activist ]Ann Lee", "Lawyer and activist", None),
        ("So [Mr ]Ann Lee", None, None),
        ("Ruhr [mayor ]Ann Lee", "mayor", None),
    ],
)
def test_office_in_front(text: str, worded: str | None, country: str | None) -> None:
    """A title or an apposition in front of a name gives office and side, and is taken up."""
    text, start, end = marked(text)
    assert read(before(text, "Ann Lee")) == (worded, country, start, end)


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("Ann Lee", ()),
        ("then Ann Lee", ()),
        ("the late Ann Lee", ()),
        ("In Lund, Ann Lee", ()),
        ("off Norway, Ann Lee", ()),
        ("the bishop said Ann Lee", ()),
        ("Bo Ek, Ann Lee", ("Bo Ek",)),
        ("Presidents Bo Ek of Togo and Ann Lee", ("Bo Ek",)),
    ],
)
def test_no_office_in_front(text: str, others: tuple[str, ...]) -> None:
    """A place, a verb or another name in front is no office."""
    assert before(text, "Ann Lee", *others) is None


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("Foreign Minister Ann Lee", "minister"),
        ("Chief of Staff Ann Lee", "chief"),
        ("Envoy to the President Ann Lee", "envoy"),
        ("vice-president Ann Lee", "vice-president"),
        ("Presidents Ann Lee", "presidents"),
        ("Dr Ann Lee", None),
    ],
)
def test_head_of_an_office(text: str, head: str | None) -> None:
    """The noun of an office is the last one in front of its complement."""
    office = before(text, "Ann Lee")
    assert office is not None
    assert office.head == head


@pytest.mark.parametrize(
    ("text", "plural"),
    [
        ("Presidents Ann Lee and Bo Ek met.", True),
        ("Foreign Ministers Ann Lee and Bo Ek met.", True),
        ("President Ann Lee and Bo Ek met.", False),
        ("Boss Ann Lee and Bo Ek met.", False),
    ],
)
def test_title_in_the_plural(text: str, plural: bool) -> None:
    """A plural title holds for the names that follow, too."""
    office = before(text, "Ann Lee", "Bo Ek")
    assert office is not None
    assert office.plural is plural


@pytest.mark.parametrize(
    ("text", "worded", "country"),
    [
        ("Ann Lee[, Kenya's minister for trade,] left.", "minister for trade", "KE"),
        (
            "Ann Lee[, the president of the African Bank,] left.",
            "president of the African Bank",
            None,
        ),
        ("Ann Lee[, a farmer from Lund,] left.", "farmer from Lund", None),
        (
            "Ann Lee[, chairman and chief executive of Holt Steel,] said",
            "chairman and chief executive of Holt Steel",
            None,
        ),
        ("They met Ann Lee[, the Thai ambassador to Peru].", "ambassador to Peru", "TH"),
        ("Ann Lee[, Norway's foreign minister] – and", "foreign minister", "NO"),
        ("Ann Lee[, president]", "president", None),
        ("Ann Lee[, 54, the mayor of Lund,] left.", "mayor of Lund", None),
        ("Ann Lee[ (Labour), a miner,] left.", "miner", None),
        ("Ann Lee[, 54], left.", None, None),
        ("Ann Lee[ (Labour)] left.", None, None),
        ("Ann Lee[ of Kenya] left.", None, "KE"),
        ("They met Ann Lee[ of Sri Lanka].", None, "LK"),
        ("Ann Lee[ of the Seychelles] left.", None, "SC"),
        ("Ann Lee[ of Saint Vincent and the Grenadines] left.", None, "VC"),
        ("Ann Lee[ of New Delhi] left.", None, "IN"),
        ("Ann Lee[, the mayor of Lund] and Bo Ek met.", "mayor of Lund", None),
        ("Ann Lee[, Bo Ek's deputy,] left.", "Bo Ek's deputy", None),
        ("Ann Lee[, the mayor]. The bishop, too, left.", "mayor", None),
    ],
)
def test_office_behind(text: str, worded: str | None, country: str | None) -> None:
    """An apposition, an age, a party or a country behind a name is read and taken up."""
    text, start, end = marked(text)
    others = ("Bo Ek",) if "Bo Ek" in text else ()
    assert read(after(text, "Ann Lee", *others)) == (worded, country, start, end)


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("Ann Lee left.", ()),
        ("Ann Lee, who is a minister, left.", ()),
        ("Ann Lee, said the minister, left.", ()),
        ("Ann Lee, and the minister, left.", ()),
        ("Ann Lee, after talks with the minister, left.", ()),
        ("Ann Lee, in the rain, left.", ()),
        ("Ann Lee, Bo Ek and the minister left.", ("Bo Ek",)),
        ("Ann Lee, on the same day. The minister left.", ()),
        ("Ann Lee of Kenya Airways left.", ()),
        ("Ann Lee of Kenya's army left.", ()),
        ("Ann Lee from Kenya left.", ()),
        ("Ann Lee, of course, left.", ()),
    ],
)
def test_no_office_behind(text: str, others: tuple[str, ...]) -> None:
    """A clause, a list, an adverbial or a company behind a name is no office."""
    assert after(text, "Ann Lee", *others) is None


@pytest.mark.parametrize("unit", ["Minister ", "Kenya ", "Kenyan minister of ", "of the ", "Dr. "])
def test_no_title_is_endless(unit: str) -> None:
    """However many words of titles stand in front of a name, few are read."""
    text = f"{unit * 5_000}Ann Lee"
    office = before(text, "Ann Lee")
    assert office is None or office.end - office.start < 500
