package nascope.export.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nascope.space.CellKind;
import nascope.space.SearchSpace;
import nascope.space.operation.Operation;

/** Runs the script that looks at networks from PyTorch, where a Python with PyTorch is on the machine. */
final class PyTorch {
    private static final String PYTHON = "/usr/bin/python3";
    private static final Path SCRIPT = Path.of("src/test/reference/torch_networks.py");
    private static final int LONGEST = 120; // seconds

    private PyTorch() {}

    static void assumeThere() {
        assumeTrue(ran(List.of(PYTHON, "-c", "import numpy, torch")).code() == 0, PYTHON + " has no PyTorch here");
    }

    /** Runs the script; fails with what it said. */
    static void run(List<Object> arguments) {
        List<String> command = new ArrayList<>(List.of(PYTHON, SCRIPT.toString()));
        for (Object argument : arguments) command.add(argument.toString());
        Ran ran = ran(command);
        assertThat(ran.code()).as(ran.said()).isZero();
    }

    /** A space as the script reads it. */
    static String space(SearchSpace space, int imageChannels, int classes) {
        return """
                {"image_channels": %d, "classes": %d, "channels": %d, "cells": %s, "nodes": %d, "joined": [%s],
                "operations": %s}""".formatted(
                        imageChannels,
                        classes,
                        space.channels(),
                        texts(space.kinds().stream()
                                .map(kind -> kind == CellKind.NORMAL ? "normal" : "reduce")
                                .toList()),
                        space.topology().nodes(),
                        space.topology().joinedText(),
                        texts(space.candidates().stream().map(Operation::label).toList()));
    }

    private static String texts(List<String> texts) {
        return "[\"" + String.join("\", \"", texts) + "\"]";
    }

    private record Ran(int code, String said) {}

    private static Ran ran(List<String> command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("OMP_NUM_THREADS", "1");
            builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
            Process python = builder.start();
            String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(python.waitFor(LONGEST, TimeUnit.SECONDS)).isTrue();
            return new Ran(python.exitValue(), said);
        } catch (IOException e) {
            return new Ran(-1, e.toString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
