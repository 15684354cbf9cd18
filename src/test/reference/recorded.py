"""Thins recorded runs to what events are found in: python3 recorded.py RUN/run.jsonl OUT.gz

A line a step, whole numbers between spaces: loss and entropy of the images that train alpha in 1/1000 nat, the expected
cost of every edge in 1/100,000 nat ("-" where it was not measured), then alpha in 1/1000, edge after edge, as the
difference from the line before.
"""
import gzip
import json
import sys


def number(value, scale):
    return "-" if value is None else str(round(value * scale))


def cost(gates, costs):
    if any(gate is None for gate in gates):
        return None
    return sum(gate * cost for gate, cost in zip(gates, costs) if gate != 0)


lines = (json.loads(line) for line in open(sys.argv[1]))
header = next(lines)
before = None
with gzip.GzipFile(sys.argv[2], "wb", 9, mtime=0) as out:
    for step in lines:
        if "step" not in step:
            sys.exit("a run in which somebody meddled")
        cell = step["cells"]["normal"]
        alpha = [round(value * 1000) for row in cell["alpha"] for value in row]
        fields = [number(step["search"]["loss"], 1000), number(step["search"]["entropy"], 1000)]
        fields += [number(cost(*rows), 100000) for rows in zip(cell["gate"], cell["cost"])]
        fields += [str(now - (before[i] if before else 0)) for i, now in enumerate(alpha)]
        before = alpha
        out.write((" ".join(fields) + "\n").encode())
