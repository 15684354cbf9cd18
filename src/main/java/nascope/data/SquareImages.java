package nascope.data;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import nascope.data.set.Planes;

/** Resizes those of a set's images that were chosen, as they come, and keeps them; of the others nothing is kept. */
final class SquareImages {
    private static final int COLOURS = 3;
    private static final int MOST_RESIZERS = 8; // kept, each with the memory of a plane

    private final int[] places; // by image, where it was chosen to stand; -1 for the others
    private final Fit fit;
    private final int size;
    private final float[][] kept; // by place, one plane if the image is grey, three otherwise
    private final Map<Long, AreaResize> resizers = new HashMap<>(); // by height and width
    private boolean grey = true;
    private int shaped;

    /**
     * Prepares for images.
     *
     * @param count how many there are
     * @param chosen which are kept, in the order in which they will stand
     * @param size side of the square in pixels
     */
    SquareImages(int count, int[] chosen, Fit fit, int size) {
        places = new int[count];
        Arrays.fill(places, -1);
        for (int place = 0; place < chosen.length; place++) places[chosen[place]] = place;
        this.fit = fit;
        this.size = size;
        kept = new float[chosen.length][];
    }

    void add(int image, Planes planes) {
        grey &= planes.channels() == 1;
        if (planes.height() != planes.width()) shaped++;
        if (places[image] >= 0) kept[places[image]] = resized(fit.fitted(planes));
    }

    private float[] resized(Planes planes) {
        if (resizers.size() == MOST_RESIZERS) resizers.clear();
        AreaResize resize = resizers.computeIfAbsent(
                (long) planes.height() << Integer.SIZE | planes.width(),
                shape -> new AreaResize(planes.height(), planes.width(), size, size));
        float[] pixels = new float[planes.channels() * size * size];
        for (int c = 0; c < planes.channels(); c++)
            resize.resize(planes.bytes(), planes.start(c), pixels, c * size * size);
        return pixels;
    }

    /** After the last image: 1 if all of the set are grey, 3 otherwise. */
    int channels() {
        return grey ? 1 : COLOURS;
    }

    /** How many of all images were not squares. */
    int shaped() {
        return shaped;
    }

    /**
     * The images chosen, shape (N, C, S, S), values from 0 to 255; a grey one repeats itself in every channel. May be
     * called once, as the images are given away one by one.
     */
    float[] pixels(int channels, int length) {
        float[] pixels = new float[length];
        int plane = size * size;
        for (int place = 0; place < kept.length; place++) {
            float[] image = kept[place];
            kept[place] = new float[0];
            for (int c = 0; c < channels; c++)
                System.arraycopy(
                        image, image.length == plane ? 0 : c * plane, pixels, (place * channels + c) * plane, plane);
        }
        return pixels;
    }
}
