package nascope.space;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The architecture read off a search: a wiring for each kind of cell it has.
 *
 * @param wirings at least one
 */
public record Genotype(Map<CellKind, Wiring> wirings) {
    public Genotype {
        if (wirings.isEmpty()) throw new IllegalArgumentException("wirings must hold at least one kind of cell, got 0");
        wirings = Collections.unmodifiableMap(new EnumMap<>(wirings)); // keeps the order of the kinds
    }

    public Optional<Wiring> wiring(CellKind kind) {
        return Optional.ofNullable(wirings.get(kind));
    }
}
