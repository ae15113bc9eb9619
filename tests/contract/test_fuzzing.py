"""Schemathesis sends what the contract allows and what it does not, and checks each answer."""

from __future__ import annotations

from typing import Any

import hypothesis
import pytest
import schemathesis
from schemathesis import GenerationMode
from schemathesis.checks import CheckFunction
from schemathesis.config import SchemathesisConfig
from schemathesis.specs.openapi.checks import negative_data_rejection, positive_data_acceptance

import tests.contract.hooks  # noqa: F401
from service import create_app
from service.config import Settings
from service.http.engine import current_engine
from tests.contract.conftest import URL

app = create_app(Settings())
# What a server does not read any further is refused, too.
REFUSALS = [400, 404, 405, 413, 414, 415, 422, 431]
config = SchemathesisConfig.from_dict(
    {"checks": {"negative_data_rejection": {"expected-statuses": REFUSALS}}}
)
contract = (
    schemathesis.openapi.from_url(f"{URL}/openapi.json", config=config)
    if URL
    else schemathesis.openapi.from_wsgi("/openapi.json", app, config=config)
)

# Whatever Schemathesis makes of a text body is a text again, and its pages hold no article.
EXCLUDED: dict[str | None, list[CheckFunction]] = {
    "text/plain": [negative_data_rejection],
    "application/x-ndjson": [negative_data_rejection],
    "text/html": [negative_data_rejection, positive_data_acceptance],
}


@pytest.fixture(autouse=True, scope="module")
def _loaded() -> None:
    if URL:
        return
    with app.app_context():
        current_engine().load()


# Schemathesis leaves the files that Flask sends to the garbage collector.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@contract.parametrize()
@hypothesis.settings(max_examples=100, deadline=None, derandomize=True)
def test_answers_keep_to_the_contract(case: schemathesis.Case[Any]) -> None:
    """Valid requests are taken, others refused, and every answer is as documented."""
    if case.meta and case.meta.generation.mode == GenerationMode.POSITIVE:
        _say_english(case)
    case.call_and_validate(excluded_checks=EXCLUDED.get(case.media_type))


def _say_english(case: schemathesis.Case[Any]) -> None:
    """The contract cannot say in its schema that only English is taken."""
    if case.media_type and case.path == "/v1/events":
        case.query["language"] = "en"
    if isinstance(case.body, dict) and case.body.get("language"):
        case.body["language"] = "en"
