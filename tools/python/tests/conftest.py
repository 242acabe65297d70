import os
import pathlib

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[3]


@pytest.fixture(scope="session")
def corpus():
    """The folder of annotated articles."""
    return ROOT / "corpus" / "articles"


@pytest.fixture(scope="session")
def program():
    """The program that was built from the same tree."""
    path = os.environ.get("VIETFACTS_PROGRAM", ROOT / "build" / "vietfacts")
    if not os.path.exists(path):
        pytest.skip("there is no program to compare with: build it, or set VIETFACTS_PROGRAM")
    return path
