"""Where the reference numbers go, how they are written, and how random inputs are made.

Every file holds {"about": ..., "cases": [{"name": ..., arrays by name}, ...]}. Numbers are written with as many
digits as bring back the same double. Inputs are multiples of 1/4096, so they are exact in single precision too.
"""
import json
import pathlib

import numpy as np

FOLDER = pathlib.Path(__file__).resolve().parents[1] / "resources" / "golden" / "methods"


def inputs(random, shape, scale=1.0):
    """Normally distributed numbers, rounded to multiples of 1/4096."""
    return np.round(random.normal(0.0, scale, shape) * 4096) / 4096


def plain(value):
    """Lists and numbers of Python from arrays and tensors, so that json can write them."""
    if isinstance(value, dict):
        return {key: plain(part) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(part) for part in value]
    return value.tolist() if hasattr(value, "tolist") else value


def write(name, about, cases, **more):
    """Writes a file of cases, one array a line."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    text = json.dumps(plain({"about": about, **more, "cases": cases}), separators=(", ", ": "), allow_nan=False)
    for mark in ('{"name"', '], "', ', "cases"'):
        text = text.replace(mark, mark.replace('{"', '\n{"').replace(', "', ',\n "'))
    json.loads(text)
    (FOLDER / name).write_text(text + "\n", encoding="utf-8")
    print(name, len(cases), "cases", len(text), "bytes")


def agree(what, one, other, tolerance=1e-12):
    """Fails where two ways to one number differ by more than a share of the largest."""
    one, other = np.asarray(one, dtype=np.float64), np.asarray(other, dtype=np.float64)
    error = np.max(np.abs(one - other)) / max(np.max(np.abs(other)), 1e-300)
    assert error <= tolerance, f"{what}: must agree to {tolerance}, found {error}"
    return error
