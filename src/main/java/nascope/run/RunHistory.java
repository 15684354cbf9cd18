package nascope.run;

import java.util.Arrays;
import nascope.base.Plain;
import nascope.search.snapshot.SearchSnapshot;
import nascope.search.snapshot.SnapshotBytes;

/**
 * Every snapshot of a run, from step 0, the state before the first step. The search thread appends, or the one that follows
 * another program's search; any thread reads, without waiting.
 *
 * <p>Snapshots are kept as bytes, packed when a step is done and unpacked when they are asked for: 100,000 steps of a full
 * cell of eight operations take 280 MB, and a third of that where the method samples one operation; costs by cell make
 * that 400 and 140 MB for three cells, 610 and 180 MB for eight.
 */
public final class RunHistory {
    private static final int REFERENCE = 8; // bytes, at most
    private static final int SNAPSHOT = 3 * REFERENCE; // bytes beside its own: the array's head and a reference

    private final boolean newestOnly;
    private byte[][] packed;
    private volatile int size; // written after the array, read before it: readers see all that lies below size
    private volatile int renewals; // written after what was renewed
    private long bytes;

    /** An empty history. */
    public RunHistory() {
        this(new byte[1024][], 0, false);
    }

    private RunHistory(byte[][] packed, int size, boolean newestOnly) {
        this.newestOnly = newestOnly;
        this.packed = packed;
        this.size = size;
        bytes = (long) REFERENCE * packed.length;
    }

    /** An empty history that counts the steps and forgets all but the newest, which is for the thread that appends. */
    static RunHistory ofNewestOnly() {
        return new RunHistory(new byte[1024][], 0, true);
    }

    /**
     * A history that begins with the steps of this one; what is appended to either is not in the other.
     *
     * @param step the last they share
     * @throws IndexOutOfBoundsException if that step is not done
     */
    RunHistory upTo(int step) {
        requireDone(step);
        return new RunHistory(Arrays.copyOf(packed, step + 1), step + 1, newestOnly);
    }

    /** Number of snapshots: one more than the steps done, or 0 while the search is being opened. */
    public int size() {
        return size;
    }

    /**
     * The snapshot after a number of steps, equal to the one that was appended.
     *
     * @throws IndexOutOfBoundsException if that step is not done
     * @throws IllegalArgumentException if it is forgotten
     */
    public SearchSnapshot get(int step) {
        requireDone(step);
        byte[] bytes = packed[step];
        if (bytes == null)
            throw new IllegalArgumentException(
                    Plain.text("step must be %d, as only the newest is kept, got %d", size - 1, step));
        return SnapshotBytes.unpack(bytes);
    }

    /** About how much memory it takes beside the snapshots it shares, in bytes. For the thread that appends. */
    long bytes() {
        return bytes;
    }

    private void requireDone(int step) {
        int known = size;
        if (step < 0 || step >= known)
            throw new IndexOutOfBoundsException(Plain.text("step must be from 0 to %d, got %d", known - 1, step));
    }

    /**
     * The newest snapshot.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    public SearchSnapshot last() {
        return get(size - 1);
    }

    void append(SearchSnapshot snapshot) {
        int end = size;
        if (end == packed.length) packed = Arrays.copyOf(packed, 2 * end);
        packed[end] = SnapshotBytes.pack(snapshot);
        bytes += SNAPSHOT + packed[end].length;
        if (newestOnly && end > 0) forget(end - 1);
        size = end + 1;
    }

    /** Takes another newest snapshot in place of the one that is there, of which more became known. */
    void renew(SearchSnapshot newest) {
        packed[size - 1] = SnapshotBytes.pack(newest);
        int before = renewals;
        renewals = before + 1; // by one thread alone
    }

    /** How often more became known of the newest snapshot of the time: what was read of it before is not all of it. */
    public int renewals() {
        return renewals;
    }

    private void forget(int step) {
        bytes -= SNAPSHOT + packed[step].length;
        packed[step] = null;
    }
}
