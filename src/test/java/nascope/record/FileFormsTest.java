package nascope.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nascope.Kinds;
import nascope.Variations;
import nascope.base.Environment;
import nascope.base.InputException;
import nascope.base.Table;
import nascope.run.Happening;
import nascope.search.Intervention;
import nascope.search.Samples;
import nascope.search.settings.SearchSettings;
import nascope.search.snapshot.DataFingerprint;
import nascope.search.snapshot.EdgeConstraint;
import org.junit.jupiter.api.Test;

/** Whatever a run can hold comes back from its file, every kind with every part. */
class FileFormsTest {
    @Test
    void everyConstraint() {
        Kinds.assertEachHasASample(EdgeConstraint.class, Samples.constraints());
        for (EdgeConstraint constraint : Samples.constraints())
            for (EdgeConstraint other : withVariations(constraint)) {
                ObjectNode object = JsonNodeFactory.instance.objectNode();
                ConstraintJson.write(object, other);
                assertThat(ConstraintJson.read(reread(object))).isEqualTo(other);
            }
    }

    @Test
    void everyWordForAConstraintIsListed() {
        assertThat(Samples.constraints())
                .extracting(constraint -> {
                    ObjectNode object = JsonNodeFactory.instance.objectNode();
                    ConstraintJson.write(object, constraint);
                    return object.get(ConstraintJson.DO).textValue();
                })
                .containsExactlyInAnyOrderElementsOf(ConstraintJson.WORDS);
    }

    @Test
    void everyIntervention() {
        Kinds.assertEachHasASample(Intervention.class, Samples.interventions());
        for (Intervention intervention : Samples.interventions())
            for (Intervention other : withVariations(intervention)) {
                ObjectNode object = JsonNodeFactory.instance.objectNode();
                InterventionJson.write(object, other);
                assertThat(InterventionJson.read(reread(object), Samples.SPACE)).isEqualTo(other);
            }
    }

    @Test
    void everyHappening() {
        List<Happening> happenings = new ArrayList<>(List.of(
                new Happening.Stepped(Samples.snapshot()),
                new Happening.Forked(5, "wide", 2, 11),
                new Happening.Switched(2),
                new Happening.Renamed(3, "deep"),
                new Happening.Deleted(4)));
        Intervention undo = new Intervention.RandomGates(false);
        for (Intervention intervention : Samples.interventions())
            happenings.add(new Happening.Intervened(9, intervention, undo, false));
        Kinds.assertEachHasASample(Happening.class, happenings);
        for (Happening happening : happenings)
            for (Happening other : withVariations(happening))
                if (possible(other))
                    assertThat(HappeningJson.read(reread(HappeningJson.write(other)), Samples.SPACE))
                            .isEqualTo(other);
                else
                    assertThatThrownBy(() -> HappeningJson.read(reread(HappeningJson.write(other)), Samples.SPACE))
                            .isInstanceOf(InputException.class)
                            .hasMessageContaining("must be a number from");
    }

    /** No search leaves an alpha that is no number, or a probability that is none. */
    private static boolean possible(Happening happening) {
        if (!(happening instanceof Happening.Stepped stepped)) return true;
        return stepped.snapshot().cells().values().stream()
                .allMatch(cell -> within(cell.alpha(), -1e9, 1e9) && within(cell.probability(), 0, 1));
    }

    private static boolean within(Table table, double low, double high) {
        return Arrays.stream(table.toRows())
                .flatMapToDouble(Arrays::stream)
                .allMatch(value -> value >= low && value <= high);
    }

    @Test
    void everyPartOfAHeader() {
        RunHeader header = new RunHeader(
                Samples.SETTINGS,
                new DataFingerprint("digits", 40, "0a1b"),
                new Environment("0.1.0", "Server 17", "1.0.0", "a processor", 2, "Linux"),
                Instant.parse("2026-01-31T12:00:00Z"));
        Variations variations = Samples.variations()
                .with(Instant.class, instant -> List.of(instant.plusSeconds(1), instant.plusNanos(1)));
        assertThat(HeaderJson.read(reread(HeaderJson.write(header)))).isEqualTo(header);
        for (RunHeader other : variations.of(header))
            assertThat(HeaderJson.read(reread(HeaderJson.write(other)))).isEqualTo(other);
    }

    @Test
    void everySettingWhateverTheFileIsReadOver() {
        for (SearchSettings settings : withVariations(Samples.SETTINGS))
            assertThat(SettingsJson.read(reread(SettingsJson.write(settings)), Samples.SETTINGS))
                    .isEqualTo(settings);
    }

    private static <T> List<T> withVariations(T value) {
        List<T> all = new ArrayList<>(Samples.variations().of(value));
        all.add(value);
        return all;
    }

    /** What a reader of the text finds, not what was put in. */
    private static JsonFields reread(ObjectNode object) {
        return JsonText.parse("it", JsonText.bytes(object));
    }
}
