"""Whom pronouns mean, singular, plural, relative and in quotations."""

from __future__ import annotations

import pytest

from service.extraction.extractor import Extractor
from tests.extraction.told import Told, check, meeting, visit

PLURALS = [
    ("Danish Foreign Minister Lars Holm and Nepalese Foreign Minister Suman Thapa attended the "
     "forum. The pair met on the sidelines on Monday.",
     [meeting("Lars Holm, Suman Thapa", time="2024-05-13")]),
    ("Danish Foreign Minister Lars Holm and Nepalese Foreign Minister Suman Thapa attended the "
     "forum. They met on Monday.",
     [meeting("Lars Holm, Suman Thapa", time="2024-05-13")]),
    ("Danish Foreign Minister Lars Holm was unwell. So was his Nepalese counterpart, Suman Thapa. "
     "The two ministers met over dinner on Monday.",
     [meeting("Lars Holm, Suman Thapa", time="2024-05-13")]),
    ("Presidents Aino Virta, Hugo Quispe, Moses Katende and Lucia Ferrer signed a letter. The "
     "four met in Rome on Monday.",
     [meeting("Aino Virta, Hugo Quispe, Moses Katende, Lucia Ferrer", place="Rome")]),
    ("Presidents Aino Virta, Hugo Quispe and Moses Katende signed a letter. The three leaders met "
     "in Rome on Monday.",
     [meeting("Aino Virta, Hugo Quispe, Moses Katende", place="Rome")]),
    ("Presidents Aino Virta and Hugo Quispe flew home. Foreign ministers Lars Holm and Suman "
     "Thapa stayed on. The two presidents will meet again in Rome on Friday.",
     [meeting("Aino Virta, Hugo Quispe", "planned", place="Rome")]),
    ("Danish Foreign Minister Lars Holm met Nepalese Foreign Minister Suman Thapa on Sunday. "
     "Thapa was accompanied by Ambassador Gita Rai and Consul Hari Sen. The pair will meet "
     "again in Oslo on Friday.",
     [meeting("Lars Holm, Suman Thapa", time="2024-05-12", tolerated=("Gita Rai", "Hari Sen")),
      meeting("Lars Holm, Suman Thapa", "planned", time="2024-05-17", place="Oslo")]),
    ("The treaty, said Danish Foreign Minister Lars Holm, has brought both nations closer "
     "together. Nepalese Foreign Minister Suman Thapa agreed.", []),
    ("Fishermen lost their nets in the storm on Monday. They met no help.", []),
]  # fmt: skip

AGAIN = [
    ("Foreign Minister Lars Holm met his Rwandan counterpart, Claudine Uwera, in Rome on Monday. "
     "Uwera praised the plan. The minister also held talks with the Foreign Minister of Oman, "
     "Hamad Salim.",
     [meeting("Lars Holm, Claudine Uwera", time="2024-05-13", place="Rome"),
      meeting("Lars Holm, Hamad Salim")]),
    ("President Hugo Quispe met Prime Minister Moses Katende in Rome on Monday. Katende said he "
     "was pleased. He also called on Archbishop Luigi Roca on Tuesday.",
     [meeting("Hugo Quispe, Moses Katende", time="2024-05-13", place="Rome"),
      meeting("Moses Katende, Luigi Roca", time="2024-05-14")]),
    ("President Hugo Quispe met Prime Minister Moses Katende in Rome on Monday. The prime "
     "minister also met Archbishop Luigi Roca on Tuesday.",
     [meeting("Hugo Quispe, Moses Katende", time="2024-05-13", place="Rome"),
      meeting("Moses Katende, Luigi Roca", time="2024-05-14")]),
    ("President Hugo Quispe will visit Lima on Monday. The following day he will be in Rome for "
     "talks with Prime Minister Moses Katende, ministry spokesman Lars Holm said.",
     [visit("Hugo Quispe", "planned", time="2024-05-20", place="Lima"),
      meeting("Hugo Quispe, Moses Katende", "planned", time="2024-05-21", place="Rome")]),
    ("GAS, AGAIN: Energy Commissioner Gita Rai flies to Baku on Thursday for talks with the "
     "energy minister, Hamad Salim.",
     [meeting("Gita Rai, Hamad Salim", "planned", time="2024-05-16", place="Baku"),
      visit("Gita Rai", "planned", optional=True)]),
]  # fmt: skip

SPEAKERS = [
    ("\"I met President Hugo Quispe on Monday,\" Danish Foreign Minister Lars Holm told reporters "
     "in Lima.",
     [meeting("Lars Holm, Hugo Quispe", time="2024-05-13")]),
    ("\"I will meet President Hugo Quispe next week,\" said Danish Foreign Minister Lars Holm.",
     [meeting("Lars Holm, Hugo Quispe", "planned")]),
    ("Danish Foreign Minister Lars Holm said: “I met President Hugo Quispe on Monday. It was "
     "good.”",
     [meeting("Lars Holm, Hugo Quispe", time="2024-05-13")]),
    ("“We met President Hugo Quispe on Monday. He was kind,” Danish Foreign Minister Lars Holm "
     "said.",
     [meeting("Lars Holm, Hugo Quispe", time="2024-05-13")]),
    ("“We will meet Ghana without fear,” said head coach Bruno Amaral.", []),
    ("\"I met President Hugo Quispe once,\" reads the sign above the bar.", []),
]  # fmt: skip

