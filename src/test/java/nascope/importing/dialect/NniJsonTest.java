package nascope.importing.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import nascope.importing.Imported;
import nascope.importing.Logs;
import nascope.space.CellKind;
import nascope.space.operation.Operation;
import org.junit.jupiter.api.Test;

class NniJsonTest {
    @Test
    void anObjectARecordIsAStep() {
        Imported run = Logs.read(record(0) + "\n" + record(1) + "\n");

        assertThat(run.steps()).hasSize(2);
        assertThat(run.search().space().topology().nodes()).isEqualTo(2);
        assertThat(Logs.probability(run, 1, CellKind.NORMAL, 4, 5)).isEqualTo(Logs.number(Logs.table(5, 7, 1)[4][5]));
        assertThat(run.search().space().kinds()).containsExactly(CellKind.NORMAL, CellKind.REDUCTION);
    }

    @Test
    void scalarsNameTheOperations() {
        StringBuilder log = new StringBuilder("{");
        for (String edge : new String[] {"n2_p0", "n2_p1", "n3_p0", "n3_p1", "n3_p2"})
            log.append(String.format(
                    "\"prob/normal_%s/maxpool\": 0.25, \"prob/normal_%s/skipconnect\": 0.75, ", edge, edge));
        log.append("\"step\": 3}\n");

        Imported run = Logs.read(log.toString());

        assertThat(run.search().space().candidates())
                .extracting(Operation::label)
                .containsExactly("maxpool", "skipconnect");
        assertThat(run.steps().get(0).cell(CellKind.NORMAL).probability().at(2, 1))
                .isEqualTo(0.75);
    }

    @Test
    void edgesOfOtherLengthsAreSaidAndLeftOut() {
        assertThat(Heard.of(new NniJson(), "{\"normal_n2_p0\": [0.5, 0.5], \"normal_n2_p1\": [0.3, 0.3, 0.4]}"))
                .singleElement()
                .asString()
                .startsWith("skipped: ");
    }

    @Test
    void scalarsOfOneOperationNameNoColumns() {
        assertThat(Heard.of(
                        new NniJson(),
                        "{\"prob/normal_n2_p0/maxpool\": 1.0, \"prob/normal_n2_p1/other\": 1.0, \"prob/lone\": 1.0,"
                                + " \"prob/normal_n2_p0/word\": \"x\", \"normal_n2\": [1, 2]}"))
                .containsExactly("table NORMAL 1x1 BY_ROWS from 1.0");
    }

    @Test
    void jsonWithoutEdgesIsLeftToOthers() {
        assertThat(Heard.of(new NniJson(), "{\"loss\": 1}", "[1, 2]", "word")).containsOnly("-");
    }

    private static String record(int number) {
        double[][] table = Logs.table(5, 7, number);
        String[] edges = {"n2_p0", "n2_p1", "n3_p0", "n3_p1", "n3_p2"};
        StringBuilder text = new StringBuilder("{");
        for (String kind : new String[] {"normal", "reduce"})
            for (int edge = 0; edge < 5; edge++) {
                if (text.length() > 1) text.append(", ");
                text.append('"').append(kind).append('_').append(edges[edge]).append("\": [");
                for (int k = 0; k < 7; k++) text.append(k == 0 ? "" : ", ").append(Logs.number(table[edge][k]));
                text.append(']');
            }
        return text + "}";
    }
}
