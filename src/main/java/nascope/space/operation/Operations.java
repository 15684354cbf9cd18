package nascope.space.operation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nascope.base.Plain;

/** The list of all operations, by whose labels files and people name them. */
public final class Operations {
    /** Every operation that an edge can carry, in the order in which a person is offered them. */
    public static final List<Operation> ALL = List.of(
            new None(),
            new MaxPool3x3(),
            new AvgPool3x3(),
            new SkipConnect(),
            new SepConv3x3(),
            new SepConv5x5(),
            new DilConv3x3(),
            new DilConv5x5(),
            new SepConv7x7(),
            new Conv7x1And1x7());

    private Operations() {}

    /** The operation of that label, or one that is known by its label alone. */
    public static Operation namedOrForeign(String label) {
        return find(label).orElseGet(() -> new ForeignOperation(label));
    }

    private static Optional<Operation> find(String label) {
        return ALL.stream().filter(operation -> operation.label().equals(label)).findFirst();
    }

    /**
     * The operation of that label.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Operation named(String label) {
        return find(label)
                .orElseThrow(() -> new IllegalArgumentException(Plain.text(
                        "operation must be one of %s, got %s",
                        ALL.stream().map(Operation::label).collect(Collectors.joining(", ")), label)));
    }

    /** Some operations in the order of the list. */
    public static List<Operation> inOrder(Collection<Operation> some) {
        return some.stream().sorted(Comparator.comparingInt(ALL::indexOf)).toList();
    }
}
