"""De-duplicates one list with Splink 5 on DuckDB, with the settings that Splink's own examples publish.

python splink_dedupe.py EXAMPLE INPUT.csv PAIRS.csv FIGURES.json

EXAMPLE is febrl3, historical_50k or fake_1000, after docs/demos/examples/duckdb of
moj-analytical-services/splink: febrl3, deduplicate_50k_synthetic and
accuracy_analysis_from_labels_column. Blocking rules, comparisons, training calls, recalls and
seeds are theirs. Left out is only what draws charts, and the intermediate columns that charts
need, since they cost time and change no probability. Charts apart, prediction is asked for
without a threshold, so that the best threshold can be looked for afterwards.
"""

import json
import logging
import sys
import time

import duckdb
import splink
import splink.comparison_library as compare
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

# Pairs below are counted as candidates and not written.
WRITTEN_FROM = 0.001

# SQL that makes the table which the example works on; an empty cell is a missing value.
TABLE = {
    "febrl3": "select * from read_csv(?, all_varchar = true, header = true)",
    "historical_50k": """
        select *, first_name || ' ' || surname as first_name_surname_concat
        from read_csv(?, all_varchar = true, header = true)""",
    "fake_1000": """
        select * replace (cast(dob as date) as dob)
        from read_csv(?, all_varchar = true, header = true)""",
}


def by_example(example):
    if example == "febrl3":
        return SettingsCreator(
            unique_id_column_name="rec_id",
            link_type="dedupe_only",
            blocking_rules_to_generate_predictions=[
                block_on("soc_sec_id"),
                block_on("given_name"),
                block_on("surname"),
                block_on("date_of_birth"),
                block_on("postcode"),
            ],
            comparisons=[
                compare.NameComparison("given_name"),
                compare.NameComparison("surname"),
                compare.DateOfBirthComparison(
                    "date_of_birth", input_is_string=True, datetime_format="%Y%m%d"
                ),
                compare.DamerauLevenshteinAtThresholds("soc_sec_id", [2]),
                compare.ExactMatch("street_number").configure(term_frequency_adjustments=True),
                compare.ExactMatch("postcode").configure(term_frequency_adjustments=True),
            ],
        )
    if example == "historical_50k":
        return SettingsCreator(
            link_type="dedupe_only",
            blocking_rules_to_generate_predictions=[
                block_on("substr(first_name,1,3)", "substr(surname,1,4)"),
                block_on("surname", "dob"),
                block_on("first_name", "dob"),
                block_on("postcode_fake", "first_name"),
                block_on("postcode_fake", "surname"),
                block_on("dob", "birth_place"),
                block_on("substr(postcode_fake,1,3)", "dob"),
                block_on("substr(postcode_fake,1,3)", "first_name"),
                block_on("substr(postcode_fake,1,3)", "surname"),
                block_on("substr(first_name,1,2)", "substr(surname,1,2)", "substr(dob,1,4)"),
            ],
            comparisons=[
                compare.ForenameSurnameComparison(
                    "first_name",
                    "surname",
                    forename_surname_concat_col_name="first_name_surname_concat",
                ),
                compare.DateOfBirthComparison("dob", input_is_string=True),
                compare.PostcodeComparison("postcode_fake"),
                compare.ExactMatch("birth_place").configure(term_frequency_adjustments=True),
                compare.ExactMatch("occupation").configure(term_frequency_adjustments=True),
            ],
        )
    return SettingsCreator(
        link_type="dedupe_only",
        blocking_rules_to_generate_predictions=[
            block_on("first_name"),
            block_on("surname"),
            block_on("dob"),
            block_on("email"),
        ],
        comparisons=[
            compare.ForenameSurnameComparison("first_name", "surname"),
            compare.DateOfBirthComparison("dob", input_is_string=False),
            compare.ExactMatch("city").configure(term_frequency_adjustments=True),
            compare.EmailComparison("email"),
        ],
    )


def train_febrl3(training):
    training.estimate_probability_two_random_records_match(
        [
            block_on("soc_sec_id"),
            block_on("given_name", "surname", "date_of_birth"),
            "l.given_name = r.surname and l.surname = r.given_name"
            " and l.date_of_birth = r.date_of_birth",
        ],
        recall=0.9,
    )
    training.estimate_u_using_random_sampling(max_pairs=1e6, seed=2)
    training.estimate_parameters_using_expectation_maximisation(block_on("date_of_birth"))
    training.estimate_parameters_using_expectation_maximisation(block_on("postcode"))


def train_historical_50k(training):
    training.estimate_probability_two_random_records_match(
        [
            block_on("first_name", "surname", "dob"),
            block_on("substr(first_name,1,2)", "surname", "substr(postcode_fake,1,2)"),
            block_on("dob", "postcode_fake"),
        ],
        recall=0.6,
    )
    training.estimate_u_using_random_sampling(max_pairs=1e7)
    for rule in (block_on("first_name", "surname"), block_on("dob")):
        training.estimate_parameters_using_expectation_maximisation(
            rule, estimate_without_term_frequencies=True
        )


def train_fake_1000(training):
    training.estimate_probability_two_random_records_match(
        [
            "l.first_name = r.first_name and levenshtein(r.dob::VARCHAR, l.dob::VARCHAR) <= 1",
            "l.surname = r.surname and levenshtein(r.dob::VARCHAR, l.dob::VARCHAR) <= 1",
            "l.first_name = r.first_name and levenshtein(r.surname, l.surname) <= 2",
            "l.email = r.email",
        ],
        recall=0.7,
    )
    training.estimate_u_using_random_sampling(max_pairs=1e6, seed=5)
    for rule in (block_on("dob"), block_on("email"), block_on("first_name", "surname")):
        training.estimate_parameters_using_expectation_maximisation(
            rule, estimate_without_term_frequencies=True
        )


TRAIN = {
    "febrl3": train_febrl3,
    "historical_50k": train_historical_50k,
    "fake_1000": train_fake_1000,
}


def main():
    example, source, pairs_path, figures_path = sys.argv[1:5]
    logging.getLogger("splink").setLevel(logging.ERROR)
    connection = duckdb.connect()
    table = connection.sql(TABLE[example], params=[source])
    table.create("lines")
    api = DuckDBAPI(connection=connection)
    linker = Linker(api.register(connection.table("lines")), by_example(example))
    started = time.perf_counter()
    TRAIN[example](linker.training)
    trained = time.perf_counter()
    predicted = linker.inference.predict().as_duckdbpyrelation()
    unique = "rec_id" if example == "febrl3" else "unique_id"
    candidates = predicted.aggregate("count(*)").fetchall()[0][0]
    predicted.filter(f"match_probability >= {WRITTEN_FROM}").project(
        f"{unique}_l as left_id, {unique}_r as right_id, match_probability as probability"
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