SALIENT = [
    ("Danish Foreign Minister Lars Holm opened the fair on Monday. He praised Ambassador Hari Sen. "
     "In the evening he met President Hugo Quispe.",
     [meeting("Lars Holm, Hugo Quispe", time="2024-05-13")]),
    ("Danish Foreign Minister Lars Holm spent the day in Lima. Holm walked along the harbour. The "
     "letter from Consul Hari Sen lay in his pocket. On Monday he will meet President Hugo Quispe.",
     [meeting("Lars Holm, Hugo Quispe", "planned"),
      visit("Lars Holm", place="Lima", optional=True)]),
    ("Danish Foreign Minister Lars Holm opened the fair. Holm thanked the crowd, and Holm sang. "
     "Nepalese Foreign Minister Suman Thapa has plans of his own: he will meet President Hugo "
     "Quispe on Monday.",
     [meeting("Suman Thapa, Hugo Quispe", "planned")]),
    ("Danish Foreign Minister Lars Holm opened the fair. Nepalese Foreign Minister Suman Thapa "
     "stayed at home. On Monday he met President Hugo Quispe.",
     [meeting("Suman Thapa, Hugo Quispe", time="2024-05-13")]),
]  # fmt: skip

RELATIVES = [
    ("Nepalese Foreign Minister Suman Thapa, with whom Danish Foreign Minister Lars Holm held "
     "talks on Monday, praised Denmark.",
     [meeting("Lars Holm, Suman Thapa", time="2024-05-13")]),
    ("Nepalese Foreign Minister Suman Thapa, whose talks with Danish Foreign Minister Lars Holm "
     "on Monday lasted two hours, praised Denmark.",
     [meeting("Lars Holm, Suman Thapa", time="2024-05-13")]),
    ("Nepalese Foreign Minister Suman Thapa, whom Danish Foreign Minister Lars Holm received on "
     "Monday, praised Denmark.",
     [meeting("Lars Holm, Suman Thapa", time="2024-05-13")]),
    ("Nepalese Foreign Minister Suman Thapa, who met Danish Foreign Minister Lars Holm on Monday, "
     "praised Denmark.",
     [meeting("Lars Holm, Suman Thapa", time="2024-05-13")]),
    ("Asked whom Danish Foreign Minister Lars Holm would meet, the spokeswoman smiled.", []),
]  # fmt: skip

DESCRIBED = [
    ("King Haldor of Norway celebrated his birthday. The monarch received Danish Prime Minister "
     "Lars Holm at the palace on Monday.",
     [meeting("Haldor, Lars Holm", time="2024-05-13")]),
    ("Bishop Owen Hart was late. The cleric met Mayor Olga Rudd on Monday.",
     [meeting("Owen Hart, Olga Rudd", time="2024-05-13")]),
    ("Mayor Olga Rudd received Peruvian President Hugo Quispe on Monday. Bishop Owen Hart was "
     "there, too. On Tuesday Rudd met her guest again in Lund.",
     [meeting("Olga Rudd, Hugo Quispe", time="2024-05-13"),
      meeting("Olga Rudd, Hugo Quispe", time="2024-05-14", place="Lund")]),
    ("UN envoy Henrik Nyberg flew in on Friday. The envoy met rebel leader Moussa Diarra in "
     "Bamako on Saturday.",
     [meeting("Henrik Nyberg, Moussa Diarra", place="Bamako")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), AGAIN)
def test_who_met_others_also(extractor: Extractor, text: str, expected: list[Told]) -> None:
    """Who "also" met somebody met others last; never who only speaks, nor a heading's word."""
    check(extractor, text, expected)


@pytest.mark.parametrize(("text", "expected"), PLURALS)
def test_plurals(extractor: Extractor, text: str, expected: list[Told]) -> None:
    """Number, office and nearness tell whom "they", "the pair" and "the two ministers" mean."""
    check(extractor, text, expected)


@pytest.mark.parametrize(("text", "expected"), SALIENT)
def test_singular_pronouns(extractor: Extractor, text: str, expected: list[Told]) -> None:
    """ "He" means whom the sentences in front are about, not whoever was named last in passing."""
    check(extractor, text, expected)


@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_speakers(extractor: Extractor, text: str, expected: list[Told]) -> None:
    """ "I" and "we" are whoever is quoted, but no team."""
    check(extractor, text, expected)


@pytest.mark.parametrize(("text", "expected"), RELATIVES)
def test_relatives(extractor: Extractor, text: str, expected: list[Told]) -> None:
    """ "Who", "whom" and "whose" mean what stands in front of their clause."""
    check(extractor, text, expected)


@pytest.mark.parametrize(("text", "expected"), DESCRIBED)
def test_ranks(extractor: Extractor, text: str, expected: list[Told]) -> None:
    """A noun stands for the offices of its kind: the monarch for the king."""
    check(extractor, text, expected)
