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

    private static String step(int number) {
        return "{\"step\": " + number + ", \"alpha\": {\"normal\": [[0,0,0],[0,0,0],[0,0,0],[0,0,0],[0,0," + number
                + ".5]]}, \"train_loss\": 2.25, \"valid_accuracy\": 0.5}\n";
    }
}
