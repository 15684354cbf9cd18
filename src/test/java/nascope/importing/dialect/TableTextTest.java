package nascope.importing.dialect;

import static nascope.importing.dialect.TableText.State.BROKEN;
import static nascope.importing.dialect.TableText.State.OPEN;
import static nascope.importing.dialect.TableText.State.WHOLE;
import static org.assertj.core.api.Assertions.assertThat;

import nascope.importing.dialect.TableText.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Printed tables are whole, go on, or are none: never half a table. */
class TableTextTest {
    private static State read(TableText table, String... lines) {
        State state = table.begin(lines[0], Math.max(0, TableText.beginsAt(lines[0], 0)));
        for (int i = 1; i < lines.length && state == OPEN; i++) state = table.next(lines[i], 0);
        return state;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tensor([[1, 2], [3, 4]])",
                "array([[1, 2], [3, 4]])",
                "[[1 2] [3 4]]",
                "[[1. 2.] [3. +4.]]",
                "Parameter containing: tensor([[1, 2], [3, 4]])"
            })
    void rowsInBracketsAreRead(String text) {
        TableText table = new TableText();

        assertThat(read(table, text)).isEqualTo(WHOLE);
        assertThat(table.rows().orElseThrow()).isDeepEqualTo(new double[][] {{1, 2}, {3, 4}});
    }

    @Test
    void oldTablesHaveAFactorAndALastLine() {
        TableText table = new TableText();

        assertThat(read(
                        table,
                        "Variable containing:",
                        "1.00000e-02 *",
                        "",
                        " 1 2",
                        " 3 4",
                        "[torch.FloatTensor of size 2x2]"))
                .isEqualTo(WHOLE);
        assertThat(table.rows().orElseThrow()).isDeepEqualTo(new double[][] {{0.01, 0.02}, {0.03, 0.04}});
    }

    @Test
    void aListOfNumbersIsNoTable() {
        TableText table = new TableText();

        assertThat(read(table, "tensor([1, 2])")).isEqualTo(WHOLE);
        assertThat(table.rows()).isEmpty();
    }

    @Test
    void whatIsNoTableIsNotBegun() {
        for (String text : new String[] {"[[a, b]]", "[[", "[1, 2]", "tensor(3)", "array([1, 2])"})
            assertThat(TableText.beginsAt(text, 0)).as(text).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tensor([[1, 2], [3]])", // of two lengths
                "tensor([[[1, 2]]])", // three dimensions
                "tensor([[1, x]])",
                "tensor([[1, nan]])",
                "tensor([[]])",
                "Variable containing: x"
            })
    void whatIsWrongBreaksIt(String text) {
        assertThat(read(new TableText(), text)).isEqualTo(BROKEN);
    }

    @Test
    void oldTablesBreakWhereALineIsNoRow() {
        for (String line : new String[] {"[torch.FloatTensor of size 0]", "[other]", "x", "0 *", "1e-2 * x", "1 2 y"})
            assertThat(read(new TableText(), "Variable containing:", line))
                    .as(line)
                    .isEqualTo(BROKEN);
        assertThat(read(new TableText(), "Variable containing:", "1 2", "1 2 3"))
                .isEqualTo(BROKEN);
        assertThat(read(new TableText(), "Variable containing:", "1 2", "3 * 4"))
                .isEqualTo(BROKEN);
    }

    @Test
    void moreRowsOrColumnsThanAnyCellHasBreakIt() {
        assertThat(read(new TableText(), "tensor([[" + "1, ".repeat(100) + "1]])"))
                .isEqualTo(BROKEN);
        assertThat(read(new TableText(), "tensor([" + "[1, 2], ".repeat(200) + "[1, 2]])"))
                .isEqualTo(BROKEN);
    }

    @Test
    void aTableGoesOnUntilItsBracketsAreClosed() {
        TableText table = new TableText();

        assertThat(table.begin("[[1, 2],", 0)).isEqualTo(OPEN);
        assertThat(table.next("[3,", 0)).isEqualTo(OPEN);
        assertThat(table.next("4]]", 0)).isEqualTo(WHOLE);
        assertThat(table.rows().orElseThrow()[1]).containsExactly(3, 4);
    }
}
