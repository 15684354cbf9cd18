package nascope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nascope.record.SettingsFile;
import nascope.run.CostStudy;
import nascope.search.FakeSearch;
import nascope.search.SearchSession;
import nascope.search.measure.CostPlan;
import nascope.search.measure.OperationCosts;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostsCommandTest {
    private static final CostStudy.Watch NOBODY = new CostStudy.Watch() {
        @Override
        public boolean measuring(CostStudy.Moment moment, int done) {
            return true;
        }

        @Override
        public boolean learning(int done) {
            return true;
        }
    };

    @TempDir
    Path folder;

    @Test
    void whatAScriptDoesBeforeTheFirstStepHolds() throws IOException {
        Execution execution = Execution.of(
                SearchSession::open,
                "costs",
                "--preset",
                "digits-quick",
                "--do",
                "at 0 drop 0->2",
                "--do",
                "at 0 pin 1->2 skip_connect",
                "--do",
                "at 1 drop 1->3",
                "--steps",
                "4",
                "--out",
                out());
        assertThat(execution.code()).as(execution.err()).isZero();
        assertThat(Files.readAllLines(Path.of(out())))
                .anyMatch(line -> line.startsWith("start,0,1->2,skip_connect,4,"))
                .anyMatch(line -> line.startsWith("start,0,0->2,none,4,0.0,"))
                .noneMatch(line -> line.matches("start,0,0->2,(?!none)\\w+,[1-9].*"))
                .noneMatch(line -> line.matches("start,0,1->2,(?!skip|none)\\w+,[1-9].*"))
                .anyMatch(line -> line.matches("start,0,1->3,(?!none)\\w+,[1-9].*"));
    }

    private String out() {
        return folder.resolve("costs.csv").toString();
    }

    @Test
    void printsATableAndWritesALineForEachMomentCellEdgeAndOperation() throws IOException {
        Execution execution = Execution.of(
                FakeSearch::new,
                "costs",
                "--cells",
                "2",
                "--operations",
                "none,skip_connect",
                "--steps",
                "4",
                "--out",
                out());

        assertThat(execution.code()).isZero();
        assertThat(execution.out())
                .startsWith("""
                cell 0 (normal) at the start: mean cost and, below it, its standard error, in nats
                  edge          none  skip_connect
                  0->2       0.00000       0.00000
                           (1.00000)     (1.00000)
                  1->2       0.00000       0.00000
                """)
                .endsWith("\nwritten: " + out() + "\n")
                .contains("\ncell 1 (normal) at the start: ");
        assertThat(Files.readAllLines(Path.of(out())))
                .hasSize(1 + 2 * 5 * 2)
                .startsWith(
                        "moment,cell,edge,operation,count,mean,sd,se",
                        "start,0,0->2,none,4,0.0,2.0,1.0",
                        "start,0,0->2,skip_connect,4,0.0,2.0,1.0",
                        "start,0,1->2,none,4,0.0,2.0,1.0")
                .endsWith("start,1,2->3,skip_connect,4,0.0,2.0,1.0");
        assertThat(execution.err().lines().toList())
                .startsWith(
                        "dsnas on fashion, seed 1: costs under random gates while alpha stands still",
                        "data: made up",
                        "batches at the start: 0/4");
    }

    /** The numbers are those of a study in this program, whose seed alone they follow from. */
    @Test
    void theNumbersAreThoseOfTheStudy() throws IOException {
        String[] small = {
            "--data",
            "digits",
            "--image-size",
            "4",
            "--train-images",
            "40",
            "--cells",
            "2",
            "--channels",
            "2",
            "--batch",
            "8",
            "--operations",
            "none,max_pool_3x3,sep_conv_3x3"
        };
        Path file = Files.writeString(folder.resolve("settings.json"), json(small));
        SearchSettings settings =
                SettingsFile.read(file, SearchSettings.standard()).with(Settings.STEPS, 7);
        Map<CostStudy.Moment, OperationCosts> expected;
        try (SearchSession search = SearchSession.open(settings)) {
            expected = new CostStudy(new CostPlan(CostPlan.Gates.RANDOM, 5), 7).run(search, NOBODY);
        }

        Execution execution = Execution.of(
                SearchSession::open,
                "costs",
                "--settings",
                file.toString(),
                "--steps",
                "5",
                "--learn",
                "7",
                "--out",
                out());

        assertThat(execution.code()).isZero();
        List<String> lines = Files.readAllLines(Path.of(out()));
        assertThat(lines).hasSize(1 + 2 * 2 * 5 * 3);
        int number = 1;
        for (CostStudy.Moment moment : CostStudy.Moment.values())
            for (int cell = 0; cell < 2; cell++)
                for (int edge = 0; edge < 5; edge++)
                    for (int k = 0; k < 3; k++) {
                        String[] fields = lines.get(number++).split(",", -1);
                        OperationCosts.OfCell costs =
                                expected.get(moment).cells().get(cell);
                        assertThat(fields[0]).isEqualTo(moment.label());
                        assertThat(fields[1]).isEqualTo("" + cell);
                        assertThat(fields[4]).isEqualTo("" + (int) costs.count().at(edge, k));
                        assertNumber(fields[5], costs.mean().at(edge, k));
                        assertNumber(fields[6], costs.deviation().at(edge, k));
                        assertNumber(fields[7], costs.error(edge, k));
                    }
        assertThat(execution.out()).contains("cell 1 (normal) after the weights learned: ");
        assertThat(execution.err()).contains("the weights learn: 0/7", "batches after the weights learned: 0/5");
    }

    private static String json(String... options) {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < options.length; i += 2) {
            String value = options[i + 1];
            json.append(i == 0 ? "" : ", ")
                    .append('"')
                    .append(options[i].substring(2))
                    .append("\": ");
            json.append(value.matches("\\d+") ? value : '"' + value + '"');
        }
        return json.append('}').toString();
    }

    private static void assertNumber(String field, double expected) {
        if (Double.isNaN(expected)) assertThat(field).isEmpty();
        else assertThat(Double.parseDouble(field)).isCloseTo(expected, within(0.0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --steps 0        | --steps must be a whole number from 1 to 1000000, got 0
            --learn -1       | --learn must be a whole number from 0 to 10000000, got -1
            --gates soft     | --gates must be random or alpha, got "soft"
            --out costs.json | --out must be a file NAME.csv, got "costs.json"
            --cells 21       | --cells must be a whole number from 1 to 20, got 21
            --preset nope    | --preset must be one of from-nothing, wide-not-deep
            """)
    void wrongUsageIsNamed(String arguments, String message) {
        Execution execution = Execution.of(FakeSearch::new, ("costs " + arguments).split(" ", -1));

        assertThat(execution.code()).isEqualTo(2);
        assertThat(execution.err()).startsWith("nascope: " + message);
        assertThat(execution.out()).isEmpty();
    }

    @Test
    void aFileThatCannotBeWrittenFails() {
        Execution execution = Execution.of(
                FakeSearch::new,
                "costs",
                "--steps",
                "2",
                "--out",
                folder.resolve("none").resolve("costs.csv").toString());

        assertThat(execution.code()).isEqualTo(1);
        assertThat(execution.out()).doesNotContain("written");
        assertThat(execution.err()).contains("costs.csv");
    }

    @Test
    void explainsItselfWithAnExample() {
        Execution execution = Execution.of(FakeSearch::new, "costs", "--help");

        assertThat(execution.code()).isZero();
        assertThat(execution.out())
                .contains("nascope costs --preset wide-not-deep --steps 500 --learn 1000\n", "--cells=N")
                .doesNotContain("Steps of the whole search");
    }
}
