package nascope.search.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nascope.Kinds;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.CellEdge;
import nascope.search.snapshot.EdgeConstraint;
import nascope.space.CellKind;
import nascope.space.CellTopology;
import nascope.space.SearchSpace;
import nascope.space.operation.MaxPool3x3;
import nascope.space.operation.SkipConnect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTest {
    private static final SearchSpace MINIMAL =
            new SearchSpace(new CellTopology(2), List.of(CellKind.NORMAL), 8, SearchSpace.DARTS);

    /** Each kind of deed, as it is written. */
    private static final List<String> ALL = List.of(
            "at 0 drop 0->3",
            "at 1 restore * in reduction",
            "at 2 pin 1->2 sep_conv_5x5 in normal",
            "at 3 forbid intermediate max_pool_3x3,skip_connect",
            "at 4 shift_none input -1.5",
            "at 5 set_alpha 0->2 0,1,-2,0.25,0,0,0,0",
            "at 6 freeze_alpha",
            "at 7 freeze_alpha off",
            "at 8 random_gates",
            "at 9 random_gates off",
            "at 10 teach weights",
            "at 11 change alpha-lr 0.01");

    @Test
    void readsWhatItWrites() {
        Script all = Script.parse(String.join("\n", ALL));
        Kinds.assertEachHasASample(
                Deed.class, all.entries().stream().map(Script.Entry::deed).toList());
        assertThat(all.text()).isEqualTo(String.join("; ", ALL));
        assertThat(Script.parse(all.text())).isEqualTo(all);
        assertThat(Script.parse(" none ")).isEqualTo(Script.NONE);
        assertThat(Script.NONE.text()).isEqualTo("none");
    }

    @Test
    void readsWhatPeopleWriteToo() {
        assertThat(Script.parse("at 7  random_gates on ;; at 0 drop 0→3;").text())
                .isEqualTo("at 0 drop 0->3; at 7 random_gates");
    }

    @Test
    void whatIsDoneAfterAStepStaysInItsOrder() {
        Script script = Script.parse("at 5 drop 0->2; at 0 drop 1->2; at 5 restore *; at 5 pin 0->2 skip_connect");
        assertThat(script.at(5).stream().map(deed -> deed.match(DeedText.WRITER)))
                .containsExactly("drop 0->2", "restore *", "pin 0->2 skip_connect");
        assertThat(script.at(4)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"*, 0 1 2 3 4", "input, 0 1 2 3", "intermediate, 4", "1->3, 3"})
    void edgesAreNamedOneByOneOrInFamilies(String name, String expected) {
        assertThat(new ScriptedEdges(name, java.util.Optional.empty())
                        .in(MINIMAL).stream().map(CellEdge::index))
                .containsExactlyElementsOf(
                        Stream.of(expected.split(" ")).map(Integer::valueOf).toList());
    }

    @Test
    void whereNoCellIsNamedTheNormalOnesAreMeantOrTheOnlyOnesThereAre() {
        SearchSpace both = new SearchSpace(
                new CellTopology(2), List.of(CellKind.REDUCTION, CellKind.NORMAL), 8, SearchSpace.DARTS);
        SearchSpace reduction = new SearchSpace(new CellTopology(2), List.of(CellKind.REDUCTION), 8, SearchSpace.DARTS);
        ScriptedEdges edges = new ScriptedEdges("0->2", java.util.Optional.empty());
        assertThat(edges.in(both)).containsExactly(new CellEdge(CellKind.NORMAL, 0));
        assertThat(edges.in(reduction)).containsExactly(new CellEdge(CellKind.REDUCTION, 0));
    }

    @Test
    void forbiddingClosesMoreAndLeavesDroppedAndPinnedEdgesAsTheyAre() {
        EdgeConstraint noSkip = new EdgeConstraint.Forbidden(Set.of(new SkipConnect()));
        Deed.Constrain deed = new Deed.Constrain(
                new ScriptedEdges("*", java.util.Optional.empty()),
                new EdgeConstraint.Forbidden(Set.of(new MaxPool3x3())));
        assertThat(deed.after(EdgeConstraint.free())).isEqualTo(deed.constraint());
        assertThat(deed.after(noSkip))
                .isEqualTo(new EdgeConstraint.Forbidden(Set.of(new SkipConnect(), new MaxPool3x3())));
        for (EdgeConstraint closed : List.of(new EdgeConstraint.Dropped(), new EdgeConstraint.Pinned(new MaxPool3x3())))
            assertThat(deed.after(closed)).isEqualTo(closed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            drop 0->3              | it must begin with "at" and a step, got "drop"
            at x drop 0->3         | at must be a whole number, the steps done before, got "x"
            at -1 drop 0->3        | at must be a whole number from 0 to 2147483647, got -1
            at 0 delete 0->3       | what is done must be one of drop, restore, pin, forbid, shift_none, set_alpha, freeze_alpha, random_gates, teach, change, got "delete"
            at 0 drop              | it must have the form at STEP drop EDGE, got too few words
            at 0 drop 0->3 now     | it must have the form at STEP drop EDGE, got "now" besides
            at 0 drop three        | edge must be *, input, intermediate or an edge such as 1->2, got "three"
            at 0 drop 0->3 in big  | cell must be one of normal, reduction, got "big"
            at 0 pin 0->3          | it must have the form at STEP pin EDGE OPERATION, got too few words
            at 0 random_gates yes  | it must be on or off, got "yes"
            at 0 teach nobody      | target must be one of both, weights, alpha, got "nobody"
            at 0 shift_none * much | number must be a number, got "much"
            """)
    void whatIsWrittenWrongIsRefusedWithItsRule(String entry, String rule) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Script.parse("at 0 drop 0->2; " + entry))
                .withMessage("entry 2, \"%s\": %s", entry, rule);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            at 0 drop 1->9                   | edge must be one of 0->2, 1->2, 0->3, 1->3, 2->3, got 1->9
            at 0 drop 1->2 in reduction      | kind must be one of normal, those of the network's cells, got reduction
            at 0 pin 1->2 sep_conv_7x7       | operation must be one of none, max_pool_3x3, avg_pool_3x3, skip_connect, sep_conv_3x3, sep_conv_5x5, dil_conv_3x3, dil_conv_5x5, got sep_conv_7x7
            at 0 set_alpha 0->2 1,2          | alpha must be a number for each of the 8 candidates, got 2
            at 0 change cells 2              | setting must be one that may change in the run, and not steps, got cells
            at 0 change steps 2              | setting must be one that may change in the run, and not steps, got steps
            at 0 change alpha-lr fast        | alpha-lr must be a number from 0 to 10, got "fast"
            """)
    void whatCannotBeDoneToTheSearchIsRefusedBeforeItBegins(String entry, String rule) {
        SearchSettings settings = SearchSettings.standard().withText(Settings.INTERVENTIONS, entry);
        assertThatThrownBy(settings::checked)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("interventions must fit the search: entry 1, \"%s\": %s", entry, rule);
    }

    @Test
    void forbiddingMustLeaveSomethingOpenAfterAllThatWasForbiddenBefore() {
        SearchSettings settings = SearchSettings.standard()
                .withText(Settings.OPERATIONS, "none,skip_connect,sep_conv_3x3")
                .withText(Settings.INTERVENTIONS, "at 0 forbid * none,skip_connect; at 9 forbid 0->2 sep_conv_3x3");
        assertThatThrownBy(settings::checked)
                .hasMessage(
                        "interventions must fit the search: entry 2, \"at 9 forbid 0->2 sep_conv_3x3\": "
                                + "operations must leave at least one candidate open, got all of none, skip_connect, sep_conv_3x3");
        settings.withText(
                        Settings.INTERVENTIONS,
                        "at 0 forbid * none,skip_connect; at 5 restore *; at 9 forbid 0->2 sep_conv_3x3")
                .checked();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201})
    void aScriptHasAtMost200Entries(int entries) {
        String text = "at 0 drop 0->2;".repeat(entries);
        if (entries == 200) assertThat(Script.parse(text).entries()).hasSize(200);
        else
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Script.parse(text))
                    .withMessage("there must be at most 200 entries, got 201");
    }
}
