package nascope.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.DoubleStream;
import nascope.space.CellKind;
import org.junit.jupiter.api.Test;

class LogRunsTest {
    @Test
    void weightsOfEdgesThatAreToldAgainInAnEpochAreOfBothKindsOfCellsAgain() {
        LogRuns runs = new LogRuns(new Remarks(), 0);
        runs.epochBegins(0);
        for (double weight : new double[] {1, 2, 3, 4})
            runs.beta(
                    Optional.empty(),
                    DoubleStream.generate(() -> weight).limit(5).toArray());

        LoggedEpoch epoch = runs.unfinished().orElseThrow();
        assertThat(epoch.beta().get(CellKind.NORMAL)).containsOnly(3);
        assertThat(epoch.beta().get(CellKind.REDUCTION)).containsOnly(4);
    }
}
