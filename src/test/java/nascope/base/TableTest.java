package nascope.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableTest {
    private static final Table TABLE = Table.copyOf(new double[][] {{1, 2}, {3, 4}});

    @Test
    void holdsItsNumbers() {
        assertThat(TABLE.rows()).isEqualTo(2);
        assertThat(TABLE.columns()).isEqualTo(2);
        assertThat(TABLE.at(1, 0)).isEqualTo(3);
        assertThat(TABLE.row(1)).containsExactly(3, 4);
        assertThat(TABLE.least()).isEqualTo(1);
        assertThat(TABLE.greatest()).isEqualTo(4);
        assertThat(Table.filled(1, 2, Double.NaN).least()).isNaN();
        assertThat(TABLE.plus(TABLE)).isEqualTo(TABLE.times(2));
        assertThat(TABLE.toRows()).isDeepEqualTo(new double[][] {{1, 2}, {3, 4}});
        assertThat(TABLE.toString()).contains("[1.0, 2.0]", "[3.0, 4.0]");
    }

    @Test
    void equalsOneWithTheSameNumbersInTheSamePlaces() {
        Table same = Table.copyOf(TABLE.toRows());

        assertThat(same).isEqualTo(TABLE).hasSameHashCodeAs(TABLE);
        assertThat(TABLE)
                .isNotEqualTo(Table.copyOf(new double[][] {{1, 2, 3, 4}}))
                .isNotEqualTo(Table.filled(2, 2, 1))
                .isNotEqualTo("a table");
    }

    @Test
    void refusesWhatIsNoTableAndPlacesOutside() {
        assertThatThrownBy(() -> Table.copyOf(new double[0][])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Table.copyOf(new double[][] {{1}, {2, 3}}))
                .hasMessage("rows must all have 1 columns, row 1 has 2");
        for (int[] place : new int[][] {{0, -1}, {0, 2}, {2, 0}, {-1, 0}})
            assertThatThrownBy(() -> TABLE.at(place[0], place[1])).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> TABLE.plus(Table.filled(2, 3, 0)))
                .hasMessage("other must have 2 rows of 2 columns, has 2 rows of 3");
        assertThatThrownBy(() -> TABLE.plus(Table.filled(3, 2, 0))).isInstanceOf(IllegalArgumentException.class);
    }
}
