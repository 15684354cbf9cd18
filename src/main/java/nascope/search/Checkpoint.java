package nascope.search;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nascope.data.Batches;
import nascope.optim.Adam;
import nascope.search.settings.SearchSettings;
import nascope.search.snapshot.DataFingerprint;
import nascope.search.snapshot.SearchSnapshot;
import nascope.search.snapshot.SnapshotBytes;
import nascope.space.CellKind;

/**
 * All that determines the future of a search: what it knows after a step, in plain numbers. A search of the same settings
 * that is {@linkplain Search#restore restored} to it goes on with the same snapshots, bit for bit. Immutable; any thread
 * may keep it.
 */
public final class Checkpoint {
    private final SearchSettings settings;
    private final DataFingerprint data;
    private final SearchSnapshot snapshot;
    private final Learned learned;

    /**
     * What a snapshot does not tell. The arrays are not to be changed.
     *
     * @param weights of the network, in its order
     * @param momentum buffer of the weights, of the same length
     * @param moments of alpha, row after row, for every kind of cell
     * @param gateRandom state of the generator of the gates
     * @param trainPlace place in the stream of the images that train the weights
     * @param searchPlace the same of those that train alpha; in single-level search the same stream
     */
    @SuppressWarnings("ArrayRecordComponent") // a million numbers, never compared
    record Learned(
            float[] weights,
            float[] momentum,
            Map<CellKind, List<Adam.Moments>> moments,
            long gateRandom,
            Batches.Place trainPlace,
            Batches.Place searchPlace) {
        Learned {
            moments = Collections.unmodifiableMap(new EnumMap<>(moments));
        }
    }

    /**
     * @param settings in force
     * @param data the images of these settings
     * @param snapshot with alpha, constraints and mode as they are in force
     */
    Checkpoint(SearchSettings settings, DataFingerprint data, SearchSnapshot snapshot, Learned learned) {
        this.settings = settings;
        this.data = data;
        this.snapshot = snapshot;
        this.learned = learned;
    }

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @param name what a person calls it, such as a file, for messages
     * @throws nascope.base.InputException if the bytes are damaged, or of another format or version
     */
    public static Checkpoint fromBytes(String name, byte... bytes) {
        return CheckpointBytes.read(name, bytes);
    }

    /** The checkpoint with a version and a checksum; about eight bytes a weight. */
    public byte[] toBytes() {
        return CheckpointBytes.write(this);
    }

    /** Steps done. */
    public int step() {
        return snapshot.step();
    }

    /** The settings in force. */
    public SearchSettings settings() {
        return settings;
    }

    public DataFingerprint data() {
        return data;
    }

    /** The state of the search it was taken from. */
    public SearchSnapshot snapshot() {
        return snapshot;
    }

    /** About how many bytes of memory it takes. */
    public long size() {
        return (long) Float.BYTES * (learned.weights().length + learned.momentum().length)
                + SnapshotBytes.pack(snapshot).length;
    }

    Learned learned() {
        return learned;
    }
}
