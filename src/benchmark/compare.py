#!/usr/bin/env python3
"""Times a DARTS search step (first order, bi-level, batch 64) in NAScope and in PyTorch side by side, and prints a table.

Needs the packaged program (mvn package) and a Python with PyTorch, such as Debian's python3-torch. The two take turns, each
in a process of its own; PyTorch runs with and without channels-last memory, and its faster median counts.

  src/benchmark/compare.py [--rounds 3] [--jar target/nascope.jar]
"""
import argparse, json, os, pathlib, platform, statistics, subprocess, sys

SHAPES = [  # channels, image size, cells, nodes, steps of NAScope, steps of PyTorch
    (8, 8, 1, 2, 100, 20),
    (16, 16, 1, 2, 40, 8),
    (16, 32, 1, 2, 15, 5),
    (8, 14, 3, 2, 40, 8),
    (8, 8, 8, 4, 20, 4),
]


def options(shape, steps):
    channels, size, cells, nodes, _, _ = shape
    return ["--batch", "64", "--channels", str(channels), "--image-size", str(size), "--image-channels", "3",
            "--cells", str(cells), "--nodes", str(nodes), "--steps", str(steps)]


def run(command, environment=None):
    result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment, check=True)
    return json.loads(result.stdout.decode().strip().splitlines()[-1])


def nascope(jar, shape, method="darts", level="bi"):
    return run(["java", "-jar", jar, "bench", "--method", method, "--level", level] + options(shape, shape[4]))


def peer(shape):
    script = str(pathlib.Path(__file__).parent / "darts_step.py")
    # settings of OpenBLAS made for other programs would slow PyTorch down
    environment = {k: v for k, v in os.environ.items() if k not in ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE")}
    results = [run([sys.executable, script] + options(shape, shape[5]) + layout, environment)
               for layout in (["--channels-last"], [])]
    return min(results, key=lambda result: result["median_ms"])


def cpu():
    try:
        with open("/proc/cpuinfo") as lines:
            return next(line.split(":")[1].strip() for line in lines if line.startswith("model name"))
    except OSError:
        return platform.processor()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3, help="how often the two take turns")
    parser.add_argument("--jar", default="target/nascope.jar")
    arguments = parser.parse_args()
    print("| shape | PyTorch, ms | NAScope, ms | ratio | NAScope DSNAS, ms |\n|---|---|---|---|---|", flush=True)
    name = ""
    for shape in SHAPES:
        own, other, sampled = [], [], []
        for _ in range(arguments.rounds):
            own.append(nascope(arguments.jar, shape)["median_ms"])
            result = peer(shape)
            other.append(result["median_ms"])
            name = result["peer"]
            sampled.append(nascope(arguments.jar, shape, "dsnas")["median_ms"])
        mine, theirs = statistics.median(own), statistics.median(other)
        ratio = statistics.median(b / a for a, b in zip(own, other))
        print("| C %d, %d×%d, %s, %d nodes | %.0f | %.1f | %.1f× | %.1f |" % (
            shape[0], shape[1], shape[1], "1 cell" if shape[2] == 1 else "%d cells" % shape[2], shape[3],
            theirs, mine, ratio, statistics.median(sampled)), flush=True)
    print("\n%s; %s with %d processors, %s" % (name, cpu(), os.cpu_count(), platform.platform()))


main()
