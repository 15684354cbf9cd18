package nascope.net.fused.rows;

import java.util.Objects;
import nascope.base.Plain;
import nascope.net.kernel.FeatureMap;
import org.jspecify.annotations.Nullable;

/**
 * A feature map as rows of numbers. The batch is cut into blocks of equal size. Each block's numbers are kept as rows,
 * {@code [block][channel][y][x · images of a block]} with the images innermost; every row is an array of its own.
 *
 * <p>The gradient's rows are borrowed from a store when a consumer first gives a gradient, and go back when the
 * map's producer has used it. The values' rows are borrowed when they are written, and go back when they are let go; most
 * maps keep them from the beginning.
 */
public final class FusedFeatureMap extends FeatureMap {
    private final int blocks;
    private final int block;
    private final RowStore store;
    private final Access values;
    private final Access gradients;
    private final Audit audit;
    private final Runnable returning = this::returnGradient;
    private float @Nullable [][][][] value; // null where none were written since they were let go
    private float @Nullable [][][][] gradient; // null where there is none
    private int version; // counts writings

    /**
     * @param blocks of the batch
     * @param block images in a block
     */
    public FusedFeatureMap(int blocks, int block, int channels, int height, int width, RowStore store, Audit audit) {
        super(channels, height, width);
        this.blocks = blocks;
        this.block = block;
        this.store = store;
        this.audit = audit;
        values = access("values");
        gradients = access("gradients");
    }

    /** Gives the values their rows, all 0, for good. */
    public void keepValues() {
        value = new float[blocks][channels()][height()][rowLength()];
    }

    /** A record of the access to some numbers about this map. */
    public Access access(String numbers) {
        return new Access(Plain.text("%s of a map %d×%d×%d", numbers, channels(), height(), width()), audit);
    }

    public int blocks() {
        return blocks;
    }

    /** Images in a block: numbers that belong to one pixel of a row. */
    public int block() {
        return block;
    }

    public int batch() {
        return blocks() * block;
    }

    /** Numbers in a row. */
    public int rowLength() {
        return width() * block;
    }

    /** Numbers in a block of a channel. */
    public int blockSize() {
        return height() * rowLength();
    }

    /** Rows of a block, {@code [channel][y]}. */
    public float[][][] value(int ofBlock) {
        values.ofBlock(ofBlock);
        return Objects.requireNonNull(value, "values are read after they were let go")[ofBlock];
    }

    /** Rows of a block of the gradient, {@code [channel][y]}. */
    public float[][][] gradient(int ofBlock) {
        gradients.ofBlock(ofBlock);
        return Objects.requireNonNull(gradient, "a gradient is read after it was taken")[ofBlock];
    }

    public Access values() {
        return values;
    }

    public Access gradients() {
        return gradients;
    }

    /** Which writing of the values is the last. */
    public int version() {
        return version;
    }

    /** To be called by whoever is going to write the values. */
    public void beWritten() {
        version++;
        if (value == null) value = store.borrow(blocks, channels(), height(), rowLength());
        returnGradient();
        voidGradient();
    }

    @Override
    public void letGo() {
        if (value == null) return;
        store.giveBack(value);
        value = null;
        returnGradient();
        voidGradient();
    }

    /**
     * To be called by a consumer that is going to give its gradient.
     *
     * @return whether it must add to what others gave
     */
    public boolean takeGradient() {
        boolean adds = hasGradient();
        if (gradient == null) gradient = store.borrow(blocks(), channels(), height(), rowLength());
        gradientGiven();
        return adds;
    }

    /** Gives the gradient's rows back: for the map's producer, at the end of the plan that uses them. */
    public Runnable returning() {
        return returning;
    }

    private void returnGradient() {
        if (gradient == null) return;
        store.giveBack(gradient);
        gradient = null;
    }

    /** Makes the values of some channels of this map the same memory as those of a whole other map; both keep theirs. */
    public void adopt(int fromChannel, FusedFeatureMap part) {
        for (int b = 0; b < blocks(); b++) System.arraycopy(part.value(b), 0, value(b), fromChannel, part.channels());
    }
}
