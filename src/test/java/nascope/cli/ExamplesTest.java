package nascope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nascope.search.FakeSearch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Every command's help ends with an example, and the examples are what the command takes. */
class ExamplesTest {
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|\\S+");

    static List<String> commands() {
        return List.copyOf(Nascope.commandLine(FakeSearch::new).getSubcommands().keySet());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasAnExampleThatItTakes(String name) {
        CommandLine all = Nascope.commandLine(FakeSearch::new);
        CommandLine command = all.getSubcommands().get(name);
        String help = command.setUsageHelpWidth(2000).getUsageMessage(Ansi.OFF);
        List<String> examples = help.lines()
                .filter(line -> line.startsWith("Example") || line.startsWith("  nascope "))
                .flatMap(line -> Arrays.stream(line.split(", or: |Examples?: ", -1)))
                .map(String::strip)
                .filter(line -> line.startsWith("nascope " + name))
                .toList();

        assertThat(examples).as(help).isNotEmpty();
        for (String example : examples) {
            String[] words = WORD.matcher(example)
                    .results()
                    .map(MatchResult::group)
                    .map(word -> word.replace("\"", ""))
                    .skip(1)
                    .toArray(String[]::new);
            assertThat(all.parseArgs(words).subcommand().commandSpec().name())
                    .as(example)
                    .isEqualTo(name);
        }
    }
}
