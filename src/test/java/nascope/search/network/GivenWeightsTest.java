package nascope.search.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import nascope.base.InputException;
import nascope.base.NpzWriter;
import nascope.base.NumberArray;
import nascope.search.SearchSession;
import nascope.search.SmallSearches;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.space.CellKind;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A search begins with weights and alpha of a file. */
class GivenWeightsTest {
    private static final SearchSettings SMALL = SmallSearches.of("darts single 1");

    @TempDir
    Path folder;

    @Test
    void aSearchGoesOnFromTheWeightsThatAnotherWrote() throws IOException {
        try (SearchSession first = SearchSession.open(SMALL)) {
            for (int step = 0; step < 5; step++) first.step();
            TrainedNetwork trained =
                    first.network(Optional.empty(), share -> true).orElseThrow();
            try (SearchSession second = SearchSession.open(beginning(trained.arrays()))) {
                assertThat(second.snapshot().cell(CellKind.NORMAL).alpha().toRows())
                        .isEqualTo(
                                first.snapshot().cell(CellKind.NORMAL).alpha().toRows());
                assertThat(second.network(Optional.empty(), share -> true)
                                .orElseThrow()
                                .sample()
                                .logits()
                                .values())
                        .isEqualTo(trained.sample().logits().values());
                assertThat(second.dataUse().about()).endsWith("; weights and alpha from " + file());
            }
        }
    }

    @Test
    void alphaIsDrawnWhereTheFileHasNone() throws IOException {
        Map<String, NumberArray> arrays = arrays();
        arrays.remove("alphas_normal");
        try (SearchSession plain = SearchSession.open(SMALL.with(Settings.SEED, 5L));
                SearchSession begun = SearchSession.open(beginning(arrays).with(Settings.SEED, 5L))) {
            assertThat(begun.snapshot().cells()).isEqualTo(plain.snapshot().cells());
            assertThat(begun.dataUse().about()).endsWith("; weights from " + file());
        }
    }

    @Test
    void aBiasThatTheClassifierHereHasNotIsLeftOutAndSaidSo() throws IOException {
        Map<String, NumberArray> arrays = arrays();
        arrays.put(
                "classifier.bias",
                new NumberArray(
                        new int[] {10},
                        DoubleStream.of(new double[10]).map(x -> 1).toArray()));
        try (SearchSession begun = SearchSession.open(beginning(arrays))) {
            assertThat(begun.dataUse().about()).endsWith(", but not classifier.bias: the classifier here has none");
        }
    }

    @Test
    void arraysThatAreMissingAreListed() throws IOException {
        Map<String, NumberArray> arrays = arrays();
        arrays.remove("stem.1.bias");
        arrays.remove("cells.0._ops.4._ops.3.op.1.weight");
        refused(arrays)
                .hasMessage(
                        "%s: must hold every weight of the network; 2 arrays are missing: stem.1.bias, "
                                + "cells.0._ops.4._ops.3.op.1.weight",
                        file());
    }

    @Test
    void anotherShapeIsNamedWithTheOneThatIsAsked() throws IOException {
        Map<String, NumberArray> arrays = arrays();
        arrays.put("cells.0._ops.4._ops.3.op.1.weight", new NumberArray(new int[] {2, 3, 3}, new double[18]));
        refused(arrays)
                .hasMessage(
                        "%s: cells.0._ops.4._ops.3.op.1.weight must have shape (2, 1, 3, 3), got (2, 3, 3)", file());
        arrays = arrays();
        arrays.put("alphas_normal", new NumberArray(new int[] {5, 8}, new double[40]));
        refused(arrays).hasMessage("%s: alphas_normal must have shape (5, 5), got (5, 8)", file());
    }

    @Test
    void whatTheNetworkHasNoPlaceForIsRefused() throws IOException {
        Map<String, NumberArray> arrays = arrays();
        arrays.put("cells.1.preprocess1.op.1.weight", new NumberArray(new int[] {1}, new double[1]));
        refused(arrays)
                .hasMessage(
                        "%s: must hold nothing that the network has no place for, got 1 arrays more: "
                                + "cells.1.preprocess1.op.1.weight",
                        file());
    }

    @Test
    void aWeightThatIsNoNumberIsRefused() throws IOException {
        Map<String, NumberArray> arrays = arrays();
        arrays.put("stem.1.bias", new NumberArray(new int[] {6}, new double[] {0, 0, Double.NaN, 0, 0, 0}));
        refused(arrays).hasMessage("%s: stem.1.bias must hold finite numbers, got NaN", file());
    }

    private AbstractThrowableAssert<?, ?> refused(Map<String, NumberArray> arrays) throws IOException {
        SearchSettings settings = beginning(arrays);
        return assertThatThrownBy(() -> SearchSession.open(settings)).isInstanceOf(InputException.class);
    }

    private static Map<String, NumberArray> arrays() {
        try (SearchSession session = SearchSession.open(SMALL)) {
            return new LinkedHashMap<>(session.network(Optional.empty(), share -> true)
                    .orElseThrow()
                    .arrays());
        }
    }

    private SearchSettings beginning(Map<String, NumberArray> arrays) throws IOException {
        try (OutputStream out = Files.newOutputStream(file())) {
            NpzWriter writer = new NpzWriter(out);
            for (Map.Entry<String, NumberArray> array : arrays.entrySet())
                writer.doubles(
                        array.getKey(),
                        Arrays.stream(array.getValue().shape()).boxed().toList(),
                        values -> {
                            for (double value : array.getValue().values()) values.put(value);
                        });
            writer.finish();
        }
        return SMALL.with(Settings.WEIGHTS, file().toString());
    }

    private Path file() {
        return folder.resolve("weights.npz");
    }
}
