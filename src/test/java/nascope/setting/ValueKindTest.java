package nascope.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nascope.Kinds;
import nascope.search.Samples;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import org.junit.jupiter.api.Test;

class ValueKindTest {
    private static final List<ValueKind<?>> KINDS = List.of(
            new ValueKind.Whole(2, 5),
            new ValueKind.Seed(),
            new ValueKind.Decimal(0.001, 1e6),
            new ValueKind.Toggle(),
            new ValueKind.Choice<>(Map.of("one", 1)),
            new ValueKind.Text("a path"),
            new ValueKind.OperationList(),
            new ValueKind.Written<>("a Roman one", List.of("I"), ValueKindTest::roman, one -> "I"));

    @Test
    void everyKindReadsWhatItWrites() {
        Kinds.assertEachHasASample(ValueKind.class, KINDS);
        for (ValueKind<?> kind : KINDS) for (String text : Samples.texts(kind)) assertInverse(kind, text);
    }

    private static int roman(String text) {
        if (text.equals("I")) return 1;
        if (text.equals("II")) throw new IllegalArgumentException("got two");
        throw new NumberFormatException(text);
    }

    @Test
    void whatIsWrittenByRulesOfItsOwnSaysMoreWhereItCan() {
        ValueKind<?> kind = KINDS.get(KINDS.size() - 1);
        assertThatThrownBy(() -> kind.parse("x", "2")).hasMessage("x must be a Roman one, got \"2\"");
        assertThatThrownBy(() -> kind.parse("x", "II")).hasMessage("x must be a Roman one: got two");
    }

    @Test
    void everySettingReadsWhatItWrites() {
        for (Setting<?> setting : Settings.ALL) {
            for (String text : Samples.texts(setting.kind())) assertInverse(setting.kind(), text);
            assertInverse(setting.kind(), SearchSettings.standard().text(setting));
        }
    }

    @Test
    void everyKindButTextRefusesNonsenseWithItsRule() {
        for (ValueKind<?> kind : KINDS) {
            String nonsense = kind instanceof ValueKind.Text ? " " : "nonsense";
            assertThatThrownBy(() -> kind.parse("name", nonsense))
                    .as(kind.toString())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("name")
                    .hasMessageContaining(kind instanceof ValueKind.OperationList ? "must be one of" : kind.rule());
        }
    }

    @Test
    void limitsAreIncludedAndWhatLiesBeyondIsRefused() {
        ValueKind<Integer> whole = new ValueKind.Whole(2, 5);
        assertThat(List.of(whole.parse("n", "2"), whole.parse("n", " 5 "))).containsExactly(2, 5);
        for (String beyond : List.of("1", "6", "2.0"))
            assertThatThrownBy(() -> whole.parse("n", beyond)).isInstanceOf(IllegalArgumentException.class);
        ValueKind<Double> decimal = new ValueKind.Decimal(0.5, 2);
        assertThat(List.of(decimal.parse("x", "0.5"), decimal.parse("x", "2"))).containsExactly(0.5, 2.0);
        for (String beyond : List.of("0.49", "2.01", "NaN", "Infinity"))
            assertThatThrownBy(() -> decimal.parse("x", beyond)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void numbersAreWrittenAsAPersonWould() {
        assertThat(new ValueKind.Decimal(0, 10).format(2.0)).isEqualTo("2");
        assertThat(new ValueKind.Decimal(0, 10).format(0.003)).isEqualTo("0.003");
        assertThat(new ValueKind.Decimal(0, 10).rule()).isEqualTo("a number from 0 to 10");
    }

    private static <T> void assertInverse(ValueKind<T> kind, String text) {
        T value = kind.parse("name", text);
        assertThat(kind.parse("name", kind.format(value))).isEqualTo(value);
    }
}
