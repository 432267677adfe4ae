"""English passes; other languages are named; names, code and short lines decide nothing."""

from __future__ import annotations

import socket

import pytest

from extractors.documents import language

ENGLISH = "The ferry that lost power last month had failed two inspections, the report says."
SAMPLES = {
    "German": "Die Fähre, die im vergangenen Monat den Antrieb verlor, war zweimal durch die Prüfung gefallen.",
    "French": "Le traversier tombé en panne le mois dernier avait échoué à deux inspections, selon un rapport.",
    "Spanish": "El transbordador que se quedó sin motor el mes pasado no había superado dos inspecciones.",
    "Portuguese": "A balsa que perdeu a força no mês passado tinha sido reprovada em duas inspeções, diz o relatório.",
    "Italian": "Il traghetto rimasto in avaria il mese scorso non aveva superato due ispezioni, dice il rapporto.",
    "Dutch": "De veerboot die vorige maand stilviel, was volgens een rapport twee keer afgekeurd bij de inspectie.",
    "Polish": "Prom, który w zeszłym miesiącu stracił napęd, dwukrotnie nie przeszedł kontroli, wynika z raportu.",
    "Russian": "Паром, потерявший ход в прошлом месяце, не прошёл две проверки, говорится в докладе.",
    "Turkish": "Geçen ay gücünü kaybeden feribotun iki denetimden geçemediği raporda belirtildi.",
    "Chinese": "渡轮上个月失去动力，漂流了将近七个小时，委员会的报告称。",
    "Japanese": "フェリーは先月、動力を失い、七時間近く漂流したと報告書は述べている。",
    "Arabic": "فقدت العبارة قوتها الشهر الماضي وفشلت في اجتياز عمليتي تفتيش بحسب التقرير.",
}


@pytest.mark.parametrize("name", SAMPLES)
def test_a_language_is_named(name: str) -> None:
    verdict = language.judge([SAMPLES[name]] * 3)
    assert verdict.is_foreign
    assert verdict.others == (name,)


@pytest.mark.parametrize(
    "snippet",
    [
        "He declined to comment further.",
        "“It took them two,” she said.",
        "SHIP FAILED TWO INSPECTIONS, REPORT FINDS",
        "The mayor, Élodie Müller-Ngô, said nothing.",
    ],
)
def test_short_english_is_english(snippet: str) -> None:
    assert language.detect(snippet) in {"en", None}


@pytest.mark.parametrize(
    "text",
    [
        "Marian Oduya",
        "Anselm Kray, Beatrix Lowe",
        "https://example.org/la/casa/de/los/libros",
        "def f(x): return x;",
        "42",
        "",
    ],
)
def test_names_code_and_addresses_tell_nothing(text: str) -> None:
    assert language.detect(text) in {None, "en"}
    assert language.judge([ENGLISH, text, ENGLISH]).english == (0, 1, 2)


def test_a_foreign_sentence_in_an_english_article_stays() -> None:
    paragraphs = [ENGLISH] * 12 + [SAMPLES["Spanish"]]
    assert language.judge(paragraphs) == language.Verdict(tuple(range(13)), ())


def test_a_mixed_document_keeps_its_english_part() -> None:
    paragraphs = (
        [ENGLISH] * 3 + ["Ruth Marsh"] + [SAMPLES["German"]] * 3 + ["Gordon Pell"] + [ENGLISH]
    )
    verdict = language.judge(paragraphs)
    assert verdict.english == (0, 1, 2, 3, 8)
    assert verdict.others == ("German",)


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("the network was asked for")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    language._model.cache_clear()
    assert language.detect(ENGLISH) == "en"
