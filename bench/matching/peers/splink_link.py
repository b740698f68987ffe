"""Splink 5 on DuckDB linking two lists of names and dates of birth.

python splink_link.py LEFT.csv RIGHT.csv PAIRS.csv FIGURES.json

Splink publishes no example for these columns. Comparisons, training calls and sampling are those
of its febrl4 example (two lists, link_only), without the columns that are not here; blocking is
by the keys that the other engine uses too, since febrl4's "given name alone" would make hundreds
of millions of pairs of two long lists. Charts and the columns that only charts need are left out.
"""

import json
import logging
import sys
import time

import duckdb
import splink
import splink.comparison_library as compare
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

# Pairs below are counted as candidates and not written, as the other engine does it.
WRITTEN_FROM = 0.1

COLUMNS = """
    select id as unique_id, surname, "given name" as given_name, patronymic,
        "date of birth" as born
    from read_csv(?, all_varchar = true, header = true)"""

SETTINGS = SettingsCreator(
    link_type="link_only",
    blocking_rules_to_generate_predictions=[
        block_on("surname", "substr(born,1,4)"),
        block_on("surname", "given_name"),
        block_on("born", "substr(given_name,1,1)"),
        block_on("born", "substr(surname,1,1)"),
    ],
    comparisons=[
        compare.NameComparison("given_name"),
        compare.NameComparison("surname"),
        compare.NameComparison("patronymic"),
        compare.DateOfBirthComparison("born", input_is_string=True),
    ],
)


def train(training):
    training.estimate_probability_two_random_records_match(
        [block_on("surname", "given_name", "born")], recall=0.6
    )
    training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    training.estimate_parameters_using_expectation_maximisation(block_on("born"))
    training.estimate_parameters_using_expectation_maximisation(block_on("surname", "given_name"))


def main():
    left, right, pairs_path, figures_path = sys.argv[1:5]
    logging.getLogger("splink").setLevel(logging.ERROR)
    connection = duckdb.connect()
    api = DuckDBAPI(connection=connection)
    tables = []
    # Splink writes the list whose name comes first in the alphabet as `_l`.
    for name, source in (("a_left", left), ("b_right", right)):
        connection.sql(COLUMNS, params=[source]).create(name)
        tables.append(api.register(connection.table(name), dataset_display_name=f"{name}_list"))
    linker = Linker(tables, SETTINGS)
    started = time.perf_counter()
    train(linker.training)
    trained = time.perf_counter()
    predicted = linker.inference.predict().as_duckdbpyrelation()
    candidates = predicted.aggregate("count(*)").fetchall()[0][0]
    predicted.filter(f"match_probability >= {WRITTEN_FROM}").project(
        "unique_id_l as left_id, unique_id_r as right_id, match_probability as probability"
    ).write_csv(pairs_path, header=True)
    with open(figures_path, "w", encoding="utf-8") as file:
        figures = {
            "version": f"splink {splink.__version__}, duckdb {duckdb.__version__}, "
            f"python {sys.version.split()[0]}",
            "candidatePairs": candidates,
            "seconds": {"train": trained - started, "predict": time.perf_counter() - trained},
        }
        json.dump(figures, file)


main()
