package nascope.data.set;

import java.util.List;
import java.util.OptionalInt;

/**
 * Images with their classes. The images may lie in memory, or be decoded one after the other as they are handed out, so
 * that a folder of photographs takes the memory of one of them.
 */
public interface ImageSet {
    /** What a person calls these images: "digits", "fashion" or a path. */
    String name();

    /** Names of the classes, by label; at least two. */
    List<String> classes();

    /** N, the number of images. */
    int count();

    /** The class of an image, an index into {@link #classes()}. */
    int label(int image);

    /** 1 if all images are grey, 3 if none is or not all are; empty if that is known only after all were handed out. */
    OptionalInt channels();

    /**
     * Hands out every image, in order.
     *
     * @throws nascope.base.InputException if one cannot be used
     */
    void handOut(Receiver receiver);

    /** Takes images. */
    interface Receiver {
        /** Takes an image; its pixels may change after the call. */
        void take(int image, Planes planes);
    }
}
