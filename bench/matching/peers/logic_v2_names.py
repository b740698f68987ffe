"""Scores two names a line (tab between) by nomenklatura's logic-v2, one score a line.

A file of its own licence-wise and by process: it is run in an environment of the reader's making.
Every entity gets an id of its own: logic-v2 remembers names by id.
"""

import sys
from importlib.metadata import version

from followthemoney import EntityProxy
from nomenklatura.matching.logic_v2.model import LogicV2


def person(number: str, name: str) -> EntityProxy:
    data = {"id": number, "schema": "Person", "properties": {"name": [name]}}
    return EntityProxy.from_dict(data)


def main() -> None:
    packages = ("nomenklatura", "rigour", "followthemoney")
    print(" ".join(f"{name} {version(name)}" for name in packages))
    config = LogicV2.default_config()
    for number, line in enumerate(sys.stdin):
        left, right = line.rstrip("\n").split("\t")
        query, result = person(f"left-{number}", left), person(f"right-{number}", right)
        print(LogicV2.compare(query, result, config).score)


main()
