package nascope.importing.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import nascope.importing.Imported;
import nascope.importing.Logs;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.operation.Operation;
import org.junit.jupiter.api.Test;

class NascopeLinesTest {
    private static final String FIRST = "{\"nascope\": 1, \"operations\": [\"none\", \"skip_connect\", \"my_conv\"]}\n";

    @Test
    void namesOnceAndAnObjectAStep() {
        Imported run = Logs.read(FIRST + step(0) + "something else\n" + step(1));

        assertThat(run.search().space().candidates())
                .extracting(Operation::label)
                .containsExactly("none", "skip_connect", "my_conv");
        assertThat(run.steps()).extracting(SearchSnapshot::epoch).containsExactly(0, 1);
        assertThat(run.steps().get(1).cell(CellKind.NORMAL).alpha().at(4, 2)).isEqualTo(1.5);
        assertThat(run.steps().get(1).training().loss()).isEqualTo(2.25);
        assertThat(run.steps().get(1).search().accuracy()).isEqualTo(0.5);
    }

    @Test
    void whatIsNotWholeIsLeftOutWithItsLine() {
        Imported run = Logs.read(FIRST + step(0) + step(1).substring(0, 40) + "\n"
                + "{\"step\": 2, \"alpha\": {\"normal\": [[1, NaN, 2]]}}\n" + step(3));

        assertThat(run.steps()).extracting(SearchSnapshot::epoch).containsExactly(0, 3);
        assertThat(run.search().remarks())
                .anyMatch(remark -> remark.startsWith("line 3: "))
                .anyMatch(remark -> remark.startsWith("line 4: "));
    }

    @Test
    void everyFieldIsRead() {
        assertThat(Heard.of(
                        new NascopeLines(),
                        FIRST.strip(),
                        "{\"epoch\": 3, \"probability\": {\"normal\": [[0.2, 0.3, 0.5]]}, \"lr\": 0.5}",
                        "{\"step\": 4, \"genotype\": \"" + Logs.GENOTYPE + "\"}"))
                .containsExactly(
                        "begins: nascope",
                        "columns [none, skip_connect, my_conv]",
                        "epoch 3",
                        "table NORMAL 1x3 PROBABILITY from 0.2",
                        "WEIGHT_RATE 0.5",
                        "epoch 4",
                        "genotype");
    }

    @Test
    void whatIsWrongInALineIsSaidAndTheRestRead() {
        assertThat(Heard.of(
                        new NascopeLines(),
                        "{\"nascope\": 2, \"operations\": [\"none\"]}",
                        "{\"step\": -1}",
                        "{\"step\": \"one\"}",
                        "{\"step\": 1, \"alpha\": {\"middle\": [[1, 2]], \"normal\": []}, \"lr\": NaN, \"train_loss\": \"low\"}",
                        "{\"step\": 2, \"genotype\": \"Genotype(\"}"))
                .satisfiesExactly(
                        begins -> assertThat(begins).isEqualTo("begins: nascope"),
                        version -> assertThat(version).startsWith("skipped: "),
                        operations -> assertThat(operations).startsWith("skipped: "),
                        negative -> assertThat(negative).startsWith("skipped: "),
                        word -> assertThat(word).startsWith("skipped: "),
                        epoch -> assertThat(epoch).isEqualTo("epoch 1"),
                        kind -> assertThat(kind).startsWith("skipped: ").contains("middle"),
                        empty -> assertThat(empty).startsWith("skipped: ").contains("normal"),
                        next -> assertThat(next).isEqualTo("epoch 2"),
                        broken -> assertThat(broken).startsWith("skipped: "));
    }

    @Test
    void stepsBeforeTheFirstLineAreLeftToOthers() {
        assertThat(Heard.of(new NascopeLines(), "{\"step\": 1}", "{\"epoch\": 1}", "[1]"))
                .containsOnly("-");
    }

    private static String step(int number) {
        return "{\"step\": " + number + ", \"alpha\": {\"normal\": [[0,0,0],[0,0,0],[0,0,0],[0,0,0],[0,0," + number
                + ".5]]}, \"train_loss\": 2.25, \"valid_accuracy\": 0.5}\n";
    }
}
