"""One level as a min-cost flow by OR-Tools or as an LP by HiGHS, one thread: prints a JSON line.

usage: one_level.py ortools|highs FLOW.json FLOW.lp
"""

import json
import sys
import time
from importlib.metadata import version

peer, flow_path, lp_path = sys.argv[1:]


def show(name, package, seconds, value):
    line = {"peer": name, "version": version(package), "seconds": round(seconds, 4), "value": value}
    print(json.dumps(line))


def ortools():
    import numpy as np
    from ortools.graph.python import min_cost_flow

    with open(flow_path) as file:
        flow = json.load(file)
    arcs = np.array(flow["arcs"], dtype=np.int64)
    times = []
    for _ in range(5):
        solver = min_cost_flow.SimpleMinCostFlow()
        solver.add_arcs_with_capacity_and_unit_cost(*(arcs[:, column] for column in range(4)))
        solver.set_node_supply(0, flow["supply"])
        solver.set_node_supply(1, -flow["supply"])
        started = time.perf_counter()
        status = solver.solve()
        times.append(time.perf_counter() - started)
        assert status == solver.OPTIMAL, status
    show("OR-Tools min-cost flow", "ortools", sorted(times)[2], -solver.optimal_cost())


def highs():
    import highspy

    model = highspy.Highs()
    model.setOptionValue("output_flag", False)
    model.setOptionValue("threads", 1)
    model.readModel(lp_path)
    started = time.perf_counter()
    model.run()
    value = -round(model.getInfo().objective_function_value)
    show("HiGHS native, LP", "highspy", time.perf_counter() - started, value)


{"ortools": ortools, "highs": highs}[peer]()
